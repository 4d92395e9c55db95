"""What the engine finds: phrases, other names, beginnings, misspellings, filters."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files, terms
from generator.publish.search.tokenise import words
from tests.publish.search.corpus import corpus, queries

ODD = [
    "Re: talks", "12:30", "title:", "title:russia", "-", "+", "~1", "russia~1", "*", "ru*", "^", "a^b",
    "\\", '"', "“”", '""', '"the', '-"', '+""', '"of the"', '-"of the"', '-"russia"', '"\ud800"', "", " ", "😀",
    "\ud800",
    "__proto__", "constructor", "hasOwnProperty", '"__proto__"', "+constructor", "-toString", "the", "+the",
    "+the russia", "-the", "+xyzzy russia", "-xyzzy", "-russia", "-russia +russia", "+-russia", "--russia", "\u0000",
    "x" * 10_000, "russia " * 1_400, "-" * 10_000, "a b " * 2_500, '"' * 10_000, '"russia ' * 1_000, "U.S", "u.", "’s",
    "1,2,3", "習", "</script>", "~~~~", "zzzzzzzz", "\U0010ffff", "a" * 39, "é" * 39,
]  # fmt: skip


_corpus = cache(corpus)


def document(ref: str, title: str, text: str = "", aliases: tuple[str, ...] = (), **more: Any) -> SearchDocument:
    kind, _, name = ref.partition(":")
    return replace(SearchDocument(ref, kind, title, text, aliases, f"{kind}s/{name}.html", "", "", ""), **more)


ARTICLES = [
    document("article:a", "A colossal mistake", "He called it a “colossal mistake” twice.", outlet_id="x"),
    document("article:b", "Mistakes", "A mistake, colossal in size. Colossal mistakes.", date_edtf="2021-12-07"),
    document("article:c", "To be or not to be", "Tell us of the talks.", actors=("z",), date_edtf="2022-01-03"),
    document("article:d", "Talks", "The U.S. met Volodymyr Zelensky in 東京都.", actors=("z",), date_edtf="2021"),
    document("article:e", "Kyiv", "Mr Zelenskyy spoke. Київ, Łódź.", actors=("z",), events=("talks",)),
    document("actor:z", "Volodymyr Zelensky", "President.", ("Zelenskyy", "Zelensky"), actors=("z",)),
    document("outlet:x", "The Examiner"),
]


def write(folder: Path, documents: list[SearchDocument]) -> Path:
    for path, content in search_files(documents).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("small"), ARTICLES)


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("large"), corpus())


@pytest.fixture(scope="session")
def ask(run_js) -> Callable[..., list[dict[str, Any]]]:
    """What the engine finds for queries; documents are named by their refs."""

    def run(site: Path, asked: list[str], **options: Any) -> list[dict[str, Any]]:
        return run_js(
            """
            var engine = readout.engine;
            return Promise.all(input.queries.map(function (query) {
              return engine.find(query, input.options).then(function (found) {
                return Promise.all(['direct', 'beginning', 'expanded'].map(function (list) {
                  return engine.show(found[list].map(function (one) { return one.doc; }));
                })).then(function (shown) {
                  return {
                    direct: shown[0].map(function (one) { return one.ref; }),
                    beginning: shown[1].map(function (one) { return one.ref; }),
                    expanded: shown[2].map(function (one, place) { return [one.ref, found.expanded[place].as]; }),
                    meant: found.meant, phrases: found.phrases, words: found.words, terms: Array.from(found.terms)
                  };
                });
              });
            }));
            """,
            {"queries": asked, "options": options},
            site,
        )

    return run


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"colossal mistake"', {"article:a"}),
        ("“colossal mistake”", {"article:a"}),
        ('"Colossal mistakes"', {"article:b"}),
        ('"mistake colossal"', {"article:b"}),
        ('"to be or not to be"', {"article:c"}),
        ('"of the talks"', {"article:c"}),
        ('"be tell"', set()),  # a title and the text after it are two stretches
        ('"volodymyr zelensky zelenskyy"', set()),
        ('"us"', {"article:c"}),
        ('"U.S. met"', {"article:d"}),
        ('"東京都"', {"article:d"}),
        ('"київ lodz"', {"article:e"}),
        ('mistake -"colossal mistake"', {"article:b"}),
        ('"colossal mistake" talks', {"article:a"}),
        ('+talks "the talks"', {"article:c"}),
        ('"nowhere written"', set()),
    ],
)
def test_a_phrase_is_found_where_it_stands_word_for_word(ask, small: Path, query: str, expected: set[str]) -> None:
    found = ask(small, [query])[0]
    assert set(found["direct"]) == expected
    assert found["phrases"]


def test_phrases_are_those_of_a_plain_scan(ask, large: Path) -> None:
    documents = _corpus()
    stretches = [
        [list(words(text)) for text in (document.title, document.text, *document.aliases)] for document in documents
    ]
    longest = [max(texts, key=len) for texts in stretches]
    asked = [text[place % len(text) :][:size] for size in (1, 2, 3) for place, text in enumerate(longest[:40]) if text]
    expected = [
        {
            documents[place].ref
            for place, texts in enumerate(stretches)
            if any(text[at : at + len(phrase)] == phrase for text in texts for at in range(len(text)))
        }
        for phrase in asked
    ]
    found = ask(large, [f'"{" ".join(phrase)}"' for phrase in asked])
    assert [set(one["direct"]) for one in found] == expected


def test_other_names_of_an_actor_are_found_apart(ask, small: Path) -> None:
    found = ask(small, ["Zelenskyy"])[0]
    assert set(found["direct"]) == {"article:e", "actor:z"}
    assert found["expanded"] == [["article:d", "Zelensky"]]


def test_lower_case_us_is_the_word_and_the_state(ask, small: Path) -> None:
    lower, upper, demanded = ask(small, ["us", "US", "+us +talks"])
    assert set(lower["direct"]) == {"article:c", "article:d"}
    assert upper["direct"] == ["article:d"]
    assert set(demanded["direct"]) == {"article:c", "article:d"}


@pytest.mark.parametrize("query", ["东京", "東京", "京都", "київ", "Lodz", "łódź"])
def test_words_of_other_scripts_are_found(ask, small: Path, query: str) -> None:
    expected = {"东京": [], "東京": ["article:d"], "京都": ["article:d"]}.get(query, ["article:e"])
    assert ask(small, [query])[0]["direct"] == expected


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("colosal", ["colossal"]),
        ("+colosal talks", ["+colossal talks"]),
        ("mistkae", ["mistake"]),
        ("zelenksy", ["zelensky"]),
        ("talks", []),
        ("-colosal", []),
        ("xyzzyx", []),
    ],
)
def test_what_was_meant_is_offered_for_unknown_words(ask, small: Path, query: str, meant: list[str]) -> None:
    assert ask(small, [query])[0]["meant"][:1] == meant


def test_while_typing_the_last_word_finds_its_beginnings_after_the_whole_words(ask, large: Path) -> None:
    typed = ask(large, ["biden rus"], typing=True)[0]
    biden, russia, rus = (set(one["direct"]) for one in ask(large, ["biden", "russia", "rus"]))
    assert set(typed["direct"]) == biden
    assert set(typed["beginning"]) == russia - biden != set()
    assert rus == set()


def test_a_finished_word_does_not_go_on(ask, large: Path) -> None:
    assert [one["beginning"] for one in ask(large, ["rus ", "rus.", "-rus", "r"], typing=True)] == [[], [], [], []]


def test_a_demanded_word_may_be_typed(ask, large: Path) -> None:
    typed, both = ask(large, ["+biden +rus"], typing=True)[0], ask(large, ["+biden +russia"])[0]
    assert typed["direct"] == []
    assert set(typed["beginning"]) == set(both["direct"]) != set()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kind": ["actor"]}, {"actor:z"}),
        ({"outlet": ["x"]}, {"article:a"}),
        ({"actor": ["z"], "kind": ["article"]}, {"article:d", "article:e", "article:c"}),
        ({"year": ["2021"]}, {"article:b", "article:d"}),
        ({"month": ["2021-12", "2022-01"]}, {"article:b", "article:c"}),
        ({"event": ["talks"]}, {"article:e"}),
        ({"event": ["unknown"]}, set()),
    ],
)
def test_filters_leave_what_has_one_value_of_each(ask, small: Path, filters: Any, expected: set[str]) -> None:
    assert set(ask(small, ["-nothing"], filters=filters)[0]["direct"]) == expected


def test_the_newest_come_first_when_sorted_by_date(ask, small: Path) -> None:
    found = ask(small, ["-nothing"], sort="date")[0]["direct"]
    assert found[:3] == ["article:c", "article:b", "article:d"]
    assert found[3:] == ["article:a", "article:e", "actor:z", "outlet:x"]


def test_a_result_shows_what_the_one_before_shows_too(run_js, tmp_path: Path) -> None:
    same = {"date": "2 January 2022", "outlet": "V", "excerpt": "E"}
    shown = run_js(
        "return readout.engine.show([2, 1, 0]);",
        None,
        write(
            tmp_path,
            [
                document("claim:e#1", "First", **same),
                document("claim:e#2", "Second", **same | {"date": ""}),
                document("outlet:b", "Second"),
            ],
        ),
    )
    assert shown == [
        {"ref": "outlet:b", "kind": "outlet", "title": "Second", "url": "outlets/b.html", "date": "", "outlet": "",
         "excerpt": ""},
        {"ref": "claim:e#2", "kind": "claim", "title": "Second", "url": "claims/e#2.html", **same, "date": ""},
        {"ref": "claim:e#1", "kind": "claim", "title": "First", "url": "claims/e#1.html", **same},
    ]  # fmt: skip


def test_a_facet_counts_documents_by_value_with_labels(run_js, small: Path) -> None:
    found = run_js(
        "return Promise.all(input.map(function (name) { return readout.engine.facet(name, [0, 2, 3, 5]); }));",
        ["outlet", "actor", "year"],
        small,
    )
    assert found == [
        [{"value": "x", "label": "The Examiner", "count": 1}],
        [{"value": "z", "label": "Volodymyr Zelensky", "count": 3}],
        [{"value": "2021", "label": "2021", "count": 1}, {"value": "2022", "label": "2022", "count": 1}],
    ]


@pytest.mark.parametrize("typing", [False, True])
def test_no_query_however_odd_throws(ask, large: Path, typing: bool) -> None:
    assert len(ask(large, ODD, typing=typing)) == len(ODD)


def test_no_documents_find_nothing(ask, tmp_path: Path) -> None:
    found = ask(write(tmp_path, []), ['talks -x "a b"', "-x", "tal"], typing=True)
    assert [one["direct"] for one in found] == [[], [], []]


def _scan(query: str) -> set[str]:
    """The refs that a plain scan of the documents finds for a query of `word`, `+word`, `-word`."""
    asked = [
        (part[0] if part[0] in "+-" else "", {"us", "u.s."} if term == "us" else {term})
        for part in query.split()
        for term in terms(part)
    ]
    found = set()
    for document in _corpus():
        held = {term for text in (document.title, document.text, *document.aliases) for term in terms(text)}
        holds = [(sign, bool(term & held)) for sign, term in asked]
        positive = [one for one in holds if one[0] != "-"]
        if not asked or ("-", True) in holds or ("+", False) in holds:
            continue
        if not positive or any(has for _, has in positive):
            found.add(document.ref)
    return found


def test_a_query_finds_exactly_what_a_plain_scan_finds(ask, large: Path) -> None:
    asked = [*"sunday Zelensky Russia US U.S. Biden 100000 us".split(), "geneva talks", *queries(80)]
    results = ask(large, asked)
    assert [set(result["direct"]) for result in results] == [_scan(query) for query in asked]


def test_a_query_loads_only_what_it_touches(run_js, large: Path) -> None:
    loaded = run_js("return readout.engine.find('biden').then(function () { return loads; })", None, large)
    assert loaded[0] == "root"
    assert {name.split("/")[0] for name in loaded} <= {"root", "terms"}
    assert len(loaded) == 2

"""The scripts that the search page loads."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files
from generator.publish.search.tokenise import terms
from tests.publish.search.corpus import corpus
from tests.publish.search.decoding import Reader, words

ROOT = Path(__file__).resolve().parents[3]


def document(ref: str, title: str = "", text: str = "", aliases: tuple[str, ...] = ()) -> SearchDocument:
    kind, _, name = ref.partition(":")
    return SearchDocument(ref, kind, title, text, aliases, f"{kind}s/{name}.html", "", "", "")


def values(script: bytes) -> list[Any]:
    """What a search script hands over, read as strict JSON."""
    found = re.fullmatch(r"readout\.search\.loaded\((.*)\);\n", script.decode("ascii"))
    assert found
    handed: list[Any] = json.loads(f"[{found[1]}]")
    return handed[1:]


def terms_of(files: dict[str, bytes]) -> list[str]:
    return [word for word, _ in words(values(files["search/terms/0.js"])[0], False)]


def test_a_small_site_has_one_file_of_terms_and_one_of_documents() -> None:
    files = search_files([document("actor:z", "Zelensky", "President of Ukraine", ("Zelenskyy",))])
    assert sorted(path for path in files if path.count("/") == 1) == [
        "search/order.js",
        "search/places.js",
        "search/root.js",
    ]
    assert [path for path in files if "/terms/" in path or "/documents/" in path] == [
        "search/terms/0.js",
        "search/documents/0.js",
    ]


def test_the_files_hold_the_terms_and_the_stop_words_apart() -> None:
    files = search_files([document("actor:z", "Zelensky", "President of Ukraine", ("Zelenskyy",))])
    assert terms_of(files) == [".of", *sorted(terms("Zelensky President Ukraine Zelenskyy"))]


def test_terms_stand_in_the_order_of_utf_16() -> None:
    # U+FB01 comes before U+10400 as a code point, after it as UTF-16 code units.
    files = search_files([document("article:a", "\ufb01 \U00010428 a")])
    assert terms_of(files) == [".a", "\U00010428", "\ufb01"]


def test_the_files_tell_how_often_each_term_stands_in_each_field_of_each_document() -> None:
    documents = corpus(60)
    files = search_files(documents)
    found: dict[str, list[list[int]]] = {}
    for number in range(len([path for path in files if "/terms/" in path])):
        fronts, numbers, _ = values(files[f"search/terms/{number}.js"])
        read = Reader(numbers)
        for term, _ in words(fronts, False):
            assert 0 <= read.below(values(files["search/root.js"])[0]["terms"]) < 10_000
            counts = [read.gamma() - 1 for _ in range(3)]
            found[term] = [read.stars(len(documents), count) for count in counts]
    expected: dict[str, list[list[int]]] = {}
    for place, one in enumerate(documents):
        for field, texts in enumerate(((one.title, *one.aliases), (one.text,), ())):
            for term in (term for text in texts for term in terms(text)):
                expected.setdefault(term, [[0] * len(documents) for _ in range(3)])[field][place] += 1
    assert {term: rows for term, rows in found.items() if term[0] != "."} == expected
    assert any(sum(rows[1]) >= len(documents) for rows in expected.values())  # both ways of writing are read


def test_words_before_stemming_are_listed_once_without_stop_words() -> None:
    files = search_files([document("article:a", "The talks", "talks of talking", ("Talk",))])
    # The digits say how common each is: the whole part of the logarithm to base 2.
    assert words(values(files["search/words/0.js"])[0], True) == [("talk", "0"), ("talking", "0"), ("talks", "1")]


def test_results_show_what_is_known_and_no_more() -> None:
    known = replace(document("article:a", "T", "never shown"), date="2 January 2022", excerpt="E")
    files = search_files([known, document("outlet:b", "O")])
    assert values(files["search/documents/0.js"]) == [
        [["article", "a", "T", "", "2 January 2022", "", "E"], ["outlet", "b", "O"]]
    ]


def test_what_a_result_shows_like_the_one_before_is_not_written_again() -> None:
    one = replace(document("claim:e#1", "First"), url="events/e.html#1", date="2 January 2022", outlet="V", excerpt="E")
    other = replace(one, ref="claim:e#2", title="Second", url="events/e.html#2")
    files = search_files([one, other, document("outlet:b", "Second")])
    assert values(files["search/documents/0.js"])[0][1:] == [
        [0, "e#2", "Second", "events/e.html#2", 0, 0, 0],
        ["outlet", "b", 0],
    ]


def test_long_excerpts_are_cut_between_words() -> None:
    files = search_files([replace(document("article:a", "T"), excerpt="word " * 100)])
    shown = values(files["search/documents/0.js"])[0][0][6]
    assert len(shown) <= 160
    assert shown.endswith("word \N{HORIZONTAL ELLIPSIS}")


def test_hostile_text_cannot_leave_its_string() -> None:
    hostile = "</script><!--<script>alert(1)//\u2028\u2029\"'\\&amp;é😀"
    script = search_files([replace(document("article:a", hostile), excerpt=hostile)])["search/documents/0.js"]
    assert script.isascii()
    assert b"<" not in script
    assert values(script)[0][0][6] == hostile


def test_two_documents_with_one_ref_are_refused() -> None:
    with pytest.raises(ValueError, match="actor:a"):
        search_files([document("actor:a"), document("actor:a")])


def test_the_same_documents_make_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib\n"
        "from generator.publish.search import SearchDocument, search_files\n"
        "texts = [' '.join(f'word{n * m % 17}' for m in range(9)) for n in range(9)]\n"
        "made = search_files([SearchDocument(f'article:{n}', 'article', text, text, (), 'u', '', '', '')"
        " for n, text in enumerate(texts)])\n"
        "print([(path, hashlib.sha256(content).hexdigest()) for path, content in made.items()])\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1

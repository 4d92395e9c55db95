"""The scripts that the search page loads."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish.search import SearchDocument, search_files
from generator.publish.search.tokenise import terms

ROOT = Path(__file__).resolve().parents[3]


def document(ref: str, title: str = "", text: str = "", aliases: tuple[str, ...] = ()) -> SearchDocument:
    kind, _, name = ref.partition(":")
    return SearchDocument(ref, kind, title, text, aliases, f"{kind}s/{name}.html", "", "", "")


def values(script: bytes) -> dict[str, object]:
    """What a search script assigns to `readout`, read as strict JSON."""
    found = re.findall(r"^window\.readout\.(\w+) = (.*);$", script.decode("ascii"), re.MULTILINE)
    return {name: json.loads(written) for name, written in found}


def test_the_index_holds_the_terms_of_title_aliases_and_text() -> None:
    files = search_files([document("actor:z", "Zelensky", "President of Ukraine", ("Zelenskyy",))])
    index = values(files["search/index.js"])["index"]
    assert {term for term, _ in index["invertedIndex"]} == set(terms("Zelensky President Ukraine Zelenskyy"))


def test_refs_in_the_index_are_places_in_the_documents() -> None:
    files = search_files([document("actor:a", "Alpha"), document("event:b#c", "Beta")])
    postings = dict(values(files["search/index.js"])["index"]["invertedIndex"])
    shown = values(files["search/documents.js"])["documents"]
    assert [shown[int(place)]["ref"] for place in postings["beta"]["title"]] == ["event:b#c"]


def test_terms_stand_in_the_order_of_utf_16() -> None:
    # U+FB01 comes before U+20000 as a code point, after it as UTF-16 code units.
    files = search_files([document("article:a", "ﬁ 𠀀 a")])
    index = values(files["search/index.js"])["index"]
    assert [term for term, _ in index["invertedIndex"]] == ["𠀀", "ﬁ"]


def test_words_before_stemming_are_listed_once_without_stop_words() -> None:
    files = search_files([document("article:a", "The talks", "talks of talking", ("Talk",))])
    assert values(files["search/index.js"])["words"] == "talk talking talks"


def test_results_show_what_is_known_and_no_more() -> None:
    known = replace(document("article:a", "T", "never shown"), date="2 January 2022", excerpt="E")
    shown = values(search_files([known])["search/documents.js"])["documents"]
    assert shown == [
        {
            "ref": "article:a",
            "kind": "article",
            "title": "T",
            "url": "articles/a.html",
            "date": "2 January 2022",
            "excerpt": "E",
        }
    ]


def test_hostile_text_cannot_leave_its_string() -> None:
    hostile = "</script><!--<script>alert(1)//\u2028\u2029\"'\\&amp;é😀"
    script = search_files([replace(document("article:a", hostile), excerpt=hostile)])["search/documents.js"]
    assert script.isascii()
    assert not re.search(rb"[<>&]", script)
    assert values(script)["documents"][0]["excerpt"] == hostile


def test_no_documents_make_an_index_that_finds_nothing(run_js, tmp_path: Path) -> None:
    (tmp_path / "index.js").write_bytes(search_files([])["search/index.js"])
    found = run_js(
        "return readout.find(lunr.Index.load(readout.index), [], 'talks -x', true).whole",
        more_scripts=[tmp_path / "index.js"],
    )
    assert found == []


def test_two_documents_with_one_ref_are_refused() -> None:
    with pytest.raises(ValueError, match="actor:a"):
        search_files([document("actor:a"), document("actor:a")])


def test_a_word_named_like_a_property_of_objects_is_only_a_word() -> None:
    files = search_files([document("article:a", "constructor __proto__ toString hasOwnProperty")])
    index = values(files["search/index.js"])["index"]
    assert "constructor" in dict(index["invertedIndex"])


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

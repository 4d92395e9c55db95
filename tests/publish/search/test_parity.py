"""The engine, over the cut files, gives what lunr.js gives over an index of the whole."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files, terms
from generator.publish.search.fields import BOOSTS, FIELDS, K1, B, fields_of
from tests.publish.search.asking import asked
from tests.publish.search.corpus import corpus, queries

SIZE = 2100
KINDS = ("article", "article", "actor", "event", "claim", "quote")
WORDS = queries(340)
SIGNS = asked(500)

BUILD = """
var term = lunr.Pipeline.registeredFunctions['readout-term'];
var builder = new lunr.Builder();
builder.k1(input.k1);
builder.b(input.b);
builder.tokenizer = readout.tokeniser;
builder.pipeline.add(term);
builder.searchPipeline.add(function (token) {
  // Lower-case "us" asks for the word and for the state.
  return String(token) === 'us' ? [new lunr.Token('us'), new lunr.Token('u.s.')] : term(token);
});
Object.keys(input.boosts).forEach(function (field) { builder.field(field, {boost: input.boosts[field]}); });
input.documents.forEach(function (document) { builder.add(document); });
var whole = builder.build();
function listed(results) { return results.map(function (one) { return [Number(one.ref), one.score]; }); }
function found(query) {
  return readout.engine.find(query, {}).then(function (found) {
    return found.direct.map(function (one) { return [one.doc, one.score]; });
  });
}
// Of each clause its words, through the registered pipeline; a word with a star is not cut nor stemmed.
function expected(clauses) {
  var asked = [];
  clauses.forEach(function (clause) {
    var words = readout.scan(readout.clean(clause.text)).map(function (one) { return one.word; }).filter(readout.term);
    (clause.usePipeline ? words : [clause.text]).forEach(function (word) { asked.push([word, clause]); });
  });
  return asked.length === 0 ? [] : listed(whole.query(function (query) {
    asked.forEach(function (one) {
      query.term(one[0], Object.assign({}, one[1], {text: undefined}));
    });
  }));
}
"""


def documents() -> list[SearchDocument]:
    return [replace(document, kind=KINDS[place % len(KINDS)]) for place, document in enumerate(corpus(SIZE))]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, content in search_files(documents()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def compared(run_js, site: Path) -> dict[str, Any]:
    """By kind of query, each with the documents and scores that the engine gives, in order, and that lunr.js gives.

    `signs` are queries in lunr's syntax, for lunr as clauses; `plain` are those of them that lunr itself can read.
    """
    listed = [
        {"id": place}
        | {name: [text for one, text in fields_of(document) if one == field] for field, name in enumerate(FIELDS)}
        for place, document in enumerate(documents())
    ]
    worded = [query.replace("“", "") for query in WORDS]
    job = {
        "boosts": dict(zip(FIELDS, BOOSTS, strict=True)),
        "k1": K1,
        "b": B,
        "documents": listed,
        "clauses": [[" ".join(map(str, query)), [one.clause for one in query]] for query in SIGNS]
        + [[query, [_word(part) for part in query.split(" ")]] for query in worded],
        "plain": [
            " ".join(map(str, query)) for query in SIGNS if all(one.plain and any(terms(one.text)) for one in query)
        ],
    }
    body = """
    return readout.engine.open().then(function () {
      return Promise.all(input.clauses.map(function (pair) {
        return found(pair[0]).then(function (ours) { return [pair[0], ours, expected(pair[1])]; });
      })).then(function (clauses) {
        return Promise.all(input.plain.map(function (query) {
          return found(query).then(function (ours) { return [query, ours, listed(whole.search(query))]; });
        })).then(function (plain) {
          return {signs: clauses.slice(0, input.signs), words: clauses.slice(input.signs), plain: plain};
        });
      });
    });
    """
    found: dict[str, Any] = run_js(BUILD + body, job | {"signs": len(SIGNS)}, site)
    return found


def _word(part: str) -> dict[str, object]:
    presence = {"+": 2, "-": 3}.get(part[0], 1)
    return {"text": part, "presence": presence, "usePipeline": True, "fields": list(FIELDS), "boost": 1}


def test_the_same_documents_scores_and_order_as_a_whole_index(compared) -> None:
    for kind, at_least in {"words": 300, "signs": 400, "plain": 150}.items():
        assert [query for query, ours, theirs in compared[kind] if ours != theirs] == []
        assert sum(bool(ours) for _, ours, _ in compared[kind]) >= at_least

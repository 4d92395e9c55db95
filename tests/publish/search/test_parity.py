"""The engine, over the cut files, gives what lunr.js gives over an index of the whole."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files
from generator.publish.search.fields import BOOSTS, FIELDS, K1, B, fields_of
from tests.publish.search.corpus import corpus, queries

SIZE = 2100
KINDS = ("article", "article", "actor", "event", "claim", "quote")

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
def job() -> dict[str, Any]:
    listed = [
        {"id": place}
        | {name: [text for one, text in fields_of(document) if one == field] for field, name in enumerate(FIELDS)}
        for place, document in enumerate(documents())
    ]
    asked = [query.replace("“", "") for query in queries(340)]
    return {"boosts": dict(zip(FIELDS, BOOSTS, strict=True)), "documents": listed, "queries": asked, "k1": K1, "b": B}


def test_the_same_documents_scores_and_order_as_a_whole_index(run_js, job, site: Path) -> None:
    both = run_js(
        BUILD
        + """
        var presences = [1, 2, 3];
        return readout.engine.open().then(function () {
          return Promise.all(input.queries.map(function (query) {
            // lunr gets the words themselves, one clause for each, through the registered pipeline.
            var theirs = query.split(' ').reduce(function (clauses, part) {
              var presence = {'+': 2, '-': 3}[part[0]] || 1;
              return clauses.concat(readout.scan(readout.clean(part)).map(function (found) {
                return {term: found.word, presence: presence};
              }).filter(function (clause) { return readout.term(clause.term); }));
            }, []);
            return readout.engine.find(query, {}).then(function (found) {
              var expected = theirs.length === 0 ? [] : whole.query(function (asked) {
                theirs.forEach(function (clause) { asked.term(clause.term, {presence: clause.presence}); });
              });
              return [found.direct.map(function (one) { return [one.doc, one.score]; }), listed(expected)];
            });
          }));
        });
        """,
        job,
        site,
    )
    assert sum(bool(ours) for ours, _ in both) > 300
    assert [query for query, (ours, theirs) in zip(job["queries"], both, strict=True) if ours != theirs] == []

"""The engine, over the cut files, gives what lunr.js gives over an index of the whole."""

from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import search_files
from generator.publish.search.counting import BOOSTS, FIELDS
from tests.publish.search.corpus import corpus, queries

SIZE = 2100

BUILD = """
var term = lunr.Pipeline.registeredFunctions['readout-term'];
var builder = new lunr.Builder();
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, content in search_files(corpus(SIZE)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def job() -> dict[str, Any]:
    documents = [
        {"id": place, "title": document.title, "aliases": list(document.aliases), "text": document.text}
        for place, document in enumerate(corpus(SIZE))
    ]
    asked = [query.replace("“", "") for query in queries(340)]
    return {"boosts": dict(zip(FIELDS, BOOSTS, strict=True)), "documents": documents, "queries": asked}


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

"""The pipeline as a whole: what it makes does not depend on who works at it."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator import pool
from generator import site as pipeline
from generator.errors import ContentError, Problems
from generator.model import Site
from generator.site import site
from tests.sites import Files, person, write

COUNT = 12


def files(count: int = COUNT, record: str = "") -> Files:
    story = "The council voted on Monday to rebuild the old pier, said Anna Roe, who had asked for it since spring."
    texts = {
        f"articles/story-{n:02}.txt": f"Pier number {n} is rebuilt\n\n{story} It has {n} posts." for n in range(count)
    }
    records = {f"articles/story-{n:02}.yaml": record.format(n=n) for n in range(count)} if record else {}
    return {"actors/anna-roe.yaml": person("Anna Roe"), **texts, **records}


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHUNK", 2)


@pytest.fixture(scope="module", params=[1, 2, 3], ids="{} workers".format)
def workers(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with ProcessPoolExecutor(request.param, get_context("spawn")) as executor:
        yield executor


def test_any_number_of_workers_makes_the_same_site(tmp_path: Path, workers: Executor) -> None:
    content = write(tmp_path, files())
    alone: Site = site(content, "full", Problems())
    assert len(alone.articles) == COUNT
    assert repr(site(content, "full", Problems(), workers)) == repr(alone)


def test_any_number_of_workers_finds_the_same_problems(tmp_path: Path, workers: Executor) -> None:
    content = write(tmp_path, files(record='normalise: {{drop: ["no such line {n}"]}}'))
    found = []
    for executor in (None, workers):
        with pytest.raises(ContentError) as caught:
            site(content, "full", Problems(), executor)
        found.append(caught.value.problems)
    assert len(found[0]) == COUNT
    assert found[0] == found[1]


def test_a_capture_that_vanishes_after_it_was_listed_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_then_gone(root: Path, problems: Problems) -> pipeline.Content:
        content = pipeline_read(root, problems)
        content.captures["story-00"].path.unlink()
        return content

    pipeline_read = pipeline.read_content
    monkeypatch.setattr(pipeline, "read_content", and_then_gone)
    with pytest.raises(ContentError) as caught:
        site(write(tmp_path, files(2)), "full", Problems())
    (problem,) = caught.value.problems
    assert problem.place.path.endswith("content/articles/story-00.yaml")
    assert problem.message.endswith("content/articles/story-00.txt: the file cannot be read: No such file or directory")
    assert problem.hint


class Dying(Executor):
    """Does the first chunk; then its process is gone."""

    def __init__(self) -> None:
        self.done = 0

    def submit(self, work, /, *arguments, **named):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        if self.done:
            future.set_exception(pool.BrokenExecutor())
        else:
            future.set_result(work(*arguments, **named))
        self.done += 1
        return future


def test_a_worker_that_dies_is_one_problem_at_the_first_article_it_may_have_been_at(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        site(write(tmp_path, files()), "full", Problems(), Dying())
    (problem,) = caught.value.problems
    assert problem.place.path.endswith("content/articles/story-02.yaml")
    assert "process" in problem.message
    assert "memory" in problem.hint

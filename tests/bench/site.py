"""How long a whole site takes, beside plain Pelican on the same articles as Markdown with tags and categories."""

import json
import os
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.bench import corpora, names
from tests.bench.figure import Figure

ARTICLES = 10_000
AN_ACTOR, AN_EVENT = 10, 20
"""One actor and one event for so many articles."""
OUTLETS = 25
CAST = 6
"""Actors that an article is about; it names them about fifteen times."""

_ROOT = Path(__file__).resolve().parents[2]
_SEPARATOR = "\n\n"
_PELICAN = """
SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG = "Plain", "", "UTC", "en"
PATH, OUTPUT_PATH, PLUGINS = "content", "output", []
"""


def site(articles: int = ARTICLES) -> list[Figure]:
    """Wall seconds of both for so many articles, and of Readout for a tenth of them."""
    with tempfile.TemporaryDirectory() as folder:
        small, whole = _readout(Path(folder, "small"), articles // 10), _readout(Path(folder, "whole"), articles)
        plain = _pelican(Path(folder, "plain"), articles)
    what = f"site of {articles:,} articles"
    return [
        Figure(f"a {what}, Pelican alone", plain.shown, "", plain.beside),
        Figure(
            f"a {what}", whole.shown, "1.0 × Pelican's", f"{whole.wall / plain.wall:.2f} × Pelican's, {whole.beside}"
        ),
        Figure(f"a site of {articles // 10:,}", small.shown, "", small.beside),
        Figure("ten times the articles take", f"{whole.wall / small.wall:.1f} ×", "11 ×"),
    ]


class _Run:
    """A build in a process of its own: seconds of the clock and of processors, and its largest process in MiB."""

    def __init__(self, *arguments: str, folder: Path) -> None:
        begin, before = time.perf_counter(), os.times()
        with (folder / "log").open("wb") as log:
            command = [sys.executable, "-m", "pelican", *arguments]
            process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.wall, after = time.perf_counter() - begin, os.times()
        self.busy = sum(after[2:4]) - sum(before[2:4])
        self.held = used.ru_maxrss / 1024
        if process.returncode:
            raise RuntimeError((folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:])

    @property
    def shown(self) -> str:
        return f"{self.wall:.1f} s {self.held:,.0f} MiB"

    @property
    def beside(self) -> str:
        return f"{self.busy:.1f} s of processors"


def _readout(folder: Path, articles: int) -> _Run:
    readout_content(folder / "content", articles)
    settings = str(_ROOT / "pelicanconf.py")
    theme = str(_ROOT / "theme")
    return _Run("content", "-o", "output", "-s", settings, "-t", theme, "--fatal", "warnings", folder=folder)


def _pelican(folder: Path, articles: int) -> _Run:
    (folder / "content").mkdir(parents=True)
    actors = _actors(articles)
    for number in range(articles):
        text, cast = _story(number, actors)
        title, _, body = text.partition(_SEPARATOR)
        tags = ", ".join(_name(actors[one]) for one in cast)
        head = f"Title: {title}\nDate: {_day(number)}\nCategory: {_outlet(number)}\nTags: {tags}\n\n"
        (folder / "content" / f"article-{number:05}.md").write_text(head + body, encoding="utf-8")
    (folder / "conf.py").write_text(_PELICAN, encoding="utf-8")
    return _Run("content", "-s", "conf.py", folder=folder)


def readout_content(content: Path, articles: int) -> None:
    """Records and captures of so many articles, with their actors, events, outlets, and a briefing."""
    actors = _actors(articles)
    for number, record in enumerate(actors):
        _write(content / "actors" / f"actor-{number}.yaml", record)
    for number in range(OUTLETS):
        _write(content / "outlets" / f"outlet-{number}.yaml", {"name": f"Courier {number}", "kind": "newspaper"})
    quotes: list[str] = []
    for number in range(articles):
        text, _ = _story(number, actors)
        path = content / "articles" / f"article-{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        record = {"title": text.partition(_SEPARATOR)[0], "outlet": _outlet(number), "published": _day(number)}
        record |= {"language": "en", "form": "capture", "sha256": sha256(text.encode()).hexdigest()}
        _write(path.with_suffix(".yaml"), record)
        quotes.append(_quote(text))
    events = max(articles // AN_EVENT, 1)
    for number in range(events):
        _write(content / "events" / f"event-{number}.yaml", _event(number, quotes, len(actors)))
    lines = [f"What happened at first. [[event-{number}#claim-0]]" for number in range(min(events, 5))]
    briefing = {"title": "Where things stand", "as_of": "2022-01-31", "bottom_line": lines}
    _write(content / "briefings" / "first.yaml", briefing)


def _event(number: int, quotes: list[str], actors: int) -> dict[str, object]:
    """An event of two steps and four claims that rest on two articles each."""
    random = Random(f"event {number}")

    def cites() -> dict[str, str]:
        return {f"article-{one:05}": quotes[one] for one in random.sample(range(len(quotes)), 2)}

    people = [f"actor-{one}" for one in random.sample(range(actors), 2)]
    claims = [
        {
            "id": f"claim-{one}",
            "by": random.choice(people),
            "text": f"Account {one} of event {number}.",
            "cites": cites(),
        }
        for one in range(4)
    ]
    day = f"2022-01-{random.randint(1, 28):02}"
    steps = [{"status": "announced", "for": day, "cites": cites()}, {"status": "occurred", "on": day, "cites": cites()}]
    return {
        "name": f"Meeting {number}",
        "kind": "meeting",
        "participants": people,
        "lifecycle": steps,
        "claims": claims,
    }


def _quote(text: str) -> str:
    """Eight words of the story's longest paragraph, which no rule takes for a leftover."""
    words = max(text.split(_SEPARATOR), key=len).split(" ")
    return " ".join(words[3:11])


def _actors(articles: int) -> list[dict[str, object]]:
    return [names.forms(number) for number in range(max(articles // AN_ACTOR, CAST))]


def _story(number: int, actors: list[dict[str, object]]) -> tuple[str, list[int]]:
    """A text that names its cast, once in about forty words."""
    random = Random(f"story {number}")
    cast = random.sample(range(len(actors)), CAST)
    title, *lines = corpora.text(number).rstrip().split(_SEPARATOR)
    for place, line in enumerate(lines):
        words = line.split(" ")
        if len(words) > 12:
            for at in range(len(words) - 1, 0, -1):
                if random.random() < 1 / 40:
                    words.insert(at, _name(actors[random.choice(cast)]))
            lines[place] = " ".join(words)
    return _SEPARATOR.join([title, *lines]) + "\n", cast


def _name(actor: dict[str, object]) -> str:
    return str(actor["name"])


def _outlet(number: int) -> str:
    return f"outlet-{number % OUTLETS}"


def _day(number: int) -> str:
    return f"2021-{1 + number % 12:02}-{1 + number // 12 % 28:02}"


def _write(path: Path, record: dict[str, object]) -> None:
    """YAML, of which JSON is a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())
    path.write_text("".join(lines), encoding="utf-8")

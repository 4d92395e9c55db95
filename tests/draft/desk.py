"""What tests of `import` do at their desk: save articles, bring them in, look at the drafts."""

import io
from pathlib import Path

from generator.__main__ import main
from generator.draft import importing
from generator.errors import Problems
from generator.read.tree import plain, read_tree

STORY = """{title}

{printed}

The river rose on Monday and fell on Wednesday, the council said, and nobody was hurt.

The old bridge will stay closed until the engineers have looked at it, the mayor said.
"""


def save(desk: Path, name: str, title: str = "River rises over its banks in the north", printed: str = "") -> Path:
    path = desk / "saved" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STORY.format(title=title, printed=printed) if title else "", encoding="utf-8")
    return path


def bring(*paths: str, content: str = "content") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = importing.run([Path(path) for path in paths or ("saved",)], Path(content), out, err)
    return status, out.getvalue(), err.getvalue()


def ids(content: str = "content") -> list[str]:
    return sorted(path.stem for path in Path(content).rglob("*.yaml"))


def record(id: str, content: str = "content") -> dict[str, object]:
    problems = Problems()
    tree = read_tree(Path(content, "articles", f"{id}.yaml").read_bytes(), id, problems)
    assert tree
    assert not problems.found
    values = plain(tree)
    assert isinstance(values, dict)
    return values


def clean(content: str = "content") -> bool:
    return main(["check", "--content", content]) == 0


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

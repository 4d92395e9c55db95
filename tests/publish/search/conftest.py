"""Running the site's scripts without a browser, in the Node that comes inside Playwright's wheel."""

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.publish.search.scripts import HERE, SCRIPTS


@pytest.fixture(scope="session")
def run_js(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Runs the body of a JavaScript function over `input` beside the site's scripts; gives its value.

    `site` is the folder whose search/ the engine loads.
    """
    pytest.importorskip("playwright", reason="needs the Node that comes with playwright")
    executable = request.getfixturevalue("node")

    def run(body: str, data: object = None, site: Path | None = None, scripts: Sequence[Path] = SCRIPTS) -> Any:
        job = {"scripts": [*map(str, scripts)], "site": str(site) if site else None, "body": body, "input": data}
        done = subprocess.run(
            [str(executable), str(HERE / "run.js")],
            input=json.dumps(job).encode(),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    return run

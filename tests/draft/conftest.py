from pathlib import Path

import pytest


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a folder of saved articles in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()
    return tmp_path

"""Captures that stop other readers end in a result or a clear problem."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from generator.normalise import decode
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare

ROOT = Path(__file__).parents[2]
SENTENCE = "The council said on Monday that the work would go on for another week, and nobody objected. "
MULTIPART = b"Content-Type: multipart/mixed; boundary=b\n\n"
STORY = f"<html><body><h1>Council goes on with its work</h1>{f'<p>{SENTENCE * 3}</p>' * 8}"


def _text(page: str) -> str:
    return prepare(page.encode(), ".html").text


@pytest.mark.parametrize(
    "rest",
    [
        "<div " + " ".join(f'a{n}="{n}"' for n in range(200_000)) + ">",
        "<div " + " ".join(f'a{n}=">"' for n in range(200_000)) + ">",
        "<div>" * 100_000,
        "<p><b>" * 50_000,
        "<!--" * 100_000,
        "<script>" * 100_000,
        "<img src='data:image/png;base64," + "QUJD" * 3_000_000 + "'>",
        "<img src='data:image/png;base64," + "QUJD" * 3_000_000 + "'><iframe srcdoc='<p>Buy.'></iframe>",
        "<iframe '" * 400_000 + "srcdoc",
        "<iframe srcdoc='&lt;script&gt;'></iframe>" * 20_000,
    ],
    ids=[
        *("attributes", "quoted attributes", "nested blocks", "nested inline", "comments", "scripts", "data URI"),
        *("data URI and frame", "frames never closed", "frames"),
    ],
)
def test_the_story_is_read_beside(rest: str) -> None:
    assert _text(STORY + rest).count("nobody objected") == 24


def test_nul_characters_vanish() -> None:
    assert "nobody objected" in _text(STORY.replace("e", "\0e"))


@pytest.mark.parametrize(
    ("capture", "suffix"),
    [
        (b"x" * 5_000_000, ".txt"),
        (b"x" * 5_000_000, ".md"),
        (STORY.encode() + b"<p>" + b"x" * 5_000_000, ".html"),
        (STORY.encode() * 20_000, ".html"),
        (STORY.encode() + b"<br>" * 1_000_000, ".html"),
        (b"a b c\n" * 1_000_000, ".txt"),
        (b"", ".html"),
        (b"", ".mhtml"),
        (b"", ".eml"),
        (bytes(range(256)) * 400, ".mhtml"),
        (MULTIPART + b"--b\n\n" * 30_000, ".mhtml"),
        (MULTIPART + b"--b\n\n" + b"a\n" * 20_000_000, ".eml"),
        (b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(2000)), ".eml"),
        (b"Content-Type: message/rfc822\n\n" * 2000, ".eml"),
        (b"Content-Type: multipart/related\n\nno boundary", ".mhtml"),
        (b'Content-Type: multipart/related; boundary="' + b'a ;\\"' * 1_000_000 + b"\n\n", ".mhtml"),
        (b"Subject:\n" * 1_000_000, ".mhtml"),
    ],
    ids=[
        *("text", "Markdown", "paragraph", "50 MB", "a million elements", "a million lines", "empty", "empty MHTML"),
        *("empty mail", "every byte", "parts", "lines of a mail", "levels", "mails in mails", "no boundary"),
        *("a long header", "a million headers"),
    ],
)
def test_what_is_no_article_is_a_clear_problem(capture: bytes, suffix: str) -> None:
    with pytest.raises(CaptureError) as caught:
        prepare(capture, suffix)
    assert caught.value.message
    assert caught.value.hint


def test_a_capture_above_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_BYTES", 10)
    with pytest.raises(CaptureError):
        prepare(b"more than ten bytes", ".txt")


@pytest.mark.parametrize("suffix", [".html", ".txt", ".md"])
def test_every_byte_value_is_survived(suffix: str) -> None:
    prepare(bytes(range(256)) * 400, suffix)


def test_the_error_can_be_sent_between_processes() -> None:
    error = pickle.loads(pickle.dumps(CaptureError("too large", "save less")))
    assert (error.message, error.hint) == ("too large", "save less")


def test_scripts_are_no_text() -> None:
    assert "alert" not in _text(STORY + "<script>alert('The council has been told that it must go.')</script>")


def test_markup_in_text_is_plain_text() -> None:
    line = "<script>alert(1)</script> was what the page of the council said on Monday, to the surprise of {{ all }}."
    article = prepare(f"A headline of five words\n\n{line}".encode(), ".txt")
    assert article.blocks[1].text == line


def test_headers_in_great_number_do_not_hide_the_page() -> None:
    mail = b"Subject: Re\n" * 20_000 + b"Content-Type: text/html\n\n" + STORY.encode()
    assert prepare(mail, ".eml").text.count("nobody objected") == 24


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from tests.bench.hostile import CAPTURES
for name in sys.argv[1:]:
    make, suffix = CAPTURES[name]
    try:
        prepare(make(), suffix)
    except CaptureError:
        pass
"""
LARGEST = [
    "a page of 20 MB, embedded pictures",
    "a tag with 200,000 attributes",
    "100,000 nested tags",
    "a page of 50 MB",
    "5 MB without a space, page",
    "every byte value, 5 MB, page",
    "NULs",
]


@pytest.mark.skipif(sys.platform != "linux", reason="only here the system holds a process to its address space")
def test_the_largest_captures_need_less_than_a_gibibyte() -> None:
    run = subprocess.run([sys.executable, "-c", LIMITED, *LARGEST], capture_output=True, text=True, cwd=ROOT)
    assert (run.returncode, run.stderr) == (0, "")

"""Pages saved as MHTML and mails: which part is read, and what the headers say."""

import base64
import quopri

import pytest

from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare

TITLE = "Council votes to rebuild the old pier"
FIRST = "The council voted on Monday to rebuild the old pier, which a storm – “the worst in years” – broke last spring."
SECOND = "Work is to begin in May and will take two years, the council said in a statement after the vote."
LINES = f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n<p>{FIRST}</p>\n<p>{SECOND}</p>"
PAGE = f"<html><head><title>{TITLE} - Harbour Post</title></head>\n<body><h1>{TITLE}</h1>\n{LINES}</body></html>"
OTHER = "<html><body><p>An advertisement.</p></body></html>"

BLINK = (
    "From: <Saved by Blink>\n"
    "Snapshot-Content-Location: https://harbour.example/pier\n"
    "Subject: =?utf-8?Q?Council=20votes?=\n"
    "Date: Mon, 3 Jan 2022 10:00:00 -0000\n"
)
HTML = "Content-Type: text/html"


def multipart(*parts: tuple[str, bytes], head: str = BLINK, kind: str = "related", more: str = "") -> bytes:
    """A file of these parts, each with its own headers."""
    whole = f'{head}MIME-Version: 1.0\nContent-Type: multipart/{kind};\n\tboundary="=_b"{more}\n\n'.encode()
    for headers, body in parts:
        whole += b"--=_b\n" + headers.encode() + b"\n\n" + body + b"\n"
    return (whole + b"--=_b--\n").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def quoted(page: str, encoding: str = "utf-8") -> tuple[str, bytes]:
    return f"{HTML}\nContent-Transfer-Encoding: quoted-printable", quopri.encodestring(page.encode(encoding))


def texts(capture: bytes, suffix: str = ".mhtml") -> list[str]:
    return [block.text for block in prepare(capture, suffix).blocks]


STORY = [TITLE, FIRST, SECOND, FIRST, SECOND]


def test_the_page_of_a_saved_file_is_read() -> None:
    image = ("Content-Type: image/png\nContent-Transfer-Encoding: base64", base64.b64encode(bytes(99)))
    assert texts(multipart(image, quoted(PAGE))) == STORY


@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ".MHT"])
def test_both_endings_are_read(suffix: str) -> None:
    assert texts(multipart(quoted(PAGE)), suffix) == STORY


def test_lines_of_the_ledger_are_those_of_the_decoded_page() -> None:
    page = PAGE.replace("<body>", "<body>\n<nav><p>A line of the menu, long enough to be wrapped in the mail</p></nav>")
    (entry,) = prepare(multipart(quoted(page)), ".mhtml").removed
    assert (entry.line, entry.text[:11]) == (3, "A line of t")


def test_a_browser_says_where_and_when_it_saved() -> None:
    found = prepare(multipart(quoted(PAGE)), ".mhtml").found
    assert (found.url, found.retrieved) == ("https://harbour.example/pier", "2022-01-03T10:00Z")
    assert ("retrieved", "Mon, 3 Jan 2022 10:00:00 -0000") in found.evidence
    assert (found.published, found.byline) == (None, ())


def test_internet_explorer_names_the_address_at_the_part_and_the_zone() -> None:
    head = 'From: "Saved by Windows Internet Explorer 8"\nDate: Mon, 3 Jan 2022 10:00:00 +0100\n'
    headers, body = quoted(PAGE)
    found = prepare(
        multipart((f"{headers}\nContent-Location: http://harbour.example/pier", body), head=head), ".mht"
    ).found
    assert (found.url, found.retrieved) == ("http://harbour.example/pier", "2022-01-03T10:00+01:00")


def test_the_date_counts_only_where_a_browser_says_that_it_saved() -> None:
    head = "From: jane@harbour.example\nDate: Mon, 3 Jan 2022 10:00:00 +0000\n"
    assert prepare(multipart(quoted(PAGE), head=head), ".mhtml").found.retrieved is None


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 32 Jan 2022 10:00:00 -0000", "Mon, 3 Jan 99999999999 1:1 +0"])
def test_a_date_that_is_none_is_unknown(date: str) -> None:
    head = BLINK.replace("Mon, 3 Jan 2022 10:00:00 -0000", date)
    assert prepare(multipart(quoted(PAGE), head=head), ".mhtml").found.retrieved is None


def test_headers_are_evidence() -> None:
    article = prepare(multipart(quoted(PAGE)), ".mhtml", evidence=[(("e",), "3 Jan 2022"), (("e",), "Council votes")])
    assert article.faults == ()


def test_what_the_page_says_goes_before_the_headers() -> None:
    page = PAGE.replace("<head>", '<head><link rel="canonical" href="https://harbour.example/2022/pier">')
    assert prepare(multipart(quoted(page)), ".mhtml").found.url == "https://harbour.example/2022/pier"


def test_start_names_the_page() -> None:
    headers, body = quoted(PAGE)
    capture = multipart((HTML, OTHER.encode()), (f"{headers}\nContent-ID: <p@x>", body), more=';\n\tstart="<p@x>"')
    assert texts(capture) == STORY


def test_else_the_address_of_the_snapshot_names_it() -> None:
    headers, body = quoted(PAGE)
    capture = multipart((HTML, OTHER.encode()), (f"{headers}\nContent-Location: https://harbour.example/pier", body))
    assert texts(capture) == STORY


@pytest.mark.parametrize("source", ["cid:frame-2@x", "http://harbour.example/story"])
def test_the_story_in_a_frame_is_read(source: str) -> None:
    frames = f'<html><head><title>Harbour</title></head><frameset cols="9,*"><frame src="{source}"></frameset></html>'
    headers, body = quoted(PAGE)
    frame = f"{headers}\nContent-ID: <frame-2@x>\nContent-Location: http://harbour.example/story"
    assert texts(multipart((HTML, frames.encode()), (HTML, OTHER.encode()), (frame, body))) == STORY


def test_an_advertisement_in_a_frame_is_no_story() -> None:
    page = PAGE.replace("</body>", '<iframe src="cid:ad@x"></iframe></body>')
    capture = multipart(quoted(page), (f"{HTML}\nContent-ID: <ad@x>", OTHER.encode()))
    assert texts(capture) == STORY


def test_the_parts_own_charset_is_used() -> None:
    page = "<html><body><h1>Новый мост</h1>" + "<p>Совет решил в понедельник построить новый мост через реку.</p>" * 4
    headers, body = quoted(page, "koi8-r")
    capture = multipart((headers.replace(HTML, f'{HTML}; charset="koi8-r"'), body))
    assert texts(capture)[0] == "Новый мост"


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_base64_that_was_cut_is_read_as_far_as_it_goes(cut: int) -> None:
    body = base64.encodebytes(PAGE.encode()).rstrip(b"\n=")[:-cut]
    assert texts(multipart((f"{HTML}\nContent-Transfer-Encoding: base64", body))) == STORY


def test_a_file_that_ends_early_is_read_as_far_as_it_goes() -> None:
    capture = multipart(quoted(PAGE))
    assert texts(capture[: capture.index(b"--=_b--")]) == STORY


def test_a_mail_gives_its_html() -> None:
    plain = ("Content-Type: text/plain", b"Read this mail in a browser.")
    capture = multipart(plain, quoted(PAGE), head="Subject: News\n", kind="alternative")
    assert texts(capture, ".eml") == STORY


def test_an_attached_page_is_no_mails_text() -> None:
    plain = ("Content-Type: text/plain; charset=utf-8", f"{FIRST}\n\n{SECOND}".encode())
    attached = (f"{HTML}\nContent-Disposition: attachment", OTHER.encode())
    assert texts(multipart(attached, plain, head=f"Subject: {TITLE}\n", kind="mixed"), ".eml") == [TITLE, FIRST, SECOND]


def test_a_mail_forwarded_as_a_whole_is_read() -> None:
    inner = f"Subject: {TITLE}\n{HTML}; charset=utf-8\n\n{PAGE}".encode()
    assert texts(multipart(("Content-Type: message/rfc822", inner), head="Subject: x\n", kind="mixed"), ".eml") == STORY


def test_a_plain_mail_has_its_subject_for_headline() -> None:
    head = f"From: desk@harbour.example\nSubject: Fwd: RE: {TITLE}\nDate: Mon, 3 Jan 2022 10:00:00 +0100\n"
    article = prepare(f"{head}Content-Type: text/plain; charset=utf-8\n\n{FIRST}\n\n{SECOND}\n".encode(), ".eml")
    assert [block.text for block in article.blocks] == [TITLE, FIRST, SECOND]
    assert article.found.evidence == (("title", TITLE),)


def test_the_day_of_a_mail_dates_nothing() -> None:
    head = f"Subject: {TITLE}\nDate: Mon, 3 Jan 2022 10:00:00 +0100\n"
    found = prepare(f"{head}Content-Type: text/html\n\n{PAGE}".encode(), ".eml").found
    assert (found.published, found.retrieved) == (None, None)


def test_what_an_article_prints_goes_before_the_subject() -> None:
    mail = f"Subject: The news of the day\nContent-Type: text/html\n\n{PAGE}".encode()
    assert prepare(mail, ".eml").found.title == TITLE


@pytest.mark.parametrize("subject", ["=?utf-8?q?=ff?=", "=?x?x?x?=", "=?utf-8?b?a?=", "=?", "[\x01](,;<@", "\xff"])
def test_a_broken_subject_stops_nothing(subject: str) -> None:
    mail = f"Subject: {subject}\nContent-Type: text/html; charset*0*=x''%; ;=;\n\n{PAGE}".encode("latin-1", "replace")
    assert prepare(mail, ".eml").found.title == TITLE


def test_a_page_under_the_name_of_a_mail_is_a_clear_problem() -> None:
    with pytest.raises(CaptureError) as caught:
        prepare(PAGE.encode(), ".eml")
    assert ".html" in caught.value.hint


def test_flowed_lines_are_one_paragraph_and_lines_keep_their_numbers() -> None:
    body = FIRST.replace("pier, ", "pier, \n").replace("storm ", "storm \n") + f"\n\nShare\n{SECOND}\n\n-- \nThe desk\n"
    head = f"Subject: {TITLE}\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    article = prepare((head + body).encode(), ".eml")
    assert [block.text for block in article.blocks][:3] == [TITLE, FIRST, SECOND]
    assert ("Share", 5) in [(entry.text, entry.line) for entry in article.removed]

"""What saving tools and web archives write into a page: its address, and when it was taken."""

import pytest

from generator.model import Found
from generator.normalise.prepare import prepare

FIRST = "The council voted on Monday to rebuild the old pier, which a storm had broken in the spring of last year."
SECOND = "Work is to begin in May and will take two years, the council said in a statement after the vote."
URL = "https://harbour.example/news/pier"


def found(*, before: str = "", head: str = "", after: str = "") -> Found:
    page = f"{before}<html><head>{head}</head><body><h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>{after}"
    return prepare(page.encode(), ".html").found


def test_saved_from_names_the_address() -> None:
    assert found(before=f"<!-- saved from url=(0033){URL} -->\n").url == URL


def test_an_address_is_taken_from_the_base_of_the_page() -> None:
    assert found(head='<base href="https://harbour.example/"><link rel="canonical" href="news/pier">').url == URL


def test_singlefile_names_address_and_moment() -> None:
    comment = (
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Mon Jan 03 2022 10:00:00 GMT+0100 (CET)\n-->"
    )
    said = found(before="<!DOCTYPE html>", head=comment)
    assert (said.url, said.retrieved) == (URL, "2022-01-03T10:00+01:00")


@pytest.mark.parametrize(
    "address",
    [
        f"https://web.archive.org/web/20220102123456/{URL}",
        f"https://web.archive.org/web/20220102123456mp_/{URL}",
        f"http://archive.example/wayback/archive/20220102123456/{URL}",
        f"https://archive.example/2022.01.02-123456/{URL}",
        "https://web.archive.org/web/20220102123456/https:/harbour.example/news/pier",
    ],
)
def test_an_archives_address_holds_the_pages_own_and_the_moment(address: str) -> None:
    said = found(head=f'<link rel="canonical" href="{address}">')
    assert (said.url, said.retrieved) == (URL, "2022-01-02T12:34Z")
    assert ("retrieved", address) in said.evidence


def test_an_ordinary_address_with_a_number_is_no_archives() -> None:
    address = "https://harbour.example/news/20220102123456/pier"
    said = found(head=f'<link rel="canonical" href="{address}">')
    assert (said.url, said.retrieved) == (address, None)


def test_a_moment_that_is_none_is_unknown() -> None:
    said = found(head=f'<link rel="canonical" href="https://web.archive.org/web/20221502123456/{URL}">')
    assert (said.url, said.retrieved) == (URL, None)


BANNER = (
    "FILE ARCHIVED ON 12:34:56 Jan 02, 2022 AND RETRIEVED FROM THE\n"
    "     INTERNET ARCHIVE ON 08:00:00 Mar 05, 2023.\n     JAVASCRIPT APPENDED BY WAYBACK MACHINE"
)


def test_the_archives_comment_tells_when_it_took_the_page() -> None:
    assert found(after=f"<!--\n     {BANNER}\n-->").retrieved == "2022-01-02T12:34Z"


def test_the_same_words_in_the_text_tell_nothing() -> None:
    assert found(after=f"<!-- a comment --><p>{BANNER}</p>").retrieved is None


def test_the_archives_script_names_the_address() -> None:
    script = f'<script>__wm.wombat("{URL}","20220102123456","https://web.archive.org/","web")</script>'
    said = found(head=script)
    assert (said.url, said.retrieved) == (URL, "2022-01-02T12:34Z")


def test_the_archive_took_the_page_before_it_was_saved_from_there() -> None:
    comment = f"<!-- Page saved with SingleFile url: https://web.archive.org/web/20220102123456/{URL} saved date: x -->"
    saved = comment.replace("saved date: x", "saved date: Sun Mar 05 2023 08:00:00 GMT+0000")
    assert (found(head=saved).url, found(head=saved).retrieved) == (URL, "2022-01-02T12:34Z")


def test_the_archives_words_are_evidence() -> None:
    page = f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html><!-- {BANNER} -->".encode()
    assert prepare(page, ".html", evidence=[(("e",), "FILE ARCHIVED ON 12:34:56 Jan 02, 2022")]).faults == ()

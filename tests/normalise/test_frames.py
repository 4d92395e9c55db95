"""Stories that a page shows in a frame of its own."""

from html import escape

from generator.normalise.prepare import prepare

FIRST = "The council voted on Monday to rebuild the old pier, which a storm had broken in the spring of last year."
SECOND = "Work is to begin in May and will take two years, the council said in a statement after the vote."
STORY = "".join(f"<p>{text}</p>\n" for text in (FIRST, SECOND, FIRST, SECOND))
PAGE = f'<!DOCTYPE html><html lang="en"><head><title>Pier to be rebuilt</title></head><body>{STORY}</body></html>'


def texts(page: str) -> list[str]:
    return [block.text for block in prepare(page.encode(), ".html").blocks]


def test_a_story_in_srcdoc_is_read() -> None:
    page = f'<html><body><p>Menu</p><iframe class="a" srcdoc="{escape(PAGE)}"></iframe><p>Foot</p></body></html>'
    assert texts(page)[-4:] == [FIRST, SECOND, FIRST, SECOND]


def test_lines_below_a_frame_are_those_of_the_capture() -> None:
    srcdoc = escape(PAGE).replace("Pier to", "Pier&#10;&#10;to")
    page = f'<html><body>\n<iframe srcdoc="{srcdoc}"></iframe>\n<p>Foot of the page</p></body></html>'
    assert [(entry.line, entry.text) for entry in prepare(page.encode(), ".html").removed] == [(7, "Foot of the page")]


def test_frames_smaller_than_the_story_stay_out() -> None:
    frame = f'<iframe srcdoc="{escape(f"<p>{SECOND}</p>" * 4)}"></iframe>'
    page = f"<html><body><h1>Pier</h1>{f'<p>{FIRST}</p>' * 3}{frame}<p>{FIRST}</p></body></html>"
    assert texts(page) == ["Pier", *[FIRST] * 4]


def test_the_largest_of_several_frames_is_read() -> None:
    small = f"<iframe srcdoc='<p>{'Buy now and pay later, for this offer ends on Sunday at noon. ' * 2}'></iframe>"
    page = f'<html><body>{small}<iframe srcdoc="{escape(PAGE)}"></iframe>{small}</body></html>'
    assert texts(page)[-4:] == [FIRST, SECOND, FIRST, SECOND]
    assert "Buy now" not in "".join(texts(page))


def test_a_frames_scripts_are_no_text() -> None:
    page = f'<html><body><iframe srcdoc="{escape(PAGE)}&lt;script&gt;alert(1)&lt;/script&gt;"></iframe></body></html>'
    assert "alert" not in "".join(texts(page))


def test_an_attribute_for_scripts_shows_nothing() -> None:
    page = f'<html><body><p>Menu</p><iframe data-srcdoc="{escape(PAGE)}"></iframe></body></html>'
    assert FIRST not in texts(page)

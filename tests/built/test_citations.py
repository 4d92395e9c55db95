"""What a browser makes of a text directive: it scrolls to the passage's own words and marks them."""

import base64
from html import escape
from random import Random
from typing import TYPE_CHECKING

import pytest

from generator.publish.fragments import address, decoded, text_directive
from generator.text import word_spans

from .conftest import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PARAGRAPHS = (
    "“We will not yield,” the mayor’s aide said – twice – on Sunday; 1,250 people, give or take, disagreed.",
    "The ferry left at 12:30 p.m. The ferry left again at 12:45 p.m. The ferry left, at last, empty & unlit.",
    "Café owners in São Tomé, Łódź and Zürich (all members) paid 100% more: €3.5-million, they say—or less.",
    "A well-known, long-delayed, state-of-the-art bridge; its U.S.-built cables; its twin-arch, snow-white spans.",
    "会議は木曜日に行われた。大統領は「一時間近く」電話で話し、合意には至らなかった。次の会議は来週に開かれる。",
    "市长星期日表示,大桥是安全的。市长星期一表示,大桥已经关闭,一百二十人不得不乘船过河。",
    "Мэр заявил, что мост безопасен. «Мост безопасен», — повторил он в воскресенье и уехал.",
    "The ferry left at 12:30 p.m. The council met on Monday, the council said, and the council met again.",
    "It was the longest winter that anybody in the valley could remember, and when the ice broke at last, in the first "
    "week of April, the river took the old mill, two barns, a length of the railway and every boat that had been left.",
)
# A mark of one flat colour that nothing else on the page has.
STYLE = "::target-text { background: rgb(255, 0, 255); color: rgb(255, 0, 255) } p { line-height: 2 }"
FILLER = "".join(f"<p>Line {number} of what stands between.</p>" for number in range(60))


@pytest.fixture(scope="module")
def shown(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> "Page":
    """The paragraphs far apart on one page, with little other text."""
    folder = tmp_path_factory.mktemp("publisher")
    body = FILLER.join(f'<p id="p{n}">{escape(text)}</p>' for n, text in enumerate(PARAGRAPHS))
    head = f"<!doctype html><meta charset=utf-8><title>News</title><style>{STYLE}</style>"
    (folder / "page.html").write_text(f"{head}{FILLER}{body}{FILLER}", encoding="utf-8")
    page = browser.new_context(viewport={"width": 800, "height": 400}).new_page()
    page.goto((folder / "page.html").as_uri())
    return page


def _passages(block: int, count: int) -> list[tuple[int, int, int]]:
    """Stretches of whole words, and where there are few as in Chinese, of characters."""
    text, random = PARAGRAPHS[block], Random(f"passages {block}")
    spans = [(n, n + 1) for n, c in enumerate(text) if c.isalpha()] if block in (4, 5) else word_spans(text)
    found = []
    for _ in range(count):
        first = random.randrange(len(spans) - 2)
        last = random.randrange(first + 2, len(spans))
        found.append((block, spans[first][0], spans[last][1]))
    return found


CASES = [case for block in range(len(PARAGRAPHS)) for case in _passages(block, 6)]
# Punctuation at the ends, whole blocks, single words that stand elsewhere too, words of two places.
CASES += [(0, 0, 19), (0, 0, len(PARAGRAPHS[0])), (1, 29, 43), (1, 0, 14), (7, 0, 14), (7, 30, 41), (3, 2, 12)]
CASES += [(3, 12, 26), (6, 32, 48), (8, 0, len(PARAGRAPHS[8])), (2, 60, 75), (4, 14, 21)]


@pytest.mark.parametrize(("block", "start", "end"), CASES)
def test_chromium_marks_the_passage_and_nothing_else(shown: "Page", block: int, start: int, end: int) -> None:
    others = [text for number, text in enumerate(PARAGRAPHS) if number != block]
    directive = text_directive(PARAGRAPHS[block], start, end, others)

    assert _marked(shown, directive, block, start, end) == (True, True), decoded(directive)


def test_words_that_the_page_has_not_mark_nothing(shown: "Page") -> None:
    assert _marked(shown, "text=no%20such%20words", 0, 0, 19) == (False, True)


def test_other_words_are_not_taken_for_the_passage(shown: "Page") -> None:
    directive = text_directive(PARAGRAPHS[1], 0, 14, ())

    assert _marked(shown, directive, 1, 4, 14) == (True, False)


def test_the_whole_sentence_is_shown_on_request_and_not_printed(browser: "Browser", demo: Built) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((demo.output / "events/2021-12-30-biden-putin-call.html").as_uri())
    cite = page.locator(".matrix .cites li:has(.sentence)").first
    sentence, switch = cite.locator(".sentence"), cite.get_by_role("switch", name="whole sentence")
    assert not sentence.is_visible()

    switch.focus()
    page.keyboard.press("Space")

    assert sentence.is_visible()
    quote, whole = cite.locator(".passage"), sentence.bounding_box()
    words = quote.bounding_box()
    assert whole and words and whole["y"] >= words["y"] + words["height"] - 2, "it covers no words of the passage"
    page.emulate_media(media="print")
    assert not sentence.is_visible() and not switch.is_visible() and quote.is_visible()


def _marked(page: "Page", directive: str, block: int, start: int, end: int) -> tuple[bool, bool]:
    """Whether all of the passage is marked on the screen, and nothing else is."""
    url = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(address(url, directive))
    page.wait_for_function("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
    rects = page.evaluate(RECTS, [f"p{block}", start, end])
    picture = base64.b64encode(page.screenshot()).decode()
    inside, outside = page.evaluate(PIXELS, [picture, rects])
    return inside > 0.95, outside == 0


# Where the passage stands on the screen, a rectangle a line.
RECTS = """([id, start, end]) => {
  const range = document.createRange(), text = document.getElementById(id).firstChild;
  range.setStart(text, start);
  range.setEnd(text, end);
  return Array.from(range.getClientRects(), r => [r.left, r.top, r.right, r.bottom]);
}"""

# The share of these rectangles that has the mark's colour, and how many points beyond them have it.
PIXELS = """async ([picture, rects]) => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const {data, width, height} = context.getImageData(0, 0, image.width, image.height);
  const within = (x, y, by) => rects.some(([l, t, r, b]) => x >= l - by && x < r + by && y >= t - by && y < b + by);
  let area = 0, inside = 0, outside = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const at = 4 * (y * width + x), marked = data[at] > 200 && data[at + 1] < 60 && data[at + 2] > 200;
    if (within(x, y, -2)) { area++; if (marked) inside++; }
    else if (marked && !within(x, y, 2)) outside++;
  }
  return [area ? inside / area : 0, outside];
}"""

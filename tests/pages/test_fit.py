"""Text is never lost: on the narrowest phone, at twice the size, with the spacing that a reader asks for."""

from pathlib import Path

from tests.built.conftest import Built
from tests.pages.conftest import OPEN_ALL, Window

CUT_OFF = """() => {
  const said = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) {
    const beyond = [...document.querySelectorAll("body *")].filter(one =>
      one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest("[tabindex='0']"));
    said.push(`${wide}px too wide: ` + beyond.slice(0, 3).map(one => one.outerHTML.slice(0, 90)).join(" | "));
  }
  for (const one of document.querySelectorAll("body *")) {
    const style = getComputedStyle(one);
    const clips = axis => ["hidden", "clip"].includes(style[`overflow${axis}`]);
    const tiny = one.clientWidth <= 1 || one.clientHeight <= 1;  // read aloud, not shown
    if (tiny || one.closest("svg") || style.clipPath !== "none") continue;
    const more = axis => one[`scroll${axis}`] > one[`client${axis}`] + 1;
    if ((clips("X") && more("Width")) || (clips("Y") && more("Height")))
      said.push("cut off: " + one.outerHTML.slice(0, 120));
  }
  return said;
}"""
WIDE_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
TWICE = "html { font-size: 200% !important }"


FORMS = {
    "the narrowest phone": (320, ""),
    "zoomed to 200 %": (640, ""),
    "type of twice the size": (1280, TWICE),
    "wide spacing on a phone": (320, WIDE_SPACING),
    "wide spacing": (1280, WIDE_SPACING),
}


def test_nothing_is_cut_off_and_nothing_scrolls_sideways(pages: dict[str, Path], window: Window) -> None:
    page, found = window(), list[str]()
    for name, path in pages.items():
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        page.add_style_tag(content="#none_ {}")
        for form, (width, style) in FORMS.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("css => { document.head.lastElementChild.textContent = css }", style)
            found += [f"{name}, {form}: {said}" for said in page.evaluate(CUT_OFF)]
    assert not found, "\n".join(found)


def test_targets_of_the_navigation_are_a_fingertip_apart(pages: dict[str, Path], window: Window) -> None:
    page = window(320)
    for name, path in pages.items():
        page.goto(path.as_uri())
        low = page.eval_on_selector_all(
            "nav .nav a", "links => links.filter(a => a.getBoundingClientRect().height < 24).length"
        )
        assert low == 0, name


def test_a_word_without_end_does_not_widen_what_stands_below_an_article(demo: Built, window: Window) -> None:
    page = window(1280)
    page.goto((demo.output / "articles/scmp-talks.html").as_uri())
    outlet = "<ul class=statements><li><p class=line><span><a href=a>" + "W" * 5000
    page.eval_on_selector(".under", "(under, outlet) => { under.innerHTML = outlet }", outlet)
    assert page.evaluate("document.documentElement.scrollWidth") == 1280

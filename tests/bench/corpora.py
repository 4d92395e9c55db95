"""Invented articles in any number, as text and as saved pages; the same seed and number give the same bytes.

The commonest words are English, for rules and the guess of the language look at them; all others are made of
syllables. How often a word comes falls with its rank (Zipf's law), as it does in news.
"""

from functools import cache
from html import escape
from itertools import accumulate
from random import Random

_COMMON = (
    "the to of a and in said that on for he was with it at as his but have by from has be an had were they who would "
    "not after more their are been its will about she people which when one we this year two last new up out "
    "government also first over there her could or other some time before than if president would talks country "
    "police minister"
).split()
_SYLLABLES = "ba ce di fo gu ha ki lo mu na pe qui ro sta tri vel wen zor mar lin ter dan sul kep".split()
_NAMES = "Anna Bert Clara Dovik Edda Falk Greta Horst Ilse Jorun Kasimir Lena Moritz Nadia Orlan Petra".split()
_PLACES = "Northgate Velmark Southport Tarnwick Ostrava Kelling Brennhaven Lund".split()
_LEFTOVERS = (
    "Share this article",
    "Sign up for our newsletter",
    "Read more: a ship returns to the harbour after ninety days",
    "Advertisement",
    "56 users have voted.",
    "Home > World > Europe",
    "© 2021 Example Courier Ltd. All rights reserved.",
    "The pier at dawn on Monday. Photo: AP",
)
_NOTICES = (
    "This article was produced by the newsroom of the Example Courier with the help of news agencies; all rights are "
    "reserved, and no part of it may be published again in any form without the written consent of the publisher.",
    "Our journalism is independent and free to read for all because readers like you support it with small monthly "
    "sums that they can change or end at any time; if you value what we do, please think of joining them today.",
)
_WORDS = 40_000


def invented(seed: str, count: int) -> list[str]:
    """So many distinct words."""
    random = Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(random.choices(_SYLLABLES, k=random.randint(2, 4)))] = None
    return list(found)


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words by rank, and the sums of their weights up to each."""
    words = list(dict.fromkeys([*_COMMON, *invented("vocabulary", _WORDS)]))[:_WORDS]
    return words, list(accumulate(1 / (rank + 2) for rank in range(len(words))))


def _sentence(random: Random) -> str:
    words, weights = _vocabulary()
    told = random.choices(words, cum_weights=weights, k=random.randint(9, 32))
    if random.random() < 0.6:
        told[random.randrange(len(told))] = f"{random.choice(_NAMES)} {random.choice(_PLACES)}"
    if random.random() < 0.25:
        told[-1] = f"on December {random.randint(1, 28)}"
    text = " ".join(told)
    text = text[0].upper() + text[1:]
    return f"“{text},” {random.choice(_NAMES)} said." if random.random() < 0.2 else f"{text}."


def _paragraphs(random: Random, words: int) -> list[str]:
    result: list[str] = []
    while words > 0:
        result.append(" ".join(_sentence(random) for _ in range(random.randint(1, 3))))
        words -= result[-1].count(" ") + 1
    return result


def _headline(random: Random) -> str:
    words, weights = _vocabulary()
    return " ".join(random.choices(words, cum_weights=weights, k=random.randint(6, 11))).capitalize()


def text(number: int, words: int = 550) -> str:
    """A text capture as people copy it: headline, byline, about so many words, and leftovers of the page."""
    random = Random(f"text {number}")
    lines = [_headline(random), f"By {random.choice(_NAMES)} {random.choice(_PLACES)}"]
    lines.append(f"December {random.randint(1, 28)}, 2021")
    story = _paragraphs(random, words - 60)  # the other lines, and the last sentence
    for leftover in random.sample(_LEFTOVERS, k=5):
        story.insert(random.choice((0, random.randint(0, len(story)), len(story))), leftover)
    return "\n\n".join([*lines, *story]) + "\n"


def story(seed: str, words: int = 550) -> list[str]:
    """The paragraphs of a story of about so many words, quotations and an outlet's notice among them."""
    random = Random(f"story {seed}")
    return [*_paragraphs(random, words), random.choice(_NOTICES)]


def edited(random: Random, paragraph: str) -> str:
    """A paragraph as another desk prints it: a word here and there is another, a sentence may be missing or new."""
    words, weights = _vocabulary()
    sentences = [one for one in paragraph.split(". ") if random.random() < 0.95]
    if random.random() < 0.1:
        sentences.insert(random.randint(0, len(sentences)), _sentence(random).rstrip("."))
    told = ". ".join(sentences).split(" ")
    changed = (random.choices(words, cum_weights=weights)[0] if random.random() < 0.02 else word for word in told)
    return " ".join(changed)


def page(number: int, size: int = 60_000) -> str:
    """A saved page of about `size` characters: a story among menus, lists of links, styles and scripts."""
    random = Random(f"page {number}")
    title, author, day = _headline(random), f"{random.choice(_NAMES)} Velmark", f"2021-12-{random.randint(1, 28):02}"
    story = [f"<p>{_linked(random, paragraph)}</p>" for paragraph in _paragraphs(random, 650)]
    story.insert(4, f"<figure><img src='a.jpg'><figcaption>{_headline(random)}. Photo: AP</figcaption></figure>")
    story.insert(8, f"<aside class='related'><h3>Related</h3>{_links(random, 4)}</aside>")
    story.insert(9, f"<h2>{_headline(random)}</h2>")
    head = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Example Courier</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Example Courier">
<meta name="author" content="{author}"><link rel="canonical" href="https://courier.example/{number}">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "{day}"}}</script>
<style>{".a{margin:0}" * 300}</style></head><body>"""
    body = f"""<header><nav class="menu">{_links(random, 40)}</nav></header><main><article>
<h1>{title}</h1><p class="byline">By {author}</p><time datetime="{day}">{day}</time>
<div class="story-body">{"".join(story)}</div><div class="share">{_links(random, 6)}</div></article>
<section class="more"><h2>More stories</h2>"""
    foot = f"</section></main><footer>{_links(random, 30)}<p>© 2021 Example Courier</p></footer>"
    script = f"<script>{'var a=[1,2,3];' * 400}</script></body></html>"
    cards: list[str] = []
    left = size - len(head) - len(body) - len(foot) - len(script)
    while left > 0:
        link = f"<a href='/story/{random.randint(1, 9999)}'>{escape(_headline(random))}</a>"
        cards.append(f"<div class='card'><div class='card-body'><h3>{link}</h3><p>{_headline(random)}</p></div></div>")
        left -= len(cards[-1])
    return head + body + "".join(cards) + foot + script


def _linked(random: Random, paragraph: str) -> str:
    first, _, rest = escape(paragraph, quote=False).partition(" ")
    return f"<a href='/tag/{random.randint(1, 99)}'>{first}</a> {rest}" if random.random() < 0.3 else f"{first} {rest}"


def _links(random: Random, count: int) -> str:
    items = (f"<li class='item'><a href='/{n}'>{_headline(random)}</a></li>" for n in range(count))
    return f"<ul class='list'>{''.join(items)}</ul>"

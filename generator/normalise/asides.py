"""What stands beside or below a story without being part of it, by the names that templates give to elements."""

from collections.abc import Callable, Sequence

import regex
from lxml.html import HtmlElement

from generator.normalise.outline import Lump, class_names
from generator.normalise.shape import ends_sentence, key

_TOLD = 140
"""Characters of running text after which a story has begun."""

# Names that templates give to what stands beside or within a story without being part of it.
_ASIDE = regex.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|respond|related\w*|relacionad\w*|recommend\w*|recirc\w*|"
    r"read-?(?:more|next|also)|also-?read|"
    r"most-?(?:read|popular|viewed)|trending|popular|share\w*|sharing|sharedaddy|social\w*|newsletter\w*|"
    r"signup|sign-up|subscri\w*|promo\w*|"
    r"advert\w*|ads?|adslot|ad-slot|sponsor\w*|taboola|outbrain|cookie\w*|consent|gdpr|paywall\w*|"
    r"breadcrumbs?|tags?|tag-?(?:list|links|cloud)|"
    r"topics|relatedtopics|etiquetas|author-?(?:bio|box|info|card|description)|about-?author|bio|widget\w*|"
    r"sidebar|side-?bar|rail|"
    r"jp-relatedposts|yarpp\w*|lire-?aussi|siehe-?auch|weitere|teaser\w*|more-?(?:on|from|stories|news|"
    r"articles)|pagination|pager|"
    r"post-?navigation|nav|navbar|navigation|menu|toolbar|print|rating|votes?|poll|survey|popup|modal|"
    r"overlay|banner|masthead|"
    r"donat\w*|donor\w*|appeal|fundrais\w*|membership|support-us|spenden?|republish\w*|post-?metadata|entry-?utility|"
    r"footer|foot|copyright|disclaimer|player|audio-?player|video-?player|gallery-?nav|skip-?link|hot|"
    r"toc)(?:$|[\s_-])"
)
# Names of what readers wrote, and of the headings above it. Such a part may well be longer than the story.
_COMMENTS = regex.compile(
    r"(?:^|[\s_-])(?:comments?(?:-?(?:area|list|section|thread|wrapper|box|container|s))?|commentlist|disqus\w*|discussion|cmts?|"
    r"kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|komentáře|hozzászólások|"
    r"comentarii|yorumlar|komentar|leserbriefe|talkback|forum|guestbook|respond|replies)(?:$|[\s_-])"
)
_COMMENTS_HEADING = regex.compile(
    r"(?:(?:all|reader|readers'?|latest|top) )?(?:comments?|discussion|responses|replies|kommentare?|kommentarer|"
    r"leserkommentare|"
    r"commentaires?|réactions|comentarios?|comentários?|commenti|reacties|reactions?|komentarze|komentáře|hozzászólások|comentarii|"
    r"yorumlar|komentar|комментарии|коментарі|коментари|σχόλια|评论|評論|网友评论|コメント|댓글|תגובות|التعليقات|تعليقات|نظرات|टिप्पणियां)"
    r"(?: \d+)?|\d+ (?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|"
    r"reacties|"
    r"komentarzy|yorum|комментари\w+)(?: (?:on|to|for|zu|sur|sobre|su|op)\b.{0,200})?"
)
_BIO = regex.compile(
    r"(?:^|[\s_-])(?:\w*authors?|autor(?:en?|es)?|auteurs?|autore|writers?|contributors?|bio|biography)(?:$|[\s_-])"
)
_WHOLE = frozenset({"body", "main", "article", "html"})
_HEADING_TAGS = frozenset("h1 h2 h3 h4 h5 h6 header b strong p span".split())


def aside_texts(texts: Sequence[Lump]) -> set[int]:
    """Texts in elements that are named for something other than a story, unless these hold most of the page's prose."""
    total = sum(prose(lump) for lump in texts) or 1
    inside: dict[HtmlElement, list[int]] = {}
    known: dict[HtmlElement, HtmlElement | None] = {}
    for index, lump in enumerate(texts):
        top = _nearest(lump.element, known, _is_aside)
        if top is not None:
            inside.setdefault(top, []).append(index)
    found = {
        index
        for members in inside.values()
        if sum(prose(texts[i]) for i in members) * 10 < total * 4
        for index in members
    }
    return found | _comments(texts) | _bios(texts, total)


def _comments(texts: Sequence[Lump]) -> set[int]:
    """What readers wrote below the story: elements named so, or opened by a heading that says so.

    However long they are, they are no story; but something must have been told before them.
    """
    told = 0
    known: dict[HtmlElement, HtmlElement | None] = {}
    tops: set[HtmlElement] = set()
    first: HtmlElement | None = None
    for lump in texts:
        top = _nearest(lump.element, known, _is_comment)
        if told >= _TOLD:
            if top is not None:
                tops.add(top)
            elif len(lump.text) <= 240 and not lump.outside and _COMMENTS_HEADING.fullmatch(key(lump.text)):
                opened = lump.element if lump.element.tag not in _HEADING_TAGS else lump.element.getparent()
                if opened is not None and opened.tag not in _WHOLE and _opened_by(opened, lump.text):
                    tops.add(opened)
        elif size := prose(lump):
            first = lump.element if first is None else first
            told += size
    if not tops or first is None:
        return set()
    tops -= {first, *first.iterancestors()}
    held: dict[HtmlElement, HtmlElement | None] = {top: top for top in tops}
    return {index for index, lump in enumerate(texts) if _nearest(lump.element, held, lambda _: False) is not None}


def _bios(texts: Sequence[Lump], total: int) -> set[int]:
    """What an element named for its author says of them: sentences, of which a byline has none."""
    found: set[int] = set()
    size = 0
    for index, lump in enumerate(texts):
        if prose(lump) and any(_BIO.search(class_names(node)) for node in path(lump.element)):
            found.add(index)
            size += len(lump.text)
    return found if size * 10 < total * 3 else set()


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ("aside", "footer"):
        return True
    # A story's own element may be named `no-sidebar tag-politics`: the names of such elements do not count.
    return element.tag not in ("article", "main") and _ASIDE.search(class_names(element)) is not None


def _is_comment(element: HtmlElement) -> bool:
    return _COMMENTS.search(class_names(element)) is not None


def _nearest(
    element: HtmlElement, known: dict[HtmlElement, HtmlElement | None], wanted: Callable[[HtmlElement], bool]
) -> HtmlElement | None:
    """The nearest element around that is wanted, or what is `known` of one on the way; each is looked at once."""
    passed: list[HtmlElement] = []
    node: HtmlElement | None = element
    result: HtmlElement | None = None
    while node is not None and node.tag != "body":
        if node in known:
            result = known[node]
            break
        passed.append(node)
        if wanted(node):
            result = node
            break
        node = node.getparent()
    known.update(dict.fromkeys(passed, result))
    return result


def path(element: HtmlElement) -> list[HtmlElement]:
    """The element and the two around it, without the page's own."""
    nodes: list[HtmlElement] = []
    node: HtmlElement | None = element
    while node is not None and node.tag not in ("body", "html") and len(nodes) < 3:
        nodes.append(node)
        node = node.getparent()
    return nodes


def _opened_by(element: HtmlElement, words: str) -> bool:
    """Whether an element begins with these words."""
    start = ""
    for part in element.itertext():
        start = (start + " " + part[: len(words) + 200]).strip()
        if len(start) >= len(words):
            break
    return key(start).startswith(key(words))


def prose(lump: Lump) -> int:
    """Characters of running text in a lump."""
    return len(lump.text) if not lump.linked and len(lump.text) > 60 and ends_sentence(lump.text) else 0

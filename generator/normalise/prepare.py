"""From a capture's bytes to an article: the one door to this package. Pure, so it may run anywhere and be cached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model import Article, Block, Fault, Removed
from generator.normalise import front_matter, language, lines, markdown, rules, structure
from generator.normalise.decode import decode
from generator.normalise.findings import gather
from generator.normalise.overrule import Loc, overruled, unfounded
from generator.normalise.piece import Context, Finding, Piece
from generator.normalise.reading import Reading
from generator.normalise.select import Selector
from generator.normalise.shape import key
from generator.text import clean

MARKUP = frozenset({".html", ".htm", ".xhtml"})
PAGE = frozenset({".mhtml", ".mht"})
MAIL = ".eml"
SUFFIXES = MARKUP | PAGE | {MAIL, ".txt", ".md"}
"""The kinds of capture that are read, by the file's suffix in lower case."""

NOT_CONTENT = "not-content"


def prepare(
    capture: bytes,
    suffix: str,
    *,
    title: str | None = None,
    keep: Sequence[Selector] = (),
    drop: Sequence[Selector] = (),
    evidence: Sequence[tuple[Loc, str]] = (),
    furniture: Sequence[str] = (),
    country: str | None = None,
    digest: bool = False,
) -> Article:
    """The article in a capture, as the file's `suffix` says it is written.

    `title` is the record's headline: the piece that prints it becomes the title, else the title is made of it.
    `keep`, `drop` and `evidence` are the record's; those that do not hold are the article's faults. A `digest` is
    our own text: nothing is removed and nothing read out of it. Raises `CaptureError` for what cannot be read.
    """
    reading = _read(capture, suffix.lower(), title, country)
    pieces, removed, faults = overruled(reading.pieces, keep, drop)
    faults += unfounded(reading, evidence)
    if digest:
        if any(piece.element for piece in pieces) and not reading.markup:
            faults.append(Fault((), "the digest has a YAML head of its own", "its values belong in the record"))
        blocks = _blocks(structure.with_title(pieces, title), title)
        return Article(blocks, tuple(removed), extraction="digest", faults=tuple(faults))

    removed += _left_out(pieces)
    pieces = [piece for piece in pieces if not piece.element]
    known = title or (reading.title.value if reading.title else None)
    pieces = structure.with_title(pieces, known)
    authors = frozenset(key(finding.value) for finding in reading.found if finding.field == "byline")
    outlet = next((key(finding.value) for finding in reading.found if finding.field == "outlet"), "")
    context = Context(known, country, frozenset(map(key, furniture)), reading.markup, authors, outlet)

    pieces, gone, printed = rules.apply(rules.LINES, pieces, context)
    removed += gone
    if not known:
        pieces = structure.guess_title(pieces)
    headline = next((piece.text for piece in pieces if piece.kind == "title"), known)
    context = replace(context, title=headline)
    if not reading.markup:
        pieces = structure.structured(pieces)
    pieces, gone, more = rules.apply(rules.STORY, pieces, context)
    removed += gone

    blocks = _blocks(pieces, headline)
    shown = reading.title or (Finding("title", headline, headline) if headline else None)
    if not any(finding.field == "language" for finding in reading.found):
        more += _language(blocks)
    return Article(
        blocks,
        tuple(sorted(removed, key=lambda entry: entry.line)),
        gather(reading.found, (*printed, *more, *reading.implied), shown),
        reading.extraction,
        tuple(faults),
    )


def _read(capture: bytes, suffix: str, title: str | None, country: str | None) -> Reading:
    if suffix in PAGE or suffix == MAIL:
        return _letter(capture, suffix, title, country)
    if suffix in MARKUP:
        return _page(decode(capture, markup=True), {}, title, country)
    text = decode(capture)
    if suffix == ".md":
        head, said, rest = front_matter.cut(text)
        shown = next((finding for finding in said if finding.field == "title"), None)
        return Reading((*head, *markdown.pieces(rest)), "markdown", tuple(said), title=shown)
    return _text(text)


def _text(text: str) -> Reading:
    found, path = lines.pieces(text)
    return Reading(tuple(found), path)


def _page(text: str, pages: Mapping[str, str], title: str | None, country: str | None) -> Reading:
    from generator.normalise import archived, frames, html  # take most of a second to import; texts do without

    whole = frames.inlined(text, pages)
    return archived.completed(html.read(whole, title, country), whole)


def _letter(capture: bytes, suffix: str, title: str | None, country: str | None) -> Reading:
    """The reading of a mail's part; its headers speak where the part itself says nothing."""
    from generator.normalise import mail

    letter = mail.read_page(capture) if suffix in PAGE else mail.read_mail(capture)
    reading = _page(letter.text, letter.pages, title, country) if letter.markup else _text(letter.text)
    subject = Finding("title", letter.subject, letter.subject) if letter.subject else None
    return replace(
        reading,
        found=(*reading.found, *letter.found),
        values=(*reading.values, *letter.values),
        title=reading.title or subject,
    )


def _left_out(pieces: Iterable[Piece]) -> Iterator[Removed]:
    """One ledger entry for each element that the extraction left out."""
    outside = [piece for piece in pieces if piece.element]
    for _, members in groupby(outside, key=lambda piece: piece.element):
        group = list(members)
        text = " ".join(piece.text for piece in group)
        yield Removed(group[0].line, text, NOT_CONTENT, "An element of the page that is no part of the story.")


def _blocks(pieces: Sequence[Piece], title: str | None) -> tuple[Block, ...]:
    """The title first, whether printed or only known; then the other pieces, numbered in reading order."""
    printed = next((piece.text for piece in pieces if piece.kind == "title"), None)
    headline = printed or clean(title or "")
    first = [Block("title", "title", headline)] if headline else []
    rest = [piece for piece in pieces if piece.kind != "title"]
    return (*first, *(Block(f"p{number}", piece.kind, piece.text) for number, piece in enumerate(rest, start=1)))


def _language(blocks: Iterable[Block]) -> list[Finding]:
    tag = language.detect(" ".join(block.text for block in blocks))
    return [Finding("language", tag, "")] if tag else []

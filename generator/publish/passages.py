"""What is told of a cited passage beside its words: its sentence, and the same words at the publisher."""

from generator.model import Passage, SiteArticle
from generator.publish.fragments import address, text_directive
from generator.publish.relations import Relations
from generator.publish.sentences import ellipses, near, published, sentence

_CLOSING = " .!?…。！？\"'“”‘’«»"


def rest_of_sentence(article: str, passage: Passage, found: Relations) -> tuple[str, str]:
    """What stands before and after the passage in its sentence, with the spaces that part them from it."""
    text = found.block(article, passage.block).text
    whole = sentence(article, passage, found)
    start, end = part = near(text, whole, (passage.start, passage.end))
    opening, closing = ellipses(whole, part)
    if not (text[start : passage.start] + text[passage.end : end]).strip(_CLOSING):
        return "", ""  # all that the passage leaves out are its marks
    before = published(article, passage.block, (start, passage.start), found)
    after = published(article, passage.block, (passage.end, end), found)
    if {before, after} <= {"", "[…]"}:
        return "", ""
    return (
        opening + before + " " * (bool(before) and text.endswith(" ", 0, passage.start)),
        " " * (bool(after) and text.startswith(" ", passage.end)) + after + closing,
    )


def at_publisher(article: SiteArticle, passage: Passage, found: Relations) -> str:
    """The address of the passage's words on the publisher's page; empty without an address, and for our own words.

    Where not all of the article may be shown, nothing but the passage stands in it.
    """
    shown = found.shown[article.id]
    if not article.url or article.form == "digest" or not shown.whole(passage):
        return ""
    texts = {block.id: block.text for block in article.article.blocks}
    text = texts.pop(passage.block)

    def made() -> str:
        if shown.spans is not None:
            return text_directive(text[passage.start : passage.end], 0, passage.end - passage.start)
        return text_directive(text, passage.start, passage.end, texts.values())

    return address(article.url, found.once("directive", f"{article.id}#{passage.mark}", made))

"""The path that was taken from a capture to its text, in words."""

from generator.publish.words import N_, Words

_WHOLE = {
    "text": N_("plain text, one line a paragraph"),
    "digest": N_("our own summary"),
}
_PARTS = {
    "text": N_("plain text"),
    "markdown": N_("Markdown text"),
    "html": N_("saved page"),
    "mhtml": N_("web archive"),
    "eml": N_("e-mail"),
    "trafilatura": N_("main text found by trafilatura"),
    "paragraphs": N_("main text taken from where most running text stands, because trafilatura found too little"),
    "whole page": N_("main text not told from the rest: the whole page taken"),
    "structured data": N_("text taken from the page’s structured data (JSON-LD), because the page itself shows less"),
}


def in_words(extraction: str, words: Words) -> str:
    """`saved page, main text found by trafilatura`; a path that has no words here stands as it is named."""
    if extraction in _WHOLE:
        return words.gettext(_WHOLE[extraction])
    return ", ".join(words.gettext(_PARTS[part]) if part in _PARTS else part for part in extraction.split(", "))

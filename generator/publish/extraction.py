"""The path that was taken from a capture to its text, in words."""

_WHOLE = {
    "text": "plain text, one line a paragraph",
    "digest": "our own summary",
}
_PARTS = {
    "text": "plain text",
    "markdown": "Markdown text",
    "html": "saved page",
    "mhtml": "web archive",
    "eml": "e-mail",
    "trafilatura": "main text found by trafilatura",
    "paragraphs": "main text taken from where most running text stands, because trafilatura found too little",
    "whole page": "main text not told from the rest: the whole page taken",
    "structured data": "text taken from the page’s structured data (JSON-LD), because the page itself shows less",
}


def in_words(extraction: str) -> str:
    """`saved page, main text found by trafilatura`; a path that has no words here stands as it is named."""
    return _WHOLE.get(extraction) or ", ".join(_PARTS.get(part, part) for part in extraction.split(", "))

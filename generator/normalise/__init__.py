"""From a capture to an article: the text in blocks, what the capture says of itself, and a ledger of what went.

The stages, in order: `decode` (bytes to text), `lines`, `markdown` or `html` (text to pieces), `rules` (what a piece
is, and whether it goes), `structure` (headline, standfirst, headings), `prepare` (all of it). Only this package
knows lxml, BeautifulSoup and trafilatura.
"""

"""Who is named in an article's text, where, and what they do there."""

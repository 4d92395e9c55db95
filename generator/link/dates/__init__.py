"""Dates in an article's words: found in the text alone (`expressions`), then resolved by its day (`resolve`)."""

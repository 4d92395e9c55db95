"""What an article gives as somebody's own words: where the words stand, and whose they are."""

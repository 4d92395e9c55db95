"""Site to view models, urls, search index and data."""

"""The search index: documents in, classic scripts for the browser out. Only this package knows lunr."""

from generator.publish.search.documents import SearchDocument
from generator.publish.search.files import search_files
from generator.publish.search.tokenise import terms

__all__ = ["SearchDocument", "search_files", "terms"]

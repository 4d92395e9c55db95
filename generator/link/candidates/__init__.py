"""Names in an article that no record has: the tool suggests them, a reviewer decides."""

from generator.link.candidates.find import candidates

__all__ = ["candidates"]

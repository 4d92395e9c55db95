"""stub"""
from generator.normalise.reading import Reading


def read(text: str, title: str | None, country: str | None) -> Reading:
    raise NotImplementedError

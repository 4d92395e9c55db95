"""What the search files say, read as docs/search-index.md tells and by nothing of the generator."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

CHARACTERS = "!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"


def bits(text: str) -> str:
    """The bits of a text of numbers, as zeros and ones."""
    pairs = zip(text[::2], text[1::2], strict=True)
    return "".join(f"{CHARACTERS.index(one) * 91 + CHARACTERS.index(other):013b}" for one, other in pairs)


class Reader:
    """Numbers one after another."""

    def __init__(self, text: str) -> None:
        self._bits: Iterator[str] = iter(bits(text))

    def _zeros(self) -> int:
        count = 0
        while next(self._bits) == "0":
            count += 1
        return count

    def _number(self, width: int, high: str = "") -> int:
        return int("0" + high + "".join(next(self._bits) for _ in range(width)), 2)

    def rice(self, width: int) -> int:
        return (self._zeros() << width) + self._number(width)

    def gamma(self) -> int:
        return self._number(self._zeros(), "1")

    def below(self, room: int) -> int:
        width = room.bit_length() - 1
        short = 2 ** (width + 1) - room
        value = self._number(width)
        return value if value < short else value * 2 + self._number(1) - short

    def ascending(self, room: int, count: int) -> list[int]:
        found: list[int] = []
        for left in range(count, 0, -1):
            start = found[-1] + 1 if found else 0
            free = room - start
            width = max((2 * free - left) // (2 * left + 2), 1).bit_length() - 1
            found.append(start + (self.rice(width) if left > 1 else self.below(free)))
        return found

    def stars(self, documents: int, count: int) -> list[int]:
        """How many of so many stars each document has."""
        row = documents + count - 1
        if count < documents:
            stars = self.ascending(row, count)
            held = Counter(star - before for before, star in enumerate(stars))
            return [held[document] for document in range(documents)]
        bars = [-1, *self.ascending(row, documents - 1), row]
        return [end - start - 1 for start, end in pairwise(bars)]


def words(fronts: str, marked: bool) -> list[tuple[str, str]]:
    """Words and their marks, "" if they have none."""
    found: list[tuple[str, str]] = []
    for letter, mark, rest in re.findall(r"([A-Z])([0-9]?)([^A-Z]*)" if marked else "([A-Z])()([^A-Z]*)", fronts):
        last = found[-1][0] if found else ""
        shared = last.encode("utf-16-le")[: 2 * (ord(letter) - ord("A"))].decode("utf-16-le")
        found.append((shared + rest, mark))
    return found

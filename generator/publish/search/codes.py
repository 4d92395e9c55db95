"""Whole numbers as runs of bits, and bits as text: the encoding of all lists of numbers in the search files.

Every number is written as `quotient` zeros, a one, and the `width` lowest bits of `rest`: Rice's code, of which
Elias's gamma code is the case with `width == quotient`. Six bits make one character of `ALPHABET`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CHARACTERS = np.frombuffer(ALPHABET.encode("ascii"), dtype=np.uint8)

Numbers = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Codes:
    """Code words in the order of writing, one an element; made with `rice`, `gamma` or `empty`."""

    quotient: Numbers
    width: Numbers
    rest: Numbers

    @property
    def bits(self) -> Numbers:
        """How many bits each takes."""
        return self.quotient + self.width + 1

    def put(self, places: Numbers | slice, codes: "Codes") -> None:
        """Set the code words at these places."""
        self.quotient[places] = codes.quotient
        self.width[places] = codes.width
        self.rest[places] = codes.rest

    def part(self, start: int, end: int) -> "Codes":
        return Codes(self.quotient[start:end], self.width[start:end], self.rest[start:end])


def empty(size: int) -> Codes:
    """Room for so many code words."""
    return Codes(np.zeros(size, np.int32), np.zeros(size, np.int32), np.zeros(size, np.int32))


def rice(values: Numbers, width: Numbers | int) -> Codes:
    """Numbers from 0 on, short if about two to the power of `width` or smaller."""
    widths = np.broadcast_to(np.asarray(width, np.int32), values.shape)
    return Codes(values >> widths, widths, values & ((1 << widths) - 1))


def gamma(values: Numbers) -> Codes:
    """Numbers from 1 on, short if small."""
    # The exponent of the double is the number of bits after the first one, exact far beyond any count here.
    widths = np.frexp(values.astype(np.float64))[1] - 1
    return Codes(widths, widths, values - (1 << widths))


def width_of_gaps(room: Numbers | int, counts: Numbers) -> Numbers:
    """The width that suits the gaps between `counts` numbers below `room`; engine.js computes the same."""
    return np.maximum(np.frexp((room * 11 // (counts * 16)).astype(np.float64))[1].astype(np.int64) - 1, 0)


def text(codes: Codes) -> str:
    """The code words as characters; the last one is filled up with zeros."""
    return "".join(texts(codes, np.array([0, len(codes.rest)])))


def texts(codes: Codes, starts: Numbers) -> list[str]:
    """A text for each run of code words; `starts` tells where each begins, and at last where all end."""
    ends = np.cumsum(codes.bits)
    sizes = np.diff(np.concatenate([np.zeros(1, np.int64), ends])[starts])
    filled = -(-sizes // 6) * 6
    ends = ends + np.repeat(np.cumsum(filled - sizes) - (filled - sizes), np.diff(starts))
    bits = np.zeros(int(filled.sum()), np.uint8)
    bits[ends - codes.width - 1] = 1
    for bit in range(int(codes.width.max(initial=0))):
        held = np.flatnonzero(codes.width > bit)
        bits[ends[held] - 1 - bit] = (codes.rest[held] >> bit) & 1
    sixes = bits.reshape(-1, 6) @ np.array([32, 16, 8, 4, 2, 1], np.uint8)
    written = _CHARACTERS[sixes].tobytes().decode("ascii")
    cuts = [0, *(np.cumsum(filled) // 6).tolist()]
    return [written[start:end] for start, end in pairwise(cuts)]


def ascending(values: Iterable[int], room: int) -> str:
    """Ascending numbers below `room`, after their count."""
    numbers = np.fromiter(values, np.int64)
    codes = empty(len(numbers) + 1)
    codes.put(slice(0, 1), gamma(np.array([len(numbers) + 1])))
    if len(numbers):
        gaps = np.diff(numbers, prepend=-1) - 1
        codes.put(slice(1, None), rice(gaps, width_of_gaps(room, np.array([len(numbers)]))))
    return text(codes)

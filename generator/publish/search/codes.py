"""Whole numbers as runs of bits, and bits as text: the encoding of all lists of numbers in the search files.

A code word is some zeros and then a number of so many bits. Thirteen bits make two characters of `ALPHABET`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"<\\')
"""Ninety-one characters of a byte each that a string of a script holds as they are; no tag begins with them."""

SIZE = 13
"""The bits of two characters: 91 · 91 is just above 2 to the power of 13."""

_CHARACTERS = np.frombuffer(ALPHABET.encode("ascii"), dtype=np.uint8)

Numbers = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Codes:
    """Code words in the order of writing, one an element; made with `rice`, `gamma`, `below`, `ascending` or
    `empty`."""

    zeros: Numbers
    width: Numbers
    rest: Numbers

    @property
    def bits(self) -> Numbers:
        """How many bits each takes."""
        return self.zeros + self.width

    def put(self, places: Numbers | slice, codes: "Codes") -> None:
        """Set the code words at these places."""
        self.zeros[places] = codes.zeros
        self.width[places] = codes.width
        self.rest[places] = codes.rest

    def part(self, start: int, end: int) -> "Codes":
        return Codes(self.zeros[start:end], self.width[start:end], self.rest[start:end])


def empty(size: int) -> Codes:
    """Room for so many code words."""
    return Codes(np.zeros(size, np.int32), np.zeros(size, np.int8), np.zeros(size, np.int32))


def rice(values: Numbers, width: Numbers | int) -> Codes:
    """Numbers from 0 on, short if about two to the power of `width` or smaller."""
    one = 1 << np.broadcast_to(np.asarray(width, np.int32), values.shape)
    widths = np.broadcast_to(np.asarray(width, np.int8), values.shape)
    return Codes(values >> widths, widths + 1, one | values & (one - 1))


def gamma(values: Numbers) -> Codes:
    """Numbers from 1 on, short if small."""
    widths = _widths(values)
    return Codes(widths, widths + 1, values)


def below(values: Numbers, rooms: Numbers) -> Codes:
    """Numbers below a room each; all take as many bits, or the lower ones one less."""
    widths = _widths(rooms)
    short = (2 << widths.astype(np.int32)) - rooms
    long = values >= short
    return Codes(np.zeros(values.shape, np.int8), widths + long, values + np.where(long, short, 0))


def ascending(values: Numbers, rooms: Numbers | int, left: Numbers) -> Codes:
    """Lists of ascending numbers, each below its room, one after another; `left` counts the numbers of the list from
    each on. Tells of each the number of those left out before it; of the last in the room that is left."""
    gaps = np.diff(values, prepend=values[:1] * 0 - 1) - 1
    first = np.flatnonzero(np.diff(left, prepend=left[:1] * 0) >= 0)
    gaps[first] = values[first]
    free = rooms - values + gaps
    codes = rice(gaps, _widths(np.maximum((2 * free - left) // (2 * left + 2), 1)))
    last = np.flatnonzero(left == 1)
    codes.put(last, below(gaps[last], free[last]))
    return codes


def _widths(values: Numbers) -> Numbers:
    """The numbers of bits after the first one."""
    # The exponent of the double is exact far beyond any count here.
    return (np.frexp(values.astype(np.float64))[1] - 1).astype(np.int8)


def text(codes: Codes) -> str:
    """The code words as characters; the last two are filled up with zeros."""
    return "".join(texts(codes, np.array([0, len(codes.rest)])))


def characters(bits: Numbers) -> Numbers:
    """About how many characters so many bits take."""
    return bits * 2 // SIZE


def texts(codes: Codes, starts: Numbers) -> list[str]:
    """A text for each run of code words; `starts` tells where each begins, and at last where all end."""
    ends = np.cumsum(codes.bits, dtype=np.int64)
    sizes = np.diff(np.concatenate([np.zeros(1, np.int64), ends])[starts])
    filled = -(-sizes // SIZE) * SIZE
    ends += np.repeat(np.cumsum(filled - sizes) - (filled - sizes), np.diff(starts))
    bits = np.zeros(int(filled.sum()), np.uint8)
    for bit in range(int(codes.width.max(initial=0))):
        held = np.flatnonzero(codes.width > bit)
        bits[ends[held] - 1 - bit] = (codes.rest[held] >> bit) & 1
    pairs = bits.reshape(-1, SIZE) @ (1 << np.arange(SIZE, dtype=np.uint16)[::-1])
    written = _CHARACTERS[np.stack(np.divmod(pairs, len(ALPHABET)), axis=1)].tobytes().decode("ascii")
    cuts = [0, *(np.cumsum(filled) // SIZE * 2).tolist()]
    return [written[start:end] for start, end in pairwise(cuts)]


def listed(values: Iterable[int], room: int) -> str:
    """Ascending numbers below `room`, after their count."""
    numbers = np.fromiter(values, np.int64)
    codes = empty(len(numbers) + 1)
    codes.put(slice(0, 1), gamma(np.array([len(numbers) + 1])))
    codes.put(slice(1, None), ascending(numbers, room, np.arange(len(numbers), 0, -1)))
    return text(codes)

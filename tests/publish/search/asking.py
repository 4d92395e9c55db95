"""Generated queries in lunr's own syntax, each with the clauses that it means."""

import random
import re
from dataclasses import dataclass

from generator.publish.search.fields import FIELDS
from generator.publish.search.tokenise import words
from tests.publish.search.corpus import vocabulary

PLAIN = re.compile(r"[a-z]{3,}")
"""Words that lunr's own reader of queries and our tokeniser take alike."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a query, or one part with a hyphen or the like of several."""

    text: str
    sign: str = ""
    field: str = ""
    slips: int = 0
    boost: int = 1

    def __str__(self) -> str:
        field = f"{self.field}:" if self.field else ""
        slips = f"~{self.slips}" if self.slips else ""
        boost = f"^{self.boost}" if self.boost != 1 else ""
        return f"{self.sign}{field}{self.text}{slips}{boost}"

    @property
    def plain(self) -> bool:
        return all(PLAIN.fullmatch(piece) for piece in self.text.split("*") if piece)

    @property
    def clause(self) -> dict[str, object]:
        """For lunr: a word with a star as it stands, folded; all others as text, for the tokeniser."""
        starred = "*" in self.text
        folded = "*".join("".join(words(piece)) for piece in self.text.split("*"))
        clause = {
            "text": folded if starred else self.text,
            "usePipeline": not starred,
            "presence": {"": 1, "+": 2, "-": 3}[self.sign],
            "fields": [self.field] if self.field else list(FIELDS),
            "boost": self.boost,
        }
        return clause | ({"editDistance": self.slips} if self.slips else {})


def asked(size: int) -> list[list[Asked]]:
    chance = random.Random(4)
    known = [word for word in vocabulary() if all(sign not in word for sign in "“:*~^")]

    def part() -> Asked:
        text = chance.choice(known if chance.random() < 0.5 else known[:300])
        kind, slips = chance.random(), 0
        if kind < 0.35 and len(pure := "".join(list(words(text))[:1])) > 2:
            cut = chance.randint(1, len(pure) - 1)
            text = chance.choice((f"{pure[: max(cut, 2)]}*", f"*{pure[-max(cut, 2) :]}", f"{pure[:cut]}*{pure[-1]}"))
        elif kind < 0.6:
            slips = chance.choice((1, 1, 2))
            if chance.random() < 0.5:
                place = chance.randrange(len(text))
                text = text[:place] + chance.choice(("", "e", text[place] * 2)) + text[place + 1 :]
        return Asked(
            text or "the",
            chance.choice(("", "", "", "+", "-")),
            chance.choice(("", "", "", *FIELDS)),
            slips,
            chance.choice((1, 1, 1, 2, 3, 10)),
        )

    return [[part() for _ in range(chance.randint(1, 3))] for _ in range(size)]

"""A generated corpus of news-like prose, the same on every run."""

import random

from generator.publish.search import SearchDocument

NAMES = (
    "Biden Putin Zelensky Russia Russia’s US U.S. US’s Ukraine Geneva Sunday Biden–Putin US-Russia NATO Łódź "
    "Київ 100,000 50-minute 12:30 AT&T O’Brien “colossal who us may the of and a in to it’s 2021 2022 7 12 "
    "123 1234 13 習近平 𠀀𠀁 ﬁ don’t"
).split()
SYLLABLES = "ta lo mi ren sko dra vel pi no ga shi cro nu be fal or en ist ax qui".split()
ENDINGS = ("", "s", "ed", "ing", "ation", "ations", "ly", "y", "ies", "ment", "’s", ".", ",", ";")


def vocabulary(size: int = 1500) -> list[str]:
    chance = random.Random(1)
    made = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(size)]
    return [*NAMES, *(word + chance.choice(ENDINGS) for word in made)]


def corpus(size: int = 400) -> list[SearchDocument]:
    chance = random.Random(2)
    known = vocabulary()
    weights = [1 / (rank + 4) for rank in range(len(known))]

    def prose(length: int) -> str:
        return " ".join(chance.choices(known, weights, k=length))

    return [
        SearchDocument(
            ref=f"article:{number}",
            kind="article",
            title=prose(chance.randint(0, 9)),
            text=prose(chance.randint(0, 150)),
            aliases=tuple(prose(2) for _ in range(chance.choice((0, 0, 0, 1, 3)))),
            url=f"articles/{number}.html",
            date="",
            outlet="",
            excerpt="",
        )
        for number in range(size)
    ]


def queries(size: int = 300) -> list[str]:
    chance = random.Random(3)
    known = vocabulary()

    def word() -> str:
        # Half of the words are common ones, so that queries of several words find documents together.
        drawn_from = known if chance.random() < 0.5 else known[:80]
        return chance.choice(("", "", "", "+", "-")) + chance.choice(drawn_from)

    return [" ".join(word() for _ in range(chance.randint(1, 3))) for _ in range(size)]

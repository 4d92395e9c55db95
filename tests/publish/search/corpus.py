"""A generated corpus of news-like prose, the same on every run."""

import random

from generator.publish.search import SearchDocument

COMMON = (
    "the to of a and in said that on for he was with it at as his but have by from has be an had were they who would "
    "not after more their are its will about she people which when one we this us two last new up out government also "
    "first over there her could or other some time before than if president"
).split()
ENGLISH = (
    "talk talks talked talking negotiate negotiates negotiated negotiating negotiation negotiations negotiator "
    "negotiators agree agrees agreed agreeing agreement agreements announce announced announcement announces accuse "
    "accused accuses accusing accusation accusations sanction sanctions sanctioned sanctioning invade invaded invading "
    "invasion deploy deployed deployment deployments deploying troop troops minister ministers ministry ministries "
    "diplomat diplomats diplomatic diplomatically diplomacy border borders bordering security secure secured securely "
    "demand demands demanded demanding threat threats threaten threatened threatening military militarily militia "
    "militias crisis crises country countries city cities police policy policies politics political politically "
    "politician politicians election elections elect elected electing vote votes voted voting voter voters win wins "
    "winning lose loses lost losing begin begins began begun beginning meet meets met meeting meetings leave leaves "
    "left leaving speak speaks spoke spoken speaking speech speeches write writes wrote written writing happen happens "
    "happened happening happy happier happiest happiness happily carry carries carried carrying try tries tried trying "
    "run runs ran running ally allies allied alliance alliances east eastern easterly west western westerly north "
    "northern south southern general generals generally generate generated generation generator generators universal "
    "university universities universe relate related relation relations relational relationship relationships ration "
    "rational nation nations national nationally nationality international internationally day days daily yesterday "
    "today week weeks weekly month months monthly year years yearly early earlier earliest late later latest colossal "
    "mistake mistakes mistaken mistakenly organise organised organisation organisations organize organized "
    "organization child children man men woman women news newspaper newspapers journalist journalists report reports "
    "reported reporting reporter reporters gas gases gaseous sky skies skied lying lie lies died dying die dies"
).split()
NAMES = (
    "Biden Putin Zelensky Russia Russia’s US U.S. US’s Ukraine Geneva Sunday Monday Biden–Putin US-Russia NATO Łódź "
    "Київ України Владимир Владимира 100,000 50-minute 12:30 AT&T O’Brien who may it’s 2021 2022 7 12 123 1234 13 "
    "習近平 北京 東京都 キエフ 𠀀𠀁 ﬁ don’t can’t COVID-19 G7 Macron’s Côte d’Ivoire Zürich São naïve café coöperate "
    "Erdoğan Gdańsk Đà Ærø F-16 J.K. p.m. €40bn 9/11 email@example.org Mr. co-operation x y Σίσυφος كييف"
).split()
SYLLABLES = "ta lo mi ren sko dra vel pi no ga shi cro nu be fal or en ist ax qui".split()
ENDINGS = ("", "s", "ed", "ing", "ation", "ations", "ly", "y", "ies", "ment", "’s", "ness", "er", "-ta")
JOINTS = (" ",) * 40 + (", ",) * 3 + (" – ", "—", " - ", "; ", ": ", " (", ") ", " “", "” ", " ‘", "’ ", "/", " … ")
ENDS = (".",) * 8 + ("?", "!", ".”")


def vocabulary(size: int = 2500) -> list[str]:
    """Words by rank: those without a meaning of their own, English ones and names, then invented ones."""
    chance = random.Random(1)
    made = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(size)]
    told = [*ENGLISH, *NAMES]
    chance.shuffle(told)
    return [*COMMON, *told, *(word + chance.choice(ENDINGS) for word in made)]


def corpus(size: int = 400) -> list[SearchDocument]:
    chance = random.Random(2)
    known = vocabulary()
    weights = [1 / (rank + 4) for rank in range(len(known))]

    def sentence(length: int) -> str:
        words = chance.choices(known, weights, k=length)
        told = "".join(word + chance.choice(JOINTS) for word in words[:-1]) + "".join(words[-1:])
        return told[:1].upper() + told[1:]

    def text(length: int) -> str:
        told = []
        while length > 0:
            told.append(sentence(min(chance.randint(3, 30), length)) + chance.choice(ENDS))
            length -= 30
        return " ".join(told)

    return [
        SearchDocument(
            ref=f"article:{number}",
            kind="article",
            title=sentence(chance.randint(0, 11)),
            text=text(chance.randint(0, 250)),
            aliases=tuple(sentence(2) for _ in range(chance.choice((0, 0, 0, 1, 3)))),
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
        drawn_from = known if chance.random() < 0.5 else known[:200]
        return chance.choice(("", "", "", "+", "-")) + chance.choice(drawn_from)

    return [" ".join(word() for _ in range(chance.randint(1, 3))) for _ in range(size)]

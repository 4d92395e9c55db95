"""A story of any size with all that makes a page awkward: long, empty, foreign, unknown, withheld, many.

Every name and every word is invented; the same number of articles gives the same files.
"""

import json
from datetime import date, timedelta
from typing import Any

from tests.sites import Files

START = date(2030, 1, 1)
LONG_HEADLINE = " ".join(["Ministers of both harbours, in the eleventh hour of a long night, agree"] * 5)[:300]
ENGLISH = (
    "The sides met for round {n} at the harbour. {a} said that the quota stays. "
    "{a} spoke twice, {a} once more. Then {a} left."
)
ARABIC = (
    "استأنف الطرفان المحادثات في الميناء يوم الأحد. وقالت ليلى الشامي إن الحصة باقية كما هي.",
    "ولم يصدر عن الطرف الآخر «أي رد» حتى مساء الاثنين.",
)
CHINESE = (
    "双方星期日在港口恢复会谈。王小明说,配额保持不变,会谈将于下月继续进行。",
    "另一方没有作出回应。“我们等待书面文件”,一位官员说。",
)
OUTLETS = 24
EVENTS = 120


def _yaml(**fields: Any) -> str:
    """A record whose values are written in JSON, which is YAML too."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())


def _day(number: int) -> str:
    return (START + timedelta(days=number * 2)).isoformat()


def empty() -> Files:
    """A folder that holds nothing."""
    return {}


def one() -> Files:
    """A single article of which nothing is known."""
    return {"articles/only.txt": "A headline alone\n\nOne paragraph stands below it, and nobody is named in it.\n"}


def crowd(articles: int = 500) -> Files:
    """So many articles, and beside them whatever is odd."""
    files = {**_actors(), **_outlets(), **_odd_articles(), **_odd_events(), **_briefings()}
    for n in range(articles):
        files[f"articles/round-{n:03}.txt"] = f"Round {n} of the talks\n\n{ENGLISH.format(n=n, a='Anna Northgate')}\n"
        known: dict[str, Any] = {"title": f"Round {n} of the talks"}
        if n % 7:
            known["published"] = _day(n)
        if n % 5:
            known["outlet"] = f"paper-{n % OUTLETS:02}"
        files[f"articles/round-{n:03}.yaml"] = _yaml(**known)
    for n in range(min(articles, EVENTS)):
        files[f"events/meeting-{n:03}.yaml"] = _yaml(
            name=f"Meeting {n} at the harbour",
            kind=("meeting", "talks", "call", "vote", "other")[n % 5],
            participants=["anna-northgate"],
            lifecycle=[_step(("occurred", "announced", "cancelled", "postponed")[n % 4], f"round-{n:03}", n)],
        )
    return files


def _step(status: str, article: str, n: int) -> dict[str, Any]:
    when = {"on": _day(n)} if status == "occurred" else {"for": _day(n + 40)}
    return {"status": status, "cites": {article: f"met for round {n}"}, **when}


def _actors() -> dict[str, str]:
    return {
        "actors/anna-northgate.yaml": _yaml(
            name="Anna Northgate",
            kind="person",
            surname="Northgate",
            part_of="harbour-ministry",
            roles=[{"title": "harbour minister", "of": "harbour-ministry", "cites": {"long": "the harbour minister"}}],
        ),
        "actors/harbour-ministry.yaml": _yaml(name="Harbour Ministry", kind="organisation", part_of="norland"),
        "actors/norland.yaml": _yaml(name="Norland", kind="state", demonyms=["Norlander"]),
        "actors/layla-al-shami.yaml": _yaml(name="ليلى الشامي", kind="person"),
        "actors/wang-xiaoming.yaml": _yaml(name="王小明", kind="person"),
        "actors/long-name.yaml": _yaml(
            name="Intergovernmental Commission for the Allocation of Mooring Rights and Quotas among Littoral States",
            kind="group",
            summary="A body whose name is longer than what it does, and which no article names.",
        ),
    }


def _outlets() -> dict[str, str]:
    kinds = ("newspaper", "broadcaster", "website", "magazine")
    papers = {
        f"outlets/paper-{n:02}.yaml": _yaml(name=f"Paper of Town {n}", kind=kinds[n % 4], sites=[f"paper{n}.example"])
        for n in range(OUTLETS)
    }
    return papers | {
        "outlets/wire.yaml": _yaml(name="North Wire", kind="agency", country="NO", owner="North Wire Cooperative"),
        "outlets/sahifa.yaml": _yaml(name="صحيفة الميناء", kind="newspaper", country="EG"),
        "outlets/closed.yaml": _yaml(name="The Closed Courier", kind="newspaper", rights="metadata"),
    }


def long_text(words: int = 700) -> str:
    """An article of about so many words, in paragraphs as newspapers print them."""
    sentences, count, n = [], 0, 0
    while count < words:
        n += 1
        sentences.append(
            f"In hour {n} of the night the delegates of Norland went over paragraph {n} of the draft, "
            f"which fixes how many boats may moor at pier {n}."
        )
        if n % 6 == 1:
            sentences.append("Anna Northgate said: “We count boats, not flags.”")
        count = sum(len(one.split()) for one in sentences)
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return "\n\n".join(paragraphs)


def _odd_articles() -> dict[str, str]:
    table = "Piers and their boats:\n\n- Pier 1 holds four boats.\n\n- Pier 2 holds five boats."
    texts = {
        "long": f"A long night at the harbour\n\n{long_text()}\n\nIn the end the harbour minister gave way.\n",
        "headline": f"{LONG_HEADLINE}\n\nThe headline is longer than the news. {table}\n",
        "arabic": "استئناف المحادثات في الميناء\n\n" + "\n\n".join(ARABIC) + "\n",
        "chinese": "双方恢复港口会谈\n\n" + "\n\n".join(CHINESE) + "\n",
        "withheld": "What the Courier keeps to itself\n\nThe quota is four boats for each pier. Nobody objected.\n",
        "excerpt": f"Only the beginning may be shown\n\n{long_text(200)}\n\nAt last the delegates went home.\n",
        "unbroken": f"A word without an end\n\n{'quota' * 80} stands at https://harbour.example/{'a' * 200} alone.\n",
        "undated": "Nobody knows when\n\nThe harbour froze, the article says, and the boats stayed.\n",
    }
    known: dict[str, dict[str, Any]] = {
        "long": {"outlet": "wire", "published": _day(3), "updated": _day(4), "byline": ["Bo Quill"], "language": "en"},
        "headline": {"outlet": "paper-01", "published": _day(5)},
        "arabic": {"outlet": "sahifa", "published": _day(6), "language": "ar"},
        "chinese": {"published": _day(7), "language": "zh"},
        "withheld": {"outlet": "closed", "published": _day(8)},
        "excerpt": {"outlet": "paper-02", "published": _day(9), "rights": "excerpt", "agencies": {"text": ["wire"]}},
        "unbroken": {"published": _day(10)},
        "undated": {"carried_by": "unknown"},
    }
    files = {f"articles/{id}.txt": text for id, text in texts.items()}
    titles = {id: text.split("\n", 1)[0] for id, text in texts.items()}
    records = {f"articles/{id}.yaml": _yaml(title=titles[id], **known[id]) for id in texts}
    digest = {
        "articles/digest.md": "# Boats counted\n\nThe paper reports that four boats moored at pier 1.\n",
        "articles/digest.yaml": _yaml(title="Boats counted", form="digest", outlet="paper-03", published=_day(11)),
    }
    return files | records | digest


def _odd_events() -> dict[str, str]:
    boats = [
        ("long", "how many boats may moor at pier 1."),
        ("withheld", "four boats for each pier"),
        ("digest", "four boats moored"),
    ]
    claims = [
        {"id": f"boats-{n}", "text": f"So many boats may moor, by account {n}.", "cites": {article: quote}}
        for n, (article, quote) in enumerate(boats)
    ]
    claims += [
        {
            "id": f"pier-{n}",
            "text": f"Paragraph {n} fixes the boats of pier {n}.",
            "cites": {"long": f"moor at pier {n}."},
        }
        for n in range(2, 14)
    ]
    claims.append({
        "id": "taken-back", "text": "The harbour will be closed.", "cites": {"excerpt": "the delegates went home"},
        "withdrawn": {"on": _day(12), "because": "the article did not say so"},
    })  # fmt: skip
    differences = [
        {
            "id": f"as-{kind}",
            "question": f"How many boats may moor ({kind})?",
            "kind": kind,
            "claims": ["boats-0", "boats-1", "boats-2"],
        }
        for kind in ("wording", "precision", "interpretation", "fact")
    ]
    froze = {"undated": "The harbour froze"}
    return {
        "events/night-of-talks.yaml": _yaml(
            name="Night of talks at the harbour", kind="talks", place="Northgate",
            participants=["anna-northgate", "norland"],
            lifecycle=[
                {"status": "announced", "for": _day(3), "cites": {"arabic": "استأنف الطرفان المحادثات"}},
                {"status": "occurred", "on": _day(3), "cites": {"long": "went over paragraph 1 of the draft"}},
            ],
            claims=claims, differences=differences,
        ),
        "events/frost.yaml": _yaml(name="Frost", kind="other", lifecycle=[{"status": "occurred", "cites": froze}]),
        "events/bare.yaml": _yaml(
            name="محادثات الميناء الثانية", kind="talks",
            lifecycle=[{"status": "expected", "cites": {"arabic": "إن الحصة باقية"}}],
        ),
        "events/draft.yaml": _yaml(
            name=LONG_HEADLINE, kind="situation", status="draft",
            lifecycle=[
                {"status": "ongoing", "on": f"{_day(7)}~", "for": f"{_day(2)}/..", "cites": {"chinese": "配额"}},
            ],
        ),
    }  # fmt: skip


def _briefings() -> dict[str, str]:
    talks = "night-of-talks"
    section = {
        "heading": "The night",
        "text": f"They read the draft. [[{talks}#occurred]] [[{talks}#boats-0]]\n\nFour boats. [[{talks}#boats-1]]",
        "assessment": "Nobody knows how many boats there are.",
        "events": [talks, "bare"],
        "differences": [f"{talks}#as-fact", f"{talks}#as-interpretation"],
    }
    first = {
        "title": "Before the night",
        "series": "harbour",
        "as_of": _day(1400),
        "bottom_line": ["They are to meet. [[night-of-talks#announced]]"],
    }
    second = {
        "title": LONG_HEADLINE, "series": "harbour", "as_of": _day(1500), "editor": "Bo Quill",
        "bottom_line": [f"The delegates went over the draft. [[{talks}#occurred]]", f"Four boats. [[{talks}#boats-1]]"],
        "sections": [section, *({**section, "heading": f"Pier {n}"} for n in (2, 3))],
        "watch": [{"event": "bare", "note": "Nobody has said when."}],
        "unknown": ["Who counts the boats?", "What is a boat?"],
        "corrections": [{"on": _day(1501), "claim": f"{talks}#taken-back", "note": "It was never said."}],
    }  # fmt: skip
    return {"briefings/first-edition.yaml": _yaml(**first), "briefings/second-edition.yaml": _yaml(**second)}

"""A story told in Greek, so that all Latin letters on its pages are the theme's; and words that show where they are."""

import gettext
import json
import re
from typing import Any

from babel import Locale

from generator.publish.words import Words
from tests.sites import Files

OPENING, CLOSING = "⟦", "⟧"
_MESSAGE = re.compile(f"{OPENING}[^{OPENING}{CLOSING}]*{CLOSING}")
_NAMES = ("Νίκος Παππάς", "Ελένη Μακρή", "Πέτρος Ιωάννου", "Άννα Βλάχου", "Λιμεναρχείο", "Κρήτη", "Εμπορική Ένωση")
_KINDS = ("person", "person", "person", "person", "organisation", "state", "group")
_EVENTS = ("call", "meeting", "talks", "vote", "statement", "deployment", "situation", "other")
_STEPS = ("proposed", "requested", "expected", "announced", "confirmed", "occurred", "ended", "postponed", "cancelled")


class Marked(gettext.NullTranslations):
    """Each message between brackets."""

    def gettext(self, message: str) -> str:
        return f"{OPENING}{message}{CLOSING}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{OPENING}{msgid1 if n == 1 else msgid2}{CLOSING}"

    def pgettext(self, context: str, message: str) -> str:
        return f"{OPENING}{message}{CLOSING}"


MARKED = Words("el", Locale.parse("el"), Marked())


def unmarked(text: str) -> str:
    """The text without the messages in it, those within others first."""
    while (inner := _MESSAGE.sub("", text)) != text:
        text = inner
    return text


def greek() -> Files:
    """Records of every kind, in every state that a page has words for."""
    return {**_outlets(), **_actors(), **_articles(), **_events(), **_briefings()}


def _yaml(**fields: Any) -> str:
    """A record whose values are written in JSON, which is YAML too; `by_` is `by`."""
    return "".join(f"{key.rstrip('_')}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())


def _outlets() -> Files:
    kinds = ("newspaper", "broadcaster", "agency", "magazine", "government", "website", "other")
    files = {
        f"outlets/outlet-{n}.yaml": _yaml(
            name=f"Εφημερίδα {n}",
            kind=kind,
            country="GR",
            owner="Όμιλος",
            aliases=["Ε"],
            sites=[f"{n}.gr"],
        )
        for n, kind in enumerate(kinds)
    }
    files["outlets/outlet-8.yaml"] = _yaml(name="Σιωπηλή", kind="website", status="draft")
    files["outlets/outlet-0.yaml"] += _yaml(actor="actor-6", reviewed={"by": "Ρένα", "on": "2031-03-05"})
    return files


def _actors() -> Files:
    files = {
        f"actors/actor-{n}.yaml": _yaml(name=name, kind=kind, summary="Πρόσωπο της ιστορίας.", aliases=[f"Άλλος {n}"])
        for n, (name, kind) in enumerate(zip(_NAMES, _KINDS, strict=True))
    }
    cites = {"story-1": "Ο Νίκος Παππάς μίλησε"}
    files["actors/actor-0.yaml"] += _yaml(
        part_of="actor-4", wikidata="Q1", roles=[{"title": "διευθυντής", "cites": cites}]
    )
    files["actors/actor-9.yaml"] = _yaml(name="Ξένος", kind="person", status="draft", reviewed={"by": "Ρένα"})
    return files


def _text(n: int) -> str:
    paragraphs = (
        "Ο Νίκος Παππάς μίλησε με την Ελένη Μακρή στο λιμάνι την Κυριακή για πολλή ώρα.",
        f"Η Ελένη Μακρή είπε «η ποσόστωση μένει όπως είναι και θα μείνει έτσι για καιρό» στον γύρο {n}.",
        "Ο Πέτρος Ιωάννου και η Άννα Βλάχου άκουγαν στην Κρήτη μαζί με το Λιμεναρχείο και την Εμπορική Ένωση.",
    )
    return "\n\n".join((f"Τίτλος {n}", *paragraphs)) + "\n"


def _articles() -> Files:
    files: dict[str, str] = {}
    for n in range(60):
        more: dict[str, Any] = {"title": f"Τίτλος {n}", "language": ("el", "fr", "ar")[n % 3]}
        if n % 9:
            more |= {"published": f"2031-03-{1 + n % 9:02}{'' if n % 4 else '~'}", "outlet": f"outlet-{n % 7}"}
        if n % 5 == 0:
            more |= {"agencies": {"text": ["outlet-2"], "reporting": ["outlet-2"], "photos": ["outlet-2"]}}
        more |= {"rights": ("full", "full", "excerpt", "metadata")[n % 4]} if n > 3 else {}
        files[f"articles/story-{n}.txt"] = _text(n)
        files[f"articles/story-{n}.yaml"] = _yaml(**more)
    evidence = {"published": {"passages": ["την Κυριακή"], "because": "γράφει"}}
    files["articles/story-1.yaml"] += _yaml(
        byline=["Ρένα"], url="https://example.org/1", evidence=evidence, reviewed={"by": "Ρένα", "on": "2031-03-05"}
    )
    files["articles/story-2.yaml"] += _yaml(updated="2031-03-04T09:00Z", carried_by="outlet-3", status="draft")
    files["articles/later.txt"] = _text(1).replace("πολλή ώρα", "λίγη ώρα") + "\nΜια νέα παράγραφος στο τέλος.\n"
    files["articles/later.yaml"] = _yaml(
        title="Τίτλος 1", version_of="story-1", outlet="outlet-1", published="2031-03-02", updated="2031-03-03"
    )
    files["articles/digest.md"] = "# Περίληψη\n\nΤα μέρη συναντήθηκαν στο λιμάνι.\n\n> Μια φράση.\n\n- Ένα σημείο.\n"
    files["articles/digest.yaml"] = _yaml(
        title="Περίληψη",
        form="digest",
        published="2031-03-08/2031-03-09",
        outlet="outlet-3",
        original={"title": "Πρωτότυπο", "locator": "σελίδα 1"},
    )
    return files


def _events() -> Files:
    files: dict[str, str] = {}
    words = {"story-1": "στο λιμάνι την Κυριακή"}
    for n in range(72):
        kind, status = _EVENTS[n % len(_EVENTS)], _STEPS[n % len(_STEPS)]
        step: dict[str, Any] = {"status": status, "cites": words}
        if n % 6:
            step |= {
                "on"
                if status in ("occurred", "ended")
                else "for": f"2031-03-{1 + n % 28:02}{'?' if n % 10 == 3 else ''}"
            }
        files[f"events/event-{n}.yaml"] = _yaml(
            name=f"Γεγονός {n}", kind=kind, place="Λιμάνι", participants=["actor-0", "actor-5"], lifecycle=[step]
        )
    files["events/whole.yaml"] = _yaml(name="Κύκλος", kind="series")
    files["events/event-1.yaml"] += _yaml(part_of="whole", after=["event-0"])
    files["events/state.yaml"] = _yaml(
        name="Κατάσταση", kind="situation", lifecycle=[{"status": "ongoing", "for": "2031-03-02/..", "cites": words}]
    )
    files["events/silent.yaml"] = _yaml(name="Σιωπή", kind="call", status="draft")
    said = {
        "one": {"by_": "actor-0", "cites": {"story-1": "Ο Νίκος Παππάς μίλησε", "story-3": "Ο Νίκος Παππάς μίλησε"}},
        "two": {"by_": "actor-1", "via": "actor-2", "cites": {"story-5": "η ποσόστωση μένει"}},
        "three": {"by_": "actor-5", "as": "αξιωματούχος", "cites": {"digest": "συναντήθηκαν"}},
        "four": {"cites": {"story-9": "Ο Νίκος Παππάς μίλησε"}, "about": ["event-4"]},
        "five": {"by_": "actor-0", "via": "unstated", "cites": {"story-7": "μίλησε με"}},
        "gone": {"cites": {"story-1": "με την Ελένη Μακρή"}, "withdrawn": {"on": "2031-03-05", "because": "λάθος"}},
    }
    claims = [
        {"id": id, "text": f"Λέγεται {id_[0]}.", **{k.rstrip("_"): v for k, v in of.items()}}
        for (id, of), id_ in zip(said.items(), "αβγδεζ", strict=True)
    ]
    kinds = ("wording", "precision", "interpretation", "fact")
    differences = [
        {"id": f"d{n}", "question": "Τι;", "kind": kind, "claims": ["one", "two", "three"], "note": "Σημείωση."}
        for n, kind in enumerate(kinds)
    ]
    files["events/event-5.yaml"] += _yaml(claims=claims, differences=differences, aliases=["Άλλο"])
    return files


def _briefings() -> Files:
    def edition(day: int, **more: Any) -> str:
        return _yaml(
            title=f"Ενημέρωση {day}",
            series="story",
            as_of=f"2031-03-{day:02}",
            bottom_line=["Μίλησαν 700 φορές. [[event-5#one]]"],
            sections=[
                {
                    "heading": "Τώρα",
                    "text": "Έγινε. [[event-5#two]] [[event-5#d3]]",
                    "assessment": "Ίσως.",
                    "events": ["event-5"],
                }
            ],
            watch=[{"event": "event-14", "note": "Θα δούμε."}],
            unknown=["Πότε;"],
            **more,
        )

    correction = {"on": "2031-03-09", "claim": "event-5#two", "was": "αλλιώς", "note": "διορθώθηκε"}
    return {
        "briefings/first.yaml": edition(6, editor="Ρένα"),
        "briefings/second.yaml": edition(10, corrections=[correction], reviewed={"by": "Ρένα", "on": "2031-03-10"}),
    }

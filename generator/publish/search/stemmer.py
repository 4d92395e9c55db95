"""The English stemmer of lunr.js 2.3.9, step for step.

lunr.py's stemmer is another edition of Porter's algorithm: it makes "sundai" of "sunday" and recurses once
for every y in a row. The browser stems with lunr.js, so that an index stemmed with lunr.py's never finds
"Sunday".
"""

import re

_SECOND = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble",
    "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate",
    "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive",
    "biliti": "ble", "logi": "log",
}  # fmt: skip
_THIRD = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}

_C = "[^aeiou][^aeiouy]*"
_V = "[aeiouy][aeiou]*"
_ONE_OR_MORE = re.compile(f"(?:{_C})?{_V}{_C}")
_EXACTLY_ONE = re.compile(f"(?:{_C})?{_V}{_C}(?:{_V})?\\Z")
_TWO_OR_MORE = re.compile(f"(?:{_C})?{_V}{_C}{_V}{_C}")
_VOWEL = re.compile(f"(?:{_C})?[aeiouy]")
_SHORT = re.compile(f"{_C}[aeiouy][^aeiouwxy]\\Z")
_DOUBLE = re.compile(r"([^aeiouylsz])\1\Z")

_STEP_1A_ES = re.compile(r"(.+?)(ss|i)es\Z")
_STEP_1A_S = re.compile(r"(.+?)([^s])s\Z")
_STEP_1B_EED = re.compile(r"(.+?)eed\Z")
_STEP_1B_ED = re.compile(r"(.+?)(?:ed|ing)\Z")
_STEP_1C = re.compile(r"(.+?[^aeiou])y\Z")
_STEP_2 = re.compile(f"(.+?)({'|'.join(_SECOND)})\\Z")
_STEP_3 = re.compile(f"(.+?)({'|'.join(_THIRD)})\\Z")
_STEP_4 = re.compile(r"(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)\Z")
_STEP_4_ION = re.compile(r"(.+?[st])ion\Z")


def stem(word: str) -> str:
    """The stem of a word of the letters a to z; other words are not for this function."""
    if len(word) < 3:
        return word
    if word[0] == "y":
        # A first y is a consonant; written as Y, no pattern takes it for a vowel.
        stemmed = _steps("Y" + word[1:])
        return "y" + stemmed[1:]
    return _steps(word)


def _steps(word: str) -> str:
    word = _participle(_plural(word))
    if _STEP_1C.match(word):
        word = word[:-1] + "i"
    word = _replace_suffix(word, _STEP_2, _SECOND)
    word = _replace_suffix(word, _STEP_3, _THIRD)
    word = _last_suffix(word)
    return _final_e_and_ll(word)


def _plural(word: str) -> str:
    if _STEP_1A_ES.match(word):
        return word[:-2]
    if _STEP_1A_S.match(word):
        return word[:-1]
    return word


def _participle(word: str) -> str:
    if found := _STEP_1B_EED.match(word):
        return word[:-1] if _ONE_OR_MORE.match(found[1]) else word
    found = _STEP_1B_ED.match(word)
    if not found or not _VOWEL.match(found[1]):
        return word
    base = found[1]
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if _DOUBLE.search(base):
        return base[:-1]
    return base + "e" if _SHORT.match(base) else base


def _replace_suffix(word: str, pattern: re.Pattern[str], replacements: dict[str, str]) -> str:
    found = pattern.match(word)
    if found and _ONE_OR_MORE.match(found[1]):
        return found[1] + replacements[found[2]]
    return word


def _last_suffix(word: str) -> str:
    found = _STEP_4.match(word) or _STEP_4_ION.match(word)
    return found[1] if found and _TWO_OR_MORE.match(found[1]) else word


def _final_e_and_ll(word: str) -> str:
    if len(word) > 1 and word.endswith("e"):
        base = word[:-1]
        if _TWO_OR_MORE.match(base) or (_EXACTLY_ONE.match(base) and not _SHORT.match(base)):
            word = base
    if word.endswith("ll") and _TWO_OR_MORE.match(word):
        word = word[:-1]
    return word

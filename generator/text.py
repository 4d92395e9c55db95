"""Text as Readout counts it: cleaned once, then addressed by code points, end exclusive.

`clean` makes the one text of a block. Everything after it (selectors, sentences, mentions, marks, search)
speaks of places in that text as `Span`s and never changes it. `fold` compares without moving a single place.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import regex
from unidecode import unidecode

Span = tuple[int, int]
"""Start and end of a passage in code points, end exclusive."""

# --- Cleaning -------------------------------------------------------------------------------------

# What str.isspace() calls white space, so that str.strip() and str.split() agree with us.
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_RUN_OF_SPACE = regex.compile(rf"[{_SPACES}]{{2,}}|(?![ \xa0\u202f])[{_SPACES}]")

_UNSEEN = regex.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are no white space
    "\xad"  # soft hyphen
    "\u200b\u2060-\u2064\ufeff"  # zero-width space, word joiner, invisible operators, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidi controls, and the deprecated ones beside them
    "\ufff9-\ufffb"  # interlinear annotation
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)

# The zero-width joiner and non-joiner spell words in these scripts (a Persian plural, a Sinhala conjunct) and
# join emoji; between other characters they are leftovers of a page.
_JOINING = (
    r"[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nko}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}"
    r"\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}"
    r"\p{scx=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f--[\p{P}\p{N}\p{Z}]]"
)
_JOINERS = regex.compile(rf"(?<={_JOINING})([\u200c\u200d])[\u200c\u200d]*(?={_JOINING})|[\u200c\u200d]+", regex.V1)

# Normalising sorts each run of combining marks in quadratic time: a megabyte of marks takes many minutes. The
# Stream-Safe Text Format (UAX #15, section 13) breaks a run after 30 marks by U+034F; no language comes near.
_MARKS = regex.compile(r"([\P{ccc=0}\u0f73\u0f75\u0f81]{30})(?=[\P{ccc=0}\u0f73\u0f75\u0f81])")


# Characters that cleaning leaves alone whatever stands beside them: nearly all that news prints in Latin and Cyrillic
# letters, kana, Han and Hangul. None is unseen, a mark, or a space but U+0020; none composes with another.
_PLAIN = re.compile("[ -~\xa1-\xac\xae-\u02af\u0400-\u0482\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2122"
                    "\u3001-\u3020\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fa5\uac00-\ud7a3\uff01-\uff5e]*+")  # fmt: skip


def clean(raw: str) -> str:
    """The text of a block: NFC, nothing unseen, each run of white space one U+0020, none at the ends.

    A lone no-break space (U+00A0, U+202F) stays, for `10 000` is one figure. Cleaning twice changes nothing.
    """
    if "  " not in raw and _PLAIN.fullmatch(raw):
        return raw.strip(" ")
    seen = _JOINERS.sub(r"\1", _UNSEEN.sub("", raw))
    spaced = _RUN_OF_SPACE.sub(" ", seen).strip()
    normal = unicodedata.normalize("NFC", _stream_safe(spaced))
    return _stream_safe(normal)  # composition exclusions may have lengthened a run


def _stream_safe(text: str) -> str:
    return _MARKS.sub("\\1\u034f", text)


# --- Folding --------------------------------------------------------------------------------------

_FOLD = str.maketrans(
    {character: " " for character in map(chr, range(0x3001)) if character.isspace()}
    | dict.fromkeys("‘’‚‛′", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_LINE = 500


def fold(text: str) -> str:
    """The text with every space, quotation mark and dash in its plain form, one code point to one.

    Nothing else changes, letters keep their case: a place in the folded text is the same place in the text.
    """
    if text.isascii() and text.isprintable():
        return text
    return _folded_line(text) if len(text) <= _LINE else text.translate(_FOLD)


@lru_cache(maxsize=1_024)
def _folded_line(text: str) -> str:
    """The fold of a short text: many ask for that of one line, and memory must not grow with the corpus."""
    return text.translate(_FOLD)


# --- Words ----------------------------------------------------------------------------------------

_WORD_CHARACTER = r"[\p{L}\p{N}\p{M}--\p{Variation_Selector}]"
_LETTERS = rf"[\p{{L}}\p{{N}}]{_WORD_CHARACTER}*"
_WORD = regex.compile(
    rf"\p{{L}}\p{{M}}*(?:\.\p{{L}}\p{{M}}*)+(?!{_WORD_CHARACTER})\.?"  # U.S., a.m., with their last full stop
    rf"|{_LETTERS}(?:(?:['’\u200c\u200d]|(?<=\p{{Nd}})[.,](?=\p{{Nd}})){_LETTERS})*",
    regex.V1,
)
# Most news holds no letters or marks beyond these, and of these the standard library finds words in half the time.
_LATIN_OR_CYRILLIC = re.compile(
    "[\n -~\xa0-\xac\xae-\xb1\xb4-\xb8\xba\xbb\xbf-\u02af\u0400-\u0481\u2010-\u2027\u202f-\u203a\u20a0-\u20bf\u2122]*+"
)
_LETTER = r"[A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af\u0400-\u0481]"
_ALPHANUMERIC = rf"[0-9{_LETTER[1:]}"
_COMMON_WORD = re.compile(
    rf"{_LETTER}(?:\.{_LETTER})+(?!{_ALPHANUMERIC})\.?"
    rf"|{_ALPHANUMERIC}+(?:(?:['’]|(?<=[0-9])[.,](?=[0-9])){_ALPHANUMERIC}+)*"
)
_UNPARTED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*+", regex.V1)
_INSIDE_WORD = regex.compile(rf"(?<={_WORD_CHARACTER}){_WORD_CHARACTER}", regex.V1)


def words(text: str) -> Iterator[Span]:
    """The words of a text in order, found as they are asked for.

    A word is a run of letters, digits and combining marks; an apostrophe within it (`Russia’s`), a full stop
    or comma between digits (`100,000`) and the full stops of dotted initials (`U.S.`) belong to it. Hyphens
    and dashes part words. Scripts written without spaces are not segmented: a run of them is one word.
    """
    return (match.span() for match in _word_in(text).finditer(text))


def latin_or_cyrillic(text: str) -> bool:
    """Whether all letters of a text are Latin or Cyrillic ones without combining marks, and its figures 0 to 9."""
    return _LATIN_OR_CYRILLIC.fullmatch(text) is not None


def _word_in(text: str) -> re.Pattern[str] | regex.Pattern[str]:
    return _COMMON_WORD if latin_or_cyrillic(text) else _WORD


def word_spans(text: str) -> list[Span]:
    """All `words` of a text."""
    return list(words(text))


def word_list(text: str) -> list[str]:
    """The words themselves."""
    found: list[str] = _word_in(text).findall(text)
    return found


def counted(text: str) -> Iterator[Span]:
    """The words of a text as they are counted: of scripts written without spaces, each letter is one."""
    for start, end in words(text):
        at = start
        for letter in _UNPARTED.finditer(text, start, end):
            if at < letter.start():
                yield at, letter.start()
            yield letter.span()
            at = letter.end()
        if at < end:
            yield at, end


def first_words(text: str, count: int) -> int:
    """The end of the first `count` words, as they are `counted`; the end of a text that holds no more than these."""
    found = list(islice(counted(text), count + 1)) if count > 0 else []
    if count <= 0:
        return 0
    return found[count - 1][1] if len(found) > count else len(text)


def is_border(text: str, offset: int) -> bool:
    """Whether a name may begin or end here: not between two letters, digits or marks (`Mali` in `Somalia`).

    What an apostrophe, a dash or a joiner hangs on a name is beyond its border: `Putin|'s`, `Biden|–|Putin`.
    """
    return _INSIDE_WORD.match(text, offset) is None


def slug(text: str, limit: int = 80) -> str:
    """The first words of a text in `[a-z0-9-]`, as many as fit whole within `limit`; empty where none does.

    Other scripts are transliterated; apostrophes, initials and thousands close up (`U.S.` gives `us`).
    """
    result = ""
    for start, end in words(text):
        plain = _CLOSED_UP.sub("", unidecode(text[start:end]).lower())
        for part in _ASCII_WORD.findall(plain):
            longer = f"{result}-{part}" if result else part
            if len(longer) > limit:
                return result
            result = longer
    return result


_CLOSED_UP = regex.compile(r"[',]|(?<![0-9])\.")
_ASCII_WORD = regex.compile(r"[a-z0-9]+")


# --- Sentences ------------------------------------------------------------------------------------

# A possible end: full stops (also `. . .`) or other final marks, and the quotes, brackets and note numbers
# that close with it. After a mark of the last kind the next sentence may follow without a space.
_FINAL = regex.compile(
    r"""(?P<mark> \.(?:[ \xa0\u202f]\.)+ | [.!?…؟۔։።‼⁇⁈⁉]+ | [。！？｡।॥]+ )"""
    r"""(?P<closers> (?:["'’”»›)\]}」』】）》]|[“«](?=\s|\Z))* (?:[ \xa0\u202f]»(?=\s|\Z))?"""
    r"""(?:\[[0-9]{1,3}\])* )""",
    regex.X,
)
_UNSPACED = frozenset("。！？｡।॥")
_SPACE = re.compile(rf"[{_SPACES}]*")
_NEXT_WORD = regex.compile(
    rf"""[{_SPACES}\"'‘’“”„«»‹›(\[{{「『【（《¿¡–—-]*+(?P<word>[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}]*+)?"""
)
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}.'’]*+\Z")
_TOKEN_LIMIT = 24  # more than the longest abbreviation: looking back costs the same in text without spaces


def _set(words_in_it: str) -> frozenset[str]:
    return frozenset(words_in_it.split())


# Abbreviations never end a sentence where something must follow them,
_LEADING = _set(
    "Mr Mrs Ms Messrs Dr Prof Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Brig Sen Sens Rep Reps Gov "
    "Pres Amb Rev Hon Fr Supt Insp vs e.g i.e cf Mme Mlle Mgr Sra Srta Hr z.B d.h bzw ca им т.е"
)
# end one unless a figure follows,
_BEFORE_FIGURE = _set(
    "No Nos Nr Art Sec Fig Vol no nos art vol ch pp approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# or end one only where a word of `_OPENING` follows, like initials (`U.S.`, `J.`).
_TRAILING = _set(
    "Inc Ltd Co Corp Bros Jr Sr etc al Esq St Mt Ft Ave Blvd Rd Dept Univ Assn Ala Ariz Ark Calif "
    "Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn "
    "Tex Va Vt Wash Wis Wyo"
)
# Words that open English sentences and hardly ever a name (the frequent starters of Kiss and Strunk,
# Unsupervised Multilingual Sentence Boundary Detection, 2006).
_OPENING = _set(
    "a after all also although among an and another are as asked at because before both but by can "
    "despite did do does during each earlier even every few following for from has have he her here "
    "his how however i if in instead is it its last later like many meanwhile more moreover most much "
    "my neither no nor not now officials on once one only or other others our over perhaps she should "
    "since so some still such than that the their then there these they this those though through "
    "thus to under unless until was we were what when where whether which while who whose why with "
    "within without yet you your"
)
# What may follow `p.m.` within its sentence.
_AFTER_CLOCK = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december et est edt ct cst mt pt pst gmt utc bst cet msk "
    "eastern central pacific moscow kyiv kiev london local"
)
_GERMAN_MONTHS = _set("januar jänner februar märz april mai juni juli august september oktober november dezember")


def sentence_spans(text: str) -> list[Span]:
    """The sentences of a text, in order, without the white space between them.

    Made for English news and fair to other languages. Where an abbreviation may or may not end a sentence
    (`in the U.S. Biden`), two sentences stay together rather than one being cut. Time is linear in any text.
    """
    spans: list[Span] = []
    start = _after_space(text, 0)
    for match in _FINAL.finditer(text, start):
        if _ends_sentence(text, start, match):
            spans.append((start, match.end()))
            start = _after_space(text, match.end())
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return spans


def _after_space(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


def _ends_sentence(text: str, start: int, match: regex.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with these final marks."""
    end, mark = match.end(), match["mark"]
    if end == len(text) or mark[-1] in _UNSPACED:
        return True
    if not text[end].isspace():
        return False
    following = _NEXT_WORD.match(text, end)
    word = following["word"] if following else None
    if following is None or word is None:
        return following is None or text[following.end() : following.end() + 1] not in (".", "!", "?", "…")
    if word[0].islower():
        return False
    if "…" in mark or mark.count(".") > 1:
        leaves_out_words = text[max(start, match.start() - 1)] in " \xa0\u202f[("
        return not leaves_out_words
    return mark != "." or bool(match["closers"]) or _full_stop_ends(text, start, match.start(), word)


def _full_stop_ends(text: str, start: int, stop: int, word: str) -> bool:
    """Whether the full stop at `stop`, before this word, ends a sentence and not only an abbreviation."""
    before = text[max(start, stop - _TOKEN_LIMIT) : stop]
    token, following = before.rpartition(" ")[2], word.lower()
    if not token.isalnum():
        found = _TOKEN.search(before)
        token = found[0] if found else ""
    if token.isdecimal():
        numbers_a_list = stop - len(token) == start and len(token) <= 3
        is_ordinal = len(token) <= 2 and following in _GERMAN_MONTHS
        return not numbers_a_list and not is_ordinal
    if token in _LEADING or (token in _BEFORE_FIGURE and word[0].isdecimal()):
        return False
    if token.lower() in ("a.m", "p.m"):
        return following not in _AFTER_CLOCK and not word[0].isdecimal()
    is_initials = (len(token) == 1 or "." in token) and all(
        len(part) <= 2 and part.isalpha() for part in token.split(".")
    )
    return following in _OPENING if is_initials or token in _TRAILING else True

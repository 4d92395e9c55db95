"""Bylines: which printed names are people, and which are agencies."""

from dataclasses import dataclass

import regex

from generator.normalise import agencies
from generator.normalise.shape import beyond_alphabets, parted, pattern, plain
from generator.text import clean

_BY = (
    r"by|von|par|por|di|door|av|af|przez|autor(?:in)?|auteur|author|автор|автори|авторы|yazan|"
    r"de notre correspondant\w*|بقلم|كتبت?|מאת|oleh|bởi|โดย|kirjoittanut|υπό"
)
_WORK = (
    r"written|reported|posted|published|story|text|words|article|analysis|report|compiled|created|edited|authored|"
    r"submitted|exclusive|interview|review|feature|opinion|comment|column|reporting|"
    r"verfasst|geschrieben|veröffentlicht|erstellt|ein (?:artikel|beitrag|gastbeitrag|kommentar|interview)|"
    r"publiée?|écrit|rédigé|posté|propos recueillis|(?:un )?(?:article|texte|reportage|entretien)|"
    r"escrito|publicad[oa]|redactado|escrit[oa]|texto|reportagem|entrevista|"
    r"scritto|pubblicato|(?:un )?articolo|a cura|geschreven|geplaatst|gepubliceerd|(?:een )?artikel|"
    r"skrevet|skriven|publicerad|opublikowane|opublikowany|napisane|napisał|dodane|zveřejnil|napsal|autor"
)
_OPENING = pattern(
    rf"\W*(?:(?:{_WORK})(?: and photos| and photographs| und fotos| et photos| y fotos| e foto)?\s+(?:{_BY}|per|de|od)|"
    rf"(?:{_BY}))\s*[:：]?\s+"
)
_LABEL = regex.compile(
    r"\W*(?:(?:words|text|texte?|texto|testo|tekst|reportage|story) (?:and|und|et|y|e|och|og|en|i) (?:photos?|"
    r"pictures?|"
    r"photographs?|fotos?|foto's|fotografie|bild(?:er)?|images?|zdjęcia|billeder)(?: by| von| par| de|"
    r" di)?(?=\s*[:：])|"
    r"authors?|by|byline|words|text|story|written by|írta|report(?:er|ed by|ing)?|writers?|journalist|"
    r"autor(?:in|innen|en|es|a|ka|zy|i)?|auteurs?|autrice|texte?|texto|testo|tekst|textes?|szöveg|szerző|teksti|"
    r"redact(?:eur|or|ora|ores)|journaliste|periodista|giornalista|reportero|dziennikarz|kirjoittaja|toimittaja|"
    r"skribent|journalist|forfatter|författare|yazar|muhabir|haber|penulis|reporter|tác giả|"
    r"автор(?:ы|и|ка)?|текст|журналист|корреспондент|кореспондент|συντάκτης|του|της|כתב|מאת|כתבת|"
    r"作者|文|記者|记者|本报记者|撰文|撰稿|編集|執筆|取材・文|기자명|기자|글|الكاتب|بقلم|كتب|كتبت|المحرر|نویسنده|خبرنگار|लेखक|รายงานโดย|เขียนโดย|โดย)"
    r"(?:\s*[:：]\s*|\s*/\s*(?=\p{Han}))|기자명\s+",
    regex.I,
)
_LABEL_SIGNS = (":", "：", "/", "기자명")
"""One of these is in any such label."""
_CJK_JOB = regex.compile(
    r"^[（(【]?(?:本报|本報|本刊|本网|本社)?(?:通讯员|记者|記者|特派員|編集委員|作者|文)[\s/／]*|[\s/／]*(?:本报记者|记者|記者|特派員|論説委員|編集委員|통신원|특파원|선임기자|전문기자|인턴기자|기자|논설위원|에디터)\s*$"
    r"|[\s／/]*\p{Han}{0,4}(?:報導|报道|報道|電|综合报道)[）)】]?$"
)
"""A job beside a Chinese, Japanese or Korean name."""
_PICTURES = pattern(
    r"(?:\s*[.,;|/–—-]\s*|\s+(?:and|und|et|y|e|en|og|och)\s+|^)(?:(?:additional )?(?:pictures?|photos?|"
    r"photograph(?:s|y|er|ed)?|images?|"
    r"illustrat(?:ions?|ed|or)|graphics?|video(?:s|graphy)?|artwork|drawings?|cartoon|camera|design|maps?|"
    r"fotos?|fotograf(?:ie|ía|ías|ia|ias|ien|i|en)?|bild(?:er)?|imagen(?:es)?|imágenes|immagini|illustrationen|"
    r"ilustraciones|illustrazioni|zdjęcia|kuvat?|foto's|beeld|фото|ілюстрації|иллюстрации|фотографии|фотограф|"
    r"صور|تصوير|צילום|摄影|摄|撮影|写真|图|사진)"
    r"(?:\s+(?:by|von|par|por|di|de|door|av|af)\b|\s*[:：/]|\s*\|)).*$"
)
"""Photographers and illustrators, who come last in a line: they are credited for pictures, not for the text."""
_BETWEEN = pattern(
    r"\s*(?:[,;|/•·&،、+]|\s[-–—]\s|(?<=\s)(?:and|und|et|y|och|og|en|e|i|и|та|ve|ja|dan|és|și|with|mit|avec|con|com|met|for|für|pour|para|voor|per)(?=\s))\s*"
)
_PLACE = regex.compile(
    r"\s+(?:in|reporting from|from|at|aus|à|en|em|desde|da|iz|z|из|в|w|i)\s+\p{Lu}.*$|\s+@\w+.*$|\s*<?\S+@\S+\.\w+>?.*$"
)
_BRACKETED = regex.compile(r"\s*[(\[（]([^)\]）]*)[)\]）]")
_DATED = regex.compile(r"\s+(?:am|le|el|em|il|op|den|on|at|dnia|от|в)\s*$", regex.IGNORECASE)
_ROLE = pattern(
    r"\b(?:correspondents?|reporters?|editors?|writers?|columnist|staff|bureau|desk|\w*desk|contributors?|journalists?|"
    r"producer|photographer|photos?|pictures?|"
    r"redakt\w*|korrespondent\w*|journalistes?|redactor\w*|periodistas?|special to|newsroom|team|chief|analyst|"
    r"agencies|agency|anonymous|author|authors|guest (?:author|writer|post|contributor|columnist)|unknown|webmaster|"
    r"administrator|"
    r"presenter|political|diplomatic|security|business|international affairs|updated|published|min(?:ute)?s? read|"
    r"\d+ min\w*|"
    r"ago$|admin|follow|share|comments?|views?|subscribe|subscribers|section|category|"
    r"redacción|redação|redacção|rédaction|redazione|redaksi|redactie|toimitus|toimitt\w*|redaksjonen|redaktionen|"
    r"redakcja|redakce|szerkesztőség|editorial|online|web|news|service|digital|"
    r"envoyée? spéciale?|enviad[oa] especial|inviat[oa]|corresponsal|correspondant\w*|corrispondente|correspondente|"
    r"rédacteur\w*|rédactrice\w*|колумнист|корреспондент\w*|редакция|редакц\w*|редактор\w*|спецкор\w*|журналист\w*|"
    r"politics|sports?|opinion|world|local|culture|life|lifestyle|health|science|technology|entertainment|education|"
    r"politik|wirtschaft|kultur|politique|culture|économie|sociedad|política|economía|cultura|deportes|cronaca|esteri)\b|"
    r"هيئة التحرير|التحرير|وكالات|编辑部|本报讯|編集部|編集局|取材班|편집국|온라인뉴스|מערכת|שירות|تحریریه"
)
_NAME = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}.'’\-]*|[\p{Lo}\p{M}·・]{2,}|de|von|van|der|den|del|della|di|da|dos|la|le|el|al|"
    r"bin|ibn|ter|zu|y|e|af|Al-\S+|d['’]\p{Lu}\S*)"
    r"(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’\-]*|[\p{Lo}\p{M}·・]{1,}|de|von|van|der|den|del|della|di|da|dos|la|le|"
    r"el|al|bin|ibn|ter|zu|y|e|af|d['’]\p{Lu}\S*|"
    r"Jr\.?|Sr\.?|II|III)){0,5}"
)
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_EAST_ASIAN_NAME = regex.compile(
    r"[\p{Han}々]{1,4}[\s\u3000]?[\p{Han}々\p{Hiragana}\p{Katakana}]{1,4}|"
    r"[\p{Katakana}ー]{2,12}(?:[・＝ ][\p{Katakana}ー]{1,12}){1,3}|"
    r"\p{Han}{1,8}(?:·\p{Han}{1,8}){1,3}|\p{Hangul}{2,4}"
)
_PARTICLE = regex.compile(r"[\p{Han}][がをはにへ]\p{Han}")
"""A name holds no particle between two characters: that is a sentence."""


@dataclass(frozen=True, slots=True)
class Byline:
    """People as printed, and ids of agencies, in the order of the byline."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


def without_opening(text: str) -> str | None:
    """What follows `By` or its like at the start of a line; None when the line does not begin so."""
    end = _labelled(text) or opening(text)
    if 0 < end < len(text):
        return text[end:].strip()
    bare = _CJK_JOB.sub("", _PLACE.sub("", text)) if _is_east_asian(text) else text
    return bare if bare != text and _EAST_ASIAN_NAME.fullmatch(bare) else None


def opening(text: str) -> int:
    """Where the words that open a byline end: `Propos recueillis par …`; 0 where none do."""
    match = _OPENING.match(plain(text))
    return match.end() if match else 0


def _labelled(text: str) -> int:
    """Where a label like `Author:` ends that opens a text; 0 where none does."""
    match = _LABEL.match(text) if any(sign in text for sign in _LABEL_SIGNS) else None
    return match.end() if match else 0


def _is_east_asian(text: str) -> bool:
    return beyond_alphabets(text) and _EAST_ASIAN.search(text) is not None


def without_pictures(text: str) -> str:
    """A byline without those who made its pictures."""
    labelled = _labelled(text)
    return text[:labelled] + parted(_PICTURES, text[labelled:])[0]


def is_nobody(name: str) -> bool:
    """Whether a short name is a desk's, a job's or an account's: `admin`, `Newsdesk`, `Redaktion`."""
    return len(name) <= 40 and name.count(" ") <= 3 and _ROLE.search(plain(name)) is not None


def split(printed: str) -> Byline:
    """The people and agencies of a byline that holds no dates: `Jane Doe in Kyiv and agencies`."""
    text = without_pictures(clean(printed))
    text = without_opening(text) or text
    people: dict[str, None] = {}
    wires: dict[str, None] = {}
    for index, part in enumerate(_parts(text)):
        if id := agencies.lookup(part):
            wires[id] = None
        elif is_person(part):
            # After a whole name a single word is where its bearer is: `Jane Doe, Leeds`.
            if not (index and people and part.isascii() and " " not in part):
                people[part] = None
        elif agencies.looks_like_agency(part):
            wires.update(dict.fromkeys(agencies.identify(part)))
    return Byline(tuple(people), tuple(wires))


def _parts(text: str) -> list[str]:
    if agencies.lookup(text):
        return [text]
    bracketed = _BRACKETED.sub(r", \1", text)
    parts = [without_opening(part) or part for part in parted(_BETWEEN, bracketed)]
    plain = (_DATED.sub("", _PLACE.sub("", _unjobbed(part))).strip(" .:;,-–—|@") for part in parts)
    return [part for part in plain if part]


def _unjobbed(part: str) -> str:
    return _CJK_JOB.sub("", part) if _is_east_asian(part) else part


def is_person(name: str) -> bool:
    """Whether a name can be a person's: a few capitalised words, none of them a job, a desk or an agency.

    In scripts without capitals it is short: two to four words, or as many characters as East Asian names have.
    """
    if _is_east_asian(name):
        shaped = _EAST_ASIAN_NAME.fullmatch(name) is not None and not _PARTICLE.search(name)
    elif name[:1].islower() or name[:1].isupper():
        shaped = _NAME.fullmatch(name) is not None
    else:
        shaped = 1 <= name.count(" ") <= 3 and _NAME.fullmatch(name) is not None
    return (
        2 <= len(name) <= 60
        and shaped
        and _ROLE.search(plain(name)) is None
        and agencies.lookup(name) is None
        and not (agencies.looks_like_agency(name) and " " not in name)
    )

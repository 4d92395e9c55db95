"""Breadcrumbs and links for moving about a site: `You are here`, `Home > World > Europe`, `Back to top`."""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.rules.lines import matches, pattern
from generator.normalise.shape import LONGEST_LINE, ends_sentence

_SECTION = (
    r"(?:home|news|world|uk|us|europe|asia|africa|politics|opinion|comment|sports?|business|money|markets|economy|tech(?:nology)?|"
    r"science|health|culture|arts?|life(?:style)?|travel|food|weather|video|videos|photos|podcasts?|obituaries|classifieds|entertainment|education|"
    r"local|nation(?:al)?|international|environment|climate|"
    r"magazine|subscribe|log ?in|sign ?in|contact|about|more|menu|search)"
)
_LINE = pattern(
    rf"{_SECTION}(?:[\s|•·,/&]+{_SECTION}){{2,24}}",
    r"you are here:?(?: .{0,80})?",
    r"(?:skip|jump|go) to (?:the )?(?:main )?(?:content|navigation|search|footer|menu|article|comments)",
    r"(?:back|return) to (?:the )?(?:top|home ?page|home|main page|news|results|list)(?: of (?:the )?page)?",
    r"(?:main |site |open |close |toggle |show |hide )?(?:menu|navigation|site ?map|sections|"
    r"search(?: this site)?)",
    r"(?:home|home ?page|front page|startseite|accueil|inicio|início|главная|首页|主页|الرئيسية)",
    r"(?:previous|next|prev|newer|older)(?: (?:article|story|post|page|slide|entry|image|photo))?s?",
    r"(?:scroll|swipe)(?: (?:down|up|left|right|for more|to continue|to continue reading))+",
    r"(?:page )?\d{1,3} (?:of|/) \d{1,3}(?: \|)?",
    r"(?:view|see) (?:all|more|gallery|photos|all photos|full (?:image|screen)|comments)",
    r"(?:enlarge|expand|view|show|close|zoom|open) (?:this )?(?:image|photo|picture|caption|gallery|"
    r"in (?:full ?screen|gallery))",
    r"hide caption|toggle caption|full ?screen|close|loading|load more|show more|show less|more|less",
    r"nach oben|zum (?:inhalt|hauptinhalt)(?: springen)?|zur (?:startseite|navigation)(?: springen)?|"
    r"sie befinden sich hier:?.{0,60}",
    r"aller au contenu(?: principal)?|retour en haut(?: de (?:la )?page)?|vous êtes ici:?.{0,60}",
    r"ir al contenido|volver arriba|usted está aquí:?.{0,60}|saltar al contenido|está aqui:?.{0,60}",
    r"naar boven|torna su|до початку|наверх|вы здесь:?.{0,60}|返回顶部|当前位置[:：]?.{0,60}|您的位置[:：]?.{0,60}",
)
_CRUMBS = regex.compile(
    r"[^>»›/|]{1,40}(?:\s*[>»›→]\s*[^>»›/|]{1,60}){1,8}|(?:home|news)(?:\s+[/|]\s+[^/|]{1,60}){1,8}", regex.I
)
_SIGNS = frozenset(">»›→/|•·")
_SECTIONS = regex.compile(r"[^|•·.]{1,25}(?:\s+[|•·]\s+[^|•·.]{1,25}){3,20}")


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        text = piece.text
        crumbs = (
            len(text) <= LONGEST_LINE
            and not ends_sentence(text)
            and not _SIGNS.isdisjoint(text)
            and (_CRUMBS.fullmatch(text) or _SECTIONS.fullmatch(text))
        )
        if crumbs or matches(_LINE, text):
            yield Verdict(index)


RULE = Rule("navigation", "A breadcrumb or a link for moving about the site, not part of the story.", _judge)

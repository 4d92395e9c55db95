"""Bars for sharing, printing, saving and commenting: `Share this article`, `Print`, `Leave a Reply`, `12 comments`."""

import re
from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.rules.lines import matches, pattern
from generator.normalise.shape import plain

_PLACE = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|mail|print|messenger|"
    r"tumblr|pocket|"
    r"flipboard|instagram|youtube|tiktok|threads|bluesky|mastodon|viber|vk|ok|line|wechat|weibo|"
    r"google ?\+?|sms|rss|"
    r"copy(?: the)?(?: link| url)?|link(?: copied)?!?|share|tweet|save|like|pin(?: it)?|bookmark|comments?|"
    r"more|"
    r"teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|udostępnij|поделиться|"
    r"печать|分享|打印|مشاركة|طباعة)"
)
_LINE = pattern(
    r"[\d.,]+ ?(?:k|tsd\.?|mil|tys\.?|тыс\.?|万)? ?(?:shares?|tweets?|likes?|views?|comments?|reposts?|followers?|"
    r"saves?|"
    r"delen|keer gedeeld|reacties|weergaven|teilen|mal geteilt|kommentare?|aufrufe|partages?|commentaires?|vues|"
    r"compartidos?|"
    r"compartir|comentarios?|visitas|vistas|lecturas|compartilhamentos?|comentários?|visualizações|condivisioni|commenti|"
    r"visualizzazioni|delningar|kommentarer|visningar|udostępnień|komentarz[ey]?|wyświetleń|odsłon|sdílení|komentář[eůi]?|"
    r"megosztás|hozzászólás|distribuiri|comentarii|paylaşım|yorum|okunma|görüntülenme|просмотр\w*|комментари\w+|репост\w*|"
    r"перегляд\w*|коментар\w*|مشاهدة|مشاركة|تعليق\w*|צפיות|תגובות|次阅读|次浏览|阅读|评论|回コメント|조회|"
    r"댓글)(?: [\d.,]+)?",
    r"(?:views?|hits|visitas|visite|vues|aufrufe|gelesen|lu|просмотров|odsłon|阅读|浏览|조회(?:수)?|댓글|コメント)\s?[:：]?\s?[\d.,]+k?"
    r"(?: ?(?:fois|mal|次|回))?",
    r"(?:(?:printer[- ]friendly|print|e-?mail|pdf)(?: version| this(?: article| page| story)?| friendly)?[\s|·]*){1,4}",
    rf"(?:\d+ )?{_PLACE}(?:[\s,|/•·\-]+(?:\d+ )?{_PLACE}){{0,14}}(?: \(?\d[\d.,]*k?\)?)?",
    r"(?:\d[\d.,]*k? )?(?:shares?|tweets?|likes?|views?|reads?|comments?|replies|reactions?|"
    r"favou?rites?)(?: \d[\d.,]*k?)?",
    rf"(?:share|tweet|post|send|print|save|e-?mail|bookmark|like|copy|republish|cite)(?: (?:this|the|to|on|"
    rf"via|with|it|page|"
    rf"article|story|post|link|url|by|a|friend|friends|others|now|your|for later|link copied|options|icon|"
    rf"email|"
    rf"on social media|{_PLACE}))+",
    r"(?:leave|post|write|add|submit) (?:a |your |the )?(?:first )?(?:reply|comment|response)s?(?: (?:here|"
    r"below|to .{1,60}))?",
    r"(?:be the first|login|log in|sign in|register|you must be logged in|please log in) to (?:post a |"
    r"leave a )?"
    r"(?:comment|reply|like|share|vote|react).{0,40}",
    r"(?:view|show|read|see|hide|load|jump to|go to|join|start) (?:all |the |more |\d+ )*(?:comments?|"
    r"conversation|discussion)"
    r"(?: \(?\d+\)?)?.{0,30}",
    r"comments?(?: are)?(?: now)?(?: closed| off| disabled| \(\d+\)| policy|"
    r" section)?(?: for this (?:article|story|post))?",
    r"(?:no|\d+) comments?(?: yet)?|your (?:e-?mail )?address will not be published.{0,60}|"
    r"required fields are marked.{0,10}",
    r"(?:have your say|what do you think|join the (?:conversation|discussion)|"
    r"let us know what you think)\b.{0,60}",
    r"(?:log ?in|sign ?in|log ?out|sign ?out|my account|create (?:an )?account|register)(?: (?:or|/|"
    r"\|) (?:register|sign ?up|log ?in))?",
    r"(?:link|url) (?:copied|kopiert|copié)(?: (?:to|in) .{1,30})?|copied to clipboard|share (?:options|"
    r"tools|full article)|\d+ gifts?",
    r"(?:report|flag)(?: (?:this|an?))? (?:ad|comment|error|typo|mistake|abuse|a correction)|"
    r"reprints?(?: .{1,20})?|permissions",
    r"(?:schreiben sie |verfassen sie )?(?:einen |den ersten )?kommentar(?:e)?(?: schreiben| verfassen|"
    r" hinterlassen| abgeben)?",
    r"(?:artikel|beitrag|seite) (?:teilen|drucken|merken|versenden|empfehlen|kommentieren)|"
    r"diesen artikel teilen.{0,30}",
    r"partager (?:cet article|sur|l'article|cette).{0,40}|laisser un commentaire|"
    r"commenter(?: cet article)?|imprimer l'article",
    r"compartir (?:en|este|esta|la|el).{0,40}|deja (?:un|tu) comentario|comentarios?(?: \(\d+\))?|"
    r"compartilh(?:e|ar).{0,40}",
    r"condividi (?:su|questo|l').{0,30}|reageer|deel (?:dit|dit artikel|via).{0,30}|dela (?:artikeln|"
    r"på).{0,30}",
    r"(?:分享到|分享至|责任编辑|评论).{0,24}|شارك.{0,30}|تعليقات?.{0,20}|поделиться.{0,40}|комментарии.{0,20}",
)
_AUTHOR_LINK = re.compile(r"(?:follow|e-?mail|contact) (?:the )?(?:author|reporter|writer)s?\b.{0,80}")


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        if matches(_LINE, piece.text) or (len(piece.text) < 120 and _AUTHOR_LINK.fullmatch(plain(piece.text))):
            yield Verdict(index)


RULE = Rule("sharing", "Part of a bar for sharing, printing, saving or commenting.", _judge)

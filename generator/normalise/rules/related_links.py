"""Links to other stories that say so: `Read more: …`, `Related:`, `More on this story`, `Most read`."""

from collections.abc import Iterator, Sequence

from generator.normalise import shape
from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.rules.lines import matches, pattern
from generator.normalise.shape import LONGEST_LINE, ends_sentence, length, plain

_LABEL = shape.pattern(
    r"\W{0,3}(?:read (?:more|also|next|this|too|the full (?:story|article))|also read|see also|see more|"
    r"related(?: (?:articles?|"
    r"stor(?:y|ies)|content|coverage|news|links?|posts?|topics?|reading|video|videos|items?))?|more (?:on|"
    r"from|about|in|stories|news|"
    r"coverage|reading|like)(?: (?:this|the|on|from|about))?|watch(?: (?:more|also|now|live|next))?|"
    r"don't miss|must[- ]read|"
    r"recommended(?: (?:for you|reading|stories|articles))?|further reading|explainer|opinion|"
    r"in (?:pictures|photos)|listen|"
    r"(?:from|in) the archives?|trending(?: (?:now|stories))?|explore more|keep reading|up next|next up|"
    r"lesen sie (?:auch|mehr|hierzu)|lesen sie auch|mehr (?:zum thema|dazu|zu)|siehe auch|"
    r"das könnte sie auch interessieren|"
    r"lire aussi|à lire (?:aussi|également)|voir aussi|sur le même sujet|lea también|lee también|"
    r"ver también|te puede interesar|"
    r"más información|leia (?:também|mais)|veja também|saiba mais|leggi anche|lees ook|läs (?:också|även|"
    r"mer)|les også|læs også|"
    r"lue myös|czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte také|читайте (?:также|ещё|еще)|"
    r"смотрите также|"
    r"baca juga|simak juga|lihat juga|xem thêm|đọc thêm|ilgili haber(?:ler)?|přečtěte si (?:také|též)|čítajte aj|"
    r"kapcsolódó(?: cikkek?)?|citește și|citiți și|διαβάστε (?:επίσης|ακόμη|ακόμα)|прочетете също|pročitajte i|"
    r"בנושא זה|קראו (?:גם|עוד)|بیشتر بخوانید|یہ بھی پڑھیں|यह भी पढ़ें|ये भी पढ़ें|อ่านเพิ่มเติม|관련 ?기사|あわせて読みたい|"
    r"читайте також|дивіться також|ayrıca okuyun|اقرأ (?:أيضا|أيضًا|المزيد)|延伸阅读|"
    r"相关(?:新闻|阅读|报道|文章)|推荐阅读|関連記事)"
    r"\s*(?P<sign>[:：|>»\-]+)\s*(?P<rest>\S.*)",
)
_LINE = pattern(
    r"(?:read|see|view|show|find)(?: \w+)? (?:more|also|next|the full (?:story|article|report|"
    r"text))(?: (?:here|stories|news|articles?|about .{1,50}))?",
    r"also read|read too|more(?: (?:on|about))? (?:this|the|these)(?: (?:story|stories|topic|subject|issue|"
    r"author|section|news))?",
    r"(?:more|other|latest|top|popular|trending|recent|featured|breaking|related|similar|recommended|"
    r"suggested|selected|hot|new|local|"
    r"our (?:best|top|latest)|today's)(?: (?:top|latest|related|recommended|popular))? (?:news|stor(?:y|"
    r"ies)|articles?|posts?|headlines|"
    r"videos?|content|coverage|topics?|links?|reads?|reading|events?|galler(?:y|ies)|photos|podcasts|pages|"
    r"searches)"
    r"(?: (?:from|in|on|about|by|for you|around|right now|today)\b.{0,40})?",
    r"more (?:from|in|on|about|news from|stories from) .{1,60}|(?:the )?most[ -](?:read|popular|viewed|"
    r"shared|commented|watched|recent|"
    r"discussed|emailed)(?: .{1,30})?",
    r"related|recommended(?: (?:for you|by .{1,30}))?|you (?:may|might|could)(?: also| be|"
    r" be also)* (?:like|enjoy|interested in|be interested in)"
    r".{0,30}|(?:we|editors?)(?:'s|s')? (?:recommend|picks?|choice)s?(?: for you)?|must[- ]reads?|"
    r"trending(?: now)?|in case you missed it|"
    r"what to read next|up next|next up|don't miss|explore more(?: .{1,40})?|around the web|"
    r"from (?:around )?the web|elsewhere on .{1,30}",
    r"mehr zum thema|verwandte (?:artikel|themen|beiträge)|das könnte sie (?:auch )?interessieren|"
    r"meistgelesen(?:e artikel)?|"
    r"weitere (?:artikel|themen|nachrichten|meldungen)|(?:zum|zu den) thema|auch interessant|"
    r"neueste (?:artikel|nachrichten)|top-?themen",
    r"(?:sur le même (?:sujet|thème)|à lire (?:aussi|également)|lire aussi|voir aussi|articles? (?:liés|"
    r"similaires|recommandés)|"
    r"les plus (?:lus|populaires|partagés)|à la une|dans la même rubrique|à ne pas manquer)(?: .{0,30})?",
    r"(?:noticias|notas|artículos|temas) relacionad[ao]s|lo más (?:leído|visto|popular)|te puede interesar|"
    r"también te puede interesar|"
    r"(?:leia|veja|saiba) (?:também|mais)|mais lidas|notícias relacionadas|leggi anche|articoli correlati|"
    r"i più letti|lees ook|meest gelezen",
    r"читайте (?:также|ещё|еще)|по теме|самое читаемое|новости по теме|читайте також|相关(?:新闻|阅读|报道|文章|链接)|"
    r"延伸阅读|推荐阅读|"
    r"热门(?:新闻|文章|推荐)|猜你喜欢|関連(?:記事|ニュース)|おすすめ記事|"
    r"اقرأ (?:أيضا|أيضًا|المزيد)|(?:مواضيع|أخبار) ذات صلة|"
    r"الأكثر قراءة",
)


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    below_label = False
    for index, piece in enumerate(pieces):
        label = matches(_LINE, piece.text)
        if label or (len(piece.text) <= LONGEST_LINE and _labelled(piece.text)):
            yield Verdict(index)
        elif below_label and piece.kind != "title" and _is_headline(piece.text):
            yield Verdict(index)
            continue
        below_label = label


def _is_headline(text: str) -> bool:
    """Whether a line below such a label is one of the headlines that it announces."""
    return 4 <= length(text) <= 20 and not ends_sentence(text)


def _labelled(text: str) -> bool:
    """`Read more: a headline`; a sentence that ends in a full stop may be the story's (`Opinion: …` begins some)."""
    match = _LABEL.fullmatch(plain(text))
    return match is not None and not (match["rest"].rstrip().endswith(".") and len(match["rest"]) > 120)


RULE = Rule("related-links", "Leads to other stories of the site.", _judge)

"""Promotion of newsletters, apps, alerts, subscriptions and feeds: `Sign up for our newsletter`, `Learn more`."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.rules.lines import matches, pattern
from generator.normalise.shape import length

_WHAT = (
    r"(?:news ?letters?|e-?mail(?:s|ed)?|alerts?|notifications?|briefings?|bulletins?|digest|in-?box|"
    r"updates?|app|apps|"
    r"podcasts?|e-?paper|e-?edition|whatsapp|telegram|channel|rss|mailing list|news ?feed|"
    r"top stories|(?:breaking|latest|daily|top|best) (?:news|stories|headlines))"
)
_LINE = pattern(
    r"(?:we|our (?:work|reporting|journalism|newsroom|site)|this (?:work|site|newsroom|journalism)|"
    r"independent journalism)\b.{0,60}"
    r"\b(?:rel(?:y|ies)|depends?|(?:is|are) (?:funded|supported|powered|made possible)|needs?)\b.{0,30}\b(?:readers?|"
    r"donations?|"
    r"you|your|members|supporters)\b.{0,260}",
    r"(?:please )?(?:consider )?(?:support(?:ing)?|fund(?:ing)?) (?:us|our (?:work|journalism|reporting|newsroom)|"
    r"(?:independent|quality|local|non-?profit|public-interest) (?:journalism|reporting|news|media))\b.{0,160}",
    r"(?:please )?(?:consider )?(?:donat(?:e|ing)|becom(?:e|ing) a (?:member|supporter|patron)|mak(?:e|"
    r"ing) a (?:donation|contribution|gift))\b"
    r".{0,60}\b(?:today|now|here|journalism|reporting|newsroom|our work|us)\b.{0,100}",
    r"(?:unterstützen sie|soutenez|faites un don|apoya|apoye|haz una donación|apoie|sostieni|sostienici|"
    r"fai una donazione|steun|"
    r"doneer|wesprzyj|podpořte|поддержите|підтримайте)\b.{0,60}\b(?:journalis\w+|journalisme|journalismus|periodismo|jornalismo|giornalismo|"
    r"journalistiek|dziennikarstwo|žurnalistiku|журналистику|журналістику|redaktion|rédaction|redacción|redazione|redactie|"
    r"notre travail|unsere arbeit|nuestro trabajo|nosso trabalho|il nostro lavoro|ons werk|нас)\b.{0,100}",
    r"(?:réservé à nos|article réservé aux|contenido exclusivo para|solo para|nur für|exklusiv für|alleen voor|"
    r"только для)"
    r" .{0,20}(?:abonnés|suscriptores|abonnenten|abonnees|подписчиков)\b.{0,80}",
    r"(?:this|the) (?:article|story|piece) is (?:re)?published (?:under|from|with)\b.{0,120}\b(?:licen[cs]e|"
    r"permission|creative commons)\b.{0,80}",
    r"(?:please )?(?:sign|signing) ?-?up (?:here |now |today |free |for free )*(?:for|to|here|now|"
    r"today)?\b.{0,160}",
    r"(?:please )?(?:subscribe|register|join)(?: (?:here|now|today|free|for free))*"
    r"(?: (?:to|for|with|on|us|our|via|and)\b.{0,140})?",
    rf"(?:get|receive|want|need|stay|keep|enjoy|discover)\b"
    rf"(?=.*\b(?:you|your|our|us|latest|daily|top|free|breaking|e-?mail|up to date)\b).{{0,110}}\b{_WHAT}\b.{{0,90}}",
    r"get more (?:from|with|of|out of) .{1,60}",
    r"(?:want|looking for) more .{1,60}(?:news|stories|coverage)\b.{0,40}",
    r"(?:a |your )?personali[sz]ed (?:news ?feed|news|feed|newsletter|experience)\b.{0,80}",
    r"(?:download|install|try|get)\b.{0,40}\b(?:app|apps|app store|google play)\b.{0,80}",
    r"(?:available|download it|now available)? ?(?:on|from|in) (?:the )?(?:app store|google play).{0,50}",
    r"(?:learn|find out|discover|know) more|click here(?: (?:to|for)\b.{0,120})?|more info(?:rmation)?|"
    r"tap here.{0,80}",
    r"(?:the )?(?:best|top|latest|biggest|most important) (?:of .{1,30} |news|stories|headlines|"
    r"journalism)\b.{0,60}"
    r"(?:to|in|into|straight to) your (?:in-?box|e-?mail|phone).{0,40}",
    r".{0,80}\b(?:delivered|sent|emailed|straight|direct|directly) (?:straight |directly )?(?:to|into) "
    r"(?:your|you)\b ?(?:in-?box|e-?mail|phone|device)?.{0,60}",
    r"(?:our |the |daily |weekly |free |morning )*(?:news ?letter|briefing|bulletin)s?(?: sign-?up)?",
    r"(?:enter )?(?:your )?e-?mail(?: address)?(?: (?:here|address|\*))?|by signing up,? .{1,200}|"
    r"(?:you can )?unsubscribe (?:at )?any ?time.{0,40}|you(?:'ve| have) (?:successfully |"
    r"been )*subscribed.{0,60}",
    r"your e-?mail address will be used .{0,100}|(?:e-?mail )?news ?letters? sign-?up",
    r"(?:thanks|thank you) for (?:signing up|subscribing|reading).{0,60}",
    r"(?:follow|like|find|join) (?:us|@\w+|our)\b.{0,100}|follow .{1,60} on (?:twitter|facebook|instagram|"
    r"x|google news|"
    r"linkedin|telegram|whatsapp|threads|tiktok|youtube).{0,80}|"
    r"add (?:us )?as (?:a )?preferred source.{0,40}",
    r"(?:listen|subscribe) to (?:our|the) .{0,40}podcast.{0,80}|(?:turn|"
    r"switch) on (?:push )?notifications.{0,40}",
    r"(?:support|donate|become a (?:member|supporter|subscriber)|make a (?:gift|donation)|"
    r"gift (?:this )?article)\b.{0,30}",
    r"(?:go )?ad-?free.{0,40}|try (?:it )?(?:for )?free.{0,30}|start (?:your )?free trial.{0,30}|"
    r"special offer.{0,40}",
    r"(?:jetzt |hier |kostenlos )*(?:den )?newsletter (?:abonnieren|bestellen|anmelden).{0,60}|(?:zum|"
    r"unser) newsletter.{0,60}",
    r"(?:jetzt |hier )*(?:abonnieren|anmelden|registrieren|weiterlesen)(?: sie\b.{0,80})?|"
    r"folgen sie uns.{0,60}",
    r"(?:s'abonner|abonnez-vous|inscrivez-vous|je m'abonne|recevez)\b.{0,100}|suivez-nous.{0,60}|"
    r"en savoir plus|lire plus",
    r"(?:suscr[íi]b(?:ete|ase)|inscr[íi]bete|apúntate|reciba|recibe)\b.{0,100}|síguenos.{0,60}|"
    r"más información|saber más",
    r"(?:assine|inscreva-se|receba|cadastre-se)\b.{0,100}|siga-nos.{0,60}|saiba mais|iscriviti.{0,80}|"
    r"abbonati.{0,60}",
    r"(?:подписывайтесь|подпишитесь|подписаться|читайте нас)\b.{0,100}|підпис(?:уйтесь|атися|"
    r"атись)\b.{0,100}",
    r"(?:abonneer|schrijf je in|meld je aan)\b.{0,80}|prenumerera.{0,60}|zapisz się.{0,80}|abone ol.{0,60}",
    r"اشترك.{0,60}|تابعنا.{0,60}|(?:点击|扫码|扫描|关注|订阅|下载).{0,24}(?:订阅|关注|二维码|公众号|客户端|app|微信|微博).{0,20}",
)
_LONGEST = 40


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        if matches(_LINE, piece.text) and length(piece.text) <= _LONGEST and not _quoted(piece.text):
            yield Verdict(index)


def _quoted(text: str) -> bool:
    """Whether somebody is quoted: then it is a sentence of the story, however inviting."""
    return sum(text.count(mark) for mark in '“”"«»„') >= 2


RULE = Rule("promotion", "Promotes a newsletter, app, subscription or feed of the site.", _judge)

"""Cookie banners and paywalls: `We use cookies`, `Subscribe to continue reading`, `Already a subscriber?`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"(?:we(?: and our (?:\d+ )?partners)?|this (?:web)?site|our (?:web)?site|this page|by (?:continuing|"
    r"using|clicking|browsing))\b"
    r".{0,200}\b(?:cookies?|consent|privacy policy|tracking technologies|terms (?:of|and) (?:use|service|"
    r"conditions)).{0,200}",
    r"(?:accept|reject|allow|decline|manage|agree to|refuse)(?: (?:all|to|and|my|our))* ?(?:cookies?|"
    r"choices|preferences|consent|"
    r"settings|continue|close|all)|(?:cookie|privacy|consent|ad) (?:settings|preferences|policy|notice|"
    r"statement|choices|centre|center)",
    r"(?:i )?(?:accept|agree|decline|got it|ok,? got it|i understand|dismiss|continue)|do not sell .{0,60}|"
    r"your privacy choices",
    r"(?:this (?:article|content|story) is|exclusive content|content) (?:for|only for|"
    r"available (?:only )?(?:to|for)|"
    r"reserved for|exclusive to|free for)\b.{0,60}(?:subscribers?|members?|registered).{0,60}",
    r"(?:subscribe|register|log in|sign in|sign up|create .{0,20}account|upgrade)\b.{0,60}\bto (?:continue|"
    r"read|keep|access|unlock|view)"
    r"\b.{0,80}",
    r"(?:to )?(?:continue|keep) reading(?: this (?:article|story))?(?:,? (?:please )?(?:subscribe|register|"
    r"log in|sign in).{0,80})?",
    r"already (?:a |an |have |registered|subscribed)(?:subscriber|member|an account|account)?\??.{0,60}",
    r"(?:subscribers?|members?|premium)(?: only| exclusive| content)?|you(?:'ve| have) (?:reached|read|"
    r"\d+)\b.{0,60}"
    r"(?:articles?|limit).{0,60}",
    r"(?:please )?(?:enable|turn on|allow) (?:java ?script|cookies).{0,120}|(?:your browser|"
    r"javascript) (?:does not|is).{0,120}",
    r".{0,80}(?:disable|turn off) your ad ?blocker.{0,80}|(?:privacy(?: policy)?|terms(?: (?:of|and|"
    r"&) (?:use|service|conditions))?)"
    r"(?: (?:\||and|&|•) (?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|"
    r"cookies?(?: policy)?))*",
    r"this (?:site|page|form) is protected by recaptcha.{0,120}",
    r"(?:wir (?:verwenden|nutzen)|diese (?:web)?seite (?:verwendet|nutzt)|"
    r"mit der nutzung).{0,120}cookies.{0,120}|alle(?: cookies)? akzeptieren",
    r"(?:dieser|der) (?:artikel|inhalt|beitrag) ist (?:nur )?(?:für|exklusiv).{0,80}|"
    r"weiterlesen mit .{1,40}|jetzt weiterlesen",
    r"(?:nous utilisons|ce site utilise|en poursuivant).{0,120}cookies.{0,120}|tout accepter|(?:article|"
    r"contenu) réservé.{0,80}"
    r"|il vous reste .{1,40} à lire.{0,60}|la suite est réservée.{0,60}|déjà abonné.{0,40}",
    r"(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)|utiliziamo).{0,120}cookies?.{0,120}|"
    r"aceptar(?: todo| todas| cookies)?|"
    r"(?:contenido|artículo) (?:exclusivo|solo) para.{0,60}|мы используем.{0,80}cookie.{0,80}|"
    r"نستخدم ملفات.{0,80}",
)
RULE = Rule("consent", "A cookie banner, paywall or legal link of the site.", lines_like(_LINE))

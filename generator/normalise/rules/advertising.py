"""Labels of advertisements: `Advertisement`, `Story continues below`, `Sponsored`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"(?:- )?(?:advertisements?|advertising|advert|ads?|sponsored(?: (?:content|links?|by .{1,40}))?|"
    r"promoted(?: (?:content|stories))?|"
    r"paid (?:content|post|partner content)|partner content|anzeigen?|werbung|publicité|publicidad|"
    r"pubblicità|publicidade|reklama?|"
    r"annons|advertentie|реклама|إعلان|广告|廣告)(?: -)?",
    r"(?:article|story|post|text|page)?(?: is)? ?(?:continues?|continued|resumes)(?: (?:reading|below|"
    r"after|here|on))* ?(?:this |the )?"
    r"(?:advertisement|advertising|ad|video|image|below|promotion)?",
    r"(?:scroll|keep scrolling|skip)(?: (?:down|past|to))* (?:the )?(?:advertisement|ad|to continue|"
    r"to read).{0,30}",
    r"(?:from|by) our (?:partners|advertisers|sponsors).{0,20}|you may like by .{1,30}|(?:powered|"
    r"recommended|sponsored) by .{1,30}",
    r"(?:remove|hide|skip|why this) ads?\??|ad feedback|(?:learn more )?about this ad|affiliate (?:link|"
    r"disclosure).{0,80}",
    r"(?:der )?artikel (?:wird )?(?:nach der anzeige |wird nach der anzeige )?(?:fortgesetzt|"
    r"geht weiter).{0,30}|nach der werbung.{0,40}",
    r"la suite après (?:la|cette) publicité|sigue leyendo|continúa después de la publicidad|"
    r"continua após a publicidade",
)
RULE = Rule("advertising", "The label of an advertisement.", lines_like(_LINE))

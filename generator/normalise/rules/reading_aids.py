"""Reading times, audio players, text sizes and other tools of the page: `5 min read`, `Listen to this article`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"(?:(?:durée|temps) (?:estimé )?de lecture|tiempo (?:estimado )?de lectura|tempo (?:médio |"
    r"stimato )?(?:de leitura|di lettura)|"
    r"lesezeit|lesedauer|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|čas čítania|olvasási idő|"
    r"timp de citire|okuma süresi|время (?:чтения|на чтение)|час (?:читання|на читання)|время прочтения|waktu baca|"
    r"thời gian đọc|"
    r"مدة القراءة|وقت القراءة|زمان مطالعه|זמן קריאה|阅读时间|閱讀時間|読了時間|読了目安|읽는 시간)\s*[:：]?.{0,25}",
    r"(?:ca\.? ?|about |env\.? )?\d{1,3} ?(?:min(?:ut[eo]?[ns]?|uti|uut\w*|uty)?|мин(?:ут[аы]?)?|хв|dk|dakika|分钟?|"
    r"分|분|دقائق|دقيقة|דקות)\.? "
    r"?(?:de lecture|de lectura|de leitura|di lettura|lesezeit|lesedauer|leestijd|lezen|läsning|lesetid|lukuaika|"
    r"czytania|čtení|"
    r"okuma(?: süresi)?|чтения|читання|で読めます|阅读|읽기|قراءة|קריאה|read)",
    r"(?:écouter|ascolta|escuchar|ouvir|luister|lyssna|słuchaj|прослушать|слушать|dinle)"
    r"(?: (?:l'article|cet article|el artículo|la noticia|a notícia|o artigo|l'articolo|dit artikel|artikeln|"
    r"artykułu?|статью|новость|haberi))?|(?:text|schrift|taille|tamaño)"
    r"(?: du texte| de letra|größe)?:? ?[a\-+ ]{1,10}",
    r"(?:(?:estimated )?(?:reading|read) time:? ?)?(?:about |approx\.? )?\d{1,3}[ -]?(?:min(?:ute)?s?|"
    r"mins?)\.?(?: (?:read|to read|listen|watch|video))?",
    r"(?:reading|read) time:? ?.{0,20}|\d{1,3} min(?:uten|utes|utos)? (?:lesezeit|de lecture|de lectura|"
    r"leestijd)|lesezeit:? .{0,20}",
    r"(?:listen|listen to)(?: (?:this|the|now|to this)(?: (?:article|story|page|"
    r"content))?)?(?: \(?\d+ ?min(?:utes?|s)?\)?)?(?: \d+:\d\d)?",
    r"(?:this )?(?:audio|article) (?:is|was) (?:auto-?generated|voiced|read|created|generated).{0,80}|"
    r"(?:audio|video) player.{0,40}",
    r"(?:play|pause|stop|mute|unmute|volume|replay|watch|watch live|watch now|live)(?: (?:video|audio|live|"
    r"now|button))?(?: \d+:\d\d)?",
    r"\d{1,2}:\d\d(?::\d\d)?(?: / \d{1,2}:\d\d(?::\d\d)?)?|(?:video )?duration:? .{0,30}|"
    r"(?:your )?browser does not support.{0,60}",
    r"(?:text|font)(?: |-)?size:?.{0,20}|(?:increase|decrease|larger|smaller|reset)(?: (?:text|"
    r"font))?(?: size)?|a ?-? ?a ?\+?|aaa",
    r"(?:select|choose|change) (?:your )?(?:language|edition|region|voice).{0,40}|(?:translate|"
    r"read) (?:this )?(?:article )?(?:in|into)"
    r" \w+(?:\s\(\w+\))?|(?:dark|light|reader) mode",
    r"(?:view|read|open) (?:in|on|as) (?:browser|app|amp|pdf|single page).{0,20}|(?:key points|quick read|"
    r"summary|at a glance) ?(?:hide|show)",
    r"(?:artikel )?(?:anhören|vorlesen)(?: lassen)?|écouter (?:l'article|cet article).{0,20}|"
    r"escuchar(?: (?:el|este) artículo)?.{0,20}|字号.{0,12}|听新闻",
)
RULE = Rule("reading-aids", "A tool of the page: reading time, player or text size.", lines_like(_LINE))

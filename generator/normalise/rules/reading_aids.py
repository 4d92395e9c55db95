"""Reading times, audio players, text sizes and other tools of the page: `5 min read`, `Listen to this article`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
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

"""What an embedded post carries around its words: `— Jane Doe (@jane) May 5, 2020`, `View this post on Instagram`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    # A line that begins otherwise may be a byline.
    r"[-–—]+\s*.{1,60} \(@\w{1,40}\)(?:,? .{0,40}\d{4}.{0,12})?|(?!by\b|von\b|par\b|"
    r"por\b).{1,60} \(@\w{1,40}\),? .{0,40}\d{4}.{0,12}",
    r"(?:view|see|show) this (?:post|photo|video|reel|thread|profile) on (?:instagram|facebook|threads|tiktok|x|"
    r"twitter|bluesky)",
    r"an? (?:post|photo|video|reel|photo posted|video posted) shared by .{1,80}(?:\(@[\w.]{1,40}\)|"
    r"@[\w.]{1,40}).{0,60}",
    r"(?:sieh dir diesen beitrag|voir cette publication|ver esta publicación|ver essa foto|visualizza questo post|"
    r"dit bericht bekijken)"
    r".{0,30}(?:instagram|facebook).{0,20}",
    r"(?:ein beitrag geteilt von|une publication partagée par|una publicación compartida (?:de|por)|"
    r"uma publicação compartilhada por|un post condiviso da) .{1,80}",
    r"pic\.(?:twitter|x)\.com/\w+|https://t\.co/\w+|[-–—\s]*@\w{1,40}|♬ .{1,60}",
    r"(?:this|the) (?:content|post|tweet|video) (?:is|was) (?:hosted|provided|not available|unavailable|"
    r"deleted)\b.{0,120}",
)
RULE = Rule("embeds", "Names the author, date or place of an embedded post.", lines_like(_LINE))

"""Ratings and vote counts: `56 users have voted.`, `Rate this article`, `Average rating 4.5`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"[\d.,]+ (?:users?|people|readers?|persons?|visitors?|members?) (?:have |has )?(?:voted|rated|liked|"
    r"reacted|read|shared)"
    r"(?: (?:this|it|on)\b.{0,40})?",
    r"(?:total )?(?:votes?|ratings?|rating|score|up ?votes?|down ?votes?|"
    r"reactions?):? ?[\d.,/ ]*(?:\(.{0,20}\))?",
    r"[\d.,]+ (?:votes?|ratings?|up ?votes?|reactions?|stars?|recommendations?|recommends?)",
    r"(?:no|be the first to) (?:votes?|ratings?|vote|rate).{0,40}",
    r"(?:please )?(?:rate|vote|vote for|vote on|like|did you like|was this) (?:this |the )?(?:article|"
    r"story|page|post|content|news|item)"
    r"(?: helpful| useful| interesting)?\??",
    r"(?:average|your|user|overall)(?: user)? (?:rating|vote|score)s?:?.{0,30}|(?:how|what) (?:useful|"
    r"helpful|do you rate)\b.{0,40}\?",
    r"click on a star to rate it!?|(?:thumbs|vote) (?:up|down)|(?:what's|how) (?:your reaction|"
    r"do you feel).{0,40}\??",
    r"yes no|(?:was|is) (?:this|the) (?:article|page|information|story) (?:helpful|useful|"
    r"interesting)\??.{0,20}",
    r"(?:bewerten sie|artikel bewerten|wie hat ihnen).{0,60}|[\d.]+ (?:stimmen|bewertungen)|"
    r"[\d.]+ (?:votes|avis|votos)",
)
RULE = Rule("votes", "A count of votes or ratings, or a call to vote.", lines_like(_LINE))

"""What outlets print of themselves under every story: `Our Standards: …`, `About the author`, `Got a tip?`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"our standards:? .{0,80}|(?:read )?(?:our |the )?(?:editorial|ethics|corrections?|comment(?:ing)?|"
    r"community) (?:policy|guidelines|standards|"
    r"principles|code).{0,60}|why (?:you can )?trust us.{0,30}|our (?:trust|journalistic) principles.{0,40}",
    r"about (?:the )?(?:authors?|writers?|reporters?|us)|(?:contact|advertise with|write for|work (?:for|"
    r"with)|careers at) us.{0,30}",
    r"(?:got|have|send|submit|do you have)\b(?: us)?(?: a| any| your| an)?(?: news| story|"
    r" confidential)* (?:tips?|questions?|story to tell|"
    r"a story)\b.{0,120}",
    r"(?:see|spot|spotted|found|notice|noticed|report)\b(?: an?)? (?:error|mistake|typo|inaccuracy|"
    r"correction)\b.{0,120}",
    r"(?:to )?(?:contact|e-?mail|write to|reach)\b.{0,40}\b(?:the )?(?:editor|reporter|author|newsroom|us|"
    r"at)s?\b.{0,100}(?:@.{2,60})?",
    r".{0,60}\b(?:can be (?:reached|contacted|emailed)|may be reached|reach (?:him|her|them|us)|"
    r"e-?mail (?:him|her|them))\b.{0,80}",
    r"(?:this (?:article|story|report) (?:was|is|has been) )?(?:originally |first )?published (?:by|on|in|"
    r"at) .{1,80}(?:read the original.{0,40})?",
    r"(?:this (?:article|story|report)|the (?:above|following) (?:article|story)) (?:has|was|"
    r"is)(?: not)?(?: been)? (?:edited|created|generated|"
    r"auto-generated|published|syndicated|translated|produced|provided|republished|taken)\b.{0,160}",
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed .{1,240}|disclaimer:? .{0,300}",
    r"(?:with|using|includes?) (?:inputs?|files?|information|reports?) from (?:the )?(?:agenc(?:y|ies)|"
    r"wires?)",
    r"(?:责任编辑|编辑|校对|来源|작성|기자)\s*[:：].{0,40}|无断.{0,40}|무단.{0,60}",
)
RULE = Rule("standards", "A standing note of the outlet about itself, not about the story.", lines_like(_LINE))

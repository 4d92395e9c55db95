"""What a story says of its own making: `This story has been updated`, `Correction: …`; it stays, as a notice."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import length, pattern, plain

_LONGEST = 90
_NOTE = pattern(
    r"\W*(?:(?:this|the|an earlier version of this|a previous version of this|an earlier|"
    r"a previous)(?: \w+){0,3}? ?(?:story|article|report|piece|post|"
    r"headline|page|version|copy|caption|text)\b.{0,60}?\b(?:updated?|corrected|amended|revised|clarified|"
    r"changed|misstated|incorrectly|developing|"
    r"breaking|originally|erroneously|modified|stated)\b.*|"
    r"(?:correction|clarification|update|updated|updates?|editor'?s?'? note|note to (?:readers|editors)|"
    r"breaking(?: news)?)(?: \([^)]{3,40}\)|,? .{3,30}?)?\s*:.+|"
    r"this is a (?:developing|breaking)(?: news)? story\b.*|this (?:breaking )?(?:news )?story is (?:being|"
    r"breaking)\b.*|more (?:details )?(?:to follow|soon)\W*|"
    r"(?:anmerkung der redaktion|hinweis der redaktion|korrektur|in einer früheren (?:version|"
    r"fassung))\b.*|(?:note de la rédaction|correction|mise à jour)\s*:.*|"
    r"(?:nota (?:del editor|de la redacción)|fe de errores|corrección|actualización)\s*:.*)",
)


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        if piece.kind == "paragraph" and length(piece.text) <= _LONGEST and _NOTE.fullmatch(plain(piece.text)):
            yield Verdict(index, "notice")


RULE = Rule("updates", "A note on how the story was updated or corrected.", _judge)

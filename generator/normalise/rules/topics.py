"""Lists of keywords: `Tags: Ukraine, Russia`, `Filed under`, `Topics`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"(?:tags?|tagged(?: (?:with|in|as))?|filed (?:under|in)|topics?|keywords?|categor(?:y|ies)|hashtags?|"
    r"posted in|"
    r"more on|in this (?:article|story)|related (?:topics|tags)|schlagwörter|schlagworte|themen|"
    r"stichwörter|mots[- ]clés|thèmes|etiquetas|"
    r"temas|palabras clave|temi|trefwoorden|теги|метки|ключевые слова|теґи|标签|关键词|關鍵字|タグ|الوسوم|"
    r"كلمات مفتاحية)\s*[:：](?: ?[^.]{0,250})?",
    r"(?:tags|topics|keywords|hashtags|filed under|categories|schlagwörter|etiquetas|mots-clés|теги|标签)",
    r"(?:#[\w-]+[\s,]*){1,20}",
)
RULE = Rule("topics", "A list of keywords under which the site files the story.", lines_like(_LINE))

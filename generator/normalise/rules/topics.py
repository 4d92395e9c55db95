"""Lists of keywords: `Tags: Ukraine, Russia`, `Filed under`, `Topics`."""

from generator.normalise.piece import Rule
from generator.normalise.rules.lines import lines_like, pattern

_LINE = pattern(
    r"this (?:entry|post) was (?:posted|published|filed|written|tagged)(?: (?:on|in|at|by|under))?\b.*"
    r"\b(?:filed under|posted in|tagged|you can follow|rss|permalink|under|in)\b.*",
    r"you can (?:follow|skip to|leave) (?:any |a )?(?:responses?|the end|comments?)\b.*|both comments and pings are .*|"
    r"(?:bookmark|posted in)\b.{0,60}\bpermalink\b.*",
    r"(?:dieser (?:eintrag|beitrag) wurde|cette entrée a été publiée|esta entrada fue publicada|"
    r"questa voce è stata pubblicata|"
    r"esta entrada foi publicada|dit bericht is geplaatst|ten wpis został opublikowany)\b.*",
    r"(?:section|rubrik|rubrique|ressort|kategorie|catégorie|categoría|categoria|sección|seção|sezione|rubriek|kategoria|kategorie|"
    r"рубрика|категория|раздел|kategori|القسم|栏目|分类|分類|カテゴリー?|카테고리)\s*[:：][ |]{0,3}[^.]{1,60}",
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

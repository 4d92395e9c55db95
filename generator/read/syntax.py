"""What is wrong with a file that is no YAML, in the words of someone who never read the standard."""

import yaml

# What libyaml says, whether it starts where the context does, and what we say.
_FAULTS = (
    (
        "mapping values are not allowed",
        False,
        "a colon where none can be",
        'a text that holds ": " needs quotation marks around it; a key starts where the other keys start',
    ),
    (
        "could not find expected ':'",
        True,
        "a line without a colon",
        'a line is "key: value"; a text over several lines is indented deeper than its key',
    ),
    ("unexpected end of stream", True, "a quotation mark that is never closed", "close it where the text ends"),
    (
        "expected ',' or",
        True,
        "a bracket that is never closed, or a comma missing in it",
        'entries are parted by commas; a text that holds one of , : [ ] { } or " needs quotation marks around it',
    ),
    (
        "did not find expected",
        False,
        "this line does not belong to the lines above it",
        "the keys of a record start in one column, and so do the dashes of a list",
    ),
    (
        "block sequence entries are not allowed",
        False,
        "a list where none can start",
        "its first dash stands in a line of its own; a text that starts with a dash needs quotation marks around it",
    ),
    ("YAML document", False, "a line for programs that read YAML", "delete the line that starts with %"),
    ("directive", False, "a line for programs that read YAML", "delete the line that starts with %"),
    (
        "unknown escape",
        False,
        "a backslash that means nothing",
        "write two of them, or put the text into single quotation marks",
    ),
)


def fault(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """The offset in `text`, the message and the hint."""
    said = error.problem or error.context or ""
    at = error.problem_mark.index if error.problem_mark else 0
    start = error.context_mark.index if error.context_mark else at
    if "tab" in said or text[at : at + 1] == "\t":
        return at, "a tab in the indentation", "indent with spaces"
    if "cannot start any token" in said:
        return at, f'a text that starts with "{text[at : at + 1]}"', "put quotation marks around it"
    if "did not find expected" in said and text[:at].rstrip(" ").endswith(("'", '"')):
        return at, "text after a closing quotation mark", "put quotation marks of the other kind around the whole"
    for known, early, message, hint in _FAULTS:
        if known in said:
            return start if early else at, message, hint
    return at, f"not valid YAML: {said}", "quotation marks around a text settle most of these"

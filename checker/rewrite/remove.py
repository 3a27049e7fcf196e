"""Taking a phrase out of a sentence so that what stays is still good Dutch."""

import re

from checker.findings import Edit

_BULLET = re.compile(r"[ \t]*(?:[-–—*•·▪●◦■▸►✓✔➢➤]|\d{1,2}[.)])?[ \t]*")
_AND = r"(?:en|of|maar)"


def removal(text: str, start: int, end: int) -> Edit | None:
    """Return the edit that removes a span with the comma, "en" or line that goes with it; ``None`` when not sure."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start:start], text[end:line_end]
    if _BULLET.fullmatch(before) and re.fullmatch(r"[ \t\r]*[.;,!]?[ \t\r]*", after):
        return _whole_line(text, line_start, line_end)
    if match := re.match(rf",\s+(?!{_AND}\b)", after):  # "X, Y en Z" -> "Y en Z"
        return _tidy(text, start, end + match.end())
    if match := re.search(r",\s+$", before):  # "…, X en Z" -> "… en Z"; "…, X." -> "…."
        return Edit(start - len(match.group()), end, "")
    if match := re.match(rf"\s+{_AND}\s+", after):  # "X en Z" -> "Z"
        return _tidy(text, start, end + match.end())
    if match := re.search(rf"(?:,)?\s+{_AND}\s+$", before):  # "A en X" -> "A"; "A, B en X" -> "A en B"
        cut = start - len(match.group())
        listed = re.search(r"(\w),\s+((?:[^\W\d_]|[-' ])+)$", text[line_start:cut])
        if listed and match.group().strip().lstrip(",").strip() == "en":
            comma = line_start + listed.start() + 1
            return Edit(comma, end, " en " + listed.group(2))
        return Edit(cut, end, "")
    if re.search(r"[^\W\d_] $", before) and re.match(r" [^\W\d_]|[.!?;,:]|\s*$", after):
        return Edit(start - 1, end, "")
    return None


def _whole_line(text: str, line_start: int, line_end: int) -> Edit:
    if line_end < len(text):
        return Edit(line_start, line_end + 1, "")
    return Edit(line_start - 1 if line_start else 0, line_end, "")


def _tidy(text: str, start: int, end: int) -> Edit:
    """Move the capital of a sentence start to the word that comes first now."""
    if text[start : start + 1].isupper() and text[end : end + 1].islower():
        return Edit(start, end + 1, text[end].upper())
    return Edit(start, end, "")

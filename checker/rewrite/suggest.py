"""A rule's suggestions as edits on the text as given."""

from collections.abc import Iterator

from checker.findings import Edit, Level, Rewrite
from checker.lexicon.rules import Rule, Suggestion
from checker.rewrite.agreement import agree_left, copy_case
from checker.rewrite.remove import removal


def suggest(rule: Rule, text: str, start: int, end: int) -> tuple[Rewrite, ...]:
    """Return the rewrites that a rule offers for the span ``start`` to ``end`` of ``text``, the best first."""
    found: dict[tuple[Edit, ...], Rewrite] = {}
    for suggestion in _options(rule, text[start:end]):
        rewrite = _rewrite(suggestion, text, start, end)
        if rewrite:
            found.setdefault(rewrite.edits, rewrite)
    return tuple(found.values())


def _options(rule: Rule, found: str) -> Iterator[Suggestion]:
    form = rule.replace.get(found.lower())
    if form is not None:
        yield Suggestion(form, rule.replace_level, "", rule.replace_noun)
    yield from rule.suggestions


def _rewrite(suggestion: Suggestion, text: str, start: int, end: int) -> Rewrite | None:
    note = suggestion.note
    if not suggestion.text:
        edit = removal(text, start, end)
        return Rewrite(suggestion.level, (edit,), note or "Weglaten: de zin blijft kloppen.") if edit else None
    new = copy_case(suggestion.text, text[start].isupper() and _opens(text, start), _shouts(text, start, end))
    edits = [Edit(start, end, new)]
    level = suggestion.level
    if suggestion.noun:
        line_start = text.rfind("\n", 0, start) + 1
        left = agree_left(text[line_start:start], suggestion.noun)
        if left is None:
            level = max(level, Level.REVIEW, key=[Level.SAFE, Level.REVIEW, Level.MANUAL].index)
        elif left[0]:
            edits.insert(0, Edit(start - left[0], start, left[1]))
            if not left[1] and not text[line_start : start - left[0]].strip() and new[:1].islower():
                edits[1] = Edit(start, end, new[0].upper() + new[1:])
    return Rewrite(level, tuple(edits), note)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a line or a bullet begins here."""
    before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    return not before or before[-1] in ".!?:…-–•*|\"'“‘(/>"


def _shouts(text: str, start: int, end: int) -> bool:
    """Whether the span is a short code in capitals, such as M/V, or stands in a title in capitals."""
    if not text[start:end].isupper():
        return False
    if end - start <= 5 and not text[start:end].isalpha():
        return True
    line_end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)]
    letters = [c for c in line if c.isalpha()]
    return len(letters) > 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters)

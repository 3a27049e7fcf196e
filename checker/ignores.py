"""Inline ignores in Markdown and HTML: ``<!-- drempelloos: negeer LFT001 reden -->``.

A comment on a line of its own speaks for the next line with text, a comment after text for its own line.
Without a reason it does
not work, and a warning says so.
"""

import re
from dataclasses import dataclass

from checker.config import known_names
from checker.findings import Finding
from checker.lexicon.compiled import Lexicon

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ORDER = re.compile(r"<!--\s*drempelloos:\s*(\w+)\s+([A-Za-z]+\d*(?:\s*,\s*[A-Za-z]+\d*)*)(.*?)-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ignore:
    """Rule ids or categories that are not to be reported between two offsets."""

    names: frozenset[str]
    start: int
    end: int


def blank_comments(text: str) -> str:
    """Return the text with comments blanked out, of the same length, so that their words are not judged."""
    return _COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def find_ignores(text: str, lexicon: Lexicon) -> tuple[list[Ignore], list[str]]:
    """Return the ignores of a text and the warnings about wrong ones."""
    ignores: list[Ignore] = []
    warnings: list[str] = []
    for match in _ORDER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        verb, names, reason = match.group(1), match.group(2), match.group(3).strip(" \t\n-:,")
        if verb != "negeer":
            warnings.append(f"regel {line}: onbekende opdracht {verb!r} in commentaar; bedoel je 'negeer'?")
            continue
        known, unknown = known_names(lexicon, tuple(name.strip() for name in names.split(",")))
        warnings += [f"regel {line}: {warning}" for warning in unknown]
        if not reason:
            warnings.append(
                f"regel {line}: 'negeer {names}' heeft geen reden; zet achter de regel waarom, dan werkt het."
            )
        elif known:
            ignores.append(Ignore(known, *_reach(text, match.start(), match.end())))
    return ignores, warnings


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if (text[line_start:start] + text[end:line_end]).strip():
        return line_start, line_end
    following = re.compile(r"\s*[^\n]*").match(text, line_end)
    return end, following.end() if following else line_end


def without_ignored(findings: tuple[Finding, ...], ignores: list[Ignore]) -> tuple[Finding, ...]:
    """Return the findings that no ignore covers."""
    return tuple(
        f
        for f in findings
        if not any(i.start <= f.start < i.end and {f.rule, f.category.value} & i.names for i in ignores)
    )

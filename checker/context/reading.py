"""One ad as it was read: the document, what the scan marked in it, and the sections that its headings make."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.document.document import Document, Span
from checker.findings import Category
from checker.lexicon.compiled import Lexicon, Scan

_DEMANDS = frozenset({Category.DIPLOMA, Category.EXPERIENCE})
_ADDRESS = re.compile(r"\S*(?:@|://|\bwww\.)\S+")
_LONGEST_MARK = 40
"""No pattern runs over more tokens than this."""
_HEADING_BREAKS = frozenset(".!?;:\n|…,")


@dataclass(frozen=True)
class Reading:
    """Everything that detectors and conditions may look at."""

    document: Document
    scan: Scan
    country: str
    asked: tuple[Span, ...]
    """Where phrases stand that are demands by themselves (diploma, experience)."""

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, country: str) -> "Reading":
        """Read a text with a lexicon."""
        document = Document.of(text)
        scan = lexicon.scan(document.tokens)
        asked = tuple(span for rule_id, span in scan.hits if lexicon.rules[rule_id].category in _DEMANDS)
        return cls(document, scan, country, asked)

    def marks(self, name: str) -> list[Span]:
        """Return the token ranges that carry a mark, in order of their start."""
        return self.scan.marks.get(name, [])

    def within(self, name: str, span: Span) -> list[Span]:
        """Return the marks of this name that lie wholly within a token range."""
        marks = self.marks(name)
        if not marks:
            return []
        return [mark for mark in self._from(marks, span[0], span[1]) if mark[1] <= span[1]]

    def overlapping(self, name: str, span: Span) -> bool:
        """Whether a mark of this name shares a token with a range."""
        marks = self.marks(name)
        return bool(marks) and any(end > span[0] for _, end in self._from(marks, span[0] - _LONGEST_MARK, span[1]))

    @staticmethod
    def _from(marks: list[Span], first: int, last: int) -> list[Span]:
        """Return the marks that start in a token range."""
        return marks[bisect_left(marks, (first, 0)) : bisect_left(marks, (last, 0))]

    def any_within(self, names: tuple[str, ...], span: Span) -> bool:
        """Whether one of these marks lies within a token range."""
        return any(self.within(name, span) for name in names)

    @cached_property
    def addresses(self) -> list[tuple[int, int]]:
        """Return the spans in the clean text of web and mail addresses."""
        shown = self.document.clean.shown
        if "@" not in shown and "://" not in shown and "www." not in shown:
            return []
        return [match.span() for match in _ADDRESS.finditer(shown)]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        return {}

    def places(self, token: str) -> list[int]:
        """Return the numbers at which a token stands."""
        if token not in self._places:
            self._places[token] = [i for i, other in enumerate(self.document.tokens) if other == token]
        return self._places[token]

    @cached_property
    def sections(self) -> list[tuple[int, str]]:
        """Return (token number, role) of every heading, in order. Roles: the keys of ``[headings]`` in
        ``words.toml``.
        """
        tokens = self.document.tokens
        best: dict[int, tuple[int, str]] = {}
        for name, spans in self.scan.marks.items():
            if not name.startswith("heading:"):
                continue
            for start, end in spans:
                if self._is_heading(tokens, start, end) and end - start > best.get(start, (0, ""))[0]:
                    best[start] = (end - start, name[8:])
        return sorted((start, role) for start, (_, role) in best.items())

    @staticmethod
    def _is_heading(tokens: list[str], start: int, end: int) -> bool:
        """Whether a heading pattern stands where headings stand: first in its line, and little after it."""
        before = start
        while before and tokens[before - 1] in ("|", ":"):
            before -= 1
        if before and tokens[before - 1] not in "\n.!?":
            return False
        after = end
        while after < len(tokens) and tokens[after] not in _HEADING_BREAKS:
            after += 1
        closing = tokens[after] if after < len(tokens) else "\n"
        line_start = not before or tokens[before - 1] == "\n"
        if not line_start:
            return closing in "?:" and after - end <= 2
        if closing == ".":
            return after == end and tokens[after + 1 : after + 2] in ([], ["\n"])
        return after - end <= 3 and closing in "?:\n!"

    def role(self, token: int) -> str | None:
        """Return the role of the section that a token stands in, or ``None`` before the first heading."""
        sections = self.sections
        i = bisect_right(sections, (token, "\uffff"))
        return sections[i - 1][1] if i else None

"""One ad as it was read: the document, what the scan marked in it, and the sections that its headings make."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.document.document import Document, Span
from checker.lexicon.compiled import Lexicon, Scan

_HEADING_BREAKS = frozenset(".!?;:\n|…,")


@dataclass(frozen=True)
class Reading:
    """Everything that detectors and conditions may look at."""

    document: Document
    scan: Scan
    country: str

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, country: str) -> "Reading":
        """Read a text with a lexicon."""
        document = Document.of(text)
        return cls(document, lexicon.scan(document.tokens), country)

    def marks(self, name: str) -> list[Span]:
        """Return the token ranges that carry a mark, in order of their start."""
        return self.scan.marks.get(name, [])

    def within(self, name: str, span: Span) -> list[Span]:
        """Return the marks of this name that lie wholly within a token range."""
        marks = self.marks(name)
        if not marks:
            return []
        first = bisect_left(marks, (span[0], 0))
        found = []
        for start, end in marks[first:]:
            if start >= span[1]:
                break
            if end <= span[1]:
                found.append((start, end))
        return found

    def any_within(self, names: tuple[str, ...], span: Span) -> bool:
        """Whether one of these marks lies within a token range."""
        return any(self.within(name, span) for name in names)

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

"""One ad as it was read: the document, what the scan marked in it, and the sections that its headings make."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.document.document import Document, Span
from checker.findings import Category
from checker.lexicon.compiled import Lexicon, Scan

_DEMANDS = frozenset({Category.DIPLOMA, Category.EXPERIENCE})
_ADDRESS_MARK = re.compile(r"@|://|www\.")
_NO_BLANKS_BEHIND = re.compile(r"\S*")
_LONGEST_ADDRESS = 80
UNKNOWN = "unknown"
"""The role of a section under a heading that says nothing known."""
_HEADING_WORDS = 7
_HEADING_STARTS = frozenset("jij jouw wij onze dit wat waarom wie hoe over".split())
_REACH = 20
"""How many tokens before and after a hit an exception may begin and end."""
_HEADING_BREAKS = frozenset(".!?;:\n|…,")


@dataclass(frozen=True)
class Reading:
    """Everything that detectors and conditions may look at."""

    document: Document
    scan: Scan
    lexicon: Lexicon
    country: str
    asked: list[Span]
    """Where phrases stand that are demands by themselves (diploma, experience), in order."""

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, country: str) -> "Reading":
        """Read a text with a lexicon."""
        document = Document.of(text)
        scan = lexicon.scan(document.tokens)
        asked = sorted(span for rule_id, span in scan.hits if lexicon.rules[rule_id].category in _DEMANDS)
        return cls(document, scan, lexicon, country, asked)

    def marks(self, name: str) -> list[Span]:
        """Return the token ranges in the whole text that carry a mark, in order of their start."""
        return self.scan.marks.get(name, [])

    def within(self, name: str, span: Span) -> list[Span]:
        """Return the matches of a word set, or of what surrounds a rule's hits, wholly within a token range."""
        return self.lexicon.find(name, self.document.tokens, span)

    def overlapping(self, name: str, span: Span) -> bool:
        """Whether such a match shares a token with a range."""
        around = (max(0, span[0] - _REACH), span[1] + _REACH)
        return any(start < span[1] and end > span[0] for start, end in self.within(name, around))

    @staticmethod
    def _from(marks: list[Span], first: int, last: int) -> list[Span]:
        """Return the marks that start in a token range."""
        return marks[bisect_left(marks, (first, 0)) : bisect_left(marks, (last, 0))]

    def asked_within(self, span: Span) -> list[Span]:
        """Return the phrases in a token range that are demands by themselves."""
        return self._from(self.asked, *span)

    def any_within(self, names: tuple[str, ...], span: Span) -> bool:
        """Whether one of these marks lies within a token range."""
        return any(self.within(name, span) for name in names)

    @cached_property
    def _addresses(self) -> list[Span]:
        shown = self.document.clean.shown
        if "@" not in shown and "://" not in shown and "www." not in shown:
            return []
        found = []
        for match in _ADDRESS_MARK.finditer(shown):
            before = _NO_BLANKS_BEHIND.match(shown[max(0, match.start() - _LONGEST_ADDRESS) : match.start()][::-1])
            after = _NO_BLANKS_BEHIND.match(shown, match.end())
            found.append((match.start() - (before.end() if before else 0), after.end() if after else match.end()))
        return found

    def in_address(self, start: int, end: int) -> bool:
        """Whether a span of the clean text lies in a web or mail address."""
        at = bisect_right(self._addresses, (start, len(self.document.clean.shown))) - 1
        return any(a < end and b > start for a, b in self._addresses[max(0, at) : at + 2])

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
        known = sorted((start, role) for start, (_, role) in best.items())
        return self._with_unknown_headings(known)

    def _with_unknown_headings(self, known: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Add lines that stand as a heading does but say nothing known: there an earlier section ends too."""
        if not known:
            return known
        tokens = self.document.tokens
        starts = {start for start, _ in known}
        found = list(known)
        blank = True
        for first, last in self.document.lines:
            if not any(token.isalnum() for token in tokens[first:last]):
                blank = True
                continue
            title = (
                last - first <= _HEADING_WORDS
                and tokens[last - 1] not in ".,;!"
                and first not in self.document.bullet_lines
            )
            followed = last + 1 < len(tokens) and tokens[last + 1] != "\n"
            if (
                (blank or tokens[first] in _HEADING_STARTS)
                and title
                and first > known[0][0]
                and starts.isdisjoint(range(first, last))
                and (followed or tokens[last - 1] in "?:")
            ):
                found.append((first, UNKNOWN))
            blank = False
        return sorted(found)

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
        """Return the role of the section that a token stands in; ``None`` before the first heading and under one that
        says nothing known.
        """
        sections = self.sections
        i = bisect_right(sections, (token, "\uffff"))
        role = sections[i - 1][1] if i else None
        return None if role == UNKNOWN else role

"""A text cut into tokens, sentences and lines. Offsets of tokens refer to the clean text; ``origin`` leads back."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from checker.document.normalise import CleanText, clean
from checker.document.tokens import tokenise

_BULLETS = frozenset("-–—*•·▪●◦■▸►✓✔➢➤→>+o")
SENTENCE_ENDS = frozenset(".!?;\n|…")
Span = tuple[int, int]
"""Half-open range of token numbers."""


@dataclass(frozen=True)
class Document:
    """The text, its tokens, and where each token stands in the clean text."""

    clean: CleanText
    tokens: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> "Document":
        """Cut a text."""
        cleaned = clean(text)
        return cls(cleaned, *tokenise(cleaned.folded, cleaned.shown))

    @cached_property
    def sentence_breaks(self) -> list[int]:
        """Token numbers of the breaks that end a sentence or a bullet."""
        ends = SENTENCE_ENDS
        return [i for i, token in enumerate(self.tokens) if token in ends]

    @cached_property
    def line_breaks(self) -> list[int]:
        """Token numbers of the line ends."""
        return [i for i, token in enumerate(self.tokens) if token == "\n"]

    def sentence(self, token: int) -> Span:
        """Return the token range of the sentence around a token, the break that ends it left out."""
        return self._between(self.sentence_breaks, token)

    def line(self, token: int) -> Span:
        """Return the token range of the line around a token, the line end left out."""
        return self._between(self.line_breaks, token)

    @cached_property
    def lines(self) -> list[Span]:
        """The token range of every line, in order; a blank line is empty."""
        edges = [-1, *self.line_breaks, len(self.tokens)]
        return [(before + 1, after) for before, after in pairwise(edges)]

    @cached_property
    def title(self) -> Span:
        """The token range of the first line that is not blank."""
        return next((line for line in self.lines if line[0] < line[1]), (0, 0))

    def _between(self, breaks: list[int], token: int) -> Span:
        i = bisect_left(breaks, token)
        first = breaks[i - 1] + 1 if i else 0
        last = breaks[i] if i < len(breaks) else len(self.tokens)
        return first, last

    @cached_property
    def bullet_lines(self) -> frozenset[int]:
        """First token numbers of the lines that start with a bullet or a dash."""
        shown = self.clean.shown
        found = set()
        for first in (0, *(i + 1 for i in self.line_breaks)):
            if first >= len(self.tokens) or self.tokens[first] == "\n":
                continue
            start = self.starts[first]
            line = shown[shown.rfind("\n", 0, start) + 1 : start + 1].lstrip()
            if line[:1] in _BULLETS or self.tokens[first] == "|":
                found.add(first)
        return frozenset(found)

    def intro(self, token: int) -> Span | None:
        """Return the token range of the line that introduces the list in which a token stands, or ``None``
        outside a list.
        """
        line = self.line(token)
        if line[0] not in self.bullet_lines:
            return None
        while line[0] in self.bullet_lines or line[0] == line[1]:
            if line[0] == 0:
                return None
            line = self.line(line[0] - 1)
            if line[0] == line[1] and line[0] and self.line(line[0] - 1)[0] not in self.bullet_lines:
                return self.line(line[0] - 1)
        return line

    def list_around(self, token: int) -> Span | None:
        """Return the token range of the bulleted list in which a token stands, or ``None`` outside a list."""
        first, last = self.line(token)
        if first not in self.bullet_lines:
            return None
        start, end = first, last
        while start and self.line(start - 1)[0] in self.bullet_lines:
            start = self.line(start - 1)[0]
        while end + 1 < len(self.tokens) and end + 1 in self.bullet_lines:
            end = self.line(end + 1)[1]
        return start, end

    def shown(self, span: Span) -> str:
        """Return the clean text of a token range, with capitals and accents."""
        return self.clean.shown[self.starts[span[0]] : self.ends[span[1] - 1]]

    def characters(self, span: Span) -> tuple[int, int]:
        """Return the span of a token range in the text as given."""
        return self.clean.origin(self.starts[span[0]], self.ends[span[1] - 1])

    def token_at(self, offset: int) -> int:
        """Return the number of the last token that starts at or before an offset in the clean text (at least 0)."""
        return max(0, bisect_right(self.starts, offset) - 1)

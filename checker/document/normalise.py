"""A clean copy of the text to look in, and the way back to the offsets of the text as given."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Characters that are not drawn or join another: they split words for a reader of code points only.
_INVISIBLE = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_LETTER_AND_MARKS = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")

_FOLD = {c: unicodedata.normalize("NFD", c)[0] for c in "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ"}
_FOLD |= dict.fromkeys("\u2018\u2019\u201a\u201b\u0060\u00b4\u2032", "'")
_FOLD |= dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
_FOLD |= dict.fromkeys("\u2010\u2011\u2012\u2212", "-")
_FOLD |= dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " ")
_FOLD |= {"\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
_FOLDED = frozenset(_FOLD)


@dataclass(frozen=True, slots=True)
class CleanText:
    """``shown`` is the text without invisible characters, composed; ``folded`` the same length in lower case,
    no accents.

    ``origin(i)`` turns an offset in either into an offset in the text as given.
    """

    given: str
    shown: str
    folded: str
    _starts: tuple[int, ...] = ()  # offsets in shown where the shift changes
    _shifts: tuple[int, ...] = ()  # what to add from there on

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in the given text of a non-empty half-open span in the clean text."""
        if not self._starts:
            return start, end
        return self._shifted(start), self._shifted(end - 1) + 1 + self._trailing_marks(end)

    def _shifted(self, offset: int) -> int:
        i = bisect_right(self._starts, offset)
        return offset + (self._shifts[i - 1] if i else 0)

    def _trailing_marks(self, end: int) -> int:
        """How many combining marks of the given text belong to the last character before ``end``."""
        last = self._shifted(end - 1) + 1
        stop = last
        while stop < len(self.given) and "\u0300" <= self.given[stop] <= "\u036f":
            stop += 1
        return stop - last


def lower(text: str) -> str:
    """Lower case without a change of length (``İ`` stays one character)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Lower case, accents off, quotes, hyphens and spaces in one form; the length stays the same."""
    lowered = lower(text)
    if lowered.isascii():
        return lowered
    for char in _FOLDED.intersection(lowered):
        lowered = lowered.replace(char, _FOLD[char])
    return lowered


def clean(text: str) -> CleanText:
    """Return the clean copy of a text. Cheap for ordinary text; keeps an offset map where characters must go."""
    if text.isascii() or not _INVISIBLE.search(text):
        return CleanText(text, text, fold(text))
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = 0
    position = 0

    def add(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    def shift_from_here() -> None:
        shift = position - length
        if not shifts or shifts[-1] != shift:
            starts.append(length)
            shifts.append(shift)

    for match in _INVISIBLE.finditer(text):
        at = match.start()
        if at < position:
            continue  # a mark that was taken with the letter before it
        marked = _LETTER_AND_MARKS.match(text, at - 1) if at > position else None
        if marked and "\u0300" <= match.group() <= "\u036f":
            add(text[position : at - 1])
            composed = unicodedata.normalize("NFC", marked.group())
            add(composed[0] if len(composed) == 1 else text[at - 1])
            position = marked.end()
        else:
            add(text[position:at])
            position = match.end()
        shift_from_here()
    add(text[position:])
    shown = "".join(pieces)
    return CleanText(text, shown, fold(shown), tuple(starts), tuple(shifts))

"""Cutting text into words and breaks. Text and lexicon patterns go through the same function.

A token is a word (letters), a number (digits), or a break: ``. , ; : ! ?``, a line end, a bullet, a pipe or a spaced
dash. A full stop within a number ("22.00") is none. Hyphens, slashes, quotes and brackets only separate. ``h.b.o.`` is
the word ``hbo``.
"""

import re
from itertools import accumulate

_TOKEN = re.compile(
    r"([^\W\d_]{2,}|(?:[a-z]\.){2,}(?:[a-z](?![a-z]))?|[^\W\d_]|\d+|[,;:!?+&%€…]|\.(?!\d)|(?<!\d)\.|\n"
    r"|[•·▪●◦■▸►✓✔➢➤|*]| [-–—] |[–—])"
)
BREAKS = frozenset(".,;:!?…\n|")
"""Tokens that a pattern does not run across."""
_BULLETS = dict.fromkeys("•·▪●◦■▸►✓✔➢➤*", "|") | {" - ": "|", " – ": "|", " — ": "|", "–": "|", "—": "|"}

_ABBREVIATIONS = frozenset(
    (
        "ca circa incl excl evt bijv bv max min nr nrs mr mw dhr dr drs ing ir prof st tel jr sr div resp ivm "
        "mbt tav oa ed etc enz art afd ong vgl zgn plm mn mln mld gem niv"
    ).split()
)


_SEAM = re.compile(r"(?<![^\W_])[a-zà-ÿ]{4,}(?=[A-Z][a-zà-ÿ])")
_ANY_SEAM = re.compile(r"[a-zà-ÿ]{3}(?=[A-Z][a-zà-ÿ])|[a-zà-ÿ]{5}(?=\d)|[a-zà-ÿ]{3}(?=[A-Z]{2})")
_GLUED_TEXT = 2


def words_of(folded: str) -> list[str]:
    """Return the tokens of folded text, as used for patterns."""
    return [_form(piece) for piece in _TOKEN.findall(folded)]


def _form(piece: str) -> str:
    if len(piece) > 1 and piece[1] == ".":
        return piece.replace(".", "")
    return _BULLETS.get(piece, piece)


def tokenise(folded: str, shown: str) -> tuple[list[str], list[int], list[int]]:
    """Return the tokens of folded text with the start and the end offset of each; ``shown`` is the same with
    capitals.
    """
    pieces = _TOKEN.split(folded)  # gap, token, gap, token, ..., gap
    offsets = list(accumulate(map(len, pieces)))
    forms = pieces[1::2]
    starts = offsets[0:-1:2]
    ends = offsets[1::2]
    dropped = []
    for i in [i for i, plain in enumerate(map(str.isalnum, forms)) if not plain]:
        piece = forms[i]
        if piece == ".":
            if i and forms[i - 1] in _ABBREVIATIONS and ends[i - 1] == starts[i]:
                dropped.append(i)
        elif piece == "\n":
            if _runs_on(shown, starts[i]):
                dropped.append(i)
        else:
            forms[i] = _form(piece)
    for i in reversed(dropped):
        del forms[i], starts[i], ends[i]
    places = _glued_places(shown)
    return _broken_at(places, forms, starts, ends) if places else (forms, starts, ends)


def _glued_places(shown: str) -> list[int]:
    """Return where items of a list were glued together when the text was copied: "werkervaringStressbestendig". One such
    word may be a name; two or more show that the text lost its line ends, and then other seams count too.
    """
    seams = [match.end() for match in _SEAM.finditer(shown)]
    if len(seams) < _GLUED_TEXT:
        return []
    return sorted({*seams, *(match.end() for match in _ANY_SEAM.finditer(shown))})


def _broken_at(
    places: list[int], forms: list[str], starts: list[int], ends: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """Put a line end of no width at these offsets, and cut the words in two that they stand in."""
    pieces: list[tuple[str, int, int]] = []
    seam = 0
    for word, first, end in zip(forms, starts, ends, strict=True):
        rest, start = word, first
        while seam < len(places) and places[seam] < end:
            place = places[seam]
            if place > start:
                pieces.append((rest[: place - start], start, place))
                rest, start = rest[place - start :], place
            pieces.append(("\n", place, place))
            seam += 1
        pieces.append((rest, start, end))
    return [p[0] for p in pieces], [p[1] for p in pieces], [p[2] for p in pieces]


def _runs_on(shown: str, newline: int) -> bool:
    """Whether the line end is only where an editor wrapped a long line: a full line before, a small letter right
    after.
    """
    before = newline - shown.rfind("\n", 0, newline) - 1
    if before < 60 or newline + 1 >= len(shown):
        return False
    return shown[newline + 1].islower() and (shown[newline - 1].isalnum() or shown[newline - 1] in ",-")

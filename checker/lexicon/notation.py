"""The compact pattern notation: ``jong(e)(,) (en) dynamisch(e) [team|ploeg]``. See ``lexicons/README.md``.

A pattern is parsed into segments, one for each blank-separated part at the top level. A segment is either a gap
(``~3``) or
a set of alternative token sequences; an empty sequence makes it optional.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from checker.document.normalise import fold
from checker.document.tokens import words_of

NUMBER = "{n}"
YEAR = "{j}"
_PLACEHOLDERS = {"{n}": "qnq", "{j}": "qjq"}  # letters that no Dutch word holds, so that the tokeniser keeps them whole
_BACK = {"qnq": NUMBER, "qjq": YEAR}
_SUFFIX_MARK = "qsq"
_GAPS = {f"~{n}": f"qg{letter}q" for n, letter in enumerate("abcdefghi", 1)}
_BACK |= {token: gap for gap, token in _GAPS.items()}
_MARKS = {" ": re.compile(r"[()\[\] ]"), "|": re.compile(r"[()\[\]|]")}
MAX_FORMS = 4000
"""A segment that expands to more forms than this is refused: it is surely a mistake."""


class NotationError(ValueError):
    """A pattern that does not follow the notation; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Between zero and ``most`` other words."""

    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these token sequences; ``()`` among them makes it optional. A token ``*x`` is a word that ends in x, and
    ``~2`` within a sequence up to two other words.
    """

    sequences: tuple[tuple[str, ...], ...]


Segment = Gap | Choice


def parse(pattern: str) -> tuple[Segment, ...]:
    """Return the segments of a pattern; raises ``NotationError``."""
    segments = tuple(read_segment(part) for part in parts(pattern))
    if not any(isinstance(s, Choice) and () not in s.sequences for s in segments):
        raise NotationError("een patroon moet minstens één vast woord hebben")
    if isinstance(segments[0], Gap) or isinstance(segments[-1], Gap):
        raise NotationError("een patroon mag niet met ~ beginnen of eindigen")
    return segments


def expand(pattern: str, limit: int = 5000) -> list[tuple[str, ...]]:
    """Return the token sequences that a pattern stands for, gaps between parts left out; at most ``limit`` of them."""
    choices = [s.sequences for s in parse(pattern) if isinstance(s, Choice)]
    forms: dict[tuple[str, ...], None] = {}
    for combination in product(*choices):
        forms[tuple(token for sequence in combination for token in sequence)] = None
        if len(forms) >= limit:
            break
    return list(forms)


def parts(pattern: str) -> list[str]:
    """Cut a pattern at its top-level blanks."""
    if "(" not in pattern and "[" not in pattern:
        return pattern.split()
    return [part for part in _split(pattern, " ") if part]


@lru_cache(maxsize=4096)
def read_segment(part: str) -> Segment:
    """Read one part of a pattern; raises ``NotationError``. Parts that many patterns share are read once."""
    if part.startswith("~"):
        if not part[1:].isdigit() or not 1 <= int(part[1:]) <= 9:
            raise NotationError(f"{part}: na ~ hoort een getal van 1 tot en met 9")
        return Gap(int(part[1:]))
    sequences: dict[tuple[str, ...], None] = {}
    for form in _expand_text(part):
        sequences[_tokens(form)] = None
        if len(sequences) > MAX_FORMS:
            raise NotationError(f"meer dan {MAX_FORMS} vormen in één deel")
    return Choice(tuple(sequences))


def _tokens(form: str) -> tuple[str, ...]:
    if form.isascii() and form.isalpha() and form.islower():
        return (form,)
    if not form:
        return ()
    text = fold(form)
    for shown, token in _PLACEHOLDERS.items():
        text = text.replace(shown, f" {token} ")
    for gap, token in _GAPS.items():
        text = text.replace(gap, f" {token} ")
    text = text.replace("*", f" {_SUFFIX_MARK}")
    tokens: list[str] = []
    for token in words_of(text):
        if token in _BACK:
            tokens.append(_BACK[token])
        elif token.startswith(_SUFFIX_MARK):
            if len(token) <= len(_SUFFIX_MARK) + 2:
                raise NotationError("na * horen minstens drie letters")
            tokens.append("*" + token[len(_SUFFIX_MARK) :])
        else:
            tokens.append(token)
    if tokens and ("~" in tokens[0] + tokens[-1]):
        raise NotationError(f"{form}: een gat (~n) tussen haakjes heeft aan beide kanten een woord")
    return tuple(tokens)


def _expand_text(part: str) -> list[str]:
    """Expand brackets in a part of a pattern to plain strings."""
    if "(" not in part and "[" not in part and "|" not in part and ")" not in part and "]" not in part:
        return [part]
    results = [""]
    i = 0
    while i < len(part):
        char = part[i]
        if char in "([":
            close = _closing(part, i)
            inner = part[i + 1 : close]
            alternatives = [text for option in _split(inner, "|") for text in _expand_text(option)]
            if char == "(":
                alternatives.append("")
            results = [head + tail for head in results for tail in alternatives]
            if len(results) > 4 * MAX_FORMS:
                raise NotationError(f"meer dan {4 * MAX_FORMS} vormen in één deel")
            i = close + 1
        elif char in ")]|":
            raise NotationError(f"los teken {char} op plaats {i + 1} van {part!r}")
        else:
            results = [head + char for head in results]
            i += 1
    return results


def _closing(text: str, opening: int) -> int:
    close = {"(": ")", "[": "]"}
    stack: list[str] = []
    for i in range(opening, len(text)):
        if text[i] in close:
            stack.append(close[text[i]])
        elif text[i] in ")]":
            if stack.pop() != text[i]:
                break
            if not stack:
                return i
    raise NotationError(f"haakje op plaats {opening + 1} van {text!r} sluit niet")


def _split(text: str, separator: str) -> list[str]:
    """Split at separators outside brackets."""
    if separator not in text:
        return [text]
    pieces: list[str] = []
    depth = 0
    last = 0
    for match in _MARKS[separator].finditer(text):
        char = match.group()
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif depth == 0:
            pieces.append(text[last : match.start()])
            last = match.end()
    return [*pieces, text[last:]]

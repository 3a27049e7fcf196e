"""The compact pattern notation: ``jong(e)(,) (en) dynamisch(e) [team|ploeg]``. See ``lexicons/README.md``.

A pattern is read part by part (its blank-separated parts at the top level) into items: a token, a gap (``~3``), or a
choice between sequences of items. Nothing is expanded but what stands inside one word (``klant[gericht|vriendelijk]``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from checker.document.normalise import fold
from checker.document.tokens import words_of

NUMBER = "{n}"
YEAR = "{j}"
_PLACEHOLDERS = {"{n}": "qnq", "{j}": "qjq"}  # letters that no Dutch word holds, so that the tokeniser keeps them whole
_BACK = {"qnq": NUMBER, "qjq": YEAR}
_SUFFIX_MARK = "qsq"
_MARKS = {" ": re.compile(r"[()\[\] ]"), "|": re.compile(r"[()\[\]|]")}
MAX_FORMS = 4000
"""A word that expands to more forms than this is refused: it is surely a mistake."""


class NotationError(ValueError):
    """A pattern that does not follow the notation; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Between zero and ``most`` other words."""

    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these sequences of items, or nothing when it is ``optional``."""

    options: tuple[tuple["Item", ...], ...]
    optional: bool = False


Item = str | Gap | Choice
"""A token (``*x`` is a word that ends in x), a gap, or a choice."""


def parse(pattern: str) -> tuple[Item, ...]:
    """Return the items of a pattern; raises ``NotationError``."""
    items = tuple(item for part in parts(pattern) for item in read_part(part))
    if not items or begins(items)[1]:
        raise NotationError("een patroon moet minstens één vast woord hebben")
    if isinstance(items[0], Gap) or isinstance(items[-1], Gap):
        raise NotationError("een patroon mag niet met ~ beginnen of eindigen")
    return items


def expand(pattern: str, limit: int = 5000) -> list[tuple[str, ...]]:
    """Return the token sequences that a pattern stands for, gaps left out; at most ``limit`` of them."""
    return list(dict.fromkeys(islice(_forms(parse(pattern)), limit)))


def _forms(items: tuple[Item, ...]) -> Iterator[tuple[str, ...]]:
    if not items:
        yield ()
        return
    first, rest = items[0], items[1:]
    if isinstance(first, str):
        heads: Iterable[tuple[str, ...]] = ((first,),)
    elif isinstance(first, Gap):
        heads = ((),)
    else:
        heads = chain.from_iterable(_forms(option) for option in first.options)
        heads = chain(heads, ((),)) if first.optional else heads
    for head in heads:
        for tail in _forms(rest):
            yield head + tail


def begins(items: tuple[Item, ...]) -> tuple[set[str], bool]:
    """Return the tokens that items can begin with, and whether they can be nothing at all."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, str):
            found.add(item)
            return found, False
        if isinstance(item, Gap):
            continue
        optional = item.optional
        for option in item.options:
            first, empty = begins(option)
            found |= first
            optional = optional or empty
        if not optional:
            return found, False
    return found, True


def parts(pattern: str) -> list[str]:
    """Cut a pattern at its top-level blanks."""
    if "(" not in pattern and "[" not in pattern:
        return [part for part in pattern.split(" ") if part]
    return [part for part in _split(pattern, " ") if part]


@lru_cache(maxsize=16_384)
def read_part(part: str) -> tuple[Item, ...]:
    """Read one part of a pattern; raises ``NotationError``. What many patterns share is read once."""
    if part.startswith("~"):
        if not part[1:].isdigit() or not 1 <= int(part[1:]) <= 9:
            raise NotationError(f"{part}: na ~ hoort een getal van 1 tot en met 9")
        return (Gap(int(part[1:])),)
    if part[0] in "([" and _closing(part, 0) == len(part) - 1:
        options = tuple(_read_option(option) for option in _split(part[1:-1], "|"))
        optional = part[0] == "(" or () in options
        return (Choice(tuple(dict.fromkeys(option for option in options if option)), optional),)
    forms = dict.fromkeys(_tokens(form) for form in _expand_text(part))
    if len(forms) == 1:
        return next(iter(forms))
    return (Choice(tuple(form for form in forms if form), () in forms),)


def _read_option(option: str) -> tuple[Item, ...]:
    items = tuple(item for part in parts(option) for item in read_part(part))
    if items and isinstance(items[0], Gap):
        raise NotationError(f"{option}: tussen haakjes staat voor een gat (~n) een woord")
    return items


def _tokens(form: str) -> tuple[str, ...]:
    if form.isascii() and form.isalpha() and form.islower():
        return (form,)
    if not form:
        return ()
    text = fold(form)
    for shown, token in _PLACEHOLDERS.items():
        text = text.replace(shown, f" {token} ")
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
    return tuple(tokens)


def _expand_text(part: str) -> list[str]:
    """Expand brackets inside a word to plain strings."""
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
                raise NotationError(f"meer dan {4 * MAX_FORMS} vormen in één woord")
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

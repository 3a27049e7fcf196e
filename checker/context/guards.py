"""Guards that work on every rule: negation, lists of grounds, names and addresses, softeners, and a printed reason."""

import re

from checker.context.reading import Reading
from checker.document.document import Span
from checker.findings import Category

_GLUED = re.compile(r"\d+[^\W\d_]{3,}")
"""What follows the first word of a name such as Starters4Communities."""
_REFERS_BACK = frozenset({"dat", "dit", "deze", "die", "hiervoor", "daarvoor"})
_DENIED_WITHIN = re.compile(
    r"\b(?:niet|geen|nergens)(?: \w+){0,2} (?:nodig|vereiste?|verplicht|must|voorwaarde|eis|noodzakelijk|belangrijk)\b"
)
"""A demand that is denied inside the hit itself: "ervaring is nergens voor nodig"."""
_TITLE = 25
"""The title is the first line, and of a long one the first so many tokens."""
_TURN = frozenset({"maar", "wel", "echter"})


def negated(reading: Reading, span: Span) -> bool:
    """Whether the text says that what was found is *not* asked: "geen …", "… is niet nodig", "ongeacht …"."""
    start, end = span
    first, last = reading.document.sentence(start)
    tokens = reading.document.tokens
    if _DENIED_WITHIN.search(" ".join(tokens[start:end])):
        return True
    for _, mark_end in reading.within("set:negation_before", (max(first, start - 7), start)):
        between = tokens[mark_end:start]
        if len(between) <= 4 and ":" not in between and not _TURN.intersection(between):
            return True
        if "," in between and not _TURN.intersection(between) and ":" not in between:
            return True
    if _denied_next(reading, last):
        return True
    asks_whether = tokens[first] in ("of", "welke", "welk", "hoe", "wat")  # "Of je X bent, is niet van belang."
    for mark_start, _ in reading.within("set:negation_after", (end, last if asks_whether else min(last, end + 12))):
        between = tokens[end:mark_start]
        if (asks_whether or len(between) <= 6) and not _TURN.intersection(between):
            return True
    return False


def _denied_next(reading: Reading, last: int) -> bool:
    """Whether the sentence asks and the next one says no: "Drie jaar ervaring? Dat hoeft niet."."""
    tokens = reading.document.tokens
    if tokens[last : last + 1] != ["?"]:
        return False
    following = reading.document.sentence(last + 1)
    return bool(reading.within("set:negation_after", (following[0], min(following[1], following[0] + 6))))


def in_list_of_grounds(reading: Reading, span: Span) -> bool:
    """Whether the sentence lists protected grounds, as a statement on equal chances does."""
    sentence = reading.document.sentence(span[0])
    grounds = reading.within("set:grounds", sentence)
    return len({reading.document.tokens[start] for start, _ in grounds}) >= 3 or (
        len(grounds) >= 2 and reading.any_within(("set:statement",), sentence)
    )


def is_name(reading: Reading, span: Span) -> bool:
    """Whether the hit is part of a web or mail address, or of a name written with capitals in running text."""
    document = reading.document
    shown = document.clean.shown
    start, end = document.starts[span[0]], document.ends[span[1] - 1]
    if reading.in_address(start, end) or _GLUED.match(shown, end):
        return True
    if not shown[start].isupper() or not span[0]:
        return False
    before = span[0] - 1
    if document.tokens[before] in ".!?:;\n|" or not _line_is_mixed(reading, span):
        return False
    words = [shown[document.starts[i] : document.ends[i]] for i in range(*span)]
    if words[0].isupper():
        return False
    previous = shown[document.starts[before] : document.ends[before]]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return before > document.sentence(before)[0]
    named = previous[0].isupper() and not (len(previous) > 1 and previous.isupper())
    return named and before > document.sentence(before)[0] and document.ends[before] + 1 == start


def _line_is_mixed(reading: Reading, span: Span) -> bool:
    """Whether the line is running text and not a title in capitals."""
    document = reading.document
    first, last = document.line(span[0])
    letters = [document.clean.shown[document.starts[i]] for i in range(first, last) if document.tokens[i].isalpha()]
    return sum(c.islower() for c in letters) * 2 > len(letters)


def softened(reading: Reading, span: Span) -> bool:
    """Whether the same sentence makes the demand lighter: "is een pré", "of vergelijkbaar", "bij voorkeur"."""
    return reading.any_within(("set:softener",), reading.document.sentence(span[0]))


def reason_stated(reading: Reading, span: Span, category: Category | None = None) -> bool:
    """Whether a reason that weighs is printed in the sentence, or in the next one when that refers back ("Dat vraagt
    de Arbeidstijdenwet"): a law, a duty, safety; for one sex also what the closed list of the law knows.
    """
    names = ("set:reason_of_weight", "set:reason_for_sex") if category == Category.GENDER else ("set:reason_of_weight",)
    first, last = reading.document.sentence(span[0])
    if reading.any_within(names, (first, last)):
        return True
    if last + 1 >= len(reading.document.tokens) or reading.document.tokens[last + 1] not in _REFERS_BACK:
        return False
    return reading.any_within(names, reading.document.sentence(last + 1))


def bound_by_rules(reading: Reading) -> str | None:
    """Return why a rule may ask a diploma that no table here knows for certain, or ``None``: a title in such a field, or in
    Belgium the ranks (A to D) of a public employer.
    """
    first, last = reading.document.title
    if reading.any_within((f"set:title_caution_{reading.country}",), (first, min(last, first + _TITLE))):
        return "kan wettelijk vereist zijn"
    if reading.country == "be" and reading.marks("set:public_rank"):
        return "hoort bij een rang van de overheid; noem de testroute"
    return None

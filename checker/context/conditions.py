"""Named conditions that a rule can ask for with ``when``. Each takes the reading and the hit, in token numbers."""

import re
from collections.abc import Callable, Mapping

from checker.context.guards import reason_stated
from checker.context.reading import Reading
from checker.document.document import Span

Condition = Callable[[Reading, Span], bool]

_MARKER = re.compile(r"(?<![^\W_])[mvxhfwd] ?/ ?[mvxhfwdt](?: ?/ ?[mvxhfwd])?(?![^\W_])|man ?/ ?vrouw", re.IGNORECASE)
_PAIR = re.compile(r"\s?/\s?-?\w|\s?\(-?(?:e|ster|in|st)\)|,? of (?:een )?-?(?:vrouw|man|heer|dame)")
_MANY = 30
"""A title that stands in a text more often than this is looked up no further."""
_CLIENTS_BEFORE, _CLIENTS_AFTER = 3, 2
_OPENING = 40
"""So many tokens at the start of an ad tell what the work is."""
_NEW_CLAUSE = frozenset({"die", "dat", "om", "wie", ",", "en"})
_DEMAND_ROLES = frozenset({"demands", "wish"})
_OTHER_ROLES = frozenset({"offer", "employer", "procedure", "statement"})


def candidate(reading: Reading, span: Span) -> bool:
    """Whether the hit speaks of the person sought or the team, not of people or things served."""
    tokens = reading.document.tokens
    first, last = reading.document.sentence(span[0])
    left = span[0]
    while left > max(first, span[0] - _CLIENTS_BEFORE) and tokens[left - 1] != ",":
        left -= 1
    right = span[1]
    while right < min(last, span[1] + _CLIENTS_AFTER) and tokens[right] not in _NEW_CLAUSE:
        right += 1
    return not any(
        mark[1] <= span[0] or mark[0] >= span[1] or span[0] < mark[0] <= mark[1] < span[1]
        for mark in reading.within("set:clients", (left, right))
    )


def demand(reading: Reading, span: Span) -> bool:
    """Whether the hit stands in a demand or a wish on the candidate, not in an offer or a story about the employer."""
    sentence = reading.document.sentence(span[0])
    if reading.any_within(("set:offer_cue",), _clause(reading, span, sentence)):
        return False
    role = reading.role(span[0])
    if role in _DEMAND_ROLES:
        return True
    if role == "offer":
        return False
    if reading.any_within(("set:demand_cue",), sentence):
        return True
    listed = reading.document.list_around(span[0])
    if listed and any(start != span[0] for start, _ in reading.asked_within(listed)):
        return True
    intro = reading.document.intro(span[0])
    return intro is not None and role not in _OTHER_ROLES and reading.any_within(("set:demand_cue",), intro)


def _clause(reading: Reading, span: Span, sentence: Span) -> Span:
    """Return the part of the sentence between the commas around the hit."""
    tokens = reading.document.tokens
    first, last = span
    while first > sentence[0] and tokens[first - 1] != ",":
        first -= 1
    while last < sentence[1] and tokens[last] != ",":
        last += 1
    return first, last


def no_gender_marker(reading: Reading, span: Span) -> bool:
    """Whether neither the line nor the same title elsewhere carries m/v, v/m/x or a paired form."""
    document = reading.document
    if _named(reading, span):
        return False
    word = document.tokens[span[0] : span[1]]
    size = span[1] - span[0]
    same = reading.places(word[0])
    if len(same) > _MANY:
        same = [*same[:_MANY], span[0]]
    return not any(document.tokens[i : i + size] == word and _marked(reading, (i, i + size)) for i in same)


def _named(reading: Reading, span: Span) -> bool:
    """Whether a name follows ("onze gastvrouw Anja"): a person who is there, not the one sought."""
    document = reading.document
    if span[1] >= len(document.tokens) or not document.tokens[span[1]].isalpha():
        return False
    if span[0] and document.tokens[span[0] - 1] in ("een", "geen", "als", "zoekt", "zoeken"):
        return False
    follows = document.clean.shown[document.starts[span[1]] : document.ends[span[1]]]
    beside = document.starts[span[1]] == document.ends[span[1] - 1] + 1
    return beside and follows[0].isupper() and follows[1:].islower() and document.shown(span).islower()


def _marked(reading: Reading, span: Span) -> bool:
    document = reading.document
    shown = document.clean.shown
    first, last = document.line(span[0])
    line = shown[document.starts[first] : document.ends[last - 1] + 1]
    if _MARKER.search(line):
        return True
    start, end = document.starts[span[0]], document.ends[span[1] - 1]
    if _paired_by_of(document.tokens, span):
        return True
    return (
        bool(_PAIR.match(shown, end))
        or shown[max(0, start - 1) : start] == "/"
        or shown[max(0, start - 3) : start] in (" / ", "/ -")
    )


def _paired_by_of(tokens: list[str], span: Span) -> bool:
    """Whether the other form stands beside it: "kapper of kapster"."""
    stem = tokens[span[1] - 1][:4]
    after, before = tokens[span[1] : span[1] + 2], tokens[max(0, span[0] - 2) : span[0]]
    return (after[:1] == ["of"] and after[1:] != [] and after[1].startswith(stem)) or (
        before[1:] == ["of"] and before[0].startswith(stem)
    )


def no_driving_work(reading: Reading, span: Span) -> bool:
    """Whether nothing else in the ad speaks of driving as the work itself."""
    marks = reading.marks("set:driving_work")
    return all(start < span[1] and end > span[0] for start, end in marks[: span[1] - span[0] + 1])


def no_reason(reading: Reading, span: Span) -> bool:
    """Whether the sentence prints no reason."""
    return not reason_stated(reading, span)


def no_law_named(reading: Reading, span: Span) -> bool:
    """Whether the sentence does not say that the law itself asks this paper."""
    return not reading.any_within(("set:law_named",), reading.document.sentence(span[0]))


def no_writing_work(reading: Reading, span: Span) -> bool:
    """Whether neither the start of the ad nor the sentence names work that is writing itself, such as a copywriter's."""
    opening = (0, min(len(reading.document.tokens), _OPENING))
    return not any(
        reading.any_within(("set:writing_work",), part) for part in (opening, reading.document.sentence(span[0]))
    )


CONDITIONS: Mapping[str, Condition] = {
    "candidate": candidate,
    "demand": demand,
    "no_gender_marker": no_gender_marker,
    "no_driving_work": no_driving_work,
    "no_reason": no_reason,
    "no_law_named": no_law_named,
    "no_writing_work": no_writing_work,
}

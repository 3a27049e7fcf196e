"""Ages and years of experience: which number is a limit on the person sought, and which counts something else."""

from collections.abc import Iterator

from checker.context.reading import Reading
from checker.detect.levels import labelled_experience
from checker.document.document import Span
from checker.document.numbers import number_value

_ASKING = frozenset({"je", "jij", "u", "vragen", "zoeken", "verwachten", "kandidaat"})
_ASKS_AGE = frozenset({"je", "jij", "u", "is", "bent", "ben", "bij", "leeftijd", "kandidaten", "iemand"})
_TEAM = frozenset({"team", "ons", "onze", "collega's", "collegas", "collega", "medewerkers", "ploeg", "iedereen"})
_SERVED = frozenset({"met", "aan", "voor", "tussen"})
_SERVED_OR_OURS = frozenset({"aan", "met", "voor", "van", "onze", "de", "alle"})
_GROUPS = frozenset(
    {"groep", "groepen", "mensen", "jongens", "meisjes", "meiden", "mannen", "vrouwen", "publiek", "klas"}
)
_ASKS = frozenset({"vragen", "zoeken", "verwachten", "zoekt", "kandidaat"})
_EMPLOYER = frozenset({"onze", "ons", "wij", "we", "bedrijf", "organisatie"})
_DEMAND_ROLES = frozenset({"demands", "wish"})
_MANY_YEARS = 15
"""So many years are told of an employer, unless the sentence asks them of somebody."""
_YOUNGEST, _OLDEST = 14, 80
_WIDE_RANGE = 30
"""A range of this many years or more ("van 19 tot 66") tells that all ages are there."""


def _values(reading: Reading, span: Span) -> list[int]:
    tokens = reading.document.tokens
    return [v for i in range(*span) if tokens[i] != "een" and (v := number_value(tokens[i])) is not None]


def _is_age(reading: Reading, span: Span) -> bool:
    """Whether the number in the span is an age of the person sought."""
    document = reading.document
    tokens = document.tokens
    start, end = span
    first, last = document.sentence(start)
    if reading.within("set:time_before", (start - 1, start)) or tokens[max(first, start - 1)] in (
        "gemiddelde",
        "gemiddeld",
    ):
        return False
    if reading.within("set:time_after", (end, min(last, end + 1))) or (
        tokens[end : end + 1] == [","] and _decimal(reading, end)
    ):
        return False
    if any(token.endswith("ervaring") for token in tokens[end : min(last, end + 4)]):
        return False
    if reading.role(start) == "offer" or reading.within("set:pay", (first, last)):
        return False
    left = start
    while left > max(first, start - 10) and tokens[left - 1] != ",":
        left -= 1
    if _is_group_served(tokens[left:start]):
        return False
    if tokens[end - 1] == "jarigen" and _SERVED_OR_OURS.intersection(tokens[max(first, start - 2) : start]):
        return False
    return not reading.within("set:clients", (left, min(last, end + 4)))


def _is_group_served(before: list[str]) -> bool:
    """Whether the words before an age tell whom the work is for: "je werkt met een groep van 18 tot 23 jaar"."""
    groups = [k for k, token in enumerate(before) if token in _GROUPS]
    return bool(groups) and bool(_SERVED.intersection(before[: groups[-1]]))


def _decimal(reading: Reading, comma: int) -> bool:
    """Whether a comma stands between two digits: "18,50" is no age."""
    document = reading.document
    after = document.tokens[comma + 1 : comma + 2]
    return bool(after) and after[0].isdigit() and document.starts[comma + 1] == document.ends[comma]


def _says_years(reading: Reading, span: Span) -> bool:
    return any(
        token in ("jaar", "jr", "jarige", "jarigen", "oud", "leeftijd")
        for token in reading.document.tokens[slice(*span)]
    )


def _ends_there(reading: Reading, span: Span) -> bool:
    tokens = reading.document.tokens
    return (
        span[1] >= len(tokens)
        or not tokens[span[1]].isalnum()
        or bool(reading.within("set:after_age", (span[1], span[1] + 1)))
    )


def age_range(reading: Reading) -> Iterator[Span]:
    """Two ages as limits: "tussen 25 en 35 jaar", "25-35 jaar", "ergens tussen de 19 en 28"."""
    for span in reading.marks("set:age_range"):
        values = _values(reading, span)
        if len(values) != 2 or not _YOUNGEST <= values[0] < values[1] <= _OLDEST:
            continue
        if (values[1] - values[0] >= _WIDE_RANGE and not _asked(reading, span)) or not _is_age(reading, span):
            continue
        if _says_years(reading, span) or (
            "tussen" in reading.document.tokens[slice(*span)] and _ends_there(reading, span)
        ):
            yield span


def _asked(reading: Reading, span: Span) -> bool:
    """Whether the words just before the range ask it of the person sought."""
    tokens = reading.document.tokens
    first = reading.document.sentence(span[0])[0]
    before = tokens[max(first, span[0] - 3) : span[0]]
    return bool(_ASKS_AGE.intersection(before)) and not _TEAM.intersection(tokens[first : span[0]])


def age_maximum(reading: Reading) -> Iterator[Span]:
    """An upper limit: "maximaal 35 jaar", "niet ouder dan 40", "onder de veertig"."""
    for span in reading.marks("set:age_maximum"):
        values = _values(reading, span)
        if len(values) != 1 or not _YOUNGEST <= values[0] <= _OLDEST or not _is_age(reading, span):
            continue
        tokens = reading.document.tokens[slice(*span)]
        if tokens[0] == "tot" and _closes_a_range(reading, span):
            continue
        if (
            _says_years(reading, span)
            or "ouder" in tokens
            or "jonger" in tokens
            or (("onder" in tokens or "of" in tokens or "nog" in tokens) and _ends_there(reading, span))
        ):
            yield span


def _closes_a_range(reading: Reading, span: Span) -> bool:
    """Whether "tot 69 jaar" is the end of "van 18 tot 69 jaar", which the range looks at."""
    tokens = reading.document.tokens
    before = tokens[max(0, span[0] - 2) : span[0]]
    return any(token != "een" and number_value(token) is not None for token in before)


def age_minimum(reading: Reading) -> Iterator[Span]:
    """A lower limit: "minimaal 18 jaar", "vanaf 21 jaar", "18+", "18 jaar of ouder"."""
    for span in reading.marks("set:age_minimum"):
        values = _values(reading, span)
        tokens = reading.document.tokens[slice(*span)]
        if len(values) != 1 or not _YOUNGEST <= values[0] <= 49 or not _is_age(reading, span):
            continue
        if tokens[-1] in ("+", "plus") and not _plus_is_age(reading, span):
            continue
        if tokens[0] in ("al", "reeds") and tokens[-1] not in ("bent", "zijn"):
            continue
        if tokens[0] in ("ouder", "boven") and not (_says_years(reading, span) or _ends_there(reading, span)):
            continue
        if tokens[0] == "ouder" and span[0] and reading.document.tokens[span[0] - 1] == "niet":
            continue
        yield span


def _plus_is_age(reading: Reading, span: Span) -> bool:
    """Whether "18+" is an age: small round limits only, and not "50+ klanten" or "30+ vestigingen"."""
    tokens = reading.document.tokens
    value = number_value(tokens[span[0]])
    return value in (15, 16, 17, 18, 21, 23, 25) and _ends_there(reading, span)


def age_exact(reading: Reading) -> Iterator[Span]:
    """An age as such: "je bent 23 jaar", "een 25-jarige", "in de twintig", "geboren na 1995"."""
    for span in reading.marks("set:age_exact"):
        tokens = reading.document.tokens[slice(*span)]
        if tokens[-1] in ("de",) or not _is_age(reading, span):
            continue
        if "geboren" in tokens or tokens[0] == "kandidaten":
            yield span
            continue
        values = _values(reading, span)
        if any(not _YOUNGEST <= value <= _OLDEST for value in values):
            continue
        if tokens[0] in ("je", "jij", "ben", "bent", "u") and not (
            _says_years(reading, span) or _ends_there(reading, span)
        ):
            continue
        if "of" in tokens and not _ends_there(reading, span):
            continue
        following = reading.document.tokens[span[1] : span[1] + 2]
        if following[:2] == ["of", "ouder"] or "jaar" in following[:1]:
            continue
        yield span


def experience_maximum(reading: Reading) -> Iterator[Span]:
    """An upper limit on experience, or a range that starts at nothing: "maximaal 3 jaar ervaring", "0-2 jaar
    ervaring".
    """
    for span in reading.marks("set:experience_maximum"):
        if reading.document.tokens[span[0]] == "tot" and _closes_a_range(reading, span):
            continue
        if _on_candidate(reading, span):
            yield span
    for span in reading.marks("set:experience_range"):
        if _low(reading, span) <= 1 and _on_candidate(reading, span):
            yield span


def _low(reading: Reading, span: Span) -> int:
    """The lower end of a range of years; "een" counts as 1 here."""
    tokens = reading.document.tokens[slice(*span)]
    values = [v for t in tokens if (v := number_value(t)) is not None]
    return min(values, default=99)


def experience_range(reading: Reading) -> Iterator[Span]:
    """A range of experience that reads as a minimum with a ceiling: "3 tot 5 jaar ervaring"."""
    for span in reading.marks("set:experience_range"):
        values = _values(reading, span)
        if len(values) == 2 and 1 < values[0] < values[1] and _on_candidate(reading, span):
            yield span


def experience_minimum(reading: Reading) -> Iterator[Span]:
    """A number of years asked: "minimaal 3 jaar ervaring", "5+ jaar relevante werkervaring"."""
    yield from labelled_experience(reading)
    for span in reading.marks("set:experience_minimum"):
        if _on_candidate(reading, span):
            yield span


def _is_of_colleagues(before: list[str]) -> bool:
    """Whether the clause before the years is about colleagues: "je collega's hebben samen tachtig jaar ervaring"."""
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return bool(_TEAM.intersection(clause) - {"onze", "ons", "iedereen"}) and not (
        _ASKS.intersection(before) or {"hebt", "heb", "beschikt", "bent"}.intersection(before)
    )


def _on_candidate(reading: Reading, span: Span) -> bool:
    """Whether the years of experience are asked of the person sought and not told of the employer or a colleague."""
    document = reading.document
    if {"je", "doe", "doet", "duurt"}.intersection(document.tokens[slice(*span)]):
        return False
    first, last = document.sentence(span[0])
    if _is_of_colleagues(document.tokens[first : span[0]]):
        return False
    if _ASKING.intersection(document.tokens[first:last]):
        return True
    role = reading.role(span[0])
    if role in _DEMAND_ROLES or role == "task":
        return not _EMPLOYER.intersection(document.tokens[max(first, span[0] - 6) : span[0]])
    if role in ("employer", "team", "offer") or document.tokens[span[0]] in ("al", "ruim", "meer"):
        return False
    if max(_values(reading, span), default=0) >= _MANY_YEARS:
        return False
    return not _EMPLOYER.intersection(document.tokens[max(first, span[0] - 6) : span[0]])

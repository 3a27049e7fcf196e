"""A level of education that stands alone as a demand: a bullet "hbo", or a field "Opleidingsniveau: WO"."""

from collections.abc import Iterator

from checker.context.reading import Reading
from checker.document.document import Span

_DEMAND_ROLES = frozenset({"demands", "wish"})


def level_field(reading: Reading) -> Iterator[Span]:
    """Yield a field with a level, a line that is only a level, and a level that opens a bullet under the demands."""
    document = reading.document
    for span in reading.marks("set:level_metadata"):
        if ":" in document.tokens[slice(*span)] or span[0] == document.line(span[0])[0]:
            yield span
    for span in reading.marks("set:level"):
        role = reading.role(span[0])
        first, last = document.sentence(span[0])
        if span == document.line(span[0]) and (role not in ("offer", "employer", "task") or _labelled(reading, span)):
            yield span
            continue
        opens = span[0] == first or (span[0] == first + 1 and document.tokens[first] in ("minimaal", "een", "min"))
        if opens and last - first <= 9 and role in _DEMAND_ROLES:
            yield span


def _labelled(reading: Reading, span: Span) -> bool:
    """Whether the line before is a label such as "Opleidingsniveau"."""
    if span[0] < 2:
        return False
    line = reading.document.line(span[0] - 1)
    return line in reading.within("set:level_label", line)


def labelled_experience(reading: Reading) -> Iterator[Span]:
    """Yield years under or behind a label: "Werkervaring" and on the next line "3-4 jaar"."""
    document = reading.document
    for span in reading.marks("set:experience_years"):
        last = document.line(span[0])[1]
        if span[1] != last:
            continue
        before = reading.within("set:experience_label", (max(0, span[0] - 4), span[0]))
        gap = document.tokens[before[-1][1] : span[0]] if before else ["?"]
        if not [token for token in gap if token not in (":", "\n")]:
            yield span

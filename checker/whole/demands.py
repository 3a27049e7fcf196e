"""How many demands a vacancy makes, and whether it begins with them."""

from checker.context.reading import UNKNOWN, Reading
from checker.whole.measures import Demands

MANY_DEMANDS = 5
"""More demands than this counts as many: the measuring point of the national vacancy study of 2026."""
_ROLES = frozenset({"demands", "wish"})
_WORK = frozenset({"task", "employer", "team"})


def _after_heading(tokens: list[str], start: int) -> int:
    """Return the first token behind the colon, question mark or line end that closes a heading."""
    for i in range(start, len(tokens)):
        if tokens[i] in (":", "?", "!", "\n"):
            return i + 1
    return len(tokens)


def demands(reading: Reading) -> Demands:
    """Count the bullets and sentences under the headings that ask something."""
    document = reading.document
    count = 0
    sections = [section for section in reading.sections if section[1] != UNKNOWN]
    for i, (start, role) in enumerate(sections):
        if role not in _ROLES:
            continue
        end = sections[i + 1][0] if i + 1 < len(sections) else len(document.tokens)
        token = _after_heading(document.tokens, start)
        while token < end:
            first, last = document.sentence(token)
            if sum(t.isalpha() for t in document.tokens[max(first, token) : min(last, end)]) >= 2:
                count += 1
            token = max(last, token) + 1
    first_demand = next((start for start, role in sections if role in _ROLES), None)
    first_work = next((start for start, role in sections if role in _WORK), None)
    words_before = sum(t.isalpha() for t in document.tokens[: first_demand or 0])
    before_work = first_demand is not None and words_before < 60 and (first_work is None or first_demand < first_work)
    return Demands(count, before_work)

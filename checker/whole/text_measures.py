"""All measures of a whole text, and the tips that follow from them."""

from checker.context.reading import Reading
from checker.findings import Finding
from checker.whole.balance import balance
from checker.whole.completeness import completeness
from checker.whole.demands import MANY_DEMANDS, demands
from checker.whole.measures import Demands, Measures, Readability
from checker.whole.readability import LONG_SENTENCE, readability
from checker.whole.scores import scores


def measure(reading: Reading, findings: tuple[Finding, ...]) -> Measures:
    """Measure a text that was read, with the findings that it got."""
    items = completeness(reading)
    ease = readability(reading.document)
    asked = demands(reading)
    return Measures(
        completeness=items,
        readability=ease,
        balance=balance(reading),
        demands=asked,
        scores=scores(findings, ease, asked, items),
        tips=tuple(_tips(ease, asked)),
    )


def _tips(ease: Readability, asked: Demands) -> list[str]:
    tips = []
    if asked.before_work:
        tips.append(
            "Begin bij de bedoeling: vertel eerst waar het werk voor is en wat iemand gaat doen, en dan pas wat je vraagt."
        )
    if asked.count > MANY_DEMANDS:
        tips.append(
            f"Je vraagt {asked.count} dingen. Kies er hoogstens {MANY_DEMANDS} die echt nodig zijn, "
            "en zet de rest bij 'leer je bij ons'."
        )
    if ease.longest:
        count = len(ease.longest)
        what = "Eén zin is" if count == 1 else f"{count} zinnen zijn"
        tips.append(f"{what} langer dan {LONG_SENTENCE} woorden. Knip {'die' if count == 1 else 'ze'} in tweeën.")
    return tips

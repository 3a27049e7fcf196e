"""Three separate scores from 0 to 100. They are never added up: a complete ad can shut people out, and a clear
one can too.

inclusion     100 * 2 ** (-points / 40). Every rule that fires counts once, at its gravest:
              forbidden 20 points, risk 12, barrier 5,
              advice 1. So 40 points halve the score, and mending a finding never lowers it.
clarity       the mean of reading ease (Flesch-Douma: 20 or less is 0, 70 or more is 100) and
              sentence length (12 words or less is
              100, 28 or more is 0), less 2 for every demand above five, at most 20.
completeness  the share of the seven items that the text gives.
"""

from checker.findings import Finding, Severity
from checker.whole.demands import MANY_DEMANDS
from checker.whole.measures import Demands, Readability, Scores

POINTS = {Severity.FORBIDDEN: 20, Severity.RISK: 12, Severity.BARRIER: 5, Severity.ADVICE: 1}


def scores(
    findings: tuple[Finding, ...], readability: Readability, demands: Demands, completeness: dict[str, bool]
) -> Scores:
    """Return the three scores."""
    return Scores(
        _inclusion(findings),
        _clarity(readability, demands),
        round(100 * sum(completeness.values()) / len(completeness)),
    )


def _inclusion(findings: tuple[Finding, ...]) -> int:
    gravest: dict[str, int] = {}
    for finding in findings:
        gravest[finding.rule] = max(gravest.get(finding.rule, 0), POINTS[finding.severity])
    return round(100 * 2 ** (-sum(gravest.values()) / 40))


def _clarity(readability: Readability, demands: Demands) -> int:
    if not readability.words:
        return 0
    ease = _share(readability.flesch_douma, 20, 70)
    sentences = _share(-readability.words_per_sentence, -28, -12)
    return max(0, round(50 * (ease + sentences) - min(20, 2 * max(0, demands.count - MANY_DEMANDS))))


def _share(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))

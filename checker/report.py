"""The report on one text: findings, what was left alone, and what the text as a whole says."""

from dataclasses import dataclass

from checker.findings import Finding, LeftAlone, Severity
from checker.whole.measures import Measures


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the checker has to say on one text."""

    text: str
    country: str
    findings: tuple[Finding, ...]
    left_alone: tuple[LeftAlone, ...]
    measures: Measures

    def gravest(self) -> Severity | None:
        """Return the gravest severity among the findings, or ``None`` without findings."""
        return max((f.severity for f in self.findings), default=None)

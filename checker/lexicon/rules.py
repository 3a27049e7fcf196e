"""What a lexicon holds: rules with their examples, what the law demands, sources, and shared word sets."""

from dataclasses import dataclass, field
from pathlib import Path

from checker.findings import Category, Level, Severity

GUARDS = frozenset({"negation", "grounds_list", "names", "softener", "reason", "title"})
"""Guards that work on every rule unless it says otherwise."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Text to put in the place of a finding. Empty text removes it. ``noun`` is the gender of the new head noun."""

    text: str
    level: Level
    note: str = ""
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class Flagged:
    """An example that must be found: ``start`` to ``end`` of ``text``, and the text once mended (``None``: first
    suggestion).
    """

    text: str
    start: int
    end: int
    fixed: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One idea: what to find, when it is fine after all, what to say of it, what to put instead, and the proof."""

    id: str
    name: str
    category: Category
    severity: Severity
    severity_be: Severity | None
    ground: str | None
    patterns: tuple[str, ...]
    detector: str | None
    exempt: tuple[str, ...]
    unless: tuple[str, ...]
    requires: tuple[str, ...]
    when: tuple[str, ...]
    guards: frozenset[str]
    message: str
    why: str
    why_be: str | None
    sources: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    replace: dict[str, str]
    replace_level: Level
    replace_noun: str | None
    flagged: tuple[Flagged, ...]
    allowed: tuple[str, ...]
    path: Path

    def severity_in(self, country: str) -> Severity:
        """Return the grade in this country (``nl`` or ``be``)."""
        return self.severity_be if country == "be" and self.severity_be is not None else self.severity


@dataclass(frozen=True, slots=True)
class LegalDemand:
    """A diploma, registration or licence that the law itself asks: never a finding, always told."""

    id: str
    name: str
    patterns: tuple[str, ...]
    requires: tuple[str, ...]
    status: str
    reasons: dict[str, str]
    """What the report tells, by country (``nl``, ``be``); a country that is not in it does not ask this."""
    sources: tuple[str, ...]
    found: tuple[Flagged, ...]
    not_found: tuple[str, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule rests on. ``law_text`` is the date of the statute text that was read, for laws."""

    key: str
    title: str
    url: str | None
    kind: str
    checked: str
    says: str
    law_text: str | None = None
    read: str = "deels"
    country: str | None = None
    """The country whose law or practice it tells of; ``None`` when it holds everywhere."""


@dataclass(frozen=True, slots=True)
class Words:
    """Shared pattern lists: sets for conditions, headings by role, coded words, signs of completeness, renamed ids,
    named parts of patterns, and what is told of a category in Belgium where a rule's own reason is Dutch law.
    """

    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    headings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    balance: dict[str, tuple[str, ...]] = field(default_factory=dict)
    completeness: dict[str, tuple[str, ...]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    belgium: dict[str, str] = field(default_factory=dict)

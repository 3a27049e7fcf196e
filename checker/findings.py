"""What the checker says: findings, edits, rewrites, and what it left alone. Plain values, no behaviour of their own.

Spans are half-open and count code points of the text as it was given.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Severity(IntEnum):
    """How grave a finding is; a larger number is graver. Meanings: docs of the lexicon."""

    ADVICE = 1
    BARRIER = 2
    RISK = 3
    FORBIDDEN = 4

    @property
    def label(self) -> str:
        """The name as it stands in the lexicon and in JSON, such as ``risk``."""
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> "Severity":
        """Return the severity with this label; raises ``KeyError`` for an unknown one."""
        return cls[label.upper()]


class Category(StrEnum):
    """The kind of exclusion; one lexicon file each."""

    AGE = "age"
    GENDER = "gender"
    ORIGIN = "origin"
    BELIEF = "belief"
    DISABILITY = "disability"
    FAMILY = "family"
    APPEARANCE = "appearance"
    MEANS = "means"
    CULTURE = "culture"
    DIPLOMA = "diploma"
    EXPERIENCE = "experience"
    TRAIT = "trait"
    PROCEDURE = "procedure"
    JARGON = "jargon"


GROUNDS = frozenset(
    {
        Category.AGE,
        Category.GENDER,
        Category.ORIGIN,
        Category.BELIEF,
        Category.DISABILITY,
        Category.FAMILY,
        Category.APPEARANCE,
    }
)
"""Categories that rest on a ground that the law protects."""


class Level(StrEnum):
    """How far a rewrite can be trusted."""

    SAFE = "safe"
    """Always right; may be applied unseen."""
    REVIEW = "review"
    """A person should look first."""
    MANUAL = "manual"
    """Only an idea; never applied by a command."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text between two offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One way to mend a finding: edits that belong together, how far to trust them, and where they come from."""

    level: Level
    edits: tuple[Edit, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of text that a recruiter should look at, with the reason and ways to mend it."""

    rule: str
    category: Category
    severity: Severity
    start: int
    end: int
    text: str
    ground: str | None
    message: str
    why: str
    sources: tuple[str, ...]
    lowered_by: str | None = None
    via: str = "pattern"
    score: float | None = None
    rewrites: tuple[Rewrite, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A stretch of text that looks like a finding and is none, with the reason to say so."""

    rule: str
    category: Category
    start: int
    end: int
    text: str
    reason: str

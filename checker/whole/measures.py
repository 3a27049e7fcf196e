"""The measures of a whole text, as values."""

from dataclasses import dataclass

ITEMS = ("salary", "hours", "contract", "place", "procedure", "contact", "welcome")
"""What a complete vacancy gives, in the order of the report."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A long sentence, by its span in the text as given."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the text is to read. ``flesch_douma``: 0 hard - 100 easy; ``level`` is an estimate, not a test."""

    words: int
    sentences: int
    words_per_sentence: float
    syllables_per_word: float
    flesch_douma: float
    level: str
    longest: tuple[LongSentence, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """Gender-coded words in the whole text. ``leans`` is ``masculine``, ``feminine`` or ``None``."""

    masculine: int
    feminine: int
    leans: str | None


@dataclass(frozen=True, slots=True)
class Demands:
    """How many demands the text makes, and whether they come before the purpose and the work."""

    count: int
    before_work: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """Three separate scores, 0-100; see ``checker.whole.scores`` for the formulas."""

    inclusion: int
    clarity: int
    completeness: int


@dataclass(frozen=True, slots=True)
class Measures:
    """All of the above, with the items that the text gives."""

    completeness: dict[str, bool]
    readability: Readability
    balance: Balance
    demands: Demands
    scores: Scores
    tips: tuple[str, ...]

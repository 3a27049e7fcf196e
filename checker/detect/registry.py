"""Detectors by the name that a rule gives them."""

from collections.abc import Callable, Iterator, Mapping

from checker.context.reading import Reading
from checker.detect.ages import (
    age_exact,
    age_maximum,
    age_minimum,
    age_range,
    experience_maximum,
    experience_minimum,
    experience_range,
)
from checker.detect.english import english_phrase
from checker.detect.levels import level_field
from checker.detect.pronouns import candidate_he, candidate_she
from checker.document.document import Span

Detector = Callable[[Reading], Iterator[Span]]

DETECTORS: Mapping[str, Detector] = {
    "age_range": age_range,
    "age_maximum": age_maximum,
    "age_minimum": age_minimum,
    "age_exact": age_exact,
    "experience_maximum": experience_maximum,
    "experience_range": experience_range,
    "experience_minimum": experience_minimum,
    "candidate_he": candidate_he,
    "candidate_she": candidate_she,
    "level_field": level_field,
    "english_phrase": english_phrase,
}

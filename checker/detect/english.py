"""English in a Dutch sentence: "choose your own device", "data-driven", "what's in it for you"."""

from collections.abc import Iterator

from checker.context.reading import Reading
from checker.document.document import SENTENCE_ENDS, Span

_LONGEST = 8
"""A longer run is a sentence in English, not a phrase in a Dutch one."""
_ENGLISH_SENTENCE = 2
"""So many other English words in the sentence show that all of it is English."""


def english_phrase(reading: Reading) -> Iterator[Span]:
    """Yield runs of English words with at least one that no Dutch sentence holds, and words with "-driven" or "-based"."""
    tokens = reading.document.tokens
    sure = {span[0] for span in reading.marks("set:english_sure")}
    taken = 0
    for i in sorted(sure):
        if i < taken:
            continue
        first, last = i, i + 1
        while first > taken and _is_english(reading, first - 1, sure):
            first -= 1
        while last < len(tokens) and _is_english(reading, last, sure):
            last += 1
        if tokens[i] in ("driven", "based") and first == i and i and tokens[i - 1].isalpha():
            first -= 1
        taken = last
        sentence = reading.document.sentence(i)
        elsewhere = sum(k in sure for k in (*range(sentence[0], first), *range(last, sentence[1])))
        if 2 <= last - first <= _LONGEST and elsewhere < _ENGLISH_SENTENCE:
            yield first, last


def _is_english(reading: Reading, i: int, sure: set[int]) -> bool:
    """Whether a token can be part of an English phrase."""
    return i in sure or (
        reading.document.tokens[i] not in SENTENCE_ENDS and bool(reading.within("set:english_maybe", (i, i + 1)))
    )

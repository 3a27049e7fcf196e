"""How hard a text is to read.

Flesch-Douma = 206.84 - 0.93 * (words / sentences) - 77 * (syllables / words): the Dutch form of Flesch's
measure (Douma, 1960).
The level is an estimate from that number, and the report says so.
"""

import re
from functools import lru_cache
from itertools import accumulate

from checker.document.document import Document
from checker.whole.measures import LongSentence, Readability

_VOWELS = re.compile("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouy]")
_EXTRA = {"museum": 1, "petroleum": 1, "lyceum": 1, "jubileum": 1, "team": 0, "teams": 0}
_LEVELS = ((70.0, "A2"), (60.0, "B1"), (45.0, "B2"), (30.0, "C1"))
LONG_SENTENCE = 20
"""A sentence of more words than this is listed as long."""


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """Return the number of syllables of a folded word, by its vowel groups; at least 1."""
    if word in ("team", "teams"):
        return 1
    return max(1, len(_VOWELS.findall(word)) + _EXTRA.get(word, 0))


def readability(document: Document) -> Readability:
    """Measure a text. Bullets and lines count as sentences; headings of one or two words count not at all."""
    tokens = document.tokens
    running = [0, *accumulate(map(str.isalnum, tokens))]
    counts: list[tuple[int, int, int]] = []  # words, first token, last token of each sentence
    first = 0
    for last in (*document.sentence_breaks, len(tokens)):
        if in_sentence := running[last] - running[first]:
            counts.append((in_sentence, first, last))
        first = last + 1
    alphabetic = list(filter(str.isalpha, tokens))
    words = len(alphabetic)
    syllable_count = sum(map(syllables, alphabetic))
    sentences = [c for c in counts if c[0] > 2] or counts
    per_sentence = sum(c[0] for c in sentences) / len(sentences) if sentences else 0.0
    per_word = syllable_count / words if words else 0.0
    ease = max(0.0, min(100.0, 206.84 - 0.93 * per_sentence - 77 * per_word)) if words else 100.0
    longest = sorted((c for c in sentences if c[0] > LONG_SENTENCE), reverse=True)[:5]
    return Readability(
        words=words,
        sentences=len(sentences),
        words_per_sentence=round(per_sentence, 1),
        syllables_per_word=round(per_word, 2),
        flesch_douma=round(ease, 1),
        level=next((level for limit, level in _LEVELS if ease >= limit), "C2") if words else "-",
        longest=tuple(LongSentence(*document.characters((a, b)), n) for n, a, b in longest),
    )

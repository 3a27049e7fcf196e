"""Slow: time grows with the length of a text and not faster, and a large lexicon costs little."""

import time

import pytest

from checker.check import Checker
from tests.bench import texts, with_more_phrases

pytestmark = pytest.mark.slow


def seconds(checker: Checker, text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        checker.check(text)
        times.append(time.process_time() - start)
    return min(times)


def test_time_grows_linearly_to_ten_megabytes(checker: Checker) -> None:
    (small,) = texts(1, 500_000)
    (large,) = texts(1, 10_000_000)
    checker.check(small)
    assert seconds(checker, large) / 20 < 2.5 * seconds(checker, small)


def test_two_thousand_more_phrases_cost_less_than_half_as_much_again(checker: Checker) -> None:
    ads = "\n\n".join(texts(300_000))
    base, more = checker, Checker(with_more_phrases(checker.lexicon, 2000))
    more.check(ads)
    base.check(ads)
    ratios = sorted(seconds(more, ads) / seconds(base, ads) for _ in range(5))
    assert ratios[2] < 1.5

"""Whole ads: the report is what was read and approved, and what a reader marked beforehand is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.check import Checker
from checker.findings import Category, Finding
from checker.lexicon.compiled import Lexicon
from checker.rewrite.mend import mend
from tests import golden_reports

ADS = golden_reports.ads()
UNMARKED = {Category.TRAIT, Category.JARGON, Category.PROCEDURE}
"""Categories that the reader of the golden ads did not mark."""


@pytest.mark.parametrize("ad", ADS, ids=lambda path: path.stem)
def test_the_report_is_as_approved(ad: Path, lexicon: Lexicon) -> None:
    kept = golden_reports.report_path(ad).read_text(encoding="utf-8")
    assert golden_reports.rendered(lexicon, ad) == kept, (
        "changed: run `make golden` and read the difference line by line"
    )


def expected(ad: Path, kind: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield (first field, second field, start, end) of the lines of a kind: finding, trap or legal."""
    text = ad.read_text(encoding="utf-8")
    for line in ad.with_name(f"{ad.stem}.expect.tsv").read_text(encoding="utf-8").splitlines():
        first, second, quote = line.split("\t")
        if (first if first in ("trap", "legal") else "finding") == kind:
            yield first, second, text.index(quote), text.index(quote) + len(quote)


def judged(ad: Path, lexicon: Lexicon) -> list[Finding]:
    return [f for f in golden_reports.check(lexicon, ad).findings if f.category not in UNMARKED]


MARKED = [ad for ad in ADS if ad.with_name(f"{ad.stem}.expect.tsv").exists()]


@pytest.mark.parametrize("ad", MARKED, ids=lambda path: path.stem)
def test_innocent_words_are_silent_and_the_law_is_told(ad: Path, lexicon: Lexicon) -> None:
    findings = judged(ad, lexicon)
    for _, category, start, end in expected(ad, "trap"):
        assert not [f for f in findings if f.start < end and f.end > start], category
    told = golden_reports.check(lexicon, ad).left_alone
    for _, _, start, end in expected(ad, "legal"):
        assert [left for left in told if left.start < end and left.end > start]


def test_what_the_reader_marked_is_found(lexicon: Lexicon) -> None:
    marked = found = 0
    for ad in MARKED:
        findings = judged(ad, lexicon)
        for category, _, start, end in expected(ad, "finding"):
            marked += 1
            found += any(f.category == category and f.start < end and f.end > start for f in findings)
    assert marked >= 100
    assert found / marked >= 0.85


def test_almost_nothing_else_is_reported(lexicon: Lexicon) -> None:
    extra = total = 0
    for ad in MARKED:
        spans = [(start, end) for _, _, start, end in expected(ad, "finding")]
        for finding in judged(ad, lexicon):
            total += 1
            extra += not any(finding.start < end and finding.end > start for start, end in spans)
    assert extra / total <= 0.05


@pytest.mark.parametrize("ad", ADS, ids=lambda path: path.stem)
def test_safe_rewriting_mends_and_brings_nothing_new(ad: Path, checker: Checker) -> None:
    text = ad.read_text(encoding="utf-8")
    before = checker.check(text)
    mended = mend(text, lambda t: checker.check(t).findings)
    after = checker.check(mended)
    assert {(f.rule, f.text.lower()) for f in after.findings} <= {(f.rule, f.text.lower()) for f in before.findings}
    assert after.measures.scores.inclusion >= before.measures.scores.inclusion
    assert after.measures.scores.completeness >= before.measures.scores.completeness
    assert mend(mended, lambda t: checker.check(t).findings) == mended


def _lines(name: str) -> list[str]:
    return (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", _lines("traps.txt"))
def test_fine_sentences_with_trigger_words_are_silent(line: str, checker: Checker) -> None:
    assert not [f for f in checker.check(line).findings if f.category not in UNMARKED]


def test_true_sentences_are_found(checker: Checker) -> None:
    missed = []
    lines = _lines("true.tsv")
    for line in lines:
        category, marked = line.split("\t")
        start, end = marked.index("<<"), marked.index(">>") - 2
        text = marked.replace("<<", "").replace(">>", "")
        findings = checker.check(text).findings
        if not any(f.category == category and f.start < end and f.end > start for f in findings):
            missed.append(line)
    assert len(missed) <= 0.15 * len(lines), "\n".join(missed)

"""Writing a text with its rewrites applied, in such a way that nothing new is wrong with it."""

from collections import Counter
from collections.abc import Callable, Sequence

from checker.findings import Finding, Level, Rewrite
from checker.rewrite.apply import apply_edits, without_conflicts

MAX_ROUNDS = 5
_TRUST = [Level.SAFE, Level.REVIEW, Level.MANUAL]


def mend(text: str, find: Callable[[str], Sequence[Finding]], level: Level = Level.SAFE) -> str:
    """Return the text with the rewrites of at most this level applied, until none is left or five rounds are over.

    ``find`` gives the findings of a text. A rewrite that brings a finding that was not there is taken back.
    """
    for _ in range(MAX_ROUNDS):
        findings = find(text)
        rewrites = without_conflicts([r for f in findings if (r := _best(f, level))])
        mended = _apply_clean(text, findings, rewrites, find)
        if mended == text:
            return text
        text = mended
    return text


def _best(finding: Finding, level: Level) -> Rewrite | None:
    return next((r for r in finding.rewrites if _TRUST.index(r.level) <= _TRUST.index(level)), None)


def _apply_clean(
    text: str, before: Sequence[Finding], rewrites: Sequence[Rewrite], find: Callable[[str], Sequence[Finding]]
) -> str:
    """Apply all rewrites at once; where that brings something new, one by one, leaving out what does."""
    mended = apply_edits(text, [edit for r in rewrites for edit in r.edits])
    if _nothing_new(before, find(mended)):
        return mended
    chosen: list[Rewrite] = []
    for rewrite in rewrites:
        attempt = apply_edits(text, [edit for r in [*chosen, rewrite] for edit in r.edits])
        if _nothing_new(before, find(attempt)):
            chosen.append(rewrite)
    return apply_edits(text, [edit for r in chosen for edit in r.edits])


def _nothing_new(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    return not Counter((f.rule, f.text.lower()) for f in after) - Counter((f.rule, f.text.lower()) for f in before)

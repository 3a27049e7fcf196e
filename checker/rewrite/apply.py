"""Applying edits to a text."""

from collections.abc import Iterable, Sequence

from checker.findings import Edit, Rewrite


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with these edits; raises ``ValueError`` when two overlap or one lies outside the text."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < position or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def without_conflicts(rewrites: Sequence[Rewrite]) -> list[Rewrite]:
    """Return the rewrites whose edits touch none of the ones before them, in the order given."""
    taken: list[tuple[int, int]] = []
    chosen: list[Rewrite] = []
    for rewrite in rewrites:
        spans = [(e.start, e.end) for e in rewrite.edits]
        if all(end <= a or start >= b for start, end in spans for a, b in taken):
            chosen.append(rewrite)
            taken += spans
    return chosen

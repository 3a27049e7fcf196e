"""The report for people at a terminal: place, excerpt with the span underlined, why, and what could stand there
instead.
"""

import textwrap
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from checker.findings import Finding, LeftAlone, Rewrite, Severity
from checker.labels import CATEGORY, ITEM, ITEM_TIP, LEVEL, SEVERITY
from checker.lexicon.compiled import Lexicon
from checker.render.result import FileResult, RunResult
from checker.report import Report

_WIDTH = 100
_STYLES = {
    Severity.FORBIDDEN: "bold red",
    Severity.RISK: "bold magenta",
    Severity.BARRIER: "bold yellow",
    Severity.ADVICE: "bold cyan",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of output, with the style that a terminal may give it."""

    text: str
    style: str = ""


def render(result: RunResult, lexicon: Lexicon) -> str:
    """Return the report as plain text."""
    return "".join(f"{line.text}\n" for line in lines(result, lexicon))


def print_styled(result: RunResult, lexicon: Lexicon) -> None:
    """Print the report to a terminal, in colours where it has them. Colour only repeats what the words say."""
    from rich.console import Console  # noqa: PLC0415 - only for a terminal
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=True)
    for line in lines(result, lexicon):
        console.print(Text(line.text, style=line.style))


def lines(result: RunResult, lexicon: Lexicon) -> Iterator[Line]:
    """Yield the lines of the report."""
    total = 0
    for item in result.files:
        if item.report is None:
            continue
        yield from _file(item, item.report, lexicon)
        total += len(item.report.findings)
    checked = sum(item.report is not None for item in result.files)
    if checked > 1:
        yield Line(f"{checked} teksten gelezen, {_count(total, 'melding', 'meldingen')}.", "bold")


def _file(item: FileResult, report: Report, lexicon: Lexicon) -> Iterator[Line]:
    places = _Places(report.text)
    yield Line(f"{item.path}", "bold")
    yield Line("")
    for finding in report.findings:
        yield from _finding(item.path, places, finding, lexicon)
    if report.left_alone:
        yield Line("Bewust met rust gelaten", "bold")
        for left in report.left_alone:
            yield from _left(places, left)
        yield Line("")
    yield from _whole(report)


def _finding(path: str, places: "_Places", finding: Finding, lexicon: Lexicon) -> Iterator[Line]:
    line, column = places.of(finding.start)
    name = lexicon.rules[finding.rule].name
    lowered = f", één stap lichter: {finding.lowered_by}" if finding.lowered_by else ""
    yield Line(
        f"{path}:{line}:{column}  {SEVERITY[finding.severity]} ({CATEGORY[finding.category]}{lowered})  "
        f"{finding.rule} {name}",
        _STYLES[finding.severity],
    )
    excerpt, underline = places.excerpt(finding.start, finding.end)
    yield Line(f"    {excerpt}")
    yield Line(f"    {underline}", _STYLES[finding.severity])
    yield from _wrapped(finding.message)
    yield from _wrapped(finding.why)
    for rewrite in finding.rewrites:
        yield from _wrapped(f"→ {_shown(finding, rewrite)} ({LEVEL[rewrite.level]})", indent="      ")
    sources = ", ".join(lexicon.sources[key].title if key in lexicon.sources else key for key in finding.sources)
    yield from _wrapped(f"Bron: {sources}")
    yield Line("")


def _shown(finding: Finding, rewrite: Rewrite) -> str:
    new = "".join(edit.text for edit in rewrite.edits)
    text = f"“{new.strip()}”" if new.strip() else "weglaten"
    return f"{text}: {rewrite.note}" if rewrite.note and new.strip() else text


def _left(places: "_Places", left: LeftAlone) -> Iterator[Line]:
    line, column = places.of(left.start)
    yield from _wrapped(f"{line}:{column} “{_printable(left.text)}”: {left.reason}")


def _whole(report: Report) -> Iterator[Line]:
    measures = report.measures
    scores = measures.scores
    yield Line("De tekst als geheel", "bold")
    yield Line(
        f"    Inclusie {scores.inclusion}, duidelijkheid {scores.clarity}, volledigheid {scores.completeness} "
        "(elk van 0 tot 100)"
    )
    missing = [item for item, given in measures.completeness.items() if not given]
    if missing:
        yield Line(f"    Ontbreekt: {', '.join(ITEM[item] for item in missing)}")
        for item in missing:
            yield Line(f"      - {ITEM_TIP[item]}")
    readability = measures.readability
    yield Line(
        f"    Leesbaarheid: {readability.words} woorden, {readability.words_per_sentence} per zin, "
        f"Flesch-Douma {readability.flesch_douma}, geschat niveau {readability.level}"
    )
    for sentence in readability.longest:
        start = report.text[sentence.start : sentence.end]
        yield Line(f"      - {sentence.words} woorden: {_printable(' '.join(start.split()))[:70]}…")
    balance = measures.balance
    leans = {None: "in balans", "masculine": "meer mannelijk gekleurd", "feminine": "meer vrouwelijk gekleurd"}[
        balance.leans
    ]
    yield Line(f"    Gekleurde woorden: {balance.masculine} mannelijk, {balance.feminine} vrouwelijk ({leans})")
    for tip in measures.tips:
        yield from _wrapped(f"Tip: {tip}")
    count = len(report.findings)
    yield Line(f"    {_count(count, 'melding', 'meldingen')}. Dit is een eerste filter: een mens beslist.", "bold")
    yield Line("")


def _count(count: int, one: str, more: str) -> str:
    return f"{count or 'Geen'} {one if count == 1 else more}"


def _wrapped(text: str, indent: str = "    ") -> Iterator[Line]:
    for line in textwrap.wrap(text, _WIDTH - len(indent), break_on_hyphens=False):
        yield Line(indent + line)


def _printable(text: str) -> str:
    """Return the text with a blank for every character that a terminal might obey instead of show."""
    return "".join(c if c.isprintable() else " " for c in text)


class _Places:
    """Line and column of an offset, and the line around it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset, from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def excerpt(self, start: int, end: int) -> tuple[str, str]:
        """Return a piece of the line around a span, and a line that underlines the span."""
        line = bisect_right(self._starts, start)
        first = self._starts[line - 1]
        last = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        end = min(end, last)
        left = max(first, start - 50)
        right = min(last, max(end + 30, left + 90))
        head = "…" if left > first else ""
        tail = "…" if right < last else ""
        clean = _printable(self._text[left:right].replace("\u00ad", ""))
        shown_start = start - left - self._text.count("\u00ad", left, start)
        size = max(1, end - start - self._text.count("\u00ad", start, end))
        return head + clean + tail, " " * (len(head) + shown_start) + "~" * size

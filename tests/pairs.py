"""Contrast pairs: in ``flag`` the quote must be found, in ``pass`` the same category must be silent.

A pairs file is JSON lines: ``category``, ``flag``, ``quote``, ``pass``, and where they matter ``country`` and
``pass_severity`` (the gravest grade that ``pass`` may still get). Count any file with ``python -m tests.pairs FILE...``.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from checker.check import Checker, Settings
from checker.findings import Severity
from checker.lexicon.compiled import Lexicon
from checker.lexicon.load import load

OWN = Path(__file__).parent / "data" / "pairs.jsonl"

Pair = dict[str, str]


def read(path: Path) -> list[Pair]:
    """Return the pairs of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def fault(pair: Pair, lexicon: Lexicon) -> str | None:
    """Return what is wrong with how a pair is judged, or ``None``."""
    checker = Checker(lexicon, Settings(country=pair.get("country", "nl")))
    start = pair["flag"].index(pair["quote"])
    end = start + len(pair["quote"])
    found = checker.check(pair["flag"]).findings
    if not any(f.category == pair["category"] and f.start < end and f.end > start for f in found):
        return f"niet gevonden: {pair['quote']!r} in {pair['flag']!r}"
    allowed = Severity.parse(pair["pass_severity"]) if pair.get("pass_severity") else 0
    for finding in checker.check(pair["pass"]).findings:
        if finding.category == pair["category"] and finding.severity > allowed:
            return f"onterecht {finding.rule} {finding.text!r} in {pair['pass']!r}"
    return None


def main(argv: Sequence[str] | None = None) -> int:
    """Print how many pairs of each file are judged right, and every one that is not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, default=[OWN])
    lexicon = load()
    for path in parser.parse_args(argv).files:
        pairs = read(path)
        faults = [f"{pair['category']}: {found}" for pair in pairs if (found := fault(pair, lexicon))]
        right = len(pairs) - len(faults)
        print(*faults, f"{path.name}: {right}/{len(pairs)} goed ({right / max(1, len(pairs)):.2f})", sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

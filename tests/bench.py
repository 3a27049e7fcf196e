"""Speed, printed: `make bench`. Whole-process figures; the machine is noisy, so read medians and ratios.

Texts: the own-written ads in tests/golden and examples, cut to about 3 kB. One process, full report, no file reading.
"""

import itertools
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from checker.check import Checker
from checker.lexicon.compiled import Lexicon, compile_lexicon
from checker.lexicon.load import load
from checker.lexicon.notation import expand
from checker.lexicon.rules import Rule

HERE = Path(__file__).parent
ADS = [p for p in sorted((HERE / "golden").glob("*.txt")) if not p.name.endswith(".report.txt")]
RUNS = 7


def texts(total: int, size: int = 3000) -> list[str]:
    """Return ads of about ``size`` characters, ``total`` characters together."""
    sources = itertools.cycle(path.read_text(encoding="utf-8") for path in ADS)
    made: list[str] = []
    while sum(map(len, made)) < total:
        text = ""
        while len(text) < size:
            text += next(sources) + "\n\n"
        made.append(text[:size])
    return made


def median_seconds(checker: Checker, ads: list[str]) -> float:
    """Return the median time to check all ads, after one round to warm up."""
    for ad in ads:
        checker.check(ad)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for ad in ads:
            checker.check(ad)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def grep_seconds(lexicon: Lexicon, ads: list[str], folder: Path) -> float:
    """Return the median time of `grep -c -i -F -f` with the phrases of the lexicon over the same ads."""
    phrases = {" ".join(form) for rule in lexicon.rules.values() for p in rule.patterns for form in expand(p, 60)}
    (folder / "phrases").write_text(
        "\n".join(p for p in sorted(phrases) if "{" not in p and "*" not in p), encoding="utf-8"
    )
    (folder / "ads").write_text("\n".join(ads), encoding="utf-8")
    call = ["grep", "-c", "-i", "-F", "-f", str(folder / "phrases"), str(folder / "ads")]
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(call, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"})
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def with_more_phrases(lexicon: Lexicon, count: int) -> Lexicon:
    """Return the lexicon with this many more phrases: real words of the ads in pairs that rarely occur."""
    words = sorted(
        {w.lower() for p in ADS for w in p.read_text(encoding="utf-8").split() if w.isalpha() and len(w) > 3}
    )
    pairs = itertools.islice(
        ((a, b) for gap in range(1, len(words)) for a, b in zip(words, words[gap:], strict=False)), count
    )
    model = next(iter(lexicon.rules.values()))
    extra = Rule(
        **{**{f: getattr(model, f) for f in model.__slots__}, "id": "ZZZ001", "patterns": tuple(map(" ".join, pairs))}
    )
    rules = (*lexicon.rules.values(), extra)
    return compile_lexicon(rules, tuple(lexicon.legal.values()), lexicon.sources, lexicon.words, "", strict=False)


def cold_start(path: Path) -> tuple[float, float]:
    """Return the median seconds and the peak megabytes of `vacaturecheck check` on one ad."""
    command = [sys.executable, "-m", "checker.cli.main", "check", str(path), "--fail-on", "never"]
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print all figures."""
    seconds, megabytes = cold_start(ADS[0])
    print(f"cold start, one ad: {seconds:.2f} s, {megabytes:.0f} MB at most (median of {RUNS})")
    lexicon = load()
    checker = Checker(lexicon)
    ads = texts(600_000)
    words = sum(len(ad.split()) for ad in ads)
    base = median_seconds(checker, ads)
    patterns = sum(len(rule.patterns) for rule in lexicon.rules.values())
    print(f"{len(lexicon.rules)} rules, {patterns} patterns; {len(ads)} ads of 3 kB, {words} words")
    print(f"full report: {words / base:,.0f} words/s, {sum(map(len, ads)) / base / 1e6:.2f} MB/s")
    more = median_seconds(Checker(with_more_phrases(lexicon, 2000)), ads)
    print(f"with 2,000 more phrases: {more / base:.2f} times the time")
    if shutil.which("grep"):
        with tempfile.TemporaryDirectory() as folder:
            print(f"ratio to grep -c -i -F -f: {base / grep_seconds(lexicon, ads, Path(folder)):.1f} times its time")
    for size in (100_000, 1_000_000, 10_000_000):
        (text,) = texts(1, size)
        start = time.perf_counter()
        checker.check(text)
        print(f"one text of {size / 1e6:.1f} MB: {(time.perf_counter() - start) / size * 1e6:.2f} s per MB")


if __name__ == "__main__":
    main()

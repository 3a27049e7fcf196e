"""Full reports of whole ads, to be read line by line when they change: `make golden` writes them anew."""

from pathlib import Path

from checker.check import Checker, Settings
from checker.lexicon.compiled import Lexicon
from checker.lexicon.load import load
from checker.render.result import FileResult, RunResult
from checker.render.text import render
from checker.report import Report

FOLDER = Path(__file__).parent / "golden"
EXAMPLE = Path(__file__).parent.parent / "examples" / "vacature.txt"


def ads() -> list[Path]:
    """Return the golden ads and the example."""
    return [*(p for p in sorted(FOLDER.glob("*.txt")) if not p.name.endswith(".report.txt")), EXAMPLE]


def report_path(ad: Path) -> Path:
    """Return where the report of an ad is kept."""
    return FOLDER / f"{ad.stem}.report.txt"


def check(lexicon: Lexicon, ad: Path) -> Report:
    """Check a golden ad in the country that its name tells."""
    country = "be" if ad.name.startswith(("vlaanderen", "be-")) else "nl"
    return Checker(lexicon, Settings(country=country)).check(ad.read_bytes().decode("utf-8"))


def rendered(lexicon: Lexicon, ad: Path) -> str:
    """Return the text report of a golden ad."""
    return render(RunResult([FileResult(ad.name, "nl", check(lexicon, ad))]), lexicon)


def main() -> None:
    """Write all reports."""
    lexicon = load()
    for ad in ads():
        report_path(ad).write_text(rendered(lexicon, ad), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

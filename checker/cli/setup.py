"""From options and settings file to a checker."""

import argparse
import sys
from pathlib import Path

from checker.check import Checker, Settings
from checker.config import Config, find_config, known_names, load_config
from checker.document.normalise import fold
from checker.errors import SettingsError
from checker.lexicon.load import load


def make_checker(args: argparse.Namespace) -> tuple[Checker, Config]:
    """Return the checker that options and settings ask for. Warnings about unknown ids go to standard error."""
    path = args.config or find_config(Path.cwd())
    if args.config and not args.config.is_file():
        raise SettingsError(f"{args.config}: dit instellingenbestand bestaat niet.")
    config = load_config(path) if path else Config()
    own = (*config.lexicon, *args.lexicon)
    lexicon = load(*own)
    if own:
        from checker.prove import prove_folders

        prove_folders(lexicon, own)
    select, unknown = known_names(lexicon, (*config.select, *_listed(getattr(args, "select", []))))
    ignore, more = known_names(lexicon, (*config.ignore, *_listed(getattr(args, "ignore", []))))
    graded, odd = known_names(lexicon, tuple(config.severity))
    for warning in [*unknown, *more, *odd]:
        warn(warning)
    if unknown and not select:
        raise SettingsError("geen van de gekozen regels bestaat; zie 'vacaturecheck rules'")
    settings = Settings(
        country=args.country or config.country or "nl",
        select=select,
        ignore=ignore,
        severity={key: value for key, value in config.severity.items() if key in graded},
        accept=frozenset(fold(phrase) for phrase in config.accept),
    )
    return Checker(lexicon, settings), config


def _listed(values: list[str]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def warn(message: str) -> None:
    """Print one line to standard error."""
    print(f"vacaturecheck: let op: {message}", file=sys.stderr)

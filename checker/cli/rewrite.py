"""``vacaturecheck rewrite``."""

import argparse
import sys
from pathlib import Path

from checker.cli.inputs import read_texts
from checker.cli.setup import make_checker
from checker.errors import DrempelloosError, InputError
from checker.findings import Level
from checker.rewrite.mend import mend


def run(args: argparse.Namespace) -> int:
    """Write the text with all safe rewrites to the output; returns 0."""
    if args.level != "safe":
        raise DrempelloosError("--level review is nog niet beschikbaar")
    if args.path != "-" and Path(args.path).is_dir():
        raise InputError(f"{args.path}: dit is een map; geef één bestand om te herschrijven.")
    (text,) = read_texts([args.path])
    if text.decoded is None:
        raise InputError(str(text.error))
    checker, _ = make_checker(args)
    mended = mend(text.decoded.text, lambda t: checker.check(t).findings, Level.SAFE)
    raw = text.decoded.encode(mended)
    if args.output is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return 0
    try:
        args.output.write_bytes(raw)
    except OSError as error:
        raise InputError(f"{args.output}: kan de tekst hier niet schrijven ({error.strerror}).") from error
    return 0

"""``vacaturecheck check``."""

import argparse
import sys
from dataclasses import replace

from checker.check import Checker
from checker.cli.inputs import Text, read_texts
from checker.cli.setup import make_checker, warn
from checker.document.language import language_of
from checker.document.normalise import fold
from checker.document.tokens import words_of
from checker.errors import DrempelloosError, InputError
from checker.findings import Severity
from checker.ignores import blank_comments, find_ignores, without_ignored
from checker.render import json as json_format
from checker.render import text as text_format
from checker.render.result import FileResult, RunResult

_LANGUAGES = {"en": "Engels", "de": "Duits", "fr": "Frans", "onbekend": "een andere taal"}


def run(args: argparse.Namespace) -> int:
    """Check the texts and print the report; returns the exit code."""
    _refuse_what_comes_later(args)
    texts = list(read_texts(args.paths))
    if all(text.error for text in texts) and len(texts) == 1:
        raise InputError(str(texts[0].error))
    checker, config = make_checker(args)
    result = RunResult()
    for text in texts:
        _one(checker, text, args.language, result)
    skipped = [item for item in result.files if item.skipped]
    if len(texts) == 1 and skipped:
        only = skipped[0]
        raise InputError(
            f"{only.path}: deze tekst is {_LANGUAGES[only.language]}; ik lees alleen Nederlands (of geef --language nl)."
        )
    for item in skipped:
        warn(f"{item.path}: overgeslagen, deze tekst is {_LANGUAGES[item.language]}")
    _print(args, checker, result)
    for _, message in result.errors:
        print(f"vacaturecheck: {message}", file=sys.stderr)
    if result.errors:
        return 2
    return _exit_code(result, args.fail_on or config.fail_on or "risk")


def _refuse_what_comes_later(args: argparse.Namespace) -> None:
    later = {
        f"--format {args.format}": args.format not in ("text", "json"),
        "--baseline": args.baseline is not None,
        "--write-baseline": args.write_baseline,
        "--rewrites": args.rewrites,
        f"--model {args.model}": args.model != "none",
    }
    for option, asked in later.items():
        if asked:
            raise DrempelloosError(f"{option} is nog niet beschikbaar")


def _one(checker: Checker, text: Text, language: str | None, result: RunResult) -> None:
    if text.decoded is None:
        result.errors.append((text.path, str(text.error)))
        return
    given = text.decoded.text
    found = language or language_of(words_of(fold(given)))
    if found != "nl":
        result.files.append(FileResult(text.path, found, None, "taal"))
        return
    if not text.is_markup:
        result.files.append(FileResult(text.path, found, checker.check(given)))
        return
    ignores, warnings = find_ignores(given, checker.lexicon)
    for warning in warnings:
        warn(f"{text.path}: {warning}")
    report = checker.check(blank_comments(given))
    kept = without_ignored(report.findings, ignores)
    result.files.append(FileResult(text.path, found, replace(report, text=given, findings=kept)))


def _print(args: argparse.Namespace, checker: Checker, result: RunResult) -> None:
    if args.format == "text" and args.output is None and sys.stdout.isatty():
        text_format.print_styled(result, checker.lexicon)
        return
    render = json_format.render if args.format == "json" else text_format.render
    report = render(result, checker.lexicon)
    if args.output is None:
        sys.stdout.write(report)
        return
    try:
        args.output.write_text(report, encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"{args.output}: kan het verslag hier niet schrijven ({error.strerror}).") from error


def _exit_code(result: RunResult, fail_on: str) -> int:
    if fail_on == "never":
        return 0
    limit = Severity.parse(fail_on)
    grades = [grade for item in result.files if item.report and (grade := item.report.gravest())]
    return int(any(grade >= limit for grade in grades))

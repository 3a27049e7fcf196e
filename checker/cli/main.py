"""Entry point of ``vacaturecheck``: parse, run, and turn mistakes into one Dutch line and exit code 2."""

import gc
import sys
from collections.abc import Sequence

from checker.cli.parser import build_parser
from checker.errors import DrempelloosError

USAGE_ERROR = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code: 0 fine, 1 findings, 2 a mistake in use or input."""
    gc.set_threshold(200_000)  # many small values and hardly any garbage: collect rarely, start twice as quick
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    args = build_parser().parse_args(argv)
    try:
        if getattr(args, "later", None):
            raise DrempelloosError(f"'vacaturecheck {args.later}' is nog niet beschikbaar")
        if args.command == "check":
            from checker.cli.check import run as run_check

            return run_check(args)
        if args.command == "rewrite":
            from checker.cli.rewrite import run as run_rewrite

            return run_rewrite(args)
        from checker.cli.lexicon import run_explain, run_rules

        return run_explain(args) if args.command == "explain" else run_rules(args)
    except DrempelloosError as error:
        print(f"vacaturecheck: {error}", file=sys.stderr)
        return USAGE_ERROR
    except BrokenPipeError:
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())

"""Entry point of ``jobcarving``; its work is not built yet."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Say that the command is not available yet; returns 2."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in ("-h", "--help"):
        print("jobcarving template|plan|verify|explain: nog niet beschikbaar.")
        return 0
    print("jobcarving: deze opdracht is nog niet beschikbaar", file=sys.stderr)
    return 2

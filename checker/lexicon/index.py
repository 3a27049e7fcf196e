"""An index of the words that the parts of patterns begin with, made beforehand so that starting is quick.

Reading ``[je|jij] [bent|hebt]`` and its like is most of the time that starting takes; until a text holds a word that a pattern
begins with, its first word is all that is needed. The index is a generated file beside the lexicon (`make pages`, checked by
`make test`); a part that is not in it is simply read.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from checker.lexicon.notation import begins, parts, read_part

NAME = "index.json"
_OPTIONAL = "?|"


def make_index(patterns: Iterable[str]) -> str:
    """Return the content of the index file for these patterns: part to the words that it begins with, ``|`` between
    them, and first a question mark when the part is optional.
    """
    index: dict[str, str] = {}
    for pattern in patterns:
        for part in parts(pattern):
            found, optional = begins(read_part(part))
            if "(" in part or "[" in part:
                index[part] = (_OPTIONAL if optional else "") + "|".join(sorted(found))
            if not optional:
                break
    return json.dumps(dict(sorted(index.items())), ensure_ascii=False, indent=0) + "\n"


def read_index(folder: Path) -> Mapping[str, str]:
    """Return the index, or nothing when there is none or it is damaged."""
    try:
        index = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return index if isinstance(index, dict) else {}


def part_begins(index: Mapping[str, str], part: str) -> tuple[Iterable[str], bool]:
    """Return the words that a part begins with and whether it is optional: from the index, or by reading it."""
    entry = index.get(part)
    if entry is None:
        return begins(read_part(part))
    optional = entry.startswith(_OPTIONAL)
    return entry[len(_OPTIONAL) if optional else 0 :].split("|"), optional

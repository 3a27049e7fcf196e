"""An index of what the parts of the patterns expand to, made beforehand so that starting is quick.

Expanding ``[je|jij] [bent|hebt]`` and its like is most of the time that starting takes. The index is a generated file beside
the lexicon (`make pages`, checked by `make test`); a part that is not in it is simply expanded.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from checker.lexicon.notation import Choice, parts, read_segment

NAME = "index.json"


def make_index(patterns: Iterable[str]) -> str:
    """Return the content of the index file for these patterns: part to sequences, ``|`` between them."""
    index: dict[str, str] = {}
    for pattern in patterns:
        for part in parts(pattern):
            segment = read_segment(part)
            if isinstance(segment, Choice) and len(segment.sequences) > 1:
                index[part] = "|".join(" ".join(sequence) for sequence in segment.sequences)
    return json.dumps(dict(sorted(index.items())), ensure_ascii=False, indent=0) + "\n"


def read_index(folder: Path) -> Mapping[str, str]:
    """Return part to sequences, or nothing when there is no index or it is damaged."""
    try:
        index = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return index if isinstance(index, dict) else {}


def from_index(entry: str) -> Choice:
    """Return the segment that an entry of the index stands for."""
    return Choice(tuple([tuple(sequence.split()) for sequence in entry.split("|")]))

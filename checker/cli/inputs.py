"""Which texts a command works on, and reading them."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker.document.decode import MAX_BYTES, Decoded, decode, read
from checker.errors import InputError

TEXT_ENDINGS = frozenset({".txt", ".md", ".markdown"})
_LATER = frozenset({".docx", ".pdf", ".html", ".htm", ".doc", ".odt", ".rtf", ".eml"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was read, or the message why it could not be."""

    path: str
    decoded: Decoded | None
    error: str | None = None

    @property
    def is_markup(self) -> bool:
        """Whether comments in it may hold ignores."""
        return Path(self.path).suffix.lower() in (".md", ".markdown", ".html")


def read_texts(paths: list[str]) -> Iterator[Text]:
    """Read files, the texts in folders, and ``-`` for standard input; mistakes come out as texts with an error."""
    if not paths:
        raise InputError("geef een bestand, een map, of - om te plakken via standaardinvoer")
    for name in paths:
        if name == "-":
            yield _one("-", _standard_input)
            continue
        path = Path(name)
        if path.is_dir():
            files = sorted(
                p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in TEXT_ENDINGS and not _hidden(p, path)
            )
            if not files:
                yield Text(name, None, f"{name}: in deze map staan geen teksten; ik lees .txt en .md.")
            for file in files:
                yield _one(str(file), partial(read, file))
        elif path.suffix.lower() in _LATER:
            yield Text(
                name, None, f"{name}: {path.suffix} lezen is nog niet beschikbaar; bewaar de vacature als .txt of .md."
            )
        else:
            yield _one(name, partial(read, path))


def _standard_input() -> Decoded:
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise InputError(
            f"standaardinvoer: dit is te groot (hoogstens {MAX_BYTES / 1e6:.0f} MB); knip het in losse vacatures."
        )
    return decode(raw, "standaardinvoer")


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def _one(name: str, reader: Callable[[], Decoded]) -> Text:
    try:
        decoded = reader()
    except InputError as error:
        return Text(name, None, str(error))
    if not decoded.text.strip():
        return Text(name, None, f"{name}: hier staat geen tekst in; plak of bewaar eerst de vacature.")
    return Text(name, decoded)

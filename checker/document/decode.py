"""Bytes to text and back: UTF-8, UTF-16 and Windows-1252; the mark and the newlines are kept."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from checker.errors import InputError

MAX_BYTES = 20_000_000
"""A larger file is refused: it is no vacancy."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with what is needed to write it back as it was."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return another text in the same encoding, with the same mark; UTF-8 when the old encoding can't hold it."""
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError:
            return text.encode("utf-8")


def decode(raw: bytes, name: str) -> Decoded:
    """Decode the bytes of a file; ``name`` is for the message. Raises ``InputError`` for what is no text."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw[len(mark) :].decode(encoding), encoding, mark)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name}: de tekst is beschadigd ({encoding}); bewaar het bestand opnieuw als UTF-8."
                ) from error
    if b"\0" in raw[:4096]:
        wide = _wide(raw)
        if wide:
            return wide
        raise InputError(f"{name}: dit is geen tekstbestand; geef een .txt of .md.")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: de tekens zijn niet te lezen; bewaar het bestand als UTF-8.") from error
    odd = sum(not (c.isprintable() or c in "\r\n\t") for c in text[:20_000])
    if odd > len(text[:20_000]) // 50:
        raise InputError(f"{name}: dit is geen tekstbestand; geef een .txt of .md.")
    return Decoded(text, "cp1252")


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of the Latin text in it is zero."""
    sample = raw[:4096]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(raw) % 2 == 0 and zeros and zeros.count(0) > 0.8 * len(zeros):
            try:
                return Decoded(raw.decode(encoding), encoding)
            except UnicodeDecodeError:
                return None
    return None


def read(path: Path) -> Decoded:
    """Read a text file. Raises ``InputError`` when it is missing, too large, or no text."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"{path}: dit bestand is te groot ({size / 1e6:.0f} MB, hoogstens {MAX_BYTES / 1e6:.0f} MB); "
                "knip het in losse vacatures."
            )
        return decode(path.read_bytes(), str(path))
    except FileNotFoundError as error:
        raise InputError(f"{path}: dit bestand bestaat niet; kijk de naam na.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: dit is een map, geen bestand.") from error
    except OSError as error:
        raise InputError(f"{path}: kan dit bestand niet lezen ({error.strerror}).") from error

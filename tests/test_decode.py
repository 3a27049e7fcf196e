"""Bytes to text: every encoding that a vacancy comes in, and what is no text at all."""

import codecs
from pathlib import Path

import pytest

from checker.document.decode import MAX_BYTES, decode, read
from checker.errors import InputError

TEXT = "Je komt in een jong team.\r\nCafé, €, ’s avonds.\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_decoded_and_written_back_as_it_was(raw: bytes, encoding: str) -> None:
    decoded = decode(raw, "ad.txt")
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert decoded.encode(decoded.text) == raw


def test_text_that_the_old_encoding_cannot_hold_becomes_utf8() -> None:
    decoded = decode("café".encode("cp1252"), "ad.txt")
    assert decoded.encode("café → thee") == "café → thee".encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 30,
        b"PK\x03\x04\x14\0\x06\0" * 40,
        bytes(range(1, 32)) * 50 + b"\x81\x8d\xff",
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF8 + b"caf\xe9",
    ],
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"ad\.txt"):
        decode(raw, "ad.txt")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="te groot"):
        read(path)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        read(tmp_path / "weg.txt")
    with pytest.raises(InputError, match="map"):
        read(tmp_path)

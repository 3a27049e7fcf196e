"""Settings of a user: ``drempelloos.toml``, or ``[tool.drempelloos]`` in ``pyproject.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from checker.errors import SettingsError
from checker.findings import Category, Severity
from checker.lexicon.compiled import Lexicon

_KEYS = ("accept", "country", "fail-on", "ignore", "lexicon", "select", "severity")


@dataclass(frozen=True, slots=True)
class Config:
    """What a settings file may set. ``lexicon`` folders are relative to the file."""

    country: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lexicon: tuple[Path, ...] = ()
    severity: dict[str, Severity] = field(default_factory=dict)
    accept: tuple[str, ...] = ()


def find_config(start: Path) -> Path | None:
    """Return the nearest settings file in this folder or above it, up to the root of a git checkout."""
    for folder in (start, *start.parents):
        own = folder / "drempelloos.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.drempelloos" in project.read_bytes():
            return project
        if (folder / ".git").exists():
            return None
    return None


def load_config(path: Path) -> Config:
    """Read a settings file. Raises ``SettingsError``."""
    try:
        data = tomli.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: kan dit instellingenbestand niet lezen ({error.strerror}).") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: fout in dit instellingenbestand: {error}.") from error
    table = data.get("tool", {}).get("drempelloos", {}) if path.name == "pyproject.toml" else data
    for key in table:
        if key not in _KEYS:
            raise SettingsError(f"{path}: onbekende instelling {key!r}; kies uit {', '.join(_KEYS)}.")
    if table.get("country") not in (None, "nl", "be"):
        raise SettingsError(f"{path}: country is 'nl' of 'be'.")
    return Config(
        country=table.get("country"),
        fail_on=_fail_on(path, table),
        select=_texts(path, table, "select"),
        ignore=_texts(path, table, "ignore"),
        lexicon=tuple(path.parent / folder for folder in _texts(path, table, "lexicon")),
        severity=_severities(path, table),
        accept=_texts(path, table, "accept"),
    )


def _texts(path: Path, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{path}: {key} moet een lijst teksten zijn.")
    return tuple(value)


def _fail_on(path: Path, table: Mapping[str, Any]) -> str | None:
    value = table.get("fail-on")
    if value not in (None, "forbidden", "risk", "barrier", "advice", "never"):
        raise SettingsError(f"{path}: fail-on is forbidden, risk, barrier, advice of never.")
    return value


def _severities(path: Path, table: Mapping[str, Any]) -> dict[str, Severity]:
    values = table.get("severity", {})
    try:
        return {key: Severity.parse(label) for key, label in values.items()}
    except (AttributeError, KeyError, TypeError):
        raise SettingsError(f'{path}: severity is een tabel zoals {{ LFT001 = "advice" }}.') from None


def known_names(lexicon: Lexicon, names: tuple[str, ...]) -> tuple[frozenset[str], list[str]]:
    """Return the ids and categories among these names, renamed ids followed, and a Dutch warning for each
    unknown one.
    """
    known: set[str] = set()
    warnings: list[str] = []
    categories = {category.value for category in Category}
    for name in names:
        rule_id = lexicon.words.redirects.get(name.upper(), name.upper())
        if name.lower() in categories:
            known.add(name.lower())
        elif rule_id in lexicon.rules:
            known.add(rule_id)
        else:
            close = lexicon.closest_id(name)
            hint = f"; bedoel je {close}?" if close else "; zie 'vacaturecheck rules'."
            warnings.append(f"onbekende regel of categorie {name!r}{hint}")
    return frozenset(known), warnings

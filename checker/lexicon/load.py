"""Reads lexicon folders into a ``Lexicon`` and refuses what does not follow the format."""

import gc
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli

from checker.errors import LexiconError
from checker.findings import Category, Level, Severity
from checker.lexicon.compiled import Lexicon, compile_lexicon
from checker.lexicon.index import read_index
from checker.lexicon.rules import GUARDS, Flagged, LegalDemand, Rule, Source, Suggestion, Words

PREFIXES = {
    Category.AGE: "LFT",
    Category.GENDER: "GSL",
    Category.ORIGIN: "HRK",
    Category.BELIEF: "GLF",
    Category.DISABILITY: "HND",
    Category.FAMILY: "GZN",
    Category.APPEARANCE: "UIT",
    Category.MEANS: "MID",
    Category.CULTURE: "CUL",
    Category.DIPLOMA: "DIP",
    Category.EXPERIENCE: "ERV",
    Category.TRAIT: "EIG",
    Category.PROCEDURE: "PRC",
    Category.JARGON: "TAA",
}

_RULE_KEYS = frozenset(
    (
        "id name severity severity_be ground patterns detector exempt unless requires when ignore_guards "
        "message why why_be sources suggestions replace replace_level replace_noun flagged allowed"
    ).split()
)
_LEGAL_KEYS = frozenset(
    ["id", "name", "patterns", "requires", "status", "reason", "reason_be", "sources", "url", "found", "not_found"]
)
_SHARED = ("words", "detectors")
_PART = re.compile(r"<([\w-]+)>")
_SOURCE_KEYS = frozenset(["title", "url", "kind", "checked", "law_text", "read", "says", "country"])
STATUSES = ("Wet", "Titel", "Bedrijf", "Cao")


def builtin_folder() -> Path:
    """Return the lexicon folder: beside ``pyproject.toml`` in a checkout, else the copy in the package."""
    here = Path(__file__).resolve().parent.parent
    checkout = here.parent / "lexicons"
    if (here.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    return here / "_lexicons"


def load(*extra: Path) -> Lexicon:
    """Load the built-in lexicon and the user's own folders, in that order. Raises ``LexiconError``."""
    return load_folders((builtin_folder(), *extra), strict=bool(extra))


def load_folders(folders: tuple[Path, ...], strict: bool = True) -> Lexicon:
    """Load these folders only; the first gives ``words.toml`` and ``sources.toml``, later ones may add to them."""
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand small values, none of them garbage
    try:
        return _load(folders, strict)
    finally:
        if collecting:
            gc.enable()


def _load(folders: tuple[Path, ...], strict: bool) -> Lexicon:
    digest = hashlib.sha256()
    rules: list[Rule] = []
    legal: list[LegalDemand] = []
    sources: dict[str, Source] = {}
    words = Words()
    for folder in folders:
        if not folder.is_dir():
            raise LexiconError(f"{folder}: deze map met regels bestaat niet; geef een map met .toml-bestanden.")
        files: list[tuple[Path, dict[str, Any]]] = []
        for path in sorted(folder.glob("*.toml")):
            raw = path.read_bytes()
            digest.update(path.name.encode() + b"\0" + raw)
            files.append((path, _parse(path, raw)))
        for path, data in sorted(files, key=lambda file: file[0].stem not in _SHARED):  # shared words first
            if path.stem == "sources":
                sources.update(_sources(path, data))
            elif path.stem in _SHARED:
                words = _words(path, data, words)
            else:
                parts = words.parts | _parts(path, data)
                if path.stem == "regulated":
                    legal.extend(_legal(path, item, parts) for item in _tables(path, data, "legal"))
                else:
                    rules.extend(_rules(path, data, parts))
    _check_whole(rules, legal, sources)
    index = read_index(folders[0]) if folders else {}
    return compile_lexicon(tuple(rules), tuple(legal), sources, words, digest.hexdigest()[:16], strict, index)


def _parse(path: Path, raw: bytes) -> dict[str, Any]:
    try:
        return tomli.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: dit bestand is geen UTF-8; bewaar het als UTF-8.") from error
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"{path}: fout in de TOML: {error}. Herstel die regel.") from error


def _tables(path: Path, data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    unknown = set(data) - {name, "parts"}
    if unknown:
        raise LexiconError(f"{path}: onbekend onderdeel {sorted(unknown)[0]!r}; verwacht [[{name}]].")
    items = data.get(name, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise LexiconError(f"{path}: schrijf elke regel als [[{name}]].")
    return items


def _parts(path: Path, data: Mapping[str, Any]) -> dict[str, str]:
    parts = data.get("parts", {})
    if not isinstance(parts, dict) or not all(isinstance(v, str) and v.strip() for v in parts.values()):
        raise LexiconError(f"{path}: [parts] geeft bij elke naam één tekst in de patroonnotatie.")
    return dict(parts)


def _rules(path: Path, data: Mapping[str, Any], parts: Mapping[str, str]) -> list[Rule]:
    try:
        category = Category(path.stem)
    except ValueError:
        names = ", ".join(c.value for c in Category)
        raise LexiconError(f"{path}: de bestandsnaam is geen categorie; kies uit {names}.") from None
    return [_rule(path, category, item, parts) for item in _tables(path, data, "rule")]


class _Item:
    """One table of a file, with typed access that names file, id and key when something is wrong."""

    def __init__(
        self, path: Path, item: Mapping[str, Any], known: frozenset[str], parts: Mapping[str, str] | None = None
    ) -> None:
        self.path = path
        self.item = item
        self.parts = parts or {}
        self.id = str(item.get("id", "(zonder id)"))
        for key in item:
            if key not in known:
                raise self.error(f"onbekende sleutel {key!r}")

    def error(self, what: str) -> LexiconError:
        return LexiconError(f"{place_of(self.path, self.id)}: {self.id}: {what}.")

    def text(self, key: str) -> str:
        value = self.item.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"{key!r} ontbreekt of is geen tekst")
        return value

    def optional(self, key: str) -> str | None:
        return self.text(key) if key in self.item else None

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.item.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.error(f"{key!r} moet een lijst teksten zijn")
        return tuple(value)

    def patterns(self, key: str) -> tuple[str, ...]:
        """Return a list of patterns with every ``<part>`` filled in."""
        return tuple(self._filled(pattern) for pattern in self.texts(key))

    def _filled(self, pattern: str, depth: int = 0) -> str:
        if "<" not in pattern:
            return pattern
        if depth > 3:
            raise self.error(f"onderdelen verwijzen naar elkaar in {pattern!r}")

        def part(match: re.Match[str]) -> str:
            if match[1] not in self.parts:
                raise self.error(f"onderdeel <{match[1]}> staat niet in [parts]")
            return self.parts[match[1]]

        return self._filled(_PART.sub(part, pattern), depth + 1)


def place_of(path: Path, rule_id: str) -> str:
    """Return the file of a rule with the line of its id, for a message."""
    text = path.read_text(encoding="utf-8-sig")
    found = re.search(rf'^id\s*=\s*"{re.escape(rule_id)}"', text, re.MULTILINE)
    return f"{path}:{text.count(chr(10), 0, found.start()) + 1}" if found else str(path)


def _rule(path: Path, category: Category, table: Mapping[str, Any], parts: Mapping[str, str]) -> Rule:
    item = _Item(path, table, _RULE_KEYS, parts)
    rule_id = item.text("id")
    if not re.fullmatch(r"[A-Z]{3}\d{3}", rule_id):
        raise item.error("een id is drie hoofdletters en drie cijfers, zoals LFT001")
    ignored = item.texts("ignore_guards")
    if set(ignored) - GUARDS:
        raise item.error(f"onbekende guard in ignore_guards; kies uit {', '.join(sorted(GUARDS))}")
    patterns = item.patterns("patterns")
    detector = item.optional("detector")
    if bool(patterns) == bool(detector):
        raise item.error("geef patterns of een detector, niet allebei en niet geen van beide")
    flagged = tuple(_flagged(item, example) for example in table.get("flagged", []))
    allowed = item.texts("allowed")
    if len(flagged) < 2 or len(allowed) < 2:
        raise item.error("een regel heeft minstens twee flagged- en twee allowed-voorbeelden nodig")
    suggestions = tuple(_suggestion(item, s) for s in table.get("suggestions", []))
    replace = table.get("replace", {})
    if not isinstance(replace, dict) or not all(isinstance(v, str) for v in replace.values()):
        raise item.error("'replace' moet een tabel van tekst naar tekst zijn")
    if not suggestions and not replace and any(example.fixed is None for example in flagged):
        raise item.error("zonder suggestions heeft elk flagged-voorbeeld een fixed-tekst nodig")
    severity_be = item.optional("severity_be")
    return Rule(
        id=rule_id,
        name=item.text("name"),
        category=category,
        severity=_severity(item, item.text("severity")),
        severity_be=_severity(item, severity_be) if severity_be else None,
        ground=item.optional("ground"),
        patterns=patterns,
        detector=detector,
        exempt=item.patterns("exempt"),
        unless=item.patterns("unless"),
        requires=item.patterns("requires"),
        when=item.texts("when"),
        guards=GUARDS - set(ignored),
        message=item.text("message"),
        why=item.text("why"),
        why_be=item.optional("why_be"),
        sources=item.texts("sources"),
        suggestions=suggestions,
        replace={key.lower(): value for key, value in replace.items()},
        replace_level=_level(item, table.get("replace_level", "review")),
        replace_noun=item.optional("replace_noun"),
        flagged=flagged,
        allowed=allowed,
        path=path,
    )


def _severity(item: _Item, label: str) -> Severity:
    try:
        return Severity.parse(label)
    except KeyError:
        raise item.error(f"onbekende ernst {label!r}; kies forbidden, risk, barrier of advice") from None


def _level(item: _Item, label: object) -> Level:
    try:
        return Level(str(label))
    except ValueError:
        raise item.error(f"onbekend niveau {label!r}; kies safe, review of manual") from None


def _suggestion(item: _Item, table: object) -> Suggestion:
    if not isinstance(table, dict) or not isinstance(table.get("text"), str):
        raise item.error("een suggestie is een tabel met text en level")
    noun = table.get("noun")
    if noun not in (None, "de", "het", "mv"):
        raise item.error("noun is de, het of mv")
    return Suggestion(table["text"], _level(item, table.get("level")), str(table.get("note", "")), noun)


def _flagged(item: _Item, table: object) -> Flagged:
    if not isinstance(table, dict) or not isinstance(table.get("text"), str):
        raise item.error("een flagged-voorbeeld is een tabel met text en eventueel fixed")
    fixed = table.get("fixed")
    return _marked(item, table["text"], fixed if isinstance(fixed, str) else None)


def _marked(item: _Item, text: str, fixed: str | None) -> Flagged:
    head, opening, rest = text.partition("<<")
    marked, closing, tail = rest.partition(">>")
    if not opening or not closing or not marked or "<<" in tail or ">>" in tail:
        raise item.error(f"zet precies één stuk tussen << en >> in {text!r}")
    return Flagged(head + marked + tail, len(head), len(head) + len(marked), fixed)


def _legal(path: Path, table: Mapping[str, Any], parts: Mapping[str, str]) -> LegalDemand:
    item = _Item(path, table, _LEGAL_KEYS, parts)
    found = tuple(_marked(item, text, None) for text in item.texts("found"))
    not_found = item.texts("not_found")
    if len(found) < 2 or len(not_found) < 2:
        raise item.error("een wettelijke eis heeft minstens twee found- en twee not_found-voorbeelden nodig")
    status = item.text("status")
    if status not in STATUSES:
        raise item.error(f"onbekende status {status!r}; kies uit {', '.join(STATUSES)}")
    told = {"nl": item.optional("reason"), "be": item.optional("reason_be")}
    reasons = {country: reason for country, reason in told.items() if reason}
    if not reasons:
        raise item.error("geef reason (Nederland), reason_be (België) of allebei")
    url = item.optional("url")
    return LegalDemand(
        id=item.text("id"),
        name=item.text("name"),
        patterns=item.patterns("patterns"),
        requires=item.patterns("requires"),
        status=status,
        reasons=reasons,
        sources=item.texts("sources") + ((url,) if url else ()),
        found=found,
        not_found=not_found,
        path=path,
    )


def _sources(path: Path, data: Mapping[str, Any]) -> dict[str, Source]:
    sources = {}
    for key, table in data.items():
        if not isinstance(table, dict):
            raise LexiconError(f"{path}: bron {key!r} moet een tabel zijn.")
        item = _Item(path, {"id": key, **table}, _SOURCE_KEYS | {"id"})
        sources[key] = Source(
            key=key,
            title=item.text("title"),
            url=item.optional("url"),
            kind=item.text("kind"),
            checked=item.text("checked"),
            says=item.text("says"),
            law_text=item.optional("law_text"),
            country=item.optional("country"),
            read=item.optional("read") or "deels",
        )
    return sources


def _words(path: Path, data: Mapping[str, Any], before: Words) -> Words:
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for group in ("sets", "headings", "balance", "completeness"):
        old = dict(getattr(before, group))
        item = _Item(path, data.get(group, {}), frozenset(data.get(group, {})))
        groups[group] = old | {key: old.get(key, ()) + item.texts(key) for key in data.get(group, {})}
    return Words(
        **groups,
        redirects={**before.redirects, **data.get("redirects", {})},
        parts=before.parts | _parts(path, data),
        belgium={**before.belgium, **data.get("belgium", {})},
    )


def _check_whole(rules: list[Rule], legal: list[LegalDemand], sources: Mapping[str, Source]) -> None:
    seen: dict[str, Path] = {}
    entries: list[Rule | LegalDemand] = [*rules, *legal]
    for entry in entries:
        if entry.id in seen:
            raise LexiconError(
                f"{place_of(entry.path, entry.id)}: {entry.id}: deze id staat ook in {seen[entry.id]}; kies een nieuwe."
            )
        seen[entry.id] = entry.path
        for key in entry.sources:
            if key not in sources and not key.startswith("https://"):
                raise LexiconError(
                    f"{place_of(entry.path, entry.id)}: {entry.id}: bron {key!r} staat niet in sources.toml."
                )
        if not entry.sources:
            raise LexiconError(f"{entry.path}: {entry.id}: noem minstens één bron.")
    for rule in rules:
        if rule.id[:3] != PREFIXES[rule.category] and rule.path.parent == builtin_folder():
            raise LexiconError(
                f"{rule.path}: {rule.id}: een id in deze categorie begint met {PREFIXES[rule.category]}."
            )

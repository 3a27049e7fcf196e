"""Markdown pages of the rules: one page a category, generated from the lexicon; also what ``explain`` prints.

``python -m checker.pages`` writes them; ``python -m checker.pages --check`` fails when one is out of date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from checker.findings import Category
from checker.labels import CATEGORY, COUNTRY, LEVEL, SEVERITY, SEVERITY_MEANS
from checker.lexicon.compiled import Lexicon, all_patterns
from checker.lexicon.index import NAME, make_index
from checker.lexicon.load import builtin_folder, load_folders
from checker.lexicon.rules import Flagged, LegalDemand, Rule

_HEAD = "<!-- Gemaakt uit de lexiconbestanden met `make pages`; verander die, niet deze bladzijde. -->"
_CONDITIONS = {
    "candidate": "het over de kandidaat of het team gaat, niet over cliënten, klanten of leerlingen",
    "demand": "het een eis of wens aan de kandidaat is",
    "no_gender_marker": "er geen v/m/x of tweede vorm bij staat",
    "no_driving_work": "rijden niet het werk zelf is",
    "no_reason": "de zin zelf geen reden noemt",
    "no_law_named": "de zin niet zegt dat de wet dit papier vraagt",
    "no_writing_work": "schrijven niet het werk zelf is (redacteur, copywriter)",
}


def rule_page(lexicon: Lexicon, rule: Rule) -> str:
    """Return the page of one rule in Markdown."""
    return "\n".join(_rule(lexicon, rule)) + "\n"


def legal_page(lexicon: Lexicon, demand: LegalDemand) -> str:
    """Return the page of one legal demand in Markdown."""
    return "\n".join(_legal(lexicon, demand)) + "\n"


def pages(lexicon: Lexicon) -> dict[str, str]:
    """Return file name to content of every page."""
    made = {}
    for category in Category:
        rules = [rule for rule in lexicon.rules.values() if rule.category == category]
        if rules:
            parts = [
                _HEAD,
                "",
                f"# {CATEGORY[category].capitalize()} (`{category.value}`)",
                "",
                f"{len(rules)} regels.",
                "",
            ]
            parts += [line for rule in rules for line in _rule(lexicon, rule)]
            made[f"{category.value}.md"] = "\n".join(parts).rstrip() + "\n"
    parts = [_HEAD, "", "# Wat de wet zelf vraagt", "", "Dit wordt met rust gelaten, en het verslag zegt waarom.", ""]
    parts += [line for demand in lexicon.legal.values() for line in _legal(lexicon, demand)]
    made["regulated.md"] = "\n".join(parts).rstrip() + "\n"
    return made


def _rule(lexicon: Lexicon, rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}: {rule.name}"
    yield ""
    grade = f"**{SEVERITY[rule.severity]}**"
    if rule.severity_be and rule.severity_be != rule.severity:
        grade += f" (in België: **{SEVERITY[rule.severity_be]}**)"
    ground = f", grond: {rule.ground}" if rule.ground else ""
    yield f"{grade}{ground}. {SEVERITY_MEANS[rule.severity]}"
    yield ""
    yield rule.message
    yield ""
    yield rule.why
    if rule.why_be:
        yield ""
        yield f"In België: {rule.why_be}"
    yield ""
    if rule.when:
        yield f"Alleen als {' en '.join(_CONDITIONS.get(name, name) for name in rule.when)}."
        yield ""
    if rule.suggestions or rule.replace:
        yield "Beter:"
        yield ""
        for suggestion in rule.suggestions:
            note = f" {suggestion.note}" if suggestion.note else ""
            yield f"- {f'“{suggestion.text}”' if suggestion.text else 'weglaten'} ({LEVEL[suggestion.level]}).{note}"
        for old, new in rule.replace.items():
            yield f"- {old} → {new} ({LEVEL[rule.replace_level]})"
        yield ""
    yield "Wel een melding:"
    yield ""
    for example in rule.flagged:
        yield f"- {_marked(example)}"
    yield ""
    yield "Geen melding:"
    yield ""
    for text in rule.allowed:
        yield f"- {text}"
    yield ""
    yield from _sources(lexicon, rule.sources)


def _legal(lexicon: Lexicon, demand: LegalDemand) -> Iterator[str]:
    yield f"## {demand.id}: {demand.name}"
    yield ""
    yield f"Status: {demand.status}."
    yield ""
    for country, reason in demand.reasons.items():
        yield f"{COUNTRY[country]}: {reason}"
        yield ""
    for example in demand.found:
        yield f"- {_marked(example)}"
    yield ""
    yield from _sources(lexicon, demand.sources)


def _marked(example: Flagged) -> str:
    text = example.text
    return f"{text[: example.start]}**{text[example.start : example.end]}**{text[example.end :]}"


def _sources(lexicon: Lexicon, keys: tuple[str, ...]) -> Iterator[str]:
    yield "Bronnen:"
    yield ""
    for key in keys:
        source = lexicon.sources.get(key)
        if source is None:
            yield f"- <{key}>"
            continue
        address = f" <{source.url}>" if source.url else ""
        law = f"; gelezen wettekst: {source.law_text}" if source.law_text else ""
        yield f"- {source.title}{address} (nagekeken {source.checked}{law})"
    yield ""


def generated(lexicon: Lexicon) -> dict[Path, str]:
    """Return path to content of every generated file: the pages, and the index of the patterns."""
    made = {Path("docs") / "regels" / name: content for name, content in pages(lexicon).items()}
    patterns = (
        pattern
        for _, pattern, _ in all_patterns(tuple(lexicon.rules.values()), tuple(lexicon.legal.values()), lexicon.words)
    )
    made[Path("lexicons") / NAME] = make_index(patterns)
    return made


def main() -> int:
    """Write the generated files in a checkout, or with ``--check`` tell which are out of date."""
    made = generated(load_folders((builtin_folder(),)))
    folder = Path("docs") / "regels"
    if "--check" in sys.argv:
        there = {*folder.glob("*.md"), *made}
        stale = [
            path for path in sorted(there) if not path.exists() or made.get(path) != path.read_text(encoding="utf-8")
        ]
        for path in stale:
            print(f"{path.as_posix()} is niet bij; draai `make pages`")
        return int(bool(stale))
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path not in made:
            path.unlink()
    for path, content in made.items():
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

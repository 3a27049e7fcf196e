"""Proves a lexicon by its own examples: every rule finds what it says, mends it cleanly, and stays silent where
it should.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from checker.check import Checker, Settings
from checker.document.document import Document
from checker.errors import LexiconError
from checker.findings import Finding
from checker.lexicon.compiled import Lexicon, compile_lexicon
from checker.lexicon.country import DUTCH_LAW, why_in
from checker.lexicon.load import load, place_of
from checker.lexicon.matcher import Matcher
from checker.lexicon.notation import expand
from checker.lexicon.rules import Flagged, LegalDemand, Rule
from checker.rewrite.apply import apply_edits

_CONTEXT = ("exempt", "unless", "requires", "when")


def prove_rule(lexicon: Lexicon, rule: Rule) -> Iterator[str]:
    """Yield what is wrong with a rule, one Dutch sentence each; nothing when it is proven."""
    checker = Checker(lexicon)
    for example in rule.flagged:
        yield from _flagged(checker, rule, example)
    for text in rule.allowed:
        for finding in checker.check(text).findings:
            if finding.category == rule.category:
                yield f"allowed wordt toch gemeld door {finding.rule} ({finding.text!r}): {text!r}"
    if rule.patterns:
        yield from _needless_patterns(rule)
        yield from _allowed_without_trigger(rule)
    yield from _needless_context(lexicon, rule)
    told = why_in(rule, "be", lexicon.words)
    if dutch := DUTCH_LAW.search(told):
        yield f"in België wordt Nederlands recht aangehaald ({dutch[0]!r}): {told!r}; geef why_be"


def prove_legal(lexicon: Lexicon, demand: LegalDemand) -> Iterator[str]:
    """Yield what is wrong with a legal demand."""
    checker = Checker(lexicon, Settings(country=next(iter(demand.reasons))))
    for example in demand.found:
        report = checker.check(example.text)
        told = [(item.start, item.end) for item in report.left_alone if item.rule == demand.id]
        if (example.start, example.end) not in told:
            others = [(item.rule, item.text) for item in report.left_alone]
            yield f"found wordt niet verteld op de gemarkeerde plek (wel: {others}): {example.text!r}"
        for finding in report.findings:
            yield f"found geeft een melding van {finding.rule} ({finding.text!r}): {example.text!r}"
    for text in demand.not_found:
        if any(item.rule == demand.id for item in checker.check(text).left_alone):
            yield f"not_found wordt toch verteld: {text!r}"


def prove_folders(lexicon: Lexicon, folders: Iterable[Path]) -> None:
    """Prove the rules of a user's own folders. Raises ``LexiconError`` that names file, line and rule of the first fault."""
    own = {folder.resolve() for folder in folders}
    for rule in lexicon.rules.values():
        if rule.path.parent.resolve() in own:
            for problem in prove_rule(lexicon, rule):
                raise LexiconError(f"{place_of(rule.path, rule.id)}: {rule.id}: {problem}.")
    for demand in lexicon.legal.values():
        if demand.path.parent.resolve() in own:
            for problem in prove_legal(lexicon, demand):
                raise LexiconError(f"{place_of(demand.path, demand.id)}: {demand.id}: {problem}.")


def duplicate_phrases(lexicon: Lexicon) -> Iterator[str]:
    """Yield phrases that the patterns of two rules both match."""
    owner: dict[tuple[str, ...], str] = {}
    for rule in lexicon.rules.values():
        for pattern in rule.patterns:
            if "~" in pattern:
                continue
            for form in expand(pattern):
                other = owner.setdefault(form, rule.id)
                if other != rule.id and lexicon.rules[other].when == rule.when and not rule.requires:
                    yield f"{other} en {rule.id} vinden allebei {' '.join(form)!r}"


def _flagged(checker: Checker, rule: Rule, example: Flagged) -> Iterator[str]:
    found = checker.check(example.text).findings
    right = [f for f in found if f.rule == rule.id and (f.start, f.end) == (example.start, example.end)]
    if not right:
        marked = example.text[example.start : example.end]
        yield f"{marked!r} wordt niet precies zo gevonden (wel: {_shown(found)}): {example.text!r}"
        return
    if len(found) > 1:
        yield f"er is meer dan één melding ({_shown(found)}): {example.text!r}"
    mended = example.fixed
    if right[0].rewrites and (rule.suggestions or rule.replace):
        applied = apply_edits(example.text, right[0].rewrites[0].edits)
        if mended is not None and mended != applied:
            yield f"fixed is {mended!r}, maar de eerste suggestie geeft {applied!r}"
        mended = applied
    if mended is None:
        yield f"er is geen suggestie die hier past en geen fixed: {example.text!r}"
        return
    for finding in checker.check(mended).findings:
        yield f"de herstelde tekst geeft een melding van {finding.rule} ({finding.text!r}): {mended!r}"


def _shown(found: tuple[Finding, ...]) -> str:
    return ", ".join(f"{f.rule} {f.text!r}" for f in found) or "niets"


def _needless_patterns(rule: Rule) -> Iterator[str]:
    covers: list[set[int]] = []
    for pattern in rule.patterns:
        matcher: Matcher[int] = Matcher()
        matcher.add(pattern, 0)
        covered = set()
        for number, example in enumerate(rule.flagged):
            document = Document.of(example.text)
            for _, start, end in matcher.find(document.tokens):
                if document.characters((start, end)) == (example.start, example.end):
                    covered.add(number)
        covers.append(covered)
    for i, pattern in enumerate(rule.patterns):
        others = set().union(*(c for j, c in enumerate(covers) if j != i)) if len(covers) > 1 else set()
        if not covers[i] - others:
            yield f"patroon {pattern!r} is voor geen enkel flagged-voorbeeld nodig"


def _allowed_without_trigger(rule: Rule) -> Iterator[str]:
    """An allowed text without anything that looks like the rule's own words proves nothing."""
    stems = {word.strip("*")[:4] for p in rule.patterns for form in expand(p) for word in form if len(word) > 3}
    for text in rule.allowed:
        folded = Document.of(text).clean.folded
        if not any(stem in folded for stem in stems):
            yield f"allowed bevat geen woord dat op een patroon lijkt: {text!r}"


def _needless_context(lexicon: Lexicon, rule: Rule) -> Iterator[str]:
    words = replace(lexicon.words, balance={}, completeness={})
    for field in _CONTEXT:
        entries: tuple[str, ...] = getattr(rule, field)
        # what is required are alternatives: they are proven together
        for removed in [entries] if field == "requires" and entries else [(entry,) for entry in entries]:
            changed = _without(rule, field, removed)
            small = compile_lexicon((changed,), (), lexicon.sources, words, "", strict=False)
            checker = Checker(small)
            if not any(checker.check(text).findings for text in rule.allowed):
                yield f"{field} {', '.join(removed)!r} is voor geen enkel allowed-voorbeeld nodig"


def _without(rule: Rule, field: str, removed: tuple[str, ...]) -> Rule:
    kept = tuple(e for e in getattr(rule, field) if e not in removed)
    match field:
        case "exempt":
            return replace(rule, exempt=kept)
        case "unless":
            return replace(rule, unless=kept)
        case "requires":
            return replace(rule, requires=kept)
        case _:
            return replace(rule, when=kept)


def main() -> int:
    """Prove the built-in lexicon, or the folder given; print what is wrong and return 1 when anything is."""
    lexicon = load(*(Path(name) for name in sys.argv[1:]))
    problems = [f"{rule.id}: {p}" for rule in lexicon.rules.values() for p in prove_rule(lexicon, rule)]
    problems += [f"{demand.id}: {p}" for demand in lexicon.legal.values() for p in prove_legal(lexicon, demand)]
    problems += duplicate_phrases(lexicon)
    for problem in problems:
        print(problem)
    print(f"{len(lexicon.rules)} regels, {len(lexicon.legal)} wettelijke eisen, {len(problems)} problemen")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())

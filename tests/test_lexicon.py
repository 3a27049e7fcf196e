"""Every rule proves itself by its own examples; these tests are made from the lexicon."""

from pathlib import Path

import pytest

from checker.check import Checker
from checker.lexicon.compiled import Lexicon
from checker.lexicon.load import load
from checker.lexicon.notation import parse
from checker.prove import duplicate_phrases, prove_legal, prove_rule
from checker.rewrite.mend import mend

LEXICON = load()


@pytest.mark.parametrize("rule_id", LEXICON.rules)
def test_rule_is_proven(rule_id: str, lexicon: Lexicon) -> None:
    assert not list(prove_rule(lexicon, lexicon.rules[rule_id]))


@pytest.mark.parametrize("demand_id", LEXICON.legal)
def test_legal_demand_is_proven(demand_id: str, lexicon: Lexicon) -> None:
    assert not list(prove_legal(lexicon, lexicon.legal[demand_id]))


def test_no_phrase_belongs_to_two_rules(lexicon: Lexicon) -> None:
    assert not list(duplicate_phrases(lexicon))


def test_every_pattern_follows_the_notation(lexicon: Lexicon) -> None:
    for rule in lexicon.rules.values():
        for pattern in (*rule.patterns, *rule.exempt, *(p for p in (*rule.unless, *rule.requires) if p[0] != "@")):
            parse(pattern)
    for group in (lexicon.words.sets, lexicon.words.headings, lexicon.words.balance, lexicon.words.completeness):
        for patterns in group.values():
            for pattern in patterns:
                parse(pattern)


def test_every_source_is_described_and_a_law_has_the_date_that_was_read(lexicon: Lexicon) -> None:
    for source in lexicon.sources.values():
        assert source.says.strip()
        assert source.url is None or source.url.startswith(("https://", "http://"))
        assert source.url or source.kind == "eigen"
        assert source.kind not in ("wet", "besluit") or source.law_text


def test_messages_pronounce_no_verdict(lexicon: Lexicon) -> None:
    for rule in lexicon.rules.values():
        said = f"{rule.message} {rule.why} {' '.join(s.note for s in rule.suggestions)}".lower()
        for verdict in ("illegaal", "strafbaar", "is verboden.", "onwettig"):
            assert verdict not in said, rule.id


def test_there_are_at_least_220_rules(lexicon: Lexicon) -> None:
    assert len(lexicon.rules) >= 220
    assert {path.stem for path in (rule.path for rule in lexicon.rules.values())} >= {"age", "gender", "diploma"}


@pytest.mark.parametrize("rule_id", LEXICON.rules)
def test_safe_rewriting_of_examples_brings_nothing_new(rule_id: str, checker: Checker) -> None:
    for example in checker.lexicon.rules[rule_id].flagged:
        before = checker.check(example.text)
        text = mend(example.text, lambda t: checker.check(t).findings)
        after = checker.check(text)
        assert {f.rule for f in after.findings} <= {f.rule for f in before.findings}
        assert after.measures.scores.inclusion >= before.measures.scores.inclusion
        assert after.measures.scores.completeness >= before.measures.scores.completeness
        assert mend(text, lambda t: checker.check(t).findings) == text


def test_a_folder_of_the_user_is_added(tmp_path: Path) -> None:
    (tmp_path / "culture.toml").write_text(RULE, encoding="utf-8")
    own = load(tmp_path)
    assert "HUI001" in own.rules
    assert len(own.rules) == len(LEXICON.rules) + 1
    assert own.fingerprint != LEXICON.fingerprint
    assert not list(prove_rule(own, own.rules["HUI001"]))


RULE = """
[[rule]]
id = "HUI001"
name = "pannenkoekenploeg"
severity = "barrier"
patterns = ["pannenkoekenploeg"]
message = "Dit woord kent alleen wie hier al werkt."
why = "Nieuwe mensen weten niet wat je bedoelt."
sources = ["eigen-oordeel"]
suggestions = [{ text = "team", level = "safe" }]
flagged = [
  { text = "Kom bij onze <<pannenkoekenploeg>> werken." },
  { text = "De <<pannenkoekenploeg>> helpt je op weg." },
]
allowed = ["Je bakt pannenkoeken voor de ploeg.", "Elke vrijdag eten wij pannenkoek."]
"""

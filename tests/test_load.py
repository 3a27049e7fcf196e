"""A lexicon file that is wrong is refused, with a message that names file and rule."""

from pathlib import Path

import pytest

from checker.check import Checker
from checker.errors import LexiconError
from checker.lexicon.load import load
from tests.test_lexicon import RULE


def broken(tmp_path: Path, text: str, name: str = "culture.toml") -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        Checker(load(tmp_path))
    message = str(caught.value)
    assert name in message
    assert "\n" not in message.strip()
    return message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('severity = "barrier"', 'severity = "erg"', "onbekende ernst 'erg'"),
        ('patterns = ["pannenkoekenploeg"]', 'patterns = ["pannen[koek"]', "patroon"),
        ('patterns = ["pannenkoekenploeg"]', "", "patterns of een detector"),
        ('patterns = ["pannenkoekenploeg"]', 'detector = "toveren"', "detector 'toveren' bestaat niet"),
        ('name = "', 'naam = "', "onbekende sleutel 'naam'"),
        ('sources = ["eigen-oordeel"]', 'sources = ["van-horen-zeggen"]', "bron 'van-horen-zeggen'"),
        ('sources = ["eigen-oordeel"]', "sources = []", "minstens één bron"),
        ('id = "HUI001"', 'id = "regel1"', "drie hoofdletters"),
        ('id = "HUI001"', 'id = "LFT001"', "deze id staat ook in"),
        ("<<pannenkoekenploeg>> werken", "pannenkoekenploeg werken", "tussen << en >>"),
        ('allowed = ["Je bakt pannenkoeken voor de ploeg.", ', "allowed = [", "twee flagged- en twee allowed"),
        ('patterns = ["pannenkoekenploeg"]', 'patterns = ["<koek>ploeg"]', "onderdeel <koek> staat niet in [parts]"),
        ('message = "', 'requires = ["@onbekend"]\nmessage = "', "@onbekend"),
        ('message = "', 'exempt = ["@clients"]\nmessage = "', "alleen in unless en requires"),
        ('message = "', 'when = ["volle_maan"]\nmessage = "', "voorwaarde 'volle_maan'"),
        ('message = "', 'ignore_guards = ["alles"]\nmessage = "', "onbekende guard"),
        ('level = "safe"', 'level = "misschien"', "onbekend niveau"),
    ],
)
def test_wrong_rules(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in RULE
    message = broken(tmp_path, RULE.replace(old, new, 1))
    assert said in message


def test_parts_of_patterns_are_filled_in(tmp_path: Path) -> None:
    text = RULE.replace('"pannenkoekenploeg"', '"<koek><groep>"')
    parts = '[parts]\nkoek = "pannenkoeken"\ngroep = "[ploeg|<groter>]"\ngroter = "leger"\n'
    (tmp_path / "culture.toml").write_text(parts + text, encoding="utf-8")
    lexicon = load(tmp_path)
    assert lexicon.rules["HUI001"].patterns == ("pannenkoeken[ploeg|leger]",)


def test_parts_that_hold_each_other_are_refused(tmp_path: Path) -> None:
    parts = '[parts]\na = "<b>"\nb = "<a>"\n'
    message = broken(tmp_path, parts + RULE.replace('"pannenkoekenploeg"', '"<a>"'))
    assert "verwijzen naar elkaar" in message


def test_a_message_names_the_line(tmp_path: Path) -> None:
    assert "culture.toml:3:" in broken(tmp_path, RULE.replace('severity = "barrier"', 'severity = "erg"'))


def test_a_syntax_error_names_the_line(tmp_path: Path) -> None:
    assert "line 4" in broken(tmp_path, RULE.replace('name = "pannenkoekenploeg"', "name = pannenkoekenploeg"))


def test_a_file_name_that_is_no_category(tmp_path: Path) -> None:
    assert "geen categorie" in broken(tmp_path, RULE, "lekkernijen.toml")


def test_a_file_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "culture.toml").write_bytes(RULE.encode() + b"# caf\xe9\n")
    with pytest.raises(LexiconError, match="geen UTF-8"):
        load(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="bestaat niet"):
        load(tmp_path / "weg")


def test_a_rule_of_the_user_whose_example_fails_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.cli.main import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.txt").write_text("Kom bij onze pannenkoekenploeg werken.", encoding="utf-8")
    own = tmp_path / "eigen"
    own.mkdir()
    (own / "culture.toml").write_text(RULE, encoding="utf-8")
    assert main(["check", "ad.txt", "--lexicon", "eigen", "--fail-on", "barrier"]) == 1
    assert "HUI001" in capsys.readouterr().out
    wrong = RULE.replace("De <<pannenkoekenploeg>> helpt", "De <<pannenkoekenbakker>> helpt")
    (own / "culture.toml").write_text(wrong, encoding="utf-8")
    assert main(["check", "ad.txt", "--lexicon", "eigen"]) == 2
    err = capsys.readouterr().err
    assert "culture.toml:3: HUI001: 'pannenkoekenbakker' wordt niet precies zo gevonden" in err
    assert err.count("\n") == 1

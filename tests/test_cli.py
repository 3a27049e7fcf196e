"""The command-line contract: formats, exit codes, messages, settings, ignores."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.cli.main import main

AD = "Wij zoeken een collega voor de keuken.\nJe komt in een jong team van vier koks.\n"
CLEAN = "Wij zoeken een collega voor de keuken.\nJe kookt elke dag voor veertig bewoners.\n"
ENGLISH = "We are looking for a colleague who will join the team in our kitchen and who likes to cook for all. " * 4


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str = AD) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def run_json(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    main(["check", "--format", "json", "--fail-on", "never", *args])
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_json_follows_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    data = run_json(capsys, "ad.txt")
    assert data["version"] == 1
    assert data["tool"].startswith("drempelloos ")
    assert data["model"] is None
    assert data["errors"] == []
    (item,) = data["files"]
    assert (item["path"], item["language"], item["country"], item["skipped"]) == ("ad.txt", "nl", "nl", None)
    (finding,) = item["findings"]
    assert AD[finding["start"] : finding["end"]] == finding["text"] == "jong team"
    assert set(finding) >= {
        "rule", "category", "severity", "start", "end", "text", "ground", "lowered_by",
        "message", "why", "sources", "via", "score", "rewrites",
    }  # fmt: skip
    assert finding["category"] == "age"
    assert finding["severity"] == "risk"
    for rewrite in finding["rewrites"]:
        assert rewrite["level"] in ("safe", "review", "manual")
        assert all(set(edit) == {"start", "end", "text"} for edit in rewrite["edits"])
    assert set(item["completeness"]) == {"salary", "hours", "contract", "place", "procedure", "contact", "welcome"}
    assert set(item["readability"]) >= {"words", "words_per_sentence", "flesch_douma", "level"}
    assert set(item["balance"]) >= {"masculine", "feminine"}
    assert set(item["scores"]) == {"inclusion", "clarity", "completeness"}


@pytest.mark.parametrize(
    ("fail_on", "code"), [("forbidden", 0), ("risk", 1), ("barrier", 1), ("advice", 1), ("never", 0)]
)
def test_exit_code_follows_fail_on(fail_on: str, code: int) -> None:
    write("ad.txt")
    assert main(["check", "ad.txt", "--fail-on", fail_on]) == code


def test_a_clean_text_gives_zero(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt", CLEAN)
    assert main(["check", "ad.txt"]) == 0
    assert "Geen meldingen" in capsys.readouterr().out


def test_text_report_names_place_rule_and_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    main(["check", "ad.txt"])
    out = capsys.readouterr().out
    assert "ad.txt:2:16  risico (leeftijd)  LFT" in out
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if "jong team van vier" in line)
    assert lines[at].index("jong team") == lines[at + 1].index("~")
    assert lines[at + 1].count("~") == len("jong team")
    assert "→" in out
    assert "een mens beslist" in out
    assert "\x1b[" not in out


def test_a_terminal_is_given_no_orders(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt", "Je komt in een \x1b[31mdruk\x07 en jong team van vier\x1b]0;titel\x07 koks.\n")
    main(["check", "ad.txt", "--fail-on", "never"])
    out = capsys.readouterr().out
    assert "jong team" in out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_standard_input_is_bounded(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.inputs.MAX_BYTES", 100)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a" * 200)))
    assert main(["check", "-"]) == 2
    assert "te groot" in capsys.readouterr().err


def test_folder_stdin_and_output(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write("map/a.txt")
    write("map/diep/b.md", CLEAN)
    write("map/.verborgen/c.txt")
    write("map/plaatje.png")
    data = run_json(capsys, "map")
    assert [item["path"] for item in data["files"]] == [str(Path("map/a.txt")), str(Path("map/diep/b.md"))]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(AD.encode())))
    assert main(["check", "-", "--output", "verslag.txt"]) == 1
    assert "jong team" in Path("verslag.txt").read_text(encoding="utf-8")


def test_a_missing_file_among_good_ones(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    assert main(["check", "weg.txt", "ad.txt", "--format", "json", "--fail-on", "never"]) == 2
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert len(data["files"]) == 1
    assert data["errors"] == [{"path": "weg.txt", "message": "weg.txt: dit bestand bestaat niet; kijk de naam na."}]
    assert err == "vacaturecheck: weg.txt: dit bestand bestaat niet; kijk de naam na.\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check"], "geef een bestand"),
        (["check", "weg.txt"], "bestaat niet"),
        (["check", "leeg.txt"], "hier staat geen tekst"),
        (["check", "plaatje.txt"], "geen tekstbestand"),
        (["check", "map"], "geen teksten"),
        (["check", "ad.docx"], "nog niet beschikbaar"),
        (["check", "engels.txt"], "deze tekst is Engels"),
        (["check", "ad.txt", "--format", "sarif"], "--format sarif is nog niet beschikbaar"),
        (["check", "ad.txt", "--format", "github"], "nog niet beschikbaar"),
        (["check", "ad.txt", "--format", "junit"], "nog niet beschikbaar"),
        (["check", "ad.txt", "--format", "html"], "nog niet beschikbaar"),
        (["check", "ad.txt", "--baseline", "b.json"], "--baseline is nog niet beschikbaar"),
        (["check", "ad.txt", "--write-baseline"], "--write-baseline is nog niet beschikbaar"),
        (["check", "ad.txt", "--rewrites"], "--rewrites is nog niet beschikbaar"),
        (["check", "ad.txt", "--model", "map"], "--model map is nog niet beschikbaar"),
        (["check", "ad.txt", "--lexicon", "weg"], "bestaat niet"),
        (["check", "ad.txt", "--config", "weg.toml"], "bestaat niet"),
        (["check", "ad.txt", "--output", "weg/verslag.txt"], "niet schrijven"),
        (["rewrite", "ad.txt", "--level", "review"], "--level review is nog niet beschikbaar"),
        (["rewrite", "map"], "dit is een map"),
        (["rewrite", "leeg.txt"], "hier staat geen tekst"),
        (["explain", "LFT9999"], "bestaat niet"),
        (["rules", "--category", "leeftijden"], "bestaat niet"),
        (["audit", "archief.csv", "--out", "uit", "--group-by", "afdeling", "--resume", "--no-text", "--workers", "2"],
         "'vacaturecheck audit' is nog niet beschikbaar"),
        (["app"], "'vacaturecheck app' is nog niet beschikbaar"),
        (["serve"], "'vacaturecheck serve' is nog niet beschikbaar"),
        (["lsp"], "'vacaturecheck lsp' is nog niet beschikbaar"),
    ],
)  # fmt: skip
def test_mistakes_are_one_dutch_line_and_exit_code_2(
    args: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("ad.txt")
    write("leeg.txt", " \n")
    write("engels.txt", ENGLISH)
    write("ad.docx")
    Path("plaatje.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    Path("map").mkdir()
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert not out
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "--onzin"], "onbekende optie: --onzin"),
        (["check", "ad.txt", "--format", "word"], "bestaat niet; kies uit"),
        (["controleer"], "bestaat niet; kies uit"),
        ([], "er ontbreekt iets"),
        (["check", "--output"], "geef hier een waarde bij"),
    ],
)
def test_wrong_usage_is_explained_in_dutch(args: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(args)
    assert stopped.value.code == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_another_language_is_skipped_among_others(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", ENGLISH)
    write("b.txt")
    main(["check", "a.txt", "b.txt", "--format", "json", "--fail-on", "never"])
    out, err = capsys.readouterr()
    skipped, checked = json.loads(out)["files"]
    assert (skipped["skipped"], skipped["language"], skipped["findings"]) == ("taal", "en", [])
    assert checked["findings"]
    assert err == "vacaturecheck: let op: a.txt: overgeslagen, deze tekst is Engels\n"


def test_language_nl_insists(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", ENGLISH + " young professional")
    data = run_json(capsys, "a.txt", "--language", "nl")
    assert data["files"][0]["findings"]


def test_select_and_ignore(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt", AD + "Rijbewijs B is vereist.\n")
    rule = run_json(capsys, "ad.txt")["files"][0]["findings"][0]["rule"]
    assert [f["rule"] for f in run_json(capsys, "ad.txt", "--select", rule)["files"][0]["findings"]] == [rule]
    assert {f["category"] for f in run_json(capsys, "ad.txt", "--select", "means")["files"][0]["findings"]} == {"means"}
    assert {f["category"] for f in run_json(capsys, "ad.txt", "--ignore", "age")["files"][0]["findings"]} == {"means"}


def test_an_unknown_id_names_the_closest(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    main(["check", "ad.txt", "--ignore", "LFT0001"])
    assert "onbekende regel of categorie 'LFT0001'; bedoel je LFT" in capsys.readouterr().err
    main(["check", "ad.txt", "--ignore", "agee"])
    assert "bedoel je age?" in capsys.readouterr().err


def test_settings_in_drempelloos_toml_and_pyproject(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    write("drempelloos.toml", 'fail-on = "never"\nignore = ["age"]\n')
    assert main(["check", "ad.txt"]) == 0
    assert not run_json(capsys_cleared(capsys), "ad.txt")["files"][0]["findings"]
    Path("drempelloos.toml").unlink()
    write("pyproject.toml", '[tool.drempelloos]\ncountry = "be"\nseverity = { age = "advice" }\n')
    item = run_json(capsys_cleared(capsys), "ad.txt")["files"][0]
    assert item["country"] == "be"
    assert item["findings"][0]["severity"] == "advice"


def capsys_cleared(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    capsys.readouterr()
    return capsys


def test_accepted_phrases(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    write("eigen.toml", 'accept = ["Jong Team"]\n')
    assert not run_json(capsys, "ad.txt", "--config", "eigen.toml")["files"][0]["findings"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("onzin = 1", "onbekende instelling 'onzin'"),
        ("select = 3", "select moet een lijst"),
        ('fail-on = "ooit"', "fail-on is"),
        ('country = "fr"', "country is"),
        ('severity = { age = "erg" }', "severity is een tabel"),
        ("a = [", "fout in dit instellingenbestand"),
    ],
)
def test_wrong_settings(text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.txt")
    write("eigen.toml", text)
    assert main(["check", "ad.txt", "--config", "eigen.toml"]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "eigen.toml" in err


def test_inline_ignores(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "ad.md", "<!-- drempelloos: negeer age het team heet zo -->\nJe komt in een jong team.\n\nEen jong team dus.\n"
    )
    findings = run_json(capsys, "ad.md")["files"][0]["findings"]
    assert len(findings) == 1
    text = Path("ad.md").read_text(encoding="utf-8")
    assert text[findings[0]["start"] : findings[0]["end"]] == "jong team"
    assert findings[0]["start"] == text.rindex("jong team")


def test_an_ignore_behind_text_speaks_for_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.md", "Een jong team dus. <!-- drempelloos: negeer age citaat -->\n")
    assert not run_json(capsys, "ad.md")["files"][0]["findings"]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("negeer age", "geen reden"),
        ("negeer LFT99 zomaar", "onbekende regel of categorie 'LFT99'"),
        ("vergeet age zomaar", "bedoel je 'negeer'"),
    ],
)
def test_a_wrong_ignore_does_not_work_and_says_so(comment: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("ad.md", f"<!-- drempelloos: {comment} -->\nJe komt in een jong team.\n")
    assert main(["check", "ad.md", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["files"][0]["findings"]
    assert said in err
    assert "regel 1" in err


def test_rewrite_keeps_mark_encoding_and_newlines() -> None:
    raw = b"\xef\xbb\xbf" + "Kom in ons jong team.\r\nElke dag caf\u00e9.\r\n".encode()
    Path("ad.txt").write_bytes(raw)
    assert main(["rewrite", "ad.txt", "--output", "beter.txt"]) == 0
    better = Path("beter.txt").read_bytes()
    assert better.startswith(b"\xef\xbb\xbf")
    assert b"jong team" not in better
    assert better.endswith("Elke dag caf\u00e9.\r\n".encode())


def test_explain_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "lft001"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("## LFT001")
    assert "Bronnen:" in page
    assert main(["explain", "WET001"]) == 0
    capsys.readouterr()
    assert main(["rules", "--category", "age"]) == 0
    assert "LFT001" in capsys.readouterr().out
    assert main(["rules", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 220


def test_nothing_heavy_is_imported_for_a_check() -> None:
    write("ad.txt")
    code = (
        "import sys; from checker.cli.main import main; main(['check', 'ad.txt']); "
        "print([m for m in ('spacy', 'torch', 'gradio', 'pandas', 'rich', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_jobcarving_says_that_it_is_not_there_yet(capsys: pytest.CaptureFixture[str]) -> None:
    from jobcarving.cli import main as jobcarving

    assert jobcarving(["plan", "taken.xlsx"]) == 2
    assert "nog niet beschikbaar" in capsys.readouterr().err

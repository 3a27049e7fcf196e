"""Installing: a built wheel in an empty environment, and an editable install that sees a changed rule. Slow."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow
AD = "Wij zoeken een collega voor de keuken.\nJe komt in een jong team van vier koks.\n"


def environment(folder: Path) -> Path:
    """Make an empty environment and return its folder of programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def findings(program: Path, folder: Path) -> list[str]:
    (folder / "ad.txt").write_text(AD, encoding="utf-8")
    out = run(program, "check", "ad.txt", "--format", "json", "--fail-on", "never", folder=folder)
    return [finding["text"] for finding in json.loads(out)["files"][0]["findings"]]


def checkout(folder: Path) -> Path:
    """Copy what an install needs into a folder of its own."""
    for name in ("checker", "jobcarving", "lexicons"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    return folder


def test_a_wheel_in_an_empty_environment(tmp_path: Path) -> None:
    source = tmp_path / "bron"
    source.mkdir()
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", checkout(source), folder=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    programs = environment(tmp_path / "leeg")
    run(programs / "python", "-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", wheel, folder=tmp_path)
    shutil.rmtree(source)
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    assert findings(programs / "vacaturecheck", elsewhere) == ["jong team"]
    assert run(programs / "vacaturecheck", "explain", "LFT001", folder=elsewhere).startswith("## LFT001")
    installed = run(programs / "python", "-m", "pip", "list", folder=elsewhere).lower()
    assert not any(heavy in installed for heavy in ("torch", "gradio", "spacy", "pandas"))


def test_an_editable_install_sees_a_changed_rule(tmp_path: Path) -> None:
    source = tmp_path / "bron"
    source.mkdir()
    checkout(source)
    programs = environment(tmp_path / "leeg")
    run(
        programs / "python", "-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", "-e", source, folder=tmp_path
    )
    assert findings(programs / "vacaturecheck", tmp_path) == ["jong team"]
    culture = source / "lexicons" / "culture.toml"
    rule = """
[[rule]]
id = "CUL999"
name = "vier koks"
severity = "barrier"
patterns = ["vier koks"]
message = "Een regel voor de test."
why = "Een regel voor de test."
sources = ["eigen-oordeel"]
flagged = [
  { text = "Hier staan <<vier koks>>.", fixed = "Hier staan mensen." },
  { text = "De <<vier koks>> koken.", fixed = "Zij koken." },
]
allowed = ["Een kok kookt voor vier.", "Vier keer koken."]
"""
    culture.write_text(culture.read_text(encoding="utf-8") + rule, encoding="utf-8")
    assert findings(programs / "vacaturecheck", tmp_path) == ["jong team", "vier koks"]

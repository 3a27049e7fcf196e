"""The JSON report. The keys are a contract with other tools: add, never change."""

import json
from dataclasses import asdict
from typing import Any

from checker.findings import Finding
from checker.lexicon.compiled import Lexicon
from checker.render.result import FileResult, RunResult
from checker.report import Report
from checker.version import __version__

VERSION = 1


def render(result: RunResult, lexicon: Lexicon) -> str:
    """Return the report as one JSON object, ending in a newline."""
    data = {
        "version": VERSION,
        "tool": f"drempelloos {__version__}",
        "lexicon": lexicon.fingerprint,
        "model": None,
        "errors": [{"path": path, "message": message} for path, message in result.errors],
        "files": [_file(item) for item in result.files],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _file(item: FileResult) -> dict[str, Any]:
    head: dict[str, Any] = {"path": item.path, "language": item.language}
    if item.report is None:
        return head | {"country": None, "skipped": item.skipped, "findings": [], "left_alone": []}
    return head | {"country": item.report.country, "skipped": item.skipped} | _report(item.report)


def _report(report: Report) -> dict[str, Any]:
    measures = report.measures
    readability = measures.readability
    return {
        "findings": [_finding(finding) for finding in report.findings],
        "left_alone": [
            {
                "rule": item.rule,
                "category": item.category.value,
                "start": item.start,
                "end": item.end,
                "text": item.text,
                "reason": item.reason,
            }
            for item in report.left_alone
        ],
        "completeness": measures.completeness,
        "readability": {
            "words": readability.words,
            "sentences": readability.sentences,
            "words_per_sentence": readability.words_per_sentence,
            "syllables_per_word": readability.syllables_per_word,
            "flesch_douma": readability.flesch_douma,
            "level": readability.level,
            "longest": [asdict(sentence) for sentence in readability.longest],
        },
        "balance": asdict(measures.balance),
        "demands": asdict(measures.demands),
        "scores": asdict(measures.scores),
        "tips": list(measures.tips),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.label,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "ground": finding.ground,
        "lowered_by": finding.lowered_by,
        "message": finding.message,
        "why": finding.why,
        "sources": list(finding.sources),
        "via": finding.via,
        "score": finding.score,
        "rewrites": [
            {"level": r.level.value, "edits": [asdict(edit) for edit in r.edits], "note": r.note}
            for r in finding.rewrites
        ],
    }

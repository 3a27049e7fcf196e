"""What a run over several texts gave: the input of every renderer."""

from dataclasses import dataclass, field

from checker.report import Report


@dataclass(frozen=True, slots=True)
class FileResult:
    """One text: its report, or why it was skipped."""

    path: str
    language: str
    report: Report | None
    skipped: str | None = None


@dataclass(frozen=True, slots=True)
class RunResult:
    """All texts of a run, and the ones that could not be read as (path, message)."""

    files: list[FileResult] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)

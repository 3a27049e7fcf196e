"""The heart: ``Checker.check(text) -> Report``. Pure: same text, same lexicon, same settings, same report."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from checker.context import guards
from checker.context.conditions import CONDITIONS
from checker.context.reading import Reading
from checker.detect.registry import DETECTORS
from checker.document.document import Span
from checker.errors import LexiconError
from checker.findings import GROUNDS, Category, Finding, LeftAlone, Severity
from checker.lexicon.compiled import Lexicon
from checker.lexicon.country import sources_in, why_in
from checker.lexicon.rules import Rule
from checker.report import Report
from checker.rewrite.suggest import suggest
from checker.whole.text_measures import measure

_LINKS = frozenset(
    ", of en een het de je ook wel dan aantoonbaar minimaal afgeronde relevante bij voorkeur + op in met".split()
)
_LONGEST_LINK = 4
REASON_LEFT = "reden vermeld: een mens beoordeelt of die volstaat"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set: country, rules or categories to show or hide, other grades, accepted phrases."""

    country: str = "nl"
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severity: dict[str, Severity] = field(default_factory=dict)
    accept: frozenset[str] = frozenset()

    def wants(self, rule: Rule) -> bool:
        """Whether findings of this rule are asked for."""
        names = {rule.id, rule.category.value}
        return not names & self.ignore and (not self.select or bool(names & self.select))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A rule on a token range, with the grade that context leaves it."""

    rule: Rule
    span: Span
    severity: Severity
    lowered_by: str | None
    via: str


class Checker:
    """Checks texts with one lexicon and one set of settings. Safe to share between threads once made."""

    def __init__(self, lexicon: Lexicon, settings: Settings | None = None) -> None:
        self.lexicon = lexicon
        self.settings = settings or Settings()
        self._detecting = [rule for rule in lexicon.rules.values() if rule.detector and self.settings.wants(rule)]
        for rule in lexicon.rules.values():
            if rule.detector and rule.detector not in DETECTORS:
                raise LexiconError(f"{rule.path}: {rule.id}: detector {rule.detector!r} bestaat niet.")
            for name in rule.when:
                if name not in CONDITIONS:
                    raise LexiconError(f"{rule.path}: {rule.id}: voorwaarde {name!r} bestaat niet.")

    def check(self, text: str) -> Report:
        """Read a text and report on it."""
        reading = Reading.of(text, self.lexicon, self.settings.country)
        left: list[tuple[str, Category, Span, str]] = list(self._legal(reading))
        hits: list[_Hit] = []
        for rule, span, via in self._raw_hits(reading):
            judged = self._judge(reading, rule, span, via)
            if isinstance(judged, _Hit):
                hits.append(judged)
            elif judged:
                left.append((rule.id, rule.category, span, judged))
        hits = _joined(reading, _without_overlaps(_outside_legal(hits, left)))
        findings = tuple(self._finding(reading, hit) for hit in hits)
        return Report(
            text=text,
            country=self.settings.country,
            findings=findings,
            left_alone=tuple(_left_alone(reading, left)),
            measures=measure(reading, findings),
        )

    def _raw_hits(self, reading: Reading) -> Iterable[tuple[Rule, Span, str]]:
        for rule_id, span in _longest(reading.scan.hits):
            rule = self.lexicon.rules[rule_id]
            if self.settings.wants(rule):
                yield rule, span, "pattern"
        for rule in self._detecting:
            for span in DETECTORS[rule.detector or ""](reading):
                yield rule, span, "detector"

    def _judge(self, reading: Reading, rule: Rule, span: Span, via: str) -> _Hit | str | None:
        """Return the hit with its grade, a reason to leave it alone that is worth telling, or ``None`` for silence."""
        if not self._applies(reading, rule, span):
            return None
        severity = self.settings.severity.get(rule.id) or self.settings.severity.get(rule.category.value)
        severity = severity or rule.severity_in(self.settings.country)
        lowered_by = None
        if severity == Severity.BARRIER and "softener" in rule.guards and guards.softened(reading, span):
            severity, lowered_by = Severity.ADVICE, "verzachting"
        if (
            rule.category == Category.DIPLOMA
            and severity > Severity.ADVICE
            and "title" in rule.guards
            and (bound := guards.bound_by_rules(reading))
        ):
            severity, lowered_by = Severity.ADVICE, bound
        if rule.category in GROUNDS and "reason" in rule.guards and guards.reason_stated(reading, span, rule.category):
            if severity == Severity.RISK:
                return REASON_LEFT
            if severity == Severity.FORBIDDEN:
                severity, lowered_by = Severity.RISK, "reden vermeld"
        return _Hit(rule, span, severity, lowered_by, via)

    def _applies(self, reading: Reading, rule: Rule, span: Span) -> bool:
        """Whether nothing in the context makes the hit fine."""
        if rule.exempt and reading.overlapping(f"exempt:{rule.id}", span):
            return False
        sentence = reading.document.sentence(span[0])
        if rule.unless and any(
            end <= span[0] or start >= span[1]
            for name in _names("unless", rule.id, rule.unless)
            for start, end in reading.within(name, sentence)
        ):
            return False
        if rule.requires and not self._has_required(reading, rule, span):
            return False
        if "negation" in rule.guards and guards.negated(reading, span):
            return False
        if rule.category in GROUNDS and "grounds_list" in rule.guards and guards.in_list_of_grounds(reading, span):
            return False
        if "names" in rule.guards and guards.is_name(reading, span):
            return False
        if not all(CONDITIONS[name](reading, span) for name in rule.when):
            return False
        return not self.settings.accept or reading.document.shown(span).lower() not in self.settings.accept

    @staticmethod
    def _has_required(reading: Reading, rule: Rule, span: Span) -> bool:
        """Whether a word that the rule requires is in the sentence; ``@asked`` also holds under a heading that asks."""
        sentence = reading.document.sentence(span[0])
        if reading.any_within(_names("requires", rule.id, rule.requires), sentence):
            return True
        return "@asked" in rule.requires and CONDITIONS["demand"](reading, span)

    def _legal(self, reading: Reading) -> Iterable[tuple[str, Category, Span, str]]:
        whole = (0, len(reading.document.tokens))
        demands = {demand_id: self.lexicon.legal[demand_id] for demand_id, _ in reading.scan.legal}
        meant = {
            demand_id: demand.reasons[reading.country]
            for demand_id, demand in demands.items()
            if reading.country in demand.reasons
            and (not demand.requires or reading.within(f"requires:{demand_id}", whole))
        }
        for demand_id, span in reading.scan.legal:
            if demand_id in meant and not guards.negated(reading, span):
                yield demand_id, Category.DIPLOMA, span, meant[demand_id]

    def _finding(self, reading: Reading, hit: _Hit) -> Finding:
        text = reading.document.clean.given
        start, end = _with_brackets(text, *reading.document.characters(hit.span))
        return Finding(
            rule=hit.rule.id,
            category=hit.rule.category,
            severity=hit.severity,
            start=start,
            end=end,
            text=text[start:end],
            ground=hit.rule.ground,
            message=hit.rule.message,
            why=why_in(hit.rule, reading.country, self.lexicon.words),
            sources=sources_in(hit.rule, reading.country, self.lexicon.sources),
            lowered_by=hit.lowered_by,
            via=hit.via,
            rewrites=suggest(hit.rule, text, start, end),
        )


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a bracket whose other half is in the span."""
    opened = text.count("(", start, end) - text.count(")", start, end)
    if opened > 0 and text[end : end + 1] == ")":
        return start, end + 1
    if opened < 0 and start and text[start - 1] == "(":
        return start - 1, end
    return start, end


def _longest(hits: list[tuple[str, Span]]) -> Iterable[tuple[str, Span]]:
    """Drop the hits of a rule that lie within a longer hit of the same rule: the longest one is judged."""
    last: dict[str, list[Span]] = {}
    for rule_id, span in sorted(hits, key=lambda hit: (hit[1][0], -hit[1][1])):
        spans = last.setdefault(rule_id, [])
        if not any(start <= span[0] and span[1] <= end for start, end in spans[-3:]):
            spans.append(span)
            yield rule_id, span


def _names(kind: str, rule_id: str, patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the mark names that a list of patterns and @sets stands for."""
    return (f"{kind}:{rule_id}", *(f"set:{p[1:]}" for p in patterns if p.startswith("@")))


def _outside_legal(hits: list[_Hit], left: list[tuple[str, Category, Span, str]]) -> list[_Hit]:
    """Drop diploma, means and experience findings that lie on what the law demands."""
    legal = {token for _, _, span, reason in left if reason != REASON_LEFT for token in range(*span)}
    return [hit for hit in hits if hit.rule.category in GROUNDS or legal.isdisjoint(range(*hit.span))]


def _without_overlaps(hits: list[_Hit]) -> list[_Hit]:
    """Where hits overlap keep the gravest, then the longest, then the first; the rest is said by it."""
    kept: list[_Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda h: (-h.severity, h.span[0] - h.span[1], h.span[0], h.rule.id)):
        if taken.isdisjoint(range(*hit.span)):
            kept.append(hit)
            taken.update(range(*hit.span))
    return sorted(kept, key=lambda h: h.span)


def _joined(reading: Reading, hits: list[_Hit]) -> list[_Hit]:
    """Make one hit of two diploma demands that are alternatives of each other: "een mbo-diploma of hbo-niveau"."""
    kept: list[_Hit] = []
    for hit in hits:
        before = kept[-1] if kept else None
        if before and before.rule.category == hit.rule.category == Category.DIPLOMA:
            between = reading.document.tokens[before.span[1] : hit.span[0]]
            if len(between) <= _LONGEST_LINK and _LINKS.issuperset(between):
                graver = max(before, hit, key=lambda h: h.severity)
                kept[-1] = replace(graver, span=(before.span[0], hit.span[1]))
                continue
        kept.append(hit)
    return kept


def _left_alone(reading: Reading, left: list[tuple[str, Category, Span, str]]) -> Iterable[LeftAlone]:
    taken: set[int] = set()
    for owner, category, span, reason in sorted(left, key=lambda item: (item[2][0] - item[2][1], item[2][0])):
        if not taken.isdisjoint(range(*span)):
            continue
        taken.update(range(*span))
        start, end = reading.document.characters(span)
        yield LeftAlone(owner, category, start, end, reading.document.clean.given[start:end], reason)

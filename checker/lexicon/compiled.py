"""The lexicon made ready for use.

What must be found anywhere in a text is one matcher: the patterns of rules and legal demands, headings, coded words, signs of
completeness, and the sets that detectors start from. What only surrounds a hit (exceptions, words that a rule requires, the other
sets) is looked for when there is a hit, in the tokens around it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from checker.errors import LexiconError
from checker.lexicon.matcher import Matcher
from checker.lexicon.notation import NotationError, parse
from checker.lexicon.rules import LegalDemand, Rule, Source, Words

Span = tuple[int, int]
"""Half-open range of token numbers."""
_RULE, _LEGAL, _MARK, _CONTEXT = "rule", "legal", "mark", "context"
_Key = tuple[str, str]  # what was found, and the id of the rule or the name of the mark

SCANNED_SETS = frozenset(
    (
        "age_range age_maximum age_minimum age_exact experience_maximum experience_range experience_minimum "
        "experience_years level level_metadata driving_work town pronoun_hij pronoun_hem pronoun_zijn pronoun_zij "
        "pronoun_ze pronoun_haar english_sure public_rank"
    ).split()
)
"""Word sets that are found in the whole text; all others are looked for around a hit."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What one walk over the tokens found: hits of rules and of legal demands, and marks by name.

    A mark's name is ``kind:owner``, such as ``set:town`` or ``heading:task``.
    """

    hits: list[tuple[str, Span]]
    legal: list[tuple[str, Span]]
    marks: dict[str, list[Span]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Rules, legal demands, sources and word sets, with one matcher over all their patterns."""

    rules: dict[str, Rule]
    legal: dict[str, LegalDemand]
    sources: Mapping[str, Source]
    words: Words
    fingerprint: str
    _matcher: Matcher[_Key]
    _contexts: Mapping[str, tuple[str, ...]]
    _index: Mapping[str, str]
    _around: dict[str, Matcher[None]] = field(default_factory=dict)

    def scan(self, tokens: Sequence[str]) -> Scan:
        """Find everything in the tokens of one text."""
        hits: dict[tuple[str, Span], None] = {}
        legal: dict[tuple[str, Span], None] = {}
        marks: dict[str, list[Span]] = {}
        for (kind, name), start, end in self._matcher.find(tokens):
            if kind is _MARK:
                if name in marks:
                    marks[name].append((start, end))
                else:
                    marks[name] = [(start, end)]
            elif kind is _RULE:
                hits[name, (start, end)] = None
            else:
                legal[name, (start, end)] = None
        return Scan(list(hits), list(legal), marks)

    def find(self, name: str, tokens: Sequence[str], span: Span) -> list[Span]:
        """Find what surrounds a hit: matches of ``set:clients``, ``exempt:LFT001`` and their like wholly within a range."""
        matcher = self._around.get(name)
        if matcher is None:
            matcher = Matcher(self._index)
            for pattern in self._contexts.get(name, ()):
                matcher.add(pattern, None)
            self._around[name] = matcher
        first = span[0]
        piece = tokens[first : span[1]]
        if not matcher.can_begin_in(piece):
            return []
        return [(first + start, first + end) for _, start, end in matcher.find(piece)]

    def closest_id(self, unknown: str) -> str | None:
        """Return the id or category that looks most like this one, for a friendly message."""
        from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

        names = [*self.rules, *{rule.category.value for rule in self.rules.values()}]
        close = get_close_matches(unknown.upper(), names, 1, 0.5) or get_close_matches(unknown.lower(), names, 1, 0.5)
        return close[0] if close else None


def compile_lexicon(
    rules: Sequence[Rule],
    legal: Sequence[LegalDemand],
    sources: Mapping[str, Source],
    words: Words,
    fingerprint: str,
    strict: bool = True,
    index: Mapping[str, str] = MappingProxyType({}),
) -> Lexicon:
    """Put every pattern in one matcher. Raises ``LexiconError`` for a pattern that does not follow the notation.

    ``strict`` reads every pattern whole first; the built-in lexicon, which the tests have read, goes without.
    ``index`` holds parts of patterns that were expanded beforehand, see ``checker.lexicon.index``.
    """
    matcher: Matcher[_Key] = Matcher(index)
    contexts: dict[str, tuple[str, ...]] = {}
    for place, pattern, key in all_patterns(rules, legal, words):
        try:
            if strict:
                parse(pattern)
            if key[0] is _CONTEXT:
                contexts[key[1]] = (*contexts.get(key[1], ()), pattern)
            else:
                matcher.add(pattern, key)
        except NotationError as error:
            raise LexiconError(f"{place}: patroon {pattern!r}: {error}.") from error
    return Lexicon(
        {rule.id: rule for rule in rules},
        {demand.id: demand for demand in legal},
        sources,
        words,
        fingerprint,
        matcher,
        contexts,
        index,
    )


def all_patterns(rules: Sequence[Rule], legal: Sequence[LegalDemand], words: Words) -> Iterator[tuple[str, str, _Key]]:
    """Yield (place for a message, pattern, key) of all patterns."""
    for rule in rules:
        place = f"{rule.path}: {rule.id}"
        for kind, patterns in (
            ("rule", rule.patterns),
            ("exempt", rule.exempt),
            ("unless", rule.unless),
            ("requires", rule.requires),
        ):
            for pattern in patterns:
                if pattern.startswith("@") and kind in ("rule", "exempt"):
                    raise LexiconError(f"{place}: {pattern} kan alleen in unless en requires staan.")
                if pattern.startswith("@"):
                    if pattern[1:] not in words.sets:
                        raise LexiconError(f"{place}: woordenlijst {pattern} bestaat niet in words.toml.")
                    continue
                yield place, pattern, (_RULE, rule.id) if kind == "rule" else (_CONTEXT, f"{kind}:{rule.id}")
    for demand in legal:
        place = f"{demand.path}: {demand.id}"
        for pattern in demand.patterns:
            yield place, pattern, (_LEGAL, demand.id)
        for pattern in demand.requires:
            yield place, pattern, (_CONTEXT, f"requires:{demand.id}")
    for kind, group in (
        ("set", words.sets),
        ("heading", words.headings),
        ("balance", words.balance),
        ("complete", words.completeness),
    ):
        for name, patterns in group.items():
            for pattern in patterns:
                scanned = kind != "set" or name in SCANNED_SETS
                yield "words.toml", pattern, (_MARK if scanned else _CONTEXT, f"{kind}:{name}")

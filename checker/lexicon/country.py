"""What a rule tells a reader in a country: Dutch law is not quoted to a Flemish reader."""

import re
from collections.abc import Mapping

from checker.findings import GROUNDS, Category
from checker.lexicon.rules import Rule, Source, Words

DUTCH_LAW = re.compile(
    r"College\b|\btekst (?:van )?(?:19|20)\d\d|\bAWGB|\bWGB|\bArbo|\barbo|\bWet [A-Zo]|\bBIG\b|\bSKJ\b|\bVOG\b|\bUWV\b"
    r"|\bNVP\b|Nederland\b|Nederlandse (?:wet|regel|overheid)|\bRijk|[Ss]ollicitatiecode|[Ll]ezing van de wet"
    r"|[Ll]ezen (?:wij |we )?(?:in )?de wet|12 uur per week|\bcao\b"
)
"""Words that show that a text tells of Dutch law, institutions or schools."""
_PROTECTED, _OWN = "unia", "eigen-oordeel"
"""The sources of what ``[belgium]`` in words.toml tells: of a protected criterion, and of all else."""


def why_in(rule: Rule, country: str, words: Words) -> str:
    """Return why a finding of this rule matters, for a reader in ``nl`` or ``be``."""
    if country != "be":
        return rule.why
    if rule.why_be:
        return rule.why_be
    if DUTCH_LAW.search(rule.why):
        return words.belgium.get(rule.category, rule.why)
    return rule.why


def sources_in(rule: Rule, country: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the keys of the sources that hold in a country; in Belgium never none."""
    other = "nl" if country == "be" else "be"
    kept = tuple(key for key in rule.sources if key not in sources or sources[key].country != other)
    if kept or country != "be":
        return kept or rule.sources
    return (_PROTECTED if rule.category in (*GROUNDS, Category.MEANS) else _OWN,)

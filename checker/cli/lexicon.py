"""``vacaturecheck explain`` and ``vacaturecheck rules``."""

import argparse
import json
import sys

from checker.errors import SettingsError
from checker.findings import Category
from checker.labels import CATEGORY, SEVERITY
from checker.lexicon.load import load
from checker.pages import legal_page, rule_page


def run_explain(args: argparse.Namespace) -> int:
    """Print the page of one rule; returns 0."""
    lexicon = load(*args.lexicon)
    wanted = args.rule.upper()
    wanted = lexicon.words.redirects.get(wanted, wanted)
    if wanted in lexicon.rules:
        sys.stdout.write(rule_page(lexicon, lexicon.rules[wanted]))
    elif wanted in lexicon.legal:
        sys.stdout.write(legal_page(lexicon, lexicon.legal[wanted]))
    else:
        close = lexicon.closest_id(args.rule)
        hint = f"bedoel je {close}?" if close else "zie 'vacaturecheck rules'."
        raise SettingsError(f"regel {args.rule!r} bestaat niet; {hint}")
    return 0


def run_rules(args: argparse.Namespace) -> int:
    """Print the list of rules; returns 0."""
    lexicon = load(*args.lexicon)
    if args.category and args.category not in {category.value for category in Category}:
        raise SettingsError(
            f"categorie {args.category!r} bestaat niet; kies uit {', '.join(c.value for c in Category)}"
        )
    rules = [rule for rule in lexicon.rules.values() if args.category in (None, rule.category.value)]
    if args.format == "json":
        table = [
            {"id": r.id, "name": r.name, "category": r.category.value, "severity": r.severity.label, "ground": r.ground}
            for r in rules
        ]
        sys.stdout.write(json.dumps(table, ensure_ascii=False, indent=1) + "\n")
        return 0
    for rule in rules:
        print(f"{rule.id}  {SEVERITY[rule.severity]:24}{CATEGORY[rule.category]:32}{rule.name}")
    print(f"{len(rules)} regels. Uitleg: vacaturecheck explain {rules[0].id if rules else 'LFT001'}")
    return 0

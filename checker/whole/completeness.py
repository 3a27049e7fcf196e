"""Whether a vacancy gives what a reader needs: salary, hours, contract, place, procedure, contact, welcome.

The word lists say most; amounts of money, numbers of hours, place names and addresses are judged here.
"""

import re

from checker.context.reading import Reading
from checker.document.numbers import number_value
from checker.whole.measures import ITEMS

_NO_PAY = frozenset(
    (
        "reiskosten reiskostenvergoeding vergoeding budget opleidingsbudget leerbudget loopbaanbudget ontwikkelbudget km "
        "kilometer bonus thuiswerkvergoeding korting cadeau omzet miljoen eenmalig lunch kost kosten tekenbonus maaltijdcheques"
    ).split()
)
_PAY = frozenset(
    (
        "bruto salaris loon uurloon maand uur schaal verdien verdienen verdient cao wedde netto maandsalaris jaarsalaris "
        "salarisindicatie barema fwg"
    ).split()
)
_NOT_WORKING_HOURS = frozenset("binnen om vanaf na tot 24/7 klokke ongeveer ieder elk".split())
_TITLE_PLACE = re.compile(
    r"(?:, |\| |– |- |\bte |\bin )([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?=$|[,.|\n(]| \(| [-–|])", re.MULTILINE
)
_ADDRESS = re.compile(
    r"\b[A-Z][\w']+(?:straat|weg|laan|plein|kade|dijk|gracht|singel|steeg|park|markt) \d+|\b\d{4} ?[A-Z]{2}\b"
)
_PHONE = re.compile(r"(?<!\d)(?:\+\d{2}|0\d{1,3})[\s-]?(?:\(0\))?[\d\s-]{6,12}\d(?!\d)")
_TITLE_LINES = 3


def completeness(reading: Reading) -> dict[str, bool]:
    """Return for every item whether the text gives it."""
    given = {item: bool(reading.marks(f"complete:{item}")) for item in ITEMS}
    given["salary"] = given["salary"] or _amount_of_pay(reading)
    times = [span for span in reading.marks("complete:hours") if "." in reading.document.shown(span)]  # "17.00 uur"
    given["hours"] = len(reading.marks("complete:hours")) > len(times) or _number_of_hours(reading)
    given["place"] = _names_a_place(reading)
    given["contact"] = given["contact"] or _has_address(reading)
    return given


def _amount_of_pay(reading: Reading) -> bool:
    """Whether an amount in euros is pay: a word of pay near it, and none of costs or budgets."""
    tokens = reading.document.tokens
    for i, token in enumerate(tokens):
        if token not in ("€", "euro", "eur"):
            continue
        amount = tokens[i + 1 : i + 3] if token == "€" else tokens[max(0, i - 3) : i]
        if not any(number_value(t) is not None for t in amount):
            continue
        if _NO_PAY.intersection(tokens[max(0, i - 5) : i + 9]):
            continue
        if _PAY.intersection(tokens[max(0, i - 14) : i + 16]):
            return True
    return False


def _number_of_hours(reading: Reading) -> bool:
    """Whether a number of hours that a week can have is named, not a time of day or a term."""
    tokens = reading.document.tokens
    for i, token in enumerate(tokens):
        if token not in ("uur", "uren", "u") or not i:
            continue
        value = number_value(tokens[i - 1])
        if value is None or not 4 <= value <= 48 or tokens[i + 1 : i + 3] == ["per", "dag"]:
            continue
        before = tokens[i - 2] if i > 1 else ""
        if before not in _NOT_WORKING_HOURS or (before == "tot" and i > 2 and _is_hours(tokens[i - 3])):
            if before == "." or tokens[i + 1 : i + 2] in (["reistijd"], ["bereikbaar"]):
                continue
            return True
    return False


def _is_hours(token: str) -> bool:
    value = number_value(token)
    return value is not None and value >= 8


def _names_a_place(reading: Reading) -> bool:
    """Whether the text names a town, an address, or a place behind the title."""
    document = reading.document
    shown = document.clean.shown
    for start, _ in reading.marks("set:town"):
        if shown[document.starts[start]].isupper():
            return True
    if _ADDRESS.search(shown):
        return True
    title = "\n".join([line for line in shown.split("\n") if line.strip()][:_TITLE_LINES])
    return any(len(line) < 90 and _TITLE_PLACE.search(line) for line in title.split("\n"))


def _has_address(reading: Reading) -> bool:
    """Whether the text prints an e-mail address or a telephone number."""
    shown = reading.document.clean.shown
    if "[e-mail]" in shown or "[telefoon]" in shown:
        return True
    at = shown.find("@")
    while at > 0:
        if shown[at - 1].isalnum() and shown[at + 1 : at + 2].isalnum():
            return True
        at = shown.find("@", at + 1)
    return bool(_PHONE.search(shown))

"""Dutch number words up to 99 and what they are worth."""

_UNITS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def _table() -> dict[str, int]:
    values = {word: i for i, word in enumerate(_UNITS)} | {word: 10 + i for i, word in enumerate(_TEENS)}
    for i, ten in enumerate(_TENS):
        values[ten] = 20 + 10 * i
        for unit in range(1, 10):
            values[f"{_UNITS[unit]}en{ten}"] = 20 + 10 * i + unit
    return values


NUMBER_WORDS = _table()
"""Folded number word to value, 0-99. ``een`` is in it: it is also the article, so it counts only where asked."""


def number_value(token: str) -> int | None:
    """Return the value of a token in digits or words, or ``None``."""
    if token.isdecimal():
        return int(token) if len(token) <= 9 else None
    return NUMBER_WORDS.get(token)

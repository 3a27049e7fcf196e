"""Dutch article and adjective agreement around a replaced noun: "het leuke meisje" -> "de leuke collega"."""

import re

_TO_DE = {
    "het": "de",
    "dit": "deze",
    "dat": "die",
    "ons": "onze",
    "elk": "elke",
    "ieder": "iedere",
    "welk": "welke",
    "'t": "de",
}
_TO_HET = {"de": "het", "deze": "dit", "die": "dat", "onze": "ons", "elke": "elk", "iedere": "ieder", "welke": "welk"}
_INDEFINITE = frozenset({"een", "geen", "'n", "zo'n", "elk", "ieder", "welk"})
_POSSESSIVE = frozenset({"je", "jouw", "mijn", "uw", "hun", "haar"})
_VOWELS = "aeiou"

_SHORT_TO_LONG = {
    "leuk": "leuke", "vlot": "vlotte", "groot": "grote", "klein": "kleine", "goed": "goede", "nieuw": "nieuwe",
    "lief": "lieve", "braaf": "brave", "slim": "slimme", "fris": "frisse", "knap": "knappe", "spontaan": "spontane",
    "enthousiast": "enthousiaste", "gezellig": "gezellige", "ervaren": "ervaren", "jong": "jonge", "sterk": "sterke",
    "handig": "handige", "stevig": "stevige", "net": "nette", "warm": "warme", "fijn": "fijne", "hecht": "hechte",
    "vrolijk": "vrolijke", "sociaal": "sociale", "ambitieus": "ambitieuze", "energiek": "energieke", "tof": "toffe",
    "extra": "extra", "eigen": "eigen", "gemotiveerd": "gemotiveerde", "actief": "actieve", "creatief": "creatieve",
    "zelfstandig": "zelfstandige", "flexibel": "flexibele", "vast": "vaste", "bekwaam": "bekwame", "betrokken": "betrokken",
}  # fmt: skip
_LONG_TO_SHORT = {long: short for short, long in _SHORT_TO_LONG.items()}
_LEFT = re.compile(r"((?:[^\W\d_]|['-])+)([ \u00a0]+)$")


def long_form(adjective: str) -> str | None:
    """Return the adjective with -e, or ``None`` when the spelling is not sure."""
    known = _SHORT_TO_LONG.get(adjective)
    if known:
        return known
    if adjective.endswith(("ig", "lijk", "isch", "baar", "end", "erd", "aam")):
        return adjective[:-2] + "me" if adjective.endswith("aam") else _regular(adjective)
    return None


def _regular(adjective: str) -> str:
    if adjective.endswith("baar"):
        return adjective[:-4] + "bare"
    return adjective + "e"


def agree_left(before: str, noun: str) -> tuple[int, str] | None:
    """Make the words before a new head noun agree with it.

    ``before`` is the text up to the noun, ``noun`` its gender: ``de``, ``het`` or ``mv``. Returns how many
    characters at the end
    of ``before`` to replace and by what; ``(0, "")`` when nothing changes; ``None`` when it can't be done surely.
    """
    words: list[tuple[str, str]] = []  # (word, blanks after it), nearest first
    rest = before
    while len(words) < 4 and (match := _LEFT.search(rest)):
        words.append((match.group(1), match.group(2)))
        rest = rest[: match.start()]
        if _is_determiner(words[-1][0].lower()):
            break
    if not words or not _is_determiner(words[-1][0].lower()):
        return (0, "")
    determiner = words[-1][0].lower()
    adjectives = [word for word, _ in words[:-1]]
    if any(not _is_adjective(word.lower()) for word in adjectives):
        return (0, "") if determiner in _INDEFINITE else None
    new = _new_determiner(determiner, noun)
    if new is None:
        return None
    long = noun != "het" or new not in _INDEFINITE | {"ons", ""}
    changed = [_adjective(word, long) for word in adjectives]
    if any(word is None for word in changed):
        return None
    old_text = "".join(word + blank for word, blank in reversed(words))
    pieces = [_like(words[-1][0], new) + words[-1][1]] if new else []
    pieces += [f"{word}{blank}" for word, (_, blank) in zip(reversed(changed), list(reversed(words))[1:], strict=True)]
    new_text = "".join(pieces)
    if not new and new_text and words[-1][0][0].isupper():
        new_text = new_text[0].upper() + new_text[1:]
    return (0, "") if new_text == old_text else (len(old_text), new_text)


def _is_determiner(word: str) -> bool:
    return word in _TO_DE or word in _TO_HET or word in _INDEFINITE or word in _POSSESSIVE


def _is_adjective(word: str) -> bool:
    return word in _SHORT_TO_LONG or word in _LONG_TO_SHORT or long_form(word) is not None or word.endswith("e")


def _new_determiner(determiner: str, noun: str) -> str | None:
    if determiner in _POSSESSIVE:
        return determiner
    if noun == "mv":
        if determiner in ("een", "'n", "zo'n"):
            return ""
        return "geen" if determiner == "geen" else _TO_DE.get(determiner, determiner)
    if determiner in ("een", "geen", "'n", "zo'n"):
        return determiner
    return _TO_DE.get(determiner, determiner) if noun == "de" else _TO_HET.get(determiner, determiner)


def _adjective(word: str, long: bool) -> str | None:
    lowered = word.lower()
    if long:
        if lowered in _LONG_TO_SHORT or lowered.endswith("e"):
            return word
        changed = long_form(lowered)
    else:
        if lowered in _SHORT_TO_LONG and _SHORT_TO_LONG[lowered] != lowered:
            return word
        changed = _LONG_TO_SHORT.get(lowered) or (lowered[:-1] if lowered.endswith(("ige", "lijke", "ische")) else None)
        changed = changed or (word if not lowered.endswith("e") else None)
    return _like(word, changed) if changed else None


def _like(model: str, word: str) -> str:
    """Copy the capitals of a model word."""
    if not word:
        return word
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if model[:1].isupper() else word


def copy_case(text: str, opens: bool, shouts: bool) -> str:
    """Give a replacement the capitals of its place: all of them in a shouting line, one where a sentence opens."""
    if shouts:
        return "".join(part if part.startswith("[") else part.upper() for part in re.split(r"(\[[^\]]*\])", text))
    return text[0].upper() + text[1:] if opens and text[:1].islower() else text

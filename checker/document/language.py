"""Whether a text is Dutch, by the small words that every text is full of."""

from collections.abc import Sequence

_SMALL_WORDS = {
    "nl": (
        "de het een en van in is op te dat die voor met zijn aan je niet er ook als om we wij bij ben bent "
        "jij jouw naar onze ons wat uit heb hebt kan kun door over dan maar nog of tot"
    ).split(),
    "en": (
        "the and of to a in is for with you your we our are will be as on this that have an from by it or at who team"
    ).split(),
    "de": (
        "der die das und ist in zu den mit sie wir ein eine fur von auf sich im dem nicht du als bei oder "
        "dich dein unser sind"
    ).split(),
    "fr": (
        "le la les de des et un une vous nous est en du pour que qui dans votre avec sur au aux notre ou par a"
    ).split(),
}
_SETS = {language: frozenset(words) for language, words in _SMALL_WORDS.items()}
SHORT_TEXT = 40
"""A text of fewer words than this counts as Dutch: there is too little to tell."""


def language_of(tokens: Sequence[str]) -> str:
    """Return ``nl``, ``en``, ``de``, ``fr`` or ``onbekend`` for folded tokens."""
    words = [token for token in tokens if token.isalpha()]
    if len(words) < SHORT_TEXT:
        return "nl"
    sample = words if len(words) <= 2000 else words[:1000] + words[len(words) // 2 : len(words) // 2 + 1000]
    shares = {language: sum(word in small for word in sample) / len(sample) for language, small in _SETS.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares["nl"] >= 0.05 and shares["nl"] >= 0.8 * shares[best]:
        return "nl"
    return best if shares[best] >= 0.08 else "onbekend"

"""Pronouns that refer to the person sought: "hij beschikt over", "zijn taken", "zij legt verantwoording af"."""

from collections.abc import Iterator
from functools import lru_cache

from checker.context.reading import Reading
from checker.document.document import Span

_OTHERS = frozenset(
    "directeur oprichter eigenaar baas chef vader zoon man jongen broer opa wethouder burgemeester minister arts leraar "
    "meester buurman heer meneer president hond kater vrouw moeder dochter zus oma mevrouw dame meisje directrice "
    "eigenaresse tante oom leidinggevende teamleider wethouders "
    "dier patient client klant kind leerling bewoner gast reiziger deelnemer machine auto product opdrachtgever".split()
)
"""Nouns for somebody or something else than the person sought."""
_PROFESSIONS = frozenset(
    "directeur arts leraar meester wethouder directrice leidinggevende teamleider president".split()
)
"""Those of them that a vacancy can be for."""
_ASKS = frozenset("zoeken zoekt gezocht gevraagd vacature functie nieuwe".split())
_ALSO_OTHERS = frozenset({"collega", "manager", "coach"})
"""Roles that the person sought may have and a colleague too."""
_ORGANISATIONS = frozenset(
    "bedrijf organisatie gemeente school stichting afdeling dienst fabriek winkel zorg club".split()
)
"""Nouns that "zij", "haar" and "zijn" may refer to, and "hij" not."""
_PLACE_BEFORE = frozenset("in te bij uit naar van regio".split())
_ADDRESS = frozenset({"je", "jij", "jouw", "jou", "u", "uw", "jullie"})
_PAIR = frozenset({"hij", "zij", "ze", "hem", "haar", "zijn", "hen", "die", "diens", "hun"})
_IS = frozenset(
    "wij we ze zij er dat dit deze daar hier mensen jullie te om kunnen zullen zou moeten mogen daarnaast verder tevens ook "
    "dan bovendien hierbij".split()
)
_SINGULAR = frozenset("is heeft kan zal mag wil weet doet gaat staat ziet komt moet krijgt beschikt was had".split())
_PLURAL = frozenset("hebben zijn gaan kunnen willen moeten worden zullen mogen doen komen staan zien".split())
_GE_VERBS = frozenset("gebruikt gelooft geeft geniet gedraagt gebeurt geldt".split())
_NOT_VERBS = (
    "heid",
    "niet",
    "met",
    "dat",
    "wat",
    "het",
    "eerst",
    "laatst",
    "best",
    "meest",
    "echt",
    "licht",
    "acht",
    "altijd",
)
_MODALS = frozenset("kan zal moet wil mag zou blijkt lijkt hoeft dient gaat schijnt".split())
_VAGUE = frozenset({"degene", "diegene", "iemand", "wie", "persoon"})
_BESIDE = frozenset("met naast van aan door onder bij voor tussen achter".split())
_ARTICLES = frozenset("de het een onze ons jouw je deze die eerste vaste ervaren".split())
_SOUGHT = frozenset("een als zoeken gezocht gevraagd functie vacature nieuwe".split())
_HUMAN = frozenset("beschikt spreekt woont denkt durft studeerde bezit beheerst solliciteert".split())
"""Verbs that only a person does: with "hij" first in a sentence they tell of the person sought."""
_LOOK_BACK = 3
"""How many sentences back the noun may stand that a pronoun refers to."""


def candidate_he(reading: Reading) -> Iterator[Span]:
    """Yield "hij", "hem" and "zijn" where they speak of the person sought."""
    yield from _pronouns(reading, ("hij", "hem", "zijn"))


def candidate_she(reading: Reading) -> Iterator[Span]:
    """Yield "zij", "ze" and "haar" (one woman) where they speak of the person sought."""
    yield from _pronouns(reading, ("zij", "ze", "haar"))


def _pronouns(reading: Reading, words: tuple[str, ...]) -> Iterator[Span]:
    tokens = reading.document.tokens
    for word in words:
        for span in reading.marks(f"set:pronoun_{word}"):
            i = span[0]
            if word in ("hem", "haar") and tokens[i + 1 : i + 2] == ["die"]:
                yield i, i + 2
                continue
            if word in ("zij", "ze") and not _one_woman(tokens, i):
                continue
            if word in ("zijn", "haar") and not _owns(reading, i):
                continue
            if not _is_half_of_pair(tokens, i) and _refers_to_candidate(reading, i):
                yield span


def _is_half_of_pair(tokens: list[str], i: int) -> bool:
    """Whether it is one half of "hij/zij" or "zijn of haar", which is another rule's matter."""
    near = [t for t in (*tokens[max(0, i - 2) : i], *tokens[i + 1 : i + 3]) if t != "of"]
    direct = {tokens[i - 1] if i else "", tokens[i + 1] if i + 1 < len(tokens) else ""}
    beside_of = "of" in tokens[max(0, i - 1) : i + 2] and bool(_PAIR.intersection(near) - {"die"})
    return beside_of or bool(direct & (_PAIR - {"die", tokens[i]} - (set() if tokens[i] == "haar" else {"zijn"})))


def _one_woman(tokens: list[str], i: int) -> bool:
    """Whether a singular verb stands beside "zij": plural "zij werken" is not one woman."""
    if any(_is_singular_verb(token) for token in (*tokens[i + 1 : i + 2], *tokens[max(0, i - 1) : i])):
        return True
    clause = []
    for token in tokens[i + 1 : i + 9]:
        if not token.isalnum():
            break
        clause.append(token)
    subclause = i > 0 and tokens[i - 1] in (
        "dat",
        "die",
        "als",
        "wat",
        "voordat",
        "nadat",
        "zodat",
        "omdat",
        "terwijl",
        "waar",
        "wie",
    )
    return subclause and 1 < len(clause) < 7 and _is_singular_verb(clause[-1]) and not _PLURAL.intersection(clause)


@lru_cache(maxsize=10_000)
def _is_singular_verb(token: str) -> bool:
    if token.startswith("ge") and token not in _GE_VERBS:
        return False
    return token in _SINGULAR or (len(token) > 3 and token.endswith("t") and not token.endswith(_NOT_VERBS))


def _owns(reading: Reading, i: int) -> bool:
    """Whether "zijn" or "haar" stands before something that a worker has, and is not the verb or the noun."""
    tokens = reading.document.tokens
    first, last = reading.document.sentence(i)
    before = tokens[i - 1] if i > first else ""
    own = tokens[i + 1 : i + 2] == ["eigen"]
    after = i + 2 if own else i + 1
    if not own and not reading.within("set:owned", (after, min(last, after + 1))) and not _kept(reading, i):
        return False
    if tokens[i] == "haar":
        return before not in _ADDRESS and before not in ("het", "ons", "onze", "mijn", "eigen", "lang", "kort")
    if before in ("die", "wie"):
        return i - 2 >= first and (
            bool(reading.within("set:role", (i - 2, i - 1)))
            or (bool(reading.within("set:role", (first, i))) and _closes_singular(tokens, i, last))
        )
    return before not in _IS and i > first


def _kept(reading: Reading, i: int) -> bool:
    """Whether a bullet tells what the person sought does with something: "- houdt zijn auto schoon"."""
    tokens = reading.document.tokens
    intro = reading.document.intro(i)
    return (
        intro is not None
        and reading.document.line(i)[0] == i - 1
        and _is_singular_verb(tokens[i - 1])
        and tokens[i - 1] not in _MODALS
        and bool(reading.within("set:role", intro))
    )


def _closes_singular(tokens: list[str], i: int, last: int) -> bool:
    """Whether the clause ends in a singular verb: in "die zijn spullen op orde heeft" it is "zijn" that owns."""
    end = i + 1
    while end < last and tokens[end] not in (",", "en"):
        end += 1
    return end > i + 2 and _is_singular_verb(tokens[end - 1])


def _refers_to_candidate(reading: Reading, i: int) -> bool:
    """Whether the person that the pronoun stands for is the one sought."""
    document = reading.document
    tokens = document.tokens
    first, last = document.sentence(i)
    if i == first and tokens[i] in ("hij", "zij") and reading.role(i) == "demands" and i in document.bullet_lines:
        return True
    if _ADDRESS.intersection(tokens[first:i]):
        roles = reading.within("set:role", (first, i))
        named = [span for span in roles if not _VAGUE.intersection(tokens[slice(*span)])]
        if not roles or (not named and tokens[i] in ("hij", "hem")):
            return False
    intro = document.intro(i)
    if intro and reading.within("set:role", intro):
        return True
    earliest = first
    for _ in range(_LOOK_BACK):
        if earliest >= 2:
            earliest = document.sentence(earliest - 2)[0]
    for k in range(i - 1, earliest - 1, -1):
        sought = _is_sought(reading, k, tokens[i])
        if sought is not None:
            return sought
    if i == first and tokens[i] == "hij" and _HUMAN.intersection(tokens[i + 1 : i + 2]):
        return True
    return i - first <= 2 and bool(reading.within("set:role", (i + 1, min(last, i + 7))))


def _is_sought(reading: Reading, k: int, pronoun: str) -> bool | None:
    """Whether the word is the person sought (true), somebody else that the pronoun stands for (false), or neither."""
    tokens = reading.document.tokens
    if _is_name(reading, k):
        return None if tokens[k - 1] in _PLACE_BEFORE else False
    if tokens[k] in _OTHERS:
        return _is_asked_for(reading, k)
    if reading.within("set:role", (k, k + 1)):
        if _is_beside(reading, k) or tokens[k + 1 : k + 2] == ["s"]:  # "collega's" are many
            return False
        if tokens[k - 1 : k] == ["de"] and not _is_title(reading, k):
            return False
        return tokens[k] not in _ALSO_OTHERS or bool({"een", "nieuwe"} & set(tokens[max(0, k - 2) : k]))
    if reading.within("set:clients", (k, k + 1)):
        return False
    if tokens[k] in _ORGANISATIONS and pronoun not in ("hij", "hem"):
        return False
    return None


def _is_asked_for(reading: Reading, k: int) -> bool:
    """Whether a word for a profession is the vacancy itself: it stands after "zoeken een" and the like."""
    tokens = reading.document.tokens
    return tokens[k] in _PROFESSIONS and not _ASKS.isdisjoint(tokens[max(0, k - 3) : k])


def _is_title(reading: Reading, k: int) -> bool:
    """Whether "de bakker" is the one sought: named in the first line, or asked for somewhere ("een bakker", "als bakker")."""
    document = reading.document
    tokens = document.tokens
    title_end = document.title[1]
    if tokens[k] in _VAGUE:
        return True
    return any(i < title_end or not _SOUGHT.isdisjoint(tokens[max(0, i - 3) : i]) for i in reading.places(tokens[k]))


def _is_beside(reading: Reading, k: int) -> bool:
    """Whether the role is somebody whom the reader works with or reports to: "je leert van de eerste monteur"."""
    tokens = reading.document.tokens
    first, last = reading.document.sentence(k)
    i = k - 1
    while i > first and tokens[i] in _ARTICLES:
        i -= 1
    return i < k - 1 and tokens[i] in _BESIDE and (tokens[i] == "aan" or not _ADDRESS.isdisjoint(tokens[first:last]))


def _is_name(reading: Reading, k: int) -> bool:
    """Whether a word has a capital that the start of a sentence does not explain."""
    document = reading.document
    shown = document.clean.shown[document.starts[k] : document.ends[k]]
    return shown[:1].isupper() and not shown.isupper() and k > document.sentence(k)[0]

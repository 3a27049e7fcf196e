"""Completeness, readability, balance, demands, scores and tips."""

import pytest

from checker.check import Checker
from checker.whole.readability import syllables

GOOD = """Medewerker keuken, Zwolle
24 tot 32 uur per week

Wat ga je doen?
- Je kookt elke dag voor veertig bewoners.
- Je maakt samen met je collega het weekmenu.

Wat vragen wij?
- Je werkt graag met verse producten.

Wat bieden wij?
Je krijgt € 2.400 tot € 2.900 bruto per maand bij 36 uur en een jaarcontract.

Iedereen is welkom. Heb je een aanpassing nodig? Laat het ons weten.

Solliciteren
Stuur je cv naar Noor de Boer, noor@keuken.example. Het eerste gesprek is in de week van 3 mei.
"""


def test_a_complete_text_is_complete(checker: Checker) -> None:
    measures = checker.check(GOOD).measures
    assert measures.completeness == dict.fromkeys(measures.completeness, True)
    assert measures.scores.completeness == 100
    assert measures.scores.inclusion == 100


@pytest.mark.parametrize(
    ("item", "without"),
    [
        (
            "salary",
            ("Je krijgt € 2.400 tot € 2.900 bruto per maand bij 36 uur en een jaarcontract.", "Een jaarcontract."),
        ),
        ("contract", ("en een jaarcontract", "")),
        ("place", (", Zwolle", "")),
        ("welcome", ("Iedereen is welkom. Heb je een aanpassing nodig? Laat het ons weten.", "")),
        ("contact", ("Stuur je cv naar Noor de Boer, noor@keuken.example. ", "")),
    ],
)
def test_a_missing_item_is_missed(item: str, without: tuple[str, str], checker: Checker) -> None:
    assert without[0] in GOOD
    assert checker.check(GOOD.replace(*without)).measures.completeness[item] is False


@pytest.mark.parametrize(
    "text",
    [
        "Wij bieden een marktconform salaris.",
        "Salaris in overleg.",
        "Je krijgt een opleidingsbudget van € 1.500 per jaar.",
        "Reiskosten: € 0,23 per kilometer.",
    ],
)
def test_a_vague_salary_is_none(text: str, checker: Checker) -> None:
    assert checker.check(text).measures.completeness["salary"] is False


@pytest.mark.parametrize(
    "text", ["Wij zijn 24 uur per dag open.", "Bel voor 17.00 uur.", "Je krijgt binnen 24 uur antwoord."]
)
def test_hours_of_the_day_are_no_working_hours(text: str, checker: Checker) -> None:
    assert checker.check(text).measures.completeness["hours"] is False


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("team", 1),
        ("collega", 3),
        ("werken", 2),
        ("ideeen", 3),
        ("egoist", 3),
        ("museum", 3),
        ("keuken", 2),
        ("ervaring", 3),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_readability_prefers_short_sentences(checker: Checker) -> None:
    short = checker.check("Je kookt. Je ruimt op. Je helpt gasten. Je maakt de zaal klaar.").measures.readability
    long = checker.check(
        "Ten behoeve van de implementatie van organisatiebrede verbeterprogramma's coördineer je multidisciplinaire "
        "samenwerkingsverbanden, waarbij verantwoordelijkheid voor rapportageverplichtingen en stakeholderparticipatie "
        "vanzelfsprekend onderdeel uitmaakt van de functie-inhoud."
    ).measures.readability
    assert short.flesch_douma > 70
    assert short.level in ("A2", "B1")
    assert long.flesch_douma < 30
    assert long.level in ("C1", "C2")
    assert len(long.longest) == 1


def test_the_longest_sentence_is_given_by_its_span(checker: Checker) -> None:
    text = "Kort. " + "Je " + "loopt en " * 15 + "staat."
    (longest,) = checker.check(text).measures.readability.longest
    assert text[longest.start : longest.end].startswith("Je loopt")
    assert longest.words > 20


def test_balance_counts_and_leans_only_with_a_clear_majority(checker: Checker) -> None:
    strong = checker.check("Je bent ambitieus, besluitvaardig, daadkrachtig en doortastend.").measures.balance
    assert (strong.leans, strong.feminine) == ("masculine", 0)
    assert strong.masculine >= 4
    assert checker.check("Je bent zorgvuldig en ambitieus.").measures.balance.leans is None


def test_demands_are_counted_and_their_place_is_judged(checker: Checker) -> None:
    first = (
        "Wij vragen:\n"
        + "".join(f"- je kunt goed taak {i} doen\n" for i in range(7))
        + "\nWat ga je doen?\nJe kookt soep."
    )
    measures = checker.check(first).measures
    assert measures.demands.count == 7
    assert measures.demands.before_work
    assert any(tip.startswith("Begin bij de bedoeling") for tip in measures.tips)
    assert any("7 dingen" in tip for tip in measures.tips)
    assert not checker.check(GOOD).measures.demands.before_work


def test_graver_findings_cost_more(checker: Checker) -> None:
    def inclusion(text: str) -> int:
        return checker.check(text).measures.scores.inclusion

    assert inclusion("Je bent maximaal 35 jaar.") < inclusion("Je komt in een jong team.") < inclusion("Je kookt soep.")
    assert inclusion("Een jong team. Een jong team.") == inclusion("Een jong team.")


def test_an_empty_text_has_measures(checker: Checker) -> None:
    measures = checker.check("").measures
    assert measures.scores.clarity == 0
    assert measures.readability.words == 0

"""Judging hits: guards, conditions, grades, overlaps, and that every span holds its text."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import REASON_LEFT, Checker
from checker.findings import Category, Severity
from checker.lexicon.load import load

Found = Callable[[str], list[tuple[str, str]]]
CHECKER = Checker(load())


@pytest.mark.parametrize(
    "text",
    [
        "Een hbo-diploma is niet nodig.",
        "Je hebt geen diploma nodig.",
        "Minimaal 3 jaar ervaring? Dat hoeft niet: ervaring is niet vereist.",
        "Zonder rijbewijs kun je hier ook prima werken.",
        "Ongeacht je leeftijd, afkomst of geslacht ben je welkom.",
        "Geen eis: havo of hoger.",
        "Wij kijken niet naar een hbo-diploma, maar naar wat je kunt.",
    ],
)
def test_negation_and_openness_are_silent(text: str, found: Found) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wij maken geen onderscheid naar leeftijd, geslacht, handicap, huidskleur of Nederlandse nationaliteit.",
        "Iedereen is welkom, met welke afkomst, leeftijd of geaardheid dan ook, getrouwd of alleenstaand, jong of oud.",
    ],
)
def test_a_list_of_grounds_is_silent(text: str, found: Found) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mail naar jong.team@voorbeeld.nl voor vragen.",
        "Kijk op https://voorbeeld.nl/jong-team voor meer.",
        "Elk jaar bouwen wij het podium van het festival Jonge Honden in Breda op.",
        "Elke week zoeken wij met stichting Jonge Honden een nieuwe vergaderplek.",
    ],
)
def test_names_and_addresses_are_silent(text: str, found: Found) -> None:
    assert found(text) == []
    plain = text.lower().replace("@", " ").replace("jong.team", "jong team").replace("://", " ")
    assert found(plain), "the same words without capitals or address are found"


def test_a_surname_is_no_age(found: Found) -> None:
    assert found("Je werkt samen met de familie De Jong en een uitzendkracht van Young Capital.") == []


def test_the_subject_decides(found: Found) -> None:
    assert found("Wij zoeken jonge collega's voor de bediening.")
    assert not found("Je begeleidt jonge kinderen op de groep.")
    assert not found("Je helpt oudere bewoners met hun maaltijd.")


def severities(text: str, country: str = "nl") -> list[tuple[str, str, str | None]]:
    from checker.check import Settings

    checker = CHECKER if country == "nl" else Checker(CHECKER.lexicon, Settings(country=country))
    return [(f.category.value, f.severity.label, f.lowered_by) for f in checker.check(text).findings]


def test_a_softener_lowers_a_barrier_to_advice() -> None:
    assert severities("Je hebt een afgeronde hbo-opleiding.") == [("diploma", "barrier", None)]
    assert severities("Je hebt een afgeronde hbo-opleiding of vergelijkbaar door ervaring.") == [
        ("diploma", "advice", "verzachting")
    ]


def test_a_weighty_reason_leaves_a_risk_alone_and_tells_it() -> None:
    report = CHECKER.check("Je bent minimaal 18 jaar, want de Arbeidstijdenwet verbiedt nachtwerk voor jongeren.")
    assert report.findings == ()
    assert [left.reason for left in report.left_alone] == [REASON_LEFT]
    assert severities("Je bent minimaal 18 jaar.") == [("age", "risk", None)]


def test_a_weighty_reason_lowers_what_is_forbidden() -> None:
    text = "Je bent maximaal 40 jaar, want de wet verbiedt dit werk aan ouderen."
    assert severities(text) == [("age", "risk", "reden vermeld")]


def test_an_everyday_reason_changes_nothing() -> None:
    assert severities("Je bent maximaal 40 jaar, want dat past bij het team.") == [("age", "forbidden", None)]


def test_what_the_law_demands_is_left_alone_and_told() -> None:
    report = CHECKER.check("Verpleegkundige dagbesteding\nJe hebt een BIG-registratie als verpleegkundige.")
    assert not [f for f in report.findings if f.category == Category.DIPLOMA]
    assert any("BIG" in left.text for left in report.left_alone)


def test_a_level_beside_a_legal_demand_is_reported() -> None:
    report = CHECKER.check("Je hebt een BIG-registratie als verpleegkundige en hbo werk- en denkniveau.")
    assert [f.category for f in report.findings] == [Category.DIPLOMA]
    assert report.left_alone


def test_belgium_grades_looks_and_language_graver() -> None:
    text = "Je hebt een verzorgd uiterlijk."
    (nl,) = severities(text)
    (be,) = severities(text, "be")
    assert Severity.parse(be[1]) > Severity.parse(nl[1])


def test_overlapping_hits_give_one_finding_the_gravest(found: Found) -> None:
    report = CHECKER.check("Je hebt maximaal 3 jaar ervaring.")
    assert [(f.category, f.severity) for f in report.findings] == [(Category.AGE, Severity.RISK)]


def test_every_occurrence_is_reported(found: Found) -> None:
    assert len(found("Een jong team. Dat jonge team. Jong team!")) == 3


ODD = ["\u00ad", "\u200b", "\u0301", "🙂", "\u200f", "\ufeff", "\r\n", "\n", " ", ", ", ". "]
PIECES = [
    "jong team",
    "minimaal 3 jaar ervaring",
    "hbo-opleiding",
    "je hebt",
    "native speaker",
    "stressbestendig",
    "café",
    "cafe\u0301",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(ODD), st.sampled_from(PIECES)), max_size=25).map("".join))
def test_every_span_holds_its_text(text: str) -> None:
    report = CHECKER.check(text)
    for item in (*report.findings, *report.left_alone):
        assert 0 <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
    for finding in report.findings:
        for rewrite in finding.rewrites:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in rewrite.edits)
    assert all(a.end <= b.start for a, b in zip(report.findings, report.findings[1:], strict=False))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_checked(text: str) -> None:
    report = CHECKER.check(text)
    assert 0 <= report.measures.scores.inclusion <= 100


@pytest.mark.parametrize(
    "text",
    [
        "Je komt in een jo\u00adng te\u00adam.",
        "Je komt in een jong\u00a0team.",
        "🙂 Je komt in een jong team. 🙂",
        "Je komt in een JONG TEAM.",
        "Je komt in een ‘jong team’.",
    ],
)
def test_hidden_characters_do_not_hide_a_phrase(text: str) -> None:
    assert [f.category for f in CHECKER.check(text).findings] == [Category.AGE]


def test_the_same_text_gives_the_same_report() -> None:
    text = "Wij zoeken een jonge hond met minimaal 3 jaar ervaring en rijbewijs B."
    assert CHECKER.check(text) == CHECKER.check(text) == Checker(load()).check(text)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Ben je tussen de 25 en 35 jaar? Reageer dan.", ["tussen de 25 en 35 jaar"]),
        ("Wij zoeken iemand van 25-35 jaar.", ["25-35 jaar"]),
        ("Je bent niet ouder dan vijfendertig.", ["niet ouder dan vijfendertig"]),
        ("Wij zoeken een 25-jarige.", ["25-jarige"]),
        ("Je bent een twintiger.", ["twintiger"]),
        ("Ons team is van 19 tot 66 jaar.", []),
        ("Je werkt 24 tot 32 uur.", []),
        ("Het bedrijf bestaat 25 jaar.", []),
        ("Je begeleidt kinderen tussen 4 en 12 jaar.", []),
        ("Je verdient € 14,50 per uur vanaf 21 jaar.", []),
        ("Wij werken met twintig bakkers.", []),
        ("In de jaren twintig begon de winkel.", []),
    ],
)
def test_ages(text: str, spans: list[str], found: Found) -> None:
    assert [span for category, span in found(text) if category == "age"] == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Je hebt minimaal 3 jaar ervaring.", ["experience"]),
        ("Je hebt maximaal 3 jaar ervaring.", ["age"]),
        ("Je hebt 0-2 jaar ervaring.", ["age"]),
        ("Je hebt 3 tot 5 jaar ervaring.", ["experience"]),
        ("Wij hebben al 25 jaar ervaring met dakpannen.", []),
        ("In twee jaar doe je ervaring op.", []),
        ("Werkervaring\n3-4 jaar", ["experience"]),
    ],
)
def test_years_of_experience(text: str, expected: list[str], found: Found) -> None:
    assert [category for category, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("De kandidaat is handig en hij werkt graag buiten.", ["hij"]),
        ("Wij zoeken iemand die zijn werk zelf plant.", ["zijn"]),
        ("De medewerker legt aan haar leidinggevende voor wat er speelt.", ["haar"]),
        ("De planners zijn er vroeg en zij drinken samen koffie.", []),
        ("Je knipt en verft haar.", []),
        ("Onze directeur begon hier in 2001 en hij kent iedereen.", []),
        ("De leerling leert lezen en hij mag kiezen.", []),
        ("Dit zijn je taken.", []),
    ],
)
def test_pronouns(text: str, spans: list[str], found: Found) -> None:
    assert [span for category, span in found(text) if category == "gender"] == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opleidingsniveau: WO", ["WO"]),
        ("Opleidingsniveau\nHBO\n", ["HBO"]),
        ("Docent op het mbo\nJe geeft les aan studenten.", []),
    ],
)
def test_level_fields(text: str, expected: list[str], found: Found) -> None:
    assert [span.split()[-1] for category, span in found(text) if category == "diploma"] == expected

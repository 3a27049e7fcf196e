"""Right in context: the same words about the person sought, and about somebody or something else."""

from collections.abc import Callable, Sequence

import pytest

from checker.check import REASON_LEFT, Checker
from checker.lexicon.compiled import Lexicon
from checker.lexicon.country import DUTCH_LAW

Found = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Naast de vaste kok leer je elke dag van zijn ervaring.", None),
        ("Je meldt storingen aan de planner. Zij regelt de garage.", None),
        ("Ben jij diegene die ervoor zorgt dat onze app zo werkt dat hij prettig is?", None),
        (
            "Administratie, 24 uur\nAchter elk dossier zit iemand, zoals de bakker die zijn zaak aan een ander geeft.",
            None,
        ),
        ("Er is ruimte voor wat onze collega's en wat ze echt leuk vinden.", None),
        ("De nieuwe collega begint om zeven uur en hij krijgt een bus mee.", "hij"),
        ("De machine is oud. Hij moet elke week gesmeerd.", None),
        ("Wij zoeken mensen die zijn werk waarderen.", None),
        ("Wij zoeken een lasser. Hij werkt netjes.", "Hij"),
        ("De planner verdeelt de ritten; haar kantoor ligt boven de loods.", "haar"),
        ("Gezocht: iemand die zelfstandig werkt en die zijn spullen op orde heeft.", "zijn"),
        ("Je werkt dertig uur per week. Hij beschikt over een vlotte pen.", "Hij"),
        ("De chauffeur die wij zoeken:\n- houdt zijn auto schoon\n- rijdt rustig", "zijn"),
    ],
)
def test_whose_pronoun_it_is(text: str, pronoun: str | None, found: Found) -> None:
    assert [text for category, text in found(text) if category == "gender"] == ([pronoun] if pronoun else [])


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Onze klanten zijn tussen de 25 en 65 jaar.", None),
        ("Ons team is tussen de 25 en 65 jaar.", None),
        ("In het buurthuis kook je voor een groep van 16 tot 21 jaar.", None),
        ("Je geeft les aan mensen van 17 tot 22 jaar.", None),
        ("Je bent tussen de 25 en 65 jaar.", "tussen de 25 en 65 jaar"),
        ("Jij hoort bij de mensen van 17 tot 22 jaar.", "van 17 tot 22 jaar"),
        ("We zoeken mensen van 17 tot 22 jaar.", "van 17 tot 22 jaar"),
    ],
)
def test_whose_age_it_is(text: str, age: str | None, found: Found) -> None:
    assert [text for category, text in found(text) if category == "age"] == ([age] if age else [])


@pytest.mark.parametrize(
    "text",
    [
        "Je bent minimaal 18 jaar, omdat de wet nachtwerk voor jongeren verbiedt.",
        "Je bent minimaal 18 jaar. Dat vraagt de Arbeidstijdenwet, want je werkt in de nacht.",
        "Je bent minimaal 18 jaar. Dit is wettelijk verplicht in een opslag met vuurwerk.",
    ],
)
def test_a_reason_in_the_next_sentence_counts_when_it_refers_back(text: str, checker: Checker) -> None:
    report = checker.check(text)
    assert not report.findings
    assert [(left.text, left.reason) for left in report.left_alone] == [("minimaal 18 jaar", REASON_LEFT)]


def test_a_next_sentence_on_something_else_is_no_reason(checker: Checker) -> None:
    report = checker.check("Je bent minimaal 18 jaar. De Arbeidstijdenwet hangt in de kantine.")
    assert [finding.text for finding in report.findings] == ["minimaal 18 jaar"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Wij zoeken een vrouwelijke begeleider voor de balie.", "forbidden"),
        ("In de rol van planner zoeken wij een vrouwelijke collega.", "forbidden"),
        ("Wij zoeken een vrouwelijke collega voor een serie films over privacy.", "forbidden"),
        ("Omdat bewoonsters zich schamen bij het wassen, zoeken wij een vrouwelijke begeleider.", "risk"),
        ("Voor de rol van de koningin in onze musical zoeken wij een vrouwelijke collega.", "risk"),
    ],
)
def test_one_sex_with_a_reason_that_the_law_knows_is_graded_lower(text: str, severity: str, checker: Checker) -> None:
    assert severity in [f.severity.label for f in checker.check(text).findings if f.category == "gender"]


def test_a_name_with_a_digit_in_it_is_a_name(found: Found) -> None:
    assert found("Je werkt voor Starters4Wonen in Utrecht.") == []


@pytest.mark.parametrize(
    ("text", "driving"),
    [
        ("Rijbewijs B is nodig, omdat je om de week de bus rijdt.", True),
        ("Je hebt rijbewijs B, voor proefritten met klanten.", True),
        ("Je werkt op ons kantoor in Almelo en hebt rijbewijs B.", False),
    ],
)
def test_a_licence_is_fine_when_driving_is_the_work(text: str, driving: bool, found: Found) -> None:
    assert bool(found(text)) != driving


@pytest.mark.parametrize(
    "text",
    [
        "Of je accentloos spreekt, is voor het bellen met vervoerders niet van belang.",
        "Welk diploma je hebt, maakt voor dit werk in de kas helemaal niet uit.",
        "Je collega's hebben samen tachtig jaar ervaring in de aanleg van tuinen.",
    ],
)
def test_openness_and_the_years_of_colleagues_are_silent(text: str, found: Found) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "country", "severity"),
    [
        ("Opvoeder in Gent\nJe hebt een bachelordiploma.", "be", "advice"),
        ("Opvoeder in Gouda\nJe hebt een bachelordiploma.", "nl", "barrier"),
        ("Boekhouder in Gent\nJe hebt een bachelordiploma.", "be", "barrier"),
        ("Doktersassistent in Goes\nJe hebt een mbo-diploma.", "nl", "advice"),
    ],
)
def test_a_diploma_that_a_rule_may_ask_is_advice_at_most(
    text: str, country: str, severity: str, checker: Checker, belgian: Checker
) -> None:
    (finding,) = (belgian if country == "be" else checker).check(text).findings
    assert finding.severity.label == severity
    assert finding.lowered_by == ("kan wettelijk vereist zijn" if severity == "advice" else None)


def test_a_flemish_reader_is_told_no_dutch_law(lexicon: Lexicon, belgian: Checker) -> None:
    for rule in lexicon.rules.values():
        for finding in belgian.check(rule.flagged[0].text).findings:
            assert not DUTCH_LAW.search(finding.why), (finding.rule, finding.why)
            assert finding.sources
            if finding.category in ("diploma", "experience", "culture", "trait", "jargon", "procedure"):
                assert "unia" not in finding.sources or "unia" in lexicon.rules[finding.rule].sources
            assert all(lexicon.sources[key].country != "nl" for key in finding.sources if key in lexicon.sources)


def test_what_dutch_law_demands_is_not_told_in_belgium(checker: Checker, belgian: Checker) -> None:
    text = "Verpleegkundige gezocht: je hebt een BIG-registratie."
    assert checker.check(text).left_alone
    assert not [left for left in belgian.check(text).left_alone if "BIG" in left.reason]


@pytest.mark.parametrize(
    "text",
    [
        "Dit bieden we jou\n- 26 vrije dagen\n\nJij en je talent\nMinimaal vier jaar ervaring als bakker",
        "Benefits\n------\n- Een vast contract.\n\nWaarom past deze plek?\n------\n- Minimaal vier jaar ervaring als bloemist",
        "Wij bieden\n- Een pensioen\nJouw plek in de keuken\nMinimaal vier jaar ervaring als kok",
    ],
)
def test_a_heading_that_says_nothing_known_ends_the_offer(text: str, found: Found) -> None:
    assert [category for category, _ in found(text)] == ["experience"]


def test_what_stands_under_an_offer_stays_an_offer(found: Found) -> None:
    assert found("Wij bieden\n\n- Een pensioen\n\n- Een opleiding op hbo-niveau die wij betalen") == []


@pytest.mark.parametrize(
    "text",
    [
        "Je hebt <<een mbo-diploma of een hbo-diploma>>.",
        "Voor dit werk vragen we <<een bachelordiploma, of een masterdiploma>>.",
    ],
)
def test_alternatives_of_one_diploma_are_one_finding(text: str, found: Found) -> None:
    head, _, rest = text.partition("<<")
    marked, _, tail = rest.partition(">>")
    assert found(head + marked + tail) == [("diploma", marked)]


@pytest.mark.parametrize(
    "text",
    [
        "Je bent de collega die bewoners rondleidt.",
        "Wij leiden je op tot monteur van een warmtepomp.",
        "De vertrouwenspersoon is er voor iedereen die vragen heeft.",
        "Je gaat leiding geven aan de mensen die de warmtepompen plaatsen; leiden leer je hier.",
    ],
)
def test_words_that_are_coded_in_other_languages_are_plain_dutch(text: str, found: Found) -> None:
    words = {"je bent", "die", "leiden", "warmtepomp", "warmtepompen", "vertrouwenspersoon", "leiding geven"}
    assert not [marked for _, marked in found(text) if marked.lower() in words]


def test_a_joined_finding_speaks_with_the_graver_of_the_two(lexicon: Lexicon, checker: Checker) -> None:
    for finding in checker.check("Je hebt een achtergrond in biologie, of een hbo-diploma.").findings:
        graded = lexicon.rules[finding.rule].severity
        assert finding.severity == graded or finding.lowered_by


def test_the_ranks_of_a_public_employer_are_looked_up_once(belgian: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    find = Lexicon.find

    def record(self: Lexicon, name: str, tokens: Sequence[str], span: tuple[int, int]) -> list[tuple[int, int]]:
        if span == (0, len(tokens)):
            looked.append(name)
        return find(self, name, tokens, span)

    monkeypatch.setattr(Lexicon, "find", record)
    report = belgian.check(
        "Stadsbestuur zoekt een planner.\n" + "Je hebt een bachelordiploma. Je plant de ritten.\n" * 20
    )
    assert {finding.lowered_by for finding in report.findings} == {
        "hoort bij een rang van de overheid; noem de testroute"
    }
    assert "set:public_rank" not in looked

"""Suggestions as edits: agreement, capitals, removal, and mending a whole text."""

import pytest

from checker.findings import Category, Edit, Finding, Level, Rewrite, Severity
from checker.rewrite.agreement import agree_left, copy_case
from checker.rewrite.apply import apply_edits, without_conflicts
from checker.rewrite.mend import mend
from checker.rewrite.remove import removal


@pytest.mark.parametrize(
    ("before", "noun", "after"),
    [
        ("Het ", "de", "De "),
        ("het leuke ", "de", "de leuke "),
        ("een leuk ", "de", "een leuke "),
        ("een vlot ", "de", "een vlotte "),
        ("een groot ", "de", "een grote "),
        ("een handig ", "de", "een handige "),
        ("een vriendelijk ", "de", "een vriendelijke "),
        ("een behulpzaam ", "de", "een behulpzame "),
        ("een leuke ", "het", "een leuk "),
        ("de handige ", "het", "het handige "),
        ("een handige ", "het", "een handig "),
        ("ons ", "de", "onze "),
        ("onze ", "het", "ons "),
        ("dit leuke ", "de", "deze leuke "),
        ("die ", "het", "dat "),
        ("een leuke ", "mv", "leuke "),
        ("Een ", "mv", ""),
        ("het ", "mv", "de "),
        ("geen ", "mv", "geen "),
        ("ieder ", "de", "iedere "),
        ("jouw leuke ", "de", "jouw leuke "),
        ("Wij zoeken een ", "de", "Wij zoeken een "),
        ("zoekt ", "de", "zoekt "),
        ("een ervaren ", "het", "een ervaren "),
    ],
)
def test_words_before_a_noun_agree(before: str, noun: str, after: str) -> None:
    changed = agree_left(before, noun)
    assert changed is not None
    size, text = changed
    assert before[: len(before) - size] + text == after


def test_agreement_abstains_when_unsure() -> None:
    assert agree_left("het door ons gevraagde xyzt ", "de") is None


@pytest.mark.parametrize(
    ("text", "opens", "shouts", "expected"),
    [
        ("collega", False, False, "collega"),
        ("collega", True, False, "Collega"),
        ("collega [vul in: naam]", False, True, "COLLEGA [vul in: naam]"),
        ("", True, False, ""),
    ],
)
def test_capitals_are_copied(text: str, opens: bool, shouts: bool, expected: str) -> None:
    assert copy_case(text, opens, shouts) == expected


@pytest.mark.parametrize(
    ("marked", "after"),
    [
        ("Je bent <<flink>>, vlot en net.", "Je bent vlot en net."),
        ("Je bent vlot, <<flink>> en net.", "Je bent vlot en net."),
        ("Je bent vlot, net en <<flink>>.", "Je bent vlot en net."),
        ("Je bent vlot en <<flink>>.", "Je bent vlot."),
        ("Je bent <<flink>> en vlot.", "Je bent vlot."),
        ("<<Flink>> en vlot, dat ben jij.", "Vlot, dat ben jij."),
        ("- vlot\n- <<flink>>\n- net\n", "- vlot\n- net\n"),
        ("vlot\n<<flink>>.", "vlot"),
        ("Een <<flink>> team zoekt hulp.", "Een team zoekt hulp."),
        ("We werken samen <<met elan>>.", "We werken samen."),
    ],
)
def test_removal_leaves_good_dutch(marked: str, after: str) -> None:
    start = marked.index("<<")
    end = marked.index(">>") - 2
    text = marked.replace("<<", "").replace(">>", "")
    edit = removal(text, start, end)
    assert edit is not None
    assert apply_edits(text, [edit]) == after


def test_removal_abstains_when_unsure() -> None:
    text = "Flink: dat ben jij."
    assert removal(text, 0, 5) is None


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abc", [Edit(2, 9, "y")])


def test_conflicting_rewrites_keep_the_first() -> None:
    one = Rewrite(Level.SAFE, (Edit(0, 3, "x"),), "")
    two = Rewrite(Level.SAFE, (Edit(2, 4, "y"),), "")
    three = Rewrite(Level.SAFE, (Edit(5, 6, "z"),), "")
    assert without_conflicts([one, two, three]) == [one, three]


def _finder(words: dict[str, tuple[str, Level]]):  # type: ignore[no-untyped-def]
    def find(text: str) -> list[Finding]:
        found = []
        for word, (new, level) in words.items():
            at = text.find(word)
            if at >= 0:
                rewrite = Rewrite(level, (Edit(at, at + len(word), new),), "")
                found.append(
                    Finding(
                        word,
                        Category.AGE,
                        Severity.RISK,
                        at,
                        at + len(word),
                        word,
                        None,
                        "",
                        "",
                        (),
                        rewrites=(rewrite,),
                    )
                )
        return found

    return find


def test_mend_takes_back_what_brings_something_new() -> None:
    find = _finder({"aap": ("noot", Level.SAFE), "noot": ("", Level.MANUAL), "mies": ("wim", Level.SAFE)})
    assert mend("aap en mies", find) == "aap en wim"


def test_mend_applies_only_what_may_be_trusted() -> None:
    find = _finder({"aap": ("mens", Level.REVIEW)})
    assert mend("een aap", find) == "een aap"
    assert mend("een aap", find, Level.REVIEW) == "een mens"


def test_mend_goes_on_until_nothing_is_left() -> None:
    assert mend("aa aa aa", _finder({"aa": ("b", Level.SAFE)})) == "b b b"

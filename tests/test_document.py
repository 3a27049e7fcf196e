"""Offsets, words, sentences and numbers."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.document import Document
from checker.document.language import language_of
from checker.document.normalise import clean, fold, lower
from checker.document.numbers import number_value
from checker.document.tokens import words_of

ODD = [
    "\u00ad",
    "\u200b",
    "\u0301",
    "\u0308",
    "é",
    "e\u0301",
    "İ",
    "ß",
    "🙂",
    "\u200f",
    "\ufeff",
    "\r\n",
    "\n",
    " ",
    "-",
    "’",
    "\u00a0",
]
texts = st.lists(st.one_of(st.sampled_from(ODD), st.text("abjongteam .,0159", max_size=6)), max_size=25).map("".join)


@given(texts)
def test_clean_text_keeps_its_length_between_shown_and_folded(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.shown) == len(cleaned.folded)


@given(texts)
def test_every_token_lies_where_its_offsets_say(text: str) -> None:
    document = Document.of(text)
    for i in range(len(document.tokens)):
        start, end = document.characters((i, i + 1))
        assert 0 <= start < end <= len(text)
        again = clean(text[start:end])
        piece = document.shown((i, i + 1))
        assert fold(again.shown) == fold(unicodedata.normalize("NFC", piece)) or again.shown == piece


@given(texts)
def test_tokens_follow_each_other(text: str) -> None:
    document = Document.of(text)
    spans = [document.characters((i, i + 1)) for i in range(len(document.tokens))]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(st.text(max_size=80))
def test_lower_and_fold_keep_the_length(text: str) -> None:
    assert len(lower(text)) == len(text) == len(fold(text))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("een jo\u00adng team", (4, 14)),
        ("een jonge cafe\u0301 ploeg", None),
        ("\u200bjong team", (1, 10)),
        ("🙂 jong team", (2, 11)),
    ],
)
def test_spans_lead_back_to_the_text_as_given(text: str, span: tuple[int, int] | None) -> None:
    document = Document.of(text)
    if span is None:
        i = document.tokens.index("cafe")
        start, end = document.characters((i, i + 1))
        assert text[start:end] == "cafe\u0301"
    else:
        first = document.tokens.index("jong")
        assert document.characters((first, first + 2)) == span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HBO-opleiding", ["hbo", "opleiding"]),
        ("h.b.o. of MBO4", ["hbo", "of", "mbo", "4"]),
        ("werk- en denkniveau", ["werk", "en", "denkniveau"]),
        ("één pré", ["een", "pre"]),
        ("24/7, 9-tot-5", ["24", "7", ",", "9", "tot", "5"]),
        ("team – jong", ["team", "|", "jong"]),
        ("€ 3.000", ["€", "3", "000"]),
        ("zzp'er", ["zzp", "er"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(fold(text)) == words


def test_a_wrapped_line_runs_on_and_a_bullet_does_not() -> None:
    wrapped = "Je komt in een ploeg van negen mensen die elke dag samen met een jong\nteam werkt."
    assert "\n" not in Document.of(wrapped).tokens
    assert "\n" in Document.of("- hbo\n- team").tokens


def test_an_abbreviation_ends_no_sentence() -> None:
    document = Document.of("Je werkt max. 20 uur. Daarna vrij.")
    assert document.sentence(0) == (0, 5)


@pytest.mark.parametrize(
    ("token", "value"),
    [("25", 25), ("vijfentwintig", 25), ("achttien", 18), ("drieendertig", 33), ("team", None), ("\u00b2", None)],
)
def test_numbers(token: str, value: int | None) -> None:
    assert number_value(token) == value


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wij zoeken een collega die met ons in de keuken werkt en die van koken houdt. " * 5, "nl"),
        ("We are looking for a colleague who will join our team in the kitchen and who likes to cook. " * 5, "en"),
        ("Wir suchen eine Kollegin, die mit uns in der Küche arbeitet und die gerne kocht. " * 5, "de"),
        ("Nous cherchons un collègue pour notre équipe dans la cuisine, avec une grande passion. " * 5, "fr"),
        ("Young professional wanted", "nl"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(words_of(fold(text))) == language


def test_items_that_were_glued_together_are_cut_apart() -> None:
    text = "Wat vragen wij: enige werkervaringDuits op niveau B2In het bezit van laarzenWerken in ploegen"
    document = Document.of(text)
    lines = [document.shown(line) for line in document.lines]
    assert lines == [
        "Wat vragen wij: enige werkervaring",
        "Duits op niveau B2In het bezit van laarzen",
        "Werken in ploegen",
    ]


def test_a_name_with_a_capital_inside_is_one_word() -> None:
    assert Document.of("Je werkt met javaScript en LinkedIn.").tokens[3] == "javascript"

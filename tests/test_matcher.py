"""The notation and the matcher, against a plain reading of the same patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.matcher import Matcher
from checker.lexicon.notation import NotationError, expand, parse


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("jong(e) team", ["jonge team", "jong team"]),
        ("jong(e)(,) (en) fris", ["jonge , en fris", "jonge , fris", "jong , fris", "jong en fris", "jong fris"]),
        ("[mbo|hbo](-)niveau", ["mbo niveau", "hboniveau"]),
        ("klant[gericht|vriendelijk](e)", ["klantgerichte", "klantvriendelijk"]),
        ("[a b|c [d|e]] f", ["a b f", "c d f", "c e f"]),
        ("maximaal {n} jaar", ["maximaal {n} jaar"]),
        ("*tijger(s)", ["*tijgers", "*tijger"]),
    ],
)
def test_expand(pattern: str, forms: list[str]) -> None:
    expanded = {" ".join(form) for form in expand(pattern)}
    assert set(forms) <= expanded


@pytest.mark.parametrize(
    "pattern",
    ["", "(een)", "jong[e", "jong)", "~3 team", "team ~2", "jong ~x team", "a|b", "*ab", "een [~2 team|ploeg]"],
)
def test_wrong_notation_is_refused(pattern: str) -> None:
    with pytest.raises(NotationError):
        parse(pattern)


def spans(pattern: str, text: str) -> list[tuple[int, int]]:
    matcher: Matcher[str] = Matcher()
    matcher.add(pattern, "p")
    return sorted({(start, end) for _, start, end in matcher.find(text.split())})


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("wie [komt ~2 niet|blijft] thuis", "wie komt nu echt niet thuis", [(0, 6)]),
        ("wie [komt ~2 niet|blijft] thuis", "wie komt niet thuis", [(0, 4)]),
        ("wie [komt ~2 niet|blijft] thuis", "wie komt nu al weer niet thuis", []),
        ("jong(e) team", "een jong team en jonge team", [(1, 3), (4, 6)]),
        ("jong team", "jonge team", []),
        ("{n} jaar", "25 jaar en vijfentwintig jaar en een jaar", [(0, 2), (3, 5)]),
        ("geboren na {j}", "geboren na 1995 of geboren na 12", [(0, 3)]),
        ("je ~2 ervaring", "je hebt ruime ervaring", [(0, 4)]),
        ("je ~2 ervaring", "je hebt , ervaring", []),
        ("je ~2 ervaring", "je a b c ervaring", []),
        ("(een) (heel) jong", "een heel jong", [(0, 3), (1, 3), (2, 3)]),
        ("*tijger(s)", "wij zoeken salestijgers en een tijger", [(2, 3), (5, 6)]),
    ],
)
def test_find(pattern: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert spans(pattern, text) == expected


words = st.sampled_from(["jong", "jonge", "een", "team", "en", ",", "hbo"])


@given(st.lists(words, max_size=12))
def test_the_walk_finds_what_a_plain_search_finds(text: list[str]) -> None:
    patterns = ["jong(e)(,) (en) [team|jong]", "(een) hbo", "een", "jong ~1 team"]
    matcher: Matcher[int] = Matcher()
    for number, pattern in enumerate(patterns):
        matcher.add(pattern, number)
    found = {(number, start, end) for number, start, end in matcher.find(text)}
    plain = set()
    for number, pattern in enumerate(patterns[:3]):
        for form in expand(pattern):
            for start in range(len(text) - len(form) + 1):
                if tuple(text[start : start + len(form)]) == form:
                    plain.add((number, start, start + len(form)))
    for start, word in enumerate(text):
        if word == "jong" and text[start + 1 : start + 2] == ["team"]:
            plain.add((3, start, start + 2))
        if word == "jong" and text[start + 2 : start + 3] == ["team"] and text[start + 1] != ",":
            plain.add((3, start, start + 3))
    assert found == plain


def test_memory_of_dead_ends_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.lexicon.matcher._MEMORY", 50)
    matcher: Matcher[str] = Matcher()
    matcher.add("jong team", "p")
    text = [f"woord{i}" for i in range(500)] + ["jong", "team"]
    assert [(s, e) for _, s, e in matcher.find(text)] == [(500, 502)]
    assert len(matcher._start.next) <= 50

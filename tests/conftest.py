from collections.abc import Callable

import pytest

from checker.check import Checker, Settings
from checker.lexicon.compiled import Lexicon
from checker.lexicon.load import load


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="session")
def checker(lexicon: Lexicon) -> Checker:
    return Checker(lexicon)


@pytest.fixture(scope="session")
def found(checker: Checker) -> Callable[[str], list[tuple[str, str]]]:
    """The (category, text) of every finding in a text."""
    return lambda text: [(f.category.value, f.text) for f in checker.check(text).findings]


@pytest.fixture(scope="session")
def belgian(lexicon: Lexicon) -> Checker:
    return Checker(lexicon, Settings(country="be"))

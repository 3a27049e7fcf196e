"""Everything that can go wrong, as one small tree.

DrempelloosError                what the user can mend; the message is Dutch, one line, and says what to do
├── InputError                  a text that cannot be read (missing, binary, too large, wrong encoding)
│   └── WrongLanguageError      a text that is clearly not Dutch
├── LexiconError                a lexicon file that cannot be used (names file and rule)
└── SettingsError               a setting or option that cannot be used
"""


class DrempelloosError(Exception):
    """Base of all errors that a user can mend."""


class InputError(DrempelloosError):
    """A text cannot be read."""


class WrongLanguageError(InputError):
    """A text is clearly not Dutch."""


class LexiconError(DrempelloosError):
    """A lexicon file cannot be used."""


class SettingsError(DrempelloosError):
    """A setting or option cannot be used."""

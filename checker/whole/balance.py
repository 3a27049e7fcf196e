"""The balance of gender-coded words over the whole text.

The research behind it (Gaucher, Friesen & Kay 2011; for Dutch: KdG and UAntwerpen 2014) is about the sum of a
text: a single word is
no finding. A text leans when one side has at least three words more than the other and at least twice as many.
"""

from checker.context.reading import Reading
from checker.whole.measures import Balance

_MORE = 3
_TIMES = 2


def balance(reading: Reading) -> Balance:
    """Count the coded words; a word counts as often as it occurs."""
    masculine = len({start for start, _ in reading.marks("balance:masculine")})
    feminine = len({start for start, _ in reading.marks("balance:feminine")})
    leans = None
    if masculine - feminine >= _MORE and masculine >= _TIMES * feminine:
        leans = "masculine"
    elif feminine - masculine >= _MORE and feminine >= _TIMES * masculine:
        leans = "feminine"
    return Balance(masculine, feminine, leans)

"""Finds all patterns of the lexicon in a sequence of tokens, in one walk.

The patterns form one nondeterministic automaton over tokens; its states are made deterministic when a text first needs
them and are then remembered. The cost of a text hardly depends on the number of patterns.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

from checker.document.numbers import NUMBER_WORDS
from checker.document.tokens import BREAKS
from checker.lexicon.index import part_begins
from checker.lexicon.notation import NUMBER, YEAR, Choice, Gap, Item, NotationError, parts, read_part

Key = TypeVar("Key", bound=Hashable)

ANY = "{woord}"
_MEMORY = 200_000  # remembered dead ends; beyond it they are forgotten, so that an archive cannot fill the memory


class _Node(Generic[Key]):
    """A place in a pattern: where each token leads, the patterns that end here, and the parts still to be read."""

    __slots__ = ("edges", "ends", "rest")

    def __init__(self) -> None:
        self.edges: dict[str, list[_Node[Key]]] = {}
        self.ends: tuple[Key, ...] = ()
        self.rest: tuple[tuple[list[str], int, Key], ...] = ()


class _Waiting(Generic[Key]):
    """A pattern that no text has begun yet."""

    __slots__ = ("key", "pieces", "read")

    def __init__(self, pieces: list[str], key: Key) -> None:
        self.pieces = pieces
        self.key = key
        self.read = False


class _State(Generic[Key]):
    """A set of nodes that a text can be in at once, with the transitions found so far."""

    __slots__ = ("ends", "next", "nodes")

    def __init__(self, nodes: tuple[_Node[Key], ...]) -> None:
        self.nodes = nodes
        self.ends = tuple(dict.fromkeys(key for node in nodes for key in node.ends))
        self.next: dict[str, _State[Key] | None] = {}


class Matcher(Generic[Key]):
    """All patterns that were added, each under a key of the caller's choice.

    When a pattern is added only the words that it can begin with are looked up; it is read when a text first holds one
    of these, and part by part: most patterns never start in a text, and starting the program must be quick.
    """

    def __init__(self, index: Mapping[str, str] = MappingProxyType({})) -> None:
        self._index = index
        self._root: _Node[Key] = _Node()
        self._waiting: dict[str, list[_Waiting[Key]]] = {}
        self._firsts: set[str] = set()
        self._plain = True  # no pattern begins with a number or a word ending
        self._suffixes: set[str] = set()
        self._states: dict[tuple[int, ...], _State[Key]] = {}
        self._start = _State((self._root,))
        self._remembered = 0

    def add(self, pattern: str, key: Key) -> None:
        """Add a pattern that ``notation.parse`` accepts. Not to be called once matching has begun."""
        pieces = parts(pattern)
        waiting = _Waiting(pieces, key)
        for token in self._begins(pieces):
            self._firsts.add(token)
            if token[0] in "*{":
                self._plain = False
            if token[0] == "*":
                self._suffixes.add(token)
            self._waiting.setdefault(token, []).append(waiting)

    def can_begin_in(self, tokens: Sequence[str]) -> bool:
        """Whether some pattern may begin at one of these tokens: a quick look that saves most searches."""
        return not self._plain or not self._firsts.isdisjoint(tokens)

    def _begins(self, pieces: list[str]) -> set[str]:
        """Return the tokens that a pattern can begin with."""
        found: set[str] = set()
        for piece in pieces:
            words, optional = part_begins(self._index, piece)
            found.update(words)
            if not optional:
                return found
        raise NotationError("een patroon moet minstens één vast woord hebben")

    def _attach(self, sources: list[_Node[Key]], pieces: list[str], i: int, key: Key) -> None:
        """Read part ``i`` of a pattern and hang it on these nodes; what follows waits until it is needed."""
        if i == len(pieces):
            for source in sources:
                source.ends += (key,)
            return
        ends, optional = self._build(sources, read_part(pieces[i]))
        for end in ends:
            if i + 1 == len(pieces):
                end.ends += (key,)
            else:
                end.rest += ((pieces, i + 1, key),)
        if optional:
            self._attach(sources, pieces, i + 1, key)

    def _build(
        self, sources: list[_Node[Key]], items: tuple[Item, ...], end: _Node[Key] | None = None
    ) -> tuple[list[_Node[Key]], bool]:
        """Hang items on these nodes. Return the nodes where they end, and whether they can be nothing at all, so that
        the sources are an end too. The last token leads to ``end`` when it is given.
        """
        here, empty = list(sources), True
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if isinstance(item, str):
                if item[0] == "*":
                    self._suffixes.add(item)
                target = end if last and end is not None else _Node()
                for node in here:
                    node.edges.setdefault(item, []).append(target)
                here, empty = [target], False
                continue
            if isinstance(item, Gap):
                reached, optional = self._add_gap(here, item.most), True
            else:
                reached, optional = self._add_choice(here, item, end if last else None)
            here = list(dict.fromkeys([*here, *reached])) if optional else reached
            empty = empty and optional
        if empty:
            return [node for node in here if node not in sources], True
        return here, False

    def _add_choice(
        self, sources: list[_Node[Key]], choice: Choice, end: _Node[Key] | None
    ) -> tuple[list[_Node[Key]], bool]:
        shared: _Node[Key] = end if end is not None else _Node()
        reached: dict[_Node[Key], None] = {}
        optional = choice.optional
        for option in choice.options:
            token = option[0]
            if len(option) == 1 and isinstance(token, str):  # most options are one word
                if token[0] == "*":
                    self._suffixes.add(token)
                for source in sources:
                    source.edges.setdefault(token, []).append(shared)
                reached[shared] = None
                continue
            ends, empty = self._build(sources, option, shared)
            reached.update(dict.fromkeys(ends))
            optional = optional or empty
        return list(reached), optional

    def _add_gap(self, sources: list[_Node[Key]], most: int) -> list[_Node[Key]]:
        reached: list[_Node[Key]] = []
        last = list(sources)
        for _ in range(most):
            node: _Node[Key] = _Node()
            for source in last:
                source.edges.setdefault(ANY, []).append(node)
            last = [node]
            reached.append(node)
        return reached

    def find(self, tokens: Sequence[str]) -> Iterator[tuple[Key, int, int]]:
        """Yield (key, first token, one past the last token) of every match, overlapping ones too."""
        first = self._start.next
        count = len(tokens)
        for start in range(count):
            token = tokens[start]
            state: _State[Key] | None
            try:
                state = first[token]
            except KeyError:
                state = self._step(self._start, token)
            i = start + 1
            while state is not None:
                here = state
                for key in here.ends:
                    yield key, start, i
                if i == count:
                    break
                token = tokens[i]
                try:
                    state = here.next[token]
                except KeyError:
                    state = self._step(here, token)
                i += 1

    def _step(self, state: _State[Key], token: str) -> _State[Key] | None:
        """Find where a token leads from a state, and remember it."""
        found: dict[int, _Node[Key]] = {}
        labels = self._labels(token)
        if state is self._start:
            for label in labels:
                self._begin(label)
        for node in state.nodes:
            for label in labels:
                for target in node.edges.get(label, ()):
                    found[id(target)] = target
        for target in found.values():
            while target.rest:
                waiting, target.rest = target.rest, ()
                for pieces, i, key in waiting:
                    self._attach([target], pieces, i, key)
        following: _State[Key] | None = None
        if found:
            name = tuple(sorted(found))
            following = self._states.get(name)
            if following is None:
                following = self._states[name] = _State(tuple(found.values()))
        if self._remembered >= _MEMORY:
            self._forget()
        self._remembered += 1
        state.next[token] = following
        return following

    def _begin(self, label: str) -> None:
        """Read the patterns that can begin with a word, now that a text holds it."""
        for waiting in self._waiting.pop(label, ()):
            if not waiting.read:
                waiting.read = True
                self._attach([self._root], waiting.pieces, 0, waiting.key)

    def _labels(self, token: str) -> list[str]:
        labels = [token]
        if token.isdecimal():
            labels.append(NUMBER)
            if len(token) == 4 and token[:2] in ("19", "20"):
                labels.append(YEAR)
        elif token in NUMBER_WORDS and token != "een":
            labels.append(NUMBER)
        if token not in BREAKS:
            labels.append(ANY)
            if self._suffixes and len(token) >= 3:
                labels.extend(s for i in range(len(token) - 2) if (s := "*" + token[i:]) in self._suffixes)
        return labels

    def _forget(self) -> None:
        self._start.next.clear()
        for state in self._states.values():
            state.next.clear()
        self._states.clear()
        self._remembered = 0

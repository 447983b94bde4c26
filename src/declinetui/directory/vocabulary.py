"""The unique words of a directory, and which of them a typed word may mean.

A typed word is compared with words, never with records: ten thousand partners share a
few thousand words. Words are kept sorted for prefixes, by first letter and length for
typos, and by sound.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from declinetui.directory.nicknames import PET, given_names
from declinetui.directory.phonetic import phonetic_key
from declinetui.directory.slips import allowed, slip_cost
from declinetui.text.similar import within_typos

Meanings = dict[str, float]
"""Word of the directory -> how well the typed word means it, 0 to 1."""

NICKNAME, PET_FORM, SIBLING, TWIN = 0.9, 0.85, 0.82, 0.8
STRETCH = 0.5
"""How far beyond the allowed slip a word is still kept, for a query whose other words are certain."""
APART = 0.1
"""Taken off when both words are common names that sound different."""
OTHER_LETTER = 0.7
"""Added when the first letter differs too: people rarely miss it."""
FAINT = 0.58
"""Meanings below this are dropped."""
LAST = "\U0010ffff"


class Vocabulary:
    """The words of a directory; `near` and `far` say what a typed word may mean."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._known = frozenset(self._words)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        self._by_shape: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        self._prefixes: dict[tuple[str, int], list[str]] = {}
        self._sounds: list[str] = []
        for word in self._words:
            self._by_shape[word[0], len(word)].append(word)
            sound = phonetic_key(word)
            if sound:
                self._by_sound[sound].append(word)

    def starting_with(self, prefix: str) -> list[str]:
        """The words that start with a prefix, in order."""
        return self._words[bisect_left(self._words, prefix) : bisect_left(self._words, prefix + LAST)]

    def near(self, typed: str) -> Meanings:
        """Exact, beginning, nickname and sound: cheap, and rarely wrong."""
        size = len(typed)
        meanings = {word: 0.9 + 0.08 * size / len(word) for word in self.starting_with(typed)}
        if typed in meanings:
            meanings[typed] = 1.0
        names = given_names()
        for others, score in (
            (names.same.get(typed, ()), NICKNAME),
            (names.siblings.get(typed, ()), SIBLING),
            (names.twins.get(typed, ()), TWIN),
        ):
            for word in others:
                if word in self._known:
                    _keep(meanings, word, score)
        for word in names.pets(typed, self.starting_with(typed[:PET])):
            _keep(meanings, word, PET_FORM)
        for word in self._by_sound.get(phonetic_key(typed), ()):
            cost = slip_cost(typed, word)
            if cost <= allowed(size) + 1.5:
                _keep(meanings, word, 0.89 - 0.03 * cost)
        return meanings

    def far(self, typed: str) -> Meanings:
        """Typos, and typos in a word not yet typed to its end; dearer, asked when `near` falls short."""
        meanings: Meanings = {}
        size = len(typed)
        limit = 0 if size < 3 else 1 if size < 4 else 2 if size < 9 else 3
        if not limit or typed.isdigit():
            return meanings
        for word in self._within(typed, typed[0], limit) or self._within(typed, "", limit):
            self._guess(meanings, typed, word, word, 0.88)
        if size >= 4:
            self._fuzzy_prefixes(typed, meanings)
        return meanings

    def _guess(self, meanings: Meanings, typed: str, written: str, word: str, best: float) -> None:
        """Takes `typed` for `written` (the word or its beginning) when the slip is plausible."""
        cost = slip_cost(typed, written)
        size = len(typed)
        if written[0] != typed[0]:
            cost += OTHER_LETTER
        excess = cost - allowed(size)
        if excess > STRETCH or (excess > 0 and written != word):
            return
        score = best - 0.9 * cost / size - (0.05 if excess > 0 else 0.0)
        if given_names().apart(typed, word):
            score -= APART
        if score >= FAINT:
            _keep(meanings, word, score)

    def _within(self, typed: str, letter: str, limit: int) -> list[str]:
        size = len(typed)
        shapes = [(first, n) for first, n in self._by_shape if abs(n - size) <= limit]
        found = []
        for shape in shapes:
            if not letter or shape[0] == letter:
                found += [word for word, _ in within_typos(typed, self._by_shape[shape], limit)]
        return found

    def _fuzzy_prefixes(self, typed: str, meanings: Meanings) -> None:
        size = len(typed)
        limit = 1 if size < 8 else 2
        for length in range(size - 1, size + 2):
            for prefix, _ in within_typos(typed, self._cut(typed[0], length), limit):
                for word in self.starting_with(prefix):
                    self._guess(meanings, typed, prefix, word, 0.8 - 0.01 * (len(word) - size))
        sound = phonetic_key(typed)
        if len(sound) >= 4:
            for word in self._sounding_from(sound):
                if not given_names().apart(typed, word):
                    _keep(meanings, word, 0.74)

    def _cut(self, letter: str, length: int) -> list[str]:
        """The unique beginnings of that length of the words in that letter; made once."""
        cut = self._prefixes.get((letter, length))
        if cut is None:
            words = self.starting_with(letter)
            cut = list(dict.fromkeys(word[:length] for word in words if len(word) > length))
            self._prefixes[letter, length] = cut
        return cut

    def _sounding_from(self, sound: str) -> list[str]:
        if not self._sounds:
            self._sounds = sorted(self._by_sound)
        start, end = bisect_left(self._sounds, sound), bisect_left(self._sounds, sound + LAST)
        return [word for key in self._sounds[start:end] for word in self._by_sound[key]]


def _keep(meanings: Meanings, word: str, score: float) -> None:
    if score > meanings.get(word, 0.0):
        meanings[word] = score

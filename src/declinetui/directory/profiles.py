"""Partners by what they offer, so that a need is compared only with those it may concern."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from declinetui.directory.matching import AskedFor, Band, Fit, fit
from declinetui.directory.profile import Profile, read_profile
from declinetui.directory.recognise import Recogniser
from declinetui.domain.people import Partner

_NOTHING = (0.0, Band.WORDS, "")


class Profiles:
    """The profiles of some partners, by expertise and by word; read once, never altered."""

    def __init__(self, partners: Sequence[Partner], recogniser: Recogniser) -> None:
        self.profiles: list[Profile] = [read_profile(p, recogniser) for p in partners]
        self._offers: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        for place, profile in enumerate(self.profiles):
            for expertise, strength in profile.expertises.items():
                self._offers[expertise].append((place, strength))
            for word_root in profile.roots:
                self._words[word_root].append(place)

    def fitting(self, asked: AskedFor) -> Iterator[tuple[int, Fit]]:
        """The place and the fit of everyone who answers to what is asked, by work or by words."""
        ties = self._ties(asked)
        shared = self._shared(asked)
        known = bool(asked.expertises)
        for place in ties.keys() | shared.keys():
            value, band, expertise = ties.get(place, _NOTHING)
            if match := fit(value, band, expertise, shared.get(place, 0.0), known=known):
                yield place, match

    def _ties(self, asked: AskedFor) -> dict[int, tuple[float, Band, str]]:
        """The best tie between what is asked and what each offers."""
        ties: dict[int, tuple[float, Band, str]] = {}
        for expertise, (worth, band) in asked.worth.items():
            for place, strength in self._offers.get(expertise, ()):
                value = worth * strength
                if value > ties.get(place, _NOTHING)[0]:
                    ties[place] = value, band, expertise
        return ties

    def _shared(self, asked: AskedFor) -> dict[int, float]:
        """The part of the need's words, by weight, that each profile holds."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word_root, weight in asked.weights.items():
            for place in self._words.get(word_root, ()):
                shared[place] += weight / asked.total
        return shared

"""Who could take a need: hard rules first, then the fit, then trust, rotation and availability."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import nsmallest

from declinetui.directory.matching import AskedFor, Fit, reason, understand
from declinetui.directory.need import Need, Suggestion
from declinetui.directory.overlay import Parts
from declinetui.directory.profile import Profile, main_trades, read_profile
from declinetui.directory.profiles import Profiles
from declinetui.directory.recognise import Recogniser, shipped_recogniser
from declinetui.directory.rules import broken_rules, in_region
from declinetui.directory.standing import (
    best_placed,
    says_the_same,
    speak_alike,
    standing,
    standing_reasons,
)
from declinetui.domain.ledger import Referral
from declinetui.domain.people import Partner
from declinetui.errors import Message

STEPS = 12
"""Bands of fit: within one, standing decides."""


class NeedIndex:
    """The partners with their profiles, read once; asked for each need."""

    def __init__(self, partners: Iterable[Partner], recogniser: Recogniser | None = None) -> None:
        self._recogniser = recogniser or shipped_recogniser()
        self._partners = tuple(partners)
        self._read: Parts[Partner, Profiles] | None = None

    def prepare(self) -> None:
        """Reads every profile now instead of at the first need: about 0.1 ms a partner."""
        self._parts()

    def changed(self, partners: Sequence[Partner]) -> "NeedIndex":
        """The index of these partners, mostly those of this one; only those that differ are read."""
        index = NeedIndex(partners, self._recogniser)
        if self._read is not None:
            index._read = self._read.changed(index._partners)
        return index

    def suggest(
        self, need: Need, *, today: date, limit: int = 10, history: Sequence[Referral] = ()
    ) -> list[Suggestion]:
        """Partners who may and can take the need, best first, each with its reasons.

        `history` is the ledger of referrals, for rotation and outcomes.
        """
        asked = understand(need.text, self._recogniser)
        sent: defaultdict[str, list[Referral]] = defaultdict(list)
        for referral in history:
            sent[referral.partner].append(referral)
        rows: list[tuple[float, str, int, Fit, Profile]] = []
        everyone = self._parts().records
        for band in self._bands(asked):
            for rank, match, profile in band:
                partner = everyone[rank]
                if not broken_rules(partner, need):
                    score = _score(partner, match, need, today, sent.get(partner.uid, ()))
                    rows.append((-score, partner.name, rank, match, profile))
            if len(rows) >= limit:
                break
        return [
            Suggestion(
                partner=everyone[rank],
                score=-score,
                reasons=(
                    reason(match, profile, asked),
                    *_fits_rules(everyone[rank], need),
                    *standing_reasons(everyone[rank], today=today, own=sent.get(everyone[rank].uid, ())),
                ),
            )
            for score, _, rank, match, profile in nsmallest(max(0, limit), rows)
        ]

    def recognised(self, text: str) -> tuple[str, ...]:
        """Ids of the expertises a need names, the strongest first; empty: the trade is unknown."""
        found = self._recogniser.needed(text)
        return tuple(sorted(found, key=lambda e: (-found[e], e)))

    def colleague(self, partner: Partner, *, today: date, history: Sequence[Referral] = ()) -> Partner | None:
        """Who does the same work and shares a language, the best placed first; None when nobody does."""
        trades = main_trades(read_profile(partner, self._recogniser))
        others = [
            other
            for other, profile in self._everyone()
            if other.uid != partner.uid
            and speak_alike(partner, other)
            and (trades & main_trades(profile) or says_the_same(partner, other))
        ]
        return best_placed(others, today=today, history=history) if others else None

    def why_absent(self, partner: Partner, need: Need) -> tuple[Message, ...]:
        """What keeps a partner out of the answer to this need; empty when nothing does."""
        broken = broken_rules(partner, need)
        if broken:
            return broken
        asked = understand(need.text, self._recogniser)
        if not any(Profiles((partner,), self._recogniser).fitting(asked)):
            return (Message("Nothing in the profile answers to: {need}", need=need.text),)
        return ()

    def _parts(self) -> Parts[Partner, Profiles]:
        if self._read is None:
            recogniser = self._recogniser
            self._read = Parts.of(self._partners, lambda partners: Profiles(partners, recogniser))
        return self._read

    def _everyone(self) -> Iterator[tuple[Partner, Profile]]:
        parts = self._parts()
        for part in parts.parts:
            for place, profile in enumerate(part.shelf.profiles):
                if place not in part.hidden:
                    yield parts.records[part.rank(place)], profile

    def _bands(self, asked: AskedFor) -> Iterator[list[tuple[int, Fit, Profile]]]:
        """Who fits, with the place among all, by bands of the fit, the best first.

        Standing decides only within a band: the later ones are not looked at once there are enough.
        """
        bands: defaultdict[int, list[tuple[int, Fit, Profile]]] = defaultdict(list)
        for part in self._parts().parts:
            profiles = part.shelf.profiles
            for place, match in part.shelf.fitting(asked):
                if place not in part.hidden:
                    bands[round(match.value * STEPS)].append((part.rank(place), match, profiles[place]))
        for band in sorted(bands, reverse=True):
            yield bands[band]


def suggest(
    need: Need,
    partners: Iterable[Partner],
    *,
    today: date,
    limit: int = 10,
    history: Sequence[Referral] = (),
) -> list[Suggestion]:
    """Partners who may and can take the need, best first; build a NeedIndex to ask more than once."""
    return NeedIndex(partners).suggest(need, today=today, limit=limit, history=history)


def why_absent(partner: Partner, need: Need) -> tuple[Message, ...]:
    """What keeps a partner out of the answer to this need; empty when nothing does."""
    return NeedIndex((partner,)).why_absent(partner, need)


def _score(partner: Partner, match: Fit, need: Need, today: date, own: Sequence[Referral]) -> float:
    """0 to 1: the band of the fit, then the standing within it."""
    value = standing(partner, today=today, start=need.start, own=own)
    return (round(match.value * STEPS) + value) / (STEPS + 1)


def _fits_rules(partner: Partner, need: Need) -> tuple[Message, ...]:
    reasons = []
    if need.language:
        known = need.language in partner.languages
        reasons.append(
            Message("Works in {language}", language=need.language)
            if known
            else Message("Language not noted, ask first")
        )
    if need.region and in_region(partner, need.region):
        reasons.append(Message("Works in {place}", place=need.region))
    return tuple(reasons)

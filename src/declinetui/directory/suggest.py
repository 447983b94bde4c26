"""Who could take a need: hard rules first, then the fit, then trust, rotation and availability."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from declinetui.directory.matching import AskedFor, Fit, fit, understand
from declinetui.directory.need import Need, Suggestion
from declinetui.directory.profile import Profile, read_profile
from declinetui.directory.recognise import Recogniser, shipped_recogniser
from declinetui.directory.rules import broken_rules, in_region
from declinetui.directory.standing import standing
from declinetui.domain.ledger import Referral
from declinetui.domain.people import Partner
from declinetui.errors import Message

_WORD = "word "
"""Keeps roots of words apart from ids of expertises."""
STEPS = 12
"""Bands of fit: within one, standing decides."""


class NeedIndex:
    """The partners with their profiles, read once; asked for each need."""

    def __init__(self, partners: Iterable[Partner], recogniser: Recogniser | None = None) -> None:
        self._recogniser = recogniser or shipped_recogniser()
        self._partners = tuple(partners)
        self._profiles: tuple[Profile, ...] = ()
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    def prepare(self) -> None:
        """Reads every profile now instead of at the first need: about 0.2 ms a partner."""
        if self._profiles:
            return
        self._profiles = tuple(read_profile(p, self._recogniser) for p in self._partners)
        for place, profile in enumerate(self._profiles):
            for key in (*profile.expertises, *(_WORD + r for r in profile.roots)):
                self._places[key].append(place)

    def suggest(
        self, need: Need, *, today: date, limit: int = 10, history: Sequence[Referral] = ()
    ) -> list[Suggestion]:
        """Partners who may and can take the need, best first, each with its reasons.

        `history` is the ledger of referrals, for rotation and outcomes.
        """
        self.prepare()
        asked = understand(need.text, self._recogniser)
        sent: defaultdict[str, list[Referral]] = defaultdict(list)
        for referral in history:
            sent[referral.partner].append(referral)
        found = []
        for place in self._candidates(asked):
            partner = self._partners[place]
            if broken_rules(partner, need):
                continue
            match = fit(asked, self._profiles[place], self._recogniser)
            if match:
                found.append(_suggestion(partner, match, need, today, sent.get(partner.uid, [])))
        found.sort(key=lambda s: (-s.score, s.partner.name, s.partner.uid))
        return found[: max(0, limit)]

    def recognised(self, text: str) -> tuple[str, ...]:
        """Ids of the expertises a need names, the strongest first; empty: the trade is unknown."""
        found = self._recogniser.recognise(text)
        return tuple(sorted(found, key=lambda e: (-found[e], e)))

    def why_absent(self, partner: Partner, need: Need) -> tuple[Message, ...]:
        """What keeps a partner out of the answer to this need; empty when nothing does."""
        broken = broken_rules(partner, need)
        if broken:
            return broken
        asked = understand(need.text, self._recogniser)
        if fit(asked, read_profile(partner, self._recogniser), self._recogniser) is None:
            return (Message("Nothing in the profile answers to: {need}", need=need.text),)
        return ()

    def _candidates(self, asked: AskedFor) -> set[int]:
        """The partners who share an expertise, a neighbour or a word with what is asked."""
        keys = {_WORD + r for r in asked.weights}
        for expertise in asked.expertises:
            entry = self._recogniser.lexicon[expertise]
            keys.update((expertise, *entry.related, *entry.complementary))
        return {place for key in keys for place in self._places.get(key, ())}


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


def _suggestion(partner: Partner, match: Fit, need: Need, today: date, own: Sequence[Referral]) -> Suggestion:
    place = standing(partner, today=today, start=need.start, own=own)
    band = round(match.value * STEPS) / STEPS
    score = (band * STEPS + place.value) / (STEPS + 1)
    return Suggestion(
        partner=partner,
        score=score,
        reasons=(match.reason, *_fits_rules(partner, need), *place.reasons),
    )


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

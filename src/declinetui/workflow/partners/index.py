"""The directory's indexes, kept as long as the partners stand as they are: built once, asked at each key."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from declinetui.domain.ledger import Referral
from declinetui.domain.people import Client, Partner
from declinetui.store import Store
from declinetui.workflow.partners.following import Following

if TYPE_CHECKING:
    from declinetui.directory.need import Need, Suggestion
    from declinetui.directory.sieve import Sieve
    from declinetui.directory.suggest import NeedIndex


@dataclass(frozen=True, slots=True)
class _Asked:
    """The last question with its answer."""

    index: "NeedIndex"
    history: tuple[Referral, ...]
    need: "Need"
    today: date
    limit: int
    answer: "tuple[Suggestion, ...]"


class PartnerIndex:
    """Who answers to a name and who answers to a need, for the newest partners.

    The two are made apart: finding a name needs no lexicon. An edit costs the reading of one partner.
    """

    def __init__(self) -> None:
        self._names: Following[Partner, Sieve[Partner]] = Following(
            _sieve_of_partners, lambda sieve, partners: sieve.changed(partners)
        )
        self._needs: Following[Partner, NeedIndex] = Following(
            _needs, lambda index, partners: index.changed(partners)
        )
        self._asked: _Asked | None = None

    def names(self, store: Store) -> "Sieve[Partner]":
        """The partners by name, organisation and words."""
        return self._names.of(store.partners.all())

    def needs(self, store: Store) -> "NeedIndex":
        """The partners by what they do."""
        return self._needs.of(store.partners.all())

    def suggest(self, store: Store, need: "Need", today: date, *, limit: int) -> "tuple[Suggestion, ...]":
        """Who fits a need, best first; the last answer is kept, for a draft asks at every choice."""
        index, history = self.needs(store), store.referrals.all()
        asked = self._asked
        same = asked is not None and asked.index is index and asked.history is history
        if asked is None or not same or (asked.need, asked.today, asked.limit) != (need, today, limit):
            found = index.suggest(need, today=today, limit=limit, history=history)
            asked = self._asked = _Asked(index, history, need, today, limit, tuple(found))
        return asked.answer

    @property
    def names_read(self) -> bool:
        """True when a name costs no reading of all."""
        return self._names.begun

    def ready(self, store: Store) -> bool:
        """True when asking costs no building."""
        partners = store.partners.all()
        return self._names.ready(partners) and self._needs.ready(partners)


class ClientIndex:
    """Who answers to a name among the clients."""

    def __init__(self) -> None:
        self._names: Following[Client, Sieve[Client]] = Following(
            _sieve_of_clients, lambda sieve, clients: sieve.changed(clients)
        )

    def names(self, store: Store) -> "Sieve[Client]":
        """The clients by name, organisation and address."""
        return self._names.of(store.clients.all())

    @property
    def names_read(self) -> bool:
        """True when a name costs no reading of all."""
        return self._names.begun


def _sieve_of_partners(partners: tuple[Partner, ...]) -> "Sieve[Partner]":
    from declinetui.directory.sieve import Sieve

    return Sieve(partners, partner_words)


def _sieve_of_clients(clients: tuple[Client, ...]) -> "Sieve[Client]":
    from declinetui.directory.sieve import Sieve

    return Sieve(clients, client_words)


def _needs(partners: tuple[Partner, ...]) -> "NeedIndex":
    """About 0.1 ms a partner, and half a second for the lexicon the first time: imported when asked for."""
    from declinetui.directory.suggest import NeedIndex

    index = NeedIndex(partners)
    index.prepare()
    return index


def client_words(client: Client) -> str:
    """What else than the name a list of clients is narrowed by: the address."""
    return f"{client.name} {client.organisation} {client.email}"


def partner_words(partner: Partner) -> str:
    """What else than the name a list of partners is narrowed by: title, skills, place."""
    called = (partner.name, partner.organisation, *partner.aliases)
    return " ".join((*called, partner.title, *partner.skills, partner.city, partner.region))

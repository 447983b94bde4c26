"""Everything a refusal depends on, in one frozen value; same situation, same letter."""

from dataclasses import dataclass, field
from datetime import date

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, Offer, Promise, SentSentence
from declinetui.domain.people import Client, Partner, Profile
from declinetui.domain.terms import (
    Address,
    Channel,
    ChannelGroup,
    Condition,
    ExcuseFamily,
    Kind,
    Language,
    Purpose,
    Reason,
    Relation,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The one way out, with the facts it needs."""

    way: Way = Way.NONE
    free_from: date | None = None
    """For DATE: first day the work could start; for PARTIAL: when all of it would be done."""
    partners: tuple[Partner, ...] = ()
    percent: int | None = None
    """Discount in percent."""
    price: Money | None = None
    """Price for the whole (PRICE), deposit (CONDITION) or paid test."""
    condition: Condition | None = None
    hand_over: date | None = None
    scope: dict[str, str] | None = None
    """Language code -> what the reduced scope or the part covers, a bare noun phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user decided for this reply; None lets the engine follow the request."""

    reason: Reason = Reason.NO_CAPACITY
    kind: Kind = Kind.FRANK
    excuse: ExcuseFamily | None = None
    alternative: Alternative = field(default_factory=Alternative)
    channel: Channel | None = None
    language: Language | None = None
    address: Address | None = None
    relation: Relation | None = None
    writer: Writer | None = None
    tone: Tone | None = None
    explanation: bool | None = None
    """None: as the channel and reason allow."""
    delay_word: bool = False
    """Say a word for the late answer."""
    level: int = 1
    """1 first no, 2 second, 3 last: shorter each time."""
    purpose: Purpose = Purpose.DECLINE
    """What the letter is for; anything else than a refusal is written, never spoken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A request, the people, what was said before, the user's choices, and the day."""

    request_id: str
    """Hash of the normalised text, or the inquiry's uid."""
    inquiry: Inquiry
    client: Client
    profile: Profile
    choices: Choices
    today: date
    seed: int = 0
    history: tuple[SentSentence, ...] = ()
    """Sentences sent to this client, oldest first."""
    excuses: tuple[ExcuseUse, ...] = ()
    """Excuses told to this client and to the client's circle."""
    mates: tuple[Client, ...] = ()
    """Clients who know this one, by whom the excuses of the circle are told apart."""
    offers: tuple[Offer, ...] = ()
    promises: tuple[Promise, ...] = ()
    due: date | None = None
    """Day the answer is owed, by the answer clock; None when unknown."""
    told: tuple[tuple[Reason, date], ...] = ()
    """Frank reasons this client was already given, with their days."""
    facts: dict[str, str] = field(default_factory=dict)
    """Further slot values typed by the user: "field.fr", "invoice", "reference"…"""
    fields: tuple[NounPhrase, ...] = ()
    """The trade asked for, one per language, bare ("photographie", "photography")."""

    @property
    def purpose(self) -> Purpose:
        """What the letter is for."""
        return self.choices.purpose

    @property
    def partner(self) -> Partner | None:
        """The partner who is thanked; None for any other reader."""
        partners = self.choices.alternative.partners
        return partners[0] if self.purpose is Purpose.THANK_PARTNER and partners else None

    @property
    def reader(self) -> Client:
        """Who reads the letter: the client, or the person whom a neighbour of the no goes to."""
        if self.purpose is Purpose.GO_BETWEEN:
            return Client(uid=self.client.uid, name=self.inquiry.go_between or self.client.go_between)
        if self.purpose is Purpose.THANK_PARTNER:
            partner = self.partner
            return Client(
                uid=self.client.uid,
                name=partner.name if partner else "",
                email=partner.email if partner else "",
            )
        return self.client

    @property
    def language(self) -> Language:
        """Language of the letter: chosen, else the reader's, else French."""
        if self.choices.language is not None:
            return self.choices.language
        asked = self.inquiry.language or self.client.language or Language.FR
        spoken = self.partner.languages if self.partner else ()
        return asked if asked in spoken or not spoken else spoken[0]

    @property
    def address(self) -> Address:
        """tu or vous: chosen, else the request's or the client's, else vous; somebody else has their own."""
        if self.choices.address is not None:
            return self.choices.address
        if self.purpose.to_third:
            return (self.partner.address if self.partner else None) or Address.VOUS
        return self.inquiry.address or self.client.address or Address.VOUS

    @property
    def channel(self) -> Channel:
        """Channel of the reply: chosen, else the one the request came through.

        A neighbour of a no is written: without a choice it is an e-mail where the request was spoken, and
        where somebody else reads it.
        """
        asked = self.choices.channel or self.inquiry.channel
        if self.choices.channel is not None or self.purpose is Purpose.DECLINE:
            return asked
        spoken = asked.group is ChannelGroup.SPOKEN
        return Channel.EMAIL if spoken or self.purpose.to_third else asked

    @property
    def relation(self) -> Relation:
        """What ties the client to the writer."""
        return self.choices.relation or self.client.relation

    @property
    def writer(self) -> Writer:
        """Whom the sentences agree with."""
        return self.choices.writer or self.profile.writer

    @property
    def tone(self) -> Tone:
        """Preferred tone."""
        return self.choices.tone or self.profile.tone

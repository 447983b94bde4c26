"""From a situation to the typed values of the slots; what is unknown is simply absent."""

from dataclasses import dataclass
from datetime import date, timedelta

from declinetui.domain.people import Article, Client, Elide, Partner
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, ChannelGroup, Condition, Language, Purpose, Relation, Way, Writer
from declinetui.domain.values import Money, Unit
from declinetui.l10n.numbers import percent
from declinetui.phrasing.cues import is_plural, is_series
from declinetui.phrasing.naming import appeal_of, first_name, full_name, given_name, is_firm
from declinetui.phrasing.plan import way_of
from declinetui.phrasing.slots import SLOTS, SlotType
from declinetui.phrasing.template import SlotRef, Template
from declinetui.phrasing.words import Words

_GIFT = {Language.FR: "une demi-heure de conseils", Language.EN: "half an hour of advice"}
SOON = timedelta(days=30)
"""A day nearer than that invites one to wait."""
YEAR_SAID = timedelta(days=300)
"""A day nearer than that is said without its year aloud: nobody says « le 4 janvier 2027 » in December."""


@dataclass(frozen=True, slots=True)
class Value:
    """A realised value and how its name behaves after de, à, que."""

    text: str
    elide: Elide = Elide.AUTO
    article: Article = Article.AUTO
    items: tuple[str, ...] = ()
    kind: SlotType | None = None
    """When it is not what its slot says: a client may be a firm."""


class Values:
    """Slot values of one situation in one language; realised once, then remembered."""

    def __init__(self, situation: Situation, words: Words) -> None:
        self._words = words
        self._situation = situation
        self._values = _collect(situation, words)
        self._done: dict[SlotRef, str] = {}
        self.names = frozenset(self._values) | {"project"} | _known(situation)
        """Slots that have a value; the project always has at least « votre projet »."""

    def render(self, ref: SlotRef) -> str:
        """The realised slot with its helper. Raises KeyError when the value is missing."""
        if ref not in self._done:
            self._done[ref] = self._render(ref)
        return self._done[ref]

    def fill(self, template: Template, mention: str) -> str:
        """The template with every slot said, the project as `mention`. Raises KeyError without a value."""
        return "".join(self._said(part, mention) for part in template.parts)

    def first_mention(self) -> str:
        """The project in full, for what is read by itself."""
        return self._words.first_mention(self._situation.inquiry.project, self._situation.address)

    def _said(self, part: str | SlotRef, mention: str) -> str:
        if not isinstance(part, SlotRef):
            return part
        if SLOTS[part.name] is SlotType.PROJECT:
            return self._words.attach(part.helper, mention, SlotType.PROJECT)
        return self.render(part)

    def text(self, name: str) -> str:
        """A value without helper, or an empty string."""
        value = self._values.get(name)
        return value.text if value else ""

    def _render(self, ref: SlotRef) -> str:
        value = self._values[ref.name]
        kind = value.kind or SLOTS[ref.name]
        if value.items:
            return self._words.join(value.items, ref.helper)
        if kind is SlotType.CONTACT and ref.helper == "à":
            return f"à {value.text}" if "@" in value.text else f"au {value.text}"
        return self._words.attach(ref.helper, value.text, kind, elide=value.elide, article=value.article)


def _collect(situation: Situation, words: Words) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for source in (_people, _dates, _amounts, _texts):
        found.update(source(situation, words))
    return {name: value for name, value in found.items() if value.text or value.items}


def _known(situation: Situation) -> set[str]:
    """What is true of the project, under names that `given` and `given_not` may ask for."""
    return {name for name, true in (("plural", is_plural), ("series", is_series)) if true(situation)}


def _people(situation: Situation, words: Words) -> dict[str, Value]:
    client, profile = situation.reader, situation.profile
    firm = situation.writer is Writer.NOUS
    close = situation.channel in (Channel.DM, Channel.SMS) or situation.relation is Relation.FRIEND
    short = close and not firm
    me = profile.name
    found = {
        "first_name": Value(given_name(client), client.elide),
        "appeal": Value(appeal_of(situation, words.LANGUAGE)),
        "name": Value(full_name(client), client.elide),
        "client": _spoken_of(situation),
        "me": Value((first_name(me) or me) if short else me),
        "business": Value(profile.business if profile.business != me else ""),
        "my_phone": Value(words.phone(profile.phone) if profile.phone else ""),
        "my_email": Value(profile.email),
        "go_between": Value(situation.inquiry.go_between or client.go_between),
        "base": Value(profile.city),
    }
    partners = situation.choices.alternative.partners
    if partners:
        found["partners"] = Value("", items=tuple(p.name for p in partners) if len(partners) > 1 else ())
        found.update(_partner(partners[0], situation, words))
    return found


def _spoken_of(situation: Situation) -> Value:
    """The client's name, told to somebody else only: to the client it would be « vous »."""
    client = situation.client
    return _called(client) if situation.purpose.to_third else Value("")


def _called(who: Client | Partner) -> Value:
    """A name as it bends after de and à: a person’s article stays, a firm’s contracts."""
    if is_firm(who.name, who.organisation):
        return Value(who.name, who.elide, who.article, kind=SlotType.ORGANISATION)
    return Value(who.name, who.elide, Article.NONE)


def _partner(partner: Partner, situation: Situation, words: Words) -> dict[str, Value]:
    spoken = situation.channel.group is ChannelGroup.SPOKEN
    shown = partner.consent is not None and partner.consent.allows_contact(situation.today)
    phone = words.phone(partner.phone) if partner.phone else ""
    contact = (phone or partner.email) if spoken else (partner.email or phone)
    same = partner.organisation.strip().casefold() == partner.name.strip().casefold()
    return {
        "partner": _called(partner),
        "partner_org": Value("" if same else partner.organisation, article=partner.article),
        "contact": Value(contact if shown else ""),
    }


def _dates(situation: Situation, words: Words) -> dict[str, Value]:
    alternative = situation.choices.alternative
    free = free_from(situation)
    days: dict[str, date | None] = {
        "free_from": free,
        "busy_until": free - timedelta(days=1) if free else None,
        "deadline": situation.inquiry.client_deadline,
        "hand_over": alternative.hand_over,
        "reply_by": situation.due,
        "today": situation.today,
    }
    return {
        name: Value(words.day(day, _reference(day, situation)))
        for name, day in days.items()
        if day is not None and (day > situation.today or name == "today")
    }


def _reference(day: date, situation: Situation) -> date:
    """The day whose year goes without saying: in speech also that of any day of the coming months."""
    spoken = situation.channel.group is ChannelGroup.SPOKEN
    return day if spoken and day - situation.today < YEAR_SAID else situation.today


def free_from(situation: Situation) -> date | None:
    """First free day, when it may be said: offered, or in the profile and still ahead.

    An agency is not told how the calendar stands (craft: "availability not leaked"). A day soon to come is
    not told with a no that offers none: the reader would answer that it can wait till then.
    """
    offered = situation.choices.alternative.free_from
    known = None if situation.relation is Relation.AGENCY else situation.profile.free_from
    day = offered or known
    if day is None or day <= situation.today:
        return None
    closed = situation.purpose is Purpose.DECLINE and way_of(situation) not in (Way.DATE, Way.PARTIAL)
    return None if closed and day - situation.today < SOON else day


def _amounts(situation: Situation, words: Words) -> dict[str, Value]:
    """Sums of money; a rate is none: « avec 95 $ l’heure » cannot stand for what the whole would cost."""
    alternative, budget = situation.choices.alternative, situation.inquiry.budget
    if budget is not None and budget.unit is not Unit.PROJECT:
        budget = None
    price = alternative.price
    whole = price if alternative.way is Way.PRICE else None
    amounts: dict[str, Money | None] = {
        "budget": budget,
        "price": whole,
        "gap": whole.minus(budget) if whole and budget else None,
        "deposit": price if alternative.condition is Condition.DEPOSIT else None,
        "paid_test": price if alternative.way is Way.PAID_TEST else None,
    }
    found = {name: Value(words.amount(value)) for name, value in amounts.items() if value is not None}
    if alternative.percent:
        found["discount"] = Value(percent(alternative.percent, words.LANGUAGE))
    return found


def _texts(situation: Situation, words: Words) -> dict[str, Value]:
    language = words.LANGUAGE
    fields = {f.language: f.text for f in situation.fields}
    scope = situation.choices.alternative.scope or {}
    found = {
        "field": Value(fields.get(language, "")),
        "scope": Value(scope.get(language.value, "")),
        "reference": Value(situation.inquiry.reference),
        "gift": Value(_GIFT[language]),
    }
    for key, text in situation.facts.items():
        name, _, only = key.partition(".")
        if name in SLOTS and only in ("", language.value):
            found[name] = Value(text)
    return found

"""A way out written on the command line: its kind, a colon, and the fact it needs."""

from datetime import date

from declinetui.domain.people import Partner
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Condition, Language, Way
from declinetui.domain.values import Money
from declinetui.errors import Message, NotFoundError, UsageError
from declinetui.text.dates.finder import parse_date
from declinetui.workflow.desk import Desk
from declinetui.workflow.drafting.options import floor_for
from declinetui.workflow.partners import partners
from declinetui.workflow.requests.request import Request
from declinetui.workflow.requests.typed import parse_money


def parse_alternative(desk: Desk, text: str, request: Request) -> Alternative:
    """The way out a text names: none, date:2027-02-15, partner:ID, partners:ID,ID, discount:15, price:6000…

    Dates may be said in words ("date:mi-février"). Raises UsageError, NotFoundError.
    """
    name, _, value = text.partition(":")
    try:
        way = Way(name.strip().replace("-", "_"))
    except ValueError as error:
        raise UsageError(
            Message("“{way}” is not a way out.", way=name),
            Message("Choose one of: {choices}.", choices=tuple(Way)),
        ) from error
    value = value.strip()
    match way:
        case Way.DATE | Way.PARTIAL | Way.GIFT:
            return Alternative(way=way, free_from=_date(desk, value, required=way is Way.DATE))
        case Way.HAND_OVER:
            return Alternative(way=way, hand_over=_date(desk, value, required=False) if value else None)
        case Way.PARTNER | Way.PARTNERS:
            found = [find_partner(desk, v) for v in value.split(",") if v.strip()]
            if not found:
                raise UsageError(Message("Which partner?"), Message("Write partner:ID or partner:NAME."))
            return Alternative(way=Way.PARTNER if len(found) == 1 else Way.PARTNERS, partners=tuple(found))
        case Way.DISCOUNT:
            return Alternative(way=way, percent=_percent(value))
        case Way.PRICE:
            return Alternative(way=way, price=_price(desk, value, request))
        case Way.PAID_TEST:
            return Alternative(way=way, price=parse_money(value) if value else None)
        case Way.CONDITION:
            return _condition(value)
        case Way.SCOPE:
            return Alternative(way=way, scope=_scope(value, request))
        case _:
            return Alternative(way=way)


def _price(desk: Desk, value: str, request: Request) -> Money:
    """The price for the whole: typed, else the user's floor for the unit the client speaks of."""
    price = parse_money(value) if value else floor_for(desk.profile, request.inquiry.budget)
    if price is None:
        raise UsageError(
            Message("What is the price of the whole?"), Message("Write price:6000, or set profile.floors.")
        )
    return price


def _scope(value: str, request: Request) -> dict[str, str] | None:
    language = request.inquiry.language or Language.FR
    return {language.value: value} if value else None


def _condition(value: str) -> Alternative:
    name, _, amount = value.partition(":")
    try:
        condition = Condition(name or Condition.WRITTEN_SCOPE.value)
    except ValueError as error:
        raise UsageError(
            Message("“{condition}” is not a condition.", condition=name),
            Message("Choose one of: {choices}.", choices=tuple(Condition)),
        ) from error
    return Alternative(way=Way.CONDITION, condition=condition, price=parse_money(amount) if amount else None)


def _percent(value: str) -> int:
    digits = value.rstrip(" %") or "10"
    if not digits.isdecimal() or not 0 < int(digits) <= 100:
        raise UsageError(
            Message("“{value}” is not a percentage.", value=value), Message("Write discount:15.")
        )
    return int(digits)


def _date(desk: Desk, value: str, *, required: bool) -> date | None:
    if not value:
        known = desk.profile.free_from
        if required and (known is None or known <= desk.today()):
            raise UsageError(
                Message("From which day are you free?"),
                Message("Write date:2027-02-15, or set profile.free_from."),
            )
        return known if known and known > desk.today() else None
    reading = parse_date(value, desk.today(), calendar=desk.context.calendar)
    if reading is None or reading.day is None:
        raise UsageError(
            Message("“{typed}” is not a date.", typed=value),
            Message("Write it like 2027-02-15, next Friday or in 2 weeks."),
        )
    return reading.day


def find_partner(desk: Desk, wanted: str) -> Partner:
    """A partner by id, else the best match by name. Raises NotFoundError."""
    wanted = wanted.strip()
    partner = desk.store.partners.get(wanted)
    if partner is not None:
        return partner
    hits = partners.find(desk.context, wanted, limit=1)
    if not hits:
        raise NotFoundError(
            Message("No partner answers to “{name}”.", name=wanted),
            Message("“declinetui partners list” shows them all."),
        )
    return hits[0]

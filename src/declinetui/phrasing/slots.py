"""The closed set of slots a phrase may hold, their types, and the facts they tell."""

from enum import StrEnum

from declinetui.domain.terms import Fact


class SlotType(StrEnum):
    """How a value is realised, and which helpers it takes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    MONEY = "money"
    PERCENT = "percent"
    LIST = "list"
    NOUN = "noun"
    PROJECT = "project"
    CONTACT = "contact"
    TEXT = "text"


SLOTS: dict[str, SlotType] = {
    "project": SlotType.PROJECT,
    "client": SlotType.PERSON,
    "first_name": SlotType.PERSON,
    "appeal": SlotType.TEXT,
    "name": SlotType.PERSON,
    "me": SlotType.PERSON,
    "business": SlotType.ORGANISATION,
    "my_phone": SlotType.CONTACT,
    "my_email": SlotType.CONTACT,
    "free_from": SlotType.DATE,
    "busy_until": SlotType.DATE,
    "deadline": SlotType.DATE,
    "hand_over": SlotType.DATE,
    "reply_by": SlotType.DATE,
    "today": SlotType.DATE,
    "partner": SlotType.PERSON,
    "partner_org": SlotType.ORGANISATION,
    "contact": SlotType.CONTACT,
    "partners": SlotType.LIST,
    "budget": SlotType.MONEY,
    "price": SlotType.MONEY,
    "gap": SlotType.MONEY,
    "deposit": SlotType.MONEY,
    "paid_test": SlotType.MONEY,
    "discount": SlotType.PERCENT,
    "field": SlotType.NOUN,
    "base": SlotType.PLACE,
    "invoice": SlotType.TEXT,
    "scope": SlotType.NOUN,
    "go_between": SlotType.PERSON,
    "reference": SlotType.TEXT,
    "gift": SlotType.TEXT,
}

FACTS: dict[str, Fact] = {
    "client": Fact.CLIENT,
    "free_from": Fact.DAY,
    "busy_until": Fact.DATE,
    "deadline": Fact.DEADLINE,
    "budget": Fact.AMOUNT,
    "gap": Fact.AMOUNT,
    "price": Fact.PRICE,
    "partner": Fact.PARTNER,
    "partner_org": Fact.PARTNER,
    "partners": Fact.PARTNER,
    "contact": Fact.CONTACT,
    "deposit": Fact.DEPOSIT,
    "discount": Fact.DISCOUNT,
    "scope": Fact.SCOPE,
    "invoice": Fact.INVOICE,
}
"""Slot -> the fact it tells; a fact is told once in a letter, and the day tells the date as well."""

KNOWN = frozenset({"plural", "series"})
"""What may be asked of the project as if it were a slot: several things, work that comes again."""

HELPERS = {"fr": frozenset({"de", "à", "chez", "que", "le", "si", "se"}), "en": frozenset({"a", "'s"})}
"""Helpers a template may put before a slot, by language."""

"""Every phrase of the bank said in every context it is eligible in, to awkward people about awkward things.

The fast suite draws; `pytest -m slow` walks them all.
"""

import importlib
import tomllib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    ChannelGroup,
    Condition,
    Gender,
    Kind,
    Language,
    Move,
    Number,
    Purpose,
    Reason,
    Title,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase, Unit
from declinetui.errors import BankError
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.eligible import eligible
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.phrase import Phrase, slot_names
from declinetui.phrasing.plan import SILENT, plan, settled
from declinetui.phrasing.reader import bank_root, load_bank
from declinetui.phrasing.typography import typeset
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import words_of
from declinetui.workflow.phrases.sampling import Sample

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
TODAY = date(2026, 11, 24)
AGREED = Consent(given=TODAY)
BANK: Bank = load_bank()

CLIENTS = (
    Client(uid="c", name="Hélène Hamelin", title=Title.MADAME),
    Client(uid="c", name="A. Tremblay"),
    Client(uid="c", name="LE BEL, Louis-Philippe", title=Title.MAITRE),
    Client(uid="c", name="Yolande d’Artagnan"),
    Client(uid="c", name="Seán O’Connor", title=Title.DOCTEUR_M),
    Client(uid="c", name="Les Éditions du Fleuve inc.", organisation="Les Éditions du Fleuve inc."),
    Client(uid="c"),
)
PARTNERS = (
    Partner(uid="p", name="Amélie Haché", email="amelie@exemple.ca", consent=AGREED),
    Partner(uid="p", name="Yves Le Bel", organisation="Le Devoir", phone="5145550142", consent=AGREED),
    Partner(uid="p", name="Hugo Les Bois", organisation="Les Éditions du Fleuve", consent=AGREED),
    Partner(uid="p", name="Hugo L’Heureux", organisation="L’Actualité", phone="418 555-0142"),
    Partner(uid="p", name="Yolande Aubut", organisation="HEC MONTRÉAL", email="y@exemple.ca", consent=AGREED),
    Partner(uid="p", name="Les Créations Belle-Île", email="les@exemple.ca", consent=AGREED),
    Partner(uid="p", name="Studio Aval inc.", organisation="Studio Aval inc.", phone="1 800 555-0199"),
)
PROJECTS = {
    Language.FR: (
        NounPhrase("la refonte de notre site", Language.FR, Gender.F),
        NounPhrase("habillage de nos camions", Language.FR, Gender.M),
        NounPhrase("identité visuelle de la coopérative", Language.FR, Gender.F),
        NounPhrase("des capsules vidéo", Language.FR, Gender.F, Number.PLURAL),
        NounPhrase("nos états financiers", Language.FR, Gender.M, Number.PLURAL),
        NounPhrase("mon histoire de l’île d’Orléans racontée aux jeunes lecteurs", Language.FR, Gender.F),
        NounPhrase("Gala des finissants", Language.FR, Gender.M),
        NounPhrase("une hélice", Language.FR),
        None,
    ),
    Language.EN: (
        NounPhrase("the redesign of our website", Language.EN),
        NounPhrase("an 8-hour workshop", Language.EN),
        NounPhrase("product photos", Language.EN, number=Number.PLURAL),
        NounPhrase("help with our grant application", Language.EN),
        NounPhrase("HR handbook", Language.EN),
        NounPhrase("James’ history of the island, told for the youngest readers", Language.EN),
        None,
    ),
}
SUMS = (
    Money(Decimal(1)),
    Money(Decimal(11)),
    Money(Decimal(80)),
    Money(Decimal(800)),
    Money(Decimal(1500)),
    Money(Decimal("25.50")),
    Money(Decimal(95), unit=Unit.HOUR),
    None,
)
DAYS = (date(2027, 1, 1), date(2026, 12, 1), date(2027, 2, 28), date(2027, 3, 11), date(2026, 12, 8))
"""1 January 2027 is a Friday."""
WRITERS = {
    Writer.F: Profile(
        name="Hélène Roy",
        business="Les Ateliers Roy",
        writer=Writer.F,
        city="Les Éboulements",
        phone="4185550100",
    ),
    Writer.M: Profile(name="Yan L’Écuyer", writer=Writer.M, city="Havre-Saint-Pierre", email="y@exemple.ca"),
    Writer.N: Profile(name="Dominique Hébert", writer=Writer.N, city="Le Bic"),
    Writer.NOUS: Profile(name="Atelier Huit", business="Atelier Huit", writer=Writer.NOUS, city="Hull"),
}
SCOPES = ({"fr": "la page d’accueil", "en": "the home page"}, {"fr": "l’affiche", "en": "the poster"})
FIELDS = (("photographie", "photography"), ("illustration", "illustration"), ("hydrologie", "hydrology"))


SPOKEN = ChannelGroup.SPOKEN
READERS = [(language, address, writer) for language in Language for address in Address for writer in Writer]

T = TypeVar("T")


class Draw:
    """Awkward values by number: the same number, the same people and figures."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __call__(self, items: Sequence[T], what: str) -> T:
        return items[zlib.crc32(f"{self._number}|{what}".encode()) % len(items)]


def context(phrase: Phrase, number: int) -> Situation | None:
    """A situation that asks for the phrase, its people and figures drawn; None when nobody can hear it."""
    draw = Draw(number)
    readers = [r for r in READERS if phrase.text_for(r)]
    if not readers or not phrase.levels:
        return None
    language, address, writer = draw(readers, "reader")
    profile = replace(WRITERS[writer], free_from=draw((*DAYS, None), "free"))
    offer = offered(phrase, draw)
    asked = Choices(
        reason=asked_reason(phrase, draw),
        kind=phrase.kind,
        excuse=phrase.excuse,
        alternative=offer,
        channel=draw(sorted(phrase.channels), "channel"),
        language=language,
        address=address,
        relation=draw(sorted(phrase.relations), "relation"),
        level=draw(sorted(phrase.levels), "level"),
        purpose=draw(sorted(phrase.purposes), "purpose"),
        explanation=True if phrase.move is Move.EXPLANATION else None,
        delay_word=phrase.move is Move.DELAY,
    )
    inquiry = Inquiry(
        uid="i",
        client="c",
        received=datetime(2026, 11, 23, 10),
        language=language,
        project=draw(PROJECTS[language], "project"),
        budget=draw(SUMS, "budget"),
        client_deadline=draw((*DAYS, None), "deadline"),
        go_between=draw(("Étienne Roy", "Hélène d’Amours", ""), "between"),
        reference=draw(("AO-0458", ""), "reference"),
    )
    trade = draw(FIELDS, "field")
    return Situation(
        request_id="r",
        inquiry=inquiry,
        client=draw(CLIENTS, "client"),
        profile=profile,
        choices=asked,
        today=TODAY,
        seed=number,
        due=draw((*DAYS, None), "due"),
        facts={"invoice": draw(("2026-031", "F-118"), "invoice")},
        fields=(NounPhrase(trade[0], Language.FR), NounPhrase(trade[1], Language.EN)),
    )


def asked_reason(phrase: Phrase, draw: Draw) -> Reason:
    """A reason under which the phrase may stand."""
    if phrase.kind is Kind.DIPLOMATIC:
        return Reason.NO_CAPACITY
    if phrase.reason is not None:
        return phrase.reason
    fitting = sorted(phrase.reasons or set(Reason) - {Reason.SCAM} - phrase.reasons_not)
    if phrase.move is Move.EXPLANATION:
        fitting = [reason for reason in fitting if reason not in SILENT]
    return draw(fitting, "reason")


def offered(phrase: Phrase, draw: Draw) -> Alternative:
    """A way out under which the phrase may stand, with everything it needs."""
    priced = {"gap", "price"} & slot_names(phrase.texts)
    way = draw(sorted(phrase.ways or ({Way.PRICE} if priced else Way)), "way")
    partners = tuple(draw(PARTNERS, f"partner{n}") for n in range(3 if way is Way.PARTNERS else 1))
    money = draw([m for m in SUMS if m is not None and m.unit is Unit.PROJECT], "price")
    return Alternative(
        way=way,
        free_from=draw(DAYS, "day") if way in (Way.DATE, Way.PARTIAL) else None,
        partners=tuple(dict.fromkeys(partners)) if way in (Way.PARTNER, Way.PARTNERS) else (),
        percent=draw((8, 11, 80), "percent") if way is Way.DISCOUNT else None,
        price=money,
        condition=phrase.condition or draw(tuple(Condition), "condition"),
        hand_over=draw(DAYS, "hand_over"),
        scope=draw(SCOPES, "scope"),
    )


def texts_of(engine: Engine, phrase: Phrase, current: Situation) -> Iterator[str]:
    """The phrase with the project in full, near and further on; nothing where it may not stand."""
    words = words_of(current.language)
    values = Values(current, words)
    shelf = [c for c in engine.shelf(current)[phrase.move] if c.id == phrase.id]
    kept, _ = eligible(phrase.move, shelf, current, values.names)
    for candidate in kept:
        address = current.address
        for mention in (values.first_mention(), words.near_mention(address), words.later_mention(address)):
            text = values.fill(candidate.template, mention)
            plain = current.channel is Channel.SMS
            yield typeset(text[:1].upper() + text[1:], current.language, plain=plain)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The rules of the prose checks."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return importlib.import_module("prose_rules")


def remarks(rules: ModuleType, current: Situation, text: str) -> list[str]:
    """What the rules say of a text to this reader."""
    draft = Draft(
        language=current.language,
        address=current.address,
        channel=current.channel,
        subject=None,
        paragraphs=(),
    )
    paragraph = importlib.import_module("prose_findings").Paragraph(Sample("x", current, draft), (), text)
    return [f"{found.rule}: {found.why}" for found in rules.surface(paragraph)]


def said_well(engine: Engine, rules: ModuleType, phrase: Phrase, number: int) -> bool:
    """Say the phrase in one context; False when it has no place there."""
    current = context(phrase, number)
    if current is None or (current.purpose is not Purpose.DECLINE and current.channel.group is SPOKEN):
        return False
    current = settled(current)
    heard = 0
    for text in texts_of(engine, phrase, current):
        heard += 1
        assert not remarks(rules, current, text), (phrase.id, number, text, remarks(rules, current, text))
    return bool(heard)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(phrase=st.sampled_from(BANK.phrases), number=st.integers(0, 100_000))
def test_a_phrase_is_said_well_wherever_it_may_stand(
    engine: Engine, rules: ModuleType, phrase: Phrase, number: int
) -> None:
    """Elision, contraction, dates, money, spaces, register, gender and firm: nothing to remark on."""
    said_well(engine, rules, phrase, number)


@settings(max_examples=150, deadline=None)
@given(phrase=st.sampled_from(BANK.phrases), number=st.integers(0, 100_000))
def test_a_phrase_held_by_the_user_makes_no_letter_impossible(
    engine: Engine, phrase: Phrase, number: int
) -> None:
    """Wherever it is eligible it can be pinned, and it stands in the letter."""
    pinned(engine, phrase, number)


def pinned(engine: Engine, phrase: Phrase, number: int) -> None:
    """Compose around the phrase where its move is in the plan and the phrase is eligible."""
    current = context(phrase, number)
    if current is None or (current.purpose is not Purpose.DECLINE and current.channel.group is SPOKEN):
        return
    current = settled(current)
    wanted = {step.move for step in plan(current) if step.included}
    if phrase.move not in wanted or not list(texts_of(engine, phrase, current)):
        return
    try:
        engine.compose(current)
    except BankError:
        return  # a way out that the reason forbids: no letter, whatever is pinned
    draft = engine.compose(current, Holds(pinned={phrase.move: phrase.id}))
    sentence = draft.sentence(phrase.move)
    covered = [s for s in draft.plan if s.move is phrase.move and not s.included]
    assert covered or (sentence is not None and sentence.phrase == phrase.id), (phrase.id, number)


@pytest.mark.slow
def test_every_phrase_is_said_in_every_kind_of_context(engine: Engine, rules: ModuleType) -> None:
    """Sixty contexts a phrase; one that has a place in none of them can never be said."""
    silent = []
    for phrase in BANK.phrases:
        places = sum(said_well(engine, rules, phrase, number) for number in range(60))
        for number in range(0, 60, 6):
            pinned(engine, phrase, number)
        if not places:
            silent.append(phrase.id)
    assert not silent


def test_a_retired_id_is_not_used_again(engine: Engine) -> None:
    """A log may name it: other words under the same id would rewrite what was said."""
    retired = set(tomllib.loads((bank_root() / "retired.toml").read_text("utf-8"))["ids"])
    assert retired and not retired & {phrase.id for phrase in engine.bank.phrases}

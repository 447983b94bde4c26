"""What is said aloud, and what is left on a machine: each mechanism on a bank made for it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from made_banks import AGREED, CORE, JULIE, Make, chosen, letters, maker, situation

from declinetui.domain.people import Partner, Profile
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Condition,
    Language,
    Move,
    Pushback,
    Reason,
    Relation,
    Way,
    Writer,
)
from declinetui.domain.values import Money
from declinetui.phrasing.engine import Engine


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""
    return maker(tmp_path)


TWICE = """
[[phrase]]
id = "decision.said"
move = "decision"
SPOKEN
no = ["this"]
fr = "Je dois refuser."
en = "I have to decline."
[[phrase]]
id = "alternative.twice"
move = "alternative"
alternative = ["partner"]
SPOKEN
fr = "{partner} fait ce travail : {contact}. Je répète : {contact}."
en = "{partner} does this work: {contact}. Again: {contact}."
[[phrase]]
id = "alternative.once"
move = "alternative"
alternative = ["partner"]
SPOKEN
given = ["contact"]
fr = "{partner} fait ce travail; je vous écris."
en = "{partner} does this work; I will write to you."
[[phrase]]
id = "follow_up.trace"
move = "follow_up"
alternative = ["none", "partner"]
channels = ["in_person"]
fr = "Merci de votre temps."
en = "Thank you for your time."
[[phrase]]
id = "follow_up.name"
move = "follow_up"
alternative = ["partner"]
channels = ["in_person"]
fr = "Voici le nom promis : {partner}."
en = "Here is the name: {partner}."
[[phrase]]
id = "follow_up.number"
move = "follow_up"
alternative = ["partner"]
channels = ["in_person"]
fr = "Voici comment joindre {partner} : {contact}."
en = "Here is how to reach {partner}: {contact}."
"""


def test_the_note_carries_the_number_that_was_not_dictated(make: Make) -> None:
    """Face to face the number is announced; the written trace says it, though the partner was named."""
    notes = letters(make(CORE + TWICE), situation(Way.PARTNER, channel=Channel.IN_PERSON))
    assert all("follow_up.number" in chosen(draft) for draft in notes)
    trace = TWICE[: TWICE.index('[[phrase]]\nid = "follow_up.name"')]
    for draft in letters(make(CORE + trace), situation(Way.PARTNER, channel=Channel.IN_PERSON), 4):
        assert draft.sentence(Move.FOLLOW_UP) is None, "no note rather than one that takes the offer back"
    unknown = replace(JULIE, consent=None)
    current = situation(Way.PARTNER, channel=Channel.IN_PERSON)
    offer = replace(current.choices.alternative, partners=(unknown,))
    shy = replace(current, choices=replace(current.choices, alternative=offer))
    rows = TWICE.replace('given = ["contact"]', "")
    assert all("follow_up.name" in chosen(draft) for draft in letters(make(CORE + rows), shy))


def test_a_number_is_said_twice_on_the_phone_only(make: Make) -> None:
    """Nobody dictates face to face."""
    engine = make(CORE + TWICE)
    said = {
        channel: set[str]().union(
            *(chosen(d) for d in letters(engine, situation(Way.PARTNER, channel=channel)))
        )
        for channel in (Channel.PHONE, Channel.IN_PERSON)
    }
    assert "alternative.twice" in said[Channel.PHONE]
    assert (
        "alternative.twice" not in said[Channel.IN_PERSON] and "alternative.once" in said[Channel.IN_PERSON]
    )


VOICEMAIL = """
[[phrase]]
id = "decision.discreet"
move = "decision"
SPOKEN
no = ["this"]
says = ["discreet"]
fr = "Ma réponse est non, et je préfère ne pas entrer dans les détails."
en = "My answer is no, and I would rather not go into details."
[[phrase]]
id = "voicemail.details"
move = "voicemail"
channels = ["phone"]
says = ["details"]
fr = "Je vous écris avec les détails."
en = "I am writing to you with the details."
[[phrase]]
id = "voicemail.plain"
move = "voicemail"
channels = ["phone"]
fr = "Un mot suit par écrit."
en = "A written word follows."
"""


def test_a_voicemail_promises_no_details_that_the_call_withholds(make: Make) -> None:
    """The words for the machine stand beside the script, and are held against it."""
    called = situation(reason=Reason.NO_EXPLANATION, channel=Channel.PHONE)
    withheld = letters(make(VOICEMAIL), called)
    assert {d.voicemail for d in withheld} == {"Un mot suit par écrit."}
    frank = make(CORE + VOICEMAIL.replace('says = ["discreet"]', ""))
    assert len({d.voicemail for d in letters(frank, situation(channel=Channel.PHONE))}) == 2


def test_details_are_not_announced_when_no_reason_is_given(make: Make) -> None:
    """The decision alone, and nothing that promises more."""
    engine = make(VOICEMAIL.replace('says = ["discreet"]', ""))
    called = situation(reason=Reason.NO_EXPLANATION, channel=Channel.PHONE)
    assert {d.voicemail for d in letters(engine, called)} == {"Un mot suit par écrit."}


SAID = """
[[joint]]
id = "joint.turn"
between = ["thanks", "decision"]
kind = "turn"
channels = ["phone", "dm"]
fr = [", mais "]
en = [", but "]
[[joint]]
id = "joint.because"
between = ["decision", "reason"]
kind = "cause"
channels = ["phone"]
fr = [", parce que "]
en = [", because "]
"""


def test_what_is_said_aloud_is_linked(make: Make) -> None:
    """« Merci d’avoir pensé à moi, mais je ne pourrai pas accepter, parce que mon horaire est plein. »"""
    spoken = ', "phone"]\nfr = "Merci d’avoir pensé à moi."'
    rows = CORE.replace('no = ["this", "now", "as_is"]', 'no = ["this"]\nchannels = ["email", "dm", "phone"]')
    thanks = '[[phrase]]\nid = "thanks.x"\nmove = "thanks"\nsays = ["thanks"]\nchannels = ["email", "dm"'
    engine = make(rows + thanks + spoken + '\nen = "Thanks for thinking of me."\n' + SAID)
    said = {d.body.split("\n")[0] for d in letters(engine, situation(channel=Channel.PHONE), 60)}
    assert "Merci d’avoir pensé à moi, mais je dois refuser, parce que mon horaire est plein." in said
    assert any("pensé à moi. " in line for line in said), "not every letter turns alike"
    written = {d.body for d in letters(engine, situation(channel=Channel.EMAIL), 60)}
    assert not any(word in body for body in written for word in ("mais", "parce que"))


def test_the_year_goes_without_saying_aloud(engine: Engine) -> None:
    """« le 1er février » in December; in writing, and for a far day, the year stands."""
    current = situation(Way.DATE)
    far = replace(current.choices.alternative, free_from=date(2027, 12, 1))
    for channel, offer, year in (
        (Channel.PHONE, current.choices.alternative, False),
        (Channel.EMAIL, current.choices.alternative, True),
        (Channel.PHONE, far, True),
    ):
        told = replace(current, choices=replace(current.choices, channel=channel, alternative=offer))
        assert all(("2027" in draft.body) is year for draft in letters(engine, told, 12))


def test_because_elides(make: Make) -> None:
    """« parce qu’on a besoin de moi », "because I am needed"."""
    rows = CORE.replace("Mon horaire est plein.", "On a besoin de moi à la maison.")
    rows = rows.replace("My schedule is full.", "I am needed at home.")
    rows = rows.replace('no = ["this", "now", "as_is"]', 'no = ["this"]\nchannels = ["phone"]')
    engine = make(rows + SAID)
    for language, words in ((Language.FR, ", parce qu’on a besoin"), (Language.EN, ", because I am needed")):
        current = situation(channel=Channel.PHONE, language=language)
        assert any(words in d.body for d in letters(engine, current, 30))


def test_a_voicemail_says_the_given_name_and_a_friend_signs_with_one(engine: Engine) -> None:
    """The machine is told who is meant; a friend needs no family name."""
    for draft in letters(engine, situation(channel=Channel.PHONE), 8):
        assert "Ximena" in draft.voicemail
    friend = situation(reason=Reason.FRIEND_BOUNDARY, relation=Relation.FRIEND, address=Address.TU)
    assert engine.compose(friend).sentences[-1].text == "Camille"


def test_an_agency_is_thanked_on_the_phone_and_only_anger_is_called_back(engine: Engine) -> None:
    """A no without a thanks is brutal; an offer to call back after a calm no reopens the talk."""
    current = situation(channel=Channel.PHONE, relation=Relation.AGENCY)
    callbacks = [p.texts["en"] for p in engine.bank.by_move[Move.CALLBACK]]
    english = replace(current, inquiry=replace(current.inquiry, language=Language.EN))
    for draft in letters(engine, english, 6):
        assert any(Act.THANKS in engine.bank.by_id[ident].says for ident in chosen(draft))
        assert not any(words in draft.body for words in callbacks)
        anger = [card.text for card in draft.cards if card.pushback is Pushback.ANGER]
        assert sum(text.endswith(tuple(callbacks)) for text in anger) == 1


HUGO = Partner(uid="h", name="Hugo Le Roux", phone="514 555-0177", consent=AGREED)
TRACES: dict[Way | Condition, str] = {
    Way.DATE: "1er février|February 1",
    Way.PARTIAL: "page d’accueil|home page",
    Way.SCOPE: "page d’accueil|home page",
    Way.PARTNER: "555-0142",
    Way.PARTNERS: "Hugo Le Roux",
    Way.PRICE: "900",
    Way.DISCOUNT: "10",
    Way.PAID_TEST: "900",
    Way.GIFT: "demi-heure|half an hour",
    Way.HAND_OVER: "20 décembre|December 20",
    Condition.DEPOSIT: "900",
    Condition.INVOICE_PAID: "facture|invoice",
    Condition.WRITTEN_SCOPE: "écrite|written",
}
"""What of each offer the note must say."""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("reason", [Reason.NO_CAPACITY, Reason.RATE_TOO_LOW])
@pytest.mark.parametrize("way", [w for w in Way if w is not Way.NONE])
def test_no_note_takes_back_what_was_offered(
    engine: Engine, way: Way, reason: Reason, language: Language
) -> None:
    """Whatever was offered aloud, the trace of the shipped bank names it."""
    current = situation(
        way, reason=reason, channel=Channel.IN_PERSON, language=language, relation=Relation.RECURRING
    )
    for condition in Condition if way is Way.CONDITION else (None,):
        offer = Alternative(
            way=way,
            condition=condition,
            free_from=date(2027, 2, 1) if way in (Way.DATE, Way.PARTIAL) else None,
            partners={Way.PARTNER: (JULIE,), Way.PARTNERS: (JULIE, HUGO)}.get(way, ()),
            price=Money(Decimal(900)),
            percent=10,
            hand_over=date(2026, 12, 20),
            scope={"fr": "la page d’accueil", "en": "the home page"},
        )
        told = replace(current, choices=replace(current.choices, alternative=offer))
        told = replace(told, inquiry=replace(told.inquiry, budget=Money(Decimal(500))))
        told = replace(told, facts={"invoice": "F-118"})
        for draft in letters(engine, told, 6):
            note = draft.sentence(Move.FOLLOW_UP)
            assert note is not None, (condition, draft.body)
            assert re.search(TRACES[condition or way], note.text), (condition, note.text)


def test_a_person_speaks_for_the_firm(engine: Engine) -> None:
    """« ici Claude Fortin, de Studio Aval. Je t’appelle… », and in writing the firm."""
    current = situation(channel=Channel.PHONE, address=Address.TU)
    firm = Profile(name="Claude Fortin", business="Studio Aval", writer=Writer.NOUS)
    for draft in letters(engine, replace(current, profile=firm), 8):
        assert "Claude Fortin" in draft.body and not re.search(r"\b[Nn]ous\b", draft.body), draft.body
        assert "nous" not in draft.voicemail.lower() and "Studio Aval" in draft.body
    mailed = replace(current, profile=firm, choices=replace(current.choices, channel=Channel.EMAIL))
    assert any(re.search(r"\b[Nn]ous\b", draft.body) for draft in letters(engine, mailed, 8))
    friend = replace(mailed, choices=replace(mailed.choices, relation=Relation.FRIEND))
    for draft in letters(engine, friend, 8):
        assert not re.search(r"\b[Nn]ous\b", draft.body) and draft.body.endswith("Claude"), draft.body
    nobody = replace(firm, name="Studio Aval", business="")
    for draft in letters(engine, replace(current, profile=nobody), 8):
        assert "ous t’appelons" not in draft.body, draft.body


def test_a_voicemail_names_whom_to_turn_to(engine: Engine) -> None:
    """A machine that only says no would hide the way out."""
    for draft in letters(engine, situation(Way.PARTNER, channel=Channel.PHONE), 8):
        assert re.search("Julie Roy|quelqu’un", draft.voicemail), draft.voicemail

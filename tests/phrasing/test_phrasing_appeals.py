"""How the reader is called and thanked: appeals, closings and ties."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_banks import CORE, Make, chosen, letters, maker, situation

from declinetui.domain.people import Client
from declinetui.domain.terms import (
    Address,
    Channel,
    Language,
    Move,
    Relation,
    Title,
    Tone,
)
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.manners import tone_of
from declinetui.phrasing.naming import first_name, is_firm


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""
    return maker(tmp_path)


@pytest.mark.parametrize("relation", [Relation.RECURRING, Relation.NETWORK, Relation.FRIEND])
def test_a_letter_calls_a_known_person_by_name_and_repeats_it(engine: Engine, relation: Relation) -> None:
    """« Bonjour Ximena, » and « Veuillez recevoir, Ximena, … »; a title or a stranger keeps the ceremony."""
    current = situation(channel=Channel.LETTER, relation=relation)
    for draft in letters(engine, current, 8):
        assert draft.sentences[0].text == "Bonjour Ximena,"
        closing = draft.sentence(Move.CLOSING)
        assert closing is not None and "Madame" not in closing.text
        assert "salutations" not in closing.text or ", Ximena, " in closing.text
    english = replace(current, inquiry=replace(current.inquiry, language=Language.EN, project=None))
    assert engine.compose(english).sentences[0].text in ("Dear Ximena,", "Hi Ximena,")
    titled = replace(current, client=replace(current.client, title=Title.MADAME))
    greeted = "Bonjour Ximena," if relation is Relation.FRIEND else "Madame,"
    assert engine.compose(titled).sentences[0].text == greeted


def test_only_a_nameless_reader_is_madame_monsieur(engine: Engine) -> None:
    """Somebody known by name and by no title is greeted by the name, and the closing repeats nothing."""
    known = situation(channel=Channel.LETTER)
    for draft in letters(engine, known, 12):
        closing = draft.sentence(Move.CLOSING)
        assert draft.sentences[0].text == "Bonjour Ximena Ortega,"
        assert closing is not None and "Madame" not in closing.text
    english = replace(known, inquiry=replace(known.inquiry, language=Language.EN, project=None))
    assert engine.compose(english).sentences[0].text == "Dear Ximena Ortega,"
    message = situation(channel=Channel.SMS, relation=Relation.TENDER)
    assert all(d.sentences[0].text == "Bonjour Ximena," for d in letters(engine, message, 6))
    for name in ("", "Studio Aval"):
        unknown = engine.compose(replace(known, client=Client(uid="c", name=name)))
        assert unknown.sentences[0].text == "Madame, Monsieur,"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Studio Aval", ""),
        ("Les Éditions du Fleuve", ""),
        ("Productions Z inc.", ""),
        ("Atelier Huit", ""),
        ("Marie-Ève Tremblay", "Marie-Ève"),
        ("Tremblay, Marie-Ève", "Marie-Ève"),
        ("Festa Nguyen", "Festa"),
        ("Presser Lemaire", "Presser"),
    ],
)
def test_a_firm_is_not_greeted_by_half_its_name(engine: Engine, name: str, given: str) -> None:
    """« Bonjour, », never « Bonjour Studio, »."""
    assert first_name(name) == given and is_firm(name) is not bool(given)
    greeted = engine.compose(replace(situation(), client=Client(uid="c", name=name)))
    assert greeted.sentences[0].text == (f"Bonjour {given}," if given else "Bonjour,")


def test_the_name_of_the_organisation_is_no_given_name(engine: Engine) -> None:
    """A client entered under the name of the firm only."""
    client = Client(uid="c", name="Nordik Impakt", organisation="Nordik Impakt")
    assert engine.compose(replace(situation(), client=client)).sentences[0].text == "Bonjour,"


@pytest.mark.parametrize(("language", "label"), [(Language.FR, "Objet"), (Language.EN, "Subject")])
def test_a_letter_says_its_object_once(engine: Engine, language: Language, label: str) -> None:
    """The label stands in the heading; the subject itself has none."""
    draft = engine.compose(situation(channel=Channel.LETTER, language=language))
    assert draft.body.count(f"{label}\u00a0:" if language is Language.FR else f"{label}:") == 1
    assert draft.subject is None or label not in draft.subject.text


CLOSINGS = """
[[phrase]]
id = "closing.formal"
move = "closing"
tone = "formal"
fr = "Veuillez croire à ma considération,"
en = "Yours truly,"
[[phrase]]
id = "closing.plain"
move = "closing"
fr = "Cordialement,"
en = "Best regards,"
"""


def test_no_ceremony_with_tu(make: Make) -> None:
    """Even when a formal tone is asked for; the English closing knows no tu."""
    engine = make(CORE + CLOSINGS)
    tu = letters(engine, situation(address=Address.TU, tone=Tone.FORMAL))
    assert all("closing.formal" not in chosen(d) for d in tu)
    vous = letters(engine, situation(tone=Tone.FORMAL))
    assert any("closing.formal" in chosen(d) for d in vous)
    english = situation(address=Address.TU, tone=Tone.FORMAL, language=Language.EN)
    assert any("closing.formal" in chosen(d) for d in letters(engine, english))


@pytest.mark.parametrize(
    ("relation", "asked", "own", "expected"),
    [
        (Relation.NEW, None, Tone.WARM, Tone.PLAIN),
        (Relation.AGENCY, None, Tone.WARM, Tone.PLAIN),
        (Relation.TENDER, None, Tone.WARM, Tone.FORMAL),
        (Relation.RECURRING, None, Tone.WARM, Tone.WARM),
        (Relation.NEW, Tone.WARM, Tone.WARM, Tone.WARM),
        (Relation.NEW, None, Tone.FORMAL, Tone.FORMAL),
    ],
)
def test_a_stranger_is_written_to_plainly(
    relation: Relation, asked: Tone | None, own: Tone, expected: Tone
) -> None:
    """Unless a tone was asked for, or the writer’s own is not the warm one of the start."""
    current = situation(relation=relation, tone=asked)
    assert tone_of(replace(current, profile=replace(current.profile, tone=own))) is expected


def test_a_regular_is_thanked_by_the_tie(engine: Engine) -> None:
    """Phrases written for the relation come before those that fit anybody."""
    for relation in (Relation.RECURRING, Relation.NETWORK):
        current = situation(relation=relation)
        current = replace(current, inquiry=replace(current.inquiry, go_between="Étienne Roy"))
        for draft in letters(engine, current, 10):
            thanks = draft.sentence(Move.THANKS)
            assert thanks is not None and relation in engine.bank.by_id[thanks.phrase].relations
            assert len(engine.bank.by_id[thanks.phrase].relations) <= 2

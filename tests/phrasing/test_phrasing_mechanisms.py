"""What two readers of eighty letters struck: each mechanism above the phrase, on a bank made for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import SentSentence
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Gender,
    Language,
    Move,
    Pushback,
    Reason,
    Relation,
    Title,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase, Unit
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.lint import lint_bank
from declinetui.phrasing.naming import first_name, is_firm
from declinetui.phrasing.reader import read_pack
from declinetui.phrasing.score import tone_of
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import words_of
from declinetui.workflow.phrases.sampling import samples

TODAY = date(2026, 11, 24)
AGREED = Consent(given=date(2026, 9, 1))
JULIE = Partner(uid="p", name="Julie Roy", phone="418 555-0142", consent=AGREED)
CORE = """
[[phrase]]
id = "decision.x"
move = "decision"
no = ["this", "now", "as_is"]
fr = "Je dois refuser."
en = "I have to decline."
[[phrase]]
id = "reason.x"
move = "reason"
reason = "no_capacity"
channels = ["email", "letter", "dm", "form", "phone", "in_person"]
fr = "Mon horaire est plein."
en = "My schedule is full."
"""

Make = Callable[[str], Engine]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""

    def build(rows: str) -> Engine:
        pack = tmp_path / "pack.toml"
        pack.write_text(rows.replace("SPOKEN", 'channels = ["phone", "in_person"]'), encoding="utf-8")
        bank = read_pack(pack)
        assert not bank.problems
        return Engine(bank)

    return build


def situation(way: Way = Way.NONE, **choices: object) -> Situation:
    """An e-mail about a website from somebody new."""
    offer = Alternative(
        way=way,
        free_from=date(2027, 2, 1) if way is Way.DATE else None,
        partners=(JULIE,) if way is Way.PARTNER else (),
    )
    return Situation(
        request_id="r",
        inquiry=Inquiry(
            uid="i",
            client="c",
            received=datetime(2026, 11, 23, 10),
            language=Language.FR,
            project=NounPhrase("la refonte de notre site", Language.FR, Gender.F),
        ),
        client=Client(uid="c", name="Ximena Ortega"),
        profile=Profile(name="Camille Roy", writer=Writer.F, free_from=date(2027, 2, 1)),
        choices=replace(Choices(alternative=offer), **choices),  # type: ignore[arg-type]
        today=TODAY,
    )


def letters(engine: Engine, current: Situation, seeds: int = 24) -> list[Draft]:
    """The letter of each seed."""
    return [engine.compose(replace(current, seed=seed)) for seed in range(seeds)]


def chosen(draft: Draft) -> set[str]:
    """Ids of the phrases of a draft."""
    return {sentence.phrase for sentence in draft.sentences}


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
fr = "{partner} fait ce travail : {contact}."
en = "{partner} does this work: {contact}."
"""


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


UNDATED = """
[[phrase]]
id = "reason.undated"
move = "reason"
reason = "no_capacity"
says = ["undated"]
fr = "Mon équipement est en réparation, et je ne sais pas quand il me reviendra."
en = "My equipment is out for repair, and I don’t know when it will be back."
[[phrase]]
id = "explanation.dated"
move = "explanation"
fr = "Je serai libre {le free_from}."
en = "I am free from {free_from}."
[[phrase]]
id = "alternative.date"
move = "alternative"
alternative = ["date"]
fr = "Je pourrais commencer dès {free_from}."
en = "I could start on {free_from}."
"""


def test_an_unknown_date_and_a_date_never_meet(make: Make) -> None:
    """Neither with a dated way out, nor with a date in another sentence."""
    engine = make(CORE + UNDATED.replace("{le free_from}", "dès {free_from}"))
    offered = letters(engine, situation(Way.DATE))
    assert all("reason.undated" not in chosen(d) and "alternative.date" in chosen(d) for d in offered)
    current = situation(explanation=True)
    undated = engine.compose(current, Holds(pinned={Move.REASON: "reason.undated"}))
    assert chosen(undated) >= {"reason.undated"} and "explanation.dated" not in chosen(undated)
    dated = engine.compose(current, Holds(pinned={Move.EXPLANATION: "explanation.dated"}))
    assert chosen(dated) >= {"reason.x", "explanation.dated"}


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
    stranger = engine.compose(situation(channel=Channel.LETTER))
    assert stranger.sentences[0].text == "Madame, Monsieur,"


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


@pytest.mark.parametrize("language", list(Language))
def test_this_project_is_never_said_twice_in_a_row(engine: Engine, language: Language) -> None:
    """« ce projet » in one sentence, then not in the next."""
    near = words_of(language).near_mention(Address.VOUS)
    for sample in samples(engine, language, 250, seed=17):
        texts = [s.text for s in sample.draft.sentences]
        assert not any(near in a and near in b for a, b in pairwise(texts)), sample.draft.body


def test_a_rate_is_no_sum() -> None:
    """« avec 175 $ l’unité » cannot stand for what the whole would cost."""
    current = situation()
    for unit in Unit:
        inquiry = replace(current.inquiry, budget=Money(Decimal(175), unit=unit))
        names = Values(replace(current, inquiry=inquiry), words_of(Language.FR)).names
        assert ("budget" in names) is (unit is Unit.PROJECT)


JOINTS = """
[[phrase]]
id = "thanks.x"
move = "thanks"
says = ["thanks"]
fr = "Merci beaucoup."
en = "Thank you."
[[joint]]
id = "joint.contrast"
between = ["thanks", "decision"]
kind = "contrast"
fr = ["Cependant, "]
en = ["However, "]
[[joint]]
id = "joint.regret"
between = ["thanks", "decision"]
kind = "regret"
fr = ["Malheureusement, "]
en = ["Unfortunately, "]
"""


def test_no_contrast_is_made_between_a_thanks_and_a_no(make: Make) -> None:
    """What people write there is « Malheureusement », and not in front of a no said again."""
    able = CORE.replace("Je dois refuser.", "Je ne pourrai pas accepter ce mandat.")
    joints = {s.joint for d in letters(make(able + JOINTS), situation(), 60) for s in d.sentences}
    assert joints == {"", "joint.regret"}
    again = CORE.replace("Je dois refuser.", "Je n’ai pas changé d’avis et je dois refuser.")
    joints = {s.joint for d in letters(make(again + JOINTS), situation(), 60) for s in d.sentences}
    assert joints == {""}


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


@pytest.mark.parametrize(("way", "expected"), [(Way.DATE, True), (Way.PARTNER, False)])
def test_somebody_else_is_no_contrast(engine: Engine, way: Way, expected: bool) -> None:
    """« Cela dit » before an offer to do the work, never before another's name (readers struck it)."""
    drawn = letters(engine, situation(way), 60)
    joints = {sentence.joint for draft in drawn for sentence in draft.sentences}
    assert any(joint.startswith("joint.contrast") for joint in joints) is expected


def test_a_voicemail_says_the_given_name_and_a_friend_signs_with_one(engine: Engine) -> None:
    """The machine is told who is meant; a friend needs no family name."""
    for draft in letters(engine, situation(channel=Channel.PHONE), 8):
        assert "Ximena" in draft.voicemail
    friend = situation(reason=Reason.FRIEND_BOUNDARY, relation=Relation.FRIEND, address=Address.TU)
    assert engine.compose(friend).sentences[-1].text == "Camille"


LONG = """
[[phrase]]
id = "thanks.long"
move = "thanks"
channels = ["sms"]
says = ["thanks"]
fr = "Merci mille fois de votre message au sujet {de project}, que nous attendions depuis longtemps."
en = "Thanks."
[[phrase]]
id = "wish.long"
move = "wish"
channels = ["sms"]
fr = "Bonne chance avec tout ce qui vous attend, et avec les gens que vous rencontrerez en chemin."
en = "Good luck."
"""


def test_a_text_message_over_its_measure_goes_without_its_wish(make: Make) -> None:
    """Three hundred characters; what the user holds stays all the same."""
    rows = CORE.replace('no = ["this", "now", "as_is"]', 'no = ["this"]\nchannels = ["sms"]')
    reason = rows.replace('"in_person"]', '"in_person", "sms"]').replace(
        "Mon horaire est plein.", f"Mon horaire est plein jusqu’au printemps{', et encore' * 9}."
    )
    engine = make(reason + LONG)
    current = situation(channel=Channel.SMS)
    assert "wish.long" not in chosen(engine.compose(current))
    held = Holds(pinned={Move.WISH: "wish.long"})
    assert "wish.long" in chosen(engine.compose(current, held))
    assert "wish.long" in chosen(make(rows + LONG).compose(current))


RULED = """
[[phrase]]
id = "reason.rule"
move = "reason"
reason = "equity"
says = ["rule"]
fr = "Par principe, je travaille à honoraires."
en = "As a rule, I work for fees."
[[phrase]]
id = "explanation.leans"
move = "explanation"
needs = ["rule"]
fr = "Cette règle vaut pour tout le monde."
en = "That rule is the same for everyone."
[[phrase]]
id = "explanation.alone"
move = "explanation"
fr = "Votre projet n’est pas en cause."
en = "Your project is not the question."
"""


def test_a_sentence_takes_up_what_was_said(make: Make) -> None:
    """What leans on an earlier sentence comes before what could stand anywhere."""
    engine = make(CORE + RULED)
    for draft in letters(engine, situation(reason=Reason.EQUITY, explanation=True), 12):
        assert "explanation.leans" in chosen(draft)


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


@pytest.mark.parametrize("level", [2, 3])
@pytest.mark.parametrize("reason", [Reason.NO_CAPACITY, Reason.RATE_TOO_LOW, Reason.MISFIT])
def test_a_no_said_again_explains_nothing_unasked(engine: Engine, reason: Reason, level: int) -> None:
    """Shorter each time; it still thanks for the message."""
    for draft in letters(engine, situation(reason=reason, level=level), 8):
        assert draft.sentence(Move.EXPLANATION) is None
        assert any(step.move is Move.THANKS and step.included for step in draft.plan) or level == 3


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


ECHOES = """
[[phrase]]
id = "wish.echo"
move = "wish"
fr = "Que votre horaire vous soit léger."
en = "I hope your schedule is a light one."
[[phrase]]
id = "wish.fresh"
move = "wish"
fr = "Bonne continuation."
en = "All the best."
"""


@pytest.mark.parametrize("language", list(Language))
def test_a_word_does_not_come_back_two_sentences_later(make: Make, language: Language) -> None:
    """Whatever the deck deals first, and whatever mark stands behind the word."""
    engine = make(CORE + ECHOES)
    for draft in letters(engine, situation(language=language, explanation=True)):
        assert "wish.echo" not in chosen(draft)


NAMED = """
[[phrase]]
id = "decision.named"
move = "decision"
no = ["this"]
fr = "Je ne pourrai pas me charger {de project}."
en = "I won’t be able to take on {project}."
"""


def test_the_no_names_the_project_when_the_thanks_did_not(make: Make) -> None:
    """A no to nothing in particular sounds dealt out; once named, either decision may stand."""
    engine = make(CORE + NAMED)
    assert all("decision.named" in chosen(d) for d in letters(engine, situation()))
    thanks = '[[phrase]]\nid = "thanks.x"\nmove = "thanks"\nsays = ["thanks"]\n'
    named = make(CORE + NAMED + thanks + 'fr = "Merci pour {project}."\nen = "Thanks for {project}."\n')
    assert any("decision.x" in chosen(d) for d in letters(named, situation()))


def test_a_regular_is_thanked_by_the_tie(engine: Engine) -> None:
    """Phrases written for the relation come before those that fit anybody."""
    for relation in (Relation.RECURRING, Relation.NETWORK):
        current = situation(relation=relation)
        current = replace(current, inquiry=replace(current.inquiry, go_between="Étienne Roy"))
        for draft in letters(engine, current, 10):
            thanks = draft.sentence(Move.THANKS)
            assert thanks is not None and relation in engine.bank.by_id[thanks.phrase].relations
            assert len(engine.bank.by_id[thanks.phrase].relations) <= 2


def test_a_wish_is_left_out_rather_than_said_twice(make: Make) -> None:
    """Thanks and reasons are missed, and come back; a wish is not."""
    engine = make(CORE + ECHOES)
    sent = tuple(
        SentSentence(move=Move.WISH, phrase=ident, text="x", sent=TODAY)
        for ident in ("wish.echo", "wish.fresh", "reason.x")
    )
    draft = engine.compose(replace(situation(), history=sent))
    assert draft.sentence(Move.WISH) is None and draft.sentence(Move.REASON) is not None


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


PLANTED = [
    ('move = "reason"\nreason = "bad_timing"', "À ce moment-là, je serai ailleurs.", "antecedent"),
    ('move = "wish"\nneeds = ["date"]', "D’ici là, bon travail.", ""),
    ('move = "alternative"\nalternative = ["date"]', "Dès {free_from}, si cette date vous va.", ""),
    ('move = "explanation"', "Cette règle vaut pour tous.", "antecedent"),
    ('move = "reason"\nreason = "health"', "Je ne sais pas encore quand je reviendrai.", "says"),
    ('move = "voicemail"\nchannels = ["phone"]', "Je vous écris avec les détails.", "says"),
    ('move = "alternative"\nalternative = ["partner"]', "Au {contact}, je répète, au {contact}.", "cell"),
    (
        'move = "alternative"\nalternative = ["partner"]',
        "{partner}, chez {partner_org}, le fait.",
        "contraction",
    ),
]


@pytest.mark.parametrize(("head", "text", "rule"), PLANTED, ids=lambda value: value[:28])
def test_the_lint_tells_authors(tmp_path: Path, head: str, text: str, rule: str) -> None:
    """What the mechanisms cannot know, the author declares; what they do not declare is remarked on."""
    pack = tmp_path / "pack.toml"
    pack.write_text(f'[[phrase]]\nid = "x.y"\n{head}\nfr = "{text}"\nen = "Well."\n', encoding="utf-8")
    rules = {remark.rule for remark in lint_bank(read_pack(pack))} - {"slots", "register"}
    assert rules == ({rule} if rule else set())


def test_the_contrary_acts_are_used(engine: Engine) -> None:
    """The bank declares some of them: the mechanism is no dead letter."""
    said = {act for phrase in engine.bank.phrases for act in phrase.says}
    assert {Act.DISCREET, Act.UNDATED, Act.DETAILS} & said

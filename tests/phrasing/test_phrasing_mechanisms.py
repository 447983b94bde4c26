"""What readers of whole letters struck: each mechanism above the phrase, on a bank made for it."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from made_banks import CORE, TODAY, Make, chosen, letters, maker, situation

from declinetui.domain.ledger import SentSentence
from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Language,
    Move,
    Reason,
    Way,
)
from declinetui.domain.values import Money, Unit
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.lint import lint_bank
from declinetui.phrasing.reader import read_pack
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import words_of
from declinetui.workflow.phrases.sampling import samples


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""
    return maker(tmp_path)


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


@pytest.mark.parametrize(("way", "expected"), [(Way.DATE, True), (Way.PARTNER, False)])
def test_somebody_else_is_no_contrast(engine: Engine, way: Way, expected: bool) -> None:
    """« Cela dit » before an offer to do the work, never before another's name (readers struck it)."""
    drawn = letters(engine, situation(way), 60)
    joints = {sentence.joint for draft in drawn for sentence in draft.sentences}
    assert any(joint.startswith("joint.contrast") for joint in joints) is expected


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


@pytest.mark.parametrize("level", [2, 3])
@pytest.mark.parametrize("reason", [Reason.NO_CAPACITY, Reason.RATE_TOO_LOW, Reason.MISFIT])
def test_a_no_said_again_explains_nothing_unasked(engine: Engine, reason: Reason, level: int) -> None:
    """Shorter each time; it still thanks for the message."""
    for draft in letters(engine, situation(reason=reason, level=level), 8):
        assert draft.sentence(Move.EXPLANATION) is None
        assert any(step.move is Move.THANKS and step.included for step in draft.plan) or level == 3


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


def test_a_wish_is_left_out_rather_than_said_twice(make: Make) -> None:
    """Thanks and reasons are missed, and come back; a wish is not."""
    engine = make(CORE + ECHOES)
    sent = tuple(
        SentSentence(move=Move.WISH, phrase=ident, text="x", sent=TODAY)
        for ident in ("wish.echo", "wish.fresh", "reason.x")
    )
    draft = engine.compose(replace(situation(), history=sent))
    assert draft.sentence(Move.WISH) is None and draft.sentence(Move.REASON) is not None


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

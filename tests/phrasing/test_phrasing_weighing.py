"""What weighs in the choice: the project said again, wishes left out, fresh phrases, softeners, few words."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_banks import CORE, TODAY, Make, chosen, letters, maker, situation

from declinetui.domain.ledger import SentSentence
from declinetui.domain.terms import Channel, Language, Move, Reason, Tone, Way
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.plan import plan


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""
    return maker(tmp_path)


AFTER = """
[[phrase]]
id = "reason.y"
move = "reason"
reason = "no_capacity"
fr = "Trop de travail."
en = "Too much work."
[[phrase]]
id = "explanation.of-x"
move = "explanation"
after = ["reason.x"]
fr = "Il l’est depuis des mois."
en = "It has been for months."
"""


BESIDE = """
[[phrase]]
id = "decision.word"
move = "decision"
no = ["this"]
fr = "Je refuse ce mandat."
en = "I am passing on this project."
[[phrase]]
id = "thanks.x"
move = "thanks"
says = ["thanks"]
fr = "Merci pour {project}."
en = "Thank you for {project}."
[[phrase]]
id = "wish.project"
move = "wish"
usual = ["fr", "en"]
fr = "Bon succès avec {project}."
en = "All the best with {project}."
[[phrase]]
id = "wish.plain"
move = "wish"
fr = "Bonne continuation."
en = "All the best."
"""


@pytest.mark.parametrize("language", list(Language))
def test_the_project_is_not_called_so_twice_in_neighbouring_sentences(make: Make, language: Language) -> None:
    """ "We’ve decided to pass on this project. All the best with your project." """
    held = Holds(pinned={Move.DECISION: "decision.word"}, dropped=frozenset({Move.REASON}))
    for seed in range(12):
        draft = make(CORE + BESIDE).compose(replace(situation(language=language), seed=seed), held)
        assert "wish.project" not in chosen(draft)


YOURS = """
[[phrase]]
id = "decision.yours"
move = "decision"
no = ["this"]
fr = "Je ne peux pas respecter votre échéance pour {project}."
en = "I can’t meet your deadline for {project}."
[[phrase]]
id = "decision.plain"
move = "decision"
no = ["this"]
fr = "Je ne peux pas me charger {de project}."
en = "I can’t take on {project}."
[[phrase]]
id = "alternative.project"
move = "alternative"
alternative = ["partner"]
fr = "Pour {project}, je vous recommande {partner}."
en = "For {project}, I recommend {partner}."
"""


@pytest.mark.parametrize("language", list(Language))
def test_yours_is_said_once_around_the_project(make: Make, language: Language) -> None:
    """ "your deadline for your project", and « Pour votre projet, … Bon succès avec ce projet »."""
    current = situation(Way.PARTNER, language=language)
    wishes = BESIDE[BESIDE.index('[[phrase]]\nid = "wish.project"') :]
    engine = make(CORE + YOURS + wishes)
    assert all("decision.yours" not in chosen(draft) for draft in letters(engine, current))
    held = Holds(pinned={Move.DECISION: "decision.plain"})
    assert "wish.project" not in chosen(engine.compose(current, held))


def test_a_wish_that_would_jar_is_left_out(make: Make) -> None:
    """Nobody misses a wish; « Bonne journée! » after a flat rule is missed by nobody at all."""
    cheer = '[[phrase]]\nid = "wish.cheer"\nmove = "wish"\nfr = "Bonne journée!"\nen = "Have a good day!"\n'
    rule = CORE.replace('reason = "no_capacity"', 'reason = "unpaid_test"')
    own = make(rule + cheer)
    shipped = Engine(Bank.of([replace(p, user=False) for p in own.bank.phrases], [], []))
    current = situation(reason=Reason.UNPAID_TEST)
    assert shipped.compose(current).sentence(Move.WISH) is None
    assert own.compose(current).sentence(Move.WISH) is not None, "what the user wrote is said"
    assert make(CORE + cheer).compose(situation()).sentence(Move.WISH) is not None


def test_a_fresh_phrase_comes_before_one_read_whatever_it_costs(make: Make) -> None:
    """Even a stiff one."""
    stiff = AFTER.replace('reason = "no_capacity"', 'reason = "no_capacity"\ntone = "formal"')
    sent = (SentSentence(move=Move.REASON, phrase="reason.x", text="x", sent=TODAY),)
    for draft in letters(make(CORE + stiff), replace(situation(tone=Tone.WARM), history=sent)):
        assert "reason.y" in chosen(draft)


REGRET = """
[[phrase]]
id = "thanks.x"
move = "thanks"
says = ["thanks"]
fr = "Merci beaucoup."
en = "Thank you."
[[joint]]
id = "joint.regret"
between = ["thanks", "decision"]
kind = "regret"
fr = ["Malheureusement, "]
en = ["Unfortunately, "]
"""


def test_a_no_without_reason_is_always_softened(make: Make) -> None:
    """With a reason, not every letter regrets; without one, each does."""
    able = CORE.replace("Je dois refuser.", "Je ne pourrai pas accepter ce mandat.") + REGRET
    silent = letters(make(able), situation(reason=Reason.NO_EXPLANATION))
    assert all("Malheureusement" in draft.body for draft in silent)
    assert any("Malheureusement" not in draft.body for draft in letters(make(able), situation()))


def test_a_second_no_in_a_short_message_still_ends_kindly() -> None:
    """An e-mail has its closing formula; a text message would end on the rule."""
    kept = {
        channel: {step.move for step in plan(situation(level=2, channel=channel)) if step.included}
        for channel in (Channel.SMS, Channel.DM, Channel.EMAIL)
    }
    assert [Move.WISH in kept[channel] for channel in kept] == [True, True, False]


def test_a_long_message_is_said_again_in_few_words(make: Make) -> None:
    """Though the usual thanks are all long, and fill the beam."""
    long = "Merci mille fois de votre message, que nous attendions depuis longtemps et avec tant de joie"
    rows = CORE.replace('no = ["this", "now", "as_is"]', 'no = ["this"]\nchannels = ["sms"]')
    rows = rows.replace('"in_person"]', '"in_person", "sms"]')
    rows = rows.replace("Mon horaire est plein.", f"Mon horaire est plein{', et encore' * 17}.")
    thanks = "".join(
        f'[[phrase]]\nid = "thanks.{index}"\nmove = "thanks"\nchannels = ["sms"]\nusual = ["fr"]\n'
        f'fr = "{long} {index}."\nen = "Thanks {index}."\n'
        for index in "abcdefghi"
    )
    short = (
        '[[phrase]]\nid = "thanks.short"\nmove = "thanks"\nchannels = ["sms"]\nfr = "Merci."\nen = "Ta."\n'
    )
    for draft in letters(make(rows + thanks + short), situation(channel=Channel.SMS), 8):
        assert "thanks.short" in chosen(draft)

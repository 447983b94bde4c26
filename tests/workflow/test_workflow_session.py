"""DraftSession: every key gives a new session, and the old one stays good."""

from pathlib import Path

import pytest

from declinetui.domain.draft import Origin
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Address, Channel, Language, Move, Reason, Tone, Way
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.drafting.session import DraftSession

MESSAGE = "Bonjour Camille,\n\nSeriez-vous libre pour la refonte de notre site?\n\nMarie-Ève Tremblay"


@pytest.fixture
def session(tmp_path: Path) -> DraftSession:
    """A first draft."""
    desk = open_desk(home=str(tmp_path), today="2026-11-24")
    return desk.session(desk.receive(MESSAGE))


def texts(session: DraftSession, *but: Move) -> dict[Move, str]:
    """Phrases of the draft by move, some left out."""
    return {s.move: s.phrase for s in session.draft.sentences if s.move not in but}


def test_cycling_moves_one_sentence_and_comes_round(session: DraftSession) -> None:
    """Right walks all that fit and returns; the other sentences stand still where they fit."""
    thanks = session.draft.sentence(Move.THANKS)
    assert thanks is not None
    current = session
    seen = []
    for _ in thanks.options:
        current = current.cycle(Move.THANKS, 1)
        seen.append(texts(current)[Move.THANKS])
    assert len(set(seen)) >= len(thanks.options) - 2
    once = session.cycle(Move.THANKS, 1)
    assert texts(once, Move.THANKS) == texts(session, Move.THANKS)
    assert once.cycle(Move.THANKS, -1).draft.sentence(Move.THANKS) is not None


def test_the_old_session_is_untouched(session: DraftSession) -> None:
    """Undo is keeping it."""
    before = session.text
    session.choose(reason=Reason.VALUES).edit(Move.WISH, "Bonne suite.")
    assert session.text == before


def test_a_locked_sentence_stays_in_a_reroll(session: DraftSession) -> None:
    """Space, then r: the locked one stands, others change."""
    locked = session.lock(Move.DECISION)
    rolled = locked.reroll()
    assert texts(rolled)[Move.DECISION] == texts(session)[Move.DECISION]
    assert texts(rolled) != texts(session)
    free = rolled.lock(Move.DECISION)
    assert Move.DECISION not in free.holds.locked


def test_a_hand_edit_is_kept_through_other_choices(session: DraftSession) -> None:
    """The sentence is the user's: tone, reason and way out leave it alone."""
    edited = session.edit(Move.REASON, "Mon calendrier est plein jusqu’à Pâques.")
    changed = edited.choose(tone=Tone.FORMAL, alternative=Alternative(way=Way.NONE))
    sentence = changed.draft.sentence(Move.REASON)
    assert sentence is not None and sentence.origin is Origin.HAND
    assert sentence.text == "Mon calendrier est plein jusqu’à Pâques."
    assert changed.reset(Move.REASON).draft.sentence(Move.REASON).origin is Origin.BANK  # type: ignore[union-attr]


def test_dropping_and_restoring(session: DraftSession) -> None:
    """A move goes and comes back; the decision never goes."""
    dropped = session.drop(Move.REASON)
    assert dropped.draft.sentence(Move.REASON) is None
    assert dropped.restore(Move.REASON).draft.sentence(Move.REASON) is not None
    assert session.drop(Move.DECISION).draft.sentence(Move.DECISION) is not None


@pytest.mark.parametrize("channel", list(Channel))
def test_every_channel_has_its_letter(session: DraftSession, channel: Channel) -> None:
    """One decision, seven ways to send it."""
    draft = session.choose(channel=channel).draft
    assert draft.channel is channel and draft.body


def test_changing_the_register_rewrites_every_sentence(session: DraftSession) -> None:
    """tu all the way."""
    text = session.choose(address=Address.TU).text
    assert "vous" not in text.lower().split()


def test_the_other_language_says_the_same_decision(session: DraftSession) -> None:
    """FR/EN on one key: the phrases are twins."""
    english = session.choose(language=Language.EN)
    assert english.draft.language is Language.EN
    assert texts(english)[Move.DECISION] == texts(session)[Move.DECISION]
    assert any(f.code == "language_differs" for f in english.findings)


def test_a_blamed_reader_is_a_finding_and_the_fix_takes_the_bank(session: DraftSession) -> None:
    """Findings stand on hand-written sentences too; f mends them."""
    edited = session.edit(Move.REASON, "Vous auriez dû m’écrire plus tôt.")
    found = [f for f in edited.findings if f.code == "blame"]
    assert found and found[0].move is Move.REASON
    mended = edited.apply(found[0])
    assert not [f for f in mended.findings if f.code == "blame"]


def test_an_ignored_finding_is_gone_and_remembered(session: DraftSession) -> None:
    """i: leave it; the code goes to the log."""
    edited = session.edit(Move.REASON, "On verra.")
    finding = next(f for f in edited.findings if f.code == "hedge")
    left = edited.ignore(finding)
    assert "hedge" in left.ignored and all(f.code != "hedge" for f in left.findings)

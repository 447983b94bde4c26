"""Sentences that are right by themselves and jar together: cues, days, series, plurals, sequels."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from made_banks import CORE, TODAY, Make, chosen, letters, maker, situation

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, Language, Move, Number, Reason, Relation, Way
from declinetui.domain.values import NounPhrase
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An engine on the rows given, which must all be read."""
    return maker(tmp_path)


def offering(way: Way, days: int, **choices: object) -> Situation:
    """The situation with a way out and the day the writer is free, so many days ahead."""
    current = situation(way, **choices)
    free = TODAY + timedelta(days=days)
    offer = replace(current.choices.alternative, free_from=free, scope={"fr": "la page", "en": "the page"})
    return replace(
        current,
        choices=replace(current.choices, alternative=offer),
        profile=replace(current.profile, free_from=free),
    )


def pair(move: str, jars: tuple[str, str], fits: tuple[str, str], extra: str = "") -> str:
    """Two phrases of a move, French and English: one that should jar in some situation, one that fits."""
    return "".join(
        f'[[phrase]]\nid = "{move}.{slug}"\nmove = "{move}"\n{extra}\nfr = "{fr}"\nen = "{en}"\n'
        for slug, (fr, en) in (("jars", jars), ("fits", fits))
    )


REASON = 'reason = "no_capacity"\nchannels = ["email", "phone"]'
NO = 'no = ["this", "now", "as_is"]\nchannels = ["email", "phone"]'
OFFER = 'alternative = ["date", "partial"]\n'
SERIES = NounPhrase("our monthly newsletter", Language.EN)
CLIPS = NounPhrase("video clips", Language.EN, number=Number.PLURAL)

CASES = {
    "full, yet a part of it": (
        pair(
            "reason",
            ("Mon horaire est plein.", "My schedule is full."),
            ("J’ai peu de temps.", "I have little time."),
            REASON,
        )
        + pair(
            "alternative",
            ("Je ferais {scope}.", "I could do {scope}."),
            ("Je peux faire {scope}.", "I can do {scope}."),
            OFFER,
        ),
        offering(Way.PARTIAL, 20),
    ),
    "a repair, and a day months away": (
        pair(
            "reason",
            ("Mon ordinateur est en panne.", "My computer is broken."),
            ("J’ai trop de travail.", "I have too much work."),
            REASON,
        )
        + pair(
            "alternative",
            ("Je pourrais dès {free_from}.", "I could from {free_from}."),
            ("Je serais libre dès {free_from}.", "I am free from {free_from}."),
            OFFER,
        ),
        offering(Way.DATE, 80),
    ),
    "too tight for all of it, and no part offered": (
        pair(
            "reason",
            ("Je n’ai pas le temps de tout faire.", "I have no time for all of it."),
            ("J’ai peu de temps.", "I have little time."),
            REASON,
        ),
        situation(),
    ),
    "only this mandate, not its kind": (
        pair(
            "reason",
            ("La loi m’interdit ce genre de travail.", "The law forbids this kind of work."),
            ("La loi m’en empêche.", "The law prevents me."),
            'reason = "legal"',
        ),
        situation(reason=Reason.LEGAL),
    ),
    "it, for several things": (
        pair(
            "decision",
            ("Je dois refuser.", "I can’t take it on."),
            ("Je refuse.", "I can’t take this on."),
            NO,
        ),
        replace(situation(language=Language.EN), inquiry=replace(situation().inquiry, project=CLIPS)),
    ),
    "take it on, of a call for tenders": (
        pair(
            "decision",
            ("Je ne pourrai pas m’en charger.", "I can’t take this on."),
            ("Je dois refuser.", "I have to decline."),
            NO,
        ),
        situation(relation=Relation.TENDER),
    ),
    "cheer after a flat rule": (
        pair("wish", ("Bonne journée!", "Have a good day!"), ("Bonne continuation.", "All the best."))
        + pair(
            "reason",
            ("Je ne fais pas de test.", "I do no tests."),
            ("Sans test.", "No tests."),
            'reason = "unpaid_test"',
        ),
        situation(reason=Reason.UNPAID_TEST),
    ),
    "right away, when the deadline is the trouble": (
        pair(
            "decision",
            ("Je ne peux pas tout de suite.", "I can’t right away."),
            ("Je ne peux pas à temps.", "I can’t in time."),
            NO,
        )
        + pair(
            "reason",
            ("Le délai est court.", "The deadline is short."),
            ("C’est court.", "It is short."),
            'reason = "short_deadline"',
        )
        + pair(
            "alternative",
            ("Je pourrais dès {free_from}.", "I could from {free_from}."),
            ("Je serais libre dès {free_from}.", "I am free from {free_from}."),
            OFFER,
        ),
        offering(Way.DATE, 20, reason=Reason.SHORT_DEADLINE),
    ),
    "the rest, of what comes each month": (
        pair(
            "alternative",
            ("Je ferais {scope}, puis le reste.", "I could do {scope}, then the rest."),
            ("Je ferais {scope}.", "I could do {scope}."),
            OFFER,
        ),
        replace(
            offering(Way.PARTIAL, 20, language=Language.EN),
            inquiry=replace(situation().inquiry, project=SERIES),
        ),
    ),
    "a bare no aloud, with nothing to soften it": (
        pair(
            "decision",
            ("Je ne peux pas.", "I can’t."),
            ("Je ne peux malheureusement pas.", "I can’t, unfortunately."),
            NO,
        ),
        situation(reason=Reason.NO_EXPLANATION, channel=Channel.PHONE),
    ),
}
"""What readers struck -> a bank that could say it, and the situation in which it must not."""


@pytest.mark.parametrize("case", CASES)
def test_words_that_jar_wait_for_another_letter(make: Make, case: str) -> None:
    """Where another phrase fits, the one that jars is not dealt; elsewhere it is."""
    rows, current = CASES[case]
    ids = {ident for draft in letters(make(_without_core(rows)), current) for ident in chosen(draft)}
    target = (
        "decision"
        if rows.startswith('[[phrase]]\nid = "decision')
        else rows.split('id = "', 1)[1].split(".")[0]
    )
    assert f"{target}.fits" in ids and f"{target}.jars" not in ids
    lone = rows.replace(f'id = "{target}.fits"', f'id = "{target}.fits"\nlevels = [3]')
    alone = {ident for draft in letters(make(_without_core(lone)), current, 4) for ident in chosen(draft)}
    assert f"{target}.jars" in alone, "a cue makes a phrase dear, it forbids nothing"


def _without_core(rows: str) -> str:
    """The rows with whatever of the core they do not bring themselves."""
    core = "".join(
        f"[[phrase]]{part}"
        for part in CORE.split("[[phrase]]")[1:]
        if f'move = "{part.split(chr(34))[3]}"' not in rows
    )
    return core + rows


UNTIL = """
[[phrase]]
id = "reason.until"
move = "reason"
reason = "no_capacity"
fr = "Mon horaire est complet jusqu’{à busy_until}."
en = "I am booked until {busy_until}."
[[phrase]]
id = "alternative.then"
move = "alternative"
alternative = ["date"]
needs = ["date"]
fr = "Je pourrais commencer à ce moment-là."
en = "I could start then."
[[phrase]]
id = "alternative.day"
move = "alternative"
alternative = ["date"]
fr = "Je pourrais commencer {free_from}."
en = "I could start on {free_from}."
"""


def test_an_offer_after_the_last_busy_day_names_the_day(make: Make) -> None:
    """« complet jusqu’au 31 janvier … à ce moment-là » would be a busy Sunday."""
    held = Holds(pinned={Move.REASON: "reason.until"})
    draft = make(CORE + UNTIL).compose(situation(Way.DATE), held)
    assert "alternative.day" in chosen(draft) and "31 janvier" in draft.body and "1er février" in draft.body
    named = UNTIL.replace("jusqu’{à busy_until}", "jusqu’{à free_from}").replace(
        "{busy_until}", "{free_from}"
    )
    draft = make(CORE + named).compose(situation(Way.DATE), held)
    assert "alternative.then" in chosen(draft)


@pytest.mark.parametrize(("days", "told"), [(14, False), (83, True)])
def test_a_day_soon_to_come_is_not_told_with_a_final_no(make: Make, days: int, told: bool) -> None:
    """The reader would answer: then start on the 8th."""
    drafts = letters(make(CORE + UNTIL), offering(Way.NONE, days))
    assert any("reason.until" in chosen(draft) for draft in drafts) is told
    offered = letters(make(CORE + UNTIL), offering(Way.DATE, days))
    assert any("alternative.day" in chosen(draft) for draft in offered)


GIVEN = """
[[phrase]]
id = "alternative.in-touch"
move = "alternative"
alternative = ["partner"]
given_not = ["contact"]
fr = "Je peux vous mettre en contact avec {partner}."
en = "I can put you in touch with {partner}."
[[phrase]]
id = "alternative.plain"
move = "alternative"
alternative = ["partner"]
fr = "{partner} fait ce travail."
en = "{partner} does this work."
[[phrase]]
id = "wish.several"
move = "wish"
given = ["plural"]
fr = "Bonne chance avec tout cela."
en = "Good luck with them."
"""


def test_a_phrase_may_ask_that_something_is_not_there(make: Make) -> None:
    """`given_not`: only where the number may not be given; `plural`: only for several things."""
    engine = make(CORE + GIVEN)
    current = situation(Way.PARTNER)
    assert all("alternative.in-touch" not in chosen(draft) for draft in letters(engine, current))
    shy = replace(current.choices.alternative.partners[0], consent=None)
    offer = replace(current.choices.alternative, partners=(shy,))
    shown = replace(current, choices=replace(current.choices, alternative=offer))
    assert any("alternative.in-touch" in chosen(draft) for draft in letters(engine, shown))
    plural = replace(current, inquiry=replace(current.inquiry, project=CLIPS))
    assert any("wish.several" in chosen(draft) for draft in letters(engine, plural))
    assert not any("wish.several" in chosen(draft) for draft in letters(engine, current))


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


def test_an_explanation_follows_its_own_reason_or_is_left_out(make: Make) -> None:
    """« Quelqu’un dont c’est la spécialité » after « ma façon de travailler » was two pieces glued."""
    engine = make(CORE + AFTER)
    for reason, explained in (("reason.x", True), ("reason.y", False)):
        draft = engine.compose(situation(explanation=True), Holds(pinned={Move.REASON: reason}))
        assert ("explanation.of-x" in chosen(draft)) is explained


def test_an_explanation_is_dealt_when_asked_for(engine: Engine) -> None:
    """One reason is enough; a letter has room for a second sentence."""
    for asked, channel, expected in ((None, Channel.EMAIL, False), (True, Channel.EMAIL, True)):
        drafts = letters(engine, situation(explanation=asked, channel=channel), 8)
        assert any(d.sentence(Move.EXPLANATION) for d in drafts) is expected


def test_no_farewell_while_a_bill_is_open(engine: Engine) -> None:
    """« All the best with your project » after an unpaid invoice sounded as if it were forgiven."""
    for language in Language:
        current = situation(reason=Reason.LATE_PAYER, relation=Relation.RECURRING, language=language)
        current = replace(current, facts={"invoice": "F-118"})
        for channel in (Channel.EMAIL, Channel.SMS, Channel.PHONE):
            told = replace(current, choices=replace(current.choices, channel=channel))
            wishes = {d.sentence(Move.WISH) for d in letters(engine, told, 8)}
            assert all(w is None or w.phrase.startswith("wish.late-payer") for w in wishes)


def test_what_stands_before_exists(engine: Engine) -> None:
    """An id that no phrase has would be a phrase never dealt."""
    ids = set(engine.bank.by_id)
    assert all(phrase.after <= ids for phrase in engine.bank.phrases)


def test_a_closed_day_is_no_value() -> None:
    """The situation of these tests has a day to tell: else they would prove nothing."""
    assert offering(Way.DATE, 14).choices.alternative.free_from == date(2026, 12, 8)

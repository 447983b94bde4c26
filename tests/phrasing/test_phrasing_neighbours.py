"""The letters beside a no: each purpose has one everywhere it is written, and says only what it is for."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Gender,
    Kind,
    Language,
    Move,
    Purpose,
    Reason,
    Relation,
    Title,
    Way,
    Writer,
)
from declinetui.domain.values import NounPhrase
from declinetui.errors import BankError
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.lint import lint_bank
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.plan.neighbours import CORES, RECURRING
from declinetui.phrasing.reader import read_pack

TODAY = date(2026, 11, 24)
NEIGHBOURS = tuple(p for p in Purpose if p is not Purpose.DECLINE)
WRITTEN = (Channel.EMAIL, Channel.LETTER, Channel.FORM, Channel.DM, Channel.SMS)
UNDECIDED = (Purpose.ACKNOWLEDGE, Purpose.REACTIVATE)
REFUSAL = re.compile(
    r"\b(?:refus\w*|déclin\w*|non|malheureusement|ne (?:peux|pouvons|pourrai|prendrai) pas"
    r"|declin\w*|no|can’t|cannot|won’t|unfortunately)\b",
    re.IGNORECASE,
)


def situation(purpose: Purpose, language: Language = Language.FR, **choices: object) -> Situation:
    """A request that came through somebody, with a partner at hand and a day the answer is owed."""
    project = {
        Language.FR: NounPhrase("la refonte de notre site", Language.FR, Gender.F),
        Language.EN: NounPhrase("the redesign of our website", Language.EN),
    }[language]
    partner = Partner(uid="p", name="Hugo Le Roux", email="hugo@exemple.ca")
    base = Choices(purpose=purpose, alternative=Alternative(partners=(partner,)))
    return Situation(
        request_id="r",
        inquiry=Inquiry(
            uid="i",
            client="c",
            received=datetime(2026, 11, 23, 10),
            language=language,
            project=project,
            subject="Refonte" if language is Language.FR else "Redesign",
            go_between="Étienne Roy",
        ),
        client=Client(uid="c", name="Anaïs Beaulieu"),
        profile=Profile(name="Camille Roy", writer=Writer.F),
        choices=replace(base, **choices),  # type: ignore[arg-type]
        today=TODAY,
        due=date(2026, 11, 27),
    )


def moves(draft: Draft) -> list[Move]:
    """The moves of the body, in order."""
    return [s.move for s in draft.sentences]


@settings(max_examples=300, deadline=None)
@given(
    purpose=st.sampled_from(NEIGHBOURS),
    channel=st.sampled_from(WRITTEN),
    language=st.sampled_from(list(Language)),
    address=st.sampled_from(list(Address)),
    writer=st.sampled_from(list(Writer)),
    reason=st.sampled_from([r for r in Reason if r is not Reason.SCAM]),
    relation=st.sampled_from(list(Relation)),
    day=st.sampled_from([None, date(2026, 11, 20), date(2027, 2, 1)]),
    bare=st.booleans(),
    excuse=st.sampled_from([None, *ExcuseFamily]),
    level=st.integers(1, 3),
    seed=st.integers(0, 10_000),
)
def test_every_purpose_has_a_letter_without_a_blank(  # noqa: PLR0917 - one strategy a choice
    engine: Engine,
    purpose: Purpose,
    channel: Channel,
    language: Language,
    address: Address,
    writer: Writer,
    reason: Reason,
    relation: Relation,
    day: date | None,
    bare: bool,
    excuse: ExcuseFamily | None,
    level: int,
    seed: int,
) -> None:
    """On every written channel, for every reader and writer, whatever is known and whatever was chosen."""
    offer = Alternative(way=Way.DATE if day == date(2027, 2, 1) else Way.NONE, free_from=day)
    chosen = situation(
        purpose,
        language,
        channel=channel,
        address=address,
        writer=writer,
        reason=reason,
        relation=relation,
        kind=Kind.DIPLOMATIC if excuse else Kind.FRANK,
        excuse=excuse,
        level=level,
        alternative=offer,
    )
    chosen = replace(chosen, seed=seed)
    if bare:
        inquiry = replace(chosen.inquiry, project=None, subject="", go_between="")
        chosen = replace(chosen, inquiry=inquiry, client=Client(uid="c"), profile=Profile(), due=None)
    draft = engine.compose(chosen)
    text = draft.body
    assert not re.search(r"[{}\[\]]|  |\(\)", text), text
    core = Move.DECISION if purpose in (Purpose.END, Purpose.FOLLOW_UP_WRITTEN) else Move.MESSAGE
    assert core in moves(draft), text
    assert not {Move.DELAY, Move.EXPLANATION, Move.WISH} & set(moves(draft))
    if purpose in UNDECIDED:
        assert not REFUSAL.search(text), text
    if language is Language.FR:
        other = r"\b(?:tu|ton|ta|tes|toi)\b" if address is Address.VOUS else r"\b(?:vous|votre|vos)\b"
        assert not re.search(other, text, re.IGNORECASE), text


@pytest.mark.parametrize("purpose", NEIGHBOURS)
@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.IN_PERSON])
def test_a_note_is_never_spoken(engine: Engine, purpose: Purpose, channel: Channel) -> None:
    """Chosen, it is refused with the way out; only received so, it becomes an e-mail."""
    with pytest.raises(BankError):
        engine.compose(situation(purpose, channel=channel))
    received = situation(purpose)
    received = replace(received, inquiry=replace(received.inquiry, channel=channel))
    assert engine.compose(received).channel is Channel.EMAIL


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("purpose", "name"), [(Purpose.GO_BETWEEN, "Étienne"), (Purpose.THANK_PARTNER, "Hugo")]
)
def test_somebody_else_is_greeted_and_told_no_reason(
    engine: Engine, purpose: Purpose, name: str, language: Language
) -> None:
    """Their name, not the client's, opens the note; the project is not called theirs; the subject is new."""
    for seed in range(30):
        draft = engine.compose(replace(situation(purpose, language), seed=seed))
        assert draft.sentences[0].text.rstrip(",").endswith(name)
        assert not {Move.REASON, Move.EXPLANATION} & set(moves(draft))
        assert not re.search(r"\b(?:votre site|your website|refonte|redesign)\b", draft.body, re.IGNORECASE)
        assert draft.subject is not None and not draft.subject.text.startswith("Re:")
        assert draft.body.count("Anaïs Beaulieu") <= 1


def test_the_partner_is_addressed_as_the_partner_is() -> None:
    """tu or vous and the language belong to whoever reads; a choice wins."""
    partner = Partner(uid="p", name="Owen", address=Address.TU, languages=(Language.EN,))
    thanked = situation(Purpose.THANK_PARTNER, alternative=Alternative(partners=(partner,)))
    assert (thanked.address, thanked.language) == (Address.TU, Language.EN)
    chosen = replace(thanked.choices, address=Address.VOUS, language=Language.FR)
    thanked = replace(thanked, choices=chosen)
    assert (thanked.address, thanked.language) == (Address.VOUS, Language.FR)
    introduced = situation(Purpose.GO_BETWEEN)
    introduced = replace(introduced, inquiry=replace(introduced.inquiry, address=Address.TU))
    assert introduced.address is Address.VOUS


@pytest.mark.parametrize("language", list(Language))
def test_the_day_is_said_when_it_is_known(engine: Engine, language: Language) -> None:
    """An acknowledgement names the day of the answer, a reactivation the day that was promised."""
    day = {Language.FR: "27 novembre", Language.EN: "November 27"}[language]
    free = {Language.FR: "1er février 2027", Language.EN: "February 1, 2027"}[language]
    promised = Alternative(way=Way.DATE, free_from=date(2027, 2, 1))
    for seed in range(20):
        receipt = replace(situation(Purpose.ACKNOWLEDGE, language), seed=seed)
        assert engine.compose(receipt).body.count(day) == 1
        again = replace(situation(Purpose.REACTIVATE, language, alternative=promised), seed=seed)
        assert engine.compose(again).body.count(free) == 1


@pytest.mark.parametrize("reason", sorted(RECURRING))
def test_an_end_names_the_problem_by_the_second_sentence(engine: Engine, reason: Reason) -> None:
    """The end first, the fact next, and no door, regret or thanks anywhere."""
    draft = engine.compose(situation(Purpose.END, reason=reason))
    core = [m for m in moves(draft) if m is not Move.GREETING]
    assert core[:2] == [Move.DECISION, Move.REASON]
    phrases = [engine.bank.by_id[s.phrase] for s in draft.sentences if s.phrase]
    assert not {"door", "regret", "thanks", "next_project"} & {a.value for p in phrases for a in p.says}


def test_an_end_hands_over_and_offers_nothing_else(engine: Engine) -> None:
    """A hand-over takes the place of what comes next; any other offer is left out."""
    over = Alternative(way=Way.HAND_OVER, hand_over=date(2026, 12, 18))
    draft = engine.compose(situation(Purpose.END, alternative=over))
    assert Move.ALTERNATIVE in moves(draft) and Move.NEXT_STEP not in moves(draft)
    dated = Alternative(way=Way.DATE, free_from=date(2027, 2, 1))
    draft = engine.compose(situation(Purpose.END, alternative=dated))
    assert Move.ALTERNATIVE not in moves(draft) and "2027" not in draft.body


@pytest.mark.parametrize("way", [Way.NONE, Way.DATE])
def test_a_written_trace_repeats_no_and_offer(engine: Engine, way: Way) -> None:
    """The no by the second sentence, the offer after it, and nothing new."""
    offer = Alternative(way=way, free_from=date(2027, 2, 1) if way is Way.DATE else None)
    draft = engine.compose(situation(Purpose.FOLLOW_UP_WRITTEN, alternative=offer))
    core = [m for m in moves(draft) if m not in (Move.GREETING, Move.CLOSING, Move.SIGNATURE)]
    assert core == [Move.THANKS, Move.DECISION] + [Move.ALTERNATIVE] * (way is Way.DATE)


def test_the_plan_says_why(engine: Engine) -> None:
    """Every move of the purpose stands in the plan, with its cause."""
    for purpose in NEIGHBOURS:
        plan = engine.compose(situation(purpose)).plan
        assert set(CORES[purpose]) <= {step.move for step in plan}
        assert all(step.why.msgid for step in plan)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_letter_has_its_place_its_object_and_a_closing_that_repeats_the_appeal(
    engine: Engine, language: Language, purpose: Purpose
) -> None:
    """OQLF: place and date, reference, « Objet », appeal, and the appeal again between commas."""
    current = situation(purpose, language, channel=Channel.LETTER, address=Address.VOUS)
    current = replace(
        current,
        client=replace(current.client, title=Title.MADAME),
        profile=replace(current.profile, city="Rimouski"),
        inquiry=replace(current.inquiry, reference="2026-114"),
    )
    draft = engine.compose(current)
    blocks = draft.body.split("\n\n")
    object_ = "Objet\u00a0: " if language is Language.FR else "Subject: "
    assert blocks[0].startswith("Rimouski, ") and blocks[0].endswith("2026-114")
    assert draft.subject is not None and blocks[1] == f"{object_}{draft.subject.text}"
    assert not draft.subject.text.startswith("Re:")
    if language is Language.FR:
        appeal = {Purpose.GO_BETWEEN: "Étienne", Purpose.THANK_PARTNER: "Hugo"}.get(purpose, "Madame")
        assert appeal in blocks[2] and f", {appeal}, " in blocks[-1]


def test_the_lint_keeps_purposes_honest(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A no in an acknowledgement, a project in a note to somebody else, a message without a letter."""
    pack = tmp_path_factory.mktemp("pack") / "wrong.toml"
    rows = [
        ('move = "message"\npurposes = ["acknowledge"]', "C’est non pour {project}.", "refusal"),
        ('move = "message"\npurposes = ["go_between"]', "J’ai répondu pour {project}.", "slots"),
        ('move = "message"\npurposes = ["acknowledge"]', "J’écris {à client}.", "slots"),
        ('move = "message"', "Je vous lis.", "cell"),
    ]
    text = "\n".join(
        f'[[phrase]]\nid = "message.x.{i}"\n{head}\nfr = "{fr}"\nen = "Well."'
        for i, (head, fr, _) in enumerate(rows)
    )
    pack.write_text(text, encoding="utf-8")
    remarks = lint_bank(read_pack(pack))
    for index, (_, _, rule) in enumerate(rows):
        assert rule in {r.rule for r in remarks if r.phrase == f"message.x.{index}"}, rows[index]


def test_refusals_never_draw_from_the_neighbours(engine: Engine) -> None:
    """A phrase serves a refusal only when it says so, or belongs to the frame of every letter."""
    bank: Bank = engine.bank

    def strays(phrase: Phrase) -> bool:
        return phrase.move in (Move.MESSAGE, Move.NEXT_STEP) and Purpose.DECLINE in phrase.purposes

    assert not [p.id for p in bank.phrases if strays(p)]
    for seed in range(40):
        draft = engine.compose(replace(situation(Purpose.DECLINE), seed=seed))
        used = [bank.by_id[s.phrase] for s in draft.sentences if s.phrase]
        assert all(Purpose.DECLINE in p.purposes for p in used)

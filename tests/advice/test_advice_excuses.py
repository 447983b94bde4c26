"""Excuses written by hand: recognised on the corpus, in the bank's own words, and in a draft."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from advice_cases import excuse

from declinetui.advice.excuses import excuses_in, told_by_hand
from declinetui.advice.review import review
from declinetui.domain.draft import Draft
from declinetui.domain.findings import Finding, FixAction, Severity
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Address, Channel, ExcuseFamily, Kind, Language, Move, Reason, Way
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.workflow.phrases.sampling import Pick, situation_of

ROOT = Path(__file__).parents[2]
CORPUS: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "tests/data/advice/excuses.toml").read_text(encoding="utf-8")
)["text"]
HEALTH, OVERLOAD = ExcuseFamily.HEALTH, ExcuseFamily.OVERLOAD
SICK = "Je suis malade depuis lundi."


def case(reason: Reason, family: ExcuseFamily | None = None) -> Situation:
    """An ordinary French e-mail in vous."""
    drawn = situation_of(Language.FR, reason, family, Way.NONE, Pick(1, 2))
    return replace(drawn, inquiry=replace(drawn.inquiry, channel=Channel.EMAIL, address=Address.VOUS))


def written(engine: Engine, situation: Situation, text: str, move: Move = Move.WISH) -> Draft:
    """A draft with one sentence by hand."""
    return engine.compose(situation, Holds(edited={move: text}))


def excuse_codes(situation: Situation, draft: Draft) -> list[Finding]:
    """What the ledger says of the draft."""
    found = review(situation, draft, WorkCalendar(""))
    return [f for f in found if f.code in {"excuse_reused", "bowl_full", "stories_differ"}]


@pytest.mark.parametrize("entry", CORPUS, ids=lambda entry: entry["text"][:40])
def test_the_corpus(entry: dict[str, Any]) -> None:
    """Each family told and no other; near misses about the reader tell none."""
    told = excuses_in(entry["text"], Language(entry["language"]))
    assert {family.value for family, _span in told} == set(entry["families"])
    for _family, span in told:
        assert entry["text"][span.start : span.end].strip()


def test_the_words_of_our_own_excuses_are_known() -> None:
    """Typed by hand, a diplomatic phrase of the bank is recognised as its family, 95 times of 100."""
    known = total = 0
    for path in (ROOT / "phrasebank").rglob("*.toml"):
        for phrase in tomllib.loads(path.read_text(encoding="utf-8")).get("phrase", ()):
            if phrase.get("kind") != "diplomatic":
                continue
            for key, language in (("fr", Language.FR), ("vous", Language.FR), ("en", Language.EN)):
                if key in phrase:
                    text = re.sub(r"\{[^}]*\}", "X", phrase[key])
                    total += 1
                    known += [f.value for f, _ in excuses_in(text, language)] == [phrase["excuse"]]
    assert total >= 60
    assert known / total >= 0.95


@pytest.mark.parametrize(
    ("reason", "family", "text", "told"),
    [
        (Reason.OUT_OF_EXPERTISE, None, SICK, (HEALTH,)),
        (Reason.NO_CAPACITY, None, SICK, (HEALTH,)),
        (Reason.HEALTH, None, SICK, ()),
        (Reason.NO_CAPACITY, HEALTH, SICK, ()),
        (Reason.NO_CAPACITY, OVERLOAD, SICK, (HEALTH,)),
        (Reason.NO_CAPACITY, None, "Mon agenda est plein.", ()),
        (Reason.NO_EXPLANATION, None, "Mon agenda est plein.", (OVERLOAD,)),
        (Reason.VALUES, None, "Je vous souhaite un beau lancement.", ()),
    ],
)
def test_what_a_hand_told(
    engine: Engine, reason: Reason, family: ExcuseFamily | None, text: str, told: tuple[ExcuseFamily, ...]
) -> None:
    """The frank reason in other words, or the excuse already chosen, is not told a second time."""
    situation = case(reason, family)
    assert told_by_hand(situation, written(engine, situation, text)) == told


def test_an_unedited_draft_tells_nothing_by_hand(engine: Engine) -> None:
    """The bank's own excuse is counted through the choices, never through its words."""
    situation = case(Reason.NO_CAPACITY, HEALTH)
    assert situation.choices.kind is Kind.DIPLOMATIC
    assert told_by_hand(situation, engine.compose(situation)) == ()


def test_an_excuse_reused_by_hand_is_a_finding(engine: Engine) -> None:
    """The ledger speaks of a hand-written excuse as of a chosen one, on its words."""
    situation = case(Reason.OUT_OF_EXPERTISE)
    uid = situation.client.uid
    situation = replace(situation, excuses=(excuse(HEALTH, 30, uid),))
    (finding,) = excuse_codes(situation, written(engine, situation, SICK))
    assert (finding.code, finding.move) == ("excuse_reused", Move.WISH)
    assert finding.span is not None
    assert SICK[finding.span.start : finding.span.end] == finding.quote
    assert finding.fix is not None
    assert finding.fix.action is FixAction.NEXT_PHRASE
    assert excuse_codes(situation, written(engine, situation, "Bonne route.")) == []


def test_a_hand_cannot_contradict_the_circle_unseen(engine: Engine) -> None:
    """Another story in the same weeks is red, also when typed."""
    situation = replace(case(Reason.OUT_OF_EXPERTISE), excuses=(excuse(OVERLOAD, 10, "someone else"),))
    (finding,) = excuse_codes(situation, written(engine, situation, SICK))
    assert (finding.code, finding.severity) == ("stories_differ", Severity.RED)

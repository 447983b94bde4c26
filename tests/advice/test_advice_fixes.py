"""Every fix is data that a draft session applies: after one key the finding is gone."""

from dataclasses import replace

import pytest

from declinetui.advice.review import review
from declinetui.domain.draft import Draft
from declinetui.domain.findings import Finding, FixAction
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Address, Channel, Language, Move, Reason, Way
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.phrasing.engine import Engine
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.phrases.sampling import Pick, situation_of
from declinetui.workflow.requests.request import Request

CALENDAR = WorkCalendar("CA-QC")


def opened(engine: Engine, language: Language) -> DraftSession:
    """A session on an ordinary e-mail in vous."""
    drawn = situation_of(language, Reason.OUT_OF_EXPERTISE, None, Way.NONE, Pick(1, 4))
    inquiry = replace(drawn.inquiry, channel=Channel.EMAIL, address=Address.VOUS)
    situation = replace(drawn, inquiry=inquiry)
    request = Request(id="r", text="", inquiry=inquiry, client=situation.client, due=situation.today)

    def look(case: Situation, draft: Draft) -> tuple[Finding, ...]:
        return review(case, draft, CALENDAR)

    return DraftSession.open(engine, look, request, situation)


@pytest.mark.parametrize(
    ("language", "move", "text", "code"),
    [
        (Language.FR, Move.THANKS, "L'affiche est belle !", "typography"),
        (Language.FR, Move.THANKS, "Merci beaucoup!!!", "exclamations"),
        (Language.FR, Move.THANKS, "Merci de cette demande reçue suite à notre appel.", "calque"),
        (Language.FR, Move.WISH, "Au plaisir de travailler ensemble!", "false_hope"),
        (Language.FR, Move.WISH, "Mon agenda déborde en plus.", "two_reasons"),
        (Language.FR, Move.DECISION, "On verra.", "no_clear_no"),
        (Language.FR, Move.GREETING, "Monsieur Tremblay,", "appeal"),
        (Language.EN, Move.THANKS, "I'm glad you wrote.", "typography"),
        (Language.EN, Move.WISH, "Feel free to reach out any time.", "false_hope"),
        (Language.EN, Move.DECISION, "I would love to help, but we’ll see.", "hedge"),
        (Language.EN, Move.GREETING, "To whom it may concern,", "appeal"),
    ],
)
def test_one_key_mends(engine: Engine, language: Language, move: Move, text: str, code: str) -> None:
    """The finding stands on the sentence, has a fix, and goes away with it."""
    session = opened(engine, language).edit(move, text)
    finding = next(f for f in session.findings if f.code == code)
    assert finding.fix is not None
    mended = session.apply(finding)
    assert all(f.code != code for f in mended.findings)
    if finding.fix.action is FixAction.REPLACE:
        assert mended.draft.sentence(move) is not None

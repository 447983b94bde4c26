"""A bank made for one mechanism, the situation it is tried on, and the letters of many seeds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Gender,
    Language,
    Way,
    Writer,
)
from declinetui.domain.values import NounPhrase
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import read_pack

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


def maker(tmp_path: Path) -> Make:
    """What makes an engine on the rows given, which must all be read; SPOKEN stands for the two channels."""

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

"""Homes with as many records as a bench asks for, and the same dozen answers owed in each."""

from datetime import datetime, timedelta
from pathlib import Path

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import Reply
from declinetui.domain.people import Client, Profile
from declinetui.domain.terms import Address, Channel, Kind, Language, Reason, Way
from declinetui.domain.values import NounPhrase
from declinetui.errors import Message
from declinetui.workflow.bootstrap import open_desk

OWED = 12
NOW = datetime.now().replace(hour=9, minute=0, second=0, microsecond=0)


def fill(home: Path, records: int, *, clients: int = 0) -> None:
    """People, what they asked, and what they were told; `records` in all."""
    desk = open_desk(home=str(home), ui="fr")
    desk.save_profile(Profile(name="Camille Roy"))
    people = min(clients or records // 5, records - 2 * OWED)
    with desk.store.transaction(Message("sample data")) as tx:
        for number in range(people):
            tx.put(
                Client(uid=f"c{number}", name=f"Philippe {number} Gagnon", organisation=f"Atelier {number}")
            )
        for number in range(OWED):
            tx.put(_inquiry(number, number, InquiryStatus.TO_ANSWER))
        for number in range(OWED, (records - people) // 2):
            tx.put(_inquiry(number, number % people, InquiryStatus.DECLINED))
            tx.put(_reply(number, number % people))


def _inquiry(number: int, client: int, status: InquiryStatus) -> Inquiry:
    return Inquiry(
        uid=f"i{number}",
        client=f"c{client}",
        received=NOW - timedelta(days=number % 300),
        project=NounPhrase("refonte du site", Language.FR),
        text="Bonjour, seriez-vous disponible pour refaire notre site?",
        status=status,
    )


def _reply(number: int, client: int) -> Reply:
    return Reply(
        uid=f"r{number}",
        inquiry=f"i{number}",
        client=f"c{client}",
        sent=NOW - timedelta(days=number % 300),
        channel=Channel.EMAIL,
        language=Language.FR,
        address=Address.VOUS,
        reason=Reason.NO_CAPACITY,
        kind=Kind.FRANK,
        way=Way.NONE,
        text="Bonjour,\n\nJe ne pourrai pas m’en charger.\n\nCamille Roy",
    )

"""Which channel is advised, and when a notice says so."""

from datetime import date
from typing import Any

import pytest
from advice_cases import TODAY, situation

from declinetui.advice.channel import advise, other_channel
from declinetui.domain.terms import Channel, Reason, Relation

MAIL, PHONE, SMS, LETTER = Channel.EMAIL, Channel.PHONE, Channel.SMS, Channel.LETTER


@pytest.mark.parametrize(
    ("known", "advised", "notice"),
    [
        ({}, MAIL, False),
        ({"came": SMS}, SMS, False),
        ({"came": SMS, "channel": MAIL}, SMS, True),
        ({"came": LETTER, "channel": MAIL}, LETTER, True),
        ({"urgent": True}, PHONE, True),
        ({"urgent": True, "channel": PHONE}, PHONE, False),
        ({"client_deadline": date(2026, 11, 25)}, PHONE, True),
        ({"client_deadline": date(2026, 11, 26)}, MAIL, False),
        ({"client_deadline": date(2026, 11, 2)}, MAIL, False),
        ({"relation": Relation.RECURRING, "reason": Reason.LATE_PAYER}, PHONE, True),
        ({"relation": Relation.NEW, "reason": Reason.LATE_PAYER}, MAIL, False),
        ({"came": PHONE, "today": date(2026, 11, 23), "channel": MAIL}, PHONE, False),
        ({"came": PHONE, "channel": SMS}, PHONE, True),
        ({"came": PHONE, "urgent": True, "channel": MAIL}, PHONE, True),
    ],
)
def test_the_channel_advised(known: dict[str, Any], advised: Channel, notice: bool) -> None:
    """The client's own channel; a call when urgent, due in 48 hours or delicate; an e-mail after a call."""
    case = situation(**{"today": TODAY, **known})
    assert advise(case).channel is advised
    finding = other_channel(case)
    assert (finding is not None) == notice
    if finding is not None and finding.fix is not None:
        assert finding.fix.values == (("channel", advised),)

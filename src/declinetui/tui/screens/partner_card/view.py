"""A partner's card as lines: fields and referrals in one list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from declinetui.domain.ledger import ReferralOutcome
from declinetui.l10n.marks import N_
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.partner_card.fields import FIELDS, shown
from declinetui.tui.voice import Voice
from declinetui.workflow.partners.card import PartnerCard, ReferralRow

LABEL = 30
WHEN, WHO = 16, 24
OUTCOMES = (
    ReferralOutcome.TOOK_IT,
    ReferralOutcome.DECLINED,
    ReferralOutcome.NO_ANSWER,
    ReferralOutcome.OPEN,
)
"""By the digits 1 to 4."""
SHORT = (N_("took it"), N_("could not"), N_("no answer"), N_("no news"))
_SIGNS = {
    ReferralOutcome.TOOK_IT: ("✓", Ink.OK),
    ReferralOutcome.DECLINED: ("✗", Ink.MUTED),
    ReferralOutcome.NO_ANSWER: ("▲", Ink.AMBER),
    ReferralOutcome.OPEN: ("○", Ink.MUTED),
}


@dataclass(frozen=True, slots=True)
class CardRow:
    """A field of the card, or a client who was sent there."""

    field: str = ""
    referral: ReferralRow | None = None


def card_table(
    card: PartnerCard, rows: Sequence[CardRow], index: int, kit: Kit, width: int, *, airy: bool
) -> Table:
    """Fields, then who was sent there, the newest first."""
    say, today = kit.voice, kit.desk.today()
    lines: list[Line] = [BLANK] if airy else []
    places: list[int] = []
    for number, row in enumerate(rows):
        if row.referral is not None and (not number or rows[number - 1].referral is None):
            lines += [BLANK, indented([strong(say.text("Sent there")), muted(f"   {len(card.referrals)}")])]
            lines.append(indented(_outcome_keys(say)))
        places.append(len(lines))
        runs = _referral(row.referral, say, width) if row.referral else _field(card, row, say, width, today)
        here, act = number == index, f"row:{number}"
        lines.append(listed(runs, here=here, act=act))
    if not card.referrals:
        words = say.text("Nobody was sent there by a letter yet.")
        lines += [BLANK, indented([strong(say.text("Sent there"))]), indented([muted(words)])]
    lines += (
        [indented([muted(say.text("Noted by hand: {days}", days=_days(card, say)))])] if card.before else []
    )
    return Table(lines, places)


def _days(card: PartnerCard, say: Voice) -> str:
    days = ", ".join(say.day(day) for day in card.before[:4])
    return f"{days}…" if len(card.before) > 4 else days


def _outcome_keys(say: Voice) -> list[Run]:
    runs: list[Run] = []
    for digit, words in enumerate(SHORT, 1):
        act = f"outcome:{digit}"
        runs += [Run(f"{digit}", bold=True, act=act), muted(f" {say.text(words)}   ", act)]
    return runs


def _field(card: PartnerCard, row: CardRow, say: Voice, width: int, today: date) -> tuple[Run, ...]:
    words = shown(row.field, card.partner, say, today)
    value = Run(words) if words else muted("—")
    return (Run("  "), *cell(muted(say.text(FIELDS[row.field])), LABEL), *cell(value, width - LABEL - 4))


def _referral(row: ReferralRow, say: Voice, width: int) -> tuple[Run, ...]:
    outcome = row.referral.outcome
    sign, ink = _SIGNS[outcome]
    name = row.client.name or row.client.organisation or "?"
    about = max(6, width - 4 - WHEN - WHO - 22)
    return (
        Run("  "),
        *cell(say.day(row.referral.made), WHEN),
        *cell(clip(name, WHO - 1), WHO),
        *cell(muted(clip(row.about or "—", about - 1)), about),
        *cell((Run(f"{sign} ", ink), Run(say.label(outcome))), 22),
    )

"""A partner's card as lines: fields and referrals in one list, what follows from them on the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from declinetui.directory.lexicon import shipped_lexicon
from declinetui.directory.referral import Agreement
from declinetui.domain.ledger import ReferralOutcome
from declinetui.domain.terms import Language
from declinetui.l10n.marks import N_
from declinetui.tui.kit import Kit
from declinetui.tui.lines import (
    BLANK,
    Ink,
    Line,
    Run,
    cell,
    clip,
    indented,
    listed,
    muted,
    rule,
    spread,
    strong,
)
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.partner_card.fields import FIELDS, shown
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
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


def paper_lines(card: PartnerCard, say: Voice, width: int) -> list[Line]:
    """What letters make of the card: consent, record, skills understood or not, the name in a sentence."""
    partner = card.partner
    lines = [BLANK, _in([strong(clip(partner.name, width - 6))]), BLANK, *_consent(card, say, width)]
    lines += [BLANK, rule(width, indent=3, margin=3), BLANK]
    lines += [_in([muted(say.text("In a French letter"))]), *_previews(card, width)]
    lines += [
        BLANK,
        rule(width, indent=3, margin=3),
        BLANK,
        _in([muted(say.text("What the search understands"))]),
    ]
    lines += _skills(card, say, width)
    lines += [BLANK, rule(width, indent=3, margin=3), BLANK, *_record(card, say, width)]
    return lines


def brief_lines(card: PartnerCard, say: Voice, width: int) -> list[Line]:
    """The same in three lines, where there is no room for a paper."""
    understood = ", ".join(dict.fromkeys(_label(e, say) for s in card.recognised for e in s.expertises[:1]))
    parts = [Run(" · ".join(card.preview[:2])), Run("   ")]
    parts += [Run("✓ ", Ink.OK), muted(understood), Run("   ")] if understood else []
    parts += [Run(f"▲ {', '.join(card.unknown)}", Ink.AMBER)] if card.unknown else []
    consent = " ".join(run.text for line in _consent(card, say, 200) for run in line.runs[1:])
    return [indented([muted(clip(consent, width - 4))]), Line(spread(parts, (), width)), BLANK]


def _consent(card: PartnerCard, say: Voice, width: int) -> list[Line]:
    consent = card.partner.consent
    if card.agreement is Agreement.CONTACT and consent is not None:
        run = Run(say.text("✓ may be named with contact details, since {day}", day=consent.given), Ink.OK)
    elif card.agreement is Agreement.NAME and consent is not None:
        run = Run(say.text("✓ may be named, no contact details, since {day}", day=consent.given), Ink.OK)
    elif consent is not None and consent.withdrawn is not None:
        run = Run(say.text("✗ agreement taken back on {day}", day=consent.withdrawn), Ink.AMBER)
    else:
        run = Run(say.text("○ not asked yet: letters offer to put in touch"), Ink.MUTED)
    return [_in([Run(part, run.ink)]) for part in wrap_text(run.text, width - 6)]


def _previews(card: PartnerCard, width: int) -> list[Line]:
    return [_in([Run(clip(words, width - 6))]) for words in card.preview]


def _skills(card: PartnerCard, say: Voice, width: int) -> list[Line]:
    if not card.skills:
        return [_in([muted(part)]) for part in wrap_text(say.text("No skill yet: e adds them."), width - 6)]
    lines = []
    for skill in card.skills:
        if skill.expertises:
            names = ", ".join(_label(e, say) for e in skill.expertises[:2])
            lines.append(_in([Run("✓ ", Ink.OK), Run(clip(skill.text, 16)), muted(f"  {names}")]))
        else:
            words = say.text("found by this very word only")
            lines.append(_in([Run("▲ ", Ink.AMBER), Run(clip(skill.text, 16)), muted(f"  {words}")]))
    return lines


def _label(expertise: str, say: Voice) -> str:
    found = shipped_lexicon().get(expertise)
    if found is None:
        return expertise
    labels = found.fr if say.catalog.lang is Language.FR else found.en
    return labels[0] if labels else expertise


def _record(card: PartnerCard, say: Voice, width: int) -> list[Line]:
    record = card.record
    if not record.sent:
        words = [say.text("Nobody was sent there yet.")]
    else:
        words = [say.plural("{n} client sent", "{n} clients sent", record.sent)]
        ends = zip((record.taken, record.declined, record.silent, record.open), OUTCOMES, strict=True)
        words += [say.text("{what}: {n}", what=say.label(outcome), n=n) for n, outcome in ends if n]
    lines = [_in([Run(word)]) for word in words]
    if card.brought:
        names = ", ".join(c.name or c.organisation for c in card.brought)
        told = say.text("Sent you: {names}", names=names)
        lines += [BLANK, *(_in([Run(part)]) for part in wrap_text(told, width - 6))]
    return lines


def _in(runs: Sequence[Run]) -> Line:
    return indented(runs, indent=3)

"""What follows from a partner’s card, on the paper: consent, the name in a letter, skills, outcomes."""

from collections.abc import Mapping, Sequence
from typing import Final

from declinetui.directory.lexicon import shipped_lexicon
from declinetui.directory.referral import Agreement
from declinetui.domain.people import Consent
from declinetui.domain.terms import Language
from declinetui.l10n.marks import N_
from declinetui.tui.lines import BLANK, Ink, Line, Run, clip, indented, muted, rule, spread, strong
from declinetui.tui.screens.partner_card.view import OUTCOMES
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.partners.card import PartnerCard

_BEFORE: Final[Mapping[tuple[bool, bool], str]] = {
    (True, False): N_("before: with contact details, on {day}"),
    (True, True): N_("before: with contact details, on {day}, taken back on {end}"),
    (False, False): N_("before: the name only, on {day}"),
    (False, True): N_("before: the name only, on {day}, taken back on {end}"),
}
"""An earlier agreement, by whether contact was allowed and whether it was taken back."""


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
    lines = [_in([Run(part, run.ink)]) for part in wrap_text(run.text, width - 6)]
    before = [_in([muted(part)]) for c in card.partner.earlier for part in wrap_text(_was(c, say), width - 6)]
    return lines + before


def _was(consent: Consent, say: Voice) -> str:
    """An agreement that another replaced."""
    words = _BEFORE[consent.contact, consent.withdrawn is not None]
    return say.text(words, day=consent.given, end=consent.withdrawn or "")


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

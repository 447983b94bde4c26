"""`partners consent`: what a partner agreed to, asked for, given and taken back; and what came of it."""

import argparse
from typing import TYPE_CHECKING

from declinetui.cli.fields import day
from declinetui.cli.find import find_partner
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.errors import Message
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.domain.people import Consent
    from declinetui.workflow.partners.card import PartnerCard


def declare_consent(actions: Verbs) -> None:
    """Declare the action."""
    parser: Parser = actions.add("consent", N_("what a partner agreed to: note it, or the question"), consent)
    text = parser.catalog.text
    parser.add_argument("id", metavar="ID", help=text("uid or name"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--name-only", action="store_true", help=text("the name, without contact details"))
    what.add_argument("--withdraw", action="store_true", help=text("the partner takes it back"))
    what.add_argument("--ask", action="store_true", help=text("show the question to send, note nothing"))
    parser.add_argument("--on", type=day, metavar=text("DATE"), help=text("day of it; today without it"))
    parser.add_argument("--project", default="", metavar=text("TEXT"), help=text("what it is about"))


def consent(args: argparse.Namespace, job: Job) -> int:
    """Note an agreement or its end, or print the question in the partner's language and register."""
    from declinetui.workflow.partners import partners, referrals

    desk = job.desk()
    partner = find_partner(desk, args.id)
    if args.ask:
        note = referrals.consent_note(desk.context, partner, project=args.project)
        job.out.text(f"{note.subject}\n\n{note.body}\n")
    elif args.withdraw:
        job.say(partners.withdraw_consent(desk.context, partner, day=args.on))
    else:
        job.say(partners.give_consent(desk.context, partner, contact=not args.name_only, day=args.on))
    return 0


def _before(consent: "Consent", job: Job) -> str:
    """An agreement that another replaced: its day, its scope, and its end."""
    scope = Message("with contact details") if consent.contact else Message("the name only")
    end = f" → {job.catalog.value(consent.withdrawn)}" if consent.withdrawn else ""
    return f"{job.catalog.value(consent.given)}{end}, {job.render(scope)}"


def card_lines(card: "PartnerCard", job: Job) -> None:
    """What the search understands, how the letters write the name, and the history."""
    catalog = job.catalog
    facts = {
        N_("understood"): ", ".join(s.text for s in card.recognised),
        N_("found by its words only"): ", ".join(card.unknown),
        N_("in French letters"): " · ".join(card.preview),
        N_("agreed to before"): " · ".join(_before(c, job) for c in card.partner.earlier),
        N_("sent you"): ", ".join(c.name or c.organisation for c in card.brought),
    }
    job.out.line()
    job.out.table((catalog.text(label), value) for label, value in facts.items() if value)
    if card.referrals:
        job.out.line()
        job.out.table(
            (
                catalog.value(row.referral.made),
                row.client.name or row.client.organisation,
                row.about,
                catalog.label(row.referral.outcome),
            )
            for row in card.referrals
        )

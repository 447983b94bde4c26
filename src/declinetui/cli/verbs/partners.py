"""`partners`: those a request can be sent on to."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from declinetui.cli.batch import answer_lines
from declinetui.cli.fields import day, whole
from declinetui.cli.find import find_partner
from declinetui.cli.job import Job
from declinetui.cli.nounbase import Noun, common_actions
from declinetui.cli.objects import laid_over
from declinetui.cli.parser import Parser
from declinetui.cli.verbs.doubles import Cards, declare_doubles
from declinetui.cli.verbs.partner_consent import card_lines, declare_consent
from declinetui.domain.people import Partner
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.directory.need import Need
    from declinetui.directory.rows import ListFormat
    from declinetui.directory.suggest import NeedIndex
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.imports.rows import ImportPlan
    from declinetui.workflow.partners.doubles import Double

FIELDS = (
    "name",
    "organisation",
    "title",
    "skills",
    "languages",
    "region",
    "city",
    "rate",
    "email",
    "phone",
    "notes",
    "trust",
    "available_from",
)
LIMIT = 10


def declare(parser: Parser) -> None:
    """Declare the noun and its actions."""
    actions = common_actions(parser, NOUN)
    text = parser.catalog.text
    declare_consent(actions)
    declare_doubles(actions, CARDS)
    parser = actions.add("match", N_("find by name or organisation, as typed so far"), match)
    parser.add_argument(
        "query", nargs="?", default="", metavar=text("QUERY"), help=text("some letters of a name")
    )
    _common(parser, text("at most so many"))
    parser = actions.add("suggest", N_("who could take it, and why"), suggest)
    parser.add_argument(
        "need", nargs="?", default="", metavar=text("NEED"), help=text("what has to be done, in a few words")
    )
    parser.add_argument("--language", choices=("fr", "en"), help=text("language the partner must speak"))
    parser.add_argument("--region", default="", metavar=text("REGION"), help=text("where the work happens"))
    parser.add_argument("--on-site", action="store_true", help=text("the work cannot be done from afar"))
    parser.add_argument(
        "--client", default="", metavar=text("NAME"), help=text("for whom, to respect conflicts")
    )
    parser.add_argument("--start", type=day, metavar=text("DATE"), help=text("day the work must start"))
    parser.add_argument(
        "--why", default="", metavar=text("PARTNER"), help=text("say why this partner is not among them")
    )
    _common(parser, text("at most so many"))


def _common(parser: Parser, limit: str) -> None:
    parser.add_argument("--limit", type=whole(1, 10_000), default=LIMIT, metavar="N", help=limit)
    text = parser.catalog.text
    parser.add_argument("--json", action="store_true", help=text("as JSON"))
    parser.add_argument("--batch", action="store_true", help=text("JSON lines in, JSON lines out"))


def _records(desk: "Desk") -> tuple[Partner, ...]:
    return desk.partners()


def _row(partner: Partner, job: Job) -> tuple[str, ...]:
    del job
    languages = "·".join(language.value.upper() for language in partner.languages)
    skills = ", ".join(partner.skills[:3]) or partner.title
    return (
        partner.uid,
        partner.name,
        partner.organisation,
        skills,
        languages,
        partner.city or partner.region,
    )


def _made(desk: "Desk", given: Mapping[str, Any]) -> tuple[Partner]:
    """A new partner; `id` is its uid, a bare `consent` day is a consent of that day."""
    rest = dict(given)
    uid = str(rest.pop("uid", None) or rest.pop("id", None) or desk.context.uids())
    consent = rest.get("consent")
    if consent is True:
        rest["consent"] = {"given": desk.today().isoformat()}
    elif isinstance(consent, str):
        rest["consent"] = {"given": consent}
    elif consent is False:
        rest["consent"] = None
    return (laid_over(Partner(uid=uid, name=""), rest),)


def _shown(partner: Partner, desk: "Desk", job: Job) -> None:
    """Facts, then the card: skills understood, preview, and what came of each client sent."""
    from declinetui.workflow.partners.card import partner_card

    catalog = job.catalog
    consent = partner.consent
    agreed = consent is not None and consent.allows_contact(desk.today())
    facts = {
        N_("uid"): partner.uid,
        N_("name"): partner.name,
        N_("organisation"): partner.organisation,
        N_("also called"): ", ".join(partner.aliases),
        N_("title"): partner.title,
        N_("skills"): ", ".join(partner.skills),
        N_("languages"): catalog.value([catalog.label(language) for language in partner.languages]),
        N_("region"): ", ".join(part for part in (partner.city, partner.region) if part),
        N_("rate"): partner.rate,
        N_("e-mail"): partner.email,
        N_("telephone"): partner.phone,
        N_("trust"): f"{partner.trust}/5",
        N_("available from"): catalog.value(partner.available_from) if partner.available_from else "",
        N_("contact may be given"): catalog.value(agreed),
        N_("clients sent"): str(len(partner.referrals)),
        N_("note"): partner.notes,
    }
    job.out.table((catalog.text(key), value) for key, value in facts.items() if value)
    card_lines(partner_card(desk.context, partner.uid), job)


def _plan(context: "Context", text: str, name: str, format: "ListFormat | None") -> "ImportPlan[Partner]":
    from declinetui.workflow.imports.partners import plan_partners

    return plan_partners(context, text, name, format)


NOUN = Noun(
    name="partners",
    fields=FIELDS,
    kind=Partner,
    records=_records,
    find=find_partner,
    stored=lambda desk, uid: desk.store.partners.get(uid),
    row=_row,
    make=_made,
    show=_shown,
    plan=_plan,
)


def _pairs(context: "Context") -> "tuple[Double[Partner], ...]":
    from declinetui.workflow.partners import doubles

    return doubles.duplicates(context)


def _merged(context: "Context", kept: Partner, merged: Partner) -> Message:
    from declinetui.workflow.partners import doubles

    return doubles.merge(context, kept, merged)


CARDS = Cards(
    pairs=_pairs,
    find=find_partner,
    merge=_merged,
    one=N_("make one partner of two"),
    stays=N_("the partner that stays"),
    goes=N_("the partner that goes; its history moves to the other"),
    none=Message("No partner stands twice."),
)


def match(args: argparse.Namespace, job: Job) -> int:
    """Ranked by name or organisation; nothing found: exit 3."""
    from declinetui.directory.batch import match_line
    from declinetui.directory.names import NameIndex

    desk = job.desk()
    index = NameIndex(desk.store.partners.all())
    if args.batch:
        return answer_lines(job, lambda line: match_line(line, index))
    found = index.search(args.query, limit=args.limit)
    if args.json:
        job.out.json([{"id": m.id, "score": round(m.score, 4)} for m in found])
        return 0
    if not found:
        raise NotFoundError(Message("No partner answers to “{name}”.", name=args.query))
    known = {partner.uid: partner for partner in desk.partners()}
    job.out.table((f"{m.score:.2f}", *_row(known[m.id], job)) for m in found)
    return 0


def suggest(args: argparse.Namespace, job: Job) -> int:
    """Hard rules first, then each with its reasons; nobody: exit 3."""
    from declinetui.directory.batch import need_of, suggest_line
    from declinetui.directory.suggest import NeedIndex

    desk = job.desk()
    today, index = desk.today(), NeedIndex(desk.store.partners.all())
    history = desk.store.referrals.all()
    if args.batch:
        return answer_lines(
            job, lambda line: suggest_line(line, index, today=today, render=job.render, history=history)
        )
    start = args.start.isoformat() if args.start else None
    need = need_of({**vars(args), "start": start})
    if args.why:
        return _why(find_partner(desk, args.why), index, need, job)
    found = index.suggest(need, today=today, limit=args.limit, history=history)
    if args.json:
        job.out.json(
            [
                {
                    "id": s.partner.uid,
                    "score": round(s.score, 4),
                    "reasons": [job.render(r) for r in s.reasons],
                }
                for s in found
            ]
        )
        return 0
    if not index.recognised(need.text):
        job.remark(
            Message("No trade is recognised in “{need}”: only its words are looked for.", need=need.text)
        )
    if not found:
        raise NotFoundError(Message("Nobody in the directory can take it."))
    for one in found:
        job.out.line(f"{one.score:.2f}  {one.partner.name}  ({one.partner.uid})")
        for reason in one.reasons:
            job.out.line(f"      {job.render(reason)}")
    return 0


def _why(partner: Partner, index: "NeedIndex", need: "Need", job: Job) -> int:
    """What keeps a known partner out; the exit code tells apart who may take it (0) and who may not (3)."""
    absent = index.why_absent(partner, need)
    if not absent:
        job.say(Message("Nothing keeps {name} from this work.", name=partner.name))
        return 0
    job.say(Message("{name} is left out:", name=partner.name))
    for reason in absent:
        job.out.line(f"      {job.render(reason)}")
    return 3

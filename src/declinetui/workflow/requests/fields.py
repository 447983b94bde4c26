"""The fields of a request as the screen and the command line show them."""

from datetime import date

from declinetui.domain.people import Profile
from declinetui.errors import Message
from declinetui.intake.model import Confidence, Field
from declinetui.l10n import dates
from declinetui.l10n.catalog import Catalog
from declinetui.workflow.drafting.options import below_floor, floor_for
from declinetui.workflow.requests.request import FieldView, Mark, Request

_MARKS = {
    Confidence.SURE: Mark.SURE,
    Confidence.UNSURE: Mark.UNSURE,
    Confidence.MISSING: Mark.MISSING,
}


def field_views(request: Request, catalog: Catalog, profile: Profile, today: date) -> tuple[FieldView, ...]:
    """Every field with its words, its value and how sure it is, in the order of the screen."""
    client, inquiry = request.client, request.inquiry
    due = f"{dates.date_short(request.due, catalog.lang, reference=today)}"
    deadline = inquiry.client_deadline
    rows: list[tuple[str, Message, object, str]] = [
        ("client", Message("Client"), client.name, "sender_name"),
        ("organisation", Message("Organisation"), client.organisation, "organisation"),
        ("email", Message("E-mail"), client.email, "email"),
        ("phone", Message("Phone"), client.phone, "phone"),
        ("project", Message("Project"), inquiry.project, "project"),
        ("budget", Message("Budget"), inquiry.budget, "budget"),
        ("deadline", Message("Wanted for"), deadline, "client_deadline"),
        ("channel", Message("Channel"), inquiry.channel, "channel"),
        ("received", Message("Received"), _day(request, catalog, today), "received"),
        ("reply_by", Message("Answer by"), due, "reply_by"),
        ("language", Message("Language"), inquiry.language or client.language, "language"),
        ("address", Message("Register"), inquiry.address or client.address, "address"),
        ("title", Message("Title"), client.title, "title"),
        ("relation", Message("Relation"), client.relation, ""),
    ]
    return tuple(_view(request, catalog, profile, row) for row in rows)


def _day(request: Request, catalog: Catalog, today: date) -> str:
    received = request.inquiry.received.date()
    if abs((received - today).days) <= 1:
        return dates.relative(received, today, catalog.lang)
    return dates.date_short(received, catalog.lang, reference=today)


def _view(
    request: Request, catalog: Catalog, profile: Profile, row: tuple[str, Message, object, str]
) -> FieldView:
    ident, label, value, source = row
    found: Field[object] | None = getattr(request.intake, source, None) if source else None
    text = catalog.value(value) if value else ""
    mark = _mark(text, found, request)
    note = None
    if ident == "budget" and below_floor(profile, request.inquiry.budget):
        note = Message("floor {floor}", floor=floor_for(profile, request.inquiry.budget))
        mark = Mark.UNSURE
    return FieldView(
        id=ident, label=label, value=text, mark=mark, span=found.span if found else None, note=note
    )


def _mark(text: str, found: Field[object] | None, request: Request) -> Mark:
    if not text:
        return Mark.MISSING
    if found is not None and found:
        return Mark.SURE if request.logged else _MARKS[found.confidence]
    return Mark.SURE

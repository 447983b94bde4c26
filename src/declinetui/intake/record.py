"""What was understood as plain data, for `intake --json` and `--batch`: the keys are a contract."""

from decimal import Decimal

from declinetui.domain.values import Money, Unit
from declinetui.intake.model import DueDate, Field, Intake


def as_record(intake: Intake) -> dict[str, object]:
    """The fields as JSON values; null where the message does not say."""
    deadline = intake.client_deadline.value
    reply = intake.reply_by.value
    project = intake.project.value
    received = intake.received.value
    return {
        "sender_name": intake.sender_name.value,
        "organisation": intake.organisation.value,
        "language": intake.language.value,
        "address": intake.address.value,
        "budget": _money(intake.budget.value),
        "client_deadline": _written(deadline),
        "deadline_iso": _iso(deadline),
        "reply_by": _written(reply),
        "urgent": bool(intake.urgent.value),
        "email": intake.email.value,
        "phone": intake.phone.value,
        "title": _as_said(intake),
        "title_id": intake.title.value,
        "budget_min": _money(intake.budget_min.value),
        "reply_by_iso": _iso(reply),
        "subject": intake.subject.value,
        "project": project.text if project else None,
        "project_gender": project.gender if project else None,
        "project_number": project.number if project else None,
        "trade": intake.trade.value,
        "channel": intake.channel.value,
        "received": received.isoformat(timespec="minutes") if received else None,
        "message_id": intake.message_id.value,
        "go_between": intake.go_between.value,
        "to_name": intake.to_name.value,
        "reference": intake.reference.value,
        "scam": sorted({signal.code for signal in intake.scam}),
        "source": intake.source.value,
        "confidence": {name: field.confidence.value for name, field in fields_of(intake).items()},
    }


def fields_of(intake: Intake) -> dict[str, Field[object]]:
    """Every field by name, in the order of the class."""
    values = ((name, getattr(intake, name)) for name in intake.__slots__)
    return {name: value for name, value in values if isinstance(value, Field)}


def _as_said(intake: Intake) -> str | None:
    """The title as the client wrote it ("Me", "Dr"), without its full stop."""
    span = intake.title.span
    if intake.title.value is None or span is None:
        return None
    written = intake.text[span.start : span.end].strip()
    return written if len(written) < 3 else written.rstrip(".")


def _money(money: Money | None) -> dict[str, object] | None:
    if money is None:
        return None
    amount: object = int(money.amount) if money.amount == money.amount.to_integral() else _short(money.amount)
    record = {"amount": amount, "currency": money.currency}
    return record if money.unit is Unit.PROJECT else {**record, "unit": money.unit.value}


def _short(amount: Decimal) -> float:
    return float(round(amount, 4))


def _written(due: DueDate | None) -> str | None:
    return due.as_written if due else None


def _iso(due: DueDate | None) -> str | None:
    return due.day.isoformat() if due and due.day else None

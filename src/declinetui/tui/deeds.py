"""Small changes of the log that rows offer, each one a use case: put off, tick off, note a consent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import FollowUp, Promise, PromiseStatus
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message
from declinetui.workflow.desk import Desk


def put_off(desk: Desk, inquiry: Inquiry) -> Message:
    """Show this request again on the next working day. Raises StoreError."""
    from declinetui.workflow.follow.follow_up import snooze

    return snooze(desk.context, inquiry, desk.context.calendar.next(desk.today() + timedelta(days=1)))


def set_aside(desk: Desk, inquiry: Inquiry) -> Message:
    """This request needs no answer any more. Raises StoreError."""
    from declinetui.workflow.follow.follow_up import settle_inquiry

    return settle_inquiry(desk.context, inquiry, InquiryStatus.NO_REPLY)


def tick_off(desk: Desk, record: FollowUp | Promise) -> Message:
    """This was done. Raises StoreError."""
    from declinetui.workflow.follow.follow_up import close_promise, finish

    if isinstance(record, Promise):
        return close_promise(desk.context, record, PromiseStatus.KEPT)
    return finish(desk.context, record)


def consent_today(desk: Desk, partner: Partner) -> Message:
    """The partner agreed today to be named with contact details, or takes it back. Raises StoreError."""
    from declinetui.workflow.partners.partners import give_consent, withdraw_consent

    if partner.consent is not None and partner.consent.allows_contact(desk.today()):
        return withdraw_consent(desk.context, partner)
    return give_consent(desk.context, partner)


def add_client(desk: Desk, name: str) -> Message:
    """A new client by name. Raises InputError, StoreError."""
    from declinetui.workflow.people.people import add

    add(desk.context, Client(uid="", name=name))
    return Message("added: {name}", name=name)


def change_client(desk: Desk, client: Client, field: str, value: object) -> Message:
    """One field of a card, as typed or chosen. Raises InputError, StoreError."""
    from declinetui.workflow.people.people import called, change

    values: dict[str, Any] = {field: value}
    now = change(desk.context, client, replace(client, **values))
    return Message("card corrected: {client}", client=called(now))

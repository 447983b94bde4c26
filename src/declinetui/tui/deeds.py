"""Small changes of the log that rows offer: put off, tick off, note a consent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import FollowUp, Promise, PromiseStatus
from declinetui.domain.people import Client, Consent, Partner
from declinetui.errors import Message
from declinetui.workflow.desk import Desk


def put_off(desk: Desk, inquiry: Inquiry, client: Client) -> Message:
    """Show this request again on the next working day. Raises StoreError."""
    day = desk.context.calendar.next(desk.today() + timedelta(days=1))
    said = Message("put off until {day}: {client}", day=day, client=client.name or client.organisation or "?")
    with desk.store.transaction(said) as tx:
        tx.put(replace(inquiry, snoozed_until=day))
    return said


def set_aside(desk: Desk, inquiry: Inquiry, client: Client) -> Message:
    """This request needs no answer any more. Raises StoreError."""
    said = Message("no answer needed: {client}", client=client.name or client.organisation or "?")
    with desk.store.transaction(said) as tx:
        tx.put(replace(inquiry, status=InquiryStatus.NO_REPLY))
    return said


def tick_off(desk: Desk, record: FollowUp | Promise, client: Client) -> Message:
    """This was done. Raises StoreError."""
    said = Message("done: {client}", client=client.name or client.organisation or "?")
    with desk.store.transaction(said) as tx:
        tx.put(replace(record, status=PromiseStatus.KEPT))
    return said


def consent_today(desk: Desk, partner: Partner) -> Message:
    """The partner agreed today to be named with contact details, or takes it back. Raises StoreError."""
    today = desk.today()
    if partner.consent is not None and partner.consent.allows_contact(today):
        said = Message("consent taken back: {partner}", partner=partner.name)
        consent: Consent = replace(partner.consent, withdrawn=today)
    else:
        said = Message("consent noted: {partner}", partner=partner.name)
        consent = Consent(given=today)
    with desk.store.transaction(said) as tx:
        tx.put(replace(partner, consent=consent))
    return said


def add_client(desk: Desk, name: str) -> Message:
    """A new client by name. Raises StoreError."""
    said = Message("added: {name}", name=name)
    with desk.store.transaction(said) as tx:
        tx.put(Client(uid=desk.context.uids(), name=name, created=desk.now()))
    return said


def add_partner(desk: Desk, name: str) -> Message:
    """A new partner by name. Raises StoreError."""
    said = Message("added: {name}", name=name)
    with desk.store.transaction(said) as tx:
        tx.put(Partner(uid=desk.context.uids(), name=name))
    return said


def change_client(desk: Desk, client: Client, field: str, value: object) -> Message:
    """One field of a card, as typed or chosen. Raises StoreError."""
    values: Mapping[str, Any] = {field: value}
    said = Message("card corrected: {client}", client=client.name or client.organisation or "?")
    with desk.store.transaction(said) as tx:
        tx.put(replace(client, **values))
    return said

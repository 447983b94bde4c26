"""Every field of a message, from its zones: the rules meet here. Imported when first needed."""

import re
from datetime import datetime

from declinetui.domain.terms import Address, Language
from declinetui.domain.values import Money, Span
from declinetui.intake.contact import find_email, find_phone
from declinetui.intake.deadlines import find_due
from declinetui.intake.forms import Form, read_form
from declinetui.intake.headers import bare_subject, moment, person
from declinetui.intake.layout import Layout, lay_out
from declinetui.intake.model import Field, Hints, Intake, sure, unsure
from declinetui.intake.money import find_budget
from declinetui.intake.names import is_desk
from declinetui.intake.project import find_project
from declinetui.intake.referral import find_go_between, find_reference
from declinetui.intake.scam import find_scam
from declinetui.intake.sender import find_sender
from declinetui.intake.shape import channel_of, source_of
from declinetui.intake.source import message_text
from declinetui.intake.trades import find_trade
from declinetui.intake.urgency import find_urgency
from declinetui.text.cues import address_of, language_of
from declinetui.text.fold import fold

_HEAD = 20_000
"""Characters understood; a longer message is kept whole and read by its beginning."""


def understand(source: str | bytes, *, now: datetime, hint: Hints | None = None) -> Intake:
    """What a message says; `now` is local time without zone, for words like "vendredi"."""
    hint = hint or Hints()
    text = message_text(source)
    layout = lay_out(text[:_HEAD])
    form = read_form(layout.live, layout.body.start, layout.signature.end)
    return _understood(text, layout, form, now, hint)


def _understood(text: str, layout: Layout, form: Form, now: datetime, hint: Hints) -> Intake:
    mine = _mine(layout, hint)
    language = _language(layout, form, hint)
    received = _received(layout, now, language.value, hint)
    today = (received.value or now).date()
    sender = find_sender(layout, form, mine)
    project = find_project(layout, form, language.value)
    scam = find_scam(layout)
    scam_like = len(scam) > 1
    work, reply = find_due(layout, form, today, language.value, hint.calendar, project=project)
    if scam_like:  # the pressure of a fraud is no deadline
        work, reply = Field(), Field()
    budget, lowest = _budget(layout, form, scam_like=scam_like)
    source = source_of(layout, form, sender.name.note)
    subject = _subject(layout, form)
    return Intake(
        text=text,
        source=source,
        body=layout.body,
        sender_name=sender.name,
        organisation=sender.organisation,
        title=sender.title,
        email=find_email(layout, form, mine),
        phone=find_phone(layout, form, language.value, mine),
        language=language,
        address=_address(layout, form, language.value),
        subject=subject,
        project=project,
        trade=find_trade(layout.folded, layout.body, fold(project.value.text if project.value else "")),
        budget=budget,
        budget_min=lowest,
        client_deadline=work,
        reply_by=reply,
        urgent=find_urgency(layout, form, work.value, today),
        channel=channel_of(layout, source, hint.channel),
        received=received,
        message_id=_message_id(layout),
        go_between=find_go_between(layout, form, sender.name.value),
        to_name=_to_name(layout),
        reference=find_reference(layout, form),
        scam=scam,
    )


def _mine(layout: Layout, hint: Hints) -> frozenset[str]:
    """Names, addresses and figures of the user, as the caller and the To: line give them."""
    mine = set(hint.me)
    to = layout.head.get("to")
    if to and not layout.forwarded:
        mine |= set(person(to[0]))
    known = {fold(word) for word in mine if word} | {word.lower() for word in mine if "@" in word}
    return frozenset(known | {re.sub(r"\D", "", word)[-10:] for word in mine if re.search(r"\d{7}", word)})


def _language(layout: Layout, form: Form, hint: Hints) -> Field[Language]:
    if hint.language:
        return sure(hint.language, None, "hint")
    body = layout.live[layout.body.start : layout.body.end]
    words = form.get("message") or form.get("project") or form.get("service")
    if form.is_form and words and len(layout.live[words.start : words.end].split()) > 5:
        body = layout.live[words.start : words.end]
    guess = language_of(_newest(body))
    if guess.language is None:
        guess = language_of(layout.live[layout.body.start : layout.signature.end])
    if guess.language is None:
        subject = layout.head.get("subject")
        guess = language_of(subject[0]) if subject else guess
    if guess.language is None:
        return Field()
    return (sure if guess.confidence >= 0.35 else unsure)(guess.language, layout.body, "words")


def _newest(body: str) -> str:
    """Without a polite line of the other language on top ("English follows", "Bonjour / Hello")."""
    return re.sub(r"(?i)^\s*(?:bonjour\s*/\s*hello|hello\s*/\s*bonjour)[^\n]*\n", "", body)


def _address(layout: Layout, form: Form, language: Language | None) -> Field[Address]:
    """tu or vous; of a form only what the client wrote counts, not its labels."""
    if language is not Language.FR:
        return Field()
    zone = (form.get("message") or form.get("project") or form.get("service")) if form.is_form else None
    zone = zone or Span(layout.body.start, layout.signature.end)
    guess = address_of(layout.live[zone.start : zone.end])
    if guess.address is None or (form.is_form and not form.get("message")):
        return Field()
    span = Span(zone.start + guess.start, zone.start + guess.end)
    mixed = min(guess.tu, guess.vous) > 0
    return (unsure if mixed else sure)(guess.address, span, "words")


def _subject(layout: Layout, form: Form) -> Field[str]:
    header = layout.head.get("subject")
    if header and bare_subject(header[0]):
        return sure(bare_subject(header[0]), header[1], "header")
    span = form.get("subject")
    return sure(bare_subject(layout.live[span.start : span.end]), span, "form") if span else Field()


def _budget(layout: Layout, form: Form, *, scam_like: bool) -> tuple[Field[Money], Field[Money]]:
    if scam_like:
        return Field(), Field()
    labelled = form.get("budget")
    zone = Span(layout.body.start, layout.signature.end)
    found = find_budget(layout.folded, zone, labelled)
    if found is None and labelled:
        found = find_budget(layout.folded, zone, None)
    if found is None:
        return Field(), Field()
    make = sure if found.said else unsure
    note = "form" if labelled else "said"
    lowest: Field[Money] = make(found.lowest, found.span, note) if found.lowest else Field()
    return make(found.money, found.span, note), lowest


def _received(layout: Layout, now: datetime, language: Language | None, hint: Hints) -> Field[datetime]:
    if hint.received:
        return sure(hint.received, None, "hint")
    header = layout.head.get("date")
    found = moment(header[0], now, language) if header else None
    return sure(found, header[1], "header") if found and header else Field()


def _message_id(layout: Layout) -> Field[str]:
    header = layout.head.get("id")
    if header is None:
        return Field()
    match = re.search(r"<[^<>\s]{3,250}>", header[0])
    return sure(match.group(), header[1], "header") if match else Field()


def _to_name(layout: Layout) -> Field[str]:
    header = layout.head.get("to")
    if header is None:
        return Field()
    name = person(header[0])[0]
    nobody = not name or "@" in name or is_desk(name) or (name.islower() and " " not in name)
    return Field() if nobody else sure(name, header[1], "header")

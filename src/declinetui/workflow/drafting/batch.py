"""compose --batch: one situation as plain data in, one reply as plain data out."""

from datetime import date, datetime
from typing import Any, TypeVar

import msgspec

from declinetui.domain.draft import Draft, Sentence
from declinetui.domain.findings import Finding
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, Offer, Promise, SentSentence
from declinetui.domain.people import Client, Profile
from declinetui.domain.situation import Choices, Situation
from declinetui.domain.terms import Channel, Reason
from declinetui.domain.values import NounPhrase
from declinetui.errors import InputError, Message
from declinetui.l10n.catalog import Catalog
from declinetui.text.sms import parts_of
from declinetui.workflow.context import Context
from declinetui.workflow.requests.receive import request_id

T = TypeVar("T")


class Line(msgspec.Struct, kw_only=True):
    """One line of the batch: every field of a situation, all optional but `id`."""

    id: str
    as_of: str = ""
    seed: int = 0
    inquiry: dict[str, Any] = {}
    client: dict[str, Any] = {}
    profile: dict[str, Any] = {}
    choices: dict[str, Any] = {}
    history: list[dict[str, Any]] = []
    excuses: list[dict[str, Any]] = []
    offers: list[dict[str, Any]] = []
    promises: list[dict[str, Any]] = []
    told: list[tuple[Reason, Any]] = []
    facts: dict[str, str] = {}
    fields: list[NounPhrase] = []
    partners: list[dict[str, Any]] = []
    request_id: str = ""
    due: str | None = None


def compose_line(context: Context, raw: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    """The answer to one line: {id, text, subject, sentences, findings}. Raises InputError, BankError."""
    situation = situation_of(context, raw)
    draft = context.engine.compose(situation)
    findings = context.review(situation, draft)
    return {"id": str(raw.get("id", "")), **as_data(draft, findings, catalog)}


def situation_of(context: Context, raw: dict[str, Any]) -> Situation:
    """A situation from plain data; defaults are those of a first e-mail. Raises InputError."""
    try:
        line = msgspec.convert({"id": "", **raw}, Line)
        today = date.fromisoformat(line.as_of[:10]) if line.as_of else context.today
        inquiry = _inquiry(line, today)
        choices = _choices(line)
        return Situation(
            request_id=line.request_id or _identity(line),
            inquiry=inquiry,
            client=msgspec.convert({"uid": "c", **line.client}, Client),
            profile=_merged(context.profile, line.profile, Profile),
            choices=choices,
            today=today,
            seed=line.seed,
            history=tuple(msgspec.convert(row, SentSentence) for row in line.history),
            excuses=_dated(line.excuses, ExcuseUse),
            offers=_dated(line.offers, Offer),
            promises=_dated(line.promises, Promise),
            due=date.fromisoformat(line.due[:10]) if line.due else None,
            told=tuple((reason, date.fromisoformat(str(day)[:10])) for reason, day in line.told),
            facts=line.facts,
            fields=tuple(line.fields),
        )
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise InputError(
            Message("This line is not a situation: {why}.", why=str(error)),
            Message("The schema stands in docs/compose-batch.md."),
        ) from error


def _identity(line: Line) -> str:
    text = str(line.inquiry.get("text", ""))
    return request_id(text) if text else line.id


def _inquiry(line: Line, today: date) -> Inquiry:
    raw = {"uid": "i", "client": "c", "received": today.isoformat() + "T09:00:00", **line.inquiry}
    raw["received"] = datetime.fromisoformat(str(raw["received"])).replace(tzinfo=None)
    return msgspec.convert(raw, Inquiry)


def _choices(line: Line) -> Choices:
    raw = dict(line.choices)
    alternative = dict(raw.get("alternative") or {})
    if line.partners and not alternative.get("partners"):
        alternative["partners"] = line.partners
    alternative["partners"] = [
        {"uid": f"p{i}", **row} for i, row in enumerate(alternative.get("partners", []))
    ]
    raw["alternative"] = alternative
    return msgspec.convert(raw, Choices)


def _merged(base: Profile, over: dict[str, Any], kind: type[Profile]) -> Profile:
    return msgspec.convert({**msgspec.to_builtins(base), **over}, kind)


def _dated(rows: list[dict[str, Any]], kind: type[T]) -> tuple[T, ...]:
    """Ledger rows; unknown keys are ignored, so one set of defaults serves all kinds."""
    base = {"client": "c", "circle": "", "reply": "", "way": "discount", "about": ""}
    return tuple(msgspec.convert({"uid": f"u{i}", **base, **row}, kind) for i, row in enumerate(rows))


def as_data(draft: Draft, findings: tuple[Finding, ...], catalog: Catalog) -> dict[str, Any]:
    """A draft as plain data: text, subject, sentences with provenance, findings in words."""
    return {
        "text": draft.body,
        "subject": draft.subject.text if draft.subject else "",
        "language": draft.language.value,
        "channel": draft.channel.value,
        "words": draft.words,
        "sentences": [_sentence(s, catalog) for s in draft.sentences],
        "findings": [finding_data(f, catalog) for f in findings],
        "voicemail": draft.voicemail,
        "cards": [
            {"pushback": c.pushback.value, "level": c.level, "text": c.text, "phrase": c.phrase}
            for c in draft.cards
        ],
        **(_on_the_air(draft.body) if draft.channel is Channel.SMS else {}),
    }


def _on_the_air(text: str) -> dict[str, Any]:
    """What a text message takes: its parts, its encoding and units, and what keeps it out of GSM 7-bit."""
    counted = parts_of(text)
    about = {
        "encoding": counted.encoding.value,
        "units": counted.units,
        "foreign": "".join(counted.foreign),
    }
    return {"parts": counted.parts, "sms": about}


def explain(draft: Draft, catalog: Catalog) -> list[dict[str, Any]]:
    """The content plan: why each move is in or out."""
    return [
        {"move": step.move.value, "included": step.included, "why": catalog.render(step.why)}
        for step in draft.plan
    ]


def _sentence(sentence: Sentence, catalog: Catalog) -> dict[str, Any]:
    return {
        "move": sentence.move.value,
        "text": sentence.text,
        "phrase": sentence.phrase,
        "joint": sentence.joint,
        "origin": sentence.origin.value,
        "options": len(sentence.options),
        "hidden": sentence.hidden,
        "why_hidden": catalog.render(sentence.why_hidden) if sentence.why_hidden else "",
        "why": [catalog.render(w) for w in sentence.why],
    }


def finding_data(finding: Finding, catalog: Catalog) -> dict[str, Any]:
    """A finding as plain data, its words in the language of the catalog."""
    span = [finding.span.start, finding.span.end] if finding.span else None
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "move": finding.move.value if finding.move else None,
        "span": span,
        "quote": finding.quote,
        "why": catalog.render(finding.why),
        "fix": catalog.render(finding.fix.label) if finding.fix else None,
    }

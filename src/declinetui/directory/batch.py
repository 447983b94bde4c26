"""One JSON object in, one out, for programs that ask line by line; odd input never stops the stream."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from declinetui.directory.names import NameIndex
from declinetui.directory.need import Need
from declinetui.directory.sameness import same_person
from declinetui.directory.suggest import NeedIndex
from declinetui.domain.ledger import Referral
from declinetui.domain.people import Client
from declinetui.domain.terms import Language
from declinetui.errors import Message

Line = Mapping[str, Any]
DEFAULT_LIMIT = 10


def match_line(line: Line, index: NameIndex) -> dict[str, Any]:
    """`{"id","q","limit"}` -> `{"id","results":[{"id","score"}]}`."""
    matches = index.search(_text(line.get("q")), limit=_limit(line.get("limit")))
    return {"id": line.get("id"), "results": [{"id": m.id, "score": round(m.score, 4)} for m in matches]}


def suggest_line(
    line: Line,
    index: NeedIndex,
    *,
    today: date,
    render: Callable[[Message], str],
    history: Sequence[Referral] = (),
) -> dict[str, Any]:
    """`{"id","need","today","limit","start","language","region","on_site","client"}` -> results with reasons.

    `today` serves when the line names no day, `history` is the ledger of referrals,
    and `render` finishes a reason in the reader's language.
    """
    found = index.suggest(
        need_of(line),
        today=_day(line.get("today")) or today,
        limit=_limit(line.get("limit")),
        history=history,
    )
    results = [
        {"id": s.partner.uid, "score": round(s.score, 4), "reasons": [render(r) for r in s.reasons]}
        for s in found
    ]
    return {"id": line.get("id"), "results": results}


def same_line(line: Line) -> dict[str, Any]:
    """`{"id","a":{…},"b":{…}}` -> `{"id","same","score"}`; a missing side is an empty record."""
    verdict = same_person(_person(line.get("a"), "a"), _person(line.get("b"), "b"))
    return {"id": line.get("id"), "same": verdict.same, "score": round(verdict.score, 4)}


def need_of(line: Line) -> Need:
    """The need a line speaks of; a value that cannot be read counts as not given."""
    language = _text(line.get("language")).strip().lower()[:2]
    return Need(
        text=_text(line.get("need")),
        language=Language(language) if language in set(Language) else None,
        region=_text(line.get("region")),
        on_site=line.get("on_site") is True,
        client=_text(line.get("client")),
        start=_day(line.get("start")),
    )


def _person(side: object, uid: str) -> Client:
    fields: Mapping[str, object] = side if isinstance(side, Mapping) else {}
    return Client(
        uid=uid,
        name=_text(fields.get("name")),
        organisation=_text(fields.get("organisation")),
        email=_text(fields.get("email")),
        phone=_text(fields.get("phone")),
    )


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def _limit(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or math.isnan(value):
        return DEFAULT_LIMIT
    return max(0, int(min(value, 10_000)))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None

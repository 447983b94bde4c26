"""Accuracy of intake on the corpus, field by field, and the number of invented values.

Run: python tests/bench/intake.py [dev|held] [--misses]

A message written to judge the rules is marked split = "held" until its misses are read;
the accuracy at first sight is the one to trust.
"""

import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from declinetui.domain.terms import Channel
from declinetui.intake import Hints, as_record, read
from declinetui.text.fold import fold

CORPUS = Path(__file__).parent.parent / "data" / "intake"
NOW = datetime(2026, 11, 24, 10, 15)
FIELDS = (
    "sender_name",
    "organisation",
    "title",
    "email",
    "phone",
    "language",
    "address",
    "subject",
    "project",
    "budget",
    "budget_min",
    "client_deadline",
    "deadline_iso",
    "reply_by",
    "reply_by_iso",
    "urgent",
    "channel",
    "go_between",
    "to_name",
    "reference",
    "message_id",
    "is_scam",
)


def messages(split: str | None = None) -> list[dict[str, Any]]:
    """The corpus, or one split of it."""
    found: list[dict[str, Any]] = []
    for path in sorted(CORPUS.glob("messages_*.toml")):
        found += tomllib.loads(path.read_text(encoding="utf-8"))["message"]
    return [m for m in found if split in {None, m["split"]}]


def understood(message: Mapping[str, Any]) -> dict[str, Any]:
    """The record of a message, with what only the corpus asks for."""
    channel = message.get("channel")
    now = datetime.fromisoformat(message["received"]) if "received" in message else NOW
    hint = Hints(channel=Channel(channel) if channel else None)
    intake = read(message["text"].lstrip("\n"), now=now, hint=hint)
    record = as_record(intake)
    record["title"] = intake.title.value
    record["is_scam"] = intake.is_scam
    return record


def right(field: str, expected: Any, got: Any) -> bool:
    """Whether a value is the expected one, by the rule of its field."""
    if field in {"urgent", "is_scam"}:
        return bool(expected) == bool(got)
    if expected is None or got is None:
        return expected is got
    if field == "phone":
        return re.sub(r"\D", "", expected) == re.sub(r"\D", "", got)
    if field in {"budget", "budget_min"}:
        amount, currency, *unit = expected
        return bool(
            abs(float(got["amount"]) - amount) < 0.001
            and got["currency"] == currency
            and got.get("unit", "project") == (unit or ["project"])[0]
        )
    if field in {"client_deadline", "reply_by"}:
        one, other = fold(expected), fold(got)
        return one in other or other in one
    accepted = expected if isinstance(expected, list) else [expected]
    return fold(str(got)) in {fold(str(a)) for a in accepted}


def judge(split: str | None) -> tuple[Counter[str], Counter[str], Counter[str], list[str], int]:
    """Right answers, wrong ones and invented ones by field, the misses in words, the messages."""
    good, bad, invented = Counter[str](), Counter[str](), Counter[str]()
    misses = []
    corpus = messages(split)
    for message in corpus:
        record, expect = understood(message), message["expect"]
        for field in FIELDS:
            wanted, got = expect.get(field), record.get(field)
            if field == "project" and wanted == ["*"]:
                continue
            if right(field, wanted, got):
                good[field] += 1
                continue
            bad[field] += 1
            made_up = wanted is None and got not in (None, False)
            invented[field] += made_up
            misses.append(f"{message['id']} {field}: {got!r}, expected {wanted!r}{' INVENTED' * made_up}")
    return good, bad, invented, misses, len(corpus)


def main() -> None:
    """Print the report."""
    split = next((a for a in sys.argv[1:] if a in {"dev", "held"}), None)
    start = time.perf_counter()
    good, bad, invented, misses, count = judge(split)
    spent = (time.perf_counter() - start) / max(count, 1) * 1000
    if "--misses" in sys.argv:
        print("\n".join(misses))
    print(f"\n{count} messages, {spent:.2f} ms each")
    for field in FIELDS:
        total = good[field] + bad[field]
        share = good[field] / total
        print(f"{field:16} {share:7.1%}  wrong {bad[field]:3}  invented {invented[field]:3}")
    cells = sum(good.values()) + sum(bad.values())
    print(
        f"{'all':16} {sum(good.values()) / cells:7.1%}  "
        f"invented {sum(invented.values()) / cells:.2%} of {cells}"
    )


if __name__ == "__main__":
    main()

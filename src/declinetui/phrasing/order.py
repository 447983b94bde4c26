"""The order in which phrases are dealt: fresh ones first, then by a seeded shuffle."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from datetime import date

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Move
from declinetui.phrasing.shelf import Candidate

RETURNING = frozenset({Move.SUBJECT, Move.GREETING, Move.CLOSING, Move.SIGNATURE, Move.OPENING})
"""Moves whose phrase may come back to the same person."""
RATHER_NOT = frozenset({Move.WISH, Move.EXPLANATION})
"""Moves left out rather than said twice to the same person: nobody misses them."""


def seed_of(situation: Situation) -> int:
    """32 bits from the client, the request and the user's seed (FIPS 180-4 SHA-256)."""
    text = f"{situation.client.uid}|{situation.request_id}|{situation.seed}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def sent_before(situation: Situation) -> dict[str, tuple[int, date]]:
    """Phrase id -> (times sent to this client, day of the last time)."""
    found: dict[str, tuple[int, date]] = {}
    for sentence in situation.history:
        if sentence.phrase:
            times, last = found.get(sentence.phrase, (0, sentence.sent))
            found[sentence.phrase] = (times + 1, max(last, sentence.sent))
    return found


def deal(
    move: Move,
    candidates: Sequence[Candidate],
    *,
    seed: int,
    sent: Mapping[str, tuple[int, date]],
    dealt: frozenset[str] = frozenset(),
    again: bool = False,
) -> list[Candidate]:
    """Fresh phrases in the seeded order; those sent before only when none is fresh, and the move is missed.

    `again` lets those sent before come back behind the fresh ones, when these alone make no letter.
    `dealt` phrases stand at the end, so that a re-roll walks the whole deck before it repeats.
    """

    def key(candidate: Candidate) -> tuple[bool, int, date, int]:
        times, last = sent.get(candidate.id, (0, date.min))
        return candidate.id in dealt, times, last, zlib.crc32(candidate.id.encode(), seed)

    ordered = sorted(candidates, key=key)
    if move in RETURNING or again:
        return ordered
    fresh = [c for c in ordered if c.id not in sent]
    return fresh if fresh or move in RATHER_NOT else ordered

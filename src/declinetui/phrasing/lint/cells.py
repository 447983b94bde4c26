"""Remarks on where a phrase belongs: what its move asks for, and what its letters may not hold."""

import re
from collections.abc import Iterator

from declinetui.domain.terms import Channel, Kind, Move, Purpose, Way
from declinetui.errors import Message
from declinetui.phrasing.lint.remark import Found
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.reader import FRAME

_PROJECT = re.compile(r"\{(?:\S+ )?project\}")
_CLIENT = re.compile(r"\{(?:\S+ )?client\}")
_CONTACT = re.compile(r"\{(?:\S+ )?contact\}")
_REFUSAL = re.compile(
    r"\b(?:je ne (?:peux|pourrai) pas (?:accepter|prendre|m’en)|je (?:dois )?(?:décline|refuse)"
    r"|ma réponse est non"
    r"|I (?:can’t|cannot|won’t) (?:accept|take)|I (?:must|have to) decline|my answer is no)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:refus\w*|déclin\w*|non|ne (?:prendrai|prendrons|pourrai|pourrons|peux|pouvons) pas|impossible"
    r"|declin\w*|refus\w*|no|not be able|can’t|cannot|won’t)\b",
    re.IGNORECASE,
)
_UNDECIDED = frozenset({Purpose.ACKNOWLEDGE, Purpose.REACTIVATE})
"""Letters that say neither yes nor no: their reader must not hear one."""


def of_move(phrase: Phrase) -> Iterator[Found]:
    """What the move of the phrase asks for."""
    text = " ".join(phrase.texts.values())
    if phrase.move is Move.REASON:
        if phrase.kind is Kind.FRANK and phrase.reason is None:
            yield "cell", Message("a frank reason names its reason")
        if phrase.kind is Kind.DIPLOMATIC and phrase.excuse is None:
            yield "cell", Message("a diplomatic reason names its excuse family")
        if _REFUSAL.search(text):
            yield "refusal", Message("the refusal belongs to the decision")
    if phrase.move is Move.DECISION and not phrase.no:
        yield "cell", Message("a decision says what it closes: no = [this | now | as_is]")
    if phrase.move is Move.ALTERNATIVE and (not phrase.ways or Way.NONE in phrase.ways):
        yield "cell", Message("an alternative names the way out it serves")
    if phrase.move is Move.PUSHBACK and (phrase.pushback is None or phrase.level not in (1, 2, 3)):
        yield "cell", Message("a pushback names its card and level")
    twice = any(len(_CONTACT.findall(t)) > 1 for t in phrase.texts.values())
    if twice and phrase.channels != {Channel.PHONE}:
        yield "cell", Message("a number is said twice on the phone only: channels = [phone]")


def of_purpose(phrase: Phrase) -> Iterator[Found]:
    """What a letter beside the no may not hold."""
    if phrase.move in (Move.MESSAGE, Move.NEXT_STEP) and Purpose.DECLINE in phrase.purposes:
        yield "cell", Message("a {move} names its letters: purposes = […]", move=phrase.move.value)
    for key, text in phrase.texts.items():
        if phrase.move not in FRAME and phrase.purposes & _UNDECIDED and (match := _NO.search(text)):
            yield (
                "refusal",
                Message("{key}: “{words}” sounds like a no, and nothing is decided", key=key, words=match[0]),
            )
        if any(purpose.to_third for purpose in phrase.purposes) and _PROJECT.search(text):
            yield (
                "slots",
                Message(
                    "{key}: the project is not the reader’s: {slot} would call it so",
                    key=key,
                    slot="{project}",
                ),
            )
        if _CLIENT.search(text) and not all(purpose.to_third for purpose in phrase.purposes):
            yield (
                "slots",
                Message(
                    "{key}: the client is the reader; {slot} is for notes to somebody else",
                    key=key,
                    slot="{client}",
                ),
            )

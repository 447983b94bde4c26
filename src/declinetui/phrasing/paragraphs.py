"""How sentences stand on the page, by channel."""

from collections.abc import Sequence

from declinetui.domain.draft import Sentence
from declinetui.domain.terms import Channel, ChannelGroup, Move

TOGETHER = 45
"""Words an alternative and a wish may have together in one paragraph."""
SHORT_WISH = 6
"""A wish this short joins the first paragraph."""

_CORE = frozenset({Move.DELAY, Move.THANKS, Move.DECISION, Move.REASON, Move.EXPLANATION, Move.MESSAGE})


def paragraphs(sentences: Sequence[Sentence], channel: Channel) -> tuple[tuple[Sentence, ...], ...]:
    """Group the sentences; an SMS is one line, a call has its opening, its core and its offer."""
    if channel is Channel.SMS:
        return (tuple(sentences),) if sentences else ()
    if channel.group is ChannelGroup.SPOKEN:
        return _spoken(sentences)
    return _written(sentences)


def _written(sentences: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
    opening = _of(sentences, {Move.GREETING})
    core = _of(sentences, _CORE)
    offer = _of(sentences, {Move.ALTERNATIVE})
    step = _of(sentences, {Move.NEXT_STEP})
    if step and _words(core + step) <= TOGETHER:
        core, step = core + step, ()
    wish = _of(sentences, {Move.WISH})
    ending = _of(sentences, {Move.CLOSING, Move.SIGNATURE})
    if offer and wish and _words(offer + wish) <= TOGETHER:
        offer, wish = offer + wish, ()
    elif not offer and wish and _words(wish) <= SHORT_WISH:
        core, wish = core + wish, ()
    return tuple(p for p in (opening, core, offer, step, wish, ending) if p)


def _spoken(sentences: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
    opening = _of(sentences, {Move.OPENING})
    core = _of(sentences, _CORE)
    offer = _of(sentences, {Move.ALTERNATIVE})
    ending = _of(sentences, {Move.WISH, Move.CLOSING})
    after = _of(sentences, {Move.FOLLOW_UP})
    return tuple(p for p in (opening, core, offer, ending, after) if p)


def _of(sentences: Sequence[Sentence], moves: set[Move] | frozenset[Move]) -> tuple[Sentence, ...]:
    return tuple(s for s in sentences if s.move in moves)


def _words(sentences: Sequence[Sentence]) -> int:
    return sum(len(s.text.split()) for s in sentences)

"""The content plan: the moves of the purpose and channel in order, and why each is in or out."""

from declinetui.domain.draft import PlanStep
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Move, Purpose
from declinetui.errors import Message
from declinetui.phrasing.plan import neighbours, refusal

REQUIRED = frozenset({Move.DECISION, Move.REASON, Move.ALTERNATIVE, Move.MESSAGE})
"""Moves that may not vanish for want of a phrase; the others are left out and it is said."""


def plan(situation: Situation, dropped: frozenset[Move] = frozenset()) -> tuple[PlanStep, ...]:
    """The moves in order, each with its verdict; `dropped` are the user's."""
    refuses = situation.purpose is Purpose.DECLINE
    moves = refusal.ORDER[situation.channel.group] if refuses else neighbours.order(situation.purpose)
    rules = refusal.OUT if refuses else neighbours.OUT
    steps = []
    for move in moves:
        rule = rules.get(move)
        out = Message("you dropped it") if move in dropped else rule(situation) if rule else None
        steps.append(PlanStep(move=move, included=out is None, why=out or _why_in(move, situation)))
    return tuple(steps)


def moves_of(steps: tuple[PlanStep, ...]) -> tuple[Move, ...]:
    """The included moves, in order."""
    return tuple(s.move for s in steps if s.included)


def _why_in(move: Move, situation: Situation) -> Message:
    if move is Move.DECISION:
        return Message("the no comes by the second sentence")
    if move is Move.REASON:
        return Message("one honest reason")
    if move is Move.ALTERNATIVE:
        return Message("one way out was chosen")
    if move is Move.MESSAGE:
        return Message("what the letter is for")
    if move is Move.EXPLANATION and situation.choices.explanation:
        return Message("you asked for it")
    return Message("part of every reply on this channel")

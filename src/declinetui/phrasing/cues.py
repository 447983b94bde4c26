"""What a sentence lets the reader hear beside its sense, and where that would jar.

A phrase declares what it does (`says`); these are things authors do not declare, because they hang on words:
« tout de suite », "it", an exclamation mark. A cue never forbids a phrase, it makes it dear: where all
phrases of a cell have it, the letter is written all the same.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from declinetui.domain.situation import Situation
from declinetui.domain.terms import (
    Act,
    Address,
    ChannelGroup,
    Kind,
    Language,
    Move,
    Number,
    Reason,
    Relation,
    Way,
    Writer,
)
from declinetui.phrasing.plan import FORBIDDEN, speaks, way_of

FAR = timedelta(days=45)
"""A repair or a trip does not explain a wait longer than that."""

_BLUNT = frozenset(
    {
        Reason.VALUES,
        Reason.LEGAL,
        Reason.CONFLICT_OF_INTEREST,
        Reason.LATE_PAYER,
        Reason.DIFFICULT_CLIENT,
        Reason.UNPAID_TEST,
        Reason.UNPAID_WORK,
        Reason.EQUITY,
        Reason.RATE_TOO_LOW,
    }
)
"""Reasons after which cheer sounds like mockery."""
_CORE = frozenset({Move.DECISION, Move.REASON, Move.EXPLANATION})
_SAID = _CORE | {Move.VOICEMAIL, Move.FOLLOW_UP}
_WHOLE = frozenset({Way.PARTIAL, Way.SCOPE, Way.PRICE})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of some moves, and the situations in which they jar."""

    name: str
    moves: frozenset[Move]
    words: dict[Language, re.Pattern[str]]
    jars: Callable[[Situation], bool]
    absent: bool = False
    """True when the cue is that the words are missing."""


def _words(fr: str = "", en: str = "") -> dict[Language, re.Pattern[str]]:
    given = {Language.FR: fr, Language.EN: en}
    return {lang: re.compile(text, re.IGNORECASE) for lang, text in given.items() if text}


def _far_date(situation: Situation) -> bool:
    day = situation.choices.alternative.free_from
    return way_of(situation) is Way.DATE and day is not None and day - situation.today > FAR


def _late_for_deadline(situation: Situation) -> bool:
    frank = situation.choices.kind is Kind.FRANK
    return frank and situation.choices.reason is Reason.SHORT_DEADLINE and way_of(situation) is Way.DATE


def _only_this(situation: Situation) -> bool:
    return situation.choices.reason in (Reason.CONFLICT_OF_INTEREST, Reason.LEGAL)


def is_plural(situation: Situation) -> bool:
    """True for a project of which one says "them": video clips, product photos."""
    project = situation.inquiry.project
    return project is not None and project.number is Number.PLURAL


_SERIES = re.compile(
    r"\b(?:infolettres?|bulletin|chronique|balado|blogue|mensuel\w*|hebdomadaire|trimestriel\w*"
    r"|newsletter|column|podcast|blog|monthly|weekly|quarterly|magazine|revue)\b",
    re.IGNORECASE,
)


def is_series(situation: Situation) -> bool:
    """True for work that comes again each month: it has no “rest” that would be ready on a day."""
    project = situation.inquiry.project
    return project is not None and bool(_SERIES.search(project.text))


def _all_or_nothing(situation: Situation) -> bool:
    tight = situation.choices.reason in (Reason.SHORT_DEADLINE, Reason.NO_CAPACITY)
    return tight and way_of(situation) not in _WHOLE


def _bare(situation: Situation) -> bool:
    """A first no said aloud or in two lines, with no reason behind it, wants a word that softens it."""
    brief = situation.channel.group is not ChannelGroup.WRITTEN
    unsaid = not speaks(situation)
    regrettable = Act.REGRET not in FORBIDDEN.get(situation.choices.reason, frozenset())
    closed = way_of(situation) in (Way.NONE, Way.PARTNER, Way.PARTNERS)
    return brief and unsaid and closed and situation.choices.level == 1 and regrettable


CUES = (
    Cue(
        "full",
        _CORE,
        _words(
            r"\b(?:pleine?s?|complets?|rempli\w*|(?:déjà|toutes?|tous) pris\w*|tout (?:mon|notre) temps"
            r"|plus (?:de|aucune|une) (?:place|heure)|pas de place|occup\w+ tout)\b",
            r"\b(?:is full|are full|fully booked|all (?:my|our) time|no (?:room|time) left|no room|booked"
            r"|all taken|already taken)\b",
        ),
        lambda s: way_of(s) is Way.PARTIAL,
    ),
    Cue(
        "passing",
        frozenset({Move.REASON}),
        _words(
            r"\b(?:réparation|panne|voyage|déplacement|à l’extérieur|absen\w+|ces jours-ci|cette semaine)\b",
            r"\b(?:repairs?|broken|broke|trip|travel\w*|away|out of town|these days|this week)\b",
        ),
        _far_date,
    ),
    Cue(
        "soon",
        frozenset({Move.DECISION, Move.VOICEMAIL, Move.FOLLOW_UP}),
        _words(
            r"\b(?:tout de suite|dans l’immédiat|maintenant|m’y mettre|nous y mettre)\b",
            r"\b(?:right away|right now|just now|immediately|start)\b",
        ),
        _late_for_deadline,
    ),
    Cue(
        "kind",
        _CORE,
        _words(
            r"\bce (?:genre|type) d|\bce(?:s|tte sorte)? (?:travail|mandats) en général",
            r"\bthis (?:kind|type|sort) of\b",
        ),
        _only_this,
    ),
    Cue(
        "it",
        _SAID | {Move.ALTERNATIVE, Move.WISH},
        _words(
            en=r"\b(?:take|taking|took|do|doing|handle|accept|fit|finish|deliver|start|begin|manage|tackle"
            r"|decline|turn) it\b|\b(?:on|for|of|with|to) it\b|\bit(?:’s| is| would be| was)"
            r" (?:outside|beyond|not|too|a|in|out)\b"
        ),
        lambda s: s.language is Language.EN and is_plural(s),
    ),
    Cue(
        "take_on",
        _SAID,
        _words(
            r"\b(?:m’en|nous en) (?:charger|occuper)|\bm’y mettre\b",
            r"\btak(?:e|ing) (?:it|this|them) on\b|\b(?:do|doing) (?:it|this)\b",
        ),
        lambda s: s.relation is Relation.TENDER,
    ),
    Cue(
        "cheer",
        frozenset({Move.WISH, Move.CLOSING, Move.REASON, Move.DECISION}),
        _words(r"!", r"!|\bgreat day\b"),
        lambda s: s.choices.reason in _BLUNT and s.choices.kind is Kind.FRANK,
    ),
    Cue(
        "rest",
        frozenset({Move.ALTERNATIVE, Move.FOLLOW_UP}),
        _words(
            r"\ble reste\b|\bla suite\b|\bl’ensemble\b|\bterminer\b|\ben deux étapes\b",
            r"\bthe rest\b|\ball of it\b|\bfinish\b|\btwo stages\b",
        ),
        lambda s: way_of(s) is Way.PARTIAL and is_series(s),
    ),
    Cue(
        "whole",
        _CORE | {Move.VOICEMAIL},
        _words(
            r"\b(?:tout faire|tout le travail|l’ensemble du travail|au complet|en entier)\b",
            r"\b(?:all of it|all of the work|all the work|the whole (?:project|job)|do it all)\b",
        ),
        _all_or_nothing,
    ),
    Cue(
        "bare",
        frozenset({Move.DECISION}),
        _words(
            r"\b(?:malheureusement|désol\w+|navr\w+|regret\w*)\b",
            r"\b(?:unfortunately|sorry|regret\w*|afraid|wish)\b",
        ),
        _bare,
        absent=True,
    ),
    Cue(
        "switchboard",
        frozenset({Move.OPENING, Move.VOICEMAIL}),
        _words(r"\bnous t’|\bnous avons\b", r"\bwe(?:’re| are) calling\b"),
        lambda s: s.writer is Writer.NOUS and s.address is Address.TU,
    ),
)
"""In the order of their bits."""


def cues_of(move: Move, literal: str, language: Language) -> int:
    """The cues of a phrase, as bits; `literal` is its text without slots."""
    heard = 0
    for index, cue in enumerate(CUES):
        pattern = cue.words.get(language)
        if move in cue.moves and pattern and bool(pattern.search(literal)) is not cue.absent:
            heard |= 1 << index
    return heard


def jarring(situation: Situation) -> int:
    """The cues that would jar in this situation, as bits."""
    return sum(1 << index for index, cue in enumerate(CUES) if cue.jars(situation))

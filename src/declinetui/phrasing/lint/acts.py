"""Remarks on what a phrase does without saying so: thanks, regret, a trust, a date it does not know."""

import re
from collections.abc import Iterator, Mapping

from declinetui.domain.terms import Act, Move
from declinetui.errors import Message
from declinetui.phrasing.lint.remark import Found
from declinetui.phrasing.phrase import Phrase

INFERRED: Mapping[Act, re.Pattern[str]] = {
    Act.THANKS: re.compile(r"\b(?:merci|remercie\w*|thanks?|thank you|grateful)\b", re.IGNORECASE),
    Act.ASK: re.compile(
        r"\b(?:dites-moi|dis-moi|(?:vous|te) convient|let me know|suits you|tell me)\b", re.IGNORECASE
    ),
    Act.NEXT_PROJECT: re.compile(r"\b(?:prochain projet|projet suivant|next project)\b", re.IGNORECASE),
    Act.REGRET: re.compile(
        r"\b(?:désolée?|navrée?|regret\w*|sorry|malheureusement|unfortunately)\b", re.IGNORECASE
    ),
    Act.APOLOGY: re.compile(r"\b(?:pardon|excus\w+|apolog\w+|forgive)\b", re.IGNORECASE),
    Act.TRUST: re.compile(r"\b(?:confiance|trust\w*)\b", re.IGNORECASE),
    Act.UNDATED: re.compile(
        r"\b(?:sai[st]|savons|ignor\w+) (?:pas )?(?:encore )?(?:quand|jusqu’à quand|à quelle date)"
        r"|\bsans (?:savoir|connaître) (?:quand|la date)|\bdate (?:de \w+ )?(?:encore )?inconnue"
        r"|\b(?:don’t|do not|can’t|cannot) (?:yet )?(?:know|say|tell) (?:yet )?(?:when|how long|until when)"
        r"|\bno (?:date|idea when)\b",
        re.IGNORECASE,
    ),
    Act.DISCREET: re.compile(
        r"\b(?:sans|pas|peux|pouvons) (?:\w+ )?(?:donner|entrer dans|en dire) (?:\w+ )?(?:détail|plus)"
        r"|\brather not (?:go into|give|say)|\bwithout (?:going into|giving)|\bleave it at that\b",
        re.IGNORECASE,
    ),
    Act.DETAILS: re.compile(
        r"\b(?:avec|tous) les détails|\bles détails suiv|\bvous expliquer|\bt’expliquer|\bl’explique"
        r"|\bwith (?:the|more|all the) details|\bdetails (?:will )?follow|\bto explain\b|\bexplains?\b",
        re.IGNORECASE,
    ),
}
"""Words that say an act: the phrase must then declare it."""

_BESIDE = frozenset({Move.PUSHBACK, Move.FOLLOW_UP, Move.SUBJECT})
_DEALT_ALONE = frozenset({Act.DISCREET, Act.DETAILS})
"""A voicemail stands beside the script: only what contradicts the script must be declared."""


def undeclared(phrase: Phrase) -> Iterator[Found]:
    """Acts that the words say and `says` does not."""
    if phrase.move in _BESIDE:
        return
    text = " ".join(phrase.texts.values())
    for act, pattern in INFERRED.items():
        if phrase.move is Move.VOICEMAIL and act not in _DEALT_ALONE:
            continue
        match = pattern.search(text)
        if match and act not in phrase.says and act.value not in phrase.needs:
            yield "says", Message("“{words}” says {act}: declare it", words=match[0], act=act.value)

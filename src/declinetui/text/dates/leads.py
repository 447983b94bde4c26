"""The words in front of a date: what they bind, and which of them belong to it as written."""

import re
from dataclasses import dataclass

from declinetui.text.dates.model import DateKind

_ARTICLE = r"(?:le |la |les |l'|the |ce |cette |cet |this |mon |lundi |mardi |mercredi |jeudi |vendredi )?"
_REACH = 40
"""Characters looked at before a date."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The words in front: their kind, where what is kept of them starts, and themselves."""

    kind: DateKind
    start: int
    words: str
    past: bool = False
    """True for "every Monday" and "last Friday": no date to come."""


_TIME = (
    r"(?:the )?(?:eod|cob|end of (?:the )?(?:business )?day|close of business|noon|midi|\d{1,2} ?h(?: "
    r"?\d\d)?|"
    r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?),? (?:on |de |du |le |la )?"
)
_BOUND: tuple[tuple[DateKind, str], ...] = (
    (DateKind.BY, r"on or before "),
    (DateKind.BEFORE, rf"(?:before|avant) {_TIME}"),
    (DateKind.BY, rf"(?:by|d'ici|pour) {_TIME}"),
    (DateKind.BEFORE, r"d'ici avant |d'avant |avant |before |prior to |ahead of |in advance of |up to "),
    (
        DateKind.BY,
        r"(?:d'ici|by|no later than|not later than|au plus tard|pas plus tard que|on or before|dici|ici)"
        r"(?: a| au| a la| around| about| le| the end of)? ",
    ),
    (
        DateKind.BY,
        r"jusqu'(?:a |au |en )|until |till |'til |through |a temps pour |in time for |"
        r"au plus tard (?:a |en )?",
    ),
    (
        DateKind.AFTER,
        r"apres |after |a partir (?:du |de |d')|a compter (?:du |de |d')|des |starting(?: on)? |"
        r"as of |from |once ",
    ),
    (
        DateKind.APPROX,
        r"vers |aux alentours d[eu] |autour d[eu] |around |about |circa |environ |sometime in |"
        r"quelque part en ",
    ),
)
_LEADS = tuple((kind, re.compile(rf"(?<![\w'-])(?:{words}){_ARTICLE}$")) for kind, words in _BOUND)
_PLAIN = re.compile(
    r"(?<![\w'-])(?P<drop>(?:pour|for|on|de|of|dated|date :|d'|at|est|is|dans) ?)?"
    r"(?P<keep>(?:le |la |les |l'|the |ce |cette |cet |this |au |en |in |a |mi-|du |"
    r"entre le |entre |between |from )?)$"
)
_PAST = re.compile(
    r"(?<![\w'-])(?:last|tous les|toutes les|chaque|every|each|depuis(?: le| la| l')?|"
    r"since(?: the)?|ago|dernier|derniere|"
    r"les (?=\w+s$))\s*$"
)


def lead_of(folded: str, start: int) -> Lead:
    """What stands in front of the date that starts there."""
    left = max(0, start - _REACH)
    window = folded[left:start].replace("\n", " ")
    if _PAST.search(window):
        return Lead(DateKind.EXACT, start, "", past=True)
    for kind, pattern in _LEADS:
        match = pattern.search(window)
        if match:
            return Lead(kind, left + match.start(), match.group().strip())
    match = _PLAIN.search(window)
    if match is None:
        return Lead(DateKind.EXACT, start, "")
    return Lead(DateKind.EXACT, left + match.start("keep"), match.group().strip())


TAIL = re.compile(
    r"(?:,? ?(?:a |at |avant |before |by |vers |around |@ ?)?(?:\d{1,2} ?(?:h(?: ?\d\d)?\b|"
    r":\d\d(?: ?[ap]\.?m\.?)?(?!\s?[-–—]\s?\d)(?!\d)|[ap]\.?m\b\.?)"
    r"|midi|noon|minuit|midnight|eod|close of business|fin de journee|the end of the day|end of day))"
    r"|,? (?:en |in the |de |dans l'|dans la )?(?:matin|matinee|pm|am|apres-midi|apres midi|"
    r"aprem|avant-midi|soir|soiree|morning|afternoon|evening|night)\b"
)
LATEST = re.compile(r",? ?(?:au plus tard|at the latest|max(?:imum)?|dernier delai|gros max|at latest)\b")

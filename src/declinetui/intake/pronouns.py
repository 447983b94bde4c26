"""The thing that "it" stands for: "Our booking page double-books people. Could you take a look at it?"

A request whose object is a pronoun is about the last thing of the client's own named before it.
"""

import re

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.intake.phrases import Phrase, bare_phrase, noun_phrase
from declinetui.intake.worth import is_known

_ASKED_FR = re.compile(
    r"(?:(?:peux|pourrais|veux|pouvez|pourriez|voulez)[- ](?:tu|vous)|(?:tu|vous) (?:peux|pourrais|pouvez|"
    r"pourriez)|"
    r"cherch\w+ quelqu'un|besoin de quelqu'un|il faudrait|j'aimerais|on aimerait|nous aimerions|"
    r"je voudrais|"
    r"possible de|"
    r"dispo\w* pour|libre pour)[^.!?\n]{0,25}? "
    r"(?:(?:la|le|les|l'|me la|me le|nous la|nous le|nous l'|me l'|m'en) ?[a-z]+(?:er|ir|re)\b|"
    r"[a-z]+(?:er|ir|re) (?:ca|cela|tout ca)\b)"
)
_ASKED_EN = re.compile(
    r"(?:can|could|would|will) (?:you|u)\b[^.!?\n]{0,30}? (?:it|them|that|this|the (?:whole|"
    r"entire) thing|a "
    r"new one|another one)\b|"
    r"(?:need|want|like|love|hoping|looking for|after) (?:for )?(?:someone|somebody|you|anyone)(?: to| who "
    r"can) "
    r"[^.!?\n]{0,25}? (?:it|them|that|the (?:whole|entire) thing)\b|"
    r"(?:someone|somebody)\b[^.!?\n]{0,30}? to [a-z]+ the (?:whole|entire) thing\b|"
    r"(?:need|want|like|have|get) (?:it|them)(?: back)? (?:[a-z]+(?:ed|en|t)|done|up|running|online|"
    r"working)\b"
)
_OWN_FR = re.compile(
    r"(?<![\w'-])(?:(?:notre|nos|mon|ma|mes) |(?:j'ai|nous avons|on a) (?=(?:une? |des |deux |trois |"
    r"\d{1,2} )))"
)
_OWN_EN = re.compile(
    r"(?<![\w'-])(?:(?:our|my) |(?:i|we)(?: have|'ve)(?: got)? (?=(?:an? |two |three |some |\d{1,2}[ -])))"
)

_BEGINS_FR = re.compile(r"(?:^|[.!?,\n] ?)(?=(?:le |la |les |l'))")
_BEGINS_EN = re.compile(
    r"(?:^|[.!?,\n] ?)(?=the |[a-z]+(?: [a-z]+)? (?:is|are|has|keeps?|got|went|won't|isn't|stopped|"
    r"crashed|broke|died)\b)"
)
""" "The fence blew down. Could you build a new one?": the thing a sentence opens with."""


def pointed_at(live: str, folded: str, zone: Span, language: Language) -> Phrase | None:
    """The client's own thing last named before a request about "it"."""
    asked = (_ASKED_FR if language is Language.FR else _ASKED_EN).search(folded, zone.start, zone.end)
    if asked is None:
        return None
    own = _OWN_FR if language is Language.FR else _OWN_EN
    found = []
    for match in own.finditer(folded, zone.start, asked.start()):
        at = match.start() if " " not in match.group().strip() and "'" not in match.group() else match.end()
        phrase = noun_phrase(live, at, asked.start(), language)
        if phrase is not None and not phrase.generic:
            found.append(phrase)
    if not found:
        begins = _BEGINS_FR if language is Language.FR else _BEGINS_EN
        for match in begins.finditer(folded, zone.start, asked.start()):
            phrase = bare_phrase(live, match.end(), asked.start(), language)
            if phrase is not None and not phrase.generic and is_known(phrase.text, language):
                return phrase
    known = [phrase for phrase in found if is_known(phrase.text, language)]
    return (known or found)[-1] if found else None

"""A piece of work that is only mentioned: nothing announces a request, yet a thing of some trade is named.

"Le communiqué doit sortir demain", "your prices for a logo?": the last resort, always unsure.
"""

import re

from declinetui.domain.terms import Gender, Language, Number
from declinetui.domain.values import Span
from declinetui.intake.phrases import Phrase, bare_phrase, noun_phrase
from declinetui.intake.trades import trades
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of, head_of, number_of

_DET_FR = re.compile(r"(?<![\w'-])(?:(?:une?|des|notre|nos|mon|ma|mes|la|le|les) |l')")
_DET_EN = re.compile(r"(?<![\w'-])(?:an?|the|our|my|some) ")
_ELSEWHERE = re.compile(
    r"(?:\b(?:sur|dans|via|depuis|vu|lu|aime|adore|trouve|visite|selon|apres|avec|chez|on|in|from|saw|read|"
    r"seen|loved|"
    r"love|like|found|visited|through|with|see|at|prix de|facture de|cost of|by|par) |'ai )$"
)
""" "J'ai vu votre annonce sur la page…", "on our website": a place, not the work."""
_MOST = 40
"""Determiners looked at in one message."""


def mentioned(live: str, folded: str, zone: Span, language: Language) -> Phrase | None:
    """The first thing of a trade that the message names, one of the client's own before any other."""
    first: Phrase | None = None
    pattern = _DET_FR if language is Language.FR else _DET_EN
    for count, match in enumerate(pattern.finditer(folded, zone.start, zone.end)):
        if count >= _MOST:
            break
        if _ELSEWHERE.search(folded, max(zone.start, match.start() - 14), match.start()):
            continue
        phrase = noun_phrase(live, match.start(), zone.end, language)
        if phrase is None or phrase.generic or not _of_a_trade(phrase.text, language):
            continue
        if match.group().startswith(("n", "m", "our", "un", "a")):
            return phrase
        first = first or phrase
    return first


def _of_a_trade(text: str, language: Language) -> bool:
    folded = fold(text)
    head = fold(head_of(text)) if language is Language.FR else folded
    place = folded.find(head)
    if language is Language.EN:
        return any(t.words.search(folded) for t in trades())
    return any(t.words.match(folded, place) or t.words.match(folded) for t in trades())


_MARRY = (
    re.compile(
        r"\b(?:on se mari(?:e|era)|nous nous mari(?:ons|erons)|je me marie(?:rai)?|se mari(?:ent|eront|e)\b)"
    ),
    re.compile(
        r"\b(?:(?:i'm|we're|we are|i am|is|are)(?: getting| being)? (?:married|eloping)|get(?:ting)? "
        r"married|marrying|"
        r"tying the knot|tie the knot)\b"
    ),
)


def wedding(folded: str, zone: Span, language: Language) -> Phrase | None:
    """ "On se marie le 14 août": the verb becomes its noun, the one feast that people announce by a verb."""
    match = _MARRY[language is Language.EN].search(folded, zone.start, zone.end)
    if match is None:
        return None
    noun = "the wedding" if language is Language.EN else "le mariage"
    return Phrase(noun, Span(*match.span()), generic=False)


_AGAIN = re.compile(
    r"\b(?:a similar one|another one|one (?:just )?like (?:it|that)|the same (?:one|thing)|(?:the|"
    r"your) \w+ one\b|"
    r"(?:en )?(?:\w+er )?une? (?:semblable|pareille?|autre pareille?)\b|des pareille?s|la meme chose|"
    r"(?:celle|celui) (?:de|du|d')|remet ca)"
)
_KNOWN_ONE = re.compile(
    r"(?<![\w'-])(?:votre|vos|ton|ta|tes|your|(?:la|le|les|the|l')(?: ?(?:dernieres?|derniers?|last))?) ?"
)


def again(live: str, folded: str, zone: Span, language: Language) -> Phrase | None:
    """ "We loved your workshop … a similar one": one more of the thing named before, "a workshop"."""
    pronoun = _AGAIN.search(folded, zone.start, zone.end)
    if pronoun is None:
        return None
    for match in _KNOWN_ONE.finditer(folded, zone.start, pronoun.start()):
        phrase = bare_phrase(live, match.end(), pronoun.start(), language)
        if phrase is None or phrase.generic or not _of_a_trade(phrase.text, language):
            continue
        noun = _PLACE.split(phrase.text)[0]
        return Phrase(_one_more(live, folded, pronoun.start(), noun, language), phrase.span, generic=False)
    return None


_THAT_OF = re.compile(r"[^.!?\n]{0,40}?\b(?:celle|celui) (?P<which>(?:de |du |d')\w+)")
_THE_ONE = re.compile(r"[^.!?\n]{0,40}?\bthe (?!same|new|other|first|last)(?P<which>\w+) one\b")


def _one_more(live: str, folded: str, start: int, noun: str, language: Language) -> str:
    """ "celle de décembre" is "l’infolettre de décembre"; else one of the same kind."""
    of = (_THAT_OF if language is Language.FR else _THE_ONE).match(folded, start)
    if of is None:
        return f"{_article(noun, language)} {noun}"
    which = live[of.start("which") : of.end("which")]
    if language is Language.EN:
        return f"the {which} {noun}"
    vowel = fold(noun)[:1] in "aeiouh"
    feminine = gender_of(head_of(noun)) is Gender.F
    return f"{'l’' if vowel else 'la ' if feminine else 'le '}{noun} {which}"


_PLACE = re.compile(r" (?:à|at|in|sur|on|dans|de l['’]|de la|du|d['’]) ?")


def _article(noun: str, language: Language) -> str:
    if language is Language.FR:
        if number_of(noun) is Number.PLURAL:
            return "des"
        return "une" if gender_of(head_of(noun)) is Gender.F else "un"
    if number_of(noun) is Number.PLURAL:
        return "some"
    return "an" if noun[:1].lower() in "aeiou" else "a"

"""Where a need says what is asked: after "je cherche", "we need", or at the beginning of a few words.

"Évaluer l’accessibilité d’un portail": the head is the evaluation of accessibility, the portal only the
thing it is done to. A sentence that opens with "notre" or "the" tells what happened; its head comes later.
"""

from collections.abc import Iterator, Sequence

from declinetui.directory.stems import REQUEST, STOP

_ASKING = frozenset(
    """
    cherche cherchons cherchent recherche recherchons besoin faut faudrait faudra veux veut voulons
    voudrais voudrions voudrait aimerais aimerions aimerait souhaite souhaitons trouver quelqu faire
    produire creer realiser preparer commander need needs want wants looking seeking require hire find
    somebody someone anyone person have get make create produce order like
    """.split()
)
"""What is asked follows these."""
_TOLD = frozenset(
    """
    notre nos mon ma mes votre vos our my we i je j on nous il elle ils elles the le la les   ce
    cette   there it they she he l s c y quand when if si after because depuis since
    """.split()
)
"""A text that opens so tells something; what it asks comes after  word of asking."""
_SIGNS = frozenset(".,;:!?()")
_CLOSES = frozenset(
    """
    pour for avec with dans in sur on about aux at from par by that qui who que which avant before et and
    """.split()
)
_OF = frozenset("de d du des of".split())
_DEFINITE = frozenset(
    "un une le la l les notre nos mon ma mes votre vos a an the our my your their ce cette".split()
)
_MOST = 4
"""Telling words that a head may have."""


def openings(tokens: Sequence[str]) -> Iterator[int]:
    """Where what is asked begins: at the start of a text that tells nothing, after each word of asking."""
    if tokens and tokens[0] not in _TOLD and tokens[0] not in _ASKING:
        yield 0
    for place, word in enumerate(tokens):
        if word in _ASKING:
            yield place + 1


def head(tokens: Sequence[str], start: int) -> list[int]:
    """Places of the telling words of what is asked, from where it begins to its purpose, place or owner."""
    places: list[int] = []
    for place in range(start, min(len(tokens), start + 12)):
        word = tokens[place]
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        if word in _SIGNS or len(places) >= _MOST or (places and closes(word, after)):
            break
        if word not in STOP and word not in REQUEST:
            places.append(place)
    return places


def closes(word: str, after: str) -> bool:
    """True where the name of the work ends: "pour", "for", and "d’un", "of our": what it is done to."""
    return word in _CLOSES or of_something(word, after)


def of_something(word: str, after: str) -> bool:
    """True for "d’un", "de la", "du", "of the": a certain thing follows, not a kind of work."""
    return word in ("du", "des") or (word in _OF and after in _DEFINITE)

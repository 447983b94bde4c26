"""Words of a trade without gender, number or ending: graphiste and graphistes, monteuse, monteur and montage.

Two depths. `stem` only forgets gender and number, so two words with one stem are one word.
`root` also forgets how a word was derived (-eur, -age, -tion, -ing…), so that a verb, an
activity and a title meet; it is surer in company than alone.
"""

import re
from functools import lru_cache

from declinetui.text.fold import fold

_DOUBLED = re.compile(r"(.)\1")
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?", re.UNICODE)

STOP = frozenset(
    """
    a au aux avec ce ces cet cette chez comme d dans de des du elle en entre es est et faut il ils
    j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ou par pas plus pour
    qu que quel quelle qui s sa sans se ses si son sont sous sur t ta te tes toi ton tu un une vos votre
    vous y c ca cela celui puis aussi tout toute tous toutes tres peu autre occupe ai avons as ont sera
    serait bien afin lors vers depuis avant apres an and any are at be by can could do for from get has
    have her his how i if in into is it its just let like my no not of one or our out please she should
    so that the their them there they this to up us was we who will with would you your done whom which
    """.split()
)
"""Grammar words of both languages, folded; they name nothing."""

REQUEST = frozenset(
    """
    etre mieux cherche cherchons cherchez cherchent chercher recherche recherchons recherchent trouver trouve
    besoin aimerais aimerions voudrais voudrions veux veut voulons souhaite souhaitons pouvez pourrait
    pourriez capable aider aide faire refaire fasse fait realiser occuper preparer creer avoir projet
    projets mandat contrats client clients entreprise entreprises compagnie pme gens personne petit
    petite petits petites bon bonne nouveau nouvelle nouvelles prochain prochaine quelque quelques
    quelqu jour jours mois annee semaine semaines help need needs needed needing want wants looking look
    seeking seek find hire hiring make making made project projects job company business people person
    small big good great best new days day week weeks month months year years somebody someone something
    some work
    """.split()
)
"""Words of the asking rather than of the trade; they count only beside others ("gestion de projet")."""

_GENDERS = (
    ("trice", "teur"),
    ("ique", "ic"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("ere", "er"),
    ("ive", "if"),
    ("nne", "n"),
    ("elle", "el"),
)
_ENDINGS = tuple(
    sorted(
        """
        isateur isation ization izing iser izer icateur ication icating icator ateur ation ator ating
        atif ativ atoir icien ician ical icit ic abilit ability abl ement ment ion eur or er ier erie
        eri ery ist ism ian ien ant anc ent enc ag if iv at i y
        """.split(),
        key=len,
        reverse=True,
    )
)
_SHORT = frozenset(["ing", "er", "ery"])
"""Endings that may leave three letters: baker, baking, bakery."""
_FAMILIES = ("ograph", "therap")
"""Learned stems after which every ending is the same family."""


def trade_words(text: str) -> list[str]:
    """The folded words of a text that may name a trade, in order; small words left out."""
    return [w for w in _WORD.findall(fold(text)) if w not in STOP]


def telling_words(text: str) -> list[str]:
    """The trade words of a text without figures and without those of the asking."""
    return [w for w in trade_words(text) if w not in REQUEST and not w.isdigit()]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without gender and number.

    >>> stem("traductrices")
    'traducteur'
    """
    if len(word) < 4:
        return word
    word = _singular(word)
    for feminine, masculine in _GENDERS:
        if word.endswith(feminine) and len(word) - len(feminine) >= 2:
            return word[: -len(feminine)] + masculine
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("eux", "oux")) or (word.endswith("s") and word[-2] not in "su"):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The family of a folded word: at least four letters, doubled letters once.

    >>> root("montage") == root("monteuse") == root("monter")
    True
    """
    short = stem(word)
    for family in _FAMILIES:
        short = short.partition(family)[0] + family if family in short else short
    for ending in (*_ENDINGS, "ing"):
        if short.endswith(ending) and len(short) - len(ending) >= (3 if ending in _SHORT else 4):
            short = short[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", short)

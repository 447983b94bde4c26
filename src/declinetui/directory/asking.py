"""How a need is worded: which words name the work, and which only say for whom, with what or by whom.

"Un logo pour une boulangerie", "the site of our daycare", "we're a small museum and need …": the bakery,
the daycare and the museum are the client's own, and weigh less than the work.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from declinetui.directory.idioms import plain
from declinetui.directory.occasions import SETTING
from declinetui.directory.stems import REQUEST, STOP, noun_of
from declinetui.domain.terms import Language
from declinetui.text.cues import language_of
from declinetui.text.fold import fold

DEED, WORK, COMPANY, OWN, BENEFICIARY, ASKER, TONGUE = 1.2, 1.0, 0.75, 0.6, 0.45, 0.3, 0.3
"""Worth of a word: the verb of the work ("imprimer 500 dépliants", "to shoot a film"); of the work; after
"avec" and "with"; of the client's own; after "pour" and "for"; of the one who asks ("we are a museum"); of
the language the work is done in ("a French-speaking writer")."""
TOLD = 0.7
"""Part of its worth that a word keeps when it only tells what happened before a wish is said."""
PLACED = 0.6
"""Part of its worth that a word of a place, an occasion or a person keeps: it says where, when, for whom."""
MAX_WORDS = 60
_ACCENTED = frozenset("àâçéèêëîïôùûœ")
_NO_VERBS = frozenset(["notre", "votre", "leur"])
_NO_GERUNDS = frozenset(["building", "wedding", "meeting", "spring", "opening", "king", "ring"])
_TOKEN = re.compile(r"[^\W_]+(?:\+\+|#)?|[.,;:!?()]")
_ENDS = frozenset(".;:!?")
_POSSESSIVE = frozenset("notre nos mon ma mes votre vos our my your his her their".split())
_BEFORE_OWN = frozenset("de d chez par of at by from".split())
_JOINS = frozenset(
    "et ou qui que and or who which that but mais est is pour for with avec de of in a".split()
)
_WHEN = frozenset("avant apres before after once".split())
"""What follows says when: "inspecter la maison avant l’achat"."""
_ABOUT = frozenset(["sur", "about"])
_NO_TOPIC = frozenset("mesure place chaise demande rendez bois toile tissu verre pied".split())
"""What follows "sur" says what a text is about, unless it is one of these: "un article sur l’agriculture"."""
_ANYBODY = frozenset("un personne someone somebody anyone anybody person".split())
"""What follows "pour" and "for" after these is the work: "il nous faut quelqu’un pour l’acte de vente"."""
_SELF = re.compile(
    r"\b(?:je suis|nous sommes|on est|je tiens|nous tenons|nous exploitons|we re"
    r"|we are|i m|i am|i run|we run|i own|we own) (?:an?|une?|la|le|the|deux|two) "
    r"|\b(?:je suis|nous sommes) (?=[^\W_]{4,} (?:et|mais|qui)\b|[^\W_]{4,},)"
)


_TONGUES = frozenset(
    """
    francais francaise anglais anglaise francophone anglophone bilingue bilingues francophones anglophones
    french english bilingual
    """.split()
)
_SPEAKING = frozenset("speaking parlant parle parlent parler speaks speak".split())
_PHRASAL = frozenset(
    (verb, particle)
    for verb, particles in {
        "set": "up off",
        "put": "together on up",
        "check": "with in",
        "pick": "up",
        "come": "up",
        "sign": "up off",
        "run": "into out",
        "figure": "out",
        "find": "out",
        "carry": "out",
        "take": "care over",
    }.items()
    for particle in particles.split()
)
"""Verbs that a particle turns into something else: to set up a company builds no set."""
_TURNS = frozenset([",", *"et mais pis puis alors donc and but so".split()])
"""Where a sentence may turn from what happened to what is wished."""
_WISHES = frozenset(
    """
    aimerait aimerais aimerions voudrait voudrais voudrions cherche cherchons cherchent recherche
    recherchons besoin faudrait faudra souhaite souhaitons souhaiterais would rather need needs want wants
    looking love wish
    """.split()
)
_TO = frozenset(["", "to", "pour", "a", "faire"])


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A folded word that may name the work, and its worth from 0 to 1."""

    text: str
    worth: float


@lru_cache(maxsize=1024)
def asked_words(text: str) -> tuple[AskedWord, ...]:
    """The words of a need in order, small words left out, each with the worth of its place."""
    return tuple(_walk(plain(fold(text))))[:MAX_WORDS]


@lru_cache(maxsize=1024)
def tongue_of(text: str) -> Language | None:
    """The language of a text, by its small words, else French by its accents; None when neither tells."""
    found = language_of(text).language
    return Language.FR if found is None and any(c in _ACCENTED for c in text.lower()) else found


def _walk(folded: str) -> Iterator[AskedWord]:
    """One pass: a sentence starts at the full worth; "pour", "avec" and the like lower what follows."""
    tokens = _TOKEN.findall(folded)
    asker = _asker(folded)
    wish = _wish(tokens)
    clause = _Clause()
    for place, word in enumerate(tokens):
        before = tokens[place - 1] if place and tokens[place - 1] not in _ENDS else ""
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        clause.meet(word, before, after)
        noun = noun_of(word, before, after)
        if noun in STOP or not noun[0].isalnum():
            continue
        if (word, after) in _PHRASAL:
            continue
        if word in _SPEAKING and _TONGUES.intersection((before, after)):
            continue
        worth = ASKER if place in asker else clause.worth()
        if word in _TONGUES and _of_the_work(word, before, after):
            worth = min(worth, TONGUE)
        elif worth == WORK and noun not in REQUEST and _deed(word, before):
            worth = DEED
        if word in SETTING:
            worth *= PLACED
        if place < wish:
            worth *= TOLD
        clause.told = clause.told or (noun not in REQUEST and place not in asker)
        yield AskedWord(noun, worth)


@dataclass(slots=True)
class _Clause:
    """Where the reading stands in a sentence."""

    state: float = WORK
    own: int = 0
    """Words that still belong to a thing of the client's own."""
    told: bool = False
    """True once something was said of the work."""

    def meet(self, word: str, before: str, after: str) -> None:
        """Take a word or a sign into account."""
        if word in _ENDS:
            self.state, self.own, self.told = WORK, 0, False
            return
        if word in ("pour", "for") and before in _ANYBODY:
            self.state = WORK
        elif self.told and word in ("pour", "for") and after and not _verb(word, after):
            self.state = min(self.state, BENEFICIARY)
        elif self.told and word in ("pour", "for") and after:
            self.state = min(self.state, OWN)
        elif self.told and word in ("avec", "with"):
            self.state = min(self.state, COMPANY)
        elif self.told and (word in _WHEN or (word in _ABOUT and after not in _NO_TOPIC)):
            self.state = min(self.state, OWN)
        elif word in ("et", "and") and self.state == COMPANY:
            self.state = WORK
        if word in _JOINS or word == ",":
            self.own = 0
        elif self.told and word in _POSSESSIVE and before in _BEFORE_OWN:
            self.own = 2

    def worth(self) -> float:
        """What a word is worth here."""
        if not self.own:
            return self.state
        self.own -= 1
        return min(self.state, OWN)


def _wish(tokens: Sequence[str]) -> int:
    """Where the wish begins after what happened ("elle prend sa retraite et on aimerait …"); 0: at once."""
    joint = 0
    for place, word in enumerate(tokens):
        if word in _ENDS or word in _TURNS:
            joint = place
        elif joint and word in _WISHES:
            return joint
        elif word in _WISHES:
            return 0
    return 0


def _verb(preposition: str, word: str) -> bool:
    """A verb after "pour" is still the work: "quelqu’un pour monter un film", "somebody for editing"."""
    if preposition == "pour":
        return word.endswith(("er", "ir", "re")) and word not in _NO_VERBS
    return word.endswith("ing") and word not in _NO_GERUNDS


def _of_the_work(word: str, before: str, after: str) -> bool:
    """True when a language only says who should do the work: "French-speaking", "bilingue", "en anglais"."""
    if word in ("bilingue", "bilingues", "bilingual") or "phone" in word:
        return True
    return before in ("in", "en") or bool(_SPEAKING.intersection((before, after)))


def _deed(word: str, before: str) -> bool:
    """True for a verb that says the work: an infinitive after "pour", "to" or at the beginning."""
    if before not in _TO:
        return False
    return before == "to" or (len(word) > 4 and word.endswith(("er", "ir", "re")))


def _asker(folded: str) -> frozenset[int]:
    """Places of the words by which the one who asks presents themselves, up to the next joint."""
    places: set[int] = set()
    for found in _SELF.finditer(folded):
        place = len(_TOKEN.findall(folded[: found.end()]))
        for word in _TOKEN.findall(folded[found.end() :]):
            if (
                word in _ENDS
                or word in (",", "et", "and", "qui", "who", "but", "mais")
                or word in REQUEST_VERBS
            ):
                break
            places.add(place)
            place += 1
    return frozenset(places)


REQUEST_VERBS = frozenset(
    "cherche cherchons cherchant besoin looking need needing seeking voudrait aimerait".split()
)
"""Where presenting oneself ends and asking begins."""

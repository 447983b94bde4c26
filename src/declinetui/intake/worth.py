"""How much a phrase looks like a project: its noun, its article, what stands around it."""

import re
from functools import cache
from importlib.resources import files

from declinetui.domain.terms import Language
from declinetui.intake.phrases import Phrase
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of, head_of

CONTEXT = 3
"""Up to it a cue may only tell of the client's plans ("on lance une chaîne")."""


@cache
def _heads_en() -> frozenset[str]:
    raw = files("declinetui.intake").joinpath("data/heads_en.txt").read_text(encoding="utf-8")
    return frozenset(word for line in raw.splitlines() if line[:1] != "#" for word in line.split())


def is_known(text: str, language: Language) -> bool:
    """True when the phrase holds a noun that projects are made of."""
    if language is Language.FR:
        return gender_of(fold(head_of(text))) is not None
    heads = _heads_en()
    return any(w in heads or (w.endswith("s") and w[:-1] in heads) for w in fold(text).split())


_SELF = re.compile(r"(?:merci|thanks?|thank you|sorry|desole|excuse\w*)[^.\n]{0,14}$")
_HANDED_OVER = re.compile(
    r"^(?:(?:la|le|les|l'|the|all|tous les?|toutes les|des|your|its) ?)?"
    r"(?:(?:[a-z-]+ ){0,2}(?:files?|fichiers?|stems|copies|exemplaires|versions?|drafts?|ebauches?|"
    r"epreuves|"
    r"proofs?|"
    r"artwork|art|masters?|livrables?|deliverables?)|final [a-z]+|[a-z]+ fina(?:l|le|ux|les)|(?:the|le) "
    r"(?:report|rapport))\b"
    r"(?! (?:of|for|de|du|des|d'|francaise|anglaise)\b)"
)
""" "Il nous faut les fichiers finaux": what is handed over at the end, rarely the name of the work."""
_OWN_DOING = re.compile(r"(?:\bi'm|\bwe're|\bi am|\bwe are|en train de) $")
""" "I'm redoing my website and need…": the work that goes on already is not the one asked for."""
_BODY = re.compile(
    r"(?:notre|mon|ma|our|my) (?:cabinet|firme|etude|agence|ecole|college|cegep|universite|ville|"
    r"municipalite|mairie|"
    r"association|club|comite|conseil|societe|ministere|departement|cooperative|coop|fondation|clinique|"
    r"hopital|boutique|"
    r"magasin|resto|restaurant|ferme|groupe|troupe|chorale|syndicat|federation|paroisse|musee|"
    r"bibliotheque|librairie|"
    r"organisme|osbl|maison d'edition|firm|agency|practice|school|university|town|city|municipality|"
    r"committee|board|"
    r"council|society|department|co-?op|foundation|clinic|hospital|store|bakery|farm|group|choir|union|"
    r"church|museum|"
    r"library|bookstore|nonprofit|non-profit|charity|startup|start-up|publisher|condo|staff|office)"
)
""" "Notre cabinet doit produire…": who must do it, not what is asked."""
_INDEFINITE = re.compile(r"^(?:une?|des|an?|some|deux|trois|two|three|\d+) ")
_OWN_DUTY = re.compile(
    r"(?:je dois|on doit|nous devons|faut que je|i have to|we have to|i must|we must|i'll|"
    r"we'll)(?: [a-z]+)? "
    r"(?:faire )?(?:imprim|depos|remet|envoy|publi|print|submit|send|book|post|file)\w*[^.\n]{0,12}$"
)
""" "Je dois faire imprimer le calendrier jeudi": what the client does, not what is asked."""

_IN_TIME = re.compile(r"\b(?:in time|on time|a temps|prete?s?|ready) (?:for|pour) $")
""" "Restored in time for our open house": when, not what."""


def bonus(phrase: Phrase, cue_score: int, language: Language, folded: str, match: re.Match[str]) -> int:
    """What the phrase adds to, or takes from, the strength of the words that announce it."""
    text = fold(phrase.text).replace(" l ", " l'")
    points = 2 * is_known(phrase.text, language)
    if cue_score > CONTEXT and re.match(r"(?i)(?:notre|nos|mon|ma|mes|our|my)\b", phrase.text):
        points += 1
    if _SELF.search(folded, max(0, match.start() - 24), match.start() + 4):
        points -= 4
    if cue_score == CONTEXT + 1 and _OWN_DOING.search(folded, max(0, match.start() - 14), match.start()):
        points -= 2
    if _BODY.fullmatch(text):
        points -= 4
    if _HANDED_OVER.match(text):
        points -= 4
    if cue_score > CONTEXT + 1 and _INDEFINITE.match(text):
        points += 1
    if _IN_TIME.search(folded, max(0, match.start() - 10), match.end()):
        points -= 4
    if _OWN_DUTY.search(folded, max(0, match.start() - 30), match.end()):
        points -= 6
    return points

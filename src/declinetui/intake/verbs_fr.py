"""French verbs of work, and how a verb with its object becomes the name of a project."""

import re
from types import MappingProxyType

from declinetui.domain.terms import Gender, Language
from declinetui.domain.values import Span
from declinetui.intake.phrases import Phrase, noun_phrase

_NOUNS = {
    "traduire": ("traduction", Gender.F),
    "reviser": ("révision", Gender.F),
    "rediger": ("rédaction", Gender.F),
    "ecrire": ("rédaction", Gender.F),
    "refaire": ("refonte", Gender.F),
    "refondre": ("refonte", Gender.F),
    "creer": ("création", Gender.F),
    "concevoir": ("conception", Gender.F),
    "illustrer": ("illustration", Gender.F),
    "animer": ("animation", Gender.F),
    "corriger": ("correction", Gender.F),
    "adapter": ("adaptation", Gender.F),
    "organiser": ("organisation", Gender.F),
    "construire": ("construction", Gender.F),
    "reparer": ("réparation", Gender.F),
    "renover": ("rénovation", Gender.F),
    "developper": ("développement", Gender.M),
    "photographier": ("photographie", Gender.F),
    "produire": ("production", Gender.F),
    "realiser": ("réalisation", Gender.F),
    "filmer": ("tournage", Gender.M),
    "monter": ("montage", Gender.M),
    "transcrire": ("transcription", Gender.F),
    "sous-titrer": ("sous-titrage", Gender.M),
    "installer": ("installation", Gender.F),
    "configurer": ("configuration", Gender.F),
    "optimiser": ("optimisation", Gender.F),
    "moderniser": ("modernisation", Gender.F),
    "evaluer": ("évaluation", Gender.F),
    "gerer": ("gestion", Gender.F),
    "entretenir": ("entretien", Gender.M),
    "imprimer": ("impression", Gender.F),
    "dessiner": ("dessin", Gender.M),
    "relire": ("relecture", Gender.F),
    "numeriser": ("numérisation", Gender.F),
    "decorer": ("décoration", Gender.F),
    "amenager": ("aménagement", Gender.M),
    "peindre": ("peinture", Gender.F),
    "restaurer": ("restauration", Gender.F),
    "preparer": ("préparation", Gender.F),
    "coordonner": ("coordination", Gender.F),
    "planifier": ("planification", Gender.F),
    "couvrir": ("couverture", Gender.F),
    "alleger": ("révision", Gender.F),
    "mettre en page": ("mise en page", Gender.F),
    "mettre a jour": ("mise à jour", Gender.F),
    "enregistrer": ("enregistrement", Gender.M),
    "narrer": ("narration", Gender.F),
    "composer": ("composition", Gender.F),
    "tourner": ("tournage", Gender.M),
    "sonoriser": ("sonorisation", Gender.F),
    "retoucher": ("retouche", Gender.F),
    "localiser": ("localisation", Gender.F),
    "interpreter": ("interprétation", Gender.F),
    "auditer": ("audit", Gender.M),
    "migrer": ("migration", Gender.F),
    "accompagner": ("accompagnement", Gender.M),
    "actualiser": ("actualisation", Gender.F),
    "agrandir": ("agrandissement", Gender.M),
    "analyser": ("analyse", Gender.F),
    "archiver": ("archivage", Gender.M),
    "broder": ("broderie", Gender.F),
    "cartographier": ("cartographie", Gender.F),
    "classer": ("classement", Gender.M),
    "coiffer": ("coiffure", Gender.F),
    "encadrer": ("encadrement", Gender.M),
    "fabriquer": ("fabrication", Gender.F),
    "graver": ("gravure", Gender.F),
    "maquiller": ("maquillage", Gender.M),
    "nettoyer": ("nettoyage", Gender.M),
    "programmer": ("programmation", Gender.F),
    "reecrire": ("réécriture", Gender.F),
    "remplacer": ("remplacement", Gender.M),
    "repeindre": ("peinture", Gender.F),
    "saisir": ("saisie", Gender.F),
    "tester": ("mise à l’essai", Gender.F),
    "verifier": ("vérification", Gender.F),
}
WISHED = MappingProxyType(
    {
        "traduise": "traduire",
        "revise": "reviser",
        "redige": "rediger",
        "ecrive": "ecrire",
        "refasse": "refaire",
        "cree": "creer",
        "concoive": "concevoir",
        "illustre": "illustrer",
        "anime": "animer",
        "corrige": "corriger",
        "adapte": "adapter",
        "organise": "organiser",
        "repare": "reparer",
        "developpe": "developper",
        "photographie": "photographier",
        "produise": "produire",
        "realise": "realiser",
        "filme": "filmer",
        "monte": "monter",
        "installe": "installer",
        "gere": "gerer",
        "dessine": "dessiner",
        "relise": "relire",
        "prepare": "preparer",
    }
)
"""Subjunctives behind "veut qu’on": notes of a call speak so."""
_LIGHT = frozenset(
    {
        "peindre",
        "imprimer",
        "installer",
        "construire",
        "monter",
        "animer",
        "organiser",
        "produire",
        "realiser",
        "creer",
        "ecrire",
        "concevoir",
        "dessiner",
        "preparer",
        "developper",
        "tourner",
        "enregistrer",
        "composer",
    }
)
"""Verbs whose object alone is the request when it has an indefinite article ("animer un atelier")."""

VERBS = f"(?P<verb>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})"
"""A pattern of every verb that has a noun, folded."""


def nominal(live: str, folded: str, match: re.Match[str], end: int) -> Phrase | None:
    """ "traduire un bail" -> "la traduction d’un bail"; an object that says it alone stays alone."""
    verb = match["verb"]
    verb = WISHED.get(verb, verb)
    thing = noun_phrase(live, match.end(), end, Language.FR)
    if thing is None or thing.generic or verb not in _NOUNS:
        return None if thing is None or thing.generic else thing
    noun, gender = _NOUNS[verb]
    first = folded[thing.span.start : thing.span.end].split(" ", maxsplit=1)[0]
    if verb in _LIGHT and first in {"un", "une", "des", "deux", "trois", "quelques"}:
        return thing
    article = "le " if gender is Gender.M else "la "
    if noun[0] in "aeiouéèêàh":
        article = "l’"
    whole = Span(match.start("verb"), thing.span.end)
    return Phrase(f"{article}{noun} {_of(thing.text)}", whole, generic=False)


_AND = re.compile(r" (et|ou|pis) (?=(?:le|la|les|un|une|des|notre|nos|mon|ma|mes|son|sa|ses) |l['’])")


def _of(text: str) -> str:
    """ "mon logo et mon site" -> "de mon logo et de mon site"."""
    first, *others = _AND.split(text, maxsplit=1)
    joined = next((new + first[len(old) :] for old, new in _JOINED if first.lower().startswith(old)), None)
    whole = joined or "de " + first
    return f"{whole} {'et' if others[0] == 'pis' else others[0]} {_of(others[1])}" if others else whole


_JOINED = (
    ("le ", "du "),
    ("les ", "des "),
    ("un ", "d’un "),
    ("une ", "d’une "),
    ("des ", "de "),
    ("l'", "de l’"),
    ("l’", "de l’"),
)

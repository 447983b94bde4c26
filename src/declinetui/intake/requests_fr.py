"""The French words that announce a request, strongest first, and verbs that have a noun."""

import re
from dataclasses import dataclass
from types import MappingProxyType

from declinetui.domain.terms import Gender, Language
from declinetui.domain.values import Span
from declinetui.intake.phrases import Phrase, noun_phrase


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern (folded) behind which the request stands, and how surely."""

    score: int
    pattern: re.Pattern[str]
    bare: bool = False
    """A phrase without determiner may follow."""
    verb: bool = False
    """The match ends on a verb that has a noun; its object follows."""


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
}
_WISHED = MappingProxyType(
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
    }
)
"""Verbs whose object alone is the request when it has an indefinite article ("animer un atelier")."""

_VERB = f"(?P<verb>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})"

CUES: tuple[Cue, ...] = (
    Cue(
        6,
        re.compile(
            r"(?:besoin d'aide|aide|aider|m'aider|nous aider|nous epauler|un coup de main|"
            r"coup de main|besoin de (?:toi|vous|renfort)|besoin d'un coup de main|"
            r"faire appel a (?:vous|toi|tes services|vos services)|retenir (?:vos|tes) services|"
            r"\b(?:vos|tes) services) (?:pour|avec|dans|a) (?!faire |un prix)"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"soumission(?:ner)?s? (?:pour|concernant)|(?:un prix|devis|une estimation|"
            r"un estime|offre de services?|proposition|tarif|quel prix|combien) (?:pour|"
            r"de|concernant|sur) (?:faire )?|(?:demande|soumission) (?:pour|de|d')(?= ?(?:la|"
            r"le|les|l'|notre|nos|un|une))"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:vous|te|lui) (?:confier|proposer|mandater pour|engager pour|embaucher pour|"
            r"commander)|(?:confier|commander) a (?:un|une|des) [a-z -]{3,40}?(?= (?:la|"
            r"le|les|l'|un|une|notre|nos|des)\b)|mandater quelqu'un pour"
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:cherch|recherch)(?:e|ons|er|ent|ant|ais|ions)s? (?:activement )?(?:presentement |"
            r"toujours |donc )?(?:quelqu'un|la perle rare|une perle|(?:une? |des? |"
            r"d'une? |notre )(?:[\w'-]+ ){0,2}?(?:[\w-]+(?:eur|euse|rice|iste|graphe|"
            r"ien|ienne|logue|ancier|anciere)s?|personne|freelance|firme|agence|studio|"
            r"experte?|pro|talent|equipe|entreprise|compagnie)\b)[^.!?\n]{0,30}?\b(?:pour|"
            r"afin de) (?=(?:la|le|les|l'|notre|nos|un|une|mon|ma|mes|des|son|sa|ses|"
            r"leur|leurs|\d{1,3})\b|l')"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:au sujet|a propos|relativement a|concernant|en lien avec|pour discuter|"
            r"par rapport a|il s'agit|s'agirait|s'agit|dossier|il est question)(?: de|"
            r" d'| du)? (?!votre|ton|ta)"
        ),
    ),
    Cue(
        5,
        re.compile(
            r"besoin (?:de |d'|d(?=une? )|urgent de |urgent d')(?!aide|information|"
            r"(?:plus|moins) de|savoir|faire|avoir|toi|vous)(?=(?:une? |l'|la |les ?|"
            r"notre |nos |\d))"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"besoin (?:de |d'|urgent de |urgent d')(?!aide|informations?|plus|savoir|"
            r"faire|avoir|toi|vous|une? )"
        ),
        bare=True,
    ),
    Cue(
        5,
        re.compile(
            r"(?:aimer|voudr|souhait|desir|veu|voul|faudr|pens|planifi|prevoy|pourr|"
            r"pouv|peu|seri|propos|cherch|charg)\w*[^.!?\n]{0,40}?\b(?:avoir|obtenir|"
            r"commander|recevoir|offrir|donner|presenter|tenir|publier|lancer|ouvrir|"
            r"reserver|booker|faire faire|faire) (?=(?:une? |des |la |le |les |l'|notre |"
            r"nos |mon |ma |mes |quelques |deux |trois |\d))"
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:il (?:nous|me) (?:faudrait|faut|manque)|il faudrait|ca (?:nous|me) prendrait|"
            r"ca prendrait|on (?:veut|voudrait|aimerait)|(?:je|j') ?(?:veux|voudrais|"
            r"aimerais)|nous (?:voulons|voudrions|aimerions|desirons|souhaitons|cherchons|"
            r"recherchons)|(?:je|j')? ?(?:cherche|recherche)|on (?:cherche|refait))(?: a)? ?(?:avoir |"
            r"faire )?(?=(?:une? |des |la |le |les |l'|notre |nos |mon |ma |mes ))"
        ),
    ),
    Cue(
        7,
        re.compile(
            rf"(?:faire |faudrait |pour |de |a |d'|voudr\w+ |aimer\w+ |souhait\w+ |"
            rf"veut |veux |voulons |pourri?e?z?s? |peux-tu |faire faire |besoin de |"
            rf"cherche a |nous |me |te |peux |pouvez )(?:faire )?{_VERB}(?= )"
        ),
        verb=True,
    ),
    Cue(
        4,
        re.compile(
            r"(?:dispo(?:nible)?s?|libres?|place|temps|interesse\w*|envie|tente\w*)(?: [a-z' -]{0,24}?)?(?"
            r":pour|par|de) (?!vous|toi|(?:un|une) (?:appel|rencontre))"
        ),
    ),
    Cue(3, re.compile(r"(?:projet|mandat|contrat|idee|sujet) (?:de |d'|pour )(?!vous|toi)"), bare=True),
    Cue(
        3,
        re.compile(r"(?:^|[\s,(])(?:pour|concernant) (?=(?:la|le|les|l'|un|une|notre|nos|mon|ma|mes|des)\b)"),
    ),
    Cue(
        4,
        re.compile(
            r"(?:fai(?:s|tes|re|t)|t'occup\w+|vous occup\w+|vous charg\w+|prendre en charge|"
            r"t'occuper|vous occuper|faire|fais|offrez|refaire)(?:-vous|-tu| tu| vous)?(?: encore|"
            r" toujours| aussi| souvent)?(?: des?| d'| du)? (?=(?:une? |des |la |le |"
            r"les |l'|notre |nos |mon |ma |mes ))"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:fai(?:s|tes)(?:-vous|-tu| tu| vous)?(?: tu)?(?: encore| toujours| aussi|"
            r" souvent)?(?: encore)? )(?=des |de la |du )"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:^|[.!?\n]\s{0,4})(?=(?:la|le|les|l'|notre|nos) ?[a-z0-9' ]{3,40}? (?:devra|"
            r"devront|devrait|doit|doivent))"
        ),
    ),
    Cue(
        3,
        re.compile(
            r"(?:prepar|organis|planifi|lanc|produi[st]|publi)(?:e|ent|ons|era|erons|"
            r"eront|ez)?s? (?:cette annee |presentement |actuellement )?(?=(?:une? |"
            r"des |la |le |les |l'|notre |nos |mon |ma |mes |son |sa |ses |leurs? ))"
        ),
    ),
    Cue(6, re.compile(r"(?:travaill|collabor)\w+ (?:avec (?:vous|toi) |ensemble )?(?:sur|a) (?!distance)")),
    Cue(
        5,
        re.compile(
            r"(?<!type de )(?:demandes?|besoins?|projet|mandat|travaux|details?|description) ?:\s{0,4}\n?\s"
            r"{0,4}[-•*·]?\s{0,4}"
        ),
        bare=True,
    ),
    Cue(
        4,
        re.compile(
            r"(?:met(?:s|tons|tent|tre) (?:sur pied|en place)|\bmont(?:e|ons)|termin(?:e|"
            r"ons)|fini(?:s|ssons)|acheve|j'ecris|refai(?:t|s|sons)|demarr(?:e|ons)|"
            r"cre(?:e|ons)) (?=(?:une? |la |le |l'|notre |mon |ma |mes |nos |des ))"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:besoin d'|veu(?:t|x|lons) |voudr\w+ |aimer\w+ |engager |embaucher )(?:une? |"
            r"des )(?:[\w-]+(?:eur|euse|rice|iste|graphe|ien|ienne|logue)s?|personne|"
            r"pigiste|pro)\b[^.!?\n]{0,24}?\bpour (?=(?:la|le|les|l'|notre|nos|un|une|"
            r"mon|ma|mes|des|son|sa|ses|\d+ [a-z]{4})\b|l')"
        ),
    ),
    Cue(
        7,
        re.compile(
            rf"(?:qu'(?:on|il|elle) |que (?:je|tu|vous|nous|quelqu'un) )(?P<verb>{'|'.join(_WISHED)})(?= )"
        ),
        verb=True,
    ),
    Cue(
        5,
        re.compile(
            r"\b(?:donn|offr|present|anim)(?:er|eriez|iriez|erais|irais|ez|es) (?=(?:une? |"
            r"des |la |le |l'|notre |nos ))"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:^|[.;\n]\s{0,3}|client )(?:il |elle )?(?:veut|veulent|voudrait|cherche|aimerait) (?!que|qu'|savoir|nous|une? reponse|quelqu'un|faire|avoir|de |a )"
        ),
        bare=True,
    ),
    Cue(
        6,
        re.compile(
            r"(?:avons|j'ai|ai|a|avez) (?=(?:une? |des )[^.!?\n]{3,60} a (?:faire )?(?:traduire|reviser|corriger|rediger|monter|imprimer|refaire|illustrer|relire|transcrire|adapter))"
        ),
    ),
    Cue(4, re.compile(r"(?:offrir|commander|faire faire|faire realiser)(?: a [a-z' ]{2,25}?)? (?=une? )")),
)


def nominal(live: str, folded: str, match: re.Match[str], end: int) -> Phrase | None:
    """ "traduire un bail" -> "la traduction d’un bail"; an object that says it alone stays alone."""
    verb = match["verb"]
    verb = _WISHED.get(verb, verb)
    noun, gender = _NOUNS[verb]
    thing = noun_phrase(live, match.end(), end, Language.FR)
    if thing is None or thing.generic:
        return None
    first = folded[thing.span.start : thing.span.end].split(" ", maxsplit=1)[0]
    if verb in _LIGHT and first in {"un", "une", "des", "deux", "trois", "quelques"}:
        return thing
    text = thing.text
    joined = next((new + text[len(old) :] for old, new in _JOINED if text.lower().startswith(old)), None)
    article = "le " if gender is Gender.M else "la "
    if noun[0] in "aeiouéèêàh":
        article = "l’"
    whole = Span(match.start("verb"), thing.span.end)
    return Phrase(f"{article}{noun} {joined or 'de ' + text}", whole, generic=False)


_JOINED = (
    ("le ", "du "),
    ("les ", "des "),
    ("un ", "d’un "),
    ("une ", "d’une "),
    ("des ", "de "),
    ("l'", "de l’"),
    ("l’", "de l’"),
)

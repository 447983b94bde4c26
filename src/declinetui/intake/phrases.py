"""Where a noun phrase stops: the grammar of "la refonte de notre site" inside a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.text.fold import fold_aligned, squeeze


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as written, on one line; `generic` when it names no project."""

    text: str
    span: Span
    generic: bool


_DETERMINED_FR = (
    r"\s{0,4}(?:(?:la|le|les|un|une|des|notre|nos|mon|ma|mes|ce|cet|cette|ces|quelques|"
    r"plusieurs|leur|leurs|son|sa|ses|du)\s{1,4}|l'\s?|\d{1,3}\s{1,4}(?=[a-z]{4})|(?:deux|"
    r"trois|quatre|cinq|six|dix|douze)\s{1,4})"
)
_DETERMINED_EN = (
    r"\s{0,4}(?:(?:all(?: the| our| my)?(?=\s\d)|an?|the|our|my|its|some(?! (?:just|like|of|more)\b)|this|"
    r"these|"
    r"(?!(?:it|that|let|here|there|what|who|how|he|she)'s)[a-z]{2,}'s|"
    r"their|his|her|two|three|four|"
    r"five|six|ten|several|a few|a couple of|\d{1,3}(?!\s{0,4}(?:people|guests|persons|"
    r"days|weeks|hours|months|years|bucks|dollars|cents|pm|am)\b))\s{1,4})"
)
_STOP_FR = (
    r"(?<! et)(?<! de)(?<! ou)(?<! pis)(?<! a)(?<! sur)(?<! pour)(?<! avec)(?<! par)(?<! dans)(?<! vers)"
    r"(?<! en)(?<! entre)(?<! sous)(?<! contre)(?<! plus)(?<!tous)(?<!toutes)(?<!tout)(?<!toute)"
    r"\s(?=(?:mon|ma|mes|notre|nos|votre|vos|ton|ta|tes|une?)\s)|"
    r"\s(?:du |de l'|vers l'|vers le |de l' )(?=(?:francais|anglais|espagnol|allemand|italien|portugais|"
    r"mandarin)\b)|"
    r"[.,;:!?()\[\]|•»\"“”]|\n\s{0,4}\n|\n\s{0,4}[-•*]|\s[-–—]\s|"
    r"\s(?:qui|que|dont|tous|toutes|chaque|mais|car|parce|puisque|avant|apres|d'ici|depuis|pendant|durant|"
    r"dans|chez|lors|afin|si|comme|quand|svp|stp|merci|environ|"
    r"part|partent|vient|viennent|quitte|quittent|dessus|dessous|dedans|la-dessus|tse|"
    r"est|sont|sera|seront|serait|seraient|devra|devront|devrait|doit|doivent|destinee?s?|"
    r"prevue?s?|intitulee?s?|visant|portant|peut|peuvent|pourra|pourrait|faut|aux|par|"
    r"avec|sans|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|"
    r"aujourd'hui|cette|cet|il|elle|on|nous|je|tu|vous|ils|elles|ca|cela|ceci|y|a-t|"
    r"est-ce|pouvez|pourriez|peux|pourrais|seriez|etes|avez|avons|as-tu|es-tu|te|me|"
    r"se|ne|"
    r"budget|bientot|prochainement|rapidement|urgent|plutot|ici|vs|suite|etant|entre|"
    r"ainsi|non|oui|genre|max|idealement|dispo|tant|alors|donc|pis|qu'en|aura|auront|"
    r"avait|ont|\d[\d ]*\s?\$)(?![\w'-])|"
    r"\s(?:qu'|lorsqu|s'il|j'|t'|s'|n'|\$|mi-|d'une valeur|d'un budget|ou (?=l'on|nous|on )|"
    r"et (?=(?:que|qui|je|j'|nous|on|il|elle|vous|tu|aimer|souhait|voul|d'|en|si|avons|"
    r"sommes|le budget|ton nom|votre nom|suis|voudr|ai |a )\b)|des que|"
    r"a (?=(?:la(?! (?:main|carte|mode|machine|plume)\b)|l'|notre|nos|mon|ma|partir|compter|un|une|[0-9]|"
    r"peu|raison|livrer|"
    r"faire|remettre|montreal|quebec|laval|ottawa|toronto|gatineau|sherbrooke|temps)\b)|"
    r"au (?=(?:plus|printemps|cours|mois|debut|montant|total|prix|tarif|coeur|centre|"
    r"\d))|vers (?=(?:le|la|la mi|mi|[a-z]+ \d)\b)|sur (?=(?:linkedin|notre|votre))|"
    r"pour (?=(?:toi|vous|nous|moi|eux|elle|lui|le|la|les|l'|un|une|des|notre|nos|mon|"
    r"ma|mes|votre|vos|ton|son|sa|"
    r"ses|leurs?|ce|cet|cette|\d|mi-|janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|"
    r"nov|dec|noel|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|fin|debut|"
    r"l'|[a-z]+(?:er|ir|re|oir)\b))|"
    r"en (?=(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
    r"decembre|20\d\d|vue|prevision|collaboration|debut|fin)\b)|"
    r"du (?=\d)|le (?=\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|ce (?=(?:printemps|"
    r"mois|week))|fin (?=janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|20)|"
    r"debut )"
)
_STOP_EN = (
    r"(?<! and)(?<! of)(?<! or)(?<!all)(?<!both)(?<! &)(?<! per)(?<!half)\s(?=(?:our|my|your|the|an|a)\s)|"
    r"[.,;:!?()\[\]|•\"“”]|\n\s{0,4}\n|\n\s{0,4}[-•*]|\s[-–—]\s|"
    r"\s(?:that|which|every|each|who|sometime|some time|whose|where|when|but|so|because|"
    r"since|before|after|until|"
    r"till|by|into|with|without|if|as|on|at|this|for|from|per|please|pls|thanks|thank|"
    r"asap|urgently|starting|"
    r"due|ready|we|i|you|u|it|they|he|she|i'm|we're|i'd|we'd|you'd|is|are|was|were|"
    r"will|would|could|can|should|must|may|might|has|have|had|needs?|do|does|done|goes|"
    r"around|about|approximately|"
    r"roughly|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|soon|quickly|budget|worth|coming|taking|held|launching|through|via|within|"
    r"over|under|while|it's|that's|"
    r"\d{1,2}(?:st|nd|rd|th))(?![\w'-])|"
    r"(?<!our)(?<!the)(?<!my)(?<!its)(?<!their)(?<!your)\snext\b|"
    r"\s(?:us\$|\$|€|i'|we'|you'|and (?=(?:now|then|i|we|you|would|need|are|is|want|"
    r"was|wondering|to|can|could|have|pay|it|your|got|saw|our budget|looking|i'm|we're|"
    r"would|hope|the budget|maybe)\b)|"
    r"in (?=(?:both|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|jan|feb|20\d\d|the|time|early|mid|late|our|my|spring|summer|"
    r"fall|winter|\d|two|three|a|exchange|front|montreal|toronto|ottawa|vancouver|halifax|"
    r"calgary|quebec)\b)|"
    r"to (?!do\b)(?=[a-z])|or (?=(?:if|would|are|do)\b))"
)
_GENERIC_WORDS = (
    r"^(?:(?:la|le|les|un|une|des|l'|leurs?|their|its|sa|son|ses|notre|nos|mon|ma|mes|ce|cet|cette|ces|"
    r"quelques|"
    r"a|an|the|our|my|some|this|these|any|more|plus|de|d')\s{0,4})*"
    r"(?:(?:nouveau|nouvelle|petit|petite|gros|grand|premier|premiere|prochain|prochaine|"
    r"future?|bon|bonne|beau|belle|new|small|big|quick|great|short|exciting|potential|"
    r"upcoming|next|first|special|rapide|interessant\w*)\s{1,4})*"
    r"(?:projets?|projects?|proposals?|propositions?|favou?rs?|surprises?|mandats?|contrats?|jobs?|work|"
    r"travail|travaux|reponses?|"
    r"reply|response|answer|soumissions?|devis|quotes?|estimates?|estimations?|prix|"
    r"price|pricing|tarifs?|rates?|appels?|calls?|chat|rencontres?|meetings?|rendez-vous|"
    r"informations?|info|details?|questions?|aide|help|services?|"
    r"collaboration|disponibilites?|availability|date|dates|delai\w*|moment|time|temps|"
    r"minutes?|instant|suite|suivi|follow|message|courriel|email|demande|request|inquiry|"
    r"budget|montant|amount|interet|interest|attention|comprehension|consideration|"
    r"patience|confiance|travail|personnes?|someone|people|quelqu'un|"
    r"monde|gens|fois|annees?|years?|mois|months?|semaines?|weeks?|jours?|days?|heures?|"
    r"hours?|noel|fetes|holidays|printemps|ete|automne|hiver|spring|summer|fall|winter|"
    r"instance|example|exemple|part|cas|raison|reason|chose|thing|something|things|"
    r"opportunite|opportunity|occasion|part|nom|name|equipe|team|client\w*|clients|"
    r"entreprise|compagnie|company|business|organisme|organisation|organization|invitation a|"
    r"nouvelles|news|feedback|avis|opinion|idee|idea|reference|references|portfolio|"
    r"cv|moins|fin|debut|start|end|possibilite|possibility|record|best|rest|reste|moment|"
    r"bien|fun|sake|future|futur|past|meantime|instant|retour|temps|retard|delay|loss|"
    r"inconvenient|inconvenience|besoins?|needs?|choix|place|position|poste|role|pige|"
    r"gig|freelance\w*|pigiste|one|ones|it|some|any|anything|everything|photographe|"
    r"photographer|graphiste|designer|translator|writer|editor|developer|consultant\w*|"
    r"candidat\w*|copywriter|expert\w*|professionnel\w*|professional|specialist\w*|"
    r"partenaire|partner|ami\w*|friend|collegue|colleague|femme|homme|wife|husband|"
    r"conjoint\w*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|janvier|fevrier|mars|avril|mai|juin|"
    r"juillet|aout|septembre|octobre|novembre|decembre|mi-\w+|\w+ (?:janvier|fevrier|"
    r"mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|weekend|"
    r"semaine prochaine|deadline|echeance|lien|link|piece jointe|attachment|avance|"
    r"(?:[a-z]+'s )?degree|confirmation|go-ahead|tout|everything|mise en ligne|livraison|delivery|"
    r"turnaround|maitrise|doctorat|baccalaureat|diplome|advance|temperature|total|maximum|minimum|moyenne|"
    r"average|pm|am|coup de main|"
    r"hand|few|lot|bit|petite equipe|good fit|fit|match|ton|wow)"
)
_GENERIC_FR = (
    _GENERIC_WORDS + r"\b(?!\s{0,4}(?:de|d'|du|des)\s?\w)(?!\s{1,4}(?:web|video|logo|photo|numerique))"
)
_GENERIC_EN = _GENERIC_WORDS + r"\W{0,6}$"
_AGENT_FR = (
    r"^(?:(?:un|une|des|quelqu'un|d'un|d'une|d')\s?|(?=[a-z]+$))(?:bon|bonne|jeune|"
    r"autre|nouveau|nouvelle)?\s?(?P<head>[a-z-]+(?:eur|euse|teur|trice|iste|graphe|"
    r"logue|cien|cienne|ancier|anciere|encier|enciere|isinier|isiniere|seur))s?\b(?! (?:de|"
    r"d'|du)\b)"
)
_AGENT_EN = (
    r"^(?:(?:an?|some|the right|your)\s|(?=[a-z]+$))(?:[\w-]+ ){0,2}?(?P<head>[a-z-]+(?:er|"
    r"or|ist|ian|grapher|yst|wright|ant|person|woman|[a-z]man))s?$"
)
THINGS = frozenset(
    "newsletter poster flyer banner trailer cover folder header letter paper calendar floor door mirror co"
    "unter computer number chapter container container order tour "
    "explainer teaser sticker binder register server printer planner trailer starter sampler quarter corne"
    "r dinner answer offer decor interior exterior color restaurant "
    "variant grant plant event chandelier reminder brochure primer toaster ordinateur moteur secteur class"
    "eur interieur exterieur facteur ascenseur conteneur compteur "
    "refrigerateur projecteur lecteur traceur tracteur moniteur diffuseur menu simulateur calculateur agen"
    "da traiteur generateur convertisseur configurateur tracker dashboard "
    "builder reader player manager slider scanner cooler locker shower freezer tower power career disorder"
    " editor".split()
)
_COUNTED = re.compile(
    r"^(?:une? |an? |the |des |la |le )?(?:semblable|pareille?s?|similar one|another one|(?:[a-z]+ )?ones?$|"
    r"re[a-z]+ing$|same (?:one|thing)|"
    r"autre)\b|"
    r"^(?:\d[\d ,.]*k?|two|three|four|five|six|seven|eight|ten|twelve|deux|trois|quatre|cinq|huit|dix|"
    r"quinze) ?(?:pages?|mots?|words?|heures?|hours?|minutes?|min|personnes?|"
    r"people|guests?|invites?|pieds|metres?|feet|ans|years?|jours?|days?|weeks?|semaines?|mois|months?)\b"
    r"|^(?:le|la|les|l')\s?(?:faire|avoir|savoir|dire|connaitre|voir|lire|mettre|rendre|refaire|recevoir|"
    r"publier|lancer|envoyer|corriger|traduire|imprimer|tenir|confier)\b"
)
""" "25 pages" measures a project; in "le faire corriger" a pronoun stands for it."""
_YOURS = re.compile(
    r"^(?:(?:le|la|les) (?:notre|votre|mien|tien|sien|leur)(?:ne)?s?|votre|vos|ton|ta|tes|your|vous|toi|you|"
    r"u|moi|nous|me|us|him|her|it|that|what|"
    r"ca|cela|eux|lui|elle)\b"
)
_MOST_WORDS = 11
_IN_PLACE = re.compile(r"\s(?:in|à|at) [A-ZÀ-Ý][a-zà-ÿ]")
_NEW_LINE = re.compile(r"\n\s{0,4}[A-ZÀ-Ý]")
_PARTICIPLE = re.compile(
    r"(?<=\w) (?:[a-z]{3,}ed|(?:re)?(?:done|made|written|built|shot|taken|drawn|cut|recorded|set)|proofread|"
    r"typeset|subtitled)(?= (?:in|into|to|from|and|up|out)\b|$).*",
    re.IGNORECASE | re.DOTALL,
)
""" "12 banner ads resized": what is to be done to them is not part of their name."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of one language."""

    determined: re.Pattern[str]
    stop: re.Pattern[str]
    generic: re.Pattern[str]
    agent: re.Pattern[str]


@cache
def _grammar(language: Language) -> _Grammar:
    """Compiled when the first phrase of its language is read."""
    sources = (
        (_DETERMINED_FR, _STOP_FR, _GENERIC_FR, _AGENT_FR)
        if language is Language.FR
        else (_DETERMINED_EN, _STOP_EN, _GENERIC_EN, _AGENT_EN)
    )
    return _Grammar(*map(re.compile, sources))


def noun_phrase(text: str, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase with a determiner that starts there, or None."""
    window = fold_aligned(text[start : min(end, start + 160)])
    determined = _grammar(language).determined.match(window)
    if determined is None:
        return None
    return _cut(text, start, window, determined.end(), language)


def bare_phrase(text: str, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase that starts there, with or without a determiner."""
    window = fold_aligned(text[start : min(end, start + 160)])
    determined = _grammar(language).determined.match(window)
    return _cut(text, start, window, determined.end() if determined else 0, language)


def _cut(text: str, start: int, window: str, after: int, language: Language) -> Phrase | None:
    stop = _grammar(language).stop.search(window, after)
    length = stop.start() if stop else len(window)
    if stop is None and len(window) == 160:
        length = window.rfind(" ")
    raw = text[start : start + length]
    place = _IN_PLACE.search(raw, 4)
    raw = raw[: place.start()] if place else raw
    line = _NEW_LINE.search(raw, 2) if not raw.isupper() else None
    raw = raw[: line.start()] if line else raw
    raw = _shortened(raw)
    verb = _HAS_DONE.search(raw, 3)
    raw = raw[: verb.start()] if verb else raw
    words = raw.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    left = start + len(raw) - len(raw.lstrip())
    phrase = (
        squeeze(raw)
        .rstrip("-–— ")
        .removesuffix(" de")
        .removesuffix(" et")
        .removesuffix(" of")
        .removesuffix(" &")
        .removesuffix(" à")
    )
    if language is Language.EN:
        phrase = _PARTICIPLE.sub("", phrase)
    if len(phrase) < 3 or not any(c.isalpha() for c in phrase):
        return None
    folded = fold_aligned(phrase)
    generic = bool(_grammar(language).generic.match(folded) or _YOURS.match(folded))
    generic = generic or bool(_OUR_OWN.match(folded))
    return Phrase(
        phrase,
        Span(left, left + len(raw.strip())),
        generic or bool(_COUNTED.match(folded)) or _is_agent(folded, language),
    )


_HAS_DONE = re.compile(r" (?:a|ont|est|sont) (?=[a-zà-ÿ]+é(?:e|s|es)?\b)")
""" "le serveur a planté": the verb ends the phrase; "à" with its accent does not."""
_OUR_OWN = re.compile(
    r"(?:notre|nos|mon|ma|our|my) (?:[\w-]+ )?(?:revis|correct|traduct|redact|graphist|photograph(?:e|er)\b|"
    r"designer|"
    r"developp|developer|webm|comptable|bookkeeper|accountant|editor|proofreader|translator|writer|"
    r"illustrat(?:eur|rice|or)|"
    r"videographer|director|manager|directeur|directrice)\w*"
)
""" "our copy editor": the one who did it before, not the work."""
_COMPLEMENT = re.compile(
    r" (?:(?:de|of|et|and|à|for) (?=(?:la|le|les|notre|nos|sa|son|ses|our|the|its|their|an?|une?|deux|trois|"
    r"\d+) |l['’]))"
)


def _shortened(raw: str) -> str:
    """A long phrase without its last determined complements: "la captation de la cérémonie de remise des "
    "…"."""
    while len(raw.split()) > _MOST_WORDS and (cuts := list(_COMPLEMENT.finditer(raw))):
        raw = raw[: cuts[-1].start()]
    return raw


def _is_agent(folded: str, language: Language) -> bool:
    """True for "un modérateur", "a copywriter": the one who would do the work, not the work."""
    match = _grammar(language).agent.match(folded)
    return bool(match and match["head"] not in THINGS)

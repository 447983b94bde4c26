"""Noun phrases that name no project: a price, a week, a person, the one who would do the work."""

import re
from dataclasses import dataclass
from functools import cache

from declinetui.domain.terms import Language
from declinetui.intake.names import looks_like_firm

_GENERIC_WORDS = (
    r"^(?:(?:la|le|les|un|une|des|l'|leurs?|their|its|sa|son|ses|notre|nos|mon|ma|mes|ce|cet|cette|ces|"
    r"quelques|"
    r"a|an|the|our|my|some|this|these|any|more|plus|de|d')\s{0,4})*"
    r"(?:(?:nouveau|nouvelle|petit|petite|gros|grand|premier|premiere|prochain|prochaine|"
    r"future?|bon|bonne|beau|belle|new|small|big|quick|great|short|exciting|potential|"
    r"upcoming|whole|entire|next|first|special|rapide|interessant\w*)\s{1,4})*"
    r"(?:projets?|projects?|proposals?|propositions?|favou?rs?|surprises?|mandats?|contrats?|jobs?|work|"
    r"travail|travaux|reponses?|"
    r"reply|response|answer|soumissions?|devis|quotes?|estimates?|estimations?|prix|"
    r"price|pricing|tarifs?|rates?|appels?|calls?|chat|rencontres?|meetings?|rendez-vous|"
    r"informations?|info|details?|questions?|aide|help|services?|"
    r"collaboration|disponibilites?|availability|date|dates|delai\w*|moment|time|temps|"
    r"minutes?|instant|suite|suivi|follow|message|courriel|email|demande|request|inquiry|"
    r"budget|montant|amount|interet|interest|attention|comprehension|consideration|"
    r"patience|confiance|travail|frais|fees?|personnes?|someone|people|quelqu'un|"
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
    r"photographer|associee?|partenaire|partner|co-?founder|cofondat\w+|graphiste|designer|translator|writer|editor|developer|consultant\w*|"
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
    r"hand|renforts?|few|lot|bit|petite equipe|good fit|fit|match|ton|wow|same|meme|chance|miracles?|"
    r"journee|matinee|"
    r"apres-midi|afternoon|morning|daughters?|(?<=my )sons?|(?<=our )sons?|mothers?|mom|father|dad|parents?|"
    r"sisters?|brothers?|"
    r"minds?|kids?|children|(?:great-)*grand-?(?:m|f|p|d|s|k)\w+|filles?|fils|meres?|peres?|soeurs?|freres?|enfants?|mari|epouse|"
    r"cousine?s?|"
    r"voisine?s?|neighbou?rs?|boss|patronne?s?|students?|eleves|etudiante?s?|locataires?|tenants?|guests?|"
    r"invites?|"
    r"bureaux?|offices?|maison de|place|bebes?|bab(?:y|ies)|couples?|bride|groom|homes?|households?|"
    r"singers?|dancers?|speakers?|actors?|musicians?|performers|players|soloists?|seniors|residents|"
    r"volunteers|employees|staff|members|campers|visitors|attendees|participante?s|chanteu(?:rs|ses)|"
    r"danseu(?:rs|ses)|benevoles|employee?s|membres|visiteurs|aine?e?s|residentes?|"
    r"schools|shops|stores|companies|businesses|restaurants|owners?|landlords?|chiens?|chats?|chiots?|dogs?|"
    r"cats?|pupp(?:y|ies))"
)
_GENERIC_FR = (
    _GENERIC_WORDS + r"\b(?!\s{0,4}(?:de|d'|du|des)\s?\w)(?!\s{1,4}(?:web|video|logo|photo|numerique))"
)
_GENERIC_EN = _GENERIC_WORDS + r"\W{0,6}$"
_AGENT_FR = (
    r"^(?:(?:un|une|des|quelqu'un|d'un|d'une|d')\s?|(?=[a-z]+$))(?:bon|bonne|jeune|"
    r"autre|nouveau|nouvelle)?\s?(?P<head>[a-z-]+(?:eur|euse|teur|trice|iste|graphe|"
    r"logue|cien|cienne|ancier|anciere|encier|enciere|isinier|isiniere|seur)|peintre|coach|interprete|"
    r"comptable|"
    r"architecte|conseiller|conseillere|notaire|avocate?|menuisier|menuisiere|plombier|plombiere|jardinier|"
    r"jardiniere|charpentier|couturier|couturiere|cuisinier|cuisiniere|ergonome|dj|prof|modele|guide|ouvrier|"
    r"technicienne|personne|artiste|pigiste)s?\b(?! (?:de|d'|du)\b)"
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
    r"dollars?|piasses?|bucks?|euros?|people|guests?|invites?|pieds|metres?|feet|ans|years?|jours?|days?|"
    r"weeks?|semaines?|mois|months?)\b"
    r"(?!(?<=es|ts|in|ds|rs) (?:of|de|d') ?(?!travail|work|temps|time)[a-z])"
    r"|^(?:le|la|les|l')\s?(?:faire|avoir|savoir|dire|connaitre|voir|lire|mettre|rendre|refaire|recevoir|"
    r"publier|ravoir|reviser|rediger|relire|lancer|envoyer|corriger|traduire|imprimer|tenir|confier|donner|offrir|remettre|"
    r"apporter|garder|montrer|vendre|poser|livrer|finir|prendre|terminer|installer|reparer|animer|jouer|"
    r"utiliser|essayer|laisser|porter|garnir|tester|changer|remplacer|retrouver|sauver|poster|partager)\b"
    r"|^l'(?![a-z]*(?:ier|iller)$|hiver|avenir|enfer)[a-z]{3,}(?:er|ir)$|^l'(?:auto)?[a-z]{2,}(?:diter|primer|duire|poser|sser|user|iser|ifier|iquer|ancer|voyer|fier|porter|"
    r"ouvrir|crire|oncer|tiliser)$"
)
""" "25 pages" measures a project; in "le faire corriger" a pronoun stands for it."""
_YOURS = re.compile(
    r"^(?:(?:le|la|les) (?:notre|votre|mien|tien|sien|leur)(?:ne)?s?|votre|vos|ton|ta|tes|your|vous|toi|you|"
    r"u|moi|nous|me|us|him|her|it|that|what|"
    r"ca|cela|eux|lui|elle)\b"
)
_ACRONYM = re.compile(r"(?:[Ll]['’]|[LlDd](?:a|e|es|u) |[Tt]he )[A-ZÀ-Ý]{3,6}")
""" "le tarif de l’UNEQ": a body, not a piece of work."""
_A_BODY = re.compile(r"(?:[Ll]['’]|[Ll](?:a|e|es) |[Tt]he )[A-ZÀ-Ý][a-zà-ÿ]")
""" "j’appelle pour l’Association des retraités": who asks, not what."""
_OUR_OWN = re.compile(
    r"(?:notre|nos|mon|ma|our|my) (?:[\w-]+ )?(?:revis|correct|traduct|redact|graphist|photograph(?:e|er)\b|"
    r"designer|"
    r"developp|developer|webm|comptable|bookkeeper|accountant|editor|proofreader|translator|writer|"
    r"illustrat(?:eur|rice|or)|"
    r"videographer|agent|landlord|director|manager|directeur|directrice)\w*"
)
""" "our copy editor": the one who did it before, not the work."""


@dataclass(frozen=True, slots=True)
class _Emptiness:
    """The patterns of one language."""

    generic: re.Pattern[str]
    agent: re.Pattern[str]


@cache
def _emptiness(language: Language) -> _Emptiness:
    """Compiled when the first phrase of its language is read."""
    french = language is Language.FR
    sources = (_GENERIC_FR, _AGENT_FR) if french else (_GENERIC_EN, _AGENT_EN)
    return _Emptiness(*map(re.compile, sources))


def is_empty(phrase: str, folded: str, language: Language) -> bool:
    """True when the phrase (as written, and folded) can stand for no piece of work."""
    patterns = (_emptiness(language).generic, _YOURS, _OUR_OWN, _COUNTED)
    if any(pattern.match(folded) for pattern in patterns) or _ACRONYM.fullmatch(phrase):
        return True
    if _A_BODY.match(phrase) and looks_like_firm(phrase) and not phrase.isupper():
        return True
    return _is_agent(folded, language)


def _is_agent(folded: str, language: Language) -> bool:
    """True for "un modérateur", "a copywriter": the one who would do the work, not the work."""
    match = _emptiness(language).agent.match(folded)
    return bool(match and match["head"] not in THINGS)

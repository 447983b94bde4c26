"""Firms named inside sentences, and the towns that are none."""

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.lazy import compiled
from declinetui.intake.model import Confidence, Field
from declinetui.intake.names import first_names, looks_like_firm, looks_like_role, tidy
from declinetui.text.fold import fold


def clean_organisation(raw: str) -> str:
    """A firm's name as said in a sentence, or nothing when the words are no name."""
    org = tidy(
        re.sub(
            r"^(?:l(?=(?:agence|entreprise|école|ecole|hôtel|hotel|atelier|association)\b)|chez |"
            r"the company |la compagnie |l['’]entreprise |la firme |the )",
            "",
            raw.strip(),
            flags=re.IGNORECASE,
        )
    )
    words = org.split(" ")
    if _KIN.search(org):
        return ""
    if not org or len(words) > 8 or len(org) < 2:
        return ""
    if org[0].isupper() or org[0].isdigit() or looks_like_firm(org):
        return "" if is_place(org) else org
    return ""


_KIN = re.compile(
    r"(?i)\b(?:sister|brother|mom|mother|dad|father|cousin|friend|wife|husband|neighbou?r|daughter|son|"
    r"ami[es]?|s(?:œ|oe)ur|frère|mère|père|blonde|chum|voisine?|fille|fils à|conjointe?|beau-frère|"
    r"belle-s(?:œ|oe)ur)$"
    r"|^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|"
    r"february|march|"
    r"april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day) ?\d*$"
    r"|^(?:l['’]ami|la s(?:œ|oe)ur|le frère|la mère|le père|la blonde|le chum|la voisine|le voisin|"
    r"la fille)\b"
)
""" "Mel (Kevin's sister)" says whose sister she is, not for whom she works."""


@cache
def _places() -> frozenset[str]:
    raw = files("declinetui.intake").joinpath("data/places.txt").read_text(encoding="utf-8")
    return frozenset(raw.splitlines())


def is_place(text: str) -> bool:
    """True for a town or a province, and for the saints that name half of Quebec."""
    folded = fold(text)
    return folded in _places() or bool(
        re.match(r"(?:saint|sainte|st|ste) [a-z ]+$", folded) and not looks_like_firm(text)
    )


_SAID = (
    r"(?i)"
    r"(?:on behalf of|au nom d[eu]|de la part d[eu]|(?:responsable|directrice|directeur|"
    r"coordonnatrice|coordonnateur|propriétaire|gérante?|chargée? de projets?|manager|"
    r"director|owner|coordinator)[^\n.,]{0,40}? (?:à|chez|de|du|at|of|with|for)|"
    r"(?:je travaille|i work|nous sommes|we are|we['’]re|je suis|i['’]m) (?:chez|for|"
    r"at|with|pour|de)|(?:je suis|i am|i['’]m|im|chu) [^\n.,]{0,40}? (?:chez|with|at|"
    r"for|from)|(?i:^|\n)(?:chez|at|here at)|(?i:here at)|"
    r"(?:notre|our) (?:[\w-]+ )?(?:équipe|team|département|department|service|division|staff|direction)"
    r"(?: [\w-]+){0,2}? (?:chez|at))"
    r" (?:the |la |le |l['’])?(?P<org>(?-i:[A-ZÀ-Ý0-9])[^\n,.;!?()]{1,50}?)(?=[,.;!?()\n]|"
    r"$| (?:et|and|qui|who|that|which|je|nous|we|I|pour|to|in|en|au|à|is|est|are|has|have|had|wants?|needs?|"
    r"cherche|veut|voudrait|souhaite|aimerait|organise|prépare|lance|a|on|recently|just|would)\b(?! "
    r"(?:[Ff]ils|"
    r"[Ff]illes?|[Ff]rères?|[Cc]ie|[Aa]ssocié|[Ss]ons?\b|[Bb]rothers)))"
)
_NAMED_ORG = (
    r"(?<!\()(?i:brand|label|magazine|podcast|band|marque|gamme|microbrasserie|brewery|festival|publisher|"
    r"company|firm|business|shop|store|restaurant|studio|startup|non-?profit|"
    r"organi[sz]ation|maison d['’]édition|entreprise|compagnie|boutique|organisme|magasin|"
    r"salon|café|friperie|bakery|garage|clinique|clinic|agence|agency|gallery|galerie|school|école|farm|"
    r"ferme|club|cabinet|practice)"
    r"(?: (?:in|à|at|near|de) [A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)?)?"
    r"(?i:,? (?:is called|is|called|named|s['’]appelle|se nomme|qui s['’]appelle|est)|"
    r",| \(|) ?(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:à l['’]|de la|de l['’]|de|du|des|d['’]|"
    r"of|the|and|et|&|à)?[ ]?[\w'’&-]+){0,5}?)"
    r"(?=[,.;!?)\n]|$| (?:et|and|qui|who|that|me|nous|je|we|I|is|est)\b)"
)
_JOB = (
    r"\b(?i:I|we|je|j['’]|nous|on|m['’])(?:['’]m|['’]ve| am| suis| ai| a| avons| venons d['e])? ?"
    r"(?i:(?:just|also|aussi|now|une?|an?) )?"
    r"(?i:(?:run|head|lead|manage|handle|work|coordinate|direct|oversee|look after|teach|supervise|in charge|"
    r"responsible|coordonn|dirig|g[èe]r|travaill|occup|pilot|enseign|supervis|si[èe]g|chargée?|responsable|"
    r"producer|programmer|organi[sz])\w*)[^\n.,;!?(]{0,50}? "
    r"(?i:at|with|for|of|chez|à la|à l['’]|au|aux|à|du|de la|de l['’]|au sein d[eu]|pour)(?: |(?<=['’]))"
    r"(?i:the |la |le |les |l['’])?"
    r"(?P<org>[A-ZÀ-Ý0-9][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et (?!fils|filles?|frères|associé|cie)[a-zà-ÿ]|and (?!sons?|brothers|co\b)[a-z]|"
    r"(?:qui|who|that|je|"
    r"nous|we|I|pour|to|in|en|is|est)\b))"
)
_WORKPLACE = (
    r"\b(?:(?i:je|nous|we|on|j['’])|I['’]m|I) ?(?!saw|loved|met|attended|studied|bought|found|ai vu|ai lu|"
    r"a vu|avons vu)"
    r"[^\n.,;!?]{3,40}? (?i:at the|at|au|à la|à l['’])(?: |(?<=['’]))(?P<org>[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est|le|on)\b)"
)
_ROLE_OF = (
    r"\b(?i:je suis|I am|I['’]m|chu) (?P<role>[^\n.,;!?]{2,40}?) "
    r"(?i:of|at|for|with|de la|du|de l['’]|des|de|à la|à l['’]|au|aux|chez) ?(?i:the |la )?"
    r"(?P<org>(?:(?:St|Ste|Mt)\. )?[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est)\b)"
)
_DEPARTMENT_OF = (
    r"(?i:aux|au|à la|à l['’]|en|in|dans (?:le|la|l['’])|with the)(?: |(?<=['’]))(?i:(?:service|"
    r"département|équipe|"
    r"direction|bureau)s? (?:d[eu] la |d[eu]s? |d['’]))?"
    r"(?i:ressources humaines|rh|communications?|comptabilité|marketing|finances?|achats|"
    r"approvisionnements?|loisirs|"
    r"ventes|"
    r"événements|human resources|HR|accounting|purchasing|sales|operations|IT|events|public relations|"
    r"administration|informatique|programmation) (?i:department |team )?"
    r"(?i:de la |de l['’]|du|des|de|d['’]|chez|at|for|of) ?(?i:the |la |l['’])?"
    r"(?P<org>[A-ZÀ-Ý0-9][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|à|is|est)\b)"
)
_OWNED = (
    r"\b(?i:I|we|je|j['’]|nous|on)(?:['’]ve| have| ai| a| avons| venons d['e]| vient d['e])? ?(?i:just |"
    r"tout juste )?"
    r"(?i:own|represent\w*|représent\w*|bought|buy|opened|open|founded|started|purchased|took over|ouvert|"
    r"ouvrons|achet\w+|fondé|repris|"
    r"reprendre|possèd\w+|possédons|tiens|tenons) "
    r"(?i:the |la |le |les |l['’])?(?P<org>[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est|à|last)\b)"
)
_KIND = (
    r"organisme|organi[sz]ation|entreprise|compagnie|business|startup|jeune pousse|résidence|co-op|"
    r"non-?profit|obnl|osbl|charity"
)
_APPOSED = (
    r"\b(?i:our|notre|une?|an?|my|mon|ma) (?P<kind>[^\n.()!?,]{2,45}?)(?:,? \(|, )"
    r"(?i:appelée? |called |named )?(?:the |la |le |les |l['’])?"
    r"(?P<org>[A-ZÀ-Ý][^\n.,;!?()]{1,60})(?=[),])"
)
_LOWER_ORG = (
    r"\b(?:my|our|mon|ma|notre) (?:company|business|shop|firm|entreprise|compagnie|cie|commerce|boutique) "
    r"(?:is(?: called)?|est|s['’]appelle|c['’]est|se nomme) (?P<org>[a-zà-ÿ'’&-]+(?: [a-zà-ÿ'’&-]+){0,3}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|in|a|à|at|au|je|i|we|on|nous|please|merci|svp)\b)"
)
_SUBJECT_ORG = (
    r"(?:^|[.!?\n]\s{0,4}|, (?=(?:la|le|les|l['’]|the)\b)|\b(?:que|that|qu['’]) "
    r"?)(?P<org>(?P<article>(?:(?:(?i:les?|la|the)) |"
    r"(?i:l['’])))?(?!(?:Les?|La|The|Une?|Des|Notre|Nos|Mon|Ma|Mes|Our|My|An?|This|That|Ce|Cet|Cette|Il|"
    r"Elle|On|Nous|"
    r"Je|Tu|Vous|We|You|They|It|He|She|I|Votre|Vos|Ton|Ta|Tes|Your|Son|Sa|Ses|Leurs?|Their|His|Her|Ces|These|"
    r"Those|Some|Many|Two|Three|Deux|Trois|Plusieurs|Quelques|Chaque|Each|Every|Everything|Tout|There|What|"
    r"Who)\b)(?:[A-ZÀ-Ý][\w'’&-]*)(?: (?:(?:de"
    r" la|de l['’]|de|du|des|d['’]|of the|of|and|et|&) ?[\w'’&-]+|[A-ZÀ-Ý][\w'’&-]*)|"
    r" (?!a |est |is |has |va |ont |qui |who |that )[a-zà-ÿ-]{4,}){0,7}?)"
    r" (?:(?:a|ont|est|sont|va|vont|avait|is|are|has|have|was|were|would|demande\w*|offre\w*|propose\w*|"
    r"accueill\w+|"
    r"publie\w*|recrute\w*|déménage\w*|ouvr\w+|tient|runs|hosts|holds|publishes|celebrates|seeks|asks|plans|"
    r"moves|"
    r"opens|operates|exhibits)\b|vous invite|invites|souhaite|cherche|recherche|désire|aimerait|is "
    r"(?:looking|"
    r"seeking)|seeks|would like|organise|is organizing|prépare|needs|requests|requires|"
    r"require|is hiring|embauche|a besoin|"
    r"planifie|lance|planning|is organi[sz]ing|is planning|is hosting|is inviting|vous propose|"
    r"tiendra|présente|is launching|has|sollicite|souhaitent|veut|veulent|voudrait|désirent|recherchent|"
    r"wishes|wants|want|wish|will|turns|fête\w*|célèbr\w*|doit|devra|aimeraient)\b"
)


_UNDER_NAME = (
    r"(?i:under the name(?: of)?|sous le nom(?: d[e']| commercial)?|doing business as|d/b/a|faisant "
    r"affaires? sous le nom|"
    r"(?:my|our|mon|ma|notre) (?:own )?(?:small |little |petite? )?(?:company|business|firm|shop|store|"
    r"label|studio|press|"
    r"entreprise|compagnie|boutique|firme|cie|maison d['’]édition|magazine|podcast|organisme|resto|"
    r"restaurant|café)) "
    r"(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:&|et|and|de|du|des|of|the|la|le)(?= [A-ZÀ-Ýa-z])| "
    r"[A-ZÀ-Ý0-9][\w'’&-]*){0,5})"
)
_SOMEONES = (
    r"\b(?i:son|sa|his|her|their|leur) (?P<kind>resto|restaurant|café|entreprise|compagnie|boutique|company|"
    r"shop|salon|bar|"
    r"garage|commerce|business|firm)(?:,? \(|, )(?:the |la |le |les |"
    r"l['’])?(?P<org>[A-ZÀ-Ý][^\n.,;!?()]{1,50})(?=[).,;\n]|$)"
)
_EVENT_RUN = (
    r"\b(?i:I|we|je|j['’]|nous|on)(?:['’]m|['’]re| am| are| suis| sommes)? ?"
    r"(?i:organiz\w+|organis\w+|coordinat\w+|coordonn\w+|produc\w+|programm\w+|dirige\w*|manag\w+|run|"
    r"publish\w*|publions|publie|edit) "
    r"(?i:the |le |la |les |l['’])(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:(?:de la|de l['’]|de|du|des|d['’]|of the|"
    r"of|&) ?)?[A-ZÀ-Ý][\w'’&-]*){1,6})"
)
_IN_BRACKETS = (
    r"(?<!à )(?<!at )\((?P<org>[A-ZÀ-Ý][\w'’-]+"
    r"(?: (?:&|et|and|de|du|des|la|le|of|the)? ?[A-ZÀ-Ý][\w'’.-]*){1,4})\)"
)
""" "Je fais des bougies (Lueur & Cie)": only when the words are a firm's."""
_PATTERNS = (
    _UNDER_NAME,
    _SAID,
    _ROLE_OF,
    _JOB,
    _DEPARTMENT_OF,
    _OWNED,
    _APPOSED,
    _NAMED_ORG,
    _SUBJECT_ORG,
    _WORKPLACE,
    _LOWER_ORG,
    _SOMEONES,
    _EVENT_RUN,
    _IN_BRACKETS,
)


def said_organisation(layout: Layout, mine: frozenset[str]) -> Field[str]:
    """A firm named in the words: "au nom de X", "La Ville de Y cherche…"."""
    for pattern in _PATTERNS:
        match = compiled(pattern).search(layout.live, layout.body.start, layout.signature.end)
        if (
            match
            and pattern == _APPOSED
            and not (looks_like_firm(match["kind"]) or re.search(_KIND, match["kind"], re.IGNORECASE))
        ):
            continue
        if match:
            article = match["article"] if pattern == _SUBJECT_ORG else None
            org = clean_organisation(match["org"].removeprefix(article or "").lstrip())
            if pattern == _ROLE_OF and not looks_like_role(match["role"]):
                continue
            if (
                pattern in {_SUBJECT_ORG, _WORKPLACE, _IN_BRACKETS}
                and not article
                and not looks_like_firm(org)
            ):
                continue
            if pattern == _SUBJECT_ORG and _has_lower_word(org) and not looks_like_firm(org):
                continue
            if match["org"].isupper() and pattern not in _ANY_CASE and _shouted(layout):
                continue
            if org and fold(org) not in mine and not is_known_person(org):
                return Field(org, Confidence.UNSURE, Span(*match.span("org")), "said")
    return Field()


_ANY_CASE = frozenset({_SAID, _UNDER_NAME, _ROLE_OF, _JOB, _DEPARTMENT_OF})
"""Patterns whose words say a firm's name follows, capitals or not."""


def _shouted(layout: Layout) -> bool:
    """Whether the message is written in capitals, where a capital marks no name."""
    body = layout.live[layout.body.start : layout.body.end]
    return body.isupper() or sum(c.islower() for c in body) * 4 < sum(c.isupper() for c in body)


def is_known_person(text: str) -> bool:
    """True when the first word is a first name and no word is a firm's."""
    return fold(text.split(" ", maxsplit=1)[0]) in first_names() and not looks_like_firm(text)


_PARTICLES = frozenset("de du des d la le les l of the and et en aux au à pour for".split())


def _has_lower_word(org: str) -> bool:
    """True for "Menu du jour gratuit": a lower-case word that no particle brings in is no part of a name."""
    words = re.split(r"[ '’]", org)
    return any(
        word[:1].islower() and word not in _PARTICLES and before not in _PARTICLES
        for before, word in pairwise(words)
    )

"""The French words that announce a request, strongest first."""

import re

from declinetui.intake.cue import Cue, at_word
from declinetui.intake.verbs_fr import VERBS, WISHED

CUES: tuple[Cue, ...] = (
    Cue(
        6,
        re.compile(
            r"(?:pens\w+|song\w+) (?:tout de suite |aussitot |d'abord )?a (?:vous|toi) (?:pour|"
            r"afin de) (?!ca|cela|le faire)"
        ),
        needs=("a vous", "a toi"),
    ),
    Cue(
        6,
        at_word(
            r"(?:besoin d'aide|aide|aider|m'aider|nous aider|nous epauler|un coup de main|"
            r"coup de main|besoin de (?:toi|vous|renfort)|besoin d'un coup de main|"
            r"faire appel a (?:vous|toi|tes services|vos services)|retenir (?:vos|tes) services|"
            r"\b(?:vos|tes) services) (?:pour|avec|dans|a|sur) (?!faire |un prix)"
        ),
        needs=(
            "aide",
            "coup de main",
            "besoin de",
            "appel a",
            "services",
            "epauler",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"soumission(?:ner)?s? (?:pour|concernant)|(?:un prix|devis|une estimation|"
            r"un estime|offres? de services?|propositions?|quel prix|combien) (?:pour|"
            r"de|concernant|sur) (?:faire )?|tarifs? (?:pour|concernant|sur) (?:faire )?|(?:demande|"
            r"soumission) (?:pour|de|d')(?= ?(?:la|"
            r"le|les|l'|notre|nos|un|une))"
        ),
        needs=(
            "soumission",
            "prix",
            "devis",
            "estim",
            "offre",
            "proposition",
            "combien",
            "tarif",
            "demande",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:vous|te|lui) (?:confier|proposer|mandater pour|engager pour|embaucher pour|"
            r"commander)|(?:confier|commander) a (?:un|une|des) [a-z -]{3,40}?(?= (?:la|"
            r"le|les|l'|un|une|notre|nos|des)\b)|mandater quelqu'un pour"
        ),
        needs=(
            "confier",
            "proposer",
            "mandater",
            "engager",
            "embaucher",
            "commander",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:cherch|recherch)(?:e|ons|er|ent|ant|ais|ions)s? (?:activement )?(?:presentement |"
            r"toujours |donc )?(?:quelqu'un|la perle rare|une perle|(?:une? |des? |"
            r"d'une? |notre )(?:[\w'-]+ ){0,2}?(?:[\w-]+(?:eur|euse|rice|iste|graphe|"
            r"ien|ienne|igner|writer|mestre|manager|logue|ancier|anciere)s?|personne|freelance|firme|"
            r"agence|studio|"
            r"experte?|pro|talent|equipe|entreprise|compagnie)\b)[^.!?\n]{0,30}?\b(?:pour|"
            r"afin de) (?=(?:la|le|les|l'|notre|nos|un|une|mon|ma|mes|des|son|sa|ses|"
            r"leur|leurs|\d{1,3})\b|l')"
        ),
        needs=("cherch",),
    ),
    Cue(
        6,
        re.compile(
            r"(?:au sujet|a propos|relativement a|concernant|en lien avec|pour discuter|"
            r"par rapport a|il s'agit|s'agirait|s'agit|dossier|il est question)(?: de|"
            r" d'| du)? (?!votre|ton|ta)"
        ),
        needs=(
            "sujet",
            "propos",
            "relativement",
            "concernant",
            "lien avec",
            "discuter",
            "rapport a",
            "agit",
            "dossier",
            "question",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"besoin (?:de |d'|d(?=une? )|urgent de |urgent d')(?!aide|information|"
            r"(?:plus|moins) de|savoir|faire|avoir|toi|vous)(?=(?:une? |l'|la |les ?|"
            r"notre |nos |\d))"
        ),
        needs=("besoin",),
    ),
    Cue(
        4,
        re.compile(
            r"besoin (?:de |d'|urgent de |urgent d')(?!aide|informations?|plus|savoir|"
            r"faire|avoir|toi|vous|une? )"
        ),
        bare=True,
        needs=("besoin",),
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
        6,
        at_word(
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
            rf"cherche a |nous |me |te |peux |pouvez )(?:faire )?{VERBS}(?= )"
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
    Cue(
        5,
        re.compile(
            r"(?:vous (?:donnez|offrez|faites|animez|vendez)|tu (?:donnes|offres|fais|animes|vends))"
            r"(?: (?:encore|toujours|aussi|souvent|des fois))* (?:vos|tes) (?=[a-z]{4})"
        ),
        bare=True,
        needs=(
            "vos ",
            "tes ",
        ),
    ),
    Cue(3, re.compile(r"(?:projet|mandat|contrat|idee|sujet) (?:de |d'|pour )(?!vous|toi)"), bare=True),
    Cue(
        7,
        re.compile(
            r"(?:reserve|destine|consacre|alloue|accorde|prevu|attribue|affecte)(?:e|s|es)? (?:a |au |aux |"
            r"pour )"
            r"(?=(?:la |le |les |l'|notre |nos |mon |ma |mes |une? ))"
        ),
        needs=(
            "reserve",
            "destin",
            "consacr",
            "allou",
            "accord",
            "prevu",
            "attribu",
            "affect",
        ),
    ),
    Cue(
        6,
        at_word(
            r"(?:est-ce que )?(?:(?:tu|vous) (?!ser|aur|pourr|voudr|all?|viendr|pens|souhait|aimer)"
            r"[a-z]{3,14}(?:rais|riez)(?: encore| aussi)?|\b(?!ser|aur|pourr|voudr|souhait|"
            r"aimer)[a-z]{3,14}(?:rais-tu|"
            r"riez-vous))"
            r" (?=(?:la |le |les |l'|notre |nos |mon |ma |mes |une? |des |quelques |deux |trois ))"
        ),
        needs=(
            "rais",
            "riez",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:aimer|voudr|souhait|propos|invit)\w*[^.!?\n]{0,30}? (?:vous|te) (?:recevoir|accueillir|"
            r"avoir|inviter)"
            r" (?:pour|a|dans le cadre de) (?=(?:la |le |les |l'|notre |nos |une? ))"
        ),
        needs=(
            "recevoir",
            "accueillir",
            "avoir",
            "inviter",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:accepte|approuve|confirme|autorise|donne le feu vert a|retenu) (?=(?:la |le |les |l'|"
            r"votre "
            r"))"
        ),
        needs=(
            "accept",
            "approuv",
            "confirm",
            "autoris",
            "feu vert",
            "retenu",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:a la recherche|recherche|besoin) d'une? (?:interprete|accompagnat\w+|guide|personne|"
            r"comptable|"
            r"architecte|peintre|avocate?|conseill\w+(?: juridique)?|prof|coach|"
            r"specialiste)\b[^.!?\n]{0,30}? pour "
            r"(?:[a-z]+(?:er|ir|re) )?(?=(?:la |le |les |l'|notre |nos |une? |mon |ma |mes |ses |son |sa ))"
        ),
        needs=("d'un",),
    ),
    Cue(
        3,
        re.compile(
            r"(?:^|[\s,(])(?:pour|concernant) (?=(?:deux|trois|quatre|cinq|six|dix|la|le|les|l'|un|"
            r"une|notre|nos|mon|ma|mes|des)\b)"
        ),
    ),
    Cue(
        2,
        re.compile(r"\b(?:a|lors de|pendant|dans le cadre de) (?=(?:notre|nos) )"),
        needs=(
            "notre",
            "nos ",
        ),
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
        needs=("fai",),
    ),
    Cue(
        4,
        re.compile(
            r"(?:^|[.!?\n]\s{0,4})(?=(?:la|le|les|l'|notre|nos) ?[a-z0-9' ]{3,40}? (?:devra|"
            r"devront|devrait|doit|doivent))"
        ),
        needs=(
            "devr",
            "doit",
            "doivent",
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
    Cue(
        6,
        re.compile(r"(?:travaill|collabor)\w+ (?:avec (?:vous|toi) |ensemble )?(?:sur|a) (?!distance)"),
        needs=(
            "travaill",
            "collabor",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?<!type de )(?:demandes?|besoins?|projet|mandat|travaux|details?|description) ?:\s{0,4}\n?\s"
            r"{0,4}[-•*·]?\s{0,4}"
        ),
        bare=True,
        needs=(":",),
    ),
    Cue(
        4,
        re.compile(
            r"(?:met(?:s|tons|tent|tre) (?:sur pied|en place)|\bmont(?:e|ons)|termin(?:e|"
            r"ons)|fini(?:s|ssons)|acheve|j'ecris|refai(?:t|s|sons)|demarr(?:e|ons)|"
            r"cre(?:e|ons))(?: (?:enfin|bientot|presentement|actuellement|aussi|encore|"
            r"maintenant))? (?=(?:une? |la |le |l'|notre |mon |ma |mes |nos |des ))"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:besoin d'|veu(?:t|x|lons) |voudr\w+ |aimer\w+ |engager |embaucher )(?:une? |"
            r"des )(?:[\w-]+(?:eur|euse|rice|iste|graphe|ien|ienne|igner|writer|mestre|manager|logue)s?|"
            r"personne|"
            r"pigiste|pro)\b[^.!?\n]{0,24}?\bpour (?=(?:la|le|les|l'|notre|nos|un|une|"
            r"mon|ma|mes|des|son|sa|ses|\d+ [a-z]{4})\b|l')"
        ),
    ),
    Cue(
        7,
        re.compile(
            rf"(?:qu'(?:on|il|elle) |que (?:je|tu|vous|nous|quelqu'un) )(?P<verb>{'|'.join(WISHED)})(?= )"
        ),
        verb=True,
        needs=(
            "qu'",
            "que ",
        ),
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
            r"(?:^|[.;\n]\s{0,3}|client )(?:il |elle )?(?:veut|veulent|voudrait|cherche|"
            r"aimerait) (?!que|qu'|savoir|nous|une? reponse|quelqu'un|faire|avoir|de |"
            r"a )"
        ),
        bare=True,
    ),
    Cue(
        6,
        re.compile(
            r"(?:avons|j'ai|ai|a|avez) (?=(?:une? |des )[^.!?\n]{3,60} a (?:faire )?(?:traduire|"
            r"reviser|corriger|rediger|monter|imprimer|refaire|illustrer|relire|transcrire|"
            r"adapter))"
        ),
    ),
    Cue(4, re.compile(r"(?:offrir|commander|faire faire|faire realiser)(?: a [a-z' ]{2,25}?)? (?=une? )")),
    Cue(
        5,
        re.compile(
            r"(?:quelqu'un|qqun|une personne)[^.!?\n]{0,20} (?:pour|qui)[^.!?\n]{0,12} "
            r"(?:prendre|faire|s'occuper (?:de|des|du)|tourner|tenir|capter) "
            r"(?=(?:des |une? |les? |la |l'|notre |nos ))"
        ),
        needs=(
            "qu'un",
            "qqun",
            "personne",
        ),
    ),
)

"""French words that ask somebody: the reader, their services, or a person of some trade."""

import re

from declinetui.intake.cue import Cue, at_word

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
            r"toujours |donc )?(?:quelqu'?un|la perle rare|une perle|(?:une? |des? |"
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
    Cue(
        6,
        at_word(
            r"(?:est-ce que )?(?:(?:tu|vous) (?!ser|aur|pourr|voudr|all?|viendr|pens|souhait|aimer)"
            r"[a-z]{2,14}(?:rais|riez)(?: encore| aussi)?|\b(?!ser|aur|pourr|voudr|souhait|"
            r"aimer)[a-z]{2,14}(?:rais-tu|"
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
            r"(?:a la recherche|recherche|besoin) d'une? (?:interprete|accompagnat\w+|guide|personne|"
            r"comptable|"
            r"architecte|peintre|avocate?|conseill\w+(?: juridique)?|prof|coach|"
            r"specialiste)\b[^.!?\n]{0,30}? pour "
            r"(?:[a-z]+(?:er|ir|re) )?(?=(?:la |le |les |l'|notre |nos |une? |mon |ma |mes |ses |son |sa ))"
        ),
        needs=("d'un",),
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
        6,
        re.compile(r"(?:travaill|collabor)\w+ (?:avec (?:vous|toi) |ensemble )?(?:sur|a) (?!distance)"),
        needs=(
            "travaill",
            "collabor",
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
        5,
        re.compile(
            r"\b(?:donn|offr|present|anim)(?:er|eriez|iriez|erais|irais|ez|es) (?=(?:une? |"
            r"des |la |le |l'|notre |nos ))"
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:quelqu'?un|qqun|une personne)[^.!?\n]{0,20} (?:pour|qui)[^.!?\n]{0,12} "
            r"(?:prendre|faire|s'occuper (?:de|des|du)|tourner|tenir|capter) "
            r"(?=(?:des |une? |les? |la |l'|notre |nos ))"
        ),
        needs=(
            "qu'un",
            "quun",
            "qqun",
            "personne",
        ),
    ),
)

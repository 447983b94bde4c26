"""French words that name the matter: a price asked for it, money set aside for it, plans told in passing."""

import re

from declinetui.intake.cue import Cue, at_word

CUES: tuple[Cue, ...] = (
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
        at_word(
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
            "s'agi",
            "dossier",
            "question",
        ),
    ),
    Cue(
        7,
        re.compile(
            r"\bde l'avant (?:avec (?:vous|toi) )?(?:pour|avec) (?=(?:la |le |les |l'|votre |ta |ton |une? ))"
        ),
        needs=("de l'avant",),
    ),
    Cue(3, re.compile(r"(?:projet|mandat|contrat|idee|sujet) (?:de |d'|pour )(?!vous|toi)"), bare=True),
    Cue(
        7,
        re.compile(
            r"(?:reserve|destine|consacre|alloue|accorde|prevu|attribue|affecte)(?:e|s|es)? (?:(?:environ "
            r")?\d[\d ,.]* ?\$ )?(?:a |au |aux |"
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
)

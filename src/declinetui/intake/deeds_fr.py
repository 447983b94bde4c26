"""French requests told by a verb of any kind: who is asked, what to do, to what.

"pour bâtir une application", "pourriez-vous corriger les épreuves": the words in front say that
something is asked for, so the verb need not be in a list, only outside that of talk and money.
"""

import re

from declinetui.intake.cue import Cue, at_word

DET = (
    r"(?=(?:une? |des |deux |trois |quatre |cinq |six |dix |la |le |les |notre |nos |mon |ma |mes |"
    r"son |sa |ses |leurs? |quelques |\d{1,3} )|l')"
)
_SOMEONE = (
    r"(?:quelqu'?un|kkun|kekun|qqun|qqn|personne|monde|pro|pigiste|firme|agence|studio|equipe|expert\w*|"
    r"\b\w{2,16}(?:eur|euse|rice|iste|graphe|ien|ienne|logue|ant|ante)|interprete|comptable|architecte|"
    r"peintre|"
    r"avocate?|"
    r"notaire|conseill(?:er|ere)(?: [a-z]+)?|menuisi\w+|plombi\w+|jardini\w+|charpenti\w+|couturi\w+|"
    r"cuisini\w+|ergonome|coach|prof|dj|artiste|technicienne)s?"
)
_TALK = (
    r"(?!(?:avoir|etre|savoir|dire|redire|envoyer|confirmer|repondre|recevoir|rencontrer|discuter|parler|"
    r"jaser|(?:r)?appeler|payer|verser|remercier|connaitre|voir|revoir|fournir|indiquer|transmettre|faire|"
    r"soumettre|deposer|laisser|inviter|poser|trouver|retenir|commencer|finir|terminer|participer|"
    r"revenir|choisir|garder|respecter|lire|inclure|ajouter|utiliser|joindre|rejoindre|engager|embaucher|mandater|confier|"
    r"obtenir|transferer|acheter|vendre|investir|depenser|economiser|mettre(?! (?:a|au|en) (?!ligne))|"
    r"prendre|tenir|profiter|"
    r"accepter|refuser|donner|offrir|venir|aller|passer|rester|attendre|ecouter|expliquer|proposer|"
    r"presenter|feter|celebrer|souligner|quitter|signer|rembourser|deduire|communiquer|valider|"
    r"partager|suivre|visiter|ouvrir|fermer|perdre|gagner|aider|permettre|partir|vous|toi)\b)"
)
_ASKED = (
    r"(?:(?:pouvez|pourriez|voulez|accepteriez|sauriez)-? ?vous|(?:peux|pourrais|veux)-? ?tu|"
    r"tu (?:peux|pourrais)(?:[ -]tu)?|vous (?:pouvez|pourriez)|"
    r"si (?:tu|vous) (?:peux|pouv\w+|pourr\w+|accept\w+(?: de)?)|"
    r"(?:libres?|dispo(?:nible)?s?|disponibilites?|partante?s?|prete?s?|ouverte?s?|interesse(?:e|s|es)?|"
    r"capables?|envie|tente\w*|temps|place|aise)(?: tu| vous)? (?:pour|de|a)|"
    rf"{_SOMEONE}\b[^.!?\n]{{0,25}}? (?:pour|de|capable de|qui (?:peut|pourrait|saurait|sait|va)|afin de)|"
    r"(?:cherch|vis)\w* a|(?:besoin|mandat|s'agit|s'agirait|question|envisag\w*|projet\w*|idee|objectif est|"
    r"mandate|plait|charge\w*|reve) (?:de|d')|"
    r"(?:souhait|desir|voul|voudr|veu|aimer|pens|prevoy|prevoi|compt|esper|dois|doit|doiv|devr|devons|faut|"
    r"faudr)"
    r"\w*(?: mieux| bien| aussi| a| de)?)"
)
_ADVERB = r"(?: (?:aussi|egalement|ensuite|maintenant|juste|bien|vite|enfin|peut-etre))?"

CUES: tuple[Cue, ...] = (
    Cue(
        5,
        re.compile(
            r"\b(?:qui|elle|il|client|cliente|patron|patronne) (?:veut|voudrait|aimerait|cherche|"
            r"souhaite) " + DET
        ),
        needs=(
            "veut",
            "voudrait",
            "aimerait",
            "cherche",
            "souhaite",
        ),
    ),
    Cue(
        6,
        re.compile(r"\bappel (?:de|d'|a) ?[a-z ]{3,30}? (?:pour|concernant) " + DET),
        needs=(
            "appel d",
            "appel a",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"(?:j'ai|on a|nous avons|il nous reste|il me reste) (?=(?:une? |des |deux |trois |"
            r"quatre |cinq |"
            r"dix |\d+ |quelques |plusieurs )[^.!?\n]{3,60} a (?!la |l'|mettre |offrir |payer |depenser |"
            r"donner )[a-z-]+"
            r"(?:er|ir|re)\b)"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:il y a|ya) (?=(?:une? |des |deux |trois |"
            r"quatre |cinq |"
            r"dix |\d+ |quelques |plusieurs )[^.!?\n]{3,60} a (?!la |l'|mettre |offrir |payer |depenser |"
            r"donner )[a-z-]+"
            r"(?:er|ir|re)\b)"
        ),
    ),
    Cue(
        4,
        re.compile(r"(?:j'ai|on a|nous avons) (?:ecrit|termine|fini|acheve|redige|compose) " + DET),
        needs=(
            "ecrit",
            "termine",
            "fini",
            "acheve",
            "redige",
            "compose",
        ),
    ),
    Cue(
        5,
        re.compile(r"\b(?:tout|la totale|plusieurs choses) ?: ?"),
        bare=True,
        needs=(
            "tout",
            "totale",
            "choses",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"\b(?:requier\w*|requer\w*|necessit(?:e|ent|ons)|sollicit(?:e|ent|ons)|desir(?:e|ent|ons)|"
            r"exige(?:nt)?|"
            r"consiste(?:rait|nt|ra)? (?:en|a)|porte(?:rait|nt|ra)? sur|(?:prendrait|manque|manquerait))"
            r"(?: (?:nous|me|donc|aussi))? " + DET
        ),
        needs=(
            "requi",
            "requer",
            "necessit",
            "sollicit",
            "desir",
            "exige",
            "consist",
            "porte",
            "prendrait",
            "manqu",
        ),
    ),
    Cue(
        5,
        at_word(
            rf"{_ASKED}{_ADVERB}(?: (?:nous|me|te|vous|lui|leur|y|en|se)(?= )| m'| t')* ?(?:faire )?{_TALK}"
            r"(?P<verb>[a-z-]{2,}(?:er|ir|re|oir))\b(?:(?<=ttre) (?:a|au|en|"
            r"sur) [a-z]+(?: du jour)?)?(?: (?:et|ou|puis|pis) [a-z]{2,}(?:er|ir|re))?"
            rf"{_ADVERB} {DET}"
        ),
        verb=True,
    ),
    Cue(
        5,
        re.compile(
            r"(?:que (?:ce soit )?toi qui|que vous|que tu|que (?:ce soit )?vous qui|toi qui|vous qui) "
            rf"(?!(?:ai|av|et|so|fais|faites|aur|ser|pouv|peu|pourr|connai|voul|veu)\w*)[a-z]{{4,}} {DET}"
        ),
        needs=(
            "toi qui",
            "que vous",
            "que tu",
            "vous qui",
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:^|[.!?\n,:(]|\bet|\bmais|\bcar|\bque) ?(?=(?:la|le|les|l'|notre|nos|mon|ma|mes) ?"
            r"[a-z0-9' -]{3,40}? (?:est a|sont a|devra|devront|devrait|doit|doivent|faut que|est du|"
            r"est attendue?|sort|"
            r"part)\b)"
        ),
        needs=(
            "est a",
            "sont a",
            "dev",
            "doi",
            "faut que",
            "est du",
            "est attendu",
            "sort",
            "part",
        ),
    ),
    Cue(
        3,
        re.compile(
            r"(?:(?:tu|vous) (?:avais|as|aviez|avez)|t'avais|t'as) (?:fait|pris|ecrit|dessine|monte|concu|"
            r"cree) " + DET
        ),
        needs=(
            "avais",
            "as ",
            "aviez",
            "avez",
        ),
    ),
)

"""Dates of something beside the work: a season of sessions, a visit, an award, what somebody receives."""

import re

from declinetui.intake.cue import at_word
from declinetui.intake.due_cues import Use
from declinetui.intake.turn import NEVER, UNTIL, Turn

_EVERY_WEEK = re.compile(
    r"(?:le |les |on )?(?:(?:lun|mar|mercre|jeu|vendre)dis?|samedis?|dimanches?|(?:mon|tues|wednes|thurs|"
    r"fri|satur|"
    r"sun)days)\b(?!,? (?:le )?\d| prochain)"
)
TURNS: tuple[Turn, ...] = (
    Turn(  # "on part le 6 septembre", "we leave on the 6th": when the journey begins
        Use.OTHER,
        6,
        before=at_word(
            r"(?:\b(?:on|nous|je) (?:part|partons|partirons|pars|partira)|\bdepart(?: est| prevu| sera)?|"
            r"\b(?:we|i)(?:'re| are|'m| am|'ll| will)? (?:leav(?:e|ing)|depart(?:ing)?|fly(?:ing)?(?: out)?|"
            r"head(?:ing)? out)) (?:le |on |the |deja |prevu )*$"
        ),
    ),
    Turn(  # "the CRA wants them by March 1, but I'd be happier by February 19"
        Use.WORK,
        8,
        before=at_word(
            r"\b(?:(?:i|we)(?:'d| would) (?:be (?:happier|more comfortable|much happier)|feel better|"
            r"prefer|rather)|"
            r"(?:je|nous|on|j') ?(?:serais|serait|serions) (?:plus |bien plus )?(?:tranquilles?|"
            r"contente?s?|a l'aise|"
            r"rassuree?s?))"
            r"\b[^.;\n]{0,60}$"
        ),
    ),
    Turn(  # "des cours à domicile le samedi": a day of every week
        Use.OTHER,
        NEVER,
        before=at_word(
            r"\b(?:cours|lecons?|repetitions?|pratiques?|lessons?|classes|tutorat|tutoring)\b[^.;,\n]{0,30}$"
        ),
        led=_EVERY_WEEK,
    ),
    Turn(  # "si on pouvait avoir les images le 13, ce serait parfait"
        Use.WORK,
        6,
        before=at_word(r"\bsi (?:on|nous|je) (?:pouvai[ts]|pouvions) (?:avoir|recevoir)\b[^.;\n]{0,40}$"),
    ),
    Turn(  # "we can wait until January", "on m’a accordé un délai jusqu’au 29"
        Use.WORK,
        1,
        before=at_word(
            r"(?:\bcan wait|could wait|willing to wait|happy to wait|peut attendre|pouvons attendre|"
            r"peux attendre|pourrait attendre|"
            r"accord\w+|\bgranted|\bgave|\bgiven|extension|prolongation)\b[^.;\n]{0,30}$"
        ),
    ),
    Turn(  # "nous reprenons la pièce cet automne": what the client does then
        Use.OTHER,
        6,
        before=at_word(
            r"\b(?:(?:nous|on) (?:repren|repart|remont|rejou)\w+|we(?:'re| are) (?:reviving|remounting|"
            r"touring))"
            r"\b[^.,;\n]{0,50}$"
        ),
        vague=True,
        loose=True,
    ),
    Turn(  # "every Wednesday until the end of April": a season of work
        Use.OTHER,
        NEVER,
        before=at_word(
            r"\b(?:weekly|biweekly|monthly|every|each|chaque|tous les|toutes les|hebdomadaire\w*|mensuel\w*|"
            r"(?:per|a|par|once a|twice a) (?:week|semaine|month|mois)|(?:mon|tues|wednes|thurs|fri|satur|"
            r"sun)days|"
            r"(?:lun|mar|mercre|jeu|vendre)dis|samedis|dimanches)\b[^.;\n]{0,70}$"
        ),
        led=UNTIL,
    ),
    Turn(  # "let me know if you are free in January": no day by which an answer is wanted
        Use.WORK,
        1,
        before=at_word(
            r"\b(?:si|if|whether)\b[^.;\n]{0,40}\b(?:libres?|dispo\w*|free|available|open|de la place|room|"
            r"du temps|time)\b[^.;\n]{0,20}$"
        ),
        loose=True,
        vague=True,
    ),
    Turn(  # "we'd like to announce our speakers by January 10"
        Use.WORK,
        1,
        before=at_word(
            r"(?<![\w-])(?:announc\w+|unveil\w*|devoil\w+|annonc(?:er|ons|e|era)|program(?:me)? (?:goes|"
            r"is) out)\b"
            r"[^.;\n]{0,40}$"
        ),
    ),
    Turn(  # "call it January 18", "mettons le 3"
        Use.WORK,
        7,
        before=at_word(r"\b(?:call it|let's say|so say|disons|mettons),? $"),
    ),
    Turn(  # "I need your hold by Dec 2"
        Use.REPLY,
        7,
        before=at_word(
            r"\b(?:your|ton|ta|votre) (?:hold|yes|oui|commitment|engagement|confirmation|decision|interet|"
            r"interest|"
            r"acceptance|acceptation|ok|signed contract|contrat signe)\b[^.;\n]{0,30}$"
        ),
    ),
    Turn(  # "l’adjudication aura lieu le…", "the contract will be awarded on…"
        Use.OTHER,
        NEVER,
        before=at_word(
            r"(?:\badjudication|(?:contract|contrat|mandat)s?\b[^.;\n]{0,24}(?:award\w*|octroy\w*|"
            r"adjug\w*|attribu\w*|"
            r"accord\w*)|"
            r"finalists?|shortlist\w*|finalistes?|\bquestion period|periode de questions)\b[^.;\n]{0,40}$"
        ),
    ),
    Turn(  # "peux-tu passer voir les lieux la semaine prochaine?"
        Use.OTHER,
        5,
        before=at_word(
            r"\b(?:passer|venir|viendr\w+|passe\w*) (?:voir|mesurer|jaser|prendre (?:les )?mesures|"
            r"constater|evaluer|"
            r"faire (?:un tour|le tour|une visite))\b[^.;\n]{0,40}$|"
            r"\b(?:come|stop|drop|swing|pop) (?:by|over|see|and see|measure|and measure|take a look|have "
            r"a look)\b"
            r"[^.;\n]{0,40}$|\b(?:visite (?:des lieux|du site|guidee)|site visit|"
            r"walk-?through)\b[^.;\n]{0,20}$"
        ),
        loose=True,
    ),
    Turn(  # "je le reçois le 7 décembre", "they arrive from the supplier January 18", "I get the keys"
        Use.OTHER,
        6,
        before=at_word(
            r"(?:\b(?:i'm|we're|i am|we are) picking up\b|\b(?:je|on|nous) (?:le|la|les|l') ?(?:recoi\w+|"
            r"recevr\w+|recevons|recup\w+)\b|"
            r"\b(?:arriv(?:es?|ent|era|eront)|comes? in|come in) (?:from|de|du|des)\b|"
            r"\b(?:i|we|je|on|nous) (?:get|pick up|take (?:possession|over)|ai|avons|aur\w+|pren\w+) "
            r"(?:the |les? |la |"
            r"mes |our |my )?(?:keys?|cles?|clefs|possession)\b)[^.;,\n]{0,30}$"
        ),
    ),
)

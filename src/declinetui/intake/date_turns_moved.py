"""Dates that were given up, put off, only hold if it rains, or are labelled in a list of stages."""

import re

from declinetui.intake.cue import at_word
from declinetui.intake.due_cues import EVENT, Use
from declinetui.intake.turn import NEVER, Turn

_NEVER = r"(?:n'est|ne sont|n'etait|ne peut|ne marche|ne fonctionne|ne convient|ne tient)"
MOVED = (
    r"(?:moved|pushed(?: back)?|postponed|rescheduled|bumped|delayed|shifted|switched|changed|report\w+|"
    r"repouss\w+|deplac\w+|(?:est|sera|ete|soit) remise?s?|devanc\w+|avancee?s?|decal\w+|changee?s?)"
)
TURNS: tuple[Turn, ...] = (
    Turn(  # "pushed the launch from January 12 to February 2": the second
        Use.WORK,
        EVENT,
        before=at_word(
            rf"{MOVED}\b[^.;\n]{{0,40}} (?:from|de|du) [^.;\n]{{2,24}} (?:to|until|au|a) (?:the |le )?$"
        ),
    ),
    Turn(  # "tickets go on sale March 1, which is when the video has to be up"
        Use.WORK,
        8,
        after=re.compile(
            r"(?: \w+)?,? (?:(?:which|and that|so that|that)(?:'s| is) (?:also )?(?:when|the day|why)|"
            r"date a laquelle|jour ou|moment ou|(?:et )?c'est (?:la|a ce moment|pour ca|ce jour)[^.;\n]{0,6})"
            r"[^.;\n]{0,60}(?:need|ha(?:s|ve) to|must|should|want|due|ready|\bup\b|live|\bout\b|"
            r"faut|doi[st]|devr|besoin|pret|veu|voudr|aimer)"
        ),
    ),
    Turn(  # "I'd want your notes back by mid-March", "la ravoir le 15", "the latest would be the 26th"
        Use.WORK,
        8,
        before=at_word(
            r"(?:\b(?:ravoir|(?:want|need|like|have|receive)\b[^.;\n]{0,30}(?<!hear )(?<!call )(?<!get "
            r")(?<!text )(?<!word )(?<!report )\bback\b(?! (?:to|with) ))[^.;\n]{0,12}$|"
            r"\b(?:latest|dernier delai|date butoir|drop-?dead)(?: (?:date|day|would be|serait|c'est|is|est|"
            r"ca serait|possible|for (?:me|us)|pour (?:moi|nous)|that works|,))* $)"
        ),
    ),
    Turn(  # "en cas de pluie, le 13 février", "if it can't be done, then for Christmas"
        Use.OTHER,
        NEVER,
        before=at_word(
            r"(?:\bin case of|en cas d[e'] ?(?:pluie|mauvais|intemp|tempete|annul|report)|rain date|"
            r"snow date|date de (?:pluie|reprise|remplacement|rechange)|"
            r"if (?:it (?:rains|snows|gets)|the weather|we get (?:rained|snowed)|"
            r"(?:that|this|it|you) (?:can't|doesn't|isn't|won't|is not|does not|cannot|can not|is too))|"
            r"s'il (?:pleut|neige|fait)|si (?:la meteo|le temps (?:est|ne)|(?:ca|c'est|cela|ce|vous|tu) "
            r"(?:ne|n'))|"
            r"\bsinon\b|\botherwise\b|failing that|a defaut|\bplan b\b|au pire|worst case|"
            r"as a (?:backup|fallback)|backup date|\bremise au cas)"
        ),
    ),
    Turn(  # "was meant for May 12", "le club n'est plus libre le 10 juin", "instead of the 4th"
        Use.OTHER,
        NEVER,
        before=at_word(
            r"(?:\boriginally|\binitially|initialement|a l'origine|au depart (?:c'etait|on|nous|prevu)|"
            r"(?:was|were|had been) (?:\w+ )?(?:supposed|meant|going|scheduled|planned|set|slated|booked|"
            r"due)\b|"
            r"(?:avait|avions|avaient|etait|etaient)(?: \w+)? (?:prev\w+|annonce\w*|fix\w+|inscrit\w*|"
            r"cens\w+)|"
            r"(?:was|were) to (?:be|have|take)\b|devai(?:t|ent) (?:avoir|se |etre|sortir|commencer|ouvrir)|"
            rf"plutot qu[e']|au lieu d[eu]|instead of|rather than|{_NEVER} (?:plus|pas)|"
            r"no longer|not available|isn't available|double-?booked|(?:was|were|is|got|been) cancel\w+|"
            r"(?:est|sont|ete) annul\w+|fell through|"
            r"tombe a l'eau|"
            rf"{MOVED} (?:[\w']+ ){{0,3}}(?:from|d[eu])\b)[^.;\n]{{0,40}}$"
        ),
        after=re.compile(
            rf",? (?:(?:mais )?finalement\b|(?:mais|but) (?:now|maintenant|c'est (?:rendu|repouss|report))|"
            rf"(?:is|was) (?:no longer|cancelled|off\b|gone|taken|out\b)|(?:doesn't|won't|didn't) work|"
            rf"fell through|{_NEVER} (?:plus|pas)|est (?:annul|tombe|pris\b)|"
            rf"(?:has|have|had|a|ont) (?:been |ete )?(?:moved|postponed|cancel|annul|report|repouss|deplac))"
        ),
    ),
    Turn(  # "pushed the launch from January 12 to February 2"
        Use.OTHER,
        NEVER,
        before=at_word(rf"\b{MOVED}\b[^.;\n]{{0,50}}$"),
        led=re.compile(r"(?:from|du|de) "),
    ),
    Turn(  # "19 mars, version finale; 14 avril, assemblée"
        Use.WORK,
        8,
        after=re.compile(
            r"\s?(?:[,:(=]|[-–—]|pour (?:la|les|le)) ?(?:la |le |les |the )?(?:version finale|versions "
            r"finales|livraison|"
            r"remise (?:finale|du|des|de)|fichiers? fina\w+|final (?:version|files?|delivery|copy|draft|"
            r"text|report)|"
            r"finals?\b|delivery|deadline|date limite|due date|rapport final|texte final|livrables?)"
        ),
        opens=True,
    ),
    Turn(
        Use.OTHER,
        6,
        after=re.compile(
            r"\s?(?:[,:(=]|[-–—]) ?(?:la |le |les |the )?(?:rencontre|reunion|demarrage|debut|premi\w+ "
            r"(?:jet|version|"
            r"ebauche)|ebauche|epreuves|kick-?off|start\b|first (?:draft|version|pass|round)|draft|proofs?|"
            r"meeting|review|depot des textes|reception des)"
        ),
        opens=True,
    ),
    Turn(  # "your deadline would be March 3", "pour toi ça voudrait dire le 21"
        Use.WORK,
        8,
        before=at_word(
            r"(?:\bpour (?:toi|vous),? (?:ca|cela|c')|\bfor you,? (?:that|it|this)|"
            r"(?:your|ton|ta|votre|vos) (?:deadline|due date|part\b|side\b|echeance|date (?:limite|de remise|"
            r"de livraison)|remise|livraison|bout))[^.;\n]{0,50}$"
        ),
    ),
)

"""French words of need and wish: what the client must have, would like, or wants done."""

import re

from declinetui.intake.cue import Cue, at_word
from declinetui.intake.verbs_fr import VERBS, WISHED

CUES: tuple[Cue, ...] = (
    Cue(
        5,
        re.compile(
            r"besoin (?:de |d'|d(?=une? )|urgent de |urgent d')(?!aide|information|"
            r"(?:plus|moins) de|savoir|faire|avoir|toi|vous)(?=(?:une? |l'|la |les ?|"
            r"notre |nos |\d))|besoin (?=du (?!temps|moins|plus))"
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
        5,
        at_word(
            r"(?:aimerai(?:t|ent)|voudrai(?:t|ent)|souhaite(?:nt|rait|raient)?|veulent|desire(?:nt)?) "
            r"(?:avoir |offrir |recevoir )?(?=(?:une? |des |deux |trois |la |le |les |l'|son |sa |ses |"
            r"leurs? ))"
        ),
        needs=("rait ", "raient ", "souhaite", "veulent", "desire"),
    ),
    Cue(
        7,
        re.compile(
            r"(?:faudrai[ts]?|faut|voudr\w+|aimer\w+|cherch\w+|besoin) (?:avoir )?d(?:e |')"
            r"(?=(?:nouve\w+|autres|beaux|belles|petite?s|bon(?:ne)?s|vieux|jolis?|jolies) )"
        ),
        bare=True,
        needs=(" de nouve", " d'autres", " de be", " de p", " de b", " de v", " de jol"),
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
)

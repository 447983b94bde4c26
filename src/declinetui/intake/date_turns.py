"""Turns of phrase that settle what a date is for, whatever other words stand around it.

The role comes from the verb or noun that governs the date: a day that was given up, one that only
holds if it rains, the day offers close, the day somebody is away. What no turn settles is left to
the nearest word (date_use).
"""

import re

from declinetui.intake import date_turns_aside, date_turns_moved
from declinetui.intake.cue import at_word
from declinetui.intake.date_turns_moved import MOVED
from declinetui.intake.due_cues import EVENT, Use
from declinetui.intake.turn import NEVER, Turn

_OFFERS = (
    r"(?:soumissions?|offres? de services?|(?:vos|votre|les|toute|toutes les) (?:offres?|propositions?)|"
    r"candidatures?|manifestations? d'interet|"
    r"quotations?|(?:your |all |the )?(?:quotes?|proposals?|bids?|tenders?|submissions?|applications?|"
    r"expressions? of interest|pitches)|demandes? de participation|dossiers? de candidature)"
)
_SETTLE = (
    r"(?:(?:regl\w+|boucl\w+|conclu\w+|fixer|finalis\w+|confirm\w+|attacher) (?:ca|cela|le tout|les? "
    r"contrats?|"
    r"l'entente|la date|la reservation|avec|les details|mon choix|notre choix)|"
    r"se branch\w+|(?:arreter|faire|fixer) (?:un|mon|notre|le|leur) choix|(?:signer|envoyer) (?:le|un|"
    r"les) contrats?|"
    r"(?:reserver|booker) (?:la date|quelqu'un|une? \w+)|indiquer (?:si|votre|vos|ton|tes|a quel)|"
    r"(?:avoir|trouver) (?:quelqu'un|un nom|une personne)|"
    r"savoir (?:si|a quoi)|tranch\w+|\bsettle\b|sort (?:this|it|that) out|lock (?:this|it|that|you|"
    r"someone|things)?(?: in| down)|nail (?:this|it|that)? ?down|"
    r"pin (?:this|it|that|someone)? ?down|"
    r"(?:have|get) (?:someone|somebody|an? \w+|our \w+|the \w+|people|a name)[^.;\n]{0,20} "
    r"(?:confirmed|booked|lined up|in place|to give|secured|chosen|hired|on board)|"
    r"(?:hire|book|pick|choose|select|appoint|engage) (?:someone|somebody|an? \w+|our \w+|you)|"
    r"make (?:a|our|my|the) (?:choice|decision|pick|selection)|"
    r"finali[sz]e (?:our|the) (?:line-?up|program(?:me)?|schedule|list|roster|team|speakers|vendors?|"
    r"bookings?|contract))"
)
SETTLED = re.compile(_SETTLE)
"""Words that close a choice of somebody: the answer is wanted by then."""
TURNS: tuple[Turn, ...] = (
    *date_turns_moved.TURNS,
    *date_turns_aside.TURNS,
    Turn(  # "la soumission doit nous parvenir au plus tard le…", "quotations must be received by…"
        Use.REPLY,
        9,
        before=at_word(
            rf"\b{_OFFERS}\b[^.;\n]{{0,60}}(?:parvenir|recu\w*|receiv\w*|depos\w+|submit\w+|transmi\w+|"
            r"achemin\w+|adress\w+|envoy\w+|sent\b|are due|is due|\bdue\b|clos\w+|accept\w+|remi[st]\w*|"
            r"in by|acceptees?|deadline|date limite|no later|au plus tard)"
        ),
    ),
    Turn(  # "j’aimerais régler ça avant Noël", "we want to have an instructor confirmed by…"
        Use.REPLY,
        7,
        before=at_word(rf"{_SETTLE}[^.;\n]{{0,40}}$"),
    ),
    Turn(  # "the deadline has been moved to March 20"
        Use.WORK,
        7,
        before=at_word(
            rf"(?:deadline|due date|date limite|echeance|date de (?:remise|livraison|tombee)|lancement|"
            rf"launch)"
            rf"[^.;\n]{{0,40}}{MOVED}[^.;\n]{{0,20}}$"
        ),
    ),
    Turn(  # "the hotel has moved us to March 20"
        Use.WORK,
        EVENT,
        before=at_word(
            rf"\b{MOVED}(?: (?!from|de\b|du\b)[\w'-]+){{0,4}} (?:to|until|au|a|jusqu'au|pour|for|on|le)? ?$"
        ),
    ),
    Turn(  # prices that hold until a day, payments, days away or closed, leases and retirements
        Use.OTHER,
        NEVER,
        before=at_word(
            r"(?:(?:valid|valable|valide|good|bonne?)s?\b[^.;,\n]{0,12}$|"
            r"\b(?:offer|offre|price|prix|quote|rate|tarif) (?:is |est |remains |reste |demeure |stands |"
            r"holds )"
            r"[^.;,\n]{0,20}$|"
            r"\b(?:pay (?:you|half|the rest|it|in|out)|(?:vous|te|t') (?:payer|verser|paie|paye|verse)\w*|"
            r"payable|paid|paiement|payment|acompte|solde|balance|cheque|be paid|etre paye\w*|seriez paye\w*|"
            r"deposit of|depot de \d|virement)\b"
            r"[^.;,\n]{0,40}$|"
            r"(?:\b(?:i'm|we're|i am|we are|i'll be|we'll be|je suis|je serai|nous sommes|nous serons|on "
            r"est|on sera|"
            r"she's|he's|is|est|sera|will be)) "
            r"(?:\w+ )?(?:away|off\b|out\b|on vacation|on leave|on holidays?|en vacances|absente?s?|en conge|"
            r"partie?s?|a l'exterieur|en voyage|travell?ing|unavailable|indisponible)[^.;\n]{0,30}$|"
            r"\b(?:(?:we're|we are|nous sommes|nous serons|on est|on sera|boutique|store|shop|bureaux?|"
            r"office|magasin|school|ecole)[^.;,\n]{0,20}(?:closed|fermee?s?)|fermerons|fermons|closed "
            r"(?:our|the) (?:books|year))\b[^.;,\n]{0,15}$|"
            r"\b(?:retires|(?<!i'm )retiring|(?<!my )retirement|(?<!ma )retraite|last day|derniere journee|"
            r"(?:he|she|who) (?:quits|leaves)|quitte|"
            r"(?:lease|bail|mat(?:ernity)? leave|conge de maternite|contract|contrat)\b[^.;,\n]{0,20}"
            r"(?:ends?|expir\w+|starts?|begins?|runs|is up|fini\w*|termin\w+|commence|"
            r"debute))\b[^.;,\n]{0,40}$|"
            r"\b(?:registration|inscriptions?|enrol?ments?|early[- ]bird|prevente|presale|nominations?)\b"
            r"[^.;,\n]{0,30}(?:open|ouvr|start|begin|debut|commenc|en vente|on sale|clos|ferm|"
            r"end)\w*[^.;,\n]{0,8}$)"
        ),
    ),
    Turn(  # "I'm free on the 3rd": when the client can be reached or met
        Use.WORK,
        1,
        before=at_word(
            r"\b(?:i'm|i am|we're|we are|je suis|je serais|nous sommes|on est|on serait) "
            r"(?:\w+ )?(?:free|available|around|libres?|dispo\w*)\b[^.;\n]{0,25}$"
        ),
    ),
)


def turn_of(folded: str, left: int, start: int, end: int, following: int, *, bound: bool) -> Turn | None:
    """The first turn that the clause of a date holds, or None; `bound` behind "by" or "before"."""
    return next(
        (t for t in TURNS if not (bound and t.loose) and t.fits(folded, left, start, end, following)), None
    )

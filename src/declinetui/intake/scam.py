"""The well-known patterns of fraud aimed at freelancers (after the Canadian Anti-Fraud Centre's lists).

One alone proves nothing; two of different kinds advise no reply.
"""

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.lazy import compiled
from declinetui.intake.model import ScamSignal

# id, folded parts of words one of which must be there, pattern
_SIGNALS: tuple[tuple[str, str, str], ...] = (
    (
        "overpayment",
        "chec|cheq|differen|surplus|balance|excess|remainder|exced|solde|reste|rest of|wire|transfer|forward",
        (
            r"(?:refund|send|wire|forward|return|transfer|renvoy\w+|rembours\w+|retourn\w+|"
            r"vers\w+|remet\w+|deduct|envoy\w+|garde\w*|keep)[^.\n]{0,60}(?:difference|balance|excess|"
            r"extra|"
            r"remainder|surplus|excedent|solde|le reste|rest of)|(?:difference|surplus|"
            r"excedent|trop-percu)[^.\n]{0,80}(?:virement|rembours|renvoy|western|interac)|"
            r"(?:depos\w+|encaiss\w+|deposit|cash) (?:it|the|this|le|ce|les?)? ?(?:cheque|"
            r"check)[^\n]{0,120}(?:envoy|virement|"
            r"transfer|remet|surplus|solde|send|forward|wire)|"
            r"rembours\w+[^.\n]{0,50}(?:cheque certifie|cheque de banque)|"
            r"(?:deduct|gard\w+|keep|prelev\w+|dedui\w+|retenez|retire[zr]?|conserv\w+)\b[^\n]{0,80}"
            r"(?:send|wire|forward|transfer|remet\w+|envoy\w+|vers\w+|transf\w+|remit|expedi\w+)\w* "
            r"(?:the |le |la |l')?(?:rest|reste|balance|remainder|solde|difference|surplus|excedent)|"
            r"(?:charge|add|extra|additional)[^.\n]{0,60}(?:wire|transfer|send|forward)(?: it| them|"
            r" the \w+)? to|"
            r"(?:pai\w+|regl\w+|pay) [^.\n]{0,30}(?:par|by|with|with an?|via) (?:an? )?(?:cheque certifie|"
            r"certified (?:check|"
            r"cheque)|cashier'?s (?:check|cheque))[^.\n]{0,20}(?:avant|before|upfront|d'avance)|"
            r"(?:depos\w+|encaiss\w+|deposit|cash) (?:le )?(?:tout|it all|everything)\b[^\n]{0,60}(?:envoy|"
            r"renvoy|send|"
            r"forward|wire)|"
            r"(?:send|mail) you a (?:certified |cashier'?s )?(?:check|cheque) of|"
            r"mail you a (?:certified )?(?:check|cheque)|"
            r"(?:enverr\w+|envoie|envoye|poste|expedi\w+|recevrez) un cheque (?:certifie|de banque|vise|"
            r"bancaire)|cashier'?s che(?:ck|que)|cheque certifie[^.\n]{0,"
            r"80}(?:montant|superieur|difference)"
        ),
    ),
    (
        "third_party",
        "agent|mover|printer|shipper|consultant|vendor|assistant|transporteur|imprimeur|fournisseur|tiers|"
        "on my behalf|demenageur|virement|transfer|wire|interac|zelle|paypal",
        (
            r"(?:pay|transfer|send|forward|give|payer|vers\w+|transfer\w+|remettre)[^.\n]{0,60}(?:my (?:ag"
            r"ent|mover|printer|shipper|consultant|vendor|assistant)|the (?:mover|printer|"
            r"shipper|project consultant|other vendor)|mon (?:agent|transporteur|imprimeur|"
            r"consultant)|un (?:autre fournisseur|tiers)|the (?:venue|caterer) on my behalf|"
            r"(?:consultant|transporteur|imprimeur|demenageur))|"
            r"(?:balance|rest|remainder|difference|reste|solde|surplus|excedent|\$ ?\d[\d, ]*|\d[\d ]*\$)"
            r"[^.\n]{0,12} (?:to|a|au|aux) (?!me\b|us\b|moi\b|nous\b|la livraison|you\b)"
            r"[^.\n]{3,50} (?:by|via|through|par) "
            r"(?:e-?transfer|interac|wire|western|bank transfer|zelle|paypal|virement|mandat)"
        ),
    ),
    (
        "wire",
        "western|gram|wire|virement|mandat|coin|crypto|usdt|code|gift card|cadeau|bank draft",
        (
            r"western union|money ?gram|\bwire transfer|virement (?:bancaire )?international|"
            r"mandat[- ]poste|bitcoin|crypto(?:currency|monnaie)?\b|\busdt\b|codes? (?:au dos|on the back)|"
            r"gift cards?\b[^.\n]{0,40}(?:p"
            r"ay|code|buy|send)|(?:buy|purchas\w+|pay|achet\w+|achat|procur\w+|"
            r"pay\w+)[^.\n]{0,70}(?:gift cards?|"
            r"cartes?-cadeaux?)|cartes?-cadeaux?\b[^.\n]{0,60}(?:codes?|envoy|photo)|"
            r"cartes?-cadeaux? (?:itunes|google|apple|amazon|steam)|"
            r"bank draft"
        ),
    ),
    (
        "bank_details",
        "bank|bancaire|banque|account number|compte|sin|sociale|social|credit card|carte de credit|"
        "full name|nom complet|nom et prenom",
        (
            r"(?:your|vos|votre|tes|send|provide|transmet\w+|fournir|envoy\w+)[^.\n]{0,40}(?:bank(?:ing)? "
            r"(?:details|information|account)|account number|coordonnees bancaires|"
            r"numero de compte|informations? bancaires?|\bsin\b|numero d'assurance sociale|"
            r"social (?:insurance|security)|nom de (?:la|votre) banque|name of your bank|bank name|credit "
            r"card (?:details|number|info)|carte de credit)|"
            r"(?:your|vos|votre|tes|ton|send|provide|transmet\w+|fournir|envoy\w+)[^.\n]{0,24}"
            r"(?:full (?:legal )?name|nom complet|nom et prenom)[^.\n]{0,40}(?:address|adresse)[^.\n]{0,80}"
            r"(?:pay|cheque|check|virement|transfer|cell|phone|telephone|numero|bank|banque)"
        ),
    ),
    (
        "fee",
        "frais|fee|security deposit",
        (
            r"(?:frais (?:de|d') ?(?:dossier|traitement|notaire|activation|deblocage|"
            r"transfert|inscription)|processing fee|activation fee|release fee|advance fee|"
            r"clearance fee|registration fee|upfront fee|"
            r"(?:payer|regler|verser|acquitter|pay)\w* [^.\n]{0,20}(?:frais|fees?) (?:de|of) \$?\d|"
            r"security deposit of \$)"
        ),
    ),
    (
        "fortune",
        "heritage|inherit|kin|benefic|lotter|loterie|winner|gagn|choisi|selection|chosen|selected|won|"
        "late |"
        "wid|veuve|feu|unclaimed|fonds|sum of|million|oil|dying|mourant|cancer",
        (
            r"heritage|inheritance|next of kin|beneficiaire|beneficiary|lottery|loterie|"
            r"\bwinner\b|vous avez gagne|(?:choisi|selectionne)\w* (?:vous )?parmi|(?:chosen|"
            r"selected) (?:you )?(?:among|from among|out of)|you have won|late (?:husband|father|client|"
            r"oil|minister)|widow|veuve|feu m\.|unclaimed|fonds (?:bloques?|dormants?)|"
            r"sum of (?:us)?\$? ?\d|debloquer les fonds|million(?:s)? (?:us )?(?:dollars|"
            r"usd|de dollars|d'euros)|oil minister|dying|mourante?|cancer en phase"
        ),
    ),
    (
        "credentials",
        "verif|confirm|account|compte|mot de passe|click|cliquez|code|warrant|mandat d'arr",
        (
            r"\bwarrant\b[^.\n]{0,30}(?:issued|arrest)|mandat d'arrestation|verify your (?:account|"
            r"identity|password|email)|confirm your (?:account|"
            r"password|identity)|account (?:will be|has been) (?:suspended|closed|limited)|"
            r"votre compte (?:sera|a ete) (?:suspendu|ferme|bloque)|verifi\w+ votre (?:compte|"
            r"identite)|mot de passe (?:expire|va expirer)|click (?:the|this) link (?:below )?to (?:verify"
            r"|claim|confirm)|cliquez (?:sur le|ici)[^.\n]{0,40}(?:verifier|confirmer|"
            r"reclamer)|code (?:you|that you|que vous) (?:receive|recevrez|allez recevoir)|"
            r"6[- ]digit code|code a 6 chiffres"
        ),
    ),
    (
        "secrecy",
        "confiden|secre|faith|ne parlez|ne dites|discretion",
        (
            r"strictly confidential|keep (?:this|it|that|the matter)(?: \w+)? (?:confidential|secret|"
            r"between|to yourself)|"
            r"gard\w+[- ](?:cela|ceci|ca|le|la|cette \w+)(?: \w+)? (?:confidentiel\w*|secr\w+|entre)|"
            r"utmost (?:secrecy|"
            r"confidence|good faith)|confidentiel et urgent|strictement confidentiel|"
            r"ne (?:parlez|dites) (?:de cela|rien) a|dans la plus grande discretion|"
            r"top secret"
        ),
    ),
    (
        "remote_only",
        "hear|deaf|malentend|audition|only|uniquement|seulement|telegram|whatsapp|hangouts|call|phone|"
        "speak|"
        "talk|at sea|en mer|etranger|rig|overseas|reception|hopital|hospital|abroad",
        (
            r"(?:hearing[- ]impaired|deaf|malentendant\w*|probleme d'audition|hearing (?:problem|"
            r"loss|issue))[^.\n]{0,80}(?:email|text|sms|courriel|call|phone|appel|message)|"
            r"(?:only|uniquement|seulement) (?:by|via|through|on|par|sur) (?:whatsapp|"
            r"telegram|google hangouts|signal)|(?:add|contact|message|text|write|ecri\w+|"
            r"join\w+|ajout\w+)[^.\n]{0,30}(?:on|via|sur|par) (?:my )?(?:telegram|whatsapp|"
            r"hangouts)|(?:do not|don't|cannot|can't) (?:call|phone|speak|talk)[^.\n]{0,40}(?:surgery|"
            r"hospital|hearing|ear\b|sick|at sea)|"
            r"(?:hopital|hospital|surgery|chirurgie|a l'etranger|abroad|training camp|camp|en mer|offshore|"
            r"overseas|mission|base militaire|military base)\b[^\n]{0,60}(?:ne peux pas (?:telephoner|"
            r"appeler|parler|"
            r"repondre au telephone)|(?:can't|cannot|unable to) (?:call|talk|speak|phone|take calls)|"
            r"(?:bad|poor|no) (?:phone |cell )?(?:reception|signal|service)|mauvaise? (?:reception|"
            r"reseau|signal))|\bat sea\b|(?:actuellement|presentement) (?:en mer|a "
            r"l'etranger)[^\n]{0,80}(?:telephone|appel|parler)|"
            r"offshore rig|en mer\b[^.\n]{0,40}plateforme|"
            r"currently (?:overseas|"
            r"out of the country)[^.\n]{0,60}(?:check|cheque|consultant)"
        ),
    ),
    (
        "buy_first",
        "buy|purchas|achet|achat|rembours|reimburs|materiel|equipment|logiciel|software",
        (
            r"(?:buy|purchase|order|acheter|commander|payer|procurer)[^.\n]{0,60}(?:our|notre|nos|"
            r"the company'?s|an?|un)"
            r" (?:\w+ )?(?:approved|certified|authori[sz]ed|designated|agree\w*|autorise\w*|certifie\w*|"
            r"designe\w*|vendor|fournisseur)|"
            r"(?:reimburs\w+|refund\w+|rembours\w+)[^.\n]{0,50}(?:first|premiere?) (?:pay|paie|paiement|"
            r"versement|salaire|paycheck|"
            r"facture|cheque)|(?:first|premiere?) (?:pay\w*|paiement|versement)[^.\n]{0,40}(?:reimburs|"
            r"rembours)"
        ),
    ),
    (
        "card_first",
        "credit",
        (
            r"(?:do you|can you|you) (?:accept|take|process|charge)s? (?:major )?credit cards?[^.\n]{0,60}"
            r"|acceptez-vous les cartes de credit"
        ),
    ),
    (
        "too_good",
        "earn|gagn|experience|work from home|guarant|garanti|doubl|100",
        (
            r"earn (?:up to )?\$ ?\d[\d,]* (?:per|a) (?:day|week)|gagne[rz]? (?:jusqu'a )?\d[\d ]* ?\$ par"
            r" (?:jour|semaine)|no experience (?:needed|required|necessary)|(?:sans|aucune) experience|"
            r"work from home[^.\n]{0,4"
            r"0}\$|guaranteed (?:income|return|profit)|revenus? garantis?|doubler? votre|"
            r"\b100 ?% (?:risk[- ]free|sans risque)"
        ),
    ),
    (
        "address",
        "dear|cher|greeting|bien-aime",
        (
            r"(?m)^[ \t]*(?:dear (?:friend|beneficiary|sir/madam|winner|beloved|customer)|"
            r"cher(?:e)? (?:ami|beneficiaire|client)e?\b|bonjour (?:tres )?chere?[,\n]|"
            r"greetings? (?:of the "
            r"day|to you|"
            r"dear)|mon cher ami|bien-aime)"
        ),
    ),
)


def find_scam(layout: Layout) -> tuple[ScamSignal, ...]:
    """The signals in the newest words, one of each kind, in the order of the list."""
    start, end = layout.body.start, layout.signature.end
    found = []
    for code, needs, source in _SIGNALS:
        if not any(word in layout.folded for word in needs.split("|")):
            continue
        match = compiled(source).search(layout.folded, start, end)
        if match:
            found.append(ScamSignal(code, Span(*match.span())))
    return tuple(found)

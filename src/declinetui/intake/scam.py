"""The well-known patterns of fraud aimed at freelancers (after the Canadian Anti-Fraud Centre's lists).

One alone proves nothing; two of different kinds advise no reply.
"""

import re

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.model import ScamSignal

_SIGNALS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "overpayment",
        re.compile(
            r"(?:refund|send|wire|forward|return|transfer|renvoy\w+|rembours\w+|retourn\w+|"
            r"vers\w+|remet\w+|deduct)[^.\n]{0,60}(?:difference|balance|excess|extra|"
            r"remainder|surplus|excedent|solde|le reste|rest of)|(?:difference|surplus|"
            r"excedent|trop-percu)[^.\n]{0,50}(?:virement|rembours|renvoy|western|interac)|"
            r"rembours\w+[^.\n]{0,50}(?:cheque certifie|cheque de banque)|"
            r"(?:charge|add|extra|additional)[^.\n]{0,60}(?:wire|transfer|send|forward)(?: it| them|"
            r" the \w+)? to|"
            r"(?:send|mail) you a (?:certified |cashier'?s )?(?:check|cheque) of|"
            r"mail you a (?:certified )?(?:check|cheque)|cashier'?s che(?:ck|que)|cheque certifie[^.\n]{0,"
            r"80}(?:montant|superieur|difference)"
        ),
    ),
    (
        "third_party",
        re.compile(
            r"(?:pay|transfer|send|forward|give|payer|vers\w+|transfer\w+|remettre)[^.\n]{0,60}(?:my (?:ag"
            r"ent|mover|printer|shipper|consultant|vendor|assistant)|the (?:mover|printer|"
            r"shipper|project consultant|other vendor)|mon (?:agent|transporteur|imprimeur|"
            r"consultant)|un (?:autre fournisseur|tiers)|the (?:venue|caterer) on my behalf|"
            r"(?:consultant|transporteur|imprimeur|demenageur))"
        ),
    ),
    (
        "wire",
        re.compile(
            r"western union|money ?gram|\bwire transfer|virement (?:bancaire )?international|"
            r"mandat[- ]poste|bitcoin|crypto(?:currency|monnaie)?\b|\busdt\b|codes? (?:au dos|on the back)|"
            r"gift cards?\b[^.\n]{0,40}(?:p"
            r"ay|code|buy|send)|cartes?-cadeaux? (?:itunes|google|apple|amazon|steam)|"
            r"bank draft"
        ),
    ),
    (
        "bank_details",
        re.compile(
            r"(?:your|vos|votre|tes|send|provide|transmet\w+|fournir|envoy\w+)[^.\n]{0,40}(?:bank(?:ing)? "
            r"(?:details|information|account)|account number|coordonnees bancaires|"
            r"numero de compte|informations? bancaires?|\bsin\b|numero d'assurance sociale|"
            r"social (?:insurance|security)|credit card (?:details|number|info)|carte de credit)"
        ),
    ),
    (
        "fee",
        re.compile(
            r"(?:frais (?:de|d') ?(?:dossier|traitement|notaire|activation|deblocage|"
            r"transfert|inscription)|processing fee|activation fee|release fee|advance fee|"
            r"clearance fee|registration fee|upfront fee|security deposit of \$)"
        ),
    ),
    (
        "fortune",
        re.compile(
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
        re.compile(
            r"verify your (?:account|identity|password|email)|confirm your (?:account|"
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
        re.compile(
            r"strictly confidential|keep this (?:confidential|secret|between)|utmost (?:secrecy|"
            r"confidence|good faith)|confidentiel et urgent|strictement confidentiel|"
            r"ne (?:parlez|dites) (?:de cela|rien) a|dans la plus grande discretion|"
            r"top secret"
        ),
    ),
    (
        "remote_only",
        re.compile(
            r"(?:hearing[- ]impaired|deaf|malentendant\w*|probleme d'audition|hearing (?:problem|"
            r"loss|issue))[^.\n]{0,80}(?:email|text|sms|courriel|call|phone|appel|message)|"
            r"(?:only|uniquement|seulement) (?:by|via|through|on|par|sur) (?:whatsapp|"
            r"telegram|google hangouts|signal)|(?:add|contact|message|text|write|ecri\w+|"
            r"join\w+|ajout\w+)[^.\n]{0,30}(?:on|via|sur|par) (?:my )?(?:telegram|whatsapp|"
            r"hangouts)|(?:do not|don't|cannot|can't) (?:call|phone|speak|talk)[^.\n]{0,40}(?:surgery|"
            r"hospital|hearing|ear\b|sick)|\bat sea\b|offshore rig|en mer\b[^.\n]{0,40}plateforme|"
            r"currently (?:overseas|"
            r"out of the country)[^.\n]{0,60}(?:check|cheque|consultant)"
        ),
    ),
    (
        "card_first",
        re.compile(
            r"(?:do you|can you|you) (?:accept|take|process|charge)s? (?:major )?credit cards?[^.\n]{0,60}"
            r"|acceptez-vous les cartes de credit"
        ),
    ),
    (
        "too_good",
        re.compile(
            r"earn (?:up to )?\$ ?\d[\d,]* (?:per|a) (?:day|week)|gagne[rz]? (?:jusqu'a )?\d[\d ]* ?\$ par"
            r" (?:jour|semaine)|no experience (?:needed|required)|sans experience|work from home[^.\n]{0,4"
            r"0}\$|guaranteed (?:income|return|profit)|revenus? garantis?|doubler? votre|"
            r"\b100 ?% (?:risk[- ]free|sans risque)"
        ),
    ),
    (
        "address",
        re.compile(
            r"^[ \t]*(?:dear (?:friend|beneficiary|sir/madam|winner|beloved|customer)|"
            r"cher(?:e)? (?:ami|beneficiaire|client)e?\b|greetings? (?:of the day|to you|"
            r"dear)|mon cher ami|bien-aime)",
            re.MULTILINE,
        ),
    ),
)


def find_scam(layout: Layout) -> tuple[ScamSignal, ...]:
    """The signals in the newest words, one of each kind, in the order of the list."""
    start, end = layout.body.start, layout.signature.end
    found = []
    for code, pattern in _SIGNALS:
        match = pattern.search(layout.folded, start, end)
        if match:
            found.append(ScamSignal(code, Span(*match.span())))
    return tuple(found)

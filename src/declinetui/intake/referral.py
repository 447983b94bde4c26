"""The person who made the introduction, and the reference of a call for tenders or a file."""

import re

from declinetui.domain.values import Span
from declinetui.intake.cue import at_word
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.lazy import compiled
from declinetui.intake.model import Field, sure
from declinetui.intake.names import NAME, TITLE, first_names, is_name, looks_like_firm, tidy
from declinetui.text.fold import fold

_N = (
    r"(?:(?i:(?:mon|ma|my|our|notre|votre|ton|ta|une?|an?|le|la|professor|prof\.?|dr\.?|"
    r"mr\.?|mrs\.?|ms\.?|mme|m\.|me) |l['’])"
    rf"(?i:[\w'’-]+ ){{0,4}}?)?(?P<n>{NAME})"
)
_GATED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        at_word(
            r"(?:m'a|nous a|m'ont|t'a|vous a|\bte|vous|\bme|m'avait|nous avait)(?: \w+)? ?(?:refer|"
            r"recommand|donn|parl|\bdit|conseil|sugg|dirig|transm|refil|gliss|mis|orient|mention|"
            r"vant|pass)"
        ),
        rf"{_N}(?: (?:de chez|de|du|chez) [A-ZÀ-Ý][\w'’&-]+(?: [A-ZÀ-Ý][\w'’&-]+)?)?"
        rf"(?:(?:, | (?=[a-zà-ÿ]))(?P<apposed>(?:M(?:rs?|s)?\.|Dre?\.)?[^\n.,]{{0,80}}),)?,?(?: qui)? "
        rf"(?i:m['’]a|nous a|"
        rf"m['’]ont|t['’]a|vous a|te|"
        rf"vous|me|m['’]avait|nous avait)(?i: (?:fortement|chaudement|beaucoup|souvent|"
        rf"bien|tout de suite|gentiment|d['’]ailleurs))? ?(?i:référée?s?|recommandée?s?|"
        rf"recommande|donné|parlé|dit|conseillé|suggéré|suggérée|dirigée?|transmis|"
        rf"refilé|glissé|mis|orientée?|mentionné|vanté|passé)\b",
    ),
    (
        at_word(
            r"de la part|(?:recommandation|suggestion|conseil)s? d|(?:refer|recommand|envoy|"
            r"conseil)\w*(?: a \w+)? par|"
            r"grace a|par l'(?:entremise|intermediaire)|vient d|ref(?:ere)? par|obtenu|\b(?:j|"
            r"m)?(?:ai )?(?:eu|pris|trouve|recu) "
            r"(?:votre|ton|tes|vos)"
        ),
        r"(?i:(?:de la part (?:d[eu]|d[’']|a)|(?:sur|à) (?:la |les? )?(?:recommandation|suggestion|"
        r"conseil)s? d[e'’]|(?:référée?|recommandée?|"
        r"envoyée?|conseillée?)(?: à (?:toi|vous|moi))? par|grâce à|par l['’]entremise d[e']|"
        r"par l['’]intermédiaire d[e']|vient d[e']|ref(?:éré)? par|obtenu (?:votre|"
        r"ton|tes|vos|le) (?:nom|contacts?|coordonn[ée]es|num[ée]ro|num|tel|t[ée]l[ée]phone|cell?|courriel|"
        r"adresse|info)(?: par| d[e']| auprès d[e']| via)?|"
        r"(?:eu|pris|trouv[ée]|re[çc]u) (?:votre|ton|tes|vos) (?:nom|contacts?|coordonn[ée]es|num[ée]ro|"
        r"num|tel|"
        r"t[ée]l[ée]phone|cell?|courriel|adresse|info)(?: et [\w' ]{3,20})? "
        r"(?:par|via|gr[âa]ce [àa]|de la part d[e'’]|d[e’'])))(?: |(?<=['’])) ?(?:l["
        r"'’]|la |le )?" + _N,
    ),
    (
        at_word(
            r"recommended|referred|suggested|gave (?:me|us)|t(?:old|ells?) (?:me|us)|said|says you|"
            r"mentioned|pointed|passed|sent me|sang|connected|introduced|put me|shared|speaks|raved"
        ),
        rf"{_N}(?:(?:, | (?=[a-zà-ÿ]))(?P<apposed>(?:M(?:rs?|s)?\.|Dre?\.)?[^\n.,]{{0,80}}),|"
        rf" \([^)\n]{{2,40}}\)| (?:at|from|"
        rf"of|"
        rf"with|"
        rf"over at) [^\n.,]{{2,30}}?)?,? (?i:(?:has |"
        rf"had |highly |kindly |just |strongly )?(?:recommended|"
        rf"referred|suggested|gave me|gave us|told me|told us|said (?:you|that you|I should)|says you|"
        rf"mentioned|"
        rf"pointed|passed (?:me|us|along|on)|sent me your|sang your praises|connected us|"
        rf"introduced|put me in touch|shared your|speaks highly|raved))\b",
    ),
    (
        at_word(
            r"(?:referred|recommended|introduced)\b.{0,12} by|(?:recommendation|suggestion|"
            r"friend) of|spoke (?:with|to)|talking (?:with|to)|got your|given your|heard about|"
            r"found you|came to you|\bper |referral from|"
            r"thanks to"
        ),
        r"\b(?i:(?:referred (?:to you )?by|recommended by|recommendation of|suggestion of|"
        r"got your (?:name|number|contact|email|info)(?: and \w+)? (?:from|through|"
        r"via)|(?:(?:was|were) )?given your (?:name|number|contact|email|info\\w*|card) by|"
        r"introduced by|friend of|heard about you (?:from|"
        r"through)|found you through|came to you (?:through|via)|(?<![\d ] )(?<!\d )per|referral from|"
        r"thanks to|your name came up[^\n.]{0,30} (?:with|to)|(?:spoke|talking|talked) (?:with|"
        r"to)(?= [^\n.]{4,50} "
        r"(?:about you|and you|who (?:recommend|suggest|said|gave|told))))) " + _N,
    ),
    (
        at_word(r"(?:fait|laisse)s? (?:refer|recommand|conseill|donn)\w+"),
        r"(?i:fait|laissée?s?) (?i:référer|recommander|conseiller|donner) [^\n.,]{2,30}? (?i:par) " + _N,
    ),
    (
        at_word(
            r"entendu parler|amie? de|connaissance de|votre (?:nom|contact) (?:par|via)|ton (?:nom|"
            r"contact) (?:par|via)|par le biais"
        ),
        r"(?i:entendu parler d[eu] [\w' ]{2,20}? (?:par|grâce à|via)|(?:une? |l['’])(?:amie?|"
        r"connaissance|collègue) de|"
        r"par le biais de|(?:votre|ton) (?:nom|contact) (?:par|via)) " + _N,
    ),
    (
        at_word(
            r"(?:sugger|recommand|donn|transmis|refer|fourn|mentionn|refil|communiqu|pass|envoy|"
            r"dirig|conseill)\w* (?:a (?:moi|nous) )?par\b"
        ),
        r"(?i:(?:suggér|recommand|donn|transmis|référ|fourn|mentionn|refil|communiqu|"
        r"pass|envoy|dirig|conseill)\w*"
        r" (?:à (?:moi|nous) )?par) " + _N,
    ),
    (
        at_word(
            r"(?:suggested|recommended|given|passed|mentioned|referred|provided|shared|"
            r"sent)\b[a-z ]{0,16} by\b"
        ),
        r"(?i:(?:suggested|recommended|given|passed|mentioned|referred|provided|shared|sent)"
        r"(?: on)?(?: to (?:me|us|you))?(?: here)? by) " + _N,
    ),
)
"""Words that a pattern cannot do without, and the pattern, compiled when a message holds them."""
_SHOWN = re.compile(r"(?i)(?:c['’]\s?est|it was|it['’]s|par|via|mon|ma|my) (?=[A-ZÀ-Ý])")
""" "C’est Lucie Desmarais qui…": the words that show her are no part of the name."""
_KIN = frozenset(
    "fils fille mere pere soeur frere femme mari conjoint conjointe blonde chum ami amie voisin voisine "
    "cousin cousine "
    "son daughter mother father mom dad sister brother wife husband friend neighbour neighbor boss patron "
    "patronne".split()
)
""" "MON FILS ME DIT": kin without a name is nobody to thank by name."""
_NEVER = frozenset(
    "bouche word web internet publicite annonce recherche on il elle you je tu nous vous elles ils ca "
    "cela ce qui personne quelqu google facebook linkedin "
    "instagra"
    "m she he they we it i who someone nobody maman".split()
)


def find_go_between(layout: Layout, form: Form, sender: str | None) -> Field[str]:
    """The one who gave the user's name to the client."""
    labelled = form.get("referral")
    if labelled:
        name = tidy(layout.live[labelled.start : labelled.end].split("\n")[0])
        if is_name(name) and fold(name.split(" ")[0]) not in _NEVER and not looks_like_firm(name):
            return sure(name, labelled, "form")
    for gate, source in _GATED:
        if not gate.search(layout.folded, layout.body.start, layout.signature.end):
            continue
        for match in compiled(source).finditer(layout.live, layout.body.start, layout.signature.end):
            where = _apposed(match)
            shown = _SHOWN.match(match.string, where.start, where.end)
            where = Span(shown.end(), where.end) if shown else where
            name = tidy(match.string[where.start : where.end])
            words = fold(name).split()
            if (
                not is_name(name)
                or not words
                or re.split(r"['’]", words[0])[0] in _NEVER
                or words[-1] in _KIN
                or (looks_like_firm(name) and words[0] not in first_names())
            ):
                continue
            if sender and fold(name) == fold(sender):
                continue
            return sure(name, where, "said")
    return Field()


_TITLED = re.compile(rf"{TITLE}[ \u00a0]+(?P<who>{NAME})$")


def _apposed(match: re.Match[str]) -> Span:
    """The person in "la directrice de l’école Sainte-Rosalie, Mme Bergevin, m’a donné…", else the name "
    "itself."""
    if match.groupdict().get("apposed"):
        left, right = match.span("apposed")
        titled = _TITLED.search(match.string, left, right)
        if titled:
            return Span(*titled.span("who"))
    return Span(*match.span("n"))


_REFERENCE = re.compile(
    r"(?:\b(?:AO|RFP|RFQ|RFI|ITT|SEAO|DP|demande de (?:prix|propositions?|soumissions?)|request for "
    r"(?:proposals?|"
    r"quotations?)|appel d['’]offres|avis|référence|reference|"
    r"réf|ref|dossier|file|tender|bon de commande|PO|job(?= \d{2,}-)|(?:(?<=quote )|(?<=cite )|(?<=[-–—] )|"
    r"(?<=mention ))(?:job|order|commande|mandat|projet|"
    r"project)(?= #?\d{3,})|"
    r"N/Réf|V/Réf|(?:sous le|under|devis|projet|project|contrat|contract|job|order|work order|ticket|"
    r"case|claim|commande|mandat|"
    r"demande|soumission|avis) (?:the |de )?(?:num(?:éro|ber)|no|n°))(?:\b|(?<=°))\.?"
    r"(?: (?:no|num(?:éro|ber)?|n°|number)\.?)?[ :#n°.-]{0,4})(?P<id>(?=[A-Z/-]{0,8}\d)[A-Z]{0,8}[-/]?\d[\w"
    r"/-]{2,20})",
    re.IGNORECASE,
)
_IN_SUBJECT = re.compile(
    r"(?:[-–—(:,] ?(?:projet |project |dossier |no )?)(?P<id>(?:[A-Z]{1,6}-)?20\d\d-\d{2,5}|"
    r"[A-Z]{2,6}-?\d{2,4}-\d{2,6})\b"
)
""" "Objet : Demande de prix – SP-2026-41": a code on the subject line."""
_WITH_PREFIX = re.compile(r"\b(?:AO|RFP|RFQ|DP|SEAO)-\d{2,4}[\w/-]{1,16}")


def find_reference(layout: Layout, form: Form) -> Field[str]:
    """The number the client asks to be quoted."""
    labelled = form.get("reference")
    if labelled:
        value = tidy(layout.live[labelled.start : labelled.end].split("\n")[0])
        if re.search(r"\d", value) and len(value) <= 40:
            return sure(value, labelled, "form")
    subject = layout.head.get("subject")
    zones = [(layout.text, subject[1])] if subject else []
    zones.append((layout.live, Span(layout.body.start, layout.signature.end)))
    for text, zone in zones:
        whole = _WITH_PREFIX.search(text, zone.start, zone.end)
        if whole:
            return sure(whole.group(), Span(*whole.span()), "said")
        code = _IN_SUBJECT.search(text, zone.start, zone.end) if text is layout.text else None
        if code and not re.fullmatch(r"(?:19|20)\d\d-(?:0\d|1[0-2])", code["id"]):
            return sure(code["id"], Span(*code.span("id")), "said")
        match = _REFERENCE.search(text, zone.start, zone.end)
        if match and not re.fullmatch(r"(?:19|20)\d\d(?:-\d\d-\d\d)?", match["id"]):
            return sure(match["id"], Span(*match.span("id")), "said")
    return Field()

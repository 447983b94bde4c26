"""Whether it is urgent: said so, or due within 48 hours; "no rush" is the contrary."""

import re
from datetime import date

from declinetui.domain.values import Span
from declinetui.intake.cue import at_word
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.model import DueDate, Field, sure, unsure
from declinetui.text.fold import fold_aligned

_CALM = at_word(
    r"(?:pas|rien|aucune|sans|ni|point|guere) (?:vraiment |tres |si |trop |super |du tout |"
    r"la moindre |bien |d'|de |que ce soit )*(?:urgen\w*|pressant\w*|presse\w*|presser|"
    r"rush|hate)|"
    r"ne presse(?:nt)? (?:pas|en rien)|(?:rien|pas) (?:qui |ne |qui ne )?presse|prenez (?:tout )?votre tem"
    r"ps|prends ton temps|"
    r"(?:no|not?|isn't|nothing|without|never|ain't|not (?:really|that|super|very|at all)|"
    r"not in (?:a|any)|no real|no big|no particular) (?:an? |in a |any |too |terribly |"
    r"super |particularly |huge )?(?:rush\w*|urgen\w*|hurry|pressing|asap)|"
    r"non[- ]urgent|take your time|whenever (?:you|it)|at your (?:earliest )?(?:leisure|"
    r"convenience)|quand (?:vous|tu) (?:pourrez|pourras|aurez|auras)|no stress|quand ca (?:vous|"
    r"t'|te) (?:adonne|convient)"
)
_SAID = at_word(
    r"(?:agissez|faites) vite|act (?:now|fast)|(?<!non-)(?<!non )\burgen(?:t|te|ts|tes|ce|tly|cy)?\b|"
    r"\basap\b|a\.s\.a\.p|au plus (?:vite|"
    r"tot|sacrant)|le plus (?:vite|rapidement) possible|au plus c?r?c?sacrant|\bca presse\b|"
    r"c'est presse|\bpressant\b|tres presse|"
    r"(?:an|is|real|big|total|huge) emergency\b(?! \w)|(?:an |our )?emergency (?:fix|"
    r"repair|job|help|project|request|work|order|rush|translation|edit)|time[- ]sensitive|"
    r"(?<!attendre a la )(?<!attendre la )(?<!to the )(?<!until the )(?:derniere|last)[- ]minute|\brush "
    r"(?:job|order|project|basis|request|work)|in a (?:rush|"
    r"hurry)|(?:super|very|tres|really) press\w*|d'urgence|en catastrophe|"
    r"(?:for|pour|from) (?:yesterday|hier)\b|in crisis|mal pris\w*|desperat\w*|desperement|"
    r"tight (?:deadline|timeline|turnaround)|a rush\b|on est dans le jus"
)
_SOON = at_word(
    r"(?:as soon as possible|des que possible|le plus tot possible|rapidement|quickly|very soon|tres bientot)"
)
_FOR_WORK = re.compile(
    r"need|besoin|faut|livr|done|deliver|voul|veux|start|commenc|repar|fix|quelqu'un|"
    r"someone|disponible|cherche|looking"
)
_NOW = at_word(
    r"(?:need\w*|besoin|faut|faudrait|call|rappel\w*|repond\w*|fix|help|aide|repar\w*|"
    r"start|commenc\w*|livr\w*|voul\w*|want|available|dispo\w*)\b[^.!?\n]{0,60}(?:right away|"
    r"immediately|immediatement|tout de suite|sur-le-champ)|"
    r"immediate (?:help|assistance|start|attention)|besoin immediat"
)
_SUBJECT_MATTER = at_word(
    r"(?:services?|salle|mesures?|plan|trousse|sorties?|numeros?|medecine|centre|logement|"
    r"hebergement|appels?|cliniques?|fonds|aide|cas) d'urgences?|(?:urgences?|salle d'attente) (?:de|"
    r"du|des) l?'?(?:hopital|chum|chu)|urgence (?:climatique|sanitaire|psychosociale)|"
    r"emergency (?:services?|room|plan|kit|preparedness|response|contact|management|"
    r"number|exit|shelter|procedures?|medicine|department|measures|vet|fund)|climate emergency|"
    r"urgent care|in case of emergency|en cas d'urgence|last[- ]minute (?:deals?|bookings?)"
)
_AT_ONCE = re.compile(
    r"\W{0,6}(?:asap|as soon as possible|des que possible|le plus (?:tot|vite) possible|"
    r"au plus (?:vite|tot)|immediat|now|maintenant|urgent)"
)
_SOON_DAYS = 2


def find_urgency(layout: Layout, form: Form, deadline: DueDate | None, today: date) -> Field[bool]:
    """True when said or due within 48 hours; False with a span when the client says it is not."""
    start, end = layout.body.start, layout.signature.end
    calm = _CALM.search(layout.folded, start, end)
    subject = layout.head.get("subject")
    if subject and not calm:
        said = _SAID.search(_folded_subject(layout, subject[1]))
        if said:
            return sure(True, Span(subject[1].start + said.start(), subject[1].start + said.end()), "said")
    when = form.get("deadline")
    if when and _AT_ONCE.match(layout.folded[when.start : when.end]):
        return sure(True, when, "form")
    labelled = form.get("urgency")
    if labelled and re.match(
        r"(?:non|no|faible|low|basse?|normale?|pas)\b", layout.folded[labelled.start : labelled.end]
    ):
        return sure(False, labelled, "form")
    if labelled and re.match(
        r"(?:oui|yes|haute|elevee?|high|tres|urgent|critical)", layout.folded[labelled.start : labelled.end]
    ):
        return sure(True, labelled, "form")
    span = _said(layout.folded, start, end)
    if span and not calm:
        return sure(True, span, "said")
    if deadline and deadline.day and (deadline.day - today).days <= _SOON_DAYS and not calm:
        return unsure(True, None, "due")
    if calm:
        return sure(False, Span(*calm.span()), "said")
    return Field()


def _folded_subject(layout: Layout, span: Span) -> str:
    return fold_aligned(layout.text[span.start : span.end])


def _said(folded: str, start: int, end: int) -> Span | None:
    said = list(_SAID.finditer(folded, start, end))
    matters = [m.span() for m in _SUBJECT_MATTER.finditer(folded, start, end)] if said else []
    for match in said:
        if not any(a <= match.start() < b for a, b in matters):
            return Span(*match.span())
    now = _NOW.search(folded, start, end)
    if now:
        return Span(*now.span())
    for match in _SOON.finditer(folded, start, end):
        cut = max(folded.rfind(mark, start, match.start()) for mark in (". ", "! ", "? ", "\n"))
        clause = folded[max(start, cut) : match.start()]
        if _FOR_WORK.search(clause) and not re.search(
            r"repon|revenir|get back|reply|hear|let me know|rappel|call", clause
        ):
            return Span(*match.span())
    return None

"""What is asked for, as a short noun phrase that can stand after "pour" or "for".

Candidates are noun groups behind the words that announce a request, and the subject line;
the one best announced wins. None is made up: a verb may become its noun ("traduire un bail"
-> "la traduction d’un bail"), nothing else is added.
"""

import re
from dataclasses import dataclass

from declinetui.domain.terms import Language
from declinetui.domain.values import NounPhrase, Span
from declinetui.intake.cue import Cue
from declinetui.intake.forms import Form
from declinetui.intake.headers import bare_subject
from declinetui.intake.layout import Layout
from declinetui.intake.mentions import again, mentioned
from declinetui.intake.model import Field, sure, unsure
from declinetui.intake.names import first_names
from declinetui.intake.phrases import Phrase, bare_phrase, noun_phrase
from declinetui.intake.verbs_fr import nominal
from declinetui.text.fold import fold, fold_aligned
from declinetui.text.nouns import gender_of, gender_of_phrase, head_of, number_of

_SURE = 5
_CONTEXT = 3
"""Up to it a cue may only tell of the client's plans ("on lance une chaîne")."""
_WEAK = 2
"""Below it the words announce nothing ("sorry for the pressure")."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with its place and how well it was announced."""

    text: str
    span: Span
    score: int
    note: str


def find_project(layout: Layout, form: Form, language: Language | None) -> Field[NounPhrase]:
    """The request in a few words, with gender and number when it is French."""
    language = language or Language.FR
    labelled = _labelled(layout, form.get("project"), language)
    if labelled is None and form.get("name") and not form.get("message"):
        labelled = _labelled(layout, form.get("subject"), language)
    said = _announced(layout, language)
    best = labelled or said
    if best is None or best.score < _SURE:
        best = _labelled(layout, form.get("service"), language) or _noted(layout, language) or best
    if best is None or best.score < _SURE:
        best = _again(layout, language) or best
    subject = _subject(layout, language)
    if subject and (best is None or _names_better(subject, best)):
        best = subject
    if best is None or best.score < _WEAK:
        best = _mentioned(layout, language)
    if best is None:
        return Field()
    make = sure if best.score >= _SURE else unsure
    return make(as_noun_phrase(best.text, language), best.span, best.note)


_NOTED = re.compile(
    r"\A\W{0,6}(?:msg|message|appel|call|notes?|rencontre|meeting|spoke|parle|voicemail|"
    r"texto|tel\b|\d{1,2}[/-]\d|\d{1,2} ?[h:]|"
    r"(?:jan|fev|feb|mar|apr|avr|mai|may|juin|jun|juil|jul|aug|aout|sep|oct|nov|dec)[a-z]*\.? \d)[^\n]*\n+"
    r"[ \t]*[-•*]?[ \t]*(?=[a-z0-9])"
)


_NOTE_ENDS = re.compile(r"[,.;:(\n]| (?:for|pour|by|avant|before|d'ici) | - ")


def _noted(layout: Layout, language: Language) -> Candidate | None:
    """The second line of call notes, when it opens with a noun: "Conférence sur la mémoire"."""
    match = _NOTED.match(layout.folded[layout.body.start : layout.body.end])
    if match is None:
        return None
    start = layout.body.start + match.end()
    stop = _NOTE_ENDS.search(layout.folded, start, layout.body.end)
    written = layout.live[start : stop.start() if stop else layout.body.end].strip()
    if not 1 <= len(written.split()) <= 7:
        return None
    phrase = bare_phrase(written, 0, len(written), language)
    if phrase is None or phrase.generic or not _known(phrase.text, language):
        return None
    return Candidate(written, Span(start, start + len(written)), _SURE - 1, "notes")


def _names_better(subject: Candidate, said: Candidate) -> bool:
    """A subject that holds the words said ("editing of our annual report"), or speaks of another thing."""
    if _DET.sub("", fold(said.text)) in fold(subject.text):
        return said.note != "form"
    return said.score < _SURE and not _shares(said.text, subject.text)


_DET = re.compile(r"^(?:(?:la|le|les|une?|des|notre|nos|the|an?|our|my|some) |l ?'? ?)")


_DEFINITE = re.compile(
    r"^des (?=[\w-]+ (?:de (?:la|notre|votre|nos|vos|mon|ma|mes|cet|cette|ce)|du|de l['’]) ?)"
)
""" "des photos de la soirée" asked for are "les photos de la soirée" thanked for."""


def as_noun_phrase(text: str, language: Language) -> NounPhrase:
    """A phrase with the gender and number that its words show."""
    text = _lowered(text, language)
    if language is Language.FR:
        text = _DEFINITE.sub("les ", text)
    gender = gender_of_phrase(text) if language is Language.FR else None
    return NounPhrase(text, language, gender, number_of(text))


def _lowered(text: str, language: Language) -> str:
    """Without the capital of a subject line or a label, when its first word is a common noun."""
    if text.isupper() and len(text) > 5:
        return text.lower()
    first = text.split(" ", maxsplit=1)[0]
    common = gender_of(first) is not None if language is Language.FR else bool(_HEADS_EN.search(fold(text)))
    common = common or fold(first) in _SMALL
    if common and first[1:].islower() and fold(first) not in first_names():
        return text[0].lower() + text[1:]
    return text


_SMALL = frozenset("la le les l un une des notre nos mon ma mes the a an our my some".split())


def _shares(one: str, other: str) -> bool:
    stems = [{w[:6] for w in fold(t).split() if len(w) > 3} for t in (one, other)]
    return bool(stems[0] & stems[1])


def _labelled(layout: Layout, span: Span | None, language: Language) -> Candidate | None:
    if span is None:
        return None
    first = layout.live[span.start : span.end].split("\n")[0]
    phrase = bare_phrase(layout.live, span.start, span.start + len(first), language)
    if phrase is None or phrase.generic:
        return None
    return Candidate(phrase.text, phrase.span, _SURE, "form")


def _announced(layout: Layout, language: Language) -> Candidate | None:
    best: Candidate | None = None
    start, end = layout.body.start, layout.body.end
    if not layout.live[start:end].strip():
        end = layout.signature.end
    for cue in _cues(language):
        for match in cue.pattern.finditer(layout.folded, start, end):
            candidate = _behind(layout, match, cue, language, end)
            if candidate and (best is None or _rank(candidate) > _rank(best)):
                best = candidate
    return best


def _again(layout: Layout, language: Language) -> Candidate | None:
    phrase = again(layout.live, layout.folded, layout.body, language)
    return Candidate(phrase.text, phrase.span, _WEAK + 1, "mentioned") if phrase else None


def _mentioned(layout: Layout, language: Language) -> Candidate | None:
    phrase = mentioned(layout.live, layout.folded, layout.body, language)
    return Candidate(phrase.text, phrase.span, _WEAK, "mentioned") if phrase else None


def _cues(language: Language) -> tuple[Cue, ...]:
    """The cues of one language; the other's patterns are not compiled for it."""
    if language is Language.FR:
        from declinetui.intake import deeds_fr, requests_fr

        return requests_fr.CUES + deeds_fr.CUES
    from declinetui.intake import deeds_en, requests_en

    return requests_en.CUES + deeds_en.CUES


def _rank(candidate: Candidate) -> tuple[int, int]:
    """Better announced first, then earlier."""
    return candidate.score, -candidate.span.start


def _behind(layout: Layout, match: re.Match[str], cue: Cue, language: Language, end: int) -> Candidate | None:
    position = match.end()
    if cue.verb:
        made = nominal(layout.live, layout.folded, match, end)
        return (
            Candidate(
                made.text,
                made.span,
                cue.score + _bonus(made, cue.score, language, layout.folded, match),
                "said",
            )
            if made
            else None
        )
    phrase = noun_phrase(layout.live, position, end, language)
    if phrase is None and cue.bare:
        phrase = bare_phrase(layout.live, position, end, language)
    if phrase is None or phrase.generic:
        return None
    return Candidate(
        phrase.text,
        phrase.span,
        cue.score + _bonus(phrase, cue.score, language, layout.folded, match),
        "said",
    )


def _known(text: str, language: Language) -> bool:
    """True when the phrase holds a noun that projects are made of."""
    if language is Language.FR:
        return gender_of(fold(head_of(text))) is not None
    return bool(_HEADS_EN.search(fold(text)))


_SELF = re.compile(r"(?:merci|thanks?|thank you|sorry|desole|excuse\w*)[^.\n]{0,14}$")


def _bonus(phrase: Phrase, cue_score: int, language: Language, folded: str, match: re.Match[str]) -> int:
    bonus = 2 * _known(phrase.text, language)
    if cue_score > _CONTEXT and re.match(r"(?i)(?:notre|nos|mon|ma|mes|our|my)\b", phrase.text):
        bonus += 1
    if _SELF.search(folded, max(0, match.start() - 24), match.start() + 4):
        bonus -= 4
    return bonus


_HEADS_EN = re.compile(
    r"\b(?:christening|baptism|graduation|anniversary|reunion|dinner|ceremony|lessons?|classes|galleys|"
    r"novel|thesis|handbook|labels?|sets|lettering|copy|recordings?|interviews?|wills?|contract|lease|"
    r"letter|re ?design|talk|lecture|pics|pictures|shots|keynote|panel|cookbook|watercolou?rs|cartoon|comic|"
    r"playlist|score|website|site|logo|brochure|video|videos|film|report|translation|"
    r"editing|revision|newsletter|app|page|layout|campaign|catalogue|catalog|guide|"
    r"manual|workshop|training|gala|wedding|conference|photo|photos|photography|shoot|"
    r"illustration|illustrations|cover|book|podcast|script|audit|plan|strategy|identity|"
    r"branding|brand|"
    r"design|signage|subtitles|captions|descriptions|articles?|blog|posts?|copy|content|"
    r"magazine|menu|poster|flyer|packaging|label|labels|bookkeeping|accounting|renovation|"
    r"installation|"
    r"maintenance|migration|fix|store|shop|portal|database|dashboard|survey|study|analysis|"
    r"research|speech|presentation|slides|deck|story|series|exhibition|exhibit|mural|"
    r"song|soundtrack|music|"
    r"mix|voice over|narration|transcription|interpretation|event|festival|show|launch|"
    r"rebrand|rebranding|update|overhaul|build|development|integration|course|session|"
    r"sessions|profile|resume|"
    r"bio|application|proposal|grant|business plan|banner|banners|sign|signs|cards|"
    r"card|invitations?|map|drawings?|plans|model|models|prototype|template|templates|"
    r"proofreading|white paper|case study|case studies|emails?|ads?|trailer|animation|"
    r"explainer|documentary|headshots|portraits|tour|garden|kitchen|deck|fence|roof|"
    r"tax return|taxes|books|payroll)\b"
)


_GENERIC_SUBJECT = re.compile(
    r"^(?:demande(?: (?:d'information|de renseignements?|de prix|de soumission|de devis|"
    r"de disponibilite|de service|urgente?|de collaboration|de projet))?s?|question|"
    r"questions|bonjour|salut|allo|hello|hi|hey|projet|project|request|inquiry|enquiry|"
    r"quote|soumission|devis|"
    r"nouveau (?:projet|message|client|mandat)|new (?:project|message|client|inquiry|"
    r"lead|form submission|opportunity)|collaboration|opportunit[ey]|occasion|urgent|"
    r"help|aide|besoin d'aide|disponibilites?|disponible|dispo|availability|available|"
    r"mandat|contrat|freelance|pige|prise de contact|contact|contact form|formulaire(?: de contact)?|"
    r"quick question|petite question|suivi|follow(?:ing)?[ -]?up|rappel|reminder|message|"
    r"votre|your|you|vous|tu|j'ai|je|i|we|nous|can|could|pouvez|peux|are|is|est|es|"
    r"etes|merci|thanks|introduction|information|proposal|proposition|possible|job|"
    r"work|travail|appel d'offres|rfp|rfq|test|re|work together|working together|referral|"
    r"need|looking|cherche|recherche|quick|important)\b[\s!?.:]*"
)
_FOR_WHAT = re.compile(r"\b(?:for|pour|concernant|regarding|about) (?!you|vous|your|votre)")
_ASKED_IN = re.compile(
    r"^(?:(?:demande|request|inquiry|enquiry|quote|soumission|devis|projet|project|"
    r"besoin|need|looking|recherche|cherche|aide|help|question|mandat|urgent|rfp|appel d'offres|"
    r"estimate|proposal|offre|job|contrat|new|nouveau|nouvelle|price|prix|cost|info|"
    r"information|renseignements?)\b[\w' #/-]{0,24}?(?: (?:pour|for|de|d'|about|concernant|"
    r"re|regarding|with|sur|of)|\s{0,4}[:–—-]) ?)+"
)


def _subject(layout: Layout, language: Language) -> Candidate | None:
    header = layout.head.get("subject")
    if header is None:
        return None
    raw = bare_subject(header[0])
    folded = fold_aligned(raw)
    asked = _ASKED_IN.match(folded)
    start = asked.end() if asked else 0
    if not asked and _GENERIC_SUBJECT.match(folded) and not _FOR_WHAT.search(folded):
        return None
    phrase = bare_phrase(raw, start, len(raw), language)
    if phrase is None or phrase.generic:
        wanted = _FOR_WHAT.search(folded)
        phrase = bare_phrase(raw, wanted.end(), len(raw), language) if wanted else None
    if phrase is None or phrase.generic or len(phrase.text.split()) > 9:
        return None
    at = layout.text.find(phrase.text, header[1].start, header[1].end)
    span = Span(at, at + len(phrase.text)) if at >= 0 else header[1]
    return Candidate(phrase.text, span, 3, "subject")

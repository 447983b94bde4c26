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
from declinetui.intake.layout import Layout
from declinetui.intake.mentions import again, mentioned, wedding
from declinetui.intake.model import Field, sure, unsure
from declinetui.intake.names import first_names
from declinetui.intake.phrases import bare_phrase, noun_phrase
from declinetui.intake.pronouns import pointed_at
from declinetui.intake.subject_line import subject_phrase
from declinetui.intake.verbs_fr import nominal
from declinetui.intake.worth import bonus, is_known
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of, gender_of_phrase, number_of

_SURE = 5
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
    service = _labelled(layout, form.get("service"), language)
    if form.is_form and service and " " in service.text and said and said.score <= _SURE + 2:
        said = service
    best = labelled or said
    if best is None or best.score < _SURE:
        best = service or _noted(layout, language) or best
    if best is None or best.score < _SURE:
        best = _again(layout, language) or _pointed_at(layout, language) or best
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
    r"\A\W{0,6}(?:msg|message|appel|call|notes?|rencontre|meeting|spoke|parle|voicemail|vm|phone|zoom|"
    r"texto|tel\b|\d{1,2}[/-]\d|\d{1,2} ?[h:]|\d{1,2} (?=jan|fev|feb|mar|a[vp]r|ma[iy]|jui|jun|jul|aou|aug|"
    r"sep|oct|"
    r"nov|dec)|"
    r"(?:jan|fev|feb|mar|apr|avr|mai|may|juin|jun|juil|jul|aug|aout|sep|oct|nov|dec)[a-z]*\.? \d)[^\n]*\n+"
)
_NOTE_ENDS = re.compile(r"[,.;:(\n]| (?:for|pour|by|avant|before|d'ici) | - ")
_NOTE_LINES = 8


def _noted(layout: Layout, language: Language) -> Candidate | None:
    """The first line of call notes that opens with a noun of work: "Conférence sur la mémoire"."""
    heading = _NOTED.match(layout.folded[layout.body.start : layout.body.end])
    if heading is None:
        return None
    start = layout.body.start + heading.end()
    for line in layout.live[start : layout.signature.end].split("\n")[:_NOTE_LINES]:
        at = start + len(line) - len(line.lstrip(" \t-•*"))
        start += len(line) + 1
        stop = _NOTE_ENDS.search(layout.folded, at, start - 1)
        written = layout.live[at : stop.start() if stop else start - 1].strip()
        if not 1 <= len(written.split()) <= 7 or fold(written.split()[0]) in first_names():
            continue
        phrase = bare_phrase(written, 0, len(written), language)
        if phrase is not None and not phrase.generic and is_known(phrase.text, language):
            return Candidate(written, Span(at, at + len(written)), _SURE - 1, "notes")
    return None


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
_PARTITIVE = re.compile(r"^du (?=[a-zà-ÿ])")
""" "besoin du sous-titrage", "fais-tu du ménage": thanked for, it is "le ménage"."""


def as_noun_phrase(text: str, language: Language) -> NounPhrase:
    """A phrase with the gender and number that its words show."""
    text = _lowered(text, language)
    if language is Language.FR:
        text = _PARTITIVE.sub("le ", _DEFINITE.sub("les ", text))
    gender = gender_of_phrase(text) if language is Language.FR else None
    return NounPhrase(text, language, gender, number_of(text))


def _lowered(text: str, language: Language) -> str:
    """Without the capital of a subject line or a label, when its first word is a common noun."""
    if text.isupper() and len(text) > 5:
        return text.lower()
    first = text.split(" ", maxsplit=1)[0]
    common = gender_of(first) is not None if language is Language.FR else is_known(first, language)
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
        if not cue.fits(layout.folded):
            continue
        for match in cue.pattern.finditer(layout.folded, start, end):
            candidate = _behind(layout, match, cue, language, end)
            if candidate and (best is None or _rank(candidate) > _rank(best)):
                best = candidate
    return best


def _again(layout: Layout, language: Language) -> Candidate | None:
    phrase = again(layout.live, layout.folded, layout.body, language)
    return Candidate(phrase.text, phrase.span, _WEAK + 1, "mentioned") if phrase else None


def _pointed_at(layout: Layout, language: Language) -> Candidate | None:
    phrase = pointed_at(layout.live, layout.folded, layout.body, language)
    return Candidate(phrase.text, phrase.span, _SURE - 1, "mentioned") if phrase else None


def _subject(layout: Layout, language: Language) -> Candidate | None:
    phrase = subject_phrase(layout, language)
    return Candidate(phrase.text, phrase.span, 3, "subject") if phrase else None


def _mentioned(layout: Layout, language: Language) -> Candidate | None:
    phrase = mentioned(layout.live, layout.folded, layout.body, language) or wedding(
        layout.folded, layout.body, language
    )
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
    if cue.verb:
        phrase = nominal(layout.live, layout.folded, match, end)
    else:
        phrase = noun_phrase(layout.live, match.end(), end, language)
        if phrase is None and cue.bare:
            phrase = bare_phrase(layout.live, match.end(), end, language)
    if phrase is None or phrase.generic:
        return None
    score = cue.score + bonus(phrase, cue.score, language, layout.folded, match)
    return Candidate(phrase.text, phrase.span, score, "said")

"""Which of the dates in a message is when the work is due, and which is when an answer is."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.model import DueDate, Field, sure, unsure
from declinetui.text.dates import DateKind, DateReading, find_dates, parse_date


class Use(StrEnum):
    """What a date is for."""

    WORK = "work"
    REPLY = "reply"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dated:
    """A reading with its use and how strongly the words say so."""

    reading: DateReading
    use: Use
    strength: int


_EVENT = 2
"""Strength of the words for events and availability."""
_CUES: tuple[tuple[Use, int, re.Pattern[str]], ...] = (
    (
        Use.REPLY,
        4,
        re.compile(
            r"yes or no|oui ou non|(?:submission|proposal|bid|tender|application|rfp|"
            r"response|closing)s? (?:deadline|"
            r"date|due)|date (?:limite )?(?:de|du|pour le) (?:depot|reception|remise des (?:offres|"
            r"soumissions)|cloture|fermeture)|"
            r"depot des (?:offres|soumissions|propositions)|date limite (?:de|pour) (?:soumi\w+|"
            r"repondre|postuler|l'inscription)|"
            r"(?:send|envoy\w+|transmet\w+|parvenir|email|forward)[ -](?:me |us |moi |"
            r"nous |over |along )?(?:your|ton|ta|tes|votre|vos) (?:cv|resume|rates?|"
            r"portfolio|quotes?|tarifs?|dispo\w*|availab\w*|offres?|soumission|prix|"
            r"price|pricing|estimate|proposal|reponse|answer|thoughts|bid|devis)|"
            r"(?:proposals?|bids?|quotes?|submissions?|soumissions?|propositions?|offres?|"
            r"candidatures?)[^.\n]{0,40}(?:received|submitted|sent|recues?|deposees?|"
            r"transmises?|soumises?|parvenir|acheminees?)|"
            r"repond\w*|\breponse|nous revenir|me revenir|revenez|reviens|reven(?:ir|"
            r"ez)[ -](?:moi|nous|me)|me (?:dire|confirm\w+|faire signe|rappel\w+|donner|"
            r"laisser savoir)|nous (?:confirm\w+|aviser|dire|faire (?:parvenir|savoir)|"
            r"rappel\w+|donner|soumettre)|dis[ -]moi|"
            r"dites[ -](?:moi|nous)|confirm\w*|rappel(?:er|ez|le|lez)\b|faites[ -](?:moi|"
            r"nous)|tu me dis|vous me dites|laisse[zr]?[ -](?:moi|nous) savoir|fais[ -]moi signe|"
            r"donne[zr]?[ -](?:moi|nous)|soumission(?:s)?|propositions?|offres?(?: de services?)?|"
            r"devis|deposer|decision|decider|"
            r"inscri\w+|aviser|besoin d'une reponse|nouvelles|"
            r"get back|let (?:me|us) know|\brepl(?:y|ies)\b|respon[ds]e?\w*|hear (?:back|"
            r"from)|\banswer|confirm|your (?:quote|proposal|bid|estimate|thoughts)|"
            r"(?:quote|proposal|bid|estimate|submission)s? (?:by|before|must|are due|"
            r"due|is due|should|no later)|rsvp|decid\w+|decision|"
            r"call (?:me|us|him|her|them|back)|callback|text me|email me|write (?:me|"
            r"us) back|send (?:me|us) (?:your|a|an) (?:quote|proposal|bid|estimate|"
            r"rates?|price)|(?<!i )(?<!we )submit|faire (?:savoir|part|connaitre)|proposals|bids|an idea of"
        ),
    ),
    (
        Use.WORK,
        4,
        re.compile(
            r"i submit|we submit|je depose|nous deposons|requir\w+|requis\w*|attendu\w*|"
            r"livr\w+|echeance|date limite|date butoir|date de tombee|\bdelai\b|pret(?:e|"
            r"s|es)?\b|termin\w+|complet(?:er|e|ee|es|ees)\b|\bfini\w*|remis\w*|remettre|"
            r"remise|mise en ligne|en ligne|lanc(?:er|ement|ons|e)\b|il (?:nous|me) (?:le|"
            r"la|les|en )?faut|faudrait|faut\b|aurai[st]? besoin|"
            r"aurions besoin|besoin\b|recevoir|imprim\w+|impression|publi(?:er|cation|"
            r"e|ee)\b|avoir (?:le|la|les|tout|ca)|voudr\w+|aimer\w+|"
            r"deliver\w*|\bdue\b|deadline|ready|complet(?:e|ed|ion)|finish\w*|\bdone\b|"
            r"launch\w*|go(?:es|ing)? live|\blive\b|need(?:s|ed)?\b|have (?:it|them|"
            r"this)|in hand|wrap\w* up|turn\w*around|receive|publish\w*|print\w*|want\w*|"
            r"would like"
        ),
    ),
    (
        Use.WORK,
        2,
        re.compile(
            r"\bsort\b|sortira|parait\b|paraitra|comes? out|married|me marie|se marient|"
            r"nous marions|noces|bapteme|funerailles|graduation|released?\b|\bgala|"
            r"mariage|conference|colloque|evenement|congres|atelier|formation|spectacle|"
            r"concert|exposition|vernissage|tournage|shooting|seance|festival|salon|"
            r"fete|party|lancement|inaugur\w+|aura lieu|se tient|se tiendra|ouvr\w+|"
            r"ouverture|assemblee|"
            r"wedding|event|workshop|training|\bshow\b|shoot|session|exhibition|opening|"
            r"opens?\b|takes? place|held|ceremony|reception|gala|retreat|webinaire|"
            r"webinar|consultation|anniversa\w+|birthday|on prevoit|prevu\w*|planned|"
            r"scheduled|"
            r"envo(?:ie|yons|yer)|goes out|going out|send(?:ing)? (?:it )?out|disponible|"
            r"dispo\b|available|free\b|libre"
        ),
    ),
    (
        Use.OTHER,
        5,
        re.compile(
            r"se reuni\w+|reunira|\bmeets\b|on se parle|se parler|\bappel (?:rapide|de|zoom|teams)|un appel|rencontr(?:er|"
            r"e)\b|se voir|jaser|discuter|cafe\b|visioconf\w+|quick (?:call|chat)|a (?:call|"
            r"chat)|hop on|meet(?:ing)?\b|chat\b|coffee|zoom|talk (?:next|this|soon)|"
            r"vacances (?:du|jusqu|a partir)|absent\w*|conge\b|de retour|(?:am|be|is|"
            r"are|i'm|we're) away|out of (?:the )?office|vacation|back (?:on|in)|debut(?:er|"
            r"erait|e|ant)\b|commenc\w+|demarr\w+|start(?:s|ing|ed)?\b|kick\w*|begin\w*|"
            r"depuis|since|fonde\w*|founded|"
            r"dernier|derniere|\blast\b|as discussed|discute|rencontre du|meeting (?:of|"
            r"on)|suite a|facture|invoice|paiement|payment|entretien du|votre (?:message|"
            r"courriel) du|your (?:message|email) (?:of|from)|vu votre|premiere (?:ebauche|"
            r"version)|first draft|ebauche|draft\b|"
            r"contrat (?:se termine|prend fin)|interview|entrevue|hier|yesterday|conversation|reunion"
        ),
    ),
)
_MARKS = re.compile(
    r"(?<=\s)(?:so|but|alors|donc|mais|because|parce que)(?=\s)|[.!?;]+(?=\s)|\n\s{0,4}\n|"
    r"\n(?=\s{0,4}[-*•])|\n"
)


def find_due(
    layout: Layout, form: Form, today: date, language: Language | None, calendar: WorkCalendar | None
) -> tuple[Field[DueDate], Field[DueDate]]:
    """When the work is due and when the answer is, each as the client wrote it."""
    work = _labelled(layout, form.get("deadline"), today, language, calendar)
    reply = _labelled(layout, form.get("reply"), today, language, calendar)
    found = [
        d
        for d in _dated(layout, form, today, language, calendar)
        if d.reading.day >= today and d.reading.dated
    ]
    if not work:
        work = _best(found, Use.WORK)
    if not reply:
        reply = _best(found, Use.REPLY)
    return work, reply


def _labelled(
    layout: Layout, span: Span | None, today: date, language: Language | None, calendar: WorkCalendar | None
) -> Field[DueDate]:
    if span is None:
        return Field()
    value = layout.live[span.start : span.end]
    reading = next(iter(find_dates(value, today, language, calendar)), None)
    reading = reading or parse_date(value, today, language, calendar)
    if reading is None or reading.day < today:
        return Field()
    start = span.start + reading.span.start
    at = Span(start, start + reading.span.end - reading.span.start)
    return sure(DueDate(reading.as_written, reading.day, reading.note), at, "form")


def _dated(
    layout: Layout, form: Form, today: date, language: Language | None, calendar: WorkCalendar | None
) -> list[Dated]:
    start, end = layout.body.start, layout.signature.end
    taken = [s for kind in ("deadline", "reply", "phone", "email") if (s := form.get(kind))]
    taken += form.others
    found = []
    for reading in find_dates(layout.live[start:end], today, language, calendar):
        at = Span(start + reading.span.start, start + reading.span.end)
        if any(s.start <= at.start < s.end for s in taken):
            continue
        moved = DateReading(
            day=reading.day,
            span=at,
            as_written=reading.as_written,
            kind=reading.kind,
            end=reading.end,
            other=reading.other,
            dated=reading.dated,
        )
        found.append(_classify(layout.folded, moved, start, end))
    return found


def _classify(folded: str, reading: DateReading, floor: int, ceiling: int) -> Dated:
    left, right = _clause(folded, reading.span, floor, ceiling)
    best: tuple[int, Use, int] | None = None
    asked = _CUES[0][2].search(folded, left, reading.span.start)
    for use, strength, pattern in _CUES:
        if asked and use is Use.WORK and strength == _EVENT:
            continue  # "let me know if you're available by Friday"
        for match in pattern.finditer(folded, left, right):
            distance = _distance(match, reading.span) - 3 * (strength == 5) - 4 * (use is Use.REPLY)
            if best is None or distance < best[0]:
                best = (distance, use, strength)
    if reading.kind is DateKind.AFTER:
        return Dated(reading, Use.WORK if _LATER.match(folded, reading.span.start) else Use.OTHER, 1)
    bound = reading.kind in {DateKind.BY, DateKind.BEFORE}
    if best is None:
        return Dated(reading, Use.WORK, 2 if bound else _bare_strength(folded, reading))
    _, use, strength = best
    if use is Use.OTHER and bound and re.search(r"d'ici|by |avant|before", reading.as_written.lower()):
        strength = 5
    vague = reading.kind is DateKind.APPROX
    return Dated(reading, use, strength + bound - vague)


_LATER = re.compile(r"apres|after")
""" "après les fêtes" is when the work is wanted; "dès le 4 janvier" is when it starts."""


def _bare_strength(folded: str, reading: DateReading) -> int:
    before = folded[max(0, reading.span.start - 6) : reading.span.start]
    return 2 if re.search(r"(?:pour|for|du|on) $", before) else 1


def _distance(match: re.Match[str], span: Span) -> int:
    if match.end() <= span.start:
        return span.start - match.end()
    if match.start() >= span.end:
        return match.start() - span.end + 18
    return 0


def _clause(folded: str, span: Span, floor: int, ceiling: int) -> tuple[int, int]:
    """The sentence around a date; a full stop of an abbreviation inside the date does not cut."""
    left = floor
    for match in _MARKS.finditer(folded, floor, span.start):
        if match.group()[0] != "\n" or _ends_line(folded, match, floor):
            left = match.end()
    right = ceiling
    for match in _MARKS.finditer(folded, span.end, ceiling):
        if match.group()[0] != "\n" or _ends_line(folded, match, floor):
            right = match.start()
            break
    return max(left, span.start - 220), min(right, span.end + 120)


def _ends_line(folded: str, match: re.Match[str], floor: int) -> bool:
    """A line break ends a sentence unless a mail program wrapped a long line there."""
    if match.group().count("\n") > 1:
        return True
    start = folded.rfind("\n", floor, match.start())
    return match.start() - start < 50


def _best(found: list[Dated], use: Use) -> Field[DueDate]:
    mine = [d for d in found if d.use is use]
    if not mine:
        return Field()
    best = max(mine, key=lambda d: d.strength)
    make = sure if best.strength >= 2 and best.reading.kind is not DateKind.APPROX else unsure
    reading = best.reading
    return make(DueDate(reading.as_written, reading.day, reading.note), reading.span, "said")

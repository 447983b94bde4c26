"""What one date is for, by the words of its own sentence."""

import re
from dataclasses import dataclass, replace

from declinetui.domain.values import Span
from declinetui.intake.date_turns import SETTLED, turn_of
from declinetui.intake.due_cues import CUES, EVENT, Use
from declinetui.intake.turn import NEVER
from declinetui.text.dates import DateKind, DateReading
from declinetui.text.dates.feasts import SEASON


@dataclass(frozen=True, slots=True)
class Dated:
    """A reading with its use and how strongly the words say so."""

    reading: DateReading
    use: Use
    strength: int


@dataclass(frozen=True, slots=True)
class Around:
    """The words that may belong to a date, and where the next date starts."""

    floor: int
    ceiling: int
    following: int


_MARKS = re.compile(
    r"(?<=\s)(?:so|but|(?<=[,;] )alors|(?<=[,;] )donc|mais|because|parce que)(?=\s)|[.!?;]+(?=\s)|"
    r"\n\s{0,4}\n|"
    r"\n(?=\s{0,4}[-*•])|\n"
)


_JOINED = re.compile(r"\W*(?:le|la|on|by|for|pour|d'ici|avant|before)?\W*")
""" "…nous parvenir une semaine avant, donc le 13 janvier": the joint names the day of the same clause."""
_OPEN = frozenset({DateKind.BY, DateKind.BEFORE, DateKind.AFTER})


def classify(folded: str, reading: DateReading, around: Around) -> Dated:
    """The use of a date and how strongly the words say so."""
    left, right = _clause(folded, reading.span, around.floor, around.ceiling)
    told = _told(folded, reading, left, around.following)
    if told is not None:
        return told
    if reading.kind is DateKind.AFTER:
        return Dated(reading, Use.WORK if _LATER.match(folded, reading.span.start) else Use.OTHER, 1)
    bound = reading.kind in {DateKind.BY, DateKind.BEFORE}
    nearest = _nearest_cue(folded, reading, left, right)
    if nearest is None:
        return Dated(reading, Use.WORK, 3 if bound else _bare_strength(folded, reading))
    use, strength = nearest
    if use is Use.OTHER and bound and re.search(r"d'ici|by |avant|before", reading.as_written.lower()):
        strength = 5
    if reading.end is None and _OF_AN_EVENT.match(reading.as_written):
        strength = min(strength, EVENT)
    vague = reading.kind is DateKind.APPROX
    return Dated(reading, use, strength + bound - vague)


def _told(folded: str, reading: DateReading, left: int, following: int) -> Dated | None:
    """The answer of a turn of phrase that leaves no doubt, or None."""
    start, end = reading.span.start, reading.span.end
    if reading.kind not in _OPEN and _others_start(folded, left, reading):
        return Dated(reading, Use.WORK, 1)
    if folded[start - 1 : start] == "(":
        return Dated(reading, Use.WORK, EVENT)  # "sa cérémonie (12 juin 2027)"
    then = _THEN.search(folded, end, min(following, end + 170))
    if then:
        asked_then = _ANSWER.search(folded, end, then.start()) or SETTLED.search(folded, end, then.start())
        return Dated(reading, Use.REPLY if asked_then else Use.WORK, 5)
    bound = reading.kind in {DateKind.BY, DateKind.BEFORE}
    turn = turn_of(folded, left, start, end, min(following, end + 120), bound=bound)
    if reading.end is not None and _FROM_TO.search(folded, left, start):
        strength = turn.strength if turn is not None and turn.use is Use.WORK else EVENT
        return Dated(replace(reading, day=reading.end, end=None), Use.WORK, strength)
    if turn is None and _CONCLUDED.search(folded, max(0, left - 24), start):
        return None if _ANSWER.search(folded, left, start) else Dated(reading, Use.WORK, 7)
    if turn is not None:
        return Dated(reading, turn.use, turn.strength)
    return _worded(folded, reading, left)


def _worded(folded: str, reading: DateReading, left: int) -> Dated | None:
    """The answer of the words in front of a date, by the kind of the date, or None."""
    start, end = reading.span.start, reading.span.end
    until = _UNTIL.match(folded, start) or _TO.search(folded, left, start)
    if until and _BEGUN.search(folded, left, start):
        return Dated(reading, Use.OTHER, NEVER)
    if _ANSWER.search(folded, left, start):
        return None
    if reading.kind is DateKind.BEFORE and _NOT_UNTIL.search(folded, left, start):
        return Dated(reading, Use.OTHER, 1)
    if reading.kind is not DateKind.BY and _MONEY_COMES.search(folded, left, start):
        return Dated(reading, Use.OTHER, 1)
    if reading.kind is DateKind.APPROX and _FOR_HIRE.search(folded, left, start):
        return Dated(reading, Use.OTHER, 1)
    if _EARLIER.search(folded, max(0, start - 100), start):
        return Dated(reading, Use.WORK, 7)
    if _BEFORE_AN_EVENT.search(folded, max(left, start - 60), start):
        return Dated(reading, Use.WORK, 4)
    asked = _ASKED_FOR.search(folded, max(left, start - 60), start)
    season = _SEASON.search(folded, start, end)
    return Dated(reading, Use.WORK, EVENT if season else 6) if asked else None


_FROM_TO = re.compile(
    r"(?:moved|pushed|postponed|rescheduled|report\w+|repouss\w+|deplac\w+|decal\w+|devanc\w+) (?:\w+ ){0,2}$"
)
""" "La date est repoussée du 4 au 18": the range is from the old day to the new one."""
_CONCLUDED = re.compile(
    r"\b(?:so|donc|thus|therefore|which means|that means|meaning|autrement dit|en d'autres mots|"
    r"in other words|(?:ce qui|ca) veut dire|c'est-a-dire)\b[^.;\n]{0,60}"
    r"\b(?:need\w*|besoin|faut|faudrait|must|ha(?:s|ve) to|should|doi[st]|devr\w+|want|voudr\w+|aimer\w+|"
    r"like|looking (?:for|at)|vis\w+|aim\w*|ready|done|due|prete?s?)\b[^.;\n]{0,50}$"
)
""" "The printer takes three weeks, so we need it by…": the day that is worked out is the one that counts."""
_ANSWER = CUES[0][2]
_SEASON = re.compile(rf"\b(?:{SEASON})\b")
_NOT_UNTIL = re.compile(r"\b(?:rien|pas|jamais|not|nothing|never|won't|can't|n't)(?: [a-z]+){0,2} $")
""" "Rien avant les Fêtes": when it does not begin, not when it is due."""
_FOR_HIRE = re.compile(
    r"\b(?:tak\w+|accept\w*|book\w*|open (?:to|for)|look\w* for) (?:on )?(?:(?:any|new|more|other|some|"
    r"\w+) ){0,2}"
    r"(?:clients?|projects?|work|mandates?|contracts?|students?|commissions?|gigs?|jobs?|bookings)\b|"
    r"\bare (?:you|u) (?:\w+ )?(?:busy|booked)|(?:etes-vous|es-tu) (?:\w+ )?occupe\w*|"
    r"(?:pren\w+|accept\w+|cherch\w+|recherch\w+|ouvert\w* a)(?:[ -](?:tu|vous))?(?: encore|"
    r" toujours)? (?:de |d'|des )?"
    r"(?:nouveaux |nouvelles |nouvel |autres |\w+ )?(?:mandats?|clients?|clientes|contrats?|projets?|"
    r"eleves|commandes)\b"
)
""" "Are you taking new clients this winter?": how busy the reader is, no day by which something is due."""
_MONEY_COMES = re.compile(
    r"\b(?:investors?|investisseu\w+|angels?)\b[^.!?\n]{0,60}$|"
    r"\b(?:rais(?:e|ing)|rais\w+|lev(?:e|er|ons|erons)|appl(?:y|ying|ied)|demand\w+|running|waiting|"
    r"attend\w+|"
    r"espere\w*|hop\w+|"
    r"clos(?:e|ing)) [^.!?,\n]{0,40}(?:grant|subvention|funding|financement|round|ronde|"
    r"capital)\b(?![^.!?,\n]*\bdue\b)[^.!?,\n]{0,30}$"
)
""" "Our investors put in 50 k$ in the spring": when money comes, not when the work is due."""
_BEFORE_AN_EVENT = re.compile(
    r"\b(?:before|avant|ahead of|in time for|a temps pour) (?:(?:my|our|the|their|his|her|an?|notre|nos|"
    r"mon|ma|le|la|les|une?|"
    r"son|sa) |l')[^.,;!?\n]{2,40}? (?:\(?(?:on|le|du|of)? ?)?$"
)
""" "before my interview on December 3": what comes first is due by then, whatever comes then."""
_EARLIER = re.compile(
    r"\b(?:days?|weeks?|months?|fortnight|jours?|semaines?|mois|veille) (?:before|earlier|ahead|prior|"
    r"avant|plus tot|"
    r"d'avance)\b(?: (?:that|it|this|then|cela|ca))?(?:(?:[,;: ]+(?:on|by|le|the|say|disons|mettons|genre|"
    r"around|about|autour de|autour du|vers|soit|donc|"
    r"so|for|pour|d'ici|c'est-a-dire|"
    r"i\.?e\.?))*[,;: ]*|[^.!?\n]{0,60}\b(?:soit|donc|so|i\.?e\.?|that is|that's|which is|meaning|"
    r"c'est-a-dire)"
    r"(?: le| on| by)?,? )$"
)
""" "A week before, on June 12": counted back from the event, so it is when the work must be there."""


def _nearest_cue(folded: str, reading: DateReading, left: int, right: int) -> tuple[Use, int] | None:
    """The use and strength of the cue nearest to the date; stronger ones reach farther."""
    best: tuple[int, Use, int] | None = None
    asked = _ANSWER.search(folded, left, reading.span.start)
    for use, strength, pattern in CUES:
        if asked and use is Use.WORK and strength == EVENT:
            continue  # "let me know if you're available by Friday"
        reach = 3 * (strength == 5) + 4 * (use is Use.REPLY) + 6 * (strength == 6)
        for match in pattern.finditer(folded, left, right):
            if (
                match.group() == "conge"
                and reading.span.start <= match.start() < match.end() <= reading.span.end
            ):
                continue  # "avant le congé des fêtes": the date's own words
            distance = _distance(match, reading.span) - reach
            if best is None or distance < best[0]:
                best = (distance, use, strength)
    return best[1:] if best else None


_UNTIL = re.compile(r"(?:et )?(?:jusqu|until|till|through|to )")
_TO = re.compile(r"\b(?:to|until|through|au|a|jusqu'au) (?:le |the )?$")
_BEGUN = re.compile(r"a partir|a compter|des (?:le|la)\b|\bdu \d|from\b|starting|beginning|entre\b|between\b")
""" "à partir de la mi-janvier et jusqu’à la fin de l’année": a season of work, no day by which it is due."""
_ASKED_FOR = re.compile(
    r"(?:can|could|would|will) (?:you|u) (?!let|tell|call|send|reply|confirm|get back to|give|respond|"
    r"answer|email|text|advise|finali|"
    r"be |meet|come (?!by|over|out|and|fix)|talk|chat|pass by|drop by|stop by|swing by|visit|measure)"
    r"[^.!?\n]{3,45} $|(?:peux|pourrais)-tu (?!me|nous|passer|venir (?:voir|mesurer|chercher)|"
    r"appeler)[^.!?\n]{3,45} $"
)
""" "Can you fix it today?": the day asked for itself."""
_THEN = re.compile(
    r"\b(?:by|before|for) (?:then|that date|that)\b(?! [a-z]+s\b)|pour cette date|d'ici la\b(?! )|"
    r"avant cela|"
    r"(?:pret|prete|finie?|termine)e?s? (?:pour|avant) ca|"
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )before that|\ba (?:mon|notre|son|leur) retour|"
    r"when (?:i|we)(?:'m|'re| am| are)? "
    r"(?:back|return|get back)|(?:on|upon) (?:my|our) return"
)
""" "The meeting is on March 25 … finished by then": the date that the word points back to."""
_STARTS = re.compile(
    r"(?:(?:my|our|the|mon|ma|notre|nos|le|la|les|l') ?|(?:^|[,.\n]) ?)(?P<who>(?!l[ae]s? |the |our |my |"
    r"notre |nos |m[ao]n? |and |but |so |et |mais |we |i |on |nous |je |you |vous |tu |if |si )[a-z-]+)(?: "
    r"[a-z' -]{0,30})? "
    r"(?:starts?|begins?|commence(?:nt|ra|ront)?|debute(?:nt|ra|ront)?|demarre(?:nt|ra|"
    r"ront)?)\b[^.\n]{0,12}$"
)
_THE_WORK_ITSELF = re.compile(
    r"(?:work|project|job|contract|mandate?|mandat|projet|contrat|travail|travaux|poste|position|gig)"
)


def _others_start(folded: str, left: int, reading: DateReading) -> bool:
    """ "my carpenter starts on January 11" tells when the work must be there; "the job starts" does not."""
    match = _STARTS.search(folded[left : reading.span.start])
    return bool(match and not _THE_WORK_ITSELF.match(match["who"]))


_OF_AN_EVENT = re.compile(r"(?i)du \d")
""" "notre tournoi du 11 juin" dates the event, not the work."""
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
        if match.group()[0] == "\n" and not _ends_line(folded, match, floor):
            continue
        if match.group().isalpha() and _JOINED.fullmatch(folded, match.end(), span.start):
            continue
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
    word = _FIRST_WORD.match(folded, match.end())
    return match.start() - start + (word.end() - word.start() if word else 0) < _WRAPPED


_FIRST_WORD = re.compile(r"\s*\S{1,30}")
_WRAPPED = 62
"""A mail program breaks a line where the next word would pass some such width, never sooner."""

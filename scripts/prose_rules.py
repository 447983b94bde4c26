"""Our own rules on the surface of a text: what no checker knows of Quebec French and Canadian English.

Sources: OQLF (Vitrine linguistique: « Espacement », « Élision », « Écriture des dates », « Montants »); the
Canadian Style (dates, money, hours).
"""

import re
from collections.abc import Iterator
from datetime import date

from prose_findings import Finding, Paragraph, french

from declinetui.domain.terms import Address, ChannelGroup, Writer
from declinetui.phrasing.plan import settled
from declinetui.text.calques import calques_in
from declinetui.workflow.phrases.sampling import DAY

Hit = tuple[str, int, int, str]

_MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_MONTHS_EN = "January February March April May June July August September October November December".split()
_DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_DAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_M_FR, _M_EN = "|".join(_MONTHS_FR), "|".join(_MONTHS_EN)

_BOTH = (
    ("spaces", r" {2,}|^\s|\s$", "a space too many"),
    ("spaces", r"[ \u00a0]+[,.;!?)]", "a space before a mark"),
    ("spaces", r"[\u202f\u2009\u200b\u2007]", "a space the typography never uses"),
    ("spaces", r"[,;][^\W\d_]", "no space after a mark"),
    ("blanks", r"[{}|\[\]]|\bNone\b", "a blank left over"),
    ("marks", r"[.]{2,}|[,;:]{2,}|(?<!\.m)(?<!\binc)(?<!\bltée)[.,;:]\s*[.,;:!?]|!!|\?\?", "marks piled up"),
    ("capital", r"[.!?] [a-zà-ÿœ]", "no capital after the end of a sentence"),
    ("doubled", r"\b(\w{2,})\s+\1\b", "a word twice"),
    ("doubled", r"\b(\w{2,}\s+\w{2,})\s+\1\b", "two words twice"),
)
_FRENCH = (
    ("spaces", r"(?<![\u00a0\d/]):(?!//)", "no hard space before the colon"),
    ("spaces", r"[^\u00a0][»%]|«(?!\u00a0)|\d \$|\d\$", "no hard space inside « » or before % $"),
    ("hours", r"\b\d{1,2}(?:h\d{2}|:\d{2}| ?h ?00\b|\sheures\b)|\b0\d\sh\b", "an hour: 9 h, 13 h 30"),
    ("dates", rf"\b(?:le )?1 (?:{_M_FR})\b", "the first is « 1er »"),
    (
        "dates",
        rf"\b(?:[2-9]|\d\d)e? (?:{'|'.join(m.title() for m in _MONTHS_FR)})\b",
        "a month has no capital",
    ),
    ("money", r"\$ ?\d|\b\d{5,} \$|,00\u00a0\$|\d\.\d\d?\u00a0\$", "money: 1 500 $, 25,50 $"),
    ("contraction", r"\b(?:[Dd]e|[Àà]) (?:le|les) (?!\w+(?:er|ir|re|oir)\b)", "de/à + le/les contract"),
    ("contraction", r"\b(?:[Dd]e|[Àà]) (?:Le|Les) (?!Bel\b|Roux\b)", "a place or organisation contracts"),
    ("elision", r"\b[Ss]i ils?\b", "s’il"),
)
_ENGLISH = (
    ("spaces", r" [:»]|« ", "a space before the colon"),
    ("hours", r"\b\d{1,2}(?::\d\d)? ?(?:[ap]m|AM|PM)\b|\b1[3-9]:\d\d\b", "an hour: 1:30 p.m."),
    ("dates", rf"\b(?:{_M_EN}) \d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{1,2}} (?:{_M_EN})\b", "December 1, 2026"),
    ("dates", rf"\b(?:{_M_EN}) \d{{1,2}} \d{{4}}\b", "a comma before the year"),
    ("money", r"\d ?\$|\$\d{4,}\b|\.00\b|\$ ", "money: $1,500"),
    (
        "article",
        r"\ba (?:[aeioAEIO](?!ne\b|nce\b)|hour\b|honou?r|\$8)|\ban (?![aeiouhAEIOUH8$]|1[18]%|[FLMNRSX]\b)",
        "a or an",
    ),
    ("american", r"\b(?:color|honor|center|check(?= from)|favor\w*|labor)\b", "a Canadian spelling"),
)
_TABLES = {
    True: [(name, re.compile(rule), why) for name, rule, why in (*_BOTH, *_FRENCH)],
    False: [(name, re.compile(rule), why) for name, rule, why in (*_BOTH, *_ENGLISH)],
}
_ABBREVIATED = re.compile(r"\b(?:M|Mme|p\.m|a\.m|St|inc|ltée|[A-ZÀ-Ý])\. .$")
_TWICE = {"nous", "vous", "that", "had"}

_VOWEL = "aeiouàâäéèêëîïôöùûüœæ"
_MUTE = "habi|heur|histo|hiver|homm|honn|hono|horai|horl|hypo|hésit|hélène|hélèn"
_ELIDES = re.compile(
    rf"\b(?:[DdLljJmMtTsSnN]e|[Qq]ue|[Jj]usque|[Ll]a|[Ll]orsque|[Pp]uisque) "
    r"(?!onz|oui\b|ouis|uns?\b(?= et)|yaourt|huit)(?![A-ZÀ-Ý]\.)"
    rf"(?=[{_VOWEL}{_VOWEL.upper()}]|[yY]\b|[Yy]v|{_MUTE})"
)
_KEEPS = re.compile(r"\b(?:[dljmtsn]|qu|jusqu)’(?=onze|huit|Y[aeo]|[bcdfgjklmnpqrstvwxz])", re.IGNORECASE)


def surface(paragraph: Paragraph) -> Iterator[Finding]:
    """Every remark on one paragraph."""
    for rule, start, end, why in _hits(paragraph):
        yield paragraph.finding(f"own/{rule}", start, end, why)


def _hits(paragraph: Paragraph) -> Iterator[Hit]:
    is_french = french(paragraph.sample)
    text = paragraph.text
    if paragraph.plain:
        if "’" in text:
            yield "apostrophe", text.index("’"), text.index("’") + 1, "a text message takes '"
        text = text.replace("'", "’")
        if is_french:
            text = re.sub(r" (?=[:»%$])|(?<=\d) (?=\d{3}\b)|(?<=«) ", "\u00a0", text)
    text = re.sub(r"\S+@\S+|https?://\S+", lambda m: "x" * len(m[0]), text)
    yield from _table(text, is_french)
    straight = re.search("['\"]", text)
    if straight:
        yield "apostrophe", *straight.span(), "a straight quote"
    yield from (_french(text, paragraph) if is_french else _english(text, paragraph))


def _table(text: str, is_french: bool) -> Iterator[Hit]:
    for rule, pattern, why in _TABLES[is_french]:
        for found in pattern.finditer(text):
            if rule == "doubled" and found[1].lower() in _TWICE:
                continue
            if rule == "capital" and _ABBREVIATED.search(text[: found.end()]):
                continue
            yield rule, *found.span(), why


def _french(text: str, paragraph: Paragraph) -> Iterator[Hit]:
    for pattern, why in ((_ELIDES, "elides"), (_KEEPS, "does not elide")):
        for found in pattern.finditer(text):
            yield "elision", *found.span(), why
    for words, better in calques_in(text):
        start = text.find(words)
        yield "calque", max(0, start), start + len(words), f"calque: {better}"
    said = _aloud(paragraph)
    yield from _register(text, paragraph)
    yield from _agreement(text, _voice(paragraph))
    for found in re.finditer(
        rf"\b(?:({'|'.join(_DAYS_FR)}) )?(\d{{1,2}})(?:er)?[ \u00a0]({_M_FR})(?:[ \u00a0](\d{{4}}))?", text
    ):
        yield from _calendar(found, _DAYS_FR, _MONTHS_FR.index(found[3]) + 1, int(found[2]), found[4] or said)


def _english(text: str, paragraph: Paragraph) -> Iterator[Hit]:
    if _voice(paragraph) is Writer.NOUS:
        for found in re.finditer(r"\b(?:I|I’\w+|me|my|mine|myself)\b", text):
            yield "firm", *found.span(), "a firm says we"
    said = _aloud(paragraph)
    for found in re.finditer(rf"\b(?:({'|'.join(_DAYS_EN)}),? )?({_M_EN}) (\d{{1,2}})(?:, (\d{{4}}))?", text):
        yield from _calendar(found, _DAYS_EN, _MONTHS_EN.index(found[2]) + 1, int(found[3]), found[4] or said)


def _voice(paragraph: Paragraph) -> Writer:
    """Who is heard: aloud a person may speak for the firm."""
    return settled(paragraph.sample.situation).writer


def _aloud(paragraph: Paragraph) -> str | None:
    return ALOUD if paragraph.sample.situation.channel.group is ChannelGroup.SPOKEN else None


ALOUD = "aloud"
"""The year of a date that is said: the next such day."""


def _calendar(found: re.Match[str], days: list[str], month: int, day: int, year: str | None) -> Iterator[Hit]:
    """A date that exists, in another year only when it is written, on the weekday that is said."""
    try:
        when = date(int(year) if year and year != ALOUD else DAY.year, month, day)
        if year == ALOUD and when < DAY:
            when = when.replace(year=DAY.year + 1)
    except ValueError:
        yield "dates", *found.span(), "no such day"
        return
    if when < DAY:
        yield "dates", *found.span(), "a day of the past, or a year left out"
    if found[1] and days[when.weekday()] != found[1]:
        yield "dates", *found.span(), f"that day is a {days[when.weekday()]}"


_TU = re.compile(r"\b(?:[Tt]u|[Tt]e|[Tt]oi|[Tt]on|[Tt]a|[Tt]es|[Tt]’\w+)\b")
_VOUS = re.compile(r"(?<!rendez-)\b(?:[Vv]ous|[Vv]otre|[Vv]os|\w+[^h\W]ez)\b")
_NOT_VOUS = {"assez", "nez", "rez"}


def _register(text: str, paragraph: Paragraph) -> Iterator[Hit]:
    tu = paragraph.sample.draft.address is Address.TU
    for found in (_VOUS if tu else _TU).finditer(text):
        if found[0].lower() not in _NOT_VOUS:
            yield "register", *found.span(), "vous in a tu letter" if tu else "tu in a vous letter"
    if _voice(paragraph) is Writer.NOUS:
        for found in re.finditer(
            r"\b(?:[Jj]e|[Jj]’|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Mm]e|[Mm]’)(?=\b|\w)(?![-\w])", text
        ):
            yield "firm", *found.span(), "a firm says nous"


_STATES = (
    "désolé|navré|ravi|honoré|heureu(?:x|se)|certain|débordé|pris|tenu|engagé|occupé|absent|content|sûr|prêt"
    "|absorbé|seul|intéressé|touché|enchanté|reconnaissant|retenu|lié|contraint|obligé|forcé|disposé|flatté|surpris"
)
_STATE = re.compile(
    rf"\b(?:[Jj]e (?:suis|serai|serais|reste|me sens)|[Jj]’(?:étais|ai été)) (?:\w+ )?({_STATES})(e?)\b"
)


def _agreement(text: str, writer: Writer) -> Iterator[Hit]:
    for found in _STATE.finditer(text):
        feminine = bool(found[2]) or found[1].endswith("se")
        if writer is Writer.N:
            yield "gender", *found.span(), "a neutral writer agrees with nothing"
        elif feminine is not (writer is Writer.F):
            yield "gender", *found.span(), "agreement with the writer"

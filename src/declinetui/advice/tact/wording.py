"""Rules on words: each finds its pattern and says why it hurts."""

import re
from collections.abc import Iterator

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.calques import avoided_in

NEXT = Fix(label=Message("take another phrase"), action=FixAction.NEXT_PHRASE)

WORDING: tuple[tuple[str, str, Severity, Message], ...] = (
    ("hedge", "hedge", Severity.WARNING, Message("“{quote}” leaves a maybe: the answer must be a no.")),
    ("feigned_love", "feigned", Severity.WARNING, Message("“{quote}” sounds feigned before a no.")),
    ("blame", "blame", Severity.WARNING, Message("“{quote}” blames the reader.")),
    ("price_lecture", "lecture", Severity.WARNING, Message("“{quote}” lectures about prices.")),
    ("sarcasm", "sarcasm", Severity.WARNING, Message("“{quote}” may be read as sarcasm.")),
    ("passive", "passive", Severity.NOTICE, Message("“{quote}” hides who decided: say I.")),
    (
        "lack_of_time",
        "lack_of_time",
        Severity.NOTICE,
        Message("“{quote}”: a date until which you are taken says it better than a lack of time."),
    ),
    (
        "health_detail",
        "health_detail",
        Severity.WARNING,
        Message("“{quote}” is nobody’s business: “health reasons” is enough."),
    ),
    (
        "charter",
        "charter",
        Severity.RED,
        Message("“{quote}” touches a ground on which the Quebec Charter forbids refusing a service."),
    ),
)
"""(code, pattern rule, severity, why): rules that one pattern decides."""

_BLANK = re.compile(
    r"\b(?:NOM|PRÉNOM|NAME)\b|\((?:nom|prénom|projet|date|client|name|first name|project)\)"
    r"|\{[^{}\n]*\}|\[(?!\d+\])[^\[\]\n]{1,40}\]"
    r"|\b(?:X{2,}|TODO|x{3,})\b(?!e siècle)|_{3,}|<[^<>\n@:/]{1,30}>"
)


def wording(subject: TextSubject) -> Iterator[Finding]:
    """Hedges, feigned love, blame, lectures, sarcasm, hidden passives, forbidden grounds."""
    for code, rule, severity, why in WORDING:
        for span in subject.hits(rule):
            said = Message(why.msgid, quote=subject.quote(span))
            yield subject.finding(code, severity, said, span, NEXT)


def exclamations(subject: TextSubject) -> Iterator[Finding]:
    """One exclamation mark is warm; a pile of them shouts."""
    for span in subject.hits("exclamations"):
        pile = subject.text[span.start : span.end]
        marks = set(pile) <= {"!", "?"}
        fix = Fix(
            label=Message("leave one mark"),
            action=FixAction.REPLACE,
            text=("?" if "?" in pile else "!") if marks else pile.replace("!", ".")[:-1] + "!",
        )
        why = Message("The exclamation marks pile up.")
        yield subject.finding("exclamations", Severity.NOTICE, why, span, fix)


def blanks(subject: TextSubject) -> Iterator[Finding]:
    """A blank that was left."""
    for match in _BLANK.finditer(subject.text):
        span = Span(match.start(), match.end())
        why = Message("“{quote}” is a blank left to fill.", quote=match[0])
        yield subject.finding("blank", Severity.RED, why, span, NEXT)


def calques(subject: TextSubject) -> Iterator[Finding]:
    """Calques that a Quebec copy editor would strike."""
    if subject.language is not Language.FR:
        return
    for found in avoided_in(subject.text):
        why = Message("“{quote}” is a calque; say: {better}.", quote=found.quote, better=found.better)
        fix = None
        if found.put:
            label = Message("say “{words}”", words=found.put)
            fix = Fix(label=label, action=FixAction.REPLACE, text=found.put)
        yield subject.finding("calque", Severity.NOTICE, why, found.span, fix)


def appeal(subject: TextSubject) -> Iterator[Finding]:
    """ "À qui de droit", and a family name after the title (OQLF, « Appel », Vitrine linguistique)."""
    for span in subject.hits("appeal"):
        words = subject.text[span.start : span.end].split()
        if subject.language is Language.EN:
            put, why = "Hello,", Message("“{quote}” greets nobody: a name or a plain hello is warmer.")
        elif words[0].casefold() == "à":
            put, why = "Madame, Monsieur,", Message("“{quote}” greets nobody: write “Madame, Monsieur,”.")
        else:
            title = next(w for w in words if w.casefold() in {"madame", "monsieur", "maître", "maitre"})
            put, why = f"{title.capitalize()},", Message("“{quote}”: no family name after the title.")
        said = Message(why.msgid, quote=subject.quote(span))
        fix = Fix(label=Message("set it right"), action=FixAction.REPLACE, text=put)
        yield subject.finding("appeal", Severity.NOTICE, said, span, fix)

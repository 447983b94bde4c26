"""The firm that the sender's address spells: anika@foxgloveflorals… writes "Foxglove Florals is moving"."""

import re

from declinetui.domain.values import Span
from declinetui.intake.contact import EMAIL
from declinetui.intake.layout import Layout
from declinetui.intake.model import Field, unsure
from declinetui.intake.organisation import is_place
from declinetui.text.fold import fold

_SUFFIXES = frozenset(
    "com ca org net qc io co biz info fr uk us example exemple test gov gc edu gouv on app dev coop quebec "
    "www mail".split()
)
_PROVIDERS = frozenset(
    "gmail hotmail outlook yahoo icloud live msn me proton protonmail videotron sympatico bell rogers shaw "
    "telus cogeco "
    "aol gmx fastmail zoho hey pm mac ymail".split()
)
_WORD = re.compile(r"[\w&]+(?:['’.-][\w&]+)*")
_SMALL = frozenset("de du des d la le les l et and of the a au aux en chez".split())
_ON = re.compile(
    r" (?:(?:(?:de la|de l['’]|de|du|des|d['’]|of the|of|&|et|and) ?)?[A-ZÀ-Ý0-9][\w'’&-]*|"
    r"[a-zà-ÿ]{4,}(?=[.,;?!)\n]))"
)
_BACK = re.compile(
    r"\b(?!(?:The|Les?|La|At|Chez|In|For|From|And|Our|Notre|De|Du|Des|With|Bonjour|Hello|Hi|I|We|Nous|Je|"
    r"On)\b)"
    r"[A-ZÀ-Ý][\w'’-]+ (?=$)"
)
_MOST_WORDS = 7
_LEAST = 5
"""Letters of an address that may be a coincidence below it."""

_TELLING = 8
"""Letters from which words without a capital spell a firm's name."""


def _stands_apart(live: str, start: int, stop: int) -> bool:
    """True for "bluebird yarns" on its own line, or behind "called": a name without capitals."""
    line = live[live.rfind("\n", 0, start) + 1 : start].strip()
    ends = live[stop : stop + 1] in {"", "\n", ",", ".", ")", "!"}
    return ends and (not line or bool(_CALLED.search(line)))


_CALLED = re.compile(r"(?i)(?:called|named|is|from|at|appel[ée]e?|appelle|nomme|chez|de|du)$|[,|(–-]$")


def label_of(address: str) -> str:
    """The telling part of an address's domain, its letters only; empty for a provider of mailboxes."""
    parts = [p for p in address.lower().partition("@")[2].split(".") if p not in _SUFFIXES]
    label = re.sub(r"\W", "", fold(parts[-1])) if parts else ""
    return "" if label in _PROVIDERS or len(label) < _LEAST else label


def organisation_of_address(layout: Layout, mine: frozenset[str]) -> Field[str]:
    """The words of the message that spell the domain of the address it came from."""
    header = layout.head.get("from")
    address = EMAIL.search(header[0] if header else layout.live)
    label = label_of(address.group()) if address else ""
    if not label or (address and address.group().lower() in mine):
        return Field()
    start, end = layout.body.start, layout.signature.end
    words = list(_WORD.finditer(layout.live, start, min(end, start + 4000)))
    for first, word in enumerate(words):
        upper = word.group()[0].isupper()
        if fold(word.group()) in _SMALL or not (upper or label.startswith(fold(word.group()))):
            continue
        last = _spelled_by(words[first : first + _MOST_WORDS], label)
        if last is None:
            continue
        if not upper:
            stop = words[first + last].end()
            if last and len(label) >= _TELLING and _stands_apart(layout.live, word.start(), stop):
                name = " ".join(layout.live[word.start() : stop].split())
                return unsure(name, Span(word.start(), stop), "address")
            continue
        stop = words[first + last].end()
        while (more := _ON.match(layout.live, stop, end)) and more.end() - word.start() < 70:
            stop = more.end()
        begin = word.start()
        while before := _BACK.search(layout.live, start, begin):
            begin = before.start()
        name = " ".join(layout.live[begin:stop].split())
        if not is_place(name) and fold(name) not in mine:
            return unsure(name, Span(begin, stop), "address")
    return Field()


def _spelled_by(words: list[re.Match[str]], label: str) -> int | None:
    """How many words (0 = one) spell the label, small words left out or not; None when they do not."""
    whole = telling = ""
    for index, word in enumerate(words):
        letters = re.sub(r"\W", "", fold(word.group()))
        whole += letters
        telling += "" if letters in _SMALL else letters
        if label in {whole, telling} or (index and telling.startswith(label)):
            return index
        if not (label.startswith(whole) or label.startswith(telling)):
            return None
    return None

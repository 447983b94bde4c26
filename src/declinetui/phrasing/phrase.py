"""One phrase of the bank: one thought, French and English side by side, compiled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Fact,
    Kind,
    Language,
    Move,
    NoKind,
    Purpose,
    Pushback,
    Reason,
    Relation,
    Tone,
    Way,
    Writer,
)
from declinetui.phrasing.slots import FACTS
from declinetui.phrasing.template import Template, compile_template

FIRST_PERSON = {
    "fr": re.compile(r"\b(?:je|me|moi|mon|ma|mes|miens?|miennes?)\b|\b[jm]’", re.IGNORECASE),
    "en": re.compile(r"\b(?:I|me|my|mine|myself)\b"),
}
SECOND_PERSON = {
    Address.TU: re.compile(
        r"\b(?:tu|te|toi|ta|tes)\b|(?<!\ble )(?<!\bun )(?<!\bde )\bton\b|\bt’", re.IGNORECASE
    ),
    Address.VOUS: re.compile(r"\b(?:vous|votre|vos|vôtre)\b", re.IGNORECASE),
}

_SLOT = re.compile(r"\{[^}]*\}")
_INSIDE = re.compile(r"\{([^{}]*)\}")

STRINGS = ("vous", "tu", "fr", "neutre", "neutre_vous", "neutre_tu", "nous", "nous_tu", "en", "en_we")
"""Keys of a phrase that hold text."""


Reader = tuple[Language, Address, Writer]
"""Whom a letter speaks to, and for whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase with its conditions; `texts` holds the strings as written."""

    id: str
    move: Move
    texts: Mapping[str, str]
    reason: Reason | None = None
    reasons: frozenset[Reason] = frozenset()
    reasons_not: frozenset[Reason] = frozenset()
    kind: Kind = Kind.FRANK
    excuse: ExcuseFamily | None = None
    ways: frozenset[Way] = frozenset()
    condition: Condition | None = None
    pushback: Pushback | None = None
    level: int = 0
    levels: frozenset[int] = frozenset({1, 2, 3})
    channels: frozenset[Channel] = frozenset()
    relations: frozenset[Relation] = frozenset(Relation)
    tone: Tone = Tone.PLAIN
    says: frozenset[Act] = frozenset()
    repeats: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    needs_not: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    """Slots that must have a value although they do not show: "à ces dates" leans on a date."""
    given_not: frozenset[str] = frozenset()
    """Slots that must have none: « je peux vous mettre en contact » where the number may not be given."""
    after: frozenset[str] = frozenset()
    """Phrases one of which must stand just before; empty: any."""
    no: frozenset[NoKind] = frozenset()
    covers: frozenset[Move] = frozenset()
    purposes: frozenset[Purpose] = frozenset({Purpose.DECLINE})
    """Letters it may stand in."""
    usual: frozenset[Language] = frozenset()
    """Languages in which it is what a careful colleague writes when nothing asks otherwise: dealt first."""
    user: bool = False
    """True for a phrase of the user's own pack."""
    source: str = ""
    """File and line, for messages to the author."""
    address: Address | None = None
    """Set for a phrase that only one register can say."""

    def text_for(self, reader: Reader) -> str:
        """The string for a reader and writer; empty when the phrase cannot serve them.

        A neutral writer gets the reworded string where [m|f] shows: the OQLF rejects truncated
        doublets ("débordé·e") in running text (Banque de dépannage linguistique, "Doublets abrégés").
        """
        language, address, writer = reader
        if self.address is not None and address is not self.address:
            return ""
        if language is Language.EN:
            return _english(self.texts, writer)
        return _french(self.texts, address, writer)

    def template(self, reader: Reader) -> Template | None:
        """The compiled string for a reader and writer. Raises TemplateError."""
        text = self.text_for(reader)
        if not text:
            return None
        return compile_template(text, reader[0].value, feminine=reader[2] is Writer.F)

    @property
    def facts(self) -> frozenset[Fact]:
        """Facts told by the slots of the phrase; who names the day has told the date."""
        told = {FACTS[name] for name in slot_names(self.texts) if name in FACTS}
        return frozenset(told | {Fact.DATE} if Fact.DAY in told else told)


def slot_names(texts: Mapping[str, str]) -> frozenset[str]:
    """The slots of all strings."""
    return frozenset(inside.rpartition(" ")[2] for text in texts.values() for inside in _INSIDE.findall(text))


def check_texts(texts: Mapping[str, str]) -> None:
    """Compile every string once. Raises TemplateError for the first that breaks the grammar."""
    for key, text in texts.items():
        compile_template(text, "en" if key.startswith("en") else "fr")


def _english(texts: Mapping[str, str], writer: Writer) -> str:
    text = texts.get("en", "")
    if writer is Writer.NOUS:
        return texts.get("en_we") or ("" if is_first_person(text, "en") else text)
    return text


def _french(texts: Mapping[str, str], address: Address, writer: Writer) -> str:
    base = texts.get(address.value) or texts.get("fr", "")
    if writer is Writer.NOUS:
        return _firm(texts, address, base)
    if writer is Writer.N and "[" in base:
        return texts.get(f"neutre_{address.value}") or texts.get("neutre", "")
    return base


def _firm(texts: Mapping[str, str], address: Address, base: str) -> str:
    firm = texts.get("nous", "")
    if address is Address.TU:
        if texts.get("nous_tu"):
            return texts["nous_tu"]
        if SECOND_PERSON[Address.VOUS].search(firm):
            firm = ""
    if firm:
        return firm
    return "" if is_first_person(base, "fr") or "[" in base else base


def is_first_person(text: str, language: str) -> bool:
    """True when the writer speaks as one person; slots do not count ({me} is a name)."""
    return bool(FIRST_PERSON[language].search(_SLOT.sub("", text)))

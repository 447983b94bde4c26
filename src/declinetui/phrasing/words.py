"""The two languages behind one interface: modules with the same public names."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from declinetui.domain.people import Article, Elide
from declinetui.domain.terms import Address, Language
from declinetui.domain.values import Money, NounPhrase
from declinetui.phrasing import english, french
from declinetui.phrasing.slots import SlotType


class Words(Protocol):
    """What french.py and english.py both offer."""

    LANGUAGE: Language

    def elides(self, text: str, *, name: bool = ..., elide: Elide = ...) -> bool:
        """True when the word before loses or gains a letter."""

    def attach(
        self, helper: str, text: str, kind: SlotType, *, elide: Elide = ..., article: Article = ...
    ) -> str:
        """Put a helper before or after a value."""

    def day(self, value: date, reference: date) -> str:
        """A date as the language says it."""

    def amount(self, value: Money) -> str:
        """Money as the language writes it."""

    def phone(self, number: str) -> str:
        """A telephone number as the language writes it."""

    def join(self, items: Sequence[str], helper: str = ...) -> str:
        """A list with its conjunction."""

    def first_mention(self, noun: NounPhrase | None, address: Address) -> str:
        """The project in full."""

    def near_mention(self, address: Address) -> str:
        """The project, one sentence later."""

    def later_mention(self, address: Address) -> str:
        """The project, further on."""


def words_of(language: Language) -> Words:
    """The module of a language; no global current language exists."""
    return french if language is Language.FR else english

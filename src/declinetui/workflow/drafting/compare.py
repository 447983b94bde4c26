"""A letter beside another: its twin in the other language, and the last one this client got."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from declinetui.domain.ledger import Reply
from declinetui.domain.terms import Language
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.session import DraftSession

_WORD = re.compile(r"\n\n|\S+")


class Change(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that share a fate; two line breaks in `text` are a new paragraph."""

    text: str
    change: Change


def twin(session: DraftSession) -> DraftSession:
    """The same decision in the other language. Raises BankError when the bank has no such letter."""
    language = Language.EN if session.draft.language is Language.FR else Language.FR
    return session.choose(language=language)


def last_letter(context: Context, session: DraftSession) -> Reply | None:
    """The newest letter to this client whose text was kept."""
    letters = [r for r in context.store.replies.of_client(session.situation.client.uid) if r.text.strip()]
    return max(letters, key=lambda r: r.sent, default=None)


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """What a reader who knows the first text finds again, misses and meets anew, word by word."""
    return tuple(_pieces(_WORD.findall(before), _WORD.findall(after)))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(_joined(old[a1:a2]), Change.SAME)
            continue
        if a2 > a1:
            yield Piece(_joined(old[a1:a2]), Change.OLD)
        if b2 > b1:
            yield Piece(_joined(new[b1:b2]), Change.NEW)


def _joined(words: list[str]) -> str:
    """Words by spaces; a paragraph break keeps its place without spaces around it."""
    return " ".join(words).replace(" \n\n ", "\n\n").replace(" \n\n", "\n\n").replace("\n\n ", "\n\n")

"""Two phrases of one move that differ by a word: one of them adds nothing."""

from collections.abc import Iterable

from declinetui.domain.terms import Move
from declinetui.errors import Message
from declinetui.phrasing.lint.remark import Remark
from declinetui.phrasing.lint.strings import SLOT
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.shelf import content
from declinetui.text.fold import fold
from declinetui.text.similar import token_set, token_sort

NEAR = 92
"""token-set similarity from which two phrases of one move are the same phrase."""
SAME_LENGTH = 85
"""token-sort similarity as well: a short phrase within a long one is no double."""
COMPARED = (
    Move.THANKS,
    Move.DECISION,
    Move.REASON,
    Move.EXPLANATION,
    Move.ALTERNATIVE,
    Move.WISH,
    Move.MESSAGE,
    Move.NEXT_STEP,
)


def near_duplicates(phrases: Iterable[Phrase]) -> list[Remark]:
    """A remark on the later of two phrases that say nearly the same."""
    phrases = tuple(phrases)
    remarks = []
    for move in COMPARED:
        for key in ("fr", "en"):
            rows = [(p, SLOT.sub("x", t)) for p in phrases if p.move is move for t in _main(p, key)]
            remarks += _near(rows, key)
    return remarks


def _main(phrase: Phrase, key: str) -> list[str]:
    text = phrase.texts.get("fr") or phrase.texts.get("vous") if key == "fr" else phrase.texts.get("en")
    return [text] if text else []


def _near(rows: list[tuple[Phrase, str]], key: str) -> list[Remark]:
    """Compared only where content words meet: the rest cannot be near."""
    remarks = []
    folded = [(p, fold(t), content(t)) for p, t in rows]
    for index, (phrase, text, words) in enumerate(folded):
        for other, second, others in folded[:index]:
            shared = len(words & others)
            if phrase.purposes.isdisjoint(other.purposes):
                continue
            if shared * 2 < max(len(words), len(others)) or phrase.channels.isdisjoint(other.channels):
                continue
            if token_set(text, second) >= NEAR and token_sort(text, second) >= SAME_LENGTH:
                why = Message("{key}: nearly the same as {phrase}", key=key, phrase=other.id)
                remarks.append(Remark(phrase.source, phrase.id, "near", why))
    return remarks

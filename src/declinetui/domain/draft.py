"""A reply in the making: sentences with provenance, and how they stand on the page."""

from dataclasses import dataclass
from enum import StrEnum

from declinetui.domain.terms import Address, Channel, Language, Move, Purpose, Pushback
from declinetui.errors import Message


class Origin(StrEnum):
    """Where a sentence comes from."""

    BANK = "bank"
    OWN = "own"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One move as it will be read, with everything needed to explain it."""

    move: Move
    text: str
    phrase: str = ""
    """Phrase id; empty when written by hand."""
    origin: Origin = Origin.BANK
    options: tuple[str, ...] = ()
    """Phrase ids that fit this place, in the order the arrows walk them."""
    hidden: int = 0
    """Phrases of the same move that do not fit here."""
    why_hidden: Message | None = None
    """The commonest cause."""
    locked: bool = False
    joint: str = ""
    """Id of the connective in front, or empty."""
    why: tuple[Message, ...] = ()
    """What explains the choice, the strongest first."""

    @property
    def position(self) -> int:
        """1-based place of the phrase among its options; 0 when written by hand."""
        return self.options.index(self.phrase) + 1 if self.phrase in self.options else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A cue card of a call: what to answer to a pushback, at a level from 1 to 3."""

    pushback: Pushback
    level: int
    text: str
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """Why a move is in or out of the content plan."""

    move: Move
    included: bool
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole reply: subject, paragraphs of sentences, and the plan behind them."""

    language: Language
    address: Address
    channel: Channel
    subject: Sentence | None
    paragraphs: tuple[tuple[Sentence, ...], ...]
    plan: tuple[PlanStep, ...] = ()
    cards: tuple[Card, ...] = ()
    voicemail: str = ""
    letterhead: tuple[str, ...] = ()
    """Lines above the greeting of a letter: reference, place and date."""
    purpose: Purpose = Purpose.DECLINE
    heading: str = ""
    """The line of a letter that says what it is about (« Objet : … »); other channels have a field for it."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the body in reading order, the subject left out."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph)

    @property
    def body(self) -> str:
        """The text without subject: sentences by spaces, paragraphs by a blank line.

        Closing and signature stand on lines of their own within their paragraph.
        """
        blocks = ["\n".join(self.letterhead)] if self.letterhead else []
        blocks.append(self.heading)
        blocks += [_paragraph(p) for p in self.paragraphs]
        return "\n\n".join(block for block in blocks if block)

    @property
    def words(self) -> int:
        """Words of the body, greeting and signature included."""
        return len(self.body.split())

    def sentence(self, move: Move) -> Sentence | None:
        """The sentence of a move, or None when the draft has none."""
        if move is Move.SUBJECT:
            return self.subject
        return next((s for s in self.sentences if s.move is move), None)


def _paragraph(sentences: tuple[Sentence, ...]) -> str:
    text = ""
    for sentence in sentences:
        if not sentence.text:
            continue
        glue = "\n" if sentence.move is Move.SIGNATURE else " "
        text = f"{text}{glue}{sentence.text}" if text else sentence.text
    return text

"""What the prose checks pass around: a text of a draft with its provenance, and a finding on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from declinetui.domain.draft import Sentence
from declinetui.domain.terms import Channel, Language, Move
from declinetui.workflow.phrases.sampling import Sample


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: which rule, in which draft, on which words, from which phrase of the bank."""

    rule: str
    draft: str
    text: str
    why: str
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line as a checker reads it; offsets lead back to the phrase."""

    sample: Sample
    sentences: tuple[Sentence, ...]
    text: str

    @property
    def plain(self) -> bool:
        """True where straight apostrophes and plain spaces are right."""
        return self.sample.situation.channel is Channel.SMS

    def phrase_at(self, start: int) -> str:
        """The id of the phrase that holds this offset."""
        end = 0
        for sentence in self.sentences:
            end = self.text.find(sentence.text, end) + len(sentence.text)
            if start < end:
                return sentence.phrase
        return self.sentences[-1].phrase if self.sentences else ""

    def finding(self, rule: str, start: int, end: int, why: str) -> Finding:
        """A finding on a span, with the words around it."""
        around = self.text[max(0, start - 60) : end + 40]
        return Finding(rule, self.sample.name, around, why, self.phrase_at(start))


def paragraphs_of(sample: Sample) -> Iterator[Paragraph]:
    """Every paragraph of a draft as one line; the signature is a name, and stands apart."""
    for sentences in sample.draft.paragraphs:
        said = tuple(s for s in sentences if s.text and s.move is not Move.SIGNATURE)
        if said:
            yield Paragraph(sample, said, " ".join(s.text for s in said))
    for card in sample.draft.cards:
        told = Sentence(move=Move.PUSHBACK, text=card.text, phrase=card.phrase)
        yield Paragraph(sample, (told,), card.text)
    if sample.draft.voicemail:
        told = Sentence(move=Move.VOICEMAIL, text=sample.draft.voicemail, phrase="voicemail")
        yield Paragraph(sample, (told,), told.text)


def french(sample: Sample) -> bool:
    """True for a French draft."""
    return sample.draft.language is Language.FR

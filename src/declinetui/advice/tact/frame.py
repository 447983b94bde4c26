"""The frame of a letter: its length for the channel, and the language of the reader."""

from collections.abc import Iterator

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Channel, Language, Move
from declinetui.errors import Message
from declinetui.text.cues import language_of

LIMITS = {
    Channel.EMAIL: 160,
    Channel.LETTER: 220,
    Channel.DM: 90,
    Channel.FORM: 130,
    Channel.PHONE: 130,
    Channel.IN_PERSON: 120,
}
"""Most words a channel carries; in person, the note afterwards included."""
SMS = 300
"""Most characters of an SMS."""
_SURE = 0.6
_FEW = 6
"""Fewer words do not tell their language."""
_DROP = Fix(label=Message("drop a sentence"), action=FixAction.DROP, move=Move.EXPLANATION)


def length(subject: TextSubject) -> Iterator[Finding]:
    """Too long for the channel."""
    if not subject.fragment:
        yield from too_long(subject.text, subject.channel)


def too_long(text: str, channel: Channel) -> Iterator[Finding]:
    """A notice when a text passes what its channel carries."""
    if channel is Channel.SMS:
        count, limit = len(text), SMS
        why = Message("{n} characters: an SMS carries {limit}.", n=count, limit=limit)
    else:
        count, limit = len(text.split()), LIMITS[channel]
        why = Message("{n} words: this channel carries {limit}.", n=count, limit=limit)
    if count > limit:
        yield Finding(code="too_long", severity=Severity.NOTICE, why=why, fix=_DROP)


def language(subject: TextSubject) -> Iterator[Finding]:
    """The client is answered in the client's language, and the text is in the one it is said to be."""
    if not subject.fragment:
        yield from other_language(subject.language, subject.client_language)
    if len(subject.text.split()) < _FEW:
        return
    guess = language_of(subject.text)
    if guess.language not in (None, subject.language) and guess.confidence >= _SURE:
        why = Message("This reads as {language}.", language=guess.language)
        yield subject.finding("language_differs", Severity.WARNING, why)


def other_language(written: Language, wanted: Language | None) -> Iterator[Finding]:
    """A warning when the letter is not in the client's language."""
    if wanted is None or wanted is written:
        return
    fix = Fix(
        label=Message("write in {language}", language=wanted),
        action=FixAction.CHOOSE,
        values=(("language", wanted),),
    )
    why = Message("The client wrote in {language}.", language=wanted)
    yield Finding(code="language_differs", severity=Severity.WARNING, why=why, fix=fix)

"""What the rules look at: a text with its sentences, and what is known around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from declinetui.domain.findings import Finding, Fix, Severity
from declinetui.domain.terms import Address, Channel, Language, Reason, Relation
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message
from declinetui.text.fold import fold_aligned
from declinetui.text.patterns import Patterns, tact_patterns
from declinetui.text.sentences import SentenceSpan, split_sentences

_ENDS = re.compile(r"[.!?…](?=\s|$)|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSubject:
    """A text under review; every field but the text may be unknown."""

    text: str
    language: Language
    channel: Channel = Channel.EMAIL
    address: Address | None = None
    client_language: Language | None = None
    relation: Relation | None = None
    reason: Reason | None = None
    late: bool = False
    """True when a word for the delay is in order: one apology is right then."""
    refuses: bool = True
    """False for a note beside the no, and for an end: neither declines a request."""
    promised: bool = False
    """True when a date or a condition stands in the letter: an open door is bound to it."""
    others: tuple[str, ...] = ()
    """Names of other clients, which never belong in a letter."""
    hidden_contacts: tuple[str, ...] = ()
    """Contacts of partners who did not consent to show them."""
    fragment: bool = False
    """True for one sentence of a draft: rules about the whole letter do not apply."""
    today: date | None = None
    """The day the text is sent; None: its dates are not judged."""
    calendar: WorkCalendar = field(default_factory=lambda: WorkCalendar(""))
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold_aligned(self.text))

    @property
    def sentences(self) -> tuple[SentenceSpan, ...]:
        """The sentences in order, each line of a letterhead or greeting apart."""
        return split_sentences(self.text)

    @property
    def patterns(self) -> Patterns:
        """The pattern table of the text's language."""
        return tact_patterns(self.language)

    def hits(self, rule: str) -> Iterator[Span]:
        """Where a rule's pattern stands."""
        for match in self.patterns[rule].finditer(self.folded):
            yield Span(match.start(), match.end())

    def first(self, rule: str) -> Span | None:
        """Where a rule's pattern stands first."""
        return next(self.hits(rule), None)

    def around(self, span: Span) -> Span:
        """The sentence or line in which a span stands."""
        start = 0
        for match in _ENDS.finditer(self.text):
            if match.end() > span.start:
                break
            start = match.end()
        end = _ENDS.search(self.text, max(span.end - 1, 0))
        return Span(start, end.end() if end else len(self.text))

    def quote(self, span: Span) -> str:
        """The words of a span, without the marks and blanks at its ends."""
        return self.text[span.start : span.end].strip(" \n.,;:!?…")

    def finding(
        self, code: str, severity: Severity, why: Message, span: Span | None = None, fix: Fix | None = None
    ) -> Finding:
        """A finding on this text, quoting its span."""
        quote = self.text[span.start : span.end] if span else ""
        return Finding(code=code, severity=severity, why=why, span=span, quote=quote, fix=fix)

"""Which reasons a text gives, in the order in which they are said."""

from collections.abc import Iterator
from dataclasses import dataclass

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.situation import Situation
from declinetui.domain.terms import ExcuseFamily, Kind, Reason
from declinetui.domain.values import Span
from declinetui.text.patterns import table_patterns

_EFFECTS = frozenset({ExcuseFamily.OVERLOAD.value, ExcuseFamily.EQUIPMENT.value})
"""What a trip, an illness or a deadline brings about: a full calendar, a desk out of reach."""
_CAUSES = frozenset({*(family.value for family in ExcuseFamily), "deadline"})
"""What may lie behind them and still be one reason."""
SAID: dict[Reason, frozenset[str]] = {
    Reason.NO_CAPACITY: frozenset({"overload"}),
    Reason.BAD_TIMING: frozenset({"overload", "travel"}),
    Reason.SHORT_DEADLINE: frozenset({"deadline", "overload"}),
    Reason.RATE_TOO_LOW: frozenset({"money"}),
    Reason.UNPAID_TEST: frozenset({"money"}),
    Reason.UNPAID_WORK: frozenset({"money", "overload"}),
    Reason.EQUITY: frozenset({"money"}),
    Reason.OUT_OF_EXPERTISE: frozenset({"field"}),
    Reason.MISFIT: frozenset({"field"}),
    Reason.VALUES: frozenset({"values"}),
    Reason.LEGAL: frozenset({"values"}),
    Reason.LATE_PAYER: frozenset({"invoice"}),
    Reason.LOCATION: frozenset({"travel", "distance"}),
    Reason.HEALTH: frozenset({"health"}),
    Reason.PERSONAL: frozenset({"family"}),
}
"""Topics that merely put a chosen reason in other words."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A reason that is given, by name, and the first words that give it."""

    name: str
    span: Span

    def explains(self, other: "Topic") -> bool:
        """True when the two are one story: a cause and what it brings about."""
        pair = {self.name, other.name}
        return bool(pair & _EFFECTS) and pair <= _CAUSES


def topics_of(subject: TextSubject) -> tuple[Topic, ...]:
    """Every reason of a text, each once, in order."""
    return tuple(sorted(_topics(subject), key=lambda topic: topic.span.start))


def _topics(subject: TextSubject) -> Iterator[Topic]:
    tables = [
        *table_patterns("excuses.toml", subject.language).items(),
        *((n[6:], p) for n, p in subject.patterns.items() if n.startswith("topic_")),
    ]
    for name, pattern in tables:
        match = pattern.search(subject.folded)
        if match:
            yield Topic(name, Span(match.start(), match.end()))


def said_by_choice(situation: Situation) -> frozenset[str]:
    """Topics that the chosen reason or excuse gives already."""
    choices = situation.choices
    if choices.kind is Kind.DIPLOMATIC and choices.excuse is not None:
        return frozenset({choices.excuse.value})
    return SAID.get(choices.reason, frozenset())

"""The reply being written: the request, the session, the step, and the way back."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from declinetui.domain.draft import Sentence
from declinetui.domain.findings import Finding, Severity
from declinetui.domain.terms import Kind, Move, Purpose
from declinetui.phrasing.plan.neighbours import RECURRING
from declinetui.workflow.drafting.options import ReasonOption, WayOption
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.requests.request import FieldView, Mark, Request

SHORT_LIST = 8
"""Reasons on the desk; the ninth digit opens all of them."""
REQUIRED = ("client",)
"""Fields without which a letter cannot be addressed."""
DEPTH = 200


class Step(StrEnum):
    """The four steps of a reply, in order."""

    REQUEST = "request"
    REASON = "reason"
    SOLUTION = "solution"
    DRAFT = "draft"


STEPS = {
    Purpose.DECLINE: tuple(Step),
    Purpose.END: (Step.REQUEST, Step.REASON, Step.DRAFT),
    Purpose.FOLLOW_UP_WRITTEN: (Step.REQUEST, Step.SOLUTION, Step.DRAFT),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A state to come back to."""

    request: Request
    session: DraftSession


@dataclass(slots=True)
class Work:
    """Mutable on purpose: the one place of Compose that changes."""

    request: Request
    session: DraftSession
    step: Step = Step.REQUEST
    focus: Move | None = None
    row: int = 0
    """The highlighted option of the active step."""
    remark: int = 0
    """The remark shown, among the findings."""
    reasons: tuple[ReasonOption, ...] = ()
    ways: tuple[WayOption, ...] = ()
    """Options as they stood when the step opened: a digit keeps its meaning while one looks around."""
    asked: set[str] = field(default_factory=set)
    """Missing fields that were asked for once; a second Enter goes on without."""
    accepted: set[str] = field(default_factory=set)
    """Codes of grave remarks that were confirmed."""
    past: list[Moment] = field(default_factory=list)
    future: list[Moment] = field(default_factory=list)
    looking: bool = False
    """True while arrows walk through options: one undo takes the whole walk back."""
    out: bool = False
    """The letter was copied or exported, and nobody asked yet whether it was sent."""
    leaving: bool = False
    """True while it is being logged as sent."""
    sent: bool = False

    # -- steps

    def enter(self, step: Step) -> None:
        """Make a step active, its options fresh, the current choice highlighted."""
        self.step, self.looking = step, False
        self.reasons = self._short_reasons()
        self.ways = self.session.ways[:9]
        if step is Step.REQUEST:
            self.row = next((i for i, f in enumerate(self.fields) if f is self.missing), 0)
        elif step is Step.REASON:
            self.row = self._reason_row()
        elif step is Step.SOLUTION:
            chosen = self.session.situation.choices.alternative
            self.row = next((i for i, way in enumerate(self.ways) if way.alternative == chosen), 0)
        elif self.focus is None or self.focus not in self.moves:
            self.focus = self._first_focus()

    def shift(self, by: int) -> Step:
        """The step before or after the active one, going round."""
        steps = self.steps
        return steps[(steps.index(self.step) + by) % len(steps)]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that this kind of letter has: only a refusal chooses both a reason and a way out."""
        return STEPS.get(self.session.situation.purpose, (Step.REQUEST, Step.DRAFT))

    def _short_reasons(self) -> tuple[ReasonOption, ...]:
        """The likeliest few, and the chosen one even when it is not among them."""
        if self.session.situation.purpose is Purpose.END:
            named = (o for o in self.session.reasons if o.kind is Kind.FRANK and o.reason in RECURRING)
            return tuple(named)
        short = self.session.reasons[:SHORT_LIST]
        if any(self.is_chosen(option) for option in short):
            return short
        chosen = tuple(option for option in self.session.reasons if self.is_chosen(option))
        return (*short[: SHORT_LIST - 1], *chosen[:1]) if chosen else short

    def is_chosen(self, option: ReasonOption) -> bool:
        """Whether the letter says this reason now."""
        choices = self.session.situation.choices
        return (option.reason, option.kind, option.excuse) == (choices.reason, choices.kind, choices.excuse)

    def _reason_row(self) -> int:
        return next((i for i, option in enumerate(self.reasons) if self.is_chosen(option)), 0)

    def _first_focus(self) -> Move | None:
        flagged = [f.move for f in self.session.findings if f.move in self.moves]
        if flagged:
            return flagged[0]
        heart = next((move for move in (Move.DECISION, Move.MESSAGE) if move in self.moves), None)
        return heart or next(iter(self.moves), None)

    # -- what is there

    @property
    def fields(self) -> tuple[FieldView, ...]:
        """What was understood of the request."""
        return self.request.fields

    @property
    def missing(self) -> FieldView | None:
        """The first required field without a value."""
        return next((f for f in self.fields if f.id in REQUIRED and f.mark is Mark.MISSING), None)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The places of the letter in reading order, subject first."""
        draft = self.session.draft
        subject = (Move.SUBJECT,) if draft.subject is not None and draft.subject.text else ()
        return (*subject, *(s.move for s in draft.sentences if s.text))

    @property
    def sentence(self) -> Sentence | None:
        """The focused sentence."""
        return None if self.focus is None else self.session.draft.sentence(self.focus)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Remarks on the letter, the gravest first."""
        weight = {Severity.RED: 0, Severity.WARNING: 1, Severity.NOTICE: 2}
        return tuple(sorted(self.session.findings, key=lambda f: weight[f.severity]))

    @property
    def finding(self) -> Finding | None:
        """The remark shown."""
        findings = self.findings
        return findings[self.remark % len(findings)] if findings else None

    @property
    def red(self) -> Finding | None:
        """A remark that asks once more before sending."""
        return next((f for f in self.findings if f.severity is Severity.RED), None)

    # -- change, and the way back

    def become(self, session: DraftSession, request: Request | None = None, *, looking: bool = False) -> None:
        """Take a new state; the old one can be undone, except inside one walk through options."""
        if session is self.session and request is None:
            return
        if not (looking and self.looking):
            self.past = [*self.past[-DEPTH:], Moment(self.request, self.session)]
        self.looking = looking
        self.future.clear()
        self._take(Moment(request or self.request, session))

    def refresh(self, session: DraftSession) -> None:
        """Take the same letter against a newer past; nothing of it is a step to undo."""
        ignored = self.session.ignored
        findings = tuple(f for f in session.findings if f.code not in ignored)
        self._take(Moment(self.request, replace(session, ignored=ignored, findings=findings)))

    def undo(self) -> bool:
        """One step back; False when there is none."""
        if not self.past:
            return False
        self.future.append(Moment(self.request, self.session))
        self._take(self.past.pop())
        return True

    def redo(self) -> bool:
        """One step forward; False when there is none."""
        if not self.future:
            return False
        self.past.append(Moment(self.request, self.session))
        self._take(self.future.pop())
        return True

    def _take(self, moment: Moment) -> None:
        self.request, self.session = moment.request, moment.session
        if self.step not in self.steps:
            self.enter(Step.DRAFT)
        count = len(self.session.findings)
        self.remark = min(self.remark, max(0, count - 1))
        if self.focus is not None and self.focus not in self.moves:
            self.focus = self._first_focus()
        if self.step is Step.REASON and not self.looking:
            self.row = self._reason_row()

    def step_focus(self, by: int) -> None:
        """Focus another sentence."""
        moves = self.moves
        if not moves:
            return
        here = moves.index(self.focus) if self.focus in moves else 0
        self.focus = moves[max(0, min(len(moves) - 1, here + by))]

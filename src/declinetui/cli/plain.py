"""`--plain`: the whole job as numbered questions, for screen readers and bare terminals.

The use cases are those of the full-screen app.
"""

from typing import TYPE_CHECKING

from declinetui.cli.findings import tell
from declinetui.cli.first_run import ask_who, offer_demo
from declinetui.cli.job import Job
from declinetui.cli.prompts import Prompts
from declinetui.domain.findings import FixAction
from declinetui.domain.terms import Way
from declinetui.errors import DeclineError, Message
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.workflow.drafting.session import DraftSession
    from declinetui.workflow.requests.request import Request

END = "."
"""A line of its own that ends a pasted message, as in mail and ed."""
SHOWN = 8
"""Reasons listed first; the last line asks for all of them."""

ACTIONS = (
    N_("Mark as sent"),
    N_("Write to a file"),
    N_("Other sentences"),
    N_("Another reason"),
    N_("Another way out"),
)
"""What can be done with a letter, in the order of their numbers."""


class Conversation(Prompts):
    """One run of questions and answers; Enter takes what is proposed, q leaves."""

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.desk = job.desk()

    def run(self) -> int:
        """Until the user leaves or the input ends."""
        try:
            if self.desk.fresh:
                self._who()
            while self._today():
                pass
        except EOFError:
            self.job.out.line()
        return 0

    def _who(self) -> None:
        """The first run asks who signs, once, and says where sample data is."""
        self.desk.save_profile(ask_who(self, self.desk.profile))
        offer_demo(self)

    def _today(self) -> bool:
        """The answers owed; pick one, or begin with a new message."""
        owed = self.desk.agenda().owed
        rows = [self.text(N_("A new request"))]
        for row in owed:
            due = self.job.catalog.value(row.clock.due)
            rows.append(", ".join(part for part in (row.client.name, row.what, due) if part))
        rows.append(self.text(N_("The numbers of the year")))
        pick = self.pick(Message("Which request?"), rows)
        if pick is None:
            return False
        if pick == len(rows) - 1:
            self._numbers()
            return True
        try:
            self._answer(self._pasted() if pick == 0 else self.desk.request_of(owed[pick - 1].inquiry))
        except DeclineError as error:
            self.job.out.error(error)
        return True

    def _numbers(self) -> None:
        """How fast, how often, why."""
        from declinetui.cli.verbs.stats import tell as tell_numbers
        from declinetui.workflow.follow.insights import insights, start_of

        self.job.out.line()
        tell_numbers(insights(self.desk.context, since=start_of("year", self.desk.now())), self.job)

    def _pasted(self) -> "Request":
        self.job.say(Message("Paste the message, then a line with a single period."))
        lines = []
        while (line := self.line()) != END:
            lines.append(line)
        return self.desk.receive("\n".join(lines))

    def _answer(self, request: "Request") -> None:
        """Fields, reason, way out, letter, and what to do with it."""
        out, render = self.job.out, self.job.render
        out.line()
        for field in request.fields:
            if field.value:
                out.line(render(Message("{label}: {value}", label=field.label, value=field.value)))
        session = self._way_out(self._reason(self.desk.session(request)))
        while (step := self._step(session)) is not None:
            session = step

    def _reason(self, session: "DraftSession") -> "DraftSession":
        options = session.reasons
        rows = [self._option(o.label, o.note) for o in options[:SHOWN]]
        more = len(options) > SHOWN
        pick = self.pick(
            Message("Which reason?"), [*rows, self.text(N_("All the reasons"))] if more else rows
        )
        if pick is not None and pick >= SHOWN:
            pick = self.pick(Message("Which reason?"), [self._option(o.label, o.note) for o in options])
        option = options[pick or 0]
        chosen = session.choose(reason=option.reason, kind=option.kind, excuse=option.excuse)
        return self.desk.with_options(chosen)

    def _way_out(self, session: "DraftSession") -> "DraftSession":
        ways = [w for w in session.ways if w.alternative.way is not Way.DATE or w.alternative.free_from]
        rows = [self._option(way.label, way.note) for way in ways]
        pick = self.pick(Message("Which way out?"), rows)
        return session.choose(alternative=ways[pick or 0].alternative)

    def _option(self, label: Message, note: Message | None) -> str:
        words = self.job.render(label)
        return f"{words} ({self.job.render(note)})" if note else words

    def _step(self, session: "DraftSession") -> "DraftSession | None":
        """Show the letter and do one thing with it; None when it is done."""
        self._show(session)
        fixable = next((f for f in session.findings if f.fix and f.fix.action is not FixAction.ASK), None)
        labels = [self.text(row) for row in ACTIONS]
        if fixable is not None and fixable.fix is not None:
            labels.append(self.job.render(Message("Do this: {what}", what=fixable.fix.label)))
        match self.pick(Message("What now?"), labels, proposed=False):
            case 0:
                self.job.say(self.desk.mark_sent(session).said)
                return None
            case 1:
                self.job.out.line(str(self.desk.export(session)))
                return session
            case 2:
                return session.reroll()
            case 3:
                return self._way_out(self._reason(session))
            case 4:
                return self._way_out(session)
            case 5 if fixable is not None:
                return session.apply(fixable)
        self.desk.autosave(session)
        return None

    def _show(self, session: "DraftSession") -> None:
        """Subject, letter and remarks."""
        out, subject = self.job.out, session.draft.subject
        out.line()
        if subject is not None:
            label = self.job.catalog.label(subject.move, capital=True)
            self.job.say(Message("{label}: {value}", label=label, value=subject.text))
            out.line()
        out.text(session.text)
        out.line()
        tell(session.findings, self.job)

"""On the phone: the words in large calm type, an answer to each pushback by one digit, notes, the result."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.domain.draft import Card
from declinetui.domain.terms import Channel, Pushback
from declinetui.l10n.marks import N_
from declinetui.tui import deeds
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dialogs.longtext import LongText
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import ACTIVE, BLANK, Ink, Line, Run, clip, indented, muted, rule, strong
from declinetui.tui.messages import Go, Mood, PlaceName, Ran
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.work import Step
from declinetui.tui.screens.place import Place
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.drafting.session import DraftSession

MEASURE = 46
LEVELS = 3


class CallScreen(Place):
    """What they may answer at the left, what to say on the paper."""

    CSS_PATH = "../styles/call.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.CALL,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.session: DraftSession | None = None
        self.card: Pushback | None = None
        self.level = 1
        self.voicemail = False
        self.notes = ""

    def body(self) -> Iterable[Widget]:
        """Pushbacks and paper."""
        with Horizontal(id="body"):
            yield LineView(id="left")
            yield LineView(id="paper", more=True)

    @property
    def stage(self) -> Stage | None:
        """The reply being written."""
        place = self.app.get_screen(PlaceName.COMPOSE.value)
        return place if isinstance(place, Stage) else None

    def on_screen_resume(self) -> None:
        """Coming here: the same decision, said on the phone."""
        self.run_safely(self._take)

    def _take(self) -> None:
        stage = self.stage
        if stage is None or stage.work is None:
            return
        known = self.session.request.id if self.session else ""
        self.session = stage.work.session.choose(channel=Channel.PHONE)
        if known != self.session.request.id:
            self.card, self.level, self.voicemail, self.notes = None, 1, False, ""
        self.call_after_refresh(self.redraw)

    def facts(self) -> frozenset[Need]:
        """A draft is open."""
        return frozenset({Need.DRAFT} if self.session else ())

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """Whom to call, and at which number."""
        client = self.session.situation.client if self.session else None
        parts = filter(None, (client.name or client.organisation, client.phone)) if client else ()
        return self.say.text("Call"), " · ".join(parts), ()

    # -- what is said

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every answer there is."""
        return self.session.draft.cards if self.session else ()

    @property
    def pushbacks(self) -> tuple[Pushback, ...]:
        """What they may answer, by digit."""
        there = {card.pushback for card in self.cards}
        return tuple(pushback for pushback in Pushback if pushback in there)[:9]

    @property
    def words(self) -> str:
        """What to say now."""
        if self.session is None:
            return ""
        if self.voicemail:
            return self.session.draft.voicemail
        if self.card is None:
            return self.session.draft.body
        return next((c.text for c in self.cards if (c.pushback, c.level) == (self.card, self.level)), "")

    def draw(self) -> None:
        """Both sides."""
        left, paper = self.query_one("#left", LineView), self.query_one("#paper", LineView)
        left.show(self._left(left.size.width))
        paper.show(self._paper(paper.size.width), keep=(0, 0))

    def _left(self, width: int) -> list[Line]:
        tall = self.size.height >= 30
        head = [BLANK, indented([strong(self.say.text("They answer"))]), BLANK] if tall else []
        rows = []
        for digit, pushback in enumerate(self.pushbacks, 1):
            here = pushback is self.card and not self.voicemail
            mark = Run(f"{ACTIVE} " if here else "  ", Ink.PRIMARY)
            label = Run(
                clip(self.say.label(pushback), width - 6), Ink.PRIMARY if here else Ink.TEXT, bold=here
            )
            rows.append(Line((mark, Run(f"{digit}  ", Ink.MUTED), label), act=f"card:{digit}"))
        notes = [indented([muted(row)]) for row in wrap_text(self.notes, max(10, width - 4))]
        if notes and tall:
            notes = [BLANK, rule(width), BLANK, indented([strong(self.say.text("Notes"))]), BLANK, *notes]
        return [*head, *rows, *notes]

    def _paper(self, width: int) -> list[Line]:
        roomy = self.size.height >= 30
        lines = [BLANK, indented(self._kicker(), indent=3), BLANK]
        lines += [BLANK] if roomy else []
        for paragraph in self.words.splitlines():
            for row in wrap_text(paragraph, min(MEASURE, max(20, width - 8))):
                lines += [indented([strong(row)], indent=3), *([BLANK] if roomy else [])]
            lines += [] if roomy else [BLANK]
        return lines

    def _kicker(self) -> list[Run]:
        if self.voicemail:
            return [muted(self.say.text("Voicemail"))]
        if self.card is None:
            return [muted(self.say.text("Opening"))]
        dots = "●" * self.level + "○" * (LEVELS - self.level)
        return [muted(self.say.label(self.card)), Run("   "), Run(dots, Ink.PRIMARY)]

    # -- keys

    @runs("call.card")
    def take_card(self, figure: int) -> None:
        """The answer to a pushback; the same digit again is one level firmer."""
        if figure > len(self.pushbacks):
            return
        chosen = self.pushbacks[figure - 1]
        again = chosen is self.card and not self.voicemail
        self.level = min(LEVELS, self.level + 1) if again else 1
        self.card, self.voicemail = chosen, False
        self.redraw()

    @runs("call.firmer")
    def firmer(self) -> None:
        """Shorter, no new argument; the third ends the exchange."""
        self._level(1)

    @runs("call.softer")
    def softer(self) -> None:
        """One level back."""
        self._level(-1)

    def _level(self, by: int) -> None:
        if self.card is not None and not self.voicemail:
            self.level = max(1, min(LEVELS, self.level + by))
            self.redraw()

    @runs("call.opening")
    def opening(self) -> None:
        """From the beginning."""
        self.card, self.level, self.voicemail = None, 1, False
        self.redraw()

    @runs("call.voicemail")
    def leave_voicemail(self) -> None:
        """Nobody answers: what to leave."""
        self.voicemail = True
        self.redraw()

    @runs("call.notes")
    def write_notes(self) -> None:
        """Typed while talking; they end in the client's private note."""
        self.begin(self._write_notes())

    async def _write_notes(self) -> None:
        say = self.say
        help_ = say.text("They go into the client’s private note, never exported.")
        typed = await self.app.push_screen_wait(LongText(say, say.text("Notes"), self.notes, help_=help_))
        if typed is not None:
            self.notes = typed.strip()
            self.redraw()

    @runs("call.result")
    def result(self) -> None:
        """Log how it went."""
        self.begin(self._result())

    async def _result(self) -> None:
        say, session, stage = self.say, self.session, self.stage
        if session is None or stage is None or stage.work is None:
            return
        choices = [
            ("s", say.text("the no was said: log it"), "said"),
            ("v", say.text("a voicemail was left: call again tomorrow"), N_("voicemail left")),
            ("r", say.text("nobody answered: call again tomorrow"), N_("nobody answered")),
        ]
        picked = await self.app.push_screen_wait(Letters(say, say.text("How did it go?"), choices))
        if picked is None:
            return
        said = picked == "said"
        noted = self._noted(session if said else stage.work.session, "" if said else say.text(picked))
        stage.work.become(noted)
        if said:
            stage.work.enter(Step.DRAFT)  # the words were spoken: there is no letter to read first
            self.post_message(Go(PlaceName.COMPOSE))
            self.post_message(Ran("reply.sent"))
        else:
            await self._again(noted)
        self.notes = ""

    async def _again(self, session: DraftSession) -> None:
        desk, situation = self.kit.desk, session.situation
        await self.kit.aside(partial(desk.autosave, session))
        if session.request.logged:
            await self.save(partial(deeds.put_off, desk, situation.inquiry))
        else:
            self.tell(N_("The letter waits under Today."), Mood.DONE)
        self.post_message(Go(PlaceName.TODAY))

    def _noted(self, session: DraftSession, extra: str) -> DraftSession:
        """The session with the notes in the client's private note, dated."""
        words = " · ".join(filter(None, (extra, " ".join(self.notes.split()))))
        if not words:
            return session
        client = session.situation.client
        line = f"{self.kit.desk.today().isoformat()} {words}"
        note = "\n".join(filter(None, (client.note, line)))
        return session.situate(replace(session.situation, client=replace(client, note=note)))

    @runs("call.back")
    def back(self) -> None:
        """The letter as it was."""
        self.post_message(Go(PlaceName.COMPOSE))

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click on a pushback takes its card."""
        kind, _, figure = event.act.partition(":")
        if kind == "card":
            self.take_card(int(figure))

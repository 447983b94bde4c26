"""Phrases by move, reason and register, with their twins; one's own first."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.domain.terms import Language, Move, Reason
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.phrasing.phrase import Phrase
from declinetui.tui.dialogs.phrase_editor import PhraseEditor
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.dialogs.pick import Row as PickRow
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Line, Run, indented, muted, strong
from declinetui.tui.screens.listing import Listing, LongList, Table
from declinetui.tui.screens.phrases.view import REGISTERS, Register, moves_in, paper_lines, row_line
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.phrases import pack
from declinetui.workflow.phrases.pack import Use


class PhrasesScreen(Listing[Phrase]):
    """The phrases of one move at the left, the highlighted one in full on the paper."""

    CSS_PATH = "../../styles/phrases.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.PHRASES,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.move_shown = Move.DECISION
        self.reason: Reason | None = None
        self.register = Register.EN if kit.voice.catalog.lang is Language.EN else Register.VOUS
        self._by_use = False
        self.uses: Mapping[str, tuple[Use, ...]] = {}
        self._past: list[Mapping[Path, str]] = []
        """The user's pack before each change made here."""

    def body(self) -> Iterable[Widget]:
        """List and paper, side by side or one above the other."""
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Field(id="filter", placeholder=self.say.text("filter"))
                yield LineView(id="list", more=True)
            yield LineView(id="paper", more=True)

    @property
    def _phrases(self) -> tuple[Phrase, ...]:
        return self.kit.desk.context.engine.bank.phrases

    def load(self) -> tuple[Phrase, ...]:
        """The phrases of the move, those of the reason when one is chosen; one's own or the used first."""
        self.uses = pack.uses(self.kit.desk.context)
        found = [
            p
            for p in self._phrases
            if p.move is self.move_shown
            and (self.reason is None or self.reason is p.reason or self.reason in p.reasons)
        ]
        if self._by_use:
            return tuple(sorted(found, key=lambda p: -len(self.uses.get(p.id, ()))))
        return pack.own_first(found)

    def words(self, item: Phrase) -> str:
        """Its strings in all languages and registers, its id, its reason."""
        reason = self.say.label(item.reason) if item.reason else ""
        return f"{' '.join(item.texts.values())} {item.id} {reason}"

    def facts(self) -> frozenset[Need]:
        """Whether the phrase is the user's."""
        own = self.current is not None and self.current.user
        return super().facts() | ({Need.OWN} if own else frozenset())

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """Move, reason, register, how many, how many of one's own."""
        say = self.say
        own = sum(p.user for p in self.items)
        parts = [f"← {say.label(self.move_shown)} →"]
        parts += [say.label(self.reason)] if self.reason else []
        parts += [
            say.text(REGISTERS[self.register]),
            say.plural("{n} phrase", "{n} phrases", len(self.shown)),
        ]
        parts += [say.plural("{n} of yours", "{n} of yours", own)] if own else []
        return say.text("Phrases"), " · ".join(parts), ()

    def table(self, width: int) -> Table:
        """One line a phrase."""
        if not self.shown:
            return Table(self._empty() if not self.items else [], [])

        shown, uses = (
            self.shown,
            self.uses,
        )  # a row may be painted after the list changed, before it is drawn anew

        def line(number: int) -> Line:
            phrase, here = shown[number], number == self.index
            return row_line(phrase, self.register, uses.get(phrase.id, ()), width, number=number, here=here)

        return LongList([BLANK] if self.size.height >= 30 else [], len(shown), line).table()

    def _empty(self) -> list[Line]:
        say = self.say
        keys = [
            Run("+", bold=True, act="run:list.add"),
            muted(f" {say.text('write one')}     ", "run:list.add"),
        ]
        keys += [Run("r", bold=True, act="run:phrases.reason")]
        keys += [muted(f" {say.text('all reasons')}", "run:phrases.reason")]
        return [BLANK, indented([strong(say.text("No phrase here."))]), BLANK, indented(keys)]

    def draw(self) -> None:
        """The list, and the highlighted phrase in full."""
        super().draw()
        paper, phrase = self.query_one("#paper", LineView), self.current
        if phrase is None or not paper.size.width:
            paper.show([])
            return
        uses = self.uses.get(phrase.id, ())
        paper.show(paper_lines(phrase, uses, self.kit, paper.size.width), keep=(0, 0))

    def on_screen_resume(self) -> None:
        """The widths are known once the first layout has chosen between wide and narrow."""
        self.call_after_refresh(self.redraw)

    # -- what is listed

    @runs("phrases.move")
    def next_move(self) -> None:
        """The phrases of the next move."""
        self._turn(1)

    @runs("phrases.move_before")
    def previous_move(self) -> None:
        """The phrases of the move before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        moves = moves_in(self._phrases)
        here = moves.index(self.move_shown) if self.move_shown in moves else 0
        self.move_shown, self.index = moves[(here + by) % len(moves)], 0
        self.reload()

    @runs("phrases.register")
    def turn_register(self) -> None:
        """vous, tu, English."""
        order = list(Register)
        self.register = order[(order.index(self.register) + 1) % len(order)]
        self.redraw()

    @runs("phrases.reason")
    def pick_reason(self) -> None:
        """Only the phrases of one reason, or all again."""
        self.begin(self._pick_reason())

    async def _pick_reason(self) -> None:
        say = self.say
        rows: list[PickRow[Reason | str]] = [PickRow("", say.text("all reasons"))]
        rows += [PickRow(reason, say.label(reason)) for reason in Reason]
        picked = await self.app.push_screen_wait(Pick(say, say.text("Reason"), rows))
        if picked is not None:
            self.reason, self.index = (picked if isinstance(picked, Reason) else None), 0
            self.reload()

    @runs("list.sort")
    def sort(self) -> None:
        """One's own first, or those sent most."""
        self._by_use = not self._by_use
        self.tell(N_("Most sent first") if self._by_use else N_("Your own first"))
        self.reload()

    # -- one's own pack

    @runs("phrases.edit")
    def open_current(self) -> None:
        """Edit; a phrase of the bank is copied under its own id, and the copy stands in its place."""
        phrase = self.current
        if phrase is not None:
            self.begin(self._write(pack.block_of(self.kit.desk.paths, phrase), replaces=phrase.id))

    @runs("phrases.duplicate")
    def duplicate(self) -> None:
        """A copy under another id."""
        phrase, desk = self.current, self.kit.desk
        if phrase is not None:
            ident = pack.free_id(desk.context.engine.bank, phrase.id)
            self.begin(self._write(pack.renamed(pack.block_of(desk.paths, phrase), ident)))

    @runs("list.add")
    def add(self) -> None:
        """A phrase of the move that is shown."""
        parts = (self.move_shown.value, self.reason.value if self.reason else "", "mine")
        ident = pack.free_id(self.kit.desk.context.engine.bank, ".".join(filter(None, parts)))
        self.begin(self._write(pack.skeleton(self.move_shown, self.reason, ident)))

    async def _write(self, block: str, replaces: str = "") -> None:
        desk, say = self.kit.desk, self.say
        title = say.text("A phrase of your own · {file}", file=pack.MINE)
        editor = PhraseEditor(self.kit, title, block)
        typed = await self.app.push_screen_wait(editor)
        if typed is None:
            return
        self._past.append(pack.snapshot(desk.paths))
        desk.context, phrase = pack.save(desk.context, desk.paths, typed, replaces=replaces)
        self.say_message(Message("kept in your own pack: {id}", id=phrase.id))
        self.move_shown = phrase.move
        self.reload()
        self.index = next((n for n, p in enumerate(self.shown) if p.id == phrase.id), 0)
        self.redraw()

    @runs("phrases.hide")
    def hide(self) -> None:
        """Out of the letters, or back in."""
        phrase, desk = self.current, self.kit.desk
        if phrase is not None:
            self._past.append(pack.snapshot(desk.paths))
            desk.context = pack.hide(desk.context, desk.paths, phrase)
            hidden = pack.is_hidden(phrase)
            self.tell(
                N_("Letters may say it again.")
                if hidden
                else N_("No letter says it any more · m brings it back")
            )
            self._stay(phrase.id)

    @runs("phrases.delete")
    def delete(self) -> None:
        """Out of one's own pack; a phrase of the bank shows again as it was."""
        phrase, desk = self.current, self.kit.desk
        if phrase is not None and phrase.user:
            self._past.append(pack.snapshot(desk.paths))
            desk.context = pack.remove(desk.context, desk.paths, phrase.id)
            self.tell(N_("taken out of your own pack: {id}"), id=phrase.id)
            self._stay(phrase.id)

    @runs("act.undo")
    def undo(self) -> None:
        """Take back the last change of the pack; without one, the log's."""
        if not self._past:
            raise NotMineError
        desk, here = self.kit.desk, self.current
        desk.context = pack.restore(desk.context, desk.paths, self._past.pop())
        self.tell(N_("Your phrases are as they were."))
        self._stay(here.id if here else "")

    def _stay(self, ident: str) -> None:
        self.reload()
        self.index = next((n for n, p in enumerate(self.shown) if p.id == ident), self.index)
        self.redraw()

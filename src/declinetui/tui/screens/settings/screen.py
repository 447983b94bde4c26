"""Who the user is and what they prefer: a list that is typed over, and beside it why each matters."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Profile
from declinetui.domain.terms import Language
from declinetui.l10n.dates import weekday_name
from declinetui.l10n.marks import N_
from declinetui.settings import kinds
from declinetui.settings.model import Easter, Settings
from declinetui.tui.dialogs.longtext import LongText
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.dialogs.pick import Row as PickRow
from declinetui.tui.dialogs.several import Mark, Several
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.messages import Mood, Ran
from declinetui.tui.screens.inplace import InPlace
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.settings import change
from declinetui.tui.screens.settings.rows import (
    EASTER,
    MONDAY,
    UNSET,
    WHY,
    Row,
    label,
    rows,
    shown,
    typed,
    value,
)
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

LABEL = 28


class SettingsScreen(InPlace[Row]):
    """One row a setting; Enter changes it where it stands."""

    CSS_PATH = "../../styles/settings.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.SETTINGS,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._past: list[tuple[Profile, Settings]] = []

    def body(self) -> Iterable[Widget]:
        """List, and the paper that says why."""
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Field(id="filter", placeholder=self.say.text("filter"))
                yield LineView(id="list", more=True)
                yield LineView(id="why")
            yield LineView(id="paper")

    def load(self) -> tuple[Row, ...]:
        """All settings, by their one declaration."""
        return tuple(rows())

    def words(self, item: Row) -> str:
        """Heading, name, why and value."""
        say = self.say
        why = say.text(WHY[item.option.key])
        return f"{say.text(item.section)} {label(item, say)} {why} {self._shown(item)} {item.option.key}"

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The file they are kept in."""
        home = str(self.kit.desk.paths.config_file)
        return self.say.text("Settings"), clip(home, max(10, self.size.width - 40)), ()

    def table(self, width: int) -> Table:
        """Sections with their rows."""
        lines: list[Line] = []
        places: list[int] = []
        section = ""
        for number, row in enumerate(self.shown):
            if row.section != section:
                section = row.section
                lines += [BLANK] if lines or self.size.height >= 30 else []
                lines.append(indented([strong(self.say.text(section))]))
            places.append(len(lines))
            lines.append(self._line(row, number, width))
        if not self.shown:
            lines.append(indented([muted(self.say.text("No setting answers to that; Esc shows all."))]))
        return Table(lines, places)

    def _line(self, row: Row, number: int, width: int) -> Line:
        here = number == self.index
        words = self._shown(row)
        empty = self.say.text(UNSET.get(row.option.key, N_("not set")))
        held = Run(words, bold=here) if words else muted(empty)
        runs = (Run("  "), *cell(muted(label(row, self.say)), LABEL), *cell(held, width - LABEL - 4))
        act = f"row:{number}"
        return listed(runs, here=here, act=act)

    def _shown(self, row: Row) -> str:
        desk = self.kit.desk
        return shown(value(row, desk.profile, desk.settings), self.say)

    def draw(self) -> None:
        """The list, and why the highlighted setting matters."""
        super().draw()
        row = self.current
        paper, why = self.query_one("#paper", LineView), self.query_one("#why", LineView)
        if paper.display:
            paper.show(self._paper(row, paper.size.width) if row else [])
        if why.display:
            text = self.say.text(WHY[row.option.key]) if row else ""
            why.show([BLANK, *(indented([muted(part)]) for part in wrap_text(text, self.size.width - 4))])

    def _paper(self, row: Row, width: int) -> list[Line]:
        say = self.say
        lines = [BLANK, indented([strong(label(row, say))], indent=3), BLANK]
        parts = [say.text(WHY[row.option.key]), self._how(row)]
        for part in filter(None, parts):
            lines += [indented([Run(text)], indent=3) for text in wrap_text(part, width - 6)] + [BLANK]
        about = say.text("{key} in the settings file", key=row.option.key)
        return lines + [indented([muted(text)], indent=3) for text in wrap_text(about, width - 6)]

    def _how(self, row: Row) -> str:
        kind = row.option.kind
        hints = {
            kinds.DATE: N_("Written as said: 2027-02-15, in 3 weeks, mid-January."),
            kinds.LINES: N_("Several: separate them with commas."),
            kinds.FLOORS: N_("Such as 6000; 85 $/h; 0.18 $/word."),
            kinds.VACATIONS: N_("First and last day: 2026-07-20/2026-08-02; several with commas."),
        }
        return self.say.text(hints.get(kind, ""))

    # -- changing

    @runs("settings.change")
    def open_current(self) -> None:
        """Turn a switch, choose, or type over."""
        row = self.current
        if row is None:
            return
        kind = row.option.kind
        if kind is kinds.FLAG:
            self._keep_value(row, not value(row, self.kit.desk.profile, self.kit.desk.settings))
        elif kind.members is not None or kind is kinds.WEEKDAYS or row.option.key == "interface.theme":
            self.begin(self._choose(row))
        elif kind is kinds.SIGNATURE:
            self.begin(self._write(row))
        else:
            self._type(row)

    @runs("settings.usual")
    def usual(self) -> None:
        """As on a fresh start."""
        if self.current is not None:
            self._remember()
            change.usual(self.current, self.kit.desk)
            self._acted(self.current)

    @runs("act.undo")
    def undo(self) -> None:
        """Take back the last change made here; without one, the log's."""
        if not self._past:
            raise NotMineError
        profile, settings = self._past.pop()
        self.kit.desk.save_profile(profile)
        self.kit.desk.change_settings(settings)
        change.act(self.kit.desk)
        self.app.theme = settings.theme
        self.tell(N_("The setting is as it was."))
        self.reload()

    def _type(self, row: Row) -> None:
        desk = self.kit.desk
        held = value(row, desk.profile, desk.settings)
        self.type_over(typed(held, self.say), LABEL + 2, lambda word: self._typed(row, word))

    def _typed(self, row: Row, word: str) -> None:
        self._keep_value(row, change.understood(row, word, self.kit.desk))

    async def _write(self, row: Row) -> None:
        desk, say = self.kit.desk, self.say
        held = value(row, desk.profile, desk.settings)
        why = say.text(WHY[row.option.key])
        text = await self.app.push_screen_wait(LongText(say, label(row, say), str(held or ""), help_=why))
        if text is not None:
            self._keep_value(row, text.strip() or None)

    async def _choose(self, row: Row) -> None:
        desk, say, kind = self.kit.desk, self.say, row.option.kind
        held = value(row, desk.profile, desk.settings)
        if kind is kinds.WEEKDAYS or kind.several:
            marks = self._marks(row, held)
            picked = await self.app.push_screen_wait(Several(say, label(row, say), marks))
            if picked is None:
                return
            if not picked:
                self.tell(N_("At least one is needed."), Mood.WRONG)
                return
            self._keep_value(row, frozenset(picked) if kind is kinds.WEEKDAYS else picked)
            return
        one = await self.app.push_screen_wait(Pick(say, label(row, say), self._choices(row, held)))
        if one is not None:
            self._keep_value(row, one)

    def _marks(self, row: Row, held: object) -> list[Mark[object]]:
        now = held if isinstance(held, frozenset | tuple) else ()
        if row.option.kind.members is not None:
            return [Mark(m, self.say.label(m), m in now) for m in row.option.kind.members]
        lang = self.say.catalog.lang
        names = [weekday_name(MONDAY + timedelta(days=n), lang) for n in range(7)]
        return [Mark(n, name, n in now) for n, name in enumerate(names)]

    def _choices(self, row: Row, held: object) -> list[PickRow[object]]:
        now = self.say.text("now")
        if row.option.key == "interface.theme":
            return [PickRow(n, n, note=now if n == held else "") for n in sorted(self.app.available_themes)]
        found: list[PickRow[object]] = []
        for member in row.option.kind.members or ():
            words = self.say.text(EASTER[member]) if isinstance(member, Easter) else self.say.label(member)
            found.append(PickRow(member, words, note=now if member == held else ""))
        return found

    def _keep_value(self, row: Row, held: object) -> None:
        if isinstance(held, Language) and held is not self.say.catalog.lang:
            self.post_message(Ran("view.language"))
            return
        self._remember()
        change.keep(row, held, self.kit.desk)
        self._acted(row)

    def _remember(self) -> None:
        self._past.append((self.kit.desk.profile, self.kit.desk.settings))

    def _acted(self, row: Row) -> None:
        if row.option.key == "interface.theme":
            self.app.theme = self.kit.desk.settings.theme
        self.tell(N_("{setting}: {value}"), setting=label(row, self.say), value=self._shown(row) or "—")
        self.reload()

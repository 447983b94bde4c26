"""Every command of the app, declared once: key, footer, help, palette and docs all read this table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from declinetui.commands.dialogs import DIALOGS
from declinetui.commands.letter import LETTER
from declinetui.commands.model import Command, Context, Need
from declinetui.commands.people import PEOPLE
from declinetui.commands.places import PLACES
from declinetui.errors import Message

__all__ = ["COMMANDS", "Command", "Context", "Need", "Registry", "Status"]


G, L, T, C = Context.GLOBAL, Context.LIST, Context.TODAY, Context.COMPOSE
STEPS = (Context.REQUEST, Context.REASON, Context.SOLUTION)
DRAFT = (Context.DRAFT,)
ROW = (Need.ROW,)
SENTENCE = (Need.DRAFT, Need.SENTENCE)

COMMANDS: tuple[Command, ...] = (
    # moving in a list or among options
    Command("list.up", "Go up", ("up", "k"), (L, *STEPS), hint="choose", shown="↑↓", rank=10),
    Command("list.down", "Go down", ("down", "j"), (L, *STEPS)),
    Command("list.page_up", "Go up one page", ("pageup",), (L, *STEPS)),
    Command("list.page_down", "Go down one page", ("pagedown",), (L, *STEPS)),
    Command("list.first", "Go to the first line", ("home",), (L, *STEPS)),
    Command("list.last", "Go to the last line", ("end",), (L, *STEPS)),
    Command("list.filter", "Filter the list", ("/",), (L,), hint="filter", rank=44),
    Command("reasons.all", "All the reasons", ("/",), (Context.REASON,), hint="filter", rank=15),
    Command(
        "ways.partner",
        "Another partner by name, or why one is left out",
        ("/",),
        (Context.SOLUTION,),
        hint="another partner",
        rank=15,
    ),
    # today
    Command("today.answer", "Answer this request", ("enter",), (T,), (Need.ROW,), hint="answer it", rank=12),
    Command(
        "today.postpone",
        "Put off until tomorrow, or a follow-up to a day",
        ("p",),
        (T,),
        ROW,
        hint="put off",
        rank=20,
    ),
    Command(
        "today.late",
        "Answer with a word for the delay",
        ("a",),
        (T,),
        (Need.OWED,),
        hint="word for the delay",
        rank=25,
    ),
    Command("today.receipt", "Send a word of receipt", ("r",), (T,), (Need.OWED,), hint="receipt", rank=27),
    Command("today.postpone_to", "Put off to a day of your words", ("P",), (T,), ROW),
    Command(
        "today.drop", "Drop it: it will not come back", ("-",), (T,), (Need.DATED,), hint="drop", rank=43
    ),
    Command("today.done", "Tick off this line", ("d",), (T,), (Need.ROW,), hint="done", rank=42),
    Command("today.client", "See the client", ("c",), (T,), (Need.ROW,), rank=46),
    Command(
        "app.demo", "Look around with sample data", ("D",), (T,), (Need.EMPTY,), hint="sample data", rank=44
    ),
    Command("today.see", "See what is suggested", ("v",), (T,), (Need.SUGGESTION,)),
    Command("today.later", "Leave the suggestion", ("i",), (T,), (Need.SUGGESTION,)),
    # steps of a reply
    Command("step.accept", "Keep and go on", ("enter",), STEPS, hint="keep and go on", rank=14),
    Command("step.next", "Next step", ("tab",), (C,), hint="step", shown="Tab", rank=30, hint_in=STEPS),
    Command("step.previous", "Previous step", ("shift+tab",), (C,)),
    Command("step.back", "Back", ("escape",), (C,), hint="back", rank=31, hint_in=STEPS),
    Command(
        "step.pick", "Pick a line by its digit", tuple("123456789"), STEPS, hint="pick", shown="1-9", rank=12
    ),
    Command(
        "field.edit", "Correct this field", ("e",), (Context.REQUEST,), (Need.ROW,), hint="edit", rank=20
    ),
    Command(
        "client.confirm",
        "The sender is the client whom the log proposes",
        ("=",),
        (Context.REQUEST,),
        (Need.LIKELY,),
        hint="the same",
        rank=11,
    ),
    Command(
        "client.refuse",
        "The sender is somebody new",
        ("-",),
        (Context.REQUEST,),
        (Need.LIKELY,),
        hint="somebody new",
        rank=11,
    ),
    *LETTER,
    *PEOPLE,
    # everywhere
    Command("request.new", "New request", ("n",), (G,), hint="new request", rank=40),
    Command("request.clipboard", "Answer the message on the clipboard", ("V",)),
    Command("go.today", "Today", ("g t",)),
    Command("go.clients", "Clients", ("g c",)),
    Command("go.partners", "Partners", ("g p",)),
    Command("go.draft", "The reply being written", ("g d",)),
    Command("act.undo", "Undo", ("u",), hint="undo", rank=32, hint_in=DRAFT),
    Command("act.redo", "Redo", ("U",)),
    Command("view.theme", "Light or dark", ("f2",)),
    Command("view.language", "Interface in French or English", ("f3",)),
    Command("view.log", "Past messages", ("f4",)),
    Command("view.profile", "Who signs", ("f5",)),
    Command("app.palette", "All commands", (":",)),
    Command("app.help", "Help", ("?", "f1"), (G, Context.EDIT, Context.DIALOG)),
    Command("app.quit", "Leave", ("q", "ctrl+q", "ctrl+c"), hint="leave", rank=90),
    *PLACES,
    *DIALOGS,
)


@dataclass(frozen=True, slots=True)
class Status:
    """A command as it stands now: available, or why not."""

    command: Command
    why_not: Message | None = None


class Registry:
    """The commands with the user's keys, ready to be asked."""

    def __init__(self, commands: Iterable[Command] = COMMANDS) -> None:
        self._commands = tuple(commands)
        self._by_id = {command.id: command for command in self._commands}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands)

    def __getitem__(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def find(self, key: str, contexts: tuple[Context, ...]) -> Command | None:
        """The command a key means in these contexts; the nearest context wins."""
        for context in contexts:
            for command in self._commands:
                if context in command.contexts and key in command.keys:
                    return command
        return None

    def after(self, prefix: str, contexts: tuple[Context, ...]) -> tuple[tuple[str, Command], ...]:
        """What may follow a first key such as "g": (second key, command)."""
        return tuple(
            (key.split()[1], command)
            for command in self.available(contexts)
            for key in command.keys
            if key.startswith(f"{prefix} ")
        )

    def available(self, contexts: tuple[Context, ...]) -> tuple[Command, ...]:
        """Commands of these contexts whose key is not taken by a nearer one."""
        return tuple(
            command
            for context in contexts
            for command in self._commands
            if context in command.contexts
            and (not command.keys or any(self.find(key, contexts) is command for key in command.keys))
            and next(c for c in contexts if c in command.contexts) is context
        )

    def status(self, command: Command, facts: frozenset[Need]) -> Status:
        """Whether the command can act, given what is there."""
        missing = next((need for need in command.needs if need not in facts), None)
        return Status(command, None if missing is None else Message(missing.value))

    def remap(self, keymap: Mapping[str, tuple[str, ...]]) -> tuple["Registry", tuple[Message, ...]]:
        """A registry with the user's keys, and what is wrong with them: unknown ids, conflicts."""
        problems = [
            Message("keys.toml names an unknown command: {id}", id=command_id)
            for command_id in keymap
            if command_id not in self._by_id
        ]
        changed = [
            replace(c, keys=tuple(keymap[c.id]), shown="") if c.id in keymap else c for c in self._commands
        ]
        registry = Registry(changed)
        problems += registry.conflicts()
        return registry, tuple(problems)

    def conflicts(self) -> tuple[Message, ...]:
        """Two commands of one context on the same key."""
        found: list[Message] = []
        for context in Context:
            seen: dict[str, str] = {}
            for command in self._commands:
                if context not in command.contexts:
                    continue
                for key in command.keys:
                    if key in seen:
                        found.append(
                            Message(
                                "Key {key}: {first} and {second} both want it",
                                key=key,
                                first=seen[key],
                                second=command.id,
                            )
                        )
                    seen.setdefault(key, command.id)
        return tuple(found)

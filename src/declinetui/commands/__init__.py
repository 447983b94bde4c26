"""Every command of the app, declared once: key, footer, help, palette and docs all read this table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from declinetui.commands.model import Command, Context, Need
from declinetui.commands.places import PLACES
from declinetui.errors import Message

__all__ = ["COMMANDS", "Command", "Context", "Need", "Registry", "Status"]


G, L, T, C = Context.GLOBAL, Context.LIST, Context.TODAY, Context.COMPOSE
STEPS = (Context.REQUEST, Context.REASON, Context.SOLUTION)
DRAFT = (Context.DRAFT,)
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
    # today
    Command("today.answer", "Answer this request", ("enter",), (T,), (Need.ROW,), hint="answer it", rank=12),
    Command("today.postpone", "Put off until tomorrow", ("p",), (T,), (Need.OWED,), hint="put off", rank=20),
    Command(
        "today.late",
        "Answer with a word for the delay",
        ("a",),
        (T,),
        (Need.OWED,),
        hint="word for the delay",
        rank=25,
    ),
    Command("today.done", "Tick off this line", ("d",), (T,), (Need.ROW,), hint="done", rank=42),
    Command("today.client", "See the client", ("c",), (T,), (Need.ROW,), rank=46),
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
    # the letter
    Command(
        "letter.up", "Previous sentence", ("up", "k"), DRAFT, SENTENCE, hint="sentence", shown="↑↓", rank=10
    ),
    Command("letter.down", "Next sentence", ("down", "j"), DRAFT, SENTENCE),
    Command(
        "letter.next",
        "Next variant",
        ("right", "l", "."),
        DRAFT,
        (*SENTENCE, Need.OPTIONS),
        hint="variant",
        shown="←→",
        rank=12,
    ),
    Command("letter.previous", "Previous variant", ("left", "h", ","), DRAFT, (*SENTENCE, Need.OPTIONS)),
    Command("letter.edit", "Edit this sentence", ("e",), DRAFT, SENTENCE, hint="edit", rank=14),
    Command("letter.lock", "Keep this sentence as it is", ("space",), DRAFT, SENTENCE, hint="keep", rank=22),
    Command("letter.editor", "Edit in your own editor", ("E",), DRAFT, SENTENCE),
    Command("letter.reset", "Back to the first choice", ("0",), DRAFT, SENTENCE),
    Command("letter.drop", "Take this sentence out", ("-",), DRAFT, SENTENCE, hint="take out", rank=36),
    Command("letter.restore", "Put back what was taken out", ("=",), DRAFT, (Need.DRAFT, Need.DROPPED)),
    Command(
        "letter.reroll",
        "Deal other sentences",
        ("r",),
        (C,),
        (Need.DRAFT,),
        hint="deal again",
        rank=34,
        hint_in=DRAFT,
    ),
    Command("letter.accept", "Keep it and go to the next sentence", ("enter",), DRAFT, SENTENCE),
    Command("letter.top", "Go to the first line", ("home",), DRAFT),
    Command("letter.bottom", "Go to the last line", ("end",), DRAFT),
    Command("letter.page_up", "Scroll the request up", ("pageup",), DRAFT),
    Command("letter.page_down", "Scroll the request down", ("pagedown",), DRAFT),
    # looking at the letter
    Command(
        "letter.explain",
        "Why each sentence is there",
        ("*",),
        (C,),
        (Need.DRAFT,),
        hint="why",
        rank=38,
        hint_in=DRAFT,
    ),
    Command("letter.twin", "The letter in both languages, side by side", ("b",), (C,), (Need.DRAFT,)),
    Command("letter.compare", "Compare with the last letter to this client", ("a",), (C,), (Need.DRAFT,)),
    Command("letter.own", "Keep this sentence as a phrase of your own", ("+",), DRAFT, SENTENCE),
    # how the letter speaks
    Command("tone.next", "Change the tone", ("t",), (C,), (Need.DRAFT,), hint="tone", rank=60),
    Command(
        "address.toggle", "Switch between tu and vous", ("v",), (C,), (Need.DRAFT,), hint="tu/vous", rank=61
    ),
    Command(
        "language.toggle",
        "Switch the letter’s language",
        ("o",),
        (C,),
        (Need.DRAFT,),
        hint="French/English",
        rank=62,
    ),
    Command("channel.next", "Change the channel", ("m",), (C,), (Need.DRAFT,), hint="channel", rank=63),
    Command("date.set", "Set the date you are free from", ("d",), (C,), (Need.DRAFT,), hint="date", rank=64),
    Command("client.show", "Choose another client", ("c",), (C,), (Need.DRAFT,), hint="client", rank=65),
    # while typing in place
    Command(
        "edit.accept",
        "Keep what is typed",
        ("ctrl+s", "tab"),
        (Context.EDIT,),
        hint="keep",
        shown="enter",
        rank=10,
    ),
    Command("edit.cancel", "Leave it as it was", ("escape",), (Context.EDIT,), hint="leave it", rank=12),
    # remarks
    Command("finding.next", "Next remark", ("w",), DRAFT, (Need.FINDING,)),
    Command("finding.fix", "Correct as proposed", ("f",), DRAFT, (Need.FINDING, Need.FIX)),
    Command("finding.ignore", "Leave it as it is", ("i",), DRAFT, (Need.FINDING,)),
    # out
    Command(
        "reply.copy", "Copy the letter", ("y",), (C,), (Need.DRAFT,), hint="copy", rank=16, hint_in=DRAFT
    ),
    Command("reply.sent", "Mark as sent", ("s",), (C,), (Need.DRAFT,), hint="sent", rank=17, hint_in=DRAFT),
    Command(
        "reply.export", "Export to a file", ("x",), (C,), (Need.DRAFT,), hint="export", rank=18, hint_in=DRAFT
    ),
    # clients and partners
    Command(
        "clients.open", "Open the card", ("enter",), (Context.CLIENTS,), (Need.ROW,), hint="open", rank=12
    ),
    Command(
        "client.open", "Read this exchange", ("enter",), (Context.CLIENT,), (Need.ROW,), hint="open", rank=12
    ),
    Command("client.edit", "Correct the card", ("e",), (Context.CLIENT,), hint="edit", rank=14),
    Command(
        "client.export",
        "Write all about this client to a file",
        ("x",),
        (Context.CLIENT,),
        hint="export",
        rank=18,
    ),
    Command("client.back", "Back", ("escape",), (Context.CLIENT,), hint="back", rank=49),
    Command(
        "partners.consent",
        "Note today’s consent",
        ("c",),
        (Context.PARTNERS,),
        (Need.ROW,),
        hint="consent",
        rank=14,
    ),
    Command(
        "list.sort",
        "Sort otherwise",
        ("o",),
        (Context.CLIENTS, Context.PARTNERS, Context.PHRASES),
        hint="sort",
        rank=47,
    ),
    Command(
        "list.add",
        "Add one",
        ("+",),
        (Context.CLIENTS, Context.PARTNERS, Context.PHRASES),
        hint="add",
        rank=30,
    ),
    # everywhere
    Command("request.new", "New request", ("n",), (G,), hint="new request", rank=40),
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
    Command("app.help", "Help", ("?", "f1")),
    Command("app.quit", "Leave", ("q", "ctrl+q", "ctrl+c"), hint="leave", rank=90),
    *PLACES,
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

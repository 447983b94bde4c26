"""The last line of the screen: what can be done where the keyboard is, from the command registry."""

from collections.abc import Sequence

from declinetui.commands import Command, Context, Need, Registry
from declinetui.tui.keynames import key_name
from declinetui.tui.lines import Line
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.bars import Hint, footer_line

TYPING = frozenset({Context.EDIT, Context.DIALOG})
"""Where a question mark may be text: help is on F1 there."""


def footer(
    registry: Registry,
    contexts: tuple[Context, ...],
    facts: frozenset[Need],
    say: Voice,
    width: int,
) -> Line:
    """Ranked hints of the commands that act here, and help at the right end."""
    ready = [c for c in registry.available(contexts) if registry.status(c, facts).why_not is None]
    shown = [c for c in sorted(ready, key=lambda c: c.rank) if _is_shown(c, contexts)]
    hints = [Hint(_keys(c, registry, contexts, say), say.text(c.hint), f"run:{c.id}") for c in shown]
    if not any(c.id == "app.help" for c in ready):
        return footer_line(hints, Hint("", "", ""), width)
    key = "F1" if TYPING & set(contexts) else "?"
    return footer_line(hints, Hint(key, say.text("help ({count})", count=len(ready)), "run:app.help"), width)


def followers(registry: Registry, prefix: str, contexts: tuple[Context, ...], say: Voice, width: int) -> Line:
    """What may follow a first key."""
    hints = [Hint(key, say.text(c.label), f"run:{c.id}") for key, c in registry.after(prefix, contexts)]
    return footer_line(hints, Hint(say.text("Esc"), say.text("back"), "run:"), width)


def _is_shown(command: Command, contexts: Sequence[Context]) -> bool:
    here = not command.hint_in or bool(set(command.hint_in) & set(contexts))
    return bool(command.hint and command.keys) and here


def _keys(command: Command, registry: Registry, contexts: tuple[Context, ...], say: Voice) -> str:
    """The keys as the footer writes them: a key that a nearer command took is not shown."""
    live = (key for key in command.keys if registry.find(key, contexts) is command)
    return key_name(command.shown or next(live, command.keys[0]), say)

"""From a command id to the method that runs it: declared by a decorator, found in the nearest handler."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, ClassVar, TypeVar

from textual import events

from declinetui.commands import Context, Need, Registry

Action = Callable[[], Awaitable[None] | None]
F = TypeVar("F", bound=Callable[..., Any])


def runs(*command_ids: str) -> Callable[[F], F]:
    """Mark a method as what these commands do."""

    def mark(method: F) -> F:
        method.__dict__["command_ids"] = command_ids
        return method

    return mark


class Handler:
    """Something that runs commands; subclasses mark their methods with `runs`."""

    commands_run: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        table: dict[str, str] = {}
        for base in reversed(cls.__mro__):
            for name, value in vars(base).items():
                for command_id in getattr(value, "command_ids", ()):
                    table[command_id] = name
        cls.commands_run = table

    def action_for(self, command_id: str) -> Action | None:
        """The bound method for a command, or None when it is not this handler's.

        Commands that differ by a last figure, such as "step.pick.3", share one method that takes it.
        """
        name = self.commands_run.get(command_id)
        if name is not None:
            return partial(getattr(self, name))
        stem, _, figure = command_id.rpartition(".")
        name = self.commands_run.get(stem) if figure.isdigit() else None
        return None if name is None else partial(getattr(self, name), int(figure))


class Seat(Handler):
    """A screen that may have the keyboard: which commands act there, and who runs them."""

    own_contexts: ClassVar[tuple[Context, ...]] = ()

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Where the keyboard is, the nearest first."""
        return self.own_contexts

    def facts(self) -> frozenset[Need]:
        """What is there, so that commands know whether they can act."""
        return frozenset()

    @property
    def handlers(self) -> tuple[Handler, ...]:
        """Who runs the commands of this screen, the nearest first."""
        return (self,)

    def learn(self, registry: Registry) -> None:
        """Be told the commands; a place knows them by its kit."""


def token(event: events.Key) -> str:
    """A key as the registry writes it: the character typed, or the name of the key."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return {"ctrl+i": "tab", "ctrl+m": "enter"}.get(event.key, event.key)


class NotMineError(Exception):
    """Raised by a handler that has nothing to do for a command: the next one is asked."""

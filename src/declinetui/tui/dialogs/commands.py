"""Help and palette: both are the command registry, filtered as typed; Enter runs."""

from collections.abc import Sequence

from declinetui.commands import Command, Context, Need, Registry
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.keynames import key_name
from declinetui.tui.voice import Voice

GROUPS = {
    Context.GLOBAL: N_("Everywhere"),
    Context.LIST: N_("In a list"),
    Context.TODAY: N_("Today"),
    Context.COMPOSE: N_("The reply"),
    Context.REQUEST: N_("Step: request"),
    Context.REASON: N_("Step: reason"),
    Context.SOLUTION: N_("Step: solution"),
    Context.DRAFT: N_("The letter"),
    Context.CLIENTS: N_("Clients"),
    Context.CLIENT: N_("Client"),
    Context.PARTNERS: N_("Partners"),
    Context.PARTNER: N_("Partner"),
    Context.WEEK: N_("Week"),
    Context.INSIGHTS: N_("Numbers"),
    Context.PHRASES: N_("Phrases"),
    Context.SETTINGS: N_("Settings"),
    Context.CALL: N_("Call"),
    Context.EDIT: N_("While typing"),
}
DIALOG = N_("In this dialog")


class Commands(Pick[str]):
    """The list of commands; asking for help in it again would say nothing new."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Choosing and leaving."""
        return (*self.own_contexts, Context.HELP)


def keys_of(command: Command, voice: Voice) -> str:
    """All keys of a command, the first first."""
    if command.by_digit:
        return f"{command.keys[0]}-{command.keys[-1]}"
    return "  ".join(key_name(key, voice) for key in command.keys)


def help_dialog(
    voice: Voice, registry: Registry, contexts: tuple[Context, ...], facts: frozenset[Need]
) -> Commands:
    """Commands of this place by group, with their keys; those that cannot act say why."""
    return Commands(
        voice, voice.text("Help"), _rows(voice, registry, contexts, facts, grouped=True), key_width=18
    )


def palette_dialog(
    voice: Voice, registry: Registry, contexts: tuple[Context, ...], facts: frozenset[Need]
) -> Commands:
    """The same commands, the words first, those that act now."""
    rows = [row for row in _rows(voice, registry, contexts, facts, grouped=False) if row.enabled]
    return Commands(voice, voice.text("All commands"), rows)


def _rows(
    voice: Voice, registry: Registry, contexts: tuple[Context, ...], facts: frozenset[Need], *, grouped: bool
) -> Sequence[Row[str]]:
    rows: list[Row[str]] = []
    for command in registry.available(contexts):
        status = registry.status(command, facts)
        group = next(c for c in contexts if c in command.contexts)
        keys = keys_of(command, voice)
        why = voice.render(status.why_not) if status.why_not else ""
        rows.append(
            Row(
                command.id,
                voice.text(command.label),
                key=keys if grouped else "",
                note=why if grouped else keys,
                enabled=status.why_not is None and not command.by_digit,
                group=voice.text(GROUPS.get(group, DIALOG)) if grouped else "",
            )
        )
    return rows

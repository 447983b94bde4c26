"""Correcting a client's card: pick a field, then type it or choose among its few values."""

from collections.abc import Mapping
from enum import StrEnum

from declinetui.domain.people import Client
from declinetui.domain.terms import Address, Channel, Gender, Language, Relation, Title
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.screens.place import Place

TYPED: Mapping[str, str] = {
    "name": N_("Name"),
    "organisation": N_("Organisation"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "go_between": N_("Introduced by"),
    "note": N_("Private note, never exported"),
}
CHOSEN: Mapping[str, tuple[str, type[StrEnum]]] = {
    "title": (N_("Title"), Title),
    "gender": (N_("Gender"), Gender),
    "relation": (N_("Relation"), Relation),
    "language": (N_("Language"), Language),
    "address": (N_("Register"), Address),
    "channel": (N_("Channel"), Channel),
}
_ALWAYS = frozenset({"relation"})
"""Fields that always hold a value."""
UNKNOWN = ""
"""Picked for a field of which nothing is known any more."""
Change = tuple[str, object]
"""A field and its new value."""


async def edited_field(
    place: Place, client: Client, *, again: Change | None = None, why: str = ""
) -> Change | None:
    """The field and its new value, or None when nothing was changed.

    `again`: a change that could not be saved; what was typed comes back with the reason, `why`.
    """
    say = place.say
    if again is not None and again[0] in TYPED:
        typed = await place.app.push_screen_wait(
            Ask(say, say.text(TYPED[again[0]]), str(again[1]), help_=why)
        )
        return None if typed is None else (again[0], typed.strip())
    rows = [Row(name, say.text(label), note=str(getattr(client, name))) for name, label in TYPED.items()]
    for name, (label, _) in CHOSEN.items():
        member = getattr(client, name)
        rows.append(Row(name, say.text(label), note=say.label(member) if member is not None else "—"))
    field = await place.app.push_screen_wait(Pick(say, say.text("Correct the card"), rows))
    if field is None:
        return None
    if field in TYPED:
        typed = await place.app.push_screen_wait(Ask(say, say.text(TYPED[field]), getattr(client, field)))
        return None if typed is None else (field, typed.strip())
    label, kind = CHOSEN[field]
    members: list[Row[StrEnum | str]] = [Row(member, say.label(member)) for member in kind]
    if field not in _ALWAYS:
        members.append(Row(UNKNOWN, say.text("not known")))
    picked = await place.app.push_screen_wait(Pick(say, say.text(label), members))
    return None if picked is None else (field, picked or None)

"""Cards of a list that are likely one person, clients or partners: pick a pair to make it one."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from declinetui.domain.people import Client, Partner
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.l10n.numbers import percent
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.messages import Mood
from declinetui.tui.screens.place import Place
from declinetui.workflow.context import Context
from declinetui.workflow.partners.doubles import Double

P = TypeVar("P", Client, Partner)


async def propose_doubles(
    place: Place,
    find: Callable[[Context], tuple[Double[P], ...]],
    merge: Callable[[Context, P, P], Message],
) -> None:
    """Look for pairs beside the screen, show them, and merge the one that is taken; u takes it back."""
    say, context = place.say, place.kit.desk.context
    found = await asyncio.to_thread(find, context)  # long for thousands: saves do not wait for it
    if not place.is_current:
        return
    if not found:
        place.tell(N_("No two cards look like one person."), Mood.PLAIN)
        return
    rows = [Row(pair, _both(pair), note=percent(round(100 * pair.score), say.catalog.lang)) for pair in found]
    pick = Pick(say, say.text("Likely one person: Enter makes them one card"), rows)
    pick.set_class(True, "-wide")
    pair = await place.app.push_screen_wait(pick)
    if pair is not None:
        await place.save(partial(merge, context, pair.kept, pair.merged))


def _both(pair: Double[P]) -> str:
    """Both cards in a line: the one that stays, then the one that joins it."""
    return "  ←  ".join(
        " · ".join(dict.fromkeys(filter(None, (c.name, c.organisation, c.email or c.phone))))
        for c in (pair.kept, pair.merged)
    )

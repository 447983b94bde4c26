"""What lists of dated things share: open what a line calls for, tick it off, put it off, drop it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from declinetui.commands import Need
from declinetui.domain.ledger import FollowUp, FollowUpKind, Promise, PromiseStatus
from declinetui.domain.terms import Purpose
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.tui.messages import Go, Mood, PlaceName, Reopen
from declinetui.tui.screens.listing import Listing

if TYPE_CHECKING:
    from declinetui.domain.inquiry import Inquiry

T = TypeVar("T")
Record = FollowUp | Promise
_HERE = frozenset({FollowUpKind.REFERRAL, FollowUpKind.CONSENT})
"""Follow-ups about a partner: their card says what came of it."""
WORDS = {
    FollowUpKind.PROMISE: N_("Enter writes that a place is free, d ticks it off."),
    FollowUpKind.WRITTEN_TRACE: N_("Enter writes what was said on the phone, d ticks it off."),
    FollowUpKind.REFERRAL: N_("Enter opens the partner’s card, where 1-4 say what came of it."),
    FollowUpKind.CONSENT: N_("Enter opens the partner’s card, where c notes the answer."),
    FollowUpKind.NEGOTIATION: N_("Enter opens the client’s card, where 1-3 say what became of the offer."),
}
"""What Enter does on a line, by what it is."""


def words_for(record: Record) -> str:
    """What the keys of a dated line do; a message id."""
    return WORDS[FollowUpKind.PROMISE if isinstance(record, Promise) else record.kind]


class Dated(Listing[T]):
    """A listing of owed answers, follow-ups and promises."""

    def owed_now(self) -> Inquiry | None:
        """The request behind the highlighted line, when it waits for an answer."""
        return None

    def record_now(self) -> Record | None:
        """The follow-up or promise behind it."""
        return None

    def facts(self) -> frozenset[Need]:
        """What kind of line it is changes what keys do."""
        found = set(super().facts())
        if self.owed_now() is not None:
            found.add(Need.OWED)
        if self.record_now() is not None:
            found.add(Need.DATED)
        return frozenset(found)

    def open_record(self, record: Record, client: str) -> None:
        """The letter that it calls for, the partner it is about, else the client."""
        from declinetui.tui import beside

        partner = self._partner_of(record)
        session = None if partner else beside.of_record(self.kit.desk, record)
        if session is not None:
            self.post_message(Reopen(session))
        elif partner:
            self.post_message(Go(PlaceName.PARTNER, partner))
        else:
            self.post_message(Go(PlaceName.CLIENT, client))

    def _partner_of(self, record: Record) -> str:
        if isinstance(record, Promise) or record.kind not in _HERE:
            return ""
        store = self.kit.desk.store
        referral = store.referrals.get(record.ref)
        uid = referral.partner if referral is not None else record.ref
        return uid if store.partners.get(uid) is not None else ""

    def send_receipt(self, inquiry: Inquiry) -> None:
        """A word that the request arrived and will be answered."""
        from declinetui.tui import beside

        self.post_message(Reopen(beside.begin(self.kit.desk, inquiry, Purpose.ACKNOWLEDGE)))

    def put_off(self) -> None:
        """Ask until when; a promise keeps its own day."""
        if isinstance(self.record_now(), Promise):
            self.tell(N_("A promise keeps its day: the client counts on it. d ticks it off."), Mood.CARE)
        elif self.owed_now() is not None or self.record_now() is not None:
            self.begin(self._put_off(self.owed_now(), self.record_now()))
        else:
            self.tell(N_("This line has no day to move."), Mood.PLAIN)

    async def _put_off(self, owed: Inquiry | None, record: Record | None) -> None:
        from declinetui.tui.dialogs.ask import Ask
        from declinetui.workflow.follow import follow_up as follow_ups

        say, context = self.say, self.kit.desk.context
        help_ = say.text("Such as 1w, 3d, next Friday or 2027-02-15.")

        def dialog(typed: str | None, why: str) -> Ask:
            first = say.text("1w") if typed is None else typed
            return Ask(say, say.text("Postpone to"), first, help_=why or help_)

        def work(typed: str) -> Message:
            day = follow_ups.day_meant(context, typed)
            if owed is not None:
                return follow_ups.snooze(context, owed, day)
            assert isinstance(record, FollowUp)
            return follow_ups.postpone(context, record, day)

        await self.save_asked(dialog, work)

    async def drop_now(self) -> None:
        """Will not come back; u brings it back all the same."""
        from declinetui.workflow.follow import follow_up as follow_ups

        record, context = self.record_now(), self.kit.desk.context
        if isinstance(record, Promise):
            await self.save(partial(follow_ups.close_promise, context, record, PromiseStatus.DROPPED))
        elif record is not None:
            await self.save(partial(follow_ups.drop, context, record))

    async def tick_off(self) -> bool:
        """Kept, done, or no answer needed; False when the line is neither."""
        from declinetui.tui import deeds

        owed, record, desk = self.owed_now(), self.record_now(), self.kit.desk
        if record is not None:
            await self.save(partial(deeds.tick_off, desk, record))
        elif owed is not None:
            await self.save(partial(deeds.set_aside, desk, owed))
        return record is not None or owed is not None

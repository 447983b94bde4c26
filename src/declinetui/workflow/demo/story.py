"""A freelancer's year, told day by day through the use cases with a moving clock.

The data says who asked what, what was answered and what happened after; nothing is written by another
way than a user's. The same story fills a demonstration and proves the memory.
"""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Any

import msgspec

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Circle, Client, Partner, Profile
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Channel, Condition, ExcuseFamily, Kind, Language, Reason, Way
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import Message
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.context import Context
from declinetui.workflow.demo import acts as story_acts
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.requests.receive import of_inquiry

MORNING, DESK_HOUR, ACTS_HOUR = time(9, 15), time(10, 0), time(11, 0)
"""When a request comes in, a letter is written, and the rest is done."""
Row = Mapping[str, Any]
Event = Callable[[Context], DraftSession | None]


@dataclass(frozen=True, slots=True)
class Told:
    """One event that was carried out; the letter as it stood before it went, when there was one."""

    id: str
    letter: DraftSession | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The data of a year, moved by `shift` (whole weeks, so that weekdays stay)."""

    data: Mapping[str, Any]
    shift: timedelta = timedelta(0)

    @property
    def last(self) -> date:
        """The day on which the story stops."""
        return self.day(self.data["last"])

    def day(self, day: date) -> date:
        """A day of the data as it falls in this telling."""
        return (day.date() if isinstance(day, datetime) else day) + self.shift

    def until(self, today: date) -> "Story":
        """The same story, ending in the week of another day, and never after it."""
        weeks = (today - self.data["last"]).days // 7
        return replace(self, shift=timedelta(weeks=weeks))


def load_story() -> Story:
    """The story of the package."""
    source = files("declinetui.workflow").joinpath("data", "story.toml")
    return Story(tomllib.loads(source.read_text("utf-8")))


class Teller:
    """Tells a story into an empty log, one day after the other."""

    def __init__(self, context: Context, story: Story) -> None:
        self.story = story
        self.context = context.with_profile(msgspec.convert(story.data["profile"], Profile))
        self._agenda: defaultdict[date, list[tuple[time, str, Event]]] = defaultdict(list)
        self._people()
        for row in story.data["ask"]:
            self._plan_request(row)
        for number, act in enumerate(story.data["acts"]["list"], start=1):
            self._plan_act(act, f"act{number:02d}")

    @property
    def days(self) -> tuple[date, ...]:
        """Days on which something happens."""
        return tuple(sorted(self._agenda))

    def tell(self, day: date) -> Iterator[Told]:
        """Carry out the events of a day, in the order of the hours."""
        for hour, name, event in sorted(self._agenda.get(day, ()), key=lambda e: e[:2]):
            yield Told(name, event(self._at(day, hour)))

    def tell_all(self) -> Context:
        """The whole story; returns the desk of its freelancer."""
        for day in self.days:
            for _ in self.tell(day):
                pass
        return self.context

    def _at(self, day: date, hour: time) -> Context:
        """The desk at a moment of the story."""
        moment = datetime.combine(day, hour)
        return replace(self.context, clock=lambda: moment)

    def _people(self) -> None:
        data = self.story.data
        with self.context.store.transaction(Message("sample data")) as tx:
            for uid, name in data["circles"].items():
                tx.put(Circle(uid=uid, name=name))
            for uid, row in data["clients"].items():
                tx.put(msgspec.convert({"language": "fr", "address": "vous", **row, "uid": uid}, Client))
            for uid, row in data["partners"].items():
                partner = msgspec.convert({**row, "uid": uid}, Partner)
                if partner.consent is not None:
                    moved = self.story.day(partner.consent.given)
                    partner = replace(partner, consent=replace(partner.consent, given=moved))
                tx.put(partner)

    def _plan_request(self, row: Row) -> None:
        on = row["on"]
        hour = on.time() if isinstance(on, datetime) else MORNING
        day = self.story.day(on)
        self._agenda[day].append((hour, row["id"], lambda context: self._receive(context, row)))
        reply = row.get("reply")
        if reply is not None:
            answered = self.story.day(reply["on"])
            self._agenda[answered].append(
                (DESK_HOUR, f"{row['id']} reply", lambda context: self._answer(context, row["id"], reply))
            )

    def _plan_act(self, act: Row, name: str) -> None:
        moved = {**act, "on": self.story.day(act["on"])}
        self._agenda[moved["on"]].append((ACTS_HOUR, name, lambda context: story_acts.do(context, moved)))
        if "reply" in act:
            again = self.story.day(act["reply"])
            self._agenda[again].append(
                (DESK_HOUR, f"{act['of']} again", lambda context: story_acts.answer_again(context, moved))
            )

    def _receive(self, context: Context, row: Row) -> None:
        """A request comes in and is kept."""
        client = context.store.clients.get(row["who"]) or Client(uid=row["who"])
        language = client.language or Language.FR
        text = row["what"]
        gender = gender_of_phrase(text) if language is Language.FR else None
        inquiry = Inquiry(
            uid=row["id"],
            client=client.uid,
            received=context.now,
            channel=client.channel or Channel.EMAIL,
            project=NounPhrase(text, language, gender, number_of(text)),
            budget=Money(Decimal(row["budget"])) if "budget" in row else None,
            urgent=row.get("urgent", False),
            language=language,
            address=client.address,
            go_between=client.go_between,
            reference=row.get("reference", ""),
        )
        with context.store.transaction(Message("request logged: {client}", client=client.name)) as tx:
            tx.put(inquiry)

    def _answer(self, context: Context, uid: str, reply: Row) -> DraftSession:
        """A letter is written and marked as sent."""
        inquiry = story_acts.known(context.store.inquiries.get(uid), uid)
        excuse = ExcuseFamily(reply["excuse"]) if "excuse" in reply else None
        choices = Choices(
            reason=Reason(reply.get("reason", "no_capacity")),
            kind=Kind.FRANK if excuse is None else Kind.DIPLOMATIC,
            excuse=excuse,
            alternative=self._way(context, reply.get("way", "none")),
        )
        request = of_inquiry(context, inquiry)
        situation = situate(context, request, choices)
        letter = DraftSession.open(context.engine, context.review, request, situation)
        mark_sent(context, letter)
        return letter

    def _way(self, context: Context, text: str) -> Alternative:
        name, _, value = text.partition(":")
        way = Way(name)
        match way:
            case Way.DATE | Way.GIFT:
                return Alternative(way=way, free_from=self.story.day(date.fromisoformat(value)))
            case Way.HAND_OVER:
                return Alternative(way=way, hand_over=self.story.day(date.fromisoformat(value)))
            case Way.PARTNER:
                partner = story_acts.known(context.store.partners.get(value), value)
                return Alternative(way=way, partners=(partner,))
            case Way.DISCOUNT:
                return Alternative(way=way, percent=int(value))
            case Way.PRICE:
                return Alternative(way=way, price=Money(Decimal(value)))
            case Way.CONDITION:
                return Alternative(way=way, condition=Condition(value))
            case _:
                return Alternative(way=way)

"""What the app asks for beside the screen: everything read once, sorted once, and never half of it."""

from dataclasses import replace
from datetime import timedelta

from store_desk import Desk, add

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.people import Client
from declinetui.errors import Message
from declinetui.store import Store
from declinetui.store.occasion import Occasion


def by_name(client: Client) -> str:
    """Counts how often a key is worked out."""
    ASKED.append(client.name)
    return client.name


ASKED: list[str] = []


def test_an_order_is_worked_out_once_and_follows_changes(desk: Desk, store: Store) -> None:
    """Only the key of a record that changed is asked for again; one that left is gone."""
    add(store, "Zoé", "Ana", "Luc")
    ASKED.clear()
    assert [c.name for c in store.clients.ordered(by_name)] == ["Ana", "Luc", "Zoé"]
    assert [c.name for c in store.clients.ordered(by_name)] == ["Ana", "Luc", "Zoé"]
    assert len(ASKED) == 3
    add(desk.open(), "Max")
    store.refresh()
    assert [c.name for c in store.clients.ordered(by_name)] == ["Ana", "Luc", "Max", "Zoé"]
    assert ASKED[3:] == ["Max"]
    first = store.clients.ordered(by_name)[0]
    with store.transaction(Message("renamed")) as tx:
        tx.put(Client(uid=first.uid, name="Yan"), was=first)
        tx.delete("clients", store.clients.ordered(by_name)[1].uid)
    assert [c.name for c in store.clients.ordered(by_name)] == ["Max", "Yan", "Zoé"]


def test_reading_on_stops_when_it_is_told_to(desk: Desk, store: Store) -> None:
    """Whatever was read until then, all of it is there when it is asked for."""
    add(store, *(f"Client {n}" for n in range(200)))
    late, turns = desk.open(), [True, True, True]
    late.prepare()
    late.warm(lambda: bool(turns) and turns.pop())
    assert not turns
    assert len(late.clients.all()) == 200
    other = desk.open()
    other.warm()
    assert other.clients.all() == late.clients.all()


def test_a_state_is_looked_up_without_reading_the_other_records(desk: Desk, store: Store) -> None:
    """The default state is not in the file and still found; order is the file's; changes are followed."""
    states = [InquiryStatus.TO_ANSWER, InquiryStatus.DECLINED, InquiryStatus.DRAFTED, InquiryStatus.TO_ANSWER]
    with store.transaction(Message("asked")) as tx:
        for number, status in enumerate(states):
            tx.put(Inquiry(uid=f"i{number}", client="c", received=desk.now, status=status))
    late = desk.open()
    open_ = {InquiryStatus.TO_ANSWER, InquiryStatus.DRAFTED}
    for one in (store, late):
        assert [i.uid for i in one.inquiries.of_status(open_)] == ["i0", "i2", "i3"]
        assert [i.uid for i in one.inquiries.of_status({InquiryStatus.DECLINED})] == ["i1"]
    with store.transaction(Message("declined")) as tx:
        tx.put(replace(store.inquiries.all()[0], status=InquiryStatus.DECLINED))
    assert [i.uid for i in store.inquiries.of_status(open_)] == ["i2", "i3"]


def test_the_newest_backup_that_can_be_read_is_offered(desk: Desk, store: Store) -> None:
    """A damaged copy is passed over; without any there is none."""
    assert store.sound_backup() is None
    assert store.backup_before(Occasion.IMPORT) is None
    add(store, "A B")
    first = store.backup_before(Occasion.IMPORT)
    assert first is not None
    desk.now += timedelta(hours=1)
    store.backup_now().path.write_bytes(b"{")
    found = store.sound_backup()
    assert found is not None
    assert (found[0].name, found[1]) == (first.name, 4)

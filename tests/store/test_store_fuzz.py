"""Whatever a file holds, opening it never fails and never changes it; re-reading equals reading."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from store_desk import Desk, add

from declinetui.domain.people import Client
from declinetui.errors import Message, StoreError
from declinetui.store.codec import parse
from declinetui.store.image import Table
from declinetui.store.reread import reread
from declinetui.store.salvage import scan


def _sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "home")
        add(desk.open(), "Zoé D’Aoust", 'Luc \\ "Roy"')
        return desk.file.read_bytes()


SAMPLE = _sample()
_BITS = [b'"', b"}", b"{", b",", b"\0", b"1"]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
_TABLES = st.sampled_from(["clients", "replies", "_meta", "_history", "_default", "other"])


@st.composite
def _spoilt(draw: st.DrawFn) -> bytes:
    content = bytearray(SAMPLE)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        stop = min(len(content), start + draw(st.integers(0, 40)))
        content[start:stop] = draw(
            st.binary(max_size=8) | st.sampled_from([b'"', b"}", b"{", b",", b"\0", b"1"])
        )
    return bytes(content)


def _open(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "home")
        desk.home.mkdir()
        desk.file.write_bytes(content)
        store = desk.open()
        store.problems()
        store.notices()
        store.next_undo()
        assert desk.file.read_bytes() == content
        try:
            undone = store.undo()
            add(store, "A B")
        except StoreError:
            pass
        else:
            assert "A B" in {c.name for c in desk.open().clients.all()}
            kept = parse(desk.file.read_bytes()).image
            for name, table in parse(content).image.tables.items():
                if not (undone or name.startswith("_")):
                    assert set(table.records) <= set(kept.table(name).records)
            if content != SAMPLE:
                assert any(b.path.read_bytes() == content for b in store.list_backups())
        if store.refusal is not None:
            assert desk.file.read_bytes() == content
            if store.health.quarantined is not None:
                store.salvage()
                assert desk.open().refusal is None


def test_of_a_record_that_stands_twice_the_later_is_rescued() -> None:
    found = scan(b'{"clients":{"1":{"uid":"a","name":"old"},"2":{"uid":"a","name":"new"},"3":{"uid":')
    assert (found.count, found.doubles, found.lost) == (1, 1, 1)
    assert json.loads(found.tables["clients"].records["1"]) == {"uid": "a", "name": "new"}


def test_odd_keys_survive_every_change() -> None:
    odd = {"1": b"1", "01": b"2", "x": b"3", "130": b"4", "": b"5", "99999999999999999999": b"6", "٣": b"7"}
    table = Table.of(odd).changed({"2": b"8", "1": None}).changed({"y": b"9", "x": None, "130": b"0"})
    expected = {**odd, "2": b"8", "y": b"9", "130": b"0"}
    del expected["1"], expected["x"]
    assert dict(table.records) == expected
    written = json.loads(b"{" + b",".join(block.lines for block in table.blocks.values()) + b"}")
    assert written == {key: int(data) for key, data in expected.items()}


@given(_spoilt())
@settings(max_examples=150, deadline=None)
def test_spoilt_bytes(content: bytes) -> None:
    _open(content)
    scan(content)


@given(st.dictionaries(_TABLES, st.dictionaries(st.sampled_from(["1", "2", "x", "01"]), _JSON), max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_json(tables: dict[str, dict[str, object]]) -> None:
    _open(json.dumps(tables).encode())


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.text(st.characters(codec="utf-8"), max_size=20) | st.none()),
        min_size=1,
        max_size=60,
    ),
    st.integers(1, 5),
)
@settings(max_examples=40, deadline=None)
def test_rereading_equals_reading(edits: list[tuple[int, str | None]], pieces: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "home")
        store = desk.open()
        with store.transaction(Message("begin")) as tx:
            for n in range(300):
                tx.put(Client(uid=f"c{n}", name=str(n)))
        watcher = desk.open()
        watcher.problems()
        before = parse(desk.file.read_bytes()).image
        for piece in range(pieces):
            with store.transaction(Message("edit"), force=True) as tx:
                for n, name in edits[piece::pieces]:
                    if name is None:
                        tx.delete(Client, f"c{n}")
                    else:
                        tx.put(Client(uid=f"c{n}", name=name))
            content = desk.file.read_bytes()
            after = reread(content, before)
            assert after is not None and b"".join(after.chunks()) == content
            whole = parse(content).image
            assert {n: t.records for n, t in after.tables.items()} == {
                n: t.records for n, t in whole.tables.items()
            }
            watcher.refresh()
            before = after
        assert watcher.clients.all() == desk.open().clients.all() == store.clients.all()
        assert [watcher.clients.get(c.uid) for c in store.clients.all()] == list(store.clients.all())

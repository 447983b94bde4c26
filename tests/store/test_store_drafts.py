"""Drafts live in small files of their own and never touch the log."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_desk import NOW, Desk, add

from declinetui.domain.terms import Reason
from declinetui.errors import StoreError
from declinetui.store import Store


def test_a_draft_is_found_again_after_a_crash(desk: Desk, store: Store) -> None:
    store.drafts.save("req1", {"reason": Reason.HEALTH, "day": date(2027, 2, 15), "text": "é\n", "n": [1, 2]})
    desk.now += timedelta(minutes=1)
    store.drafts.save("req2", {})
    late = desk.open()
    assert late.drafts.load("req1") == {"reason": "health", "day": "2027-02-15", "text": "é\n", "n": [1, 2]}
    assert [(d.request_id, d.saved) for d in late.drafts.pending()] == [
        ("req2", NOW + timedelta(minutes=1)),
        ("req1", NOW),
    ]
    late.drafts.discard("req2")
    late.drafts.discard("req2")
    assert late.drafts.load("req2") is None
    assert [d.request_id for d in store.drafts.pending()] == ["req1"]
    assert not desk.file.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 40, b"[]", b'{"request": 3}', b"\xff\xfe"])
def test_a_corrupted_draft_is_set_aside(desk: Desk, store: Store, content: bytes) -> None:
    store.drafts.save("good", {"a": 1})
    (desk.home / "drafts" / "bad.json").write_bytes(content)
    assert [d.request_id for d in store.drafts.pending()] == ["good"]
    (copy,) = (desk.home / "quarantine").iterdir()
    assert copy.read_bytes() == content
    assert str(copy) in store.notices()[0].values.values()
    assert store.drafts.load("bad") is None
    assert len(store.notices()) == 1


@given(request=st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_no_request_leads_outside_of_the_folder(desk: Desk, request: str) -> None:
    store = desk.open()
    store.drafts.save(request, {"it": request})
    assert store.drafts.load(request) is not None
    assert [p.suffix for p in (desk.home / "drafts").iterdir()] == [".json"]
    assert [p.name for p in desk.home.parent.iterdir()] == ["home"]
    store.drafts.discard(request)
    assert not list((desk.home / "drafts").iterdir())


def test_saving_a_draft_does_not_rewrite_the_log(desk: Desk, store: Store) -> None:
    add(store, "A B")
    before = desk.file.stat()
    store.drafts.save("r", {"a": 1})
    assert desk.file.stat() == before


def test_a_draft_that_cannot_be_saved_says_so(desk: Desk, store: Store) -> None:
    desk.home.mkdir()
    (desk.home / "drafts").write_text("in the way")
    with pytest.raises(StoreError):
        store.drafts.save("r", {})
    assert store.drafts.pending() == ()

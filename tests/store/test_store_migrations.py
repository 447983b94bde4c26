"""Frozen files of every schema open, are copied before the first write, and come out as we write."""

import json
from pathlib import Path

import pytest
from store_desk import Desk, add
from tinydb import TinyDB

from declinetui.store.health import State
from declinetui.store.image import SCHEMA
from declinetui.store.migrations import STEPS
from declinetui.store.occasion import Occasion

DATA = Path(__file__).parents[1] / "data" / "store"


def test_every_schema_has_a_frozen_file_and_a_step() -> None:
    assert len(STEPS) == SCHEMA
    assert all((DATA / f"schema-{n}.json").exists() for n in range(SCHEMA + 1))


@pytest.mark.parametrize("schema", range(SCHEMA + 1))
def test_a_frozen_file_opens_and_is_written_in_this_schema(desk: Desk, schema: int) -> None:
    frozen = (DATA / f"schema-{schema}.json").read_bytes()
    desk.home.mkdir(mode=0o700)
    desk.file.write_bytes(frozen)
    desk.file.chmod(0o600)
    store = desk.open()
    assert store.health.state is State.SOUND and store.notices() == () and store.problems() == ()
    expected = json.loads((DATA / "migrated.json").read_text("utf-8"))
    assert [c.name for c in store.clients.all()] == expected["names"]
    assert [i.uid for i in store.inquiries.all()] == expected["inquiries"][str(schema)]
    assert desk.file.read_bytes() == frozen

    add(store, "Un Autre")
    assert TinyDB(desk.file).table("_meta").all()[0]["schema"] == SCHEMA
    (copy,) = [b for b in store.list_backups() if b.occasion is not Occasion.DAILY] or store.list_backups()
    assert copy.path.read_bytes() == frozen
    assert (copy.occasion is Occasion.MIGRATION) == (schema < SCHEMA)
    again = desk.open()
    assert [c.name for c in again.clients.all()] == [*expected["names"], "Un Autre"]
    assert store.undo() is not None
    assert [c.name for c in store.clients.all()] == expected["names"]

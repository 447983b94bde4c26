"""The tables as workflow sees them: always the newest picture in memory, never a file."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Generic, cast

from declinetui.store.image import Changes, Image
from declinetui.store.records import TYPES, R, Record
from declinetui.store.view import Order, Problem, View


class Shelf:
    """An image and the typed views made of it so far; replaced whole, so readers need no lock."""

    def __init__(self, image: Image, views: Mapping[str, View[Record]] | None = None) -> None:
        self.image = image
        self._views: dict[str, View[Record]] = dict(views or {})

    def view(self, table: str) -> View[Record]:
        """The typed view of a table, made on first use."""
        view = self._views.get(table)
        if view is None:
            view = View(table, TYPES[table], self.image.table(table).records)
            self._views[table] = view
        return view

    def next(self, image: Image, changes: Changes | None = None) -> "Shelf":
        """The shelf of a later image; views of untouched tables are kept, others derived.

        `changes`, when the caller has them, spare a comparison of all records.
        """
        views: dict[str, View[Record]] = {}
        for table, view in list(self._views.items()):
            old, new = self.image.table(table).records, image.table(table).records
            if old is new:
                views[table] = view
                continue
            if changes is not None:
                changed = list(changes.get(table, ()))
            else:
                changed = [key for key, data in new.items() if old.get(key) != data]
                changed += [key for key in old if key not in new]
            views[table] = view.derive(new, changed)
        return Shelf(image, views)

    def prepare(self) -> None:
        """Make the views of all tables."""
        for table in TYPES:
            self.view(table)

    def warm(self, going: Callable[[], bool]) -> None:
        """Decode and index all tables, as long as the caller says to go on."""
        for table in TYPES:
            if not going():
                return
            self.view(table).warm(going)

    def problems(self) -> tuple[Problem, ...]:
        """Every record set aside, in all tables; decodes the whole log."""
        return tuple(problem for table in TYPES for problem in self.view(table).problems())


class Repository(Generic[R]):
    """One table, typed."""

    def __init__(self, table: str, kind: type[R], shelf: Callable[[], Shelf]) -> None:
        self.table = table
        self.kind = kind
        self._shelf = shelf

    def _view(self) -> View[R]:
        return cast("View[R]", self._shelf().view(self.table))

    def all(self) -> tuple[R, ...]:
        """Every readable record, oldest first."""
        return self._view().all()

    def ordered(self, by: Order[R]) -> tuple[R, ...]:
        """Every readable record, by a key that a function of a module gives."""
        return self._view().ordered(by)

    def get(self, uid: str) -> R | None:
        """The record of a uid, or None when there is none (or it is set aside)."""
        return self._view().get(uid)

    def of_status(self, wanted: Collection[StrEnum]) -> tuple[R, ...]:
        """The records in one of these states, oldest first; for types that have a status."""
        return self._view().of_status(wanted)

    def of_client(self, client: str) -> tuple[R, ...]:
        """The records that belong to a client's uid, oldest first."""
        return self._view().of_client(client)

    def search(self, words: str) -> tuple[R, ...]:
        """The records whose text holds all the words, case and accents forgotten; oldest first.

        The first search folds every text (about 0.1 ms a letter): let a worker do it.
        """
        return self._view().search(words)

    def __len__(self) -> int:
        return len(self._view())

    def __contains__(self, uid: str) -> bool:
        return self._view().number(uid) is not None

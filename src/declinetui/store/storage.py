"""The log as a TinyDB storage: tables of TinyDB over encoded records, saved by transactions only."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, cast

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table as TinyTable

from declinetui.store.codec import encode_any
from declinetui.store.image import Image, Table

_raw = msgspec.json.Decoder()


class Rows(Mapping[str, Any]):
    """A table as TinyDB reads it, number -> document; a document is decoded when looked at."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def __getitem__(self, number: str) -> Any:
        return _raw.decode(self.table.records[number])

    def __iter__(self) -> Iterator[str]:
        return iter(self.table.records)

    def __len__(self) -> int:
        return len(self.table.records)


class LogStorage(Storage):
    """Serves the image in memory, and collects what the tables write until the transaction ends."""

    def __init__(self, image: Callable[[], Image]) -> None:
        super().__init__()
        self._image = image
        self._staged: Image | None = None
        self._gathering = False

    @contextmanager
    def gathering(self) -> Iterator[Callable[[], Image]]:
        """Let tables write for a block; yields a function that gives the image they made."""
        self._gathering, self._staged = True, None
        try:
            yield lambda: self._staged or self._image()
        finally:
            self._gathering, self._staged = False, None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables, as views on the encoded records."""
        image = self._staged or self._image()
        rows = {name: Rows(table) for name, table in image.tables.items()}
        return cast("dict[str, dict[str, Any]]", rows) if rows else None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Take over tables; those handed back as they were read are not encoded again.

        Raises RuntimeError outside of a transaction: every write takes the lock and leaves a step to undo.
        """
        if not self._gathering:
            raise RuntimeError("the log is written through Store.transaction only")
        tables = {
            name: rows.table
            if isinstance(rows, Rows)
            else Table.of({str(number): encode_any(row) for number, row in rows.items()})
            for name, rows in data.items()
        }
        self._staged = Image((self._staged or self._image()).meta, tables)


class LogTable(TinyTable):
    """A TinyDB table that takes a whole set of changes in one go."""

    def apply(self, changes: Mapping[str, bytes | None]) -> None:
        """Put encoded records and remove others, by number."""
        tables = cast("dict[str, Rows]", self.storage.read() or {})
        standing = tables.get(self.name)
        tables[self.name] = Rows((standing.table if standing else Table()).changed(changes))
        self.storage.write(cast("dict[str, dict[str, Any]]", tables))
        self.clear_cache()


class LogDB(TinyDB):
    """TinyDB over the log."""

    table_class = LogTable

    def __init__(self, image: Callable[[], Image]) -> None:
        self._log_storage = LogStorage(image)
        super().__init__(storage=lambda: self._log_storage)

    def gathering(self) -> AbstractContextManager[Callable[[], Image]]:
        """See `LogStorage.gathering`."""
        return self._log_storage.gathering()

    def log_table(self, name: str) -> LogTable:
        """A table that takes sets of changes."""
        return cast("LogTable", self.table(name))

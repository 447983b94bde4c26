"""Records from a file: a JSON array, JSON lines, or CSV with a line of headings."""

import csv
import io
import json
from typing import TYPE_CHECKING, Any, TypeVar

from declinetui.cli.batch import Line, parse_object
from declinetui.cli.job import Job
from declinetui.cli.objects import laid_over
from declinetui.cli.source import read_text
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner
from declinetui.errors import DeclineError, InputError, Message, NotFoundError

if TYPE_CHECKING:
    from declinetui.cli.nounbase import Noun

R = TypeVar("R", Client, Partner, Inquiry)


def import_file(noun: "Noun[R]", name: str, job: Job) -> int:
    """Add or update records in one undoable step; a row that does not fit is named and left out."""
    rows = rows_of(read_text(job, name))
    desk = job.desk()
    records: list[Client | Partner | Inquiry] = []
    count = 0
    for number, row in enumerate(rows, 1):
        try:
            records += _records(noun, row, job)
            count += 1
        except DeclineError as error:
            job.remark(Message("{file}, row {row}: {what}", file=name, row=number, what=error.what))
    if not count:
        raise NotFoundError(
            Message("Nothing could be taken from {file}.", file=name),
            Message("Give a JSON array, JSON lines, or CSV with a line of headings."),
        )
    said = Message("{n} record imported", n=count)
    with desk.store.transaction(said) as tx:
        for record in records:
            tx.put(record)
    job.say(said)
    return 0


def _records(noun: "Noun[R]", row: Line, job: Job) -> tuple[Client | Partner | Inquiry, ...]:
    """A known uid is updated, any other row is a new record."""
    desk = job.desk()
    uid = row.get("uid") or row.get("id")
    standing = noun.stored(desk, str(uid)) if uid else None
    if standing is None:
        return noun.make(desk, row)
    return (laid_over(standing, {key: value for key, value in row.items() if key not in {"uid", "id"}}),)


def rows_of(text: str) -> list[Line]:
    """The rows of a file, whatever its form. Raises InputError when it has none of the three."""
    head = text.lstrip()[:1]
    if head == "[":
        return _array(text)
    if head == "{":
        return [parse_object(line) for line in text.splitlines() if line.strip()]
    return _table(text)


def _array(text: str) -> list[Line]:
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        value = None
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise InputError(
            Message("This is not an array of JSON objects."),
            Message("Give a JSON array, JSON lines, or CSV with a line of headings."),
        )
    return value


def _table(text: str) -> list[Line]:
    """CSV as our own export writes it: empty cells are left out, lists and objects are JSON."""
    try:
        return [
            {name: _value(word) for name, word in row.items() if name and isinstance(word, str) and word}
            for row in csv.DictReader(io.StringIO(text, newline=""))
        ]
    except csv.Error as error:
        raise InputError(
            Message("This is not CSV: {why}.", why=str(error)),
            Message("Give a JSON array, JSON lines, or CSV with a line of headings."),
        ) from None


def _value(word: str) -> Any:
    from declinetui.export.tables import uncell

    if word in {"true", "false"}:
        return word == "true"
    if word[:1] in {"{", "["}:
        try:
            return json.loads(word)
        except json.JSONDecodeError:
            return word
    return uncell(word)

"""What clients, partners and inquiries have in common: list, show, add, edit, import, export."""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from declinetui.cli.batch import parse_object
from declinetui.cli.importing import import_arguments, import_file
from declinetui.cli.job import Job
from declinetui.cli.objects import as_object, laid_over
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.cli.source import read_text
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Circle, Client, Partner
from declinetui.domain.terms import Language
from declinetui.errors import InputError, Message, UsageError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.imports.rows import ImportPlan

R = TypeVar("R", Client, Partner, Inquiry)
LISTS = frozenset({"skills", "languages"})
"""Fields of several values, written with commas or semicolons between them."""
CARDS = ("vcard", "vcard3")
"""Forms of people for address books."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun(Generic[R]):
    """One kind of record, as the command line speaks of it."""

    name: str
    kind: type[R]
    fields: tuple[str, ...]
    """Fields that have an option of their own."""
    records: Callable[["Desk"], Sequence[R]]
    find: Callable[["Desk", str], R]
    stored: Callable[["Desk", str], R | None]
    """The record of exactly that uid."""
    row: Callable[[R, Job], tuple[str, ...]]
    make: Callable[["Desk", Mapping[str, Any]], tuple[Client | Partner | Inquiry, ...]]
    """New records from a JSON object, the one that was asked for last. Raises InputError."""
    show: Callable[[R, "Desk", Job], None]
    plan: "Callable[[Context, str, str, ListFormat | None], ImportPlan[R]]"
    """The dry run of a file: what each row would do."""


def common_actions(parser: Parser, noun: Noun[R]) -> Verbs:
    """The actions every noun has; without one, the list. The caller adds its own."""
    parser.set_defaults(run=lambda args, job: _list(noun, args, job))
    text = parser.catalog.text
    actions = Verbs(parser, title=text("actions"), dest="action")
    listing = actions.add("list", N_("one a line"), lambda args, job: _list(noun, args, job))
    listing.add_argument("--json", action="store_true", help=text("one JSON array"))
    showing = actions.add("show", N_("everything about one"), lambda args, job: _show(noun, args, job))
    showing.add_argument("id", metavar="ID", help=text("uid or name"))
    showing.add_argument("--json", action="store_true", help=text("one JSON object"))
    adding = actions.add("add", N_("add one"), lambda args, job: _add(noun, args, job))
    _inputs(adding, noun)
    editing = actions.add("edit", N_("change one"), lambda args, job: _edit(noun, args, job))
    editing.add_argument("id", metavar="ID", help=text("uid or name"))
    _inputs(editing, noun)
    importing = actions.add(
        "import", N_("add or update from a file"), lambda args, job: _import(noun, args, job)
    )
    import_arguments(importing, people=noun.kind is not Inquiry)
    exporting = actions.add(
        "export", N_("all of them, without private notes"), lambda args, job: _export(noun, args, job)
    )
    forms = ("json", "jsonl", "csv", *(() if noun.kind is Inquiry else CARDS))
    exporting.add_argument("--format", choices=forms, default="json", help=text("form of the output"))
    return actions


def _inputs(parser: Parser, noun: Noun[R]) -> None:
    text = parser.catalog.text
    parser.add_argument("--json", metavar=text("FILE"), help=text("a JSON object; “-”: standard input"))
    for name in noun.fields:
        parser.add_argument(f"--{name.replace('_', '-')}", dest=f"field_{name}", metavar=text("VALUE"))


def given_fields(noun: Noun[R], args: argparse.Namespace, job: Job) -> dict[str, Any]:
    """The fields of --json, then those of options, which win; an empty option empties the field."""
    given = parse_object(read_text(job, args.json)) if args.json else {}
    for name in noun.fields:
        word = getattr(args, f"field_{name}")
        if word is not None:
            given[name] = (_listed(word) if name in LISTS else word) or None
    return given


def _listed(word: str) -> list[str]:
    """The values of an option that takes several; language codes may be written in capitals."""
    parts = [part.strip() for part in word.replace(";", ",").split(",")]
    return [
        part.lower() if len(part) == 2 and part.lower() in set(Language) else part for part in parts if part
    ]


def _list(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    records = noun.records(job.desk())
    if getattr(args, "json", False):
        job.out.json([as_object(record) for record in records])
    else:
        job.out.table(noun.row(record, job) for record in records)
    return 0


def _show(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    desk = job.desk()
    record = noun.find(desk, args.id)
    if args.json:
        job.out.json(as_object(record))
    else:
        noun.show(record, desk, job)
    return 0


def _add(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    given = given_fields(noun, args, job)
    if not given:
        raise UsageError(
            Message("There is nothing to add."), Message("Give --json - or options; see --help.")
        )
    desk = job.desk()
    records = noun.make(desk, given)
    record = records[-1]
    with desk.store.transaction(Message("added: {name}", name=called(record))) as tx:
        for one in records:
            circle, whole = _in_circle(desk, one)
            if circle is not None:
                tx.put(circle)
            tx.put(whole)
    job.out.json({"uid": record.uid}, indent=None)
    return 0


def _edit(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    desk = job.desk()
    was = noun.find(desk, args.id)
    given = given_fields(noun, args, job)
    if str(given.pop("uid", was.uid)) != was.uid:
        raise InputError(Message("The uid of a record never changes."), Message("Leave it out."))
    circle, record = _in_circle(desk, laid_over(was, given))
    with desk.store.transaction(Message("changed: {name}", name=called(record))) as tx:
        if circle is not None:
            tx.put(circle)
        record = tx.put(record, was=was)
    job.out.json({"uid": record.uid}, indent=None)
    return 0


def _in_circle(desk: "Desk", record: Any) -> tuple[Circle | None, Any]:
    """The circle a client names, known or new, and the client with its uid."""
    if not isinstance(record, Client) or not record.circle.strip():
        return None, record
    from declinetui.workflow.people.circles import called_so

    circle = called_so(desk.context, record.circle)
    return circle, replace(record, circle=circle.uid)


def _export(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    records = noun.records(job.desk())
    if noun.kind is not Inquiry:
        from declinetui.workflow.imports.outward import people_bytes

        people: Any = records
        data = people_bytes(people, args.format, kind=cast("type[Client] | type[Partner]", noun.kind))
        job.out.text(data.decode("utf-8-sig").replace("\r\n", "\n"))
        return 0
    objects = [as_object(record) for record in records]
    if args.format == "json":
        job.out.json(objects)
    elif args.format == "jsonl":
        for value in objects:
            job.out.json(value, indent=None)
    else:
        job.out.text(csv_text(objects))
    return 0


def _import(noun: Noun[R], args: argparse.Namespace, job: Job) -> int:
    return import_file(noun.plan, args, job)


def csv_text(objects: list[dict[str, Any]]) -> str:
    from declinetui.export.tables import csv_bytes

    header = list(objects[0]) if objects else []
    rows = [[_cell(value) for value in item.values()] for item in objects]
    return csv_bytes(header, rows, bom=False).decode("utf-8").replace("\r\n", "\n")


def _cell(value: object) -> object:
    """One cell, as the import reads it back: a list joined by semicolons, an object as JSON."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        joined = "; ".join(value)
        return f"{joined};" if len(value) == 1 and "," in joined else joined
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def called(record: Client | Partner | Inquiry) -> str:
    """What to call a record in a line of the history."""
    if isinstance(record, Inquiry):
        return record.project.text if record.project else record.subject or record.uid
    return record.name or record.organisation or record.uid

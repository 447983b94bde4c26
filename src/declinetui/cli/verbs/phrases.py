"""`phrases`: the bank and the user's own packs."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.cli.fields import add_choice, member, whole
from declinetui.cli.job import Job
from declinetui.cli.out import json_text
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.domain.terms import Language, Move, Reason
from declinetui.errors import ExportError, Message, NotFoundError, UsageError
from declinetui.l10n.faults import cause
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.phrasing.bank import Bank
    from declinetui.phrasing.coverage import Cell
    from declinetui.workflow.phrases.variety import Variety


def declare(parser: Parser) -> None:
    """Declare the noun and its actions."""
    parser.set_defaults(run=list_)
    text = parser.catalog.text
    actions = Verbs(parser, title=text("actions"), dest="action")
    linting = actions.add("lint", N_("check phrases, yours or the whole bank"), lint)
    linting.add_argument(
        "files", nargs="*", metavar=text("FILE"), help=text("without one: the bank and your phrases")
    )
    linting.add_argument("--json", action="store_true", help=text("one JSON array"))
    listing = actions.add("list", N_("the phrases of a move"), list_)
    add_choice(listing, "--move", Move, N_("only this move"), metavar=text("MOVE"))
    add_choice(listing, "--reason", Reason, N_("only this reason"), metavar=text("REASON"))
    add_choice(listing, "--lang", Language, N_("only this language"))
    listing.add_argument("--json", action="store_true", help=text("one JSON array"))
    covering = actions.add("coverage", N_("which cells of the bank are too thin"), cover)
    covering.add_argument("--all", action="store_true", help=text("also the cells that are full"))
    covering.add_argument(
        "--deep", action="store_true", help=text("also phrases that are never chosen; takes minutes")
    )
    covering.add_argument("--json", action="store_true", help=text("one JSON array"))
    making = actions.add("new", N_("a phrase to fill in, for your own pack"), new)
    making.add_argument(
        "move",
        nargs="?",
        choices=[m.value for m in Move],
        metavar=text("MOVE"),
        help=text("such as reason or wish; a terminal asks for it"),
    )
    add_choice(making, "--reason", Reason, N_("for this reason"), metavar=text("REASON"))
    making.add_argument("--slug", default="mine", metavar=text("WORD"), help=text("last part of its id"))
    sampling = actions.add("sample", N_("drafts of many situations, to read aloud"), sample)
    sampling.add_argument("--lang", choices=("fr", "en"), default="fr", help=text("language of the drafts"))
    sampling.add_argument("--n", type=whole(1, 100_000), default=30, metavar="N", help=text("how many"))
    sampling.add_argument(
        "--seed", type=whole(0, 2**31), default=0, metavar="N", help=text("another number, other drafts")
    )
    sampling.add_argument(
        "--neighbours", action="store_true", help=text("also the letters beside a no (waiting list, thanks…)")
    )
    sampling.add_argument("--out", required=True, metavar=text("FOLDER"), help=text("a new or empty folder"))


def lint(args: argparse.Namespace, job: Job) -> int:
    """Every remark with its file and line; exit 1 when there is one."""
    from declinetui.phrasing.lint import lint_bank

    bank = _bank_of(args.files) if args.files else _whole_bank(job)
    remarks = lint_bank(bank)
    if args.json:
        job.out.json(
            [
                {"source": r.source, "phrase": r.phrase, "rule": r.rule, "why": job.render(r.why)}
                for r in remarks
            ]
        )
    else:
        for remark in remarks:
            job.out.line(f"{remark.source}: {remark.phrase}: {remark.rule}: {job.render(remark.why)}")
        job.remark(Message("{n} phrase checked.", n=len(bank.phrases)))
    return 1 if remarks else 0


def _whole_bank(job: Job) -> "Bank":
    from declinetui.phrasing.reader import load_bank

    return load_bank(user=job.paths().phrases)


def _bank_of(files: list[str]) -> "Bank":
    """Phrases of the files named, or of every .toml below a folder."""
    from declinetui.phrasing.bank import Bank
    from declinetui.phrasing.reader import read_pack

    packs: list[Bank] = []
    for name in files:
        path = Path(name)
        if not path.exists():
            raise NotFoundError(Message("There is no file {file}.", file=name), Message("Check the name."))
        for file in sorted(path.rglob("*.toml")) if path.is_dir() else [path]:
            if file.name not in {"coverage.toml", "retired.toml"}:
                packs.append(read_pack(file))
    return Bank.of(
        (phrase for pack in packs for phrase in pack.phrases),
        (joint for pack in packs for joint in pack.joints),
        (problem for pack in packs for problem in pack.problems),
    )


def list_(args: argparse.Namespace, job: Job) -> int:
    """Phrase ids with their strings."""
    move, reason = member(Move, getattr(args, "move", None)), member(Reason, getattr(args, "reason", None))
    language = getattr(args, "lang", None)
    found = [
        phrase
        for phrase in _whole_bank(job).phrases
        if (move is None or phrase.move is move) and (reason is None or phrase.reason is reason)
    ]
    texts = {
        phrase.id: {
            k: t for k, t in phrase.texts.items() if not language or k.startswith("en") == (language == "en")
        }
        for phrase in found
    }
    if getattr(args, "json", False):
        job.out.json([{"id": ident, **strings} for ident, strings in texts.items()])
    else:
        job.out.table((ident, key, text) for ident, strings in texts.items() for key, text in strings.items())
    return 0 if found else 3


def cover(args: argparse.Namespace, job: Job) -> int:
    """Cells under their minimum, and how the letters vary; exit 1 when a cell is thin or a letter missing."""
    from declinetui.phrasing.coverage import coverage, minimums
    from declinetui.phrasing.engine import Engine
    from declinetui.workflow.phrases.variety import variety

    bank = _whole_bank(job)
    cells = coverage(bank, minimums())
    short = [cell for cell in cells if cell.short]
    shown = cells if args.all else short
    if args.json and not args.deep:
        job.out.json([_cell_data(cell) for cell in shown])
        return 1 if short else 0
    found = variety(Engine(bank), deep=args.deep)
    if args.json:
        job.out.json({"cells": [_cell_data(cell) for cell in shown], "variety": asdict(found)})
    else:
        job.out.table((c.name, c.group, _reader(c), f"{c.count}/{c.minimum}") for c in shown)
        job.remark(Message("{n} cell too thin, of {total}.", n=len(short), total=len(cells)))
        _tell_variety(found, job)
    return 1 if short or found.silent else 0


def _cell_data(cell: "Cell") -> dict[str, object]:
    return {
        "cell": cell.name,
        "group": cell.group.value,
        "language": cell.language.value,
        "address": cell.address.value,
        "writer": cell.writer.value,
        "count": cell.count,
        "minimum": cell.minimum,
    }


def _reader(cell: "Cell") -> str:
    return f"{cell.language}-{cell.address}-{cell.writer}"


def _tell_variety(found: "Variety", job: Job) -> None:
    """The figures, then what has no letter and what no letter chose, a line each."""
    job.remark(
        Message(
            "Distinct drafts of {seeds} seeds, over {n} situations: median {median}, smallest {smallest}"
            " ({name}).",
            seeds=found.seeds,
            n=found.situations,
            median=found.median,
            smallest=found.smallest,
            name=found.thinnest,
        )
    )
    for name in found.silent:
        job.say(Message("no letter: {name}", name=name))
    for ident in found.unused:
        job.say(Message("never chosen: {name}", name=ident))


def new(args: argparse.Namespace, job: Job) -> int:
    """On a terminal five questions; else a skeleton on stdout, and a note on stderr says where it goes."""
    from declinetui.cli.verbs.phrases_new import ask_and_write, on_terminal

    move = member(Move, args.move)
    if on_terminal(job) and move is not Move.PUSHBACK:
        return ask_and_write(job, move=move, reason=member(Reason, args.reason))
    if move is None:
        raise UsageError(Message("Which move?"), Message("Write “declinetui phrases new wish”."))
    reason = f'\nreason = "{args.reason}"' if args.reason else ""
    ident = ".".join(part for part in (args.move, args.reason, args.slug) if part)
    head = f'[[phrase]]\nid = "{ident}"\nmove = "{args.move}"{reason}\ntone = "warm"'
    job.out.text(f'{head}\nvous = ""\ntu = ""\nen = ""')
    job.remark(
        Message("Fill it in and keep it in a .toml file under {folder}.", folder=str(job.paths().phrases))
    )
    return 0


def sample(args: argparse.Namespace, job: Job) -> int:
    """One draft a file, one paragraph a line, with an index of the situations."""
    import msgspec

    from declinetui.workflow.phrases.sampling import samples

    folder = Path(args.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ExportError(
                Message("{folder} is not empty.", folder=args.out), Message("Name a new folder.")
            )
        engine = job.desk().context.engine
        drawn = samples(engine, Language(args.lang), args.n, seed=args.seed, neighbours=args.neighbours)
        rows = []
        for made in drawn:
            text = made.draft.body.replace("\n\n", "\n")
            (folder / f"{made.name}.txt").write_text(f"{text}\n", encoding="utf-8", newline="\n")
            rows.append({"file": f"{made.name}.txt", **msgspec.to_builtins(made.situation)})
        index = "".join(json_text(row, indent=None) for row in rows)
        (folder / "index.jsonl").write_text(index, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ExportError(
            Message("{file} cannot be written: {why}.", file=args.out, why=cause(error)),
            Message("Name another folder."),
        ) from None
    job.say(Message("{n} draft written to {folder}", n=len(rows), folder=args.out))
    return 0

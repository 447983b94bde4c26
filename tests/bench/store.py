"""How fast the store is beside stock TinyDB: `python tests/bench/store.py`; medians of one run.

Both write the same records; stock TinyDB with its own settings (every insert reads, encodes and
flushes the whole file). Times are milliseconds.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from importlib.metadata import version
from itertools import count
from pathlib import Path

import pauses
from tinydb import TinyDB

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import Promise, PromiseStatus, Reply
from declinetui.domain.people import Client
from declinetui.domain.terms import Address, Channel, Kind, Language, Reason
from declinetui.errors import Message
from declinetui.store import Store

NOW = datetime(2026, 11, 24, 10, 0)
TEXT = (
    "Bonjour Marie-Ève,\n\nMerci d’avoir pensé à moi pour la refonte de votre site. Je dois toutefois "
    "décliner : mes semaines sont réservées jusqu’au 14 février, et votre projet mérite mieux qu’un coin "
    "d’horaire.\n\nPour ce travail, je vous recommande l’Atelier Nord, que je connais bien.\n\n"
    "Au plaisir,\nCamille Roy"
)
Record = Client | Inquiry | Reply | Promise


def open_store(home: Path) -> Store:
    """A store with a clock that stands still."""
    numbers = count()
    return Store(home, clock=lambda: NOW, uids=lambda: f"n{next(numbers)}")


def records(total: int) -> Iterator[Record]:
    """A believable log: one client in ten records, then requests, replies and promises."""
    clients = max(1, total // 10)
    for n in range(clients):
        yield Client(uid=f"c{n}", name=f"Marie-Ève Tremblay {n}", email=f"me{n}@exemple.ca", created=NOW)
    rest = total - clients
    for n in range(rest * 4 // 9):
        stands = InquiryStatus.TO_ANSWER if n % 50 == 0 else InquiryStatus.DECLINED
        yield Inquiry(uid=f"i{n}", client=f"c{n % clients}", received=NOW, text=TEXT, status=stands)
        yield reply(n, clients)
    for n in range(rest - 2 * (rest * 4 // 9)):
        status = PromiseStatus.OPEN if n % 20 == 0 else PromiseStatus.KEPT
        due = date(2027, 1, 1) + timedelta(days=n % 90)
        yield Promise(uid=f"p{n}", client=f"c{n % clients}", reply="", due=due, about="site", status=status)


def reply(number: int, clients: int) -> Reply:
    """A reply of usual length."""
    return Reply(
        uid=f"r{number}",
        inquiry=f"i{number}",
        client=f"c{number % clients}",
        sent=NOW,
        channel=Channel.EMAIL,
        language=Language.FR,
        address=Address.VOUS,
        reason=Reason.NO_CAPACITY,
        kind=Kind.FRANK,
        text=f"{TEXT} ({number})",
    )


def median(times: int, act: Callable[[int], object]) -> float:
    """Milliseconds of an act, the middle one of several."""
    taken = []
    for number in range(times):
        started = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def agenda(store: Store) -> tuple[list[Inquiry], list[Promise]]:
    """What the Today screen reads."""
    owed = [i for i in store.inquiries.all() if i.status is InquiryStatus.TO_ANSWER]
    return owed, [p for p in store.promises.all() if p.status is PromiseStatus.OPEN]


def history(store: Store, client: str) -> tuple[tuple[object, ...], ...]:
    """What the client screen reads."""
    return tuple(
        getattr(store, table).of_client(client)
        for table in ("inquiries", "replies", "excuses", "offers", "promises", "follow_ups", "referrals")
    )


Figures = dict[str, float]


def in_a_child(measure: Callable[[], Figures]) -> Figures:
    """Measure in a process of its own; adds how many megabytes its memory grew at most."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        found = measure()
        found["memory"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        os.write(writer, json.dumps(found).encode())
        os._exit(0)
    os.close(writer)
    told = b"".join(iter(lambda: os.read(reader, 65536), b"")).decode()
    os.wait()
    figures: Figures = json.loads(told)
    return figures


def reads(home: Path, times: int) -> Figures:
    """What a window does besides saving, on a log that stands ready."""
    found = {"opening": median(3, lambda _: open_store(home))}
    store, other = open_store(home), open_store(home)
    found["one client’s history, first"] = median(1, lambda _: history(store, "c1"))
    found["one client’s history"] = median(times, lambda n: history(store, f"c{n}"))
    found["agenda, first"] = median(1, lambda _: agenda(store))
    found["agenda"] = median(times, lambda _: agenda(store))
    found["search in all sent text, first"] = median(1, lambda _: store.replies.search("semaines"))
    found["search in all sent text"] = median(times, lambda n: store.replies.search(f"nord {n}"))
    other.replies.all()
    found["undo"] = median(1, lambda _: store.undo())
    found["taking over what another process saved"] = median(1, lambda _: other.refresh())
    found["saving a draft in progress"] = median(times, lambda _: store.drafts.save("r", {"text": TEXT}))
    return found


def save(store: Store, record: Record) -> None:
    """One transaction."""
    with store.transaction(Message("saved")) as tx:
        tx.put(record)


def save_number(store: Store, number: int) -> None:
    """One transaction with a reply of its own."""
    save(store, reply(number, 100))


def writes(home: Path, plain: Path, times: int) -> Figures:
    """Our transaction and stock TinyDB’s insert, in turns, so that both meet the same disk."""
    store, table = open_store(home), TinyDB(plain).table("replies")
    document = {"uid": "x", "client": "c1", "sent": NOW.isoformat(), "text": TEXT}
    taken: dict[str, list[float]] = {"ours": [], "stock": []}
    for number in range(-1, times):
        fresh = reply(10**6 + number, 100)
        started = time.perf_counter()
        save(store, fresh)
        between = time.perf_counter()
        table.insert(document)
        if number >= 0:
            taken["ours"].append((between - started) * 1000)
            taken["stock"].append((time.perf_counter() - between) * 1000)
    return {who: statistics.median(values) for who, values in taken.items()}


def measure(total: int, times: int) -> Figures:
    """Every figure for a log of so many records."""
    with tempfile.TemporaryDirectory(prefix="declinetui-bench-") as folder:
        home, plain = Path(folder) / "home", Path(folder) / "stock.json"
        with open_store(home).transaction(Message("records")) as tx:
            for record in records(total):
                tx.put(record)
        shared = TinyDB(home / "log.json")
        with TinyDB(plain) as db:
            db.storage.write({t: {d.doc_id: dict(d) for d in shared.table(t)} for t in shared.tables()})
        both = in_a_child(lambda: writes(home, plain, times))
        found = {
            "**one durable transaction**": both["ours"],
            "one insert of stock TinyDB": both["stock"],
            "**times faster**": both["stock"] / both["ours"],
            "megabytes written by it": (home / "log.json").stat().st_size / 1e6,
            "by stock TinyDB": plain.stat().st_size / 1e6,
            **in_a_child(lambda: reads(home, times)),
        }
        memory = found.pop("memory")
        found |= in_a_child(lambda: pauses.hold_ups(home, open_store, save_number))
        found["memory"] = memory
        found["megabytes of memory, all of the above"] = found.pop("memory")
        alone = in_a_child(lambda: {"rows": len(TinyDB(plain).table("replies").all())})
        found["stock TinyDB, one table read"] = alone["memory"]
        return found


def page(rows: dict[int, Figures]) -> str:
    """The figures as a table of Markdown."""
    lines = [_line("milliseconds", (f"{total:,} records" for total in rows)), "|---|" + "---:|" * len(rows)]
    for name in next(iter(rows.values())):
        lines.append(_line(name, (f"{figures[name]:.2f}" for figures in rows.values())))
    return "\n".join(lines) + "\n"


def _line(head: str, cells: Iterable[str]) -> str:
    return "| " + " | ".join([head, *cells]) + " |"


def versions() -> str:
    """What the figures were measured with."""
    return f"Python {platform.python_version()}, TinyDB {version('tinydb')}, {platform.system()}"


_PAGE = """# How fast the store is

Written by `make bench`: medians of one run in milliseconds, on a log of clients, requests, replies
and promises. Stock TinyDB has the same records and its own settings; its inserts and our transactions
take turns.

{table}
{versions}.
"""


def main() -> int:
    """Measure and print; exit code 1 when a promise for 10,000 records is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000, 50_000])
    parser.add_argument("--times", type=int, default=15)
    parser.add_argument("--out", type=Path, help="also write the table to this file")
    options = parser.parse_args()
    rows = {total: measure(total, options.times) for total in options.records}
    sys.stdout.write(page(rows))
    if options.out:
        options.out.write_text(_PAGE.format(table=page(rows), versions=versions()), "utf-8")
    ten = rows.get(10_000)
    if ten is None:
        return 0
    quick = ten["one client’s history"] <= 10 and ten["agenda"] <= 10
    floor = ten["screen held up by a thread that only counts (longest)"]
    smooth = all(value - floor <= 5 for name, value in ten.items() if name.endswith("(longest)"))
    return 0 if quick and smooth and ten["**times faster**"] >= 5 else 1


if __name__ == "__main__":
    sys.exit(main())

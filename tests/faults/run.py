"""Break the store on purpose and write down what came of it: `python tests/faults/run.py`.

`--smoke` tries little in a few seconds; `--out FILE` writes the table of docs/reliability.md.
"""

import argparse
import platform
import sys
import time
from importlib.metadata import version
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "pty"))

from faults_crowd import crowd_of_writers, stubborn_writer
from faults_damage import clock_backwards, damaged_files, foreign_files, odd_places
from faults_harness import Plan, Result, time_limit
from faults_kills import kills_under_inserts, kills_under_undo, kills_under_updates
from faults_limits import full_disk, size_limit
from faults_window import crowd_beside_a_window, killed_after_saved

SCENARIOS = (
    kills_under_inserts,
    kills_under_updates,
    kills_under_undo,
    crowd_of_writers,
    crowd_beside_a_window,
    killed_after_saved,
    stubborn_writer,
    size_limit,
    full_disk,
    damaged_files,
    foreign_files,
    odd_places,
    clock_backwards,
)


def main() -> int:
    """Run every scenario; exit code 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="few kills, no comparison")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--out", type=Path, help="write the table to this file")
    options = parser.parse_args()
    plan = Plan(kills=200, writers=8, each=25, seed=options.seed)
    if options.smoke:
        plan = Plan(kills=8, writers=4, each=6, seed=options.seed, stock=False)
    results = []
    for scenario in SCENARIOS:
        started = time.monotonic()
        try:
            with time_limit(600):
                result = scenario(plan)
        except Exception as error:
            result = Result(scenario.__name__, complaints=[f"{type(error).__name__}: {error}"])
        results.append(result)
        say = "ok  " if result.sound else "FAIL"
        sys.stdout.write(f"{say} {result.fault}: {_figures(result)} ({time.monotonic() - started:.1f} s)\n")
        for complaint in sorted(set(result.complaints)):
            sys.stdout.write(f"     {complaint}\n")
        sys.stdout.flush()
    if options.out:
        options.out.write_text(page(results, plan), "utf-8")
    return 0 if all(result.sound for result in results) else 1


def _figures(result: Result) -> str:
    counts = (result.runs, result.acknowledged, result.lost, result.corrupt)
    return "{} runs, {} acknowledged, {} lost, {} corrupt".format(*counts)


def page(results: list[Result], plan: Plan) -> str:
    """The page of docs/, made of the results alone."""
    rows = [
        "| Fault | Runs | Acknowledged | Lost | Corrupt | Remark | Stock TinyDB lost |",
        "|---|---:|---:|---:|---:|---|---|",
    ]
    for r in results:
        remark = "; ".join([*sorted(set(r.complaints)), *([r.remark] if r.remark else [])])
        cells = (
            r.fault,
            str(r.runs),
            str(r.acknowledged),
            str(r.lost),
            str(r.corrupt),
            remark,
            r.stock or "–",
        )
        rows.append("| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")
    table = "\n".join(rows)
    versions = f"Python {platform.python_version()}, TinyDB {version('tinydb')}, {platform.system()}"
    return _PAGE.format(table=table, versions=versions, seed=plan.seed)


_PAGE = """# Reliability

This page is written by `make faults`; nobody edits the table by hand. Every line starts real
processes and breaks something on purpose. *Acknowledged* means that the caller was told that the change is
saved: the new file is flushed, has taken the name of the old one in one step, and its folder is flushed.
*Lost* counts acknowledged changes that are not there afterwards, *corrupt* counts logs that cannot be read
or were written over.

{table}

Seed {seed}; {versions}.

## What this does not show

- A power cut is not simulated. The store relies on `fsync` (on macOS `F_FULLFSYNC`) doing what it promises.
- Network file systems without working locks or atomic renames are not covered.
- Two machines that write the same synced folder at the same time make a conflict copy; the app says so and
  can take over its records, but it cannot prevent it.
"""

if __name__ == "__main__":
    sys.exit(main())

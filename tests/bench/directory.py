"""Names, needs and duplicates against what peers use, on the same data, with times as the directory grows.

Run: python tests/bench/directory.py [--fast]. Peers that are not installed are left out and named.
"""

import itertools
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent / "directory"))

from directory_data import HALVES, SETS, TODAY, NameQuery, directory_of, name_queries, needs, pairs, partners
from directory_scores import NameScore, score_names, score_needs, score_pairs

from declinetui.directory.names import NameIndex
from declinetui.directory.need import Need, Suggestion
from declinetui.directory.sameness import same_person
from declinetui.directory.suggest import NeedIndex
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message
from declinetui.text.fold import fold

SIZES = (1_000, 10_000, 100_000)
WRATIO_CUT = 80
"""Below it rapidfuzz's WRatio is taken as no answer; without it, it answers every query."""

Finder = Callable[[str], Sequence[int]]
"""What was typed -> places of the records found, best first."""


def ours(people: Sequence[Partner]) -> Finder:
    """This project's index."""
    index = NameIndex(people)
    place = {p.uid: i for i, p in enumerate(people)}
    return lambda typed: [place[m.id] for m in index.search(typed, limit=5)]


def by_wratio(texts: Sequence[str], cut: float) -> Finder:
    """rapidfuzz, its all-round scorer, on folded text."""
    from rapidfuzz import fuzz, process

    folded = [fold(t) for t in texts]
    return lambda typed: [
        place
        for _, _, place in process.extract(
            fold(typed), folded, scorer=fuzz.WRatio, limit=5, score_cutoff=cut, processor=None
        )
    ]


def by_textual(texts: Sequence[str]) -> Finder:
    """The fuzzy matcher of Textual's command palette, on folded text."""
    from textual.fuzzy import Matcher

    folded = [fold(t) for t in texts]

    def find(typed: str) -> list[int]:
        match = Matcher(fold(typed)).match
        scored = ((match(text), place) for place, text in enumerate(folded))
        best = sorted(((-score, place) for score, place in scored if score > 0))
        return [place for _, place in best[:5]]

    return find


def by_fzf(texts: Sequence[str]) -> Finder | None:
    """fzf --filter, one process a query; None when it is not installed."""
    program = shutil.which("fzf")
    if program is None:
        return None
    lines = "\n".join(f"{place}\t{fold(text)}" for place, text in enumerate(texts))

    def find(typed: str) -> list[int]:
        command = [program, "--filter", fold(typed), "--delimiter", "\t", "--nth", "2.."]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
        return [int(line.partition("\t")[0]) for line in done.stdout.splitlines()[:5]]

    return find


def finders(people: Sequence[Partner]) -> dict[str, Finder | None]:
    """Every way to find a name."""
    texts = [f"{p.name} {p.organisation}" for p in people]
    return {
        "declinetui": ours(people),
        "rapidfuzz WRatio": by_wratio(texts, 0),
        f"rapidfuzz WRatio >= {WRATIO_CUT}": by_wratio(texts, WRATIO_CUT),
        "textual.fuzzy": by_textual(texts),
        "fzf": by_fzf(texts),
    }


def bench_names() -> None:
    """First hit, first five, nobody, keys and time, for each set of queries on its directory."""
    for half in SETS:
        people, _ = directory_of(half)
        table = finders(people)
        queries = name_queries(half)
        print(f"\nNames, {half} set: {len(queries)} queries on {len(people)} partners")
        for name, find in table.items():
            print(f"  {name:24}", _names_line(find, people, queries) if find else "not installed")


def _names_line(find: Finder, people: Sequence[Partner], queries: Sequence[NameQuery]) -> str:
    spawns = find.__qualname__.startswith("by_fzf")
    score: NameScore = score_names(
        lambda typed: [people[place].name for place in find(typed)], queries, typing=not spawns
    )
    keys = "  - " if spawns else f"{score.keys:4.0f}"
    return (
        f"first {score.first:6.1%}  five {score.five:6.1%}  nobody answered {score.nobody:6.1%}"
        f"  keys {keys}  {score.ms:8.3f} ms"
    )


def bench_needs() -> None:
    """Right first, recall at ten, across languages; peers compare the need with the whole profile."""
    for half in SETS:
        people, trades = directory_of(half)
        cases = needs(half)
        print(f"\nNeeds, {half} set: {len(cases)} needs on {len(people)} partners")
        for name, suggest in _need_finders(people).items():
            if suggest is None:
                print(f"  {name:24} not installed")
                continue
            score = score_needs(suggest, cases, people, trades)
            print(
                f"  {name:24} right first {score.first:6.1%}  recall at ten {score.recall:6.1%}"
                f"  across languages {score.across:6.1%}  rules broken {score.violations}  {score.ms:8.3f} ms"
            )


def _need_finders(people: Sequence[Partner]) -> dict[str, Callable[[Need], Sequence[Suggestion]] | None]:
    index = NeedIndex(people)
    profiles = [" ".join((p.title, *p.skills, p.organisation, p.notes)) for p in people]
    fzf = by_fzf(profiles)
    return {
        "declinetui": lambda need: index.suggest(need, today=TODAY),
        "rapidfuzz WRatio": _as_suggest(by_wratio(profiles, 0), people),
        "textual.fuzzy": _as_suggest(by_textual(profiles), people),
        "fzf": _as_suggest(fzf, people) if fzf else None,
    }


def _as_suggest(find: Finder, people: Sequence[Partner]) -> Callable[[Need], Sequence[Suggestion]]:
    reason = (Message("words"),)
    return lambda need: [
        Suggestion(partner=people[place], score=0.0, reasons=reason) for place in find(need.text)
    ]


def bench_pairs() -> None:
    """Precision and recall of "the same person"; the peer compares all fields as one text."""
    from rapidfuzz import fuzz

    def alike(a: Client, b: Client) -> bool:
        one, other = (fold(" ".join((c.name, c.organisation, c.email, c.phone))) for c in (a, b))
        return fuzz.WRatio(one, other) >= WRATIO_CUT

    print()
    for half in SETS:
        cases = pairs(half)
        for name, same in (
            ("declinetui", lambda a, b: same_person(a, b).same),
            (f"rapidfuzz WRatio >= {WRATIO_CUT}", alike),
        ):
            score = score_pairs(same, cases)
            print(
                f"Pairs, {half} set ({len(cases)})  {name:24}"
                f" precision {score.precision:6.1%}  recall {score.recall:6.1%}"
            )


def grown(people: Sequence[Partner], size: int) -> list[Partner]:
    """The partners, and others up to that size: their names and trades paired otherwise."""
    chance = random.Random(size)
    given = sorted({p.name.split()[0] for p in people})
    surnames = sorted({p.name.split()[-1] for p in people})
    names = [f"{g} {a}-{b}" for g, a, b in itertools.product(given[:60], surnames[:60], surnames[:60])]
    names += [f"{g} {s}" for g, s in itertools.product(given, surnames)]
    picked = chance.sample(names, size - len(people))
    return [*people] + [
        replace(chance.choice(people), uid=f"g{i}", name=name) for i, name in enumerate(picked)
    ]


def bench_times(people: Sequence[Partner], sizes: Sequence[int]) -> None:
    """Building, an edit, a query, a keystroke and a need, as the directory grows; the peers beside."""
    queries = [q.typed for half in HALVES for q in name_queries(half)]
    print("\nTimes (median ms)     build s    edit   query  keystroke      p95    WRatio   textual       fzf")
    for size in sizes:
        crowd = grown(people, size)
        start = time.perf_counter()
        index = NameIndex(crowd)
        built = time.perf_counter() - start
        edit = _edit_ms(index.changed, crowd)
        whole = [_ms(index, q) for q in queries[::4]]
        index = NameIndex(crowd)
        keyed = [_ms(index, q[:i]) for q in queries[::16] for i in range(1, len(q) + 1)]
        texts = [p.name for p in crowd]
        peers = [by_wratio(texts, 0), by_textual(texts), by_fzf(texts)]
        beside = "".join(f" {_peer_ms(find, queries[:3]):9.1f}" if find else "         -" for find in peers)
        print(
            f"  {size:7} names     {built:8.2f} {edit:7.2f} {median(whole):7.3f}    {median(keyed):7.3f}"
            f"  {sorted(keyed)[int(len(keyed) * 0.95)]:7.3f}{beside}"
        )
        _needs_times(crowd)


def _edit_ms(changed: Callable[[Sequence[Partner]], object], crowd: Sequence[Partner]) -> float:
    """Milliseconds until a change of one partner is searched."""
    now = [*crowd[:-1], replace(crowd[-1], name="Aline Quirion", title="Plombière")]
    start = time.perf_counter()
    changed(now)
    return (time.perf_counter() - start) * 1000


def _ms(index: NameIndex, typed: str) -> float:
    start = time.perf_counter()
    index.search(typed, limit=8)
    return (time.perf_counter() - start) * 1000


def _peer_ms(find: Finder, queries: Sequence[str]) -> float:
    times = []
    for typed in queries:
        start = time.perf_counter()
        find(typed)
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def _needs_times(crowd: Sequence[Partner]) -> None:
    start = time.perf_counter()
    index = NeedIndex(crowd)
    index.prepare()
    built = time.perf_counter() - start
    times = []
    for case in needs("dev")[::12]:
        start = time.perf_counter()
        index.suggest(Need(text=case.text), today=TODAY)
        times.append((time.perf_counter() - start) * 1000)
    edit = _edit_ms(index.changed, crowd)
    print(f"  {len(crowd):7} needs     {built:8.2f} {edit:7.2f} {median(times):7.3f}")


def main(arguments: Sequence[str]) -> None:
    """Everything, in one run; --fast leaves out the largest directory."""
    people, _ = partners()
    bench_names()
    bench_needs()
    bench_pairs()
    bench_times(people, SIZES[:2] if "--fast" in arguments else SIZES)


if __name__ == "__main__":
    main(sys.argv[1:])

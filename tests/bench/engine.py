"""How fast a whole letter is composed again: plan, selection, realisation, typography, findings.

Prints medians and the 95th percentile over sampled situations, with a history of 500 sent sentences,
and the time to load the bank with and without its cache.
"""

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from declinetui.advice.review import review
from declinetui.domain.ledger import SentSentence
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Language, Move
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import load_bank
from declinetui.workflow.phrases.sampling import samples

GOAL_MS = 2.0
CALENDAR = WorkCalendar("none")


def with_history(situation: Situation, engine: Engine) -> Situation:
    """500 sentences sent before, most of them from the bank."""
    phrases = engine.bank.by_move[Move.THANKS] + engine.bank.by_move[Move.WISH]
    history = tuple(
        SentSentence(
            move=phrases[i % len(phrases)].move,
            phrase=phrases[i % len(phrases)].id if i % 9 == 0 else "",
            text=f"Phrase envoyée numéro {i}, avec assez de mots pour compter.",
            sent=date(2026, 1, 1),
        )
        for i in range(500)
    )
    return replace(situation, history=history)


def measure(engine: Engine, language: Language) -> list[float]:
    """Milliseconds of each recomposition."""
    drawn = [with_history(s.situation, engine) for s in samples(engine, language, 200, seed=11)]
    times = []
    for situation in drawn:
        start = time.perf_counter()
        draft = engine.compose(situation)
        review(situation, draft, CALENDAR)
        times.append((time.perf_counter() - start) * 1000)
    return times


def load_times() -> tuple[float, float]:
    """Milliseconds to load the bank: from TOML, then from the cache."""
    with tempfile.TemporaryDirectory() as folder:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            load_bank(cache=Path(folder))
            times.append((time.perf_counter() - start) * 1000)
    return times[0], min(times[1:])


def main() -> int:
    """Print the table; 1 when the median misses the goal."""
    engine = Engine(load_bank())
    worst = 0.0
    print(f"{'recomposition':24}{'median':>9}{'p95':>9}  (ms, goal {GOAL_MS} median)")
    for language in Language:
        times = sorted(measure(engine, language))
        median, p95 = statistics.median(times), times[int(len(times) * 0.95)]
        worst = max(worst, median)
        print(f"{language.value:24}{median:9.2f}{p95:9.2f}")
    cold, warm = load_times()
    print(f"{'bank':24}{cold:9.1f}{warm:9.1f}  (ms, from TOML / from the cache)")
    return int(worst > GOAL_MS)


if __name__ == "__main__":
    sys.exit(main())

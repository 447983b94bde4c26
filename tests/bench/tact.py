"""Precision and recall of the tact lint on the corpus, rule by rule.

Run: python tests/bench/tact.py [--misses]
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from declinetui.advice.tact.lint import lint_text
from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.terms import Address, Channel, Language, Reason
from declinetui.l10n.working import work_calendar

CORPUS = Path(__file__).parent.parent / "data" / "advice" / "tact.toml"
TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Score:
    """How often a rule spoke rightly, wrongly, or kept silent when it should not have."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the remarks that are right; 1 when there was none."""
        said = self.right + self.wrong
        return self.right / said if said else 1.0

    @property
    def recall(self) -> float:
        """Share of the faults that were found; 1 when there was none."""
        there = self.right + self.missed
        return self.right / there if there else 1.0


def texts(*, unseen: bool = False) -> list[dict[str, Any]]:
    """The corpus; `unseen` texts are those the rules were never tuned on, and must never be."""
    found: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["text"]
    return [entry for entry in found if (entry.get("split") == "unseen") == unseen]


def subject(entry: Mapping[str, Any]) -> TextSubject:
    """An entry as a text under review."""
    return TextSubject(
        text=entry["text"],
        language=Language(entry["language"]),
        channel=Channel(entry.get("channel", "email")),
        address=Address(entry["address"]) if "address" in entry else None,
        client_language=Language(entry["client_language"]) if "client_language" in entry else None,
        reason=Reason(entry["reason"]) if "reason" in entry else None,
        late=entry.get("late", False),
        others=tuple(entry.get("others", ())),
        hidden_contacts=tuple(entry.get("hidden", ())),
        fragment=not entry.get("letter", False),
        today=TODAY,
        calendar=work_calendar("CA-QC", years=range(2026, 2028)),
    )


def codes(entry: Mapping[str, Any]) -> set[str]:
    """The codes the lint gives to an entry."""
    return {finding.code for finding in lint_text(subject(entry))}


def scores(*, unseen: bool = False) -> dict[str, Score]:
    """Every rule of the corpus with its score."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for entry in texts(unseen=unseen):
        expected, got = set(entry["codes"]), codes(entry)
        right.update(expected & got)
        wrong.update(got - expected)
        missed.update(expected - got)
    names = sorted({*right, *wrong, *missed})
    return {name: Score(right[name], wrong[name], missed[name]) for name in names}


def total(found: Mapping[str, Score]) -> Score:
    """All rules together."""
    rows = found.values()
    return Score(sum(s.right for s in rows), sum(s.wrong for s in rows), sum(s.missed for s in rows))


def main(words: list[str]) -> int:
    """Print the table, and with --misses each text that was misjudged."""
    write = sys.stdout.write
    write(f"{'rule':<18} right wrong missed precision recall\n")
    rows = scores()
    for name, score in [*rows.items(), ("all", total(rows)), ("all, unseen", total(scores(unseen=True)))]:
        write(
            f"{name:<18} {score.right:5} {score.wrong:5} {score.missed:6} "
            f"{score.precision:9.2f} {score.recall:6.2f}\n"
        )
    if "--misses" in words:
        for entry in texts():
            expected, got = set(entry["codes"]), codes(entry)
            if expected != got:
                write(f"missed {sorted(expected - got)} wrong {sorted(got - expected)}: {entry['text']!r}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How good a directory is, in numbers: shared by the tests and by `make bench`."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from directory_data import TODAY, NameQuery, NeedCase, Pair

from declinetui.directory.need import Need, Suggestion
from declinetui.directory.stems import trade_words
from declinetui.domain.people import Client, Partner
from declinetui.domain.terms import Language
from declinetui.text.fold import fold

Search = Callable[[str], Sequence[str]]
"""What was typed -> names found, best first."""
Suggest = Callable[[Need], Sequence[Suggestion]]


@dataclass(frozen=True)
class NameScore:
    """Shares from 0 to 1, keys and milliseconds."""

    first: float
    five: float
    nobody: float
    """Queries for nobody that were answered."""
    keys: float
    """Median of the keys after which the wanted one is first and stays first."""
    ms: float
    """Median time of a query."""


@dataclass(frozen=True)
class NeedScore:
    """Shares from 0 to 1, and counts that must be 0."""

    first: float
    recall: float
    """Of the partners that could take it, found among the first ten."""
    across: float
    """The same for partners that share no beginning of a word with the need."""
    violations: int
    without_reasons: int
    ms: float


@dataclass(frozen=True)
class PairScore:
    """Precision and recall of "the same person"."""

    precision: float
    recall: float


def score_names(search: Search, queries: Iterable[NameQuery], *, typing: bool = True) -> NameScore:
    """Asks every query; with `typing`, also key by key from its end."""
    firsts, fives, answered, keys, times = [], [], [], [], []
    for query in queries:
        start = time.perf_counter()
        found = search(query.typed)
        times.append(time.perf_counter() - start)
        if not query.wanted:
            answered.append(bool(found))
            continue
        firsts.append(list(found[:1]) == [query.wanted])
        fives.append(query.wanted in found[:5])
        if typing:
            keys.append(_keys(search, query))
    return NameScore(
        _share(firsts), _share(fives), _share(answered), median(keys) if keys else 0.0, median(times) * 1000
    )


def _keys(search: Search, query: NameQuery) -> int:
    """Keys typed until the wanted name is first and stays first; one more than there are when never."""
    count = len(query.typed)
    while count and list(search(query.typed[:count])[:1]) == [query.wanted]:
        count -= 1
    return count + 1


def score_needs(
    suggest: Suggest,
    cases: Iterable[NeedCase],
    partners: Sequence[Partner],
    trades: dict[str, frozenset[str]],
) -> NeedScore:
    """Asks every need with its constraints; who could take it is known by trade, apart from any lexicon."""
    firsts, recalls, across, times = [], [], [], []
    violations = silent = 0
    for case in cases:
        need = need_of(case)
        could = [p for p in partners if trades[p.uid] & case.trades and allowed(p, need)]
        start = time.perf_counter()
        found = suggest(need)[:10]
        times.append(time.perf_counter() - start)
        ids = [s.partner.uid for s in found]
        wanted = {p.uid for p in could}
        firsts.append(bool(ids) and ids[0] in wanted)
        recalls.append(len(wanted.intersection(ids)) / min(10, len(wanted)))
        across += [p.uid in ids for p in could if not _share_a_word(need.text, p)]
        violations += sum(not allowed(s.partner, need) for s in found)
        silent += sum(not s.reasons for s in found)
    return NeedScore(
        _share(firsts), sum(recalls) / len(recalls), _share(across), violations, silent, median(times) * 1000
    )


def need_of(case: NeedCase) -> Need:
    """The need of a case."""
    language, region = case.rules.get("language"), case.rules.get("region", "")
    return Need(
        text=case.text,
        language=Language(language) if language else None,
        region=region,
        on_site=bool(region),
        client=case.rules.get("client", ""),
    )


def allowed(partner: Partner, need: Need) -> bool:
    """The hard rules written plainly, apart from the code under test."""
    if need.language and need.language not in partner.languages:
        return False
    if need.on_site and fold(need.region) not in (fold(partner.region), fold(partner.city)):
        return False
    if need.client in partner.conflicts:
        return False
    return not (need.start and partner.available_from and partner.available_from > need.start)


def _share_a_word(text: str, partner: Partner) -> bool:
    own = " ".join((partner.name, partner.organisation, partner.title, *partner.skills))
    return bool({w[:4] for w in trade_words(text)} & {w[:4] for w in trade_words(own)})


def score_pairs(same: Callable[[Client, Client], bool], pairs: Iterable[Pair]) -> PairScore:
    """Compares every pair both ways round; a verdict that depends on the order counts as wrong."""
    right = said = there = 0
    for pair in pairs:
        verdict = same(pair.a, pair.b)
        if verdict != same(pair.b, pair.a):
            verdict = not pair.same
        said += verdict
        there += pair.same
        right += verdict and pair.same
    return PairScore(right / said if said else 0.0, right / there)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


__all__ = ["TODAY", "NameScore", "NeedScore", "PairScore", "score_names", "score_needs", "score_pairs"]

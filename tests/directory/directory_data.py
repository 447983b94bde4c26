"""Reads the compact test data of the directory: partners, names, needs and pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from declinetui.domain.people import Client, Consent, Partner
from declinetui.domain.terms import Language

DATA = Path(__file__).parent.parent / "data" / "directory"
TODAY = date(2026, 11, 24)
HALVES = ("held", "dev")
"""Two halves of the queries on one directory."""
THIRD = "third"
"""A directory of its own with its queries, by authors who saw neither the code nor the others.

What was missed at first sight has been mended since, so its figures say what is kept, not what a new
set would give.
"""
SETS = (*HALVES, THIRD)
FOURTH = "fourth"
"""Needs only, about the partners of the third set, written to widen the lexicon: many name no trade."""
SIXTH = "sixth"
"""Needs only, about the same partners, by an author who saw neither the code nor the lexicon."""
NEED_SETS = (*SETS, FOURTH, SIXTH)
_LANGUAGES = {"f": (Language.FR,), "e": (Language.EN,), "fe": (Language.FR, Language.EN)}


@dataclass(frozen=True)
class NameQuery:
    """What was typed, and the name of the one wanted ("" for nobody)."""

    typed: str
    wanted: str


@dataclass(frozen=True)
class NeedCase:
    """A need, the trades that can take it, and its constraints."""

    text: str
    trades: frozenset[str]
    rules: dict[str, str]


@dataclass(frozen=True)
class Pair:
    """Two records, and whether they are one person."""

    a: Client
    b: Client
    same: bool


def _lines(stem: str, half: str) -> list[str]:
    path = next(DATA.glob(f"{stem}_{half}.*"))
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def partners(halves: Sequence[str] | None = None) -> tuple[list[Partner], dict[str, frozenset[str]]]:
    """All partners of some halves (both, unless told), and the trades of each by uid."""
    people: list[Partner] = []
    trades: dict[str, frozenset[str]] = {}
    for half in HALVES if halves is None else halves:
        for line in _lines("partners", half):
            people.append(_partner(len(people), line.split("|")))
            trades[people[-1].uid] = frozenset(line.split("|")[7].split(","))
    return people, trades


def directory_of(name: str) -> tuple[list[Partner], dict[str, frozenset[str]]]:
    """The partners that the queries of a set are about; the sets name trades each in their way."""
    return partners((THIRD,) if name in (THIRD, FOURTH, SIXTH) else HALVES)


def _partner(place: int, fields: list[str]) -> Partner:
    """The last fields vary by place, so that rules, rotation and trust have something to bite on."""
    name, organisation, title, skills, languages, region, city, _ = fields
    return Partner(
        uid=f"p{place:04}",
        name=name,
        organisation=organisation,
        title=title,
        skills=tuple(s.strip() for s in skills.split(";") if s.strip()),
        languages=_LANGUAGES[languages],
        region=region,
        city=city,
        remote=(None, True, False)[place % 3],
        trust=place % 6,
        available_from=(None, date(2026, 11, 1), date(2027, 2, 1))[(place // 3) % 3] if place % 2 else None,
        referrals=(date(2026, 10, 1),) * (place % 4 == 1),
        conflicts=("Coopérative Belle-Rive",) if place % 7 == 3 else (),
        consent=Consent(given=date(2026, 1, 15)) if place % 5 else None,
    )


def name_queries(half: str) -> list[NameQuery]:
    """The name queries of one half."""
    cases = []
    for line in _lines("names", half):
        typed, wanted = line.split(" => ")
        cases.append(NameQuery(typed, "" if wanted == "-" else wanted))
    return cases


def needs(half: str) -> list[NeedCase]:
    """The needs of one half."""
    cases = []
    for line in _lines("needs", half):
        text, trades, rules = (part.strip() for part in line.split("|"))
        pairs = dict(rule.split("=") for rule in rules.split(",") if rule)
        cases.append(NeedCase(text, frozenset(trades.split(",")), pairs))
    return cases


def pairs(half: str) -> list[Pair]:
    """The pairs of one half."""
    cases = []
    for line in _lines("pairs", half):
        sides, verdict = line.split("=>")
        left, right = sides.split(" || ", 1)
        cases.append(Pair(_client(left), _client(right), verdict.strip() == "same"))
    return cases


def _client(text: str) -> Client:
    name, organisation, email, phone = (f.strip() for f in (text.split("|") + [""] * 4)[:4])
    return Client(uid=text, name=name, organisation=organisation, email=email, phone=phone)

"""Line by line for programs: the documented shapes, and no odd key stops the stream."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from declinetui.directory.batch import match_line, need_of, same_line, suggest_line
from declinetui.directory.lexicon import read_lexicon
from declinetui.directory.names import NameIndex
from declinetui.directory.recognise import Recogniser
from declinetui.directory.suggest import NeedIndex
from declinetui.domain.people import Partner
from declinetui.domain.terms import Language
from declinetui.errors import Message

TODAY = date(2026, 11, 24)
PEOPLE = [
    Partner(uid="1", name="Zoé Roy", title="Graphiste", languages=(Language.FR,)),
    Partner(uid="2", name="Al Bo", title="Graphic designer", languages=(Language.EN,)),
]
NAMES = NameIndex(PEOPLE)
NEEDS = NeedIndex(
    PEOPLE,
    Recogniser(read_lexicon('[[expertise]]\nid = "g"\nfr = ["graphiste"]\nen = ["graphic designer"]')),
)


def render(message: Message) -> str:
    """A stand-in for the catalog."""
    return message.msgid


def test_match() -> None:
    """The id comes back with the results."""
    found = match_line({"id": 7, "q": "zoe", "limit": 3}, NAMES)
    assert found["id"] == 7
    assert [r["id"] for r in found["results"]] == ["1"]
    assert match_line({"id": "x", "q": "nobody"}, NAMES) == {"id": "x", "results": []}


def test_suggest() -> None:
    """Reasons are finished words; the line's own day and rules count."""
    line = {"id": "a", "need": "graphiste", "language": "en", "today": "2026-01-05", "limit": 1}
    found = suggest_line(line, NEEDS, today=TODAY, render=render)
    assert [r["id"] for r in found["results"]] == ["2"]
    assert all(isinstance(reason, str) for reason in found["results"][0]["reasons"])


def test_same() -> None:
    """Two sides, any of which may be short of fields."""
    found = same_line({"id": 1, "a": {"name": "Zoé Roy", "email": "z@x.ca"}, "b": {"email": "Z@x.ca"}})
    assert (found["id"], found["same"]) == (1, True)
    assert same_line({}) == {"id": None, "same": False, "score": same_line({})["score"]}


def test_need_of_reads_every_key() -> None:
    """All keys of the documented shape."""
    need = need_of(
        {
            "need": "x",
            "language": "FR-CA",
            "region": "Laval",
            "on_site": True,
            "client": "C",
            "start": "2027-01-02",
        }
    )
    assert (need.language, need.region, need.on_site) == (Language.FR, "Laval", True)
    assert (need.client, need.start) == ("C", date(2027, 1, 2))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from("id q need limit today start language region on_site client a b".split())


@given(st.dictionaries(KEYS, JSON))
def test_odd_lines_are_answered(line: dict[str, object]) -> None:
    """Missing and odd keys never crash, and the answer is JSON."""
    for answer in (
        match_line(line, NAMES),
        suggest_line(line, NEEDS, today=TODAY, render=render),
        same_line(line),
    ):
        assert json.dumps(answer)

"""The documents are true: what they link to exists, and the commands they show run."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from docs_console import ROOT, Shown, commands, stage

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import SentSentence
from declinetui.domain.people import Client, Profile
from declinetui.domain.situation import Alternative, Choices
from declinetui.workflow.drafting.batch import Line

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
RUN = [
    ROOT / name
    for name in (
        "README.md",
        "README.fr.md",
        "CONTRIBUTING.md",
        "docs/command-line.md",
        "docs/compose-batch.md",
        "docs/phrasing.md",
        "docs/privacy.md",
    )
]
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]+)?\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def anchors(markdown: str) -> set[str]:
    """The fragments that headings make, as forges write them."""
    titles = re.findall(r"^#+ (.+)$", CODE.sub(lambda m: m[0].strip("`"), markdown), re.MULTILINE)
    return {"#" + re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_every_link_and_picture_exists(document: Path) -> None:
    """Relative targets and their headings; addresses of the web are not followed."""
    broken = []
    for target, fragment in LINK.findall(CODE.sub("", document.read_text("utf-8"))):
        path = (document.parent / target).resolve() if target else document
        if not path.exists():
            broken.append(target)
        elif fragment and path.suffix == ".md" and fragment not in anchors(path.read_text("utf-8")):
            broken.append(target + fragment)
    assert broken == []


@pytest.mark.parametrize("document", RUN, ids=lambda p: p.name)
def test_every_command_shown_runs(document: Path) -> None:
    """In the order of the page, in a home of its own, with the exit code the page says."""
    page = document.read_text("utf-8")
    assert commands(page), "no command found"
    with stage(document) as place:
        failed = [
            f"{shown.text}: exit {answer.code}\n{answer.said[-400:]}"
            for shown, answer in place.play(page)
            if answer.code != shown.code
        ]
    assert failed == []


def test_both_readmes_show_the_same_commands() -> None:
    """Equals: the same tour, told in two languages."""
    english, french = (commands((ROOT / name).read_text("utf-8")) for name in ("README.md", "README.fr.md"))
    assert [c.words for c in english] == [c.words for c in french]


def test_the_batch_page_s_examples_answer_as_it_says() -> None:
    """Each JSON situation of the page gets a letter, with the keys that the page lists."""
    page = (ROOT / "docs/compose-batch.md").read_text("utf-8")
    answer_table = page.partition("## The answer")[2].partition("## Two examples")[0]
    documented = set(re.findall(r"^\| `(\w+)` \|", answer_table, re.MULTILINE))
    situations = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", page, re.M | re.S)]
    assert len(situations) >= 2
    for situation in situations:
        with stage(ROOT / "docs/compose-batch.md") as place:
            place.folder.joinpath("one.jsonl").write_text(json.dumps(situation), "utf-8")
            answer = json.loads(place.run(Shown("declinetui compose --batch one.jsonl", 0)).said)
        assert set(answer) | {"error"} == documented
        assert answer["id"] == situation["id"]
        assert answer["text"].startswith(("Bonjour", "Hello", "Hi"))


def test_the_batch_page_lists_every_field_of_a_situation() -> None:
    """A field added to the schema is described, or this fails."""
    page = (ROOT / "docs/compose-batch.md").read_text("utf-8")
    named = set(re.findall(r"""[`"](\w+)[`"]""", page))
    for kind in (Client, Profile, Choices, Alternative, SentSentence):
        missing = {f.name for f in fields(kind)} - named
        assert missing == set(), kind
    inquiry = {f.name for f in fields(Inquiry)} - named
    assert inquiry <= {"answer", "message_id", "status", "snoozed_until", "thread"}
    assert set(Line.__struct_fields__) <= named


def test_a_command_that_opens_the_app_is_told_apart() -> None:
    """Only a verb runs; global options and their values are no verb."""
    assert Shown("declinetui --home try --ui fr --demo", 0).opens_the_app
    assert not Shown("declinetui --home try reply x.txt", 0).opens_the_app
    assert Shown("cat x | declinetui reply -", 0).words == ["reply", "-"]

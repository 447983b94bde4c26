"""A walk through every screen in French: no English word, nothing that the catalog does not know."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tui_pilot import driving
from tui_scenario import REQUEST, make_desk

from declinetui.l10n.catalog import Catalog

ENGLISH = re.compile(
    r"\b(the|and|of|to|you|your|is|are|with|this|that|not|no|none|press|search|quit|help|back|keep|leave|"
    r"all|from|for|add|sent|sentence|next|previous|palette|found|matches|command|commands|today|clients?\sby|"
    r"answer|request|reason|draft|letter|edit|copy|undo|redo|channel|late|day|days|words?|yes|already|said|"
    r"floor|nothing|more|small|excuse:|partner\b.*\bhas|switch|suggested|open|select|tab|enter|esc|space)\b",
    re.IGNORECASE,
)
ALSO_FRENCH = {"tab", "redo", "clients", "excuse", "date", "note", "for", "are", "suggestion"}
"""Words of the list that are French too, or names of keys that are the same."""
SAME = set(
    "Budget|Relation|organisation|signature|Client|Clients|Solution|client|date|tu|vous|tu/vous|Tab|"
    "Markdown (.md)|Notes|notes|Signature|Excuse|Relations|Phrases|message".split("|")
)
"""Msgids that French says alike."""
OWN_TEXT = re.compile(
    r"(?:From|To|Subject|Date): .*|\w*…|/\S+|boulangerie\S*|\S+@\S+|[\w.-]+\.(?:txt|md|eml|ics|toml)|tu/vous"
    r"|(?<= {3})\w{1,3}[.,;]?(?= {3})",
    re.IGNORECASE,
)
"""What people and addresses are called is not ours to translate; nor is the end of a word behind a dialog."""


@dataclass
class Missing:
    """Msgids that came back as they went in."""

    found: set[str] = field(default_factory=set)


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> Missing:
    """Watches the catalog."""
    seen = Missing()
    original = Catalog.text

    def watched(self: Catalog, msgid: str) -> str:
        text = original(self, msgid)
        if text == msgid and re.search(r"[a-z]", re.sub(r"\{\w+\}", "", msgid)) and msgid not in SAME:
            seen.found.add(msgid)
        return text

    monkeypatch.setattr(Catalog, "text", watched)
    return seen


def english(text: str) -> set[str]:
    """English words on a screen."""
    return {m[0].lower() for m in ENGLISH.finditer(OWN_TEXT.sub(" ", text))} - ALSO_FRENCH


TOURS: dict[str, str] = {
    "dialogs": "? esc : esc f4 esc f5 esc n esc / esc g wait t U",
    "lists": "p d down down d v g t i g c down enter enter esc",
    "partners": "g c + esc g p c o + esc ? esc / esc",
    "steps": "paste 1 esc c esc enter 9 esc down enter down 2 enter ? esc",
    "letter": "paste enter enter enter down right e esc space r 0 - = t v m w f i u U ? esc",
    "out": "paste enter enter enter d esc x esc x t y g",
    "excuse": "paste enter 7 enter w f y esc s",
    "logged": "enter enter enter enter s",
    "late": "a enter enter enter g d y g c",
    "week": "g w right p esc . , 0 m ? esc",
    "numbers": "g s right x esc pagedown left left ? esc",
    "settings": "g r enter esc down down enter esc end enter esc - / esc ? esc",
    "card": "g p enter c esc e esc v esc end y ? esc esc",
    "beside": "r p esc esc s g t end enter esc paste p esc",
    "follow-ups": "end up up p esc - u P esc",
    "clients": "g c m w esc o + esc down enter + x esc w esc f 1 ? esc",
    "referral": "paste enter enter studio s 1 y x esc",
    "answer": "paste enter enter enter s g t again n",
    "typing": "/ f1 esc esc enter e f1 esc esc",
    "call": "enter P 1 right v e esc s esc ? esc esc",
}
"""Keys; each screen on the way is read."""
PASTES = {"paste": REQUEST, "again": REQUEST.replace("On refait", "Pourriez-vous quand même? On refait")}
NAMES = {"esc": "escape"}


@pytest.mark.parametrize("tour", TOURS)
@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_no_english_on_a_french_screen(
    tmp_path: Path, missing: Missing, tour: str, size: tuple[int, int]
) -> None:
    """Every screen of a tour, as it stands."""
    async with driving(tmp_path, size=size, desk=make_desk(tmp_path)) as user:
        bad: list[str] = []
        for key in TOURS[tour].split():
            if key in PASTES:
                user.app.take_paste(PASTES[key])
                await user.pilot.pause(0.3)
            elif key == "studio":
                names = [[p.name for p in w.alternative.partners] for w in user.work.ways]
                await user.press(str(names.index(["Studio Aval"]) + 1))
            elif key == "wait":
                await user.pilot.pause(0.35)
            else:
                await user.press(NAMES.get(key, key))
            text = user.text()
            lines = [line.strip() for line in text.splitlines() if english(line)]
            bad += [f"{key}: {english(line)} in {line!r}" for line in lines if line not in "".join(bad)]
        assert not bad, "\n".join(bad)
        assert not missing.found


async def test_an_empty_desk_says_which_key_fills_it(tmp_path: Path, missing: Missing) -> None:
    """Today, clients and partners without anything."""
    async with driving(tmp_path, filled=False) as user:
        texts = [user.text()]
        for place in ("c", "p"):
            await user.press("g", place)
            texts.append(user.text())
        assert all(re.search(r"(?m)^  [n+] \w+", text) for text in texts)
        assert not set().union(*map(english, texts))
        assert not missing.found


async def test_the_language_switches_live_and_is_remembered(tmp_path: Path) -> None:
    """f3 turns every word, also those of the open request."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        assert "▸ Demande" in user.text()
        await user.press("f3")
        assert "▸ Request" in user.text()
        assert "Answer by" in user.text()
        await user.press("g", "t")
        assert "To answer" in user.text()
    again = make_desk(tmp_path, filled=False)
    assert again.settings.ui is not None
    assert again.settings.ui.value == "en"

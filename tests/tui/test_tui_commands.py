"""The registry: keys that every keyboard has, no conflicts, a handler and French words for each."""

import string

import pytest

from declinetui.commands import COMMANDS, Context, Need, Registry
from declinetui.tui.dialogs.ask import Ask, Confirm
from declinetui.tui.dialogs.dryrun import DryRun
from declinetui.tui.dialogs.form import Form
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dialogs.longtext import LongText
from declinetui.tui.dialogs.new_request import NewRequest
from declinetui.tui.dialogs.note import NoteSheet
from declinetui.tui.dialogs.phrase_editor import PhraseEditor
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.dialogs.profile import ProfileSheet
from declinetui.tui.dialogs.read import Read
from declinetui.tui.dialogs.several import Several
from declinetui.tui.screens.call import CallScreen
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.kind_keys import KindKeys
from declinetui.tui.screens.compose.letter_keys import LetterKeys
from declinetui.tui.screens.compose.look_keys import LookKeys
from declinetui.tui.screens.compose.manner_keys import MannerKeys
from declinetui.tui.screens.compose.out_keys import OutKeys
from declinetui.tui.screens.compose.remark_keys import RemarkKeys
from declinetui.tui.screens.compose.step_keys import StepKeys
from declinetui.tui.screens.insights.screen import InsightsScreen
from declinetui.tui.screens.partner_card.screen import PartnerScreen
from declinetui.tui.screens.partners import PartnersScreen
from declinetui.tui.screens.phrases.screen import PhrasesScreen
from declinetui.tui.screens.settings.screen import SettingsScreen
from declinetui.tui.screens.today.screen import TodayScreen
from declinetui.tui.screens.week.screen import WeekScreen
from declinetui.tui.shell import Shell

PLAIN = set(string.ascii_letters + string.digits + ",.;-=?!:+*_/")
"""Characters without AltGr on Canadian French and Canadian Multilingual layouts."""
NAMED = {
    "up", "down", "left", "right", "tab", "shift+tab", "enter", "escape", "space",
    "pageup", "pagedown", "home", "end", *(f"f{n}" for n in range(1, 13)),
}  # fmt: skip
CTRL = {f"ctrl+{letter}" for letter in string.ascii_lowercase} - {"ctrl+i", "ctrl+h", "ctrl+m", "ctrl+j"}
"""ctrl+i, h, m and j are Tab, Backspace, Enter and line feed."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id)
def test_default_keys_exist_on_every_keyboard(command: object) -> None:
    """No AltGr, no Alt alone, nothing a terminal cannot tell apart."""
    assert hasattr(command, "keys")
    for sequence in command.keys:
        for key in sequence.split():
            assert key in PLAIN | NAMED | CTRL, key


def test_no_two_commands_of_a_context_share_a_key() -> None:
    """And every id is unique."""
    assert Registry().conflicts() == ()
    assert len({c.id for c in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id)
def test_every_command_has_a_handler(command: object) -> None:
    """Help never lists what nothing runs."""
    handlers = (
        ClientScreen, ClientsScreen, PartnersScreen, TodayScreen, Shell,
        CallScreen, InsightsScreen, PartnerScreen, PhrasesScreen, SettingsScreen, WeekScreen,
        Ask, Confirm, DryRun, Form, Letters, LongText, NewRequest, NoteSheet, PhraseEditor, Pick,
        ProfileSheet, Read, Several,
        Editing, KindKeys, LetterKeys, LookKeys, MannerKeys, OutKeys, RemarkKeys, StepKeys,
    )  # fmt: skip
    assert any(getattr(command, "id", "") in handler.commands_run for handler in handlers)


def test_the_nearest_context_wins() -> None:
    """c is the client in Compose and the consent among partners; Esc is one step back."""
    registry = Registry()
    found = registry.find("c", (Context.PARTNERS, Context.LIST, Context.GLOBAL))
    assert found is not None
    assert found.id == "partners.consent"
    shadowed = registry.available((Context.EDIT,))
    assert {c.id for c in shadowed} == {"edit.accept", "edit.cancel", "edit.undo", "edit.redo", "app.help"}


def test_a_command_that_cannot_act_says_why() -> None:
    """The first missing need is the reason."""
    registry = Registry()
    status = registry.status(registry["finding.fix"], frozenset({Need.DRAFT}))
    assert status.why_not is not None
    assert status.why_not.msgid == Need.FINDING.value
    assert registry.status(registry["app.quit"], frozenset()).why_not is None


def test_a_keymap_with_mistakes_names_them() -> None:
    """Unknown ids and conflicts are told, the rest works."""
    registry, problems = Registry().remap({"reply.copy": ("s",), "no.such": ("z",)})
    words = [p.msgid for p in problems]
    assert any("unknown command" in word for word in words)
    assert any("both want it" in word for word in words)
    assert registry["reply.copy"].keys == ("s",)


def test_sequences_are_listed_after_their_first_key() -> None:
    """What the footer shows after g."""
    followers = dict(Registry().after("g", (Context.GLOBAL,)))
    assert {key: c.id for key, c in followers.items()}["t"] == "go.today"

"""Two themes of our own: encre (dark) and papier (light); every text colour reads at 4.5:1 or better."""

from rich.console import Console
from rich.style import Style
from textual.theme import Theme

ENCRE = Theme(
    name="encre",
    primary="#86b8d0",
    warning="#e0ad4f",
    error="#ee8277",
    success="#9dc07a",
    foreground="#e8e3d8",
    background="#121519",
    surface="#121519",
    panel="#1c2128",
    dark=True,
    variables={
        "desk": "#121519",
        "paper": "#1c2128",
        "lift": "#2d3541",
        "line": "#3a424e",
        "ink": "#e8e3d8",
        "muted": "#a6a196",
        "accent-ink": "#86b8d0",
        "amber": "#e0ad4f",
        "red": "#ee8277",
        "ok": "#9dc07a",
    },
)

PAPIER = Theme(
    name="papier",
    primary="#1f5f84",
    warning="#85490c",
    error="#a8251e",
    success="#336928",
    foreground="#262522",
    background="#f1ebde",
    surface="#f1ebde",
    panel="#fdfbf6",
    dark=False,
    variables={
        "desk": "#f1ebde",
        "paper": "#fdfbf6",
        "lift": "#e6ddca",
        "line": "#cbbfa6",
        "ink": "#262522",
        "muted": "#5f5b53",
        "accent-ink": "#1f5f84",
        "amber": "#85490c",
        "red": "#a8251e",
        "ok": "#336928",
    },
)

THEMES = (ENCRE, PAPIER)


FOCUS = Style.parse("#000000 on #aaaaaa")
"""The focused row where there are sixteen colours: no second grey lets amber, red or a quiet word be read."""
_EIGHT_BIT = {
    "encre": {
        "desk": "#121212",
        "paper": "#1c1c1c",
        "lift": "#303030",
        "line": "#444444",
        "ink": "#e4e4e4",
        "muted": "#a8a8a8",
        "accent-ink": "#87afd7",
        "amber": "#d7af5f",
        "red": "#ff8787",
        "ok": "#87af5f",
    },
    "papier": {
        "desk": "#eeeeee",
        "paper": "#ffffff",
        "lift": "#dedede",
        "line": "#bcbcbc",
        "ink": "#262626",
        "muted": "#4e4e4e",
        "accent-ink": "#005f87",
        "amber": "#5f5f00",
        "red": "#af0000",
        "ok": "#005f00",
    },
}
"""Colours that terminals of 256 have: the nearest to our near tones would be far too light or too dark."""


def few_colours(console: Console) -> bool:
    """Whether the terminal shows sixteen colours or fewer."""
    return console.color_system in (None, "standard", "windows")


def spare(console: Console, theme: Theme) -> dict[str, str]:
    """What stands in for our tones where a terminal cannot show them; nothing where it can."""
    if few_colours(console):
        desk, lift = ("#000000", "#555555") if theme.dark else ("#ffffff", "#aaaaaa")
        return {"desk": desk, "paper": desk, "lift": lift, "line": lift}
    return _EIGHT_BIT.get(theme.name, {}) if console.color_system == "256" else {}


def derived(variables: dict[str, str]) -> dict[str, str]:
    """Our variables for themes that do not know them, from Textual's own."""
    return {
        "desk": variables["background"],
        "paper": variables["panel"],
        "lift": variables["surface-active"] if "surface-active" in variables else variables["surface"],
        "line": variables["foreground-muted"],
        "ink": variables["foreground"],
        "muted": variables["text-muted"],
        "accent-ink": variables["primary"],
        "amber": variables["warning"],
        "red": variables["error"],
        "ok": variables["success"],
    }

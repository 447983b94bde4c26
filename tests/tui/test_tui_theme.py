"""The two themes: every ink reads on every surface, and no state is told by colour alone."""

import pytest
from textual.color import Color
from textual.theme import Theme

from declinetui.tui.theme import THEMES

INKS = ("ink", "muted", "accent-ink", "amber", "red", "ok")
SURFACES = ("desk", "paper", "lift")


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_reads_on_every_surface(theme: Theme, surface: str, ink: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    front, back = Color.parse(theme.variables[ink]), Color.parse(theme.variables[surface])
    assert _contrast(front, back) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_surfaces_stand_apart(theme: Theme) -> None:
    """They replace boxes."""
    desk, paper, lift = (Color.parse(theme.variables[name]) for name in SURFACES)
    assert _contrast(desk, paper) >= 1.12
    assert _contrast(paper, lift) >= 1.3


def _contrast(one: Color, other: Color) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)

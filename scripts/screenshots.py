"""Makes the pictures of screenshots/ from the scenario of the tests: SVG of the app -> PNG.

python scripts/screenshots.py [NAME …]
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests/tui")]

import cairosvg  # noqa: E402 - the paths above come first
from tui_pilot import driving  # noqa: E402
from tui_scenario import REQUEST, REQUEST_EN  # noqa: E402

from declinetui.tui.theme import THEMES  # noqa: E402

FONT = "JetBrains Mono"
SYMBOLS = "DejaVu Sans Mono"
"""For signs that the first font lacks."""
LEFT, TOP, MARGIN = 9, 41, 12
"""Where Textual's SVG puts the terminal, and the margin kept around it."""
CELL = 12.2
"""Width of a cell in Textual's SVG, in its own units; JetBrains Mono is 0.6 em wide."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: size, theme, language, what is pasted, then the keys."""

    name: str
    size: tuple[int, int]
    theme: str
    ui: str
    paste: str = ""
    keys: Sequence[str] = ()


PICTURES = (
    Picture("compose-120x40-encre.fr", (120, 40), "encre", "fr", REQUEST, ("enter", "2", "2")),
    Picture("compose-raison-120x40-encre.fr", (120, 40), "encre", "fr", REQUEST, ("enter",)),
    Picture(
        "compose-80x24-papier.en", (80, 24), "papier", "en", REQUEST_EN, ("enter", "3", "2", "down", "down")
    ),
    Picture("today-120x40-encre.fr", (120, 40), "encre", "fr", "", ("down",)),
    Picture("client-100x30-papier.fr", (100, 30), "papier", "fr", "", ("g", "c", "down", "enter")),
    Picture("help-100x30-papier.fr", (100, 30), "papier", "fr", "", ("?",)),
    Picture("week-120x40-encre.fr", (120, 40), "encre", "fr", "", ("g", "w")),
    Picture("partner-120x40-papier.fr", (120, 40), "papier", "fr", "", ("g", "p", "enter")),
    Picture("phrases-120x40-encre.fr", (120, 40), "encre", "fr", "", ("g", "b", "down")),
    Picture("insights-120x40-papier.fr", (120, 40), "papier", "fr", "", ("g", "s", "right")),
    Picture("settings-80x24-encre.en", (80, 24), "encre", "en", "", ("g", "r", "down", "down")),
    Picture("call-120x40-encre.fr", (120, 40), "encre", "fr", REQUEST, ("P", "1")),
)


async def take(picture: Picture) -> str:
    """The screen as SVG after the keys."""
    with tempfile.TemporaryDirectory() as home:
        async with driving(Path(home), size=picture.size, ui=picture.ui) as user:
            user.app.theme = picture.theme
            if picture.paste:
                await user.paste(picture.paste)
            await user.press(*picture.keys)
            await user.pilot.pause(0.1)
            return user.app.export_screenshot()


def bare(svg: str, size: tuple[int, int], desk: str) -> str:
    """The terminal alone: no window, no remote fonts, an installed font at its true width."""
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    svg = svg.replace("font-family: Fira Code", f"font-family: {FONT}").replace(
        "font-size: 20px", f"font-size: {CELL / 0.6:.3f}px"
    )
    width, height = CELL * size[0], 24.4 * size[1]
    view = f"{LEFT - MARGIN} {TOP - MARGIN} {width + 2 * MARGIN:.0f} {height + 2 * MARGIN:.0f}"
    svg = re.sub(r'viewBox="[^"]*"', f'viewBox="{view}"', svg, count=1)
    svg = re.sub(r'(<rect fill=)"[^"]*"', rf'\1"{desk}"', svg, count=1)
    svg = re.sub(
        r"<text class=\"[^\"]*-title\".*?</text>|<g transform=\"translate\(26,22\)\">.*?</g>",
        "",
        svg,
        flags=re.DOTALL,
    )
    svg = svg.replace('rx="8"', 'rx="0"')
    return re.sub(r"<text ([^>]*)>([○●▸▲✓✗]+)", rf'<text style="font-family: {SYMBOLS}" \1>\2', svg)


def write(picture: Picture, folder: Path) -> Path:
    """One PNG, twice the size for sharp text."""
    theme = next(t for t in THEMES if t.name == picture.theme)
    svg = bare(asyncio.run(take(picture)), picture.size, theme.variables["desk"])
    target = folder / f"{picture.name}.png"
    cairosvg.svg2png(bytestring=svg.encode(), write_to=str(target), scale=1.4)
    return target


def main(names: list[str]) -> int:
    """Make all pictures, or the named ones."""
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    for picture in PICTURES:
        if not names or picture.name in names:
            sys.stdout.write(f"{write(picture, folder)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

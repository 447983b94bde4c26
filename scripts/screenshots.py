"""Makes the pictures of screenshots/ from the scenarios of the tests: every place, language, theme and size.

python scripts/screenshots.py [PLACE …]     e.g. today compose; "gif" is the animation alone
"""

import asyncio
import io
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests/tui")]

import cairosvg  # noqa: E402 - the paths above come first
from PIL import Image, ImageColor  # noqa: E402
from tui_pilot import Driver, driving  # noqa: E402
from tui_scenario import REQUEST, REQUEST_EN, story_desk  # noqa: E402

from declinetui.settings.paths import Paths  # noqa: E402
from declinetui.tui.dialogs.letters import Letters  # noqa: E402
from declinetui.tui.screens.compose.stage import Stage  # noqa: E402
from declinetui.tui.screens.place import Place  # noqa: E402
from declinetui.tui.theme import THEMES  # noqa: E402
from declinetui.workflow.desk import Desk  # noqa: E402

FOLDER = ROOT / "screenshots"
FONT = "JetBrains Mono"
SYMBOLS = "DejaVu Sans Mono"
"""For signs that the first font lacks."""
LEFT, TOP, MARGIN = 9, 41, 12
"""Where Textual's SVG puts the terminal, and the margin kept around it."""
CELL = 12.2
"""Width of a cell in Textual's SVG, in its own units; JetBrains Mono is 0.6 em wide."""
SCALE = 12 / CELL
"""A cell is a whole number of pixels wide: letters of a run then stay in their columns."""
FILM_SCALE = 10 / CELL
STEPS = 3
"""Blends of each ink with each surface: what the edges of letters need, in a quarter of the bytes."""
SIZES = ((120, 40), (80, 24))
SHOWN_HOME = Paths(
    Path("~/.config/declinetui"), Path("~/.local/share/declinetui"), Path("~/.cache/declinetui")
)
"""What a settings screen says of its file: not where the pictures are taken."""


REASON = "reason"
"""Stands for the digit of a reason that goes with the request of each language."""
INSISTS = {
    "fr": "Pourriez-vous faire une exception? On vous donnerait plus de temps, jusqu’en mars.",
    "en": "Could you make an exception? We would give you more time, until March.",
}
DIGITS = {"fr": "2", "en": "3"}
ADDRESSES = {
    "marie-eve@boulangerielevesque.example": "tremblay",
    "daniel@harbourbooks.example": "reid",
}
"""Who writes in the requests of the tests, and who they are in the story."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A place: the keys that lead to it from anywhere, and what is pasted first."""

    name: str
    keys: Sequence[str]
    paste: bool = False
    insists: bool = False
    """The request is refused first, and its sender writes again."""


SHOTS = (
    Shot("today", ("g", "t", "home", "down")),
    Shot("week", ("g", "w", "right")),
    Shot("clients", ("g", "c")),
    Shot("client", ("g", "c", "/", *"arsenault", "enter", "enter")),
    Shot("partners", ("g", "p")),
    Shot("partner", ("g", "p", "/", *"julie", "enter", "enter")),
    Shot("phrases", ("g", "b", "down", "down")),
    Shot("insights", ("g", "s")),
    Shot("settings", ("g", "r", "down", "down")),
    Shot("help", ("g", "t", "?")),
    Shot("request", (), paste=True),
    Shot("reason", ("enter",)),
    Shot("solution", (REASON,)),
    Shot("compose", ("2",)),
    Shot("letters", ("p",)),
    Shot("call", ("escape", "P", "1")),
    Shot("second-no", ("enter", "enter", "enter"), insists=True),
)


async def visit(user: Driver, shot: Shot, request: str) -> None:
    """Go there, and wait until it stands."""
    if shot.paste:
        await user.paste(request)
    if shot.insists:
        await insist(user, request)
    ui = user.app.kit.desk.catalog.lang.value
    await user.press(*(DIGITS[ui] if key == REASON else key for key in shot.keys))
    await user.pilot.pause(0.4)


async def insist(user: Driver, request: str) -> None:
    """The first no is sent, and the client insists: a second one is begun."""
    desk = user.app.kit.desk
    sent = len(desk.store.replies)
    await user.paste(request)
    await user.press("enter", "enter", "enter", "s")
    if len(desk.store.replies) == sent:
        await user.press("o" if desk.catalog.lang.value == "fr" else "y")
    await user.until(lambda: len(desk.store.replies) > sent)
    await user.press("g", "t")
    head = request.split("\n\n", 1)[0].replace("Subject: ", "Subject: Re: ")
    user.app.take_paste(f"{head}\n\n{INSISTS[desk.catalog.lang.value]}\n")
    await user.until(lambda: isinstance(user.app.screen, Letters))
    await user.press("i")
    await user.until(lambda: isinstance(user.app.screen, Stage) and user.work.request.logged)


def request_of(desk: Desk, ui: str) -> str:
    """The request of the tests, from the address that the story knows its sender by."""
    text = REQUEST if ui == "fr" else REQUEST_EN
    for address, uid in ADDRESSES.items():
        client = desk.store.clients.get(uid)
        text = text.replace(address, client.email if client is not None else address)
    return text


async def photographs(
    ui: str, size: tuple[int, int], names: Sequence[str]
) -> AsyncIterator[tuple[str, str, str]]:
    """(place, theme, SVG) of every place in one visit."""
    with tempfile.TemporaryDirectory() as home:
        desk = story_desk(Path(home), ui=ui)
        request = request_of(desk, ui)
        async with driving(Path(home), size=size, ui=ui, desk=desk) as user:
            for shot in SHOTS:
                await visit(user, shot, request)
                if names and shot.name not in names:
                    await _leave(user, shot)
                    continue
                paths = desk.paths
                desk.paths = SHOWN_HOME if shot.name == "settings" else paths
                for theme in THEMES:
                    user.app.theme = theme.name
                    screen = user.app.screen
                    if isinstance(screen, Place):
                        screen.redraw()
                    await user.pilot.pause(0.2)
                    yield shot.name, theme.name, user.app.export_screenshot()
                desk.paths = paths
                await _leave(user, shot)


async def _leave(user: Driver, shot: Shot) -> None:
    if shot.name == "help":
        await user.press("escape")
    elif shot.name in ("client", "partner"):
        await user.press("g", "c" if shot.name == "client" else "p", "/", "escape")


def bare(svg: str, size: tuple[int, int], theme: str) -> str:
    """The terminal alone: no window, no remote fonts, an installed font at its true width."""
    desk = next(t for t in THEMES if t.name == theme).variables["desk"]
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
    svg = re.sub(r' stroke="[^"]*" stroke-width="[^"]*"', "", svg).replace('rx="8"', 'rx="0"')
    return re.sub(r"([○●▸▲✓✗]+)(?=[^<>]*</text>)", rf'<tspan style="font-family: {SYMBOLS}">\1</tspan>', svg)


@cache
def palette(theme: str) -> Image.Image:
    """The colours of a theme, and the blends between its inks and its surfaces."""
    held = next(t for t in THEMES if t.name == theme).variables
    surfaces = [ImageColor.getrgb(held[name]) for name in ("desk", "paper", "lift")]
    inks = [
        ImageColor.getrgb(colour) for name, colour in held.items() if name not in ("desk", "paper", "lift")
    ]
    colours = list(dict.fromkeys([*surfaces, *inks]))
    for surface in surfaces:
        for ink in inks:
            for step in range(1, STEPS + 1):
                share = step / (STEPS + 1)
                blend = zip(surface[:3], ink[:3], strict=True)
                red, green, blue = (round(a + (b - a) * share) for a, b in blend)
                colours.append((red, green, blue))
    found = Image.new("P", (1, 1))
    found.putpalette([value for colour in colours[:256] for value in colour[:3]])
    return found


def picture(svg: str, size: tuple[int, int], theme: str, *, scale: float = SCALE) -> Image.Image:
    """The SVG painted, in few colours."""
    desk = next(t for t in THEMES if t.name == theme).variables["desk"]
    png = cairosvg.svg2png(bytestring=bare(svg, size, theme).encode(), scale=scale, background_color=desk)
    painted = Image.open(io.BytesIO(png)).convert("RGB")
    return painted.quantize(palette=palette(theme), dither=Image.Dither.NONE)


async def places(names: Sequence[str]) -> None:
    """One PNG for each place, size, theme and language."""
    for ui in ("fr", "en"):
        for size in SIZES:
            async for name, theme, svg in photographs(ui, size, names):
                target = FOLDER / f"{name}-{size[0]}x{size[1]}-{theme}.{ui}.png"
                picture(svg, size, theme).save(target, optimize=True)
                sys.stdout.write(f"{target}\n")


FILM = (("", 1400), ("enter", 1200), (REASON, 1100), ("2", 1500), ("w", 900), ("right", 1200), ("y", 3000))
"""Keys from the paste to the letter on the clipboard, and milliseconds that each is looked at."""


async def film() -> None:
    """Paste, reason, solution, another variant, copied."""
    size = (100, 30)
    for ui in DIGITS:
        frames, delays = [], [1400]
        with tempfile.TemporaryDirectory() as home:
            desk = story_desk(Path(home), ui=ui)
            async with driving(Path(home), size=size, ui=ui, desk=desk) as user:
                await user.pilot.pause(0.4)
                frames.append(picture(user.app.export_screenshot(), size, "encre", scale=FILM_SCALE))
                await user.paste(request_of(desk, ui))
                for key, delay in FILM:
                    await user.press(*([DIGITS.get(ui, key) if key == REASON else key] if key else []))
                    await user.pilot.pause(0.4)
                    frames.append(picture(user.app.export_screenshot(), size, "encre", scale=FILM_SCALE))
                    delays.append(delay)
        target = FOLDER / f"paste-to-letter.{ui}.gif"
        first, *others = frames
        first.save(target, save_all=True, append_images=others, duration=delays, loop=0, optimize=True)
        sys.stdout.write(f"{target}\n")


def main(names: Sequence[str]) -> int:
    """Make all pictures, or those of the named places."""
    FOLDER.mkdir(exist_ok=True)
    if set(names) != {"gif"}:
        asyncio.run(places(names))
    if not names or "gif" in names:
        asyncio.run(film())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

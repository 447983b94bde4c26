"""How keys are called, on a footer, in help and in notices."""

from declinetui.l10n.marks import N_
from declinetui.tui.voice import Voice

_NAMES = {
    "enter": N_("Enter"),
    "space": N_("Space"),
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "shift+tab": N_("Shift+Tab"),
    "pageup": N_("Page up"),
    "pagedown": N_("Page down"),
    "home": N_("Home"),
    "end": N_("End"),
}
_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}


def key_name(key: str, voice: Voice) -> str:
    """A key as people call it, in the interface's language."""
    if key in _ARROWS:
        return _ARROWS[key]
    if key.lower() in _NAMES:
        return voice.text(_NAMES[key.lower()])
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    if len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return key

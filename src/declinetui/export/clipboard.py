"""The clipboard: the sequence a terminal understands, and a local library when there is one."""

import base64

OSC52_LIMIT = 74_994
"""Bytes of text that fit the 100 000 characters most terminals accept in one sequence."""


def osc52(text: str, *, multiplexer: str = "") -> str:
    """The OSC 52 sequence that copies `text`; empty when it is too long for it.

    `multiplexer` is "tmux" or "screen" when one stands between, and is told to let it through.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > OSC52_LIMIT:
        return ""
    sequence = f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07"
    if multiplexer == "tmux":
        return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if multiplexer == "screen":
        pieces = [sequence[i : i + 250] for i in range(0, len(sequence), 250)]
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return sequence


def multiplexer_of(term: str, tmux: str) -> str:
    """Which multiplexer the values of TERM and TMUX tell of."""
    if tmux:
        return "tmux"
    return "screen" if term.startswith("screen") else ""


def copy_locally(text: str) -> bool:
    """Copy through the optional library; False when it is absent or the desktop refuses."""
    try:
        import copykitten
    except ImportError:
        return False
    try:
        copykitten.copy(text)
    except copykitten.CopykittenError:
        return False
    return True


def paste_locally() -> str | None:
    """The text on the clipboard through the optional library; None when it is absent or gives nothing."""
    try:
        import copykitten
    except ImportError:
        return None
    try:
        return str(copykitten.paste()) or None
    except copykitten.CopykittenError:
        return None

"""docs/keys.md from the command registry, in both languages; `--check` fails when the page is behind.

python scripts/keys_doc.py [--check]
"""

import sys
from pathlib import Path

from declinetui.commands import COMMANDS, Command, Context
from declinetui.domain.terms import Language
from declinetui.l10n.catalog import Catalog

PAGE = Path(__file__).resolve().parents[1] / "docs" / "keys.md"
NAMES = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "pageup": "Page Up",
    "pagedown": "Page Down",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
}
HEAD = """# Keys

Made from the command registry by `python scripts/keys_doc.py`; do not edit by hand. In the app, `?` lists the
keys that act where you are, and `:` runs a command by its name. A key of your own goes into `keys.toml`
(`declinetui paths` says where), under `[keys]`:

```toml
[keys]
"reply.copy" = ["y", "f8"]
```
"""


def key_name(key: str) -> str:
    """A key as people call it; sequences keep their space."""
    return " ".join(_one(part) for part in key.split(" "))


def _one(part: str) -> str:
    if part in NAMES:
        return NAMES[part]
    if part[:1] == "f" and part[1:].isdigit():
        return part.upper()
    return part.replace("ctrl+", "Ctrl+")


def keys_of(command: Command) -> str:
    """All keys of a command; a run of digits in short."""
    if command.by_digit:
        return f"`{command.keys[0]}`–`{command.keys[-1]}`"
    return ", ".join(f"`{key_name(key)}`" for key in command.keys)


def page() -> str:
    """The whole page."""
    french, english = Catalog(Language.FR), Catalog(Language.EN)
    lines = [HEAD]
    for context in Context:
        rows = [c for c in COMMANDS if context in c.contexts]
        if not rows:
            continue
        lines += [f"\n## {context.value}\n", "| key | id | English | français |", "|-|-|-|-|"]
        lines += [
            f"| {keys_of(c)} | `{c.id}` | {english.text(c.label)} | {french.text(c.label)} |".replace(
                "`|`", "`\\|`"
            )
            for c in rows
        ]
    return "\n".join(lines) + "\n"


def main(argv: list[str]) -> int:
    """Write the page, or say that it is behind."""
    text = page()
    if "--check" in argv:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
            print("docs/keys.md is behind the registry: run python scripts/keys_doc.py")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

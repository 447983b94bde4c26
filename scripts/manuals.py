"""The man page in both languages, and the completions of three shells, from parser and command registry.

python scripts/manuals.py [--check]

`--check` fails when a file is behind. They are installed with the wheel (pyproject.toml, shared-data).
"""

import re
import sys
from pathlib import Path

import shtab
from argparse_manpage.manpage import Manpage

import declinetui
from declinetui.cli.program import build
from declinetui.commands import COMMANDS, Command, Context
from declinetui.domain.terms import Language
from declinetui.l10n.catalog import Catalog
from declinetui.tui.keynames import key_name
from declinetui.tui.voice import Voice

DOCS = Path(__file__).resolve().parents[1] / "docs"
COMPLETIONS = {"bash": "declinetui.bash", "zsh": "_declinetui", "fish": "declinetui.fish"}
HEADINGS = {
    Language.EN: {"KEYS": "KEYS", "COMMENTS": "COMMENTS"},
    Language.FR: {"NAME": "NOM", "KEYS": "TOUCHES", "COMMENTS": "COMMENTAIRES"},
}
SUMMARY = {
    Language.EN: "decline requests well, in French and English",
    Language.FR: "décliner des demandes avec tact, en français et en anglais",
}
KEYS_INTRO = {
    Language.EN: "In the app, ? lists the keys that act where you are and : runs a command by its name.",
    Language.FR: "Dans l’application, ? montre les touches du moment et : lance une commande par son nom.",
}


PLACES = {
    Language.EN: {
        Context.GLOBAL: "Everywhere",
        Context.LIST: "Every list",
        Context.COMPOSE: "Compose, at every step",
        Context.REQUEST: "Compose, the request",
        Context.REASON: "Compose, the reason",
        Context.SOLUTION: "Compose, the way out",
        Context.DRAFT: "Compose, the draft",
        Context.CLIENT: "One client",
        Context.PARTNER: "One partner",
        Context.EDIT: "While typing",
    },
    Language.FR: {
        Context.GLOBAL: "Partout",
        Context.LIST: "Toutes les listes",
        Context.TODAY: "Aujourd’hui",
        Context.COMPOSE: "Réponse, à toutes les étapes",
        Context.REQUEST: "Réponse, la demande",
        Context.REASON: "Réponse, la raison",
        Context.SOLUTION: "Réponse, la solution",
        Context.DRAFT: "Réponse, le brouillon",
        Context.CLIENTS: "Clients",
        Context.CLIENT: "Fiche de client",
        Context.PARTNERS: "Partenaires",
        Context.PARTNER: "Fiche de partenaire",
        Context.WEEK: "Semaine",
        Context.INSIGHTS: "Bilan",
        Context.PHRASES: "Phrases",
        Context.SETTINGS: "Réglages",
        Context.CALL: "Appel",
        Context.EDIT: "Pendant la saisie",
    },
}


def manual(language: Language) -> str:
    """The man page in troff: the verbs and their options, then the keys of the app."""
    catalog = Catalog(language)
    data = {"prog": "declinetui", "project_name": "declinetui", "description": SUMMARY[language]}
    page = str(Manpage(build(catalog, None), data, format="single-commands-section"))
    head = f'.TH DECLINETUI 1 "" "declinetui {declinetui.__version__}" ""'
    page = re.sub(r"^\.TH .*$", lambda _: head, page, count=1, flags=re.MULTILINE)
    page = re.sub(r"[ \t]+$", "", page, flags=re.MULTILINE)
    for english, word in HEADINGS[language].items():
        page = page.replace(f".SH {english}\n", f".SH {word}\n")
    return page.rstrip() + "\n" + _keys(language, catalog)


def _keys(language: Language, catalog: Catalog) -> str:
    voice = Voice(catalog)
    lines = [f".SH {HEADINGS[language]['KEYS']}", _troff(KEYS_INTRO[language])]
    for context in Context:
        found = [c for c in COMMANDS if context in c.contexts and c.keys]
        lines += [f".SS {_troff(PLACES[language].get(context, context.value.capitalize()))}"] if found else []
        for command in found:
            lines += [".TP", f"\\fB{_troff(_names(command, voice))}\\fR", _troff(catalog.text(command.label))]
    return "\n".join(lines) + "\n"


def _names(command: Command, voice: Voice) -> str:
    if command.by_digit:
        return f"{command.keys[0]}–{command.keys[-1]}"
    return ", ".join(_sequence(key, voice) for key in command.keys)


def _sequence(keys: str, voice: Voice) -> str:
    return " ".join(key_name(key, voice) for key in keys.split(" "))


def _troff(text: str) -> str:
    """Text that troff takes literally."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain[:1] in ".'" else plain


def files() -> dict[Path, str]:
    """Every generated file with its text."""
    made = {
        DOCS / "man" / "declinetui.1": manual(Language.EN),
        DOCS / "man" / "fr" / "declinetui.1": manual(Language.FR),
    }
    for shell, name in COMPLETIONS.items():
        text = shtab.complete(build(Catalog(Language.EN), None), shell=shell)
        made[DOCS / "completions" / name] = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).rstrip() + "\n"
    return made


def main(argv: list[str]) -> int:
    """Write the files, or name those that are behind."""
    made = files()
    if "--check" in argv:
        behind = [p for p, text in made.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
        for path in behind:
            print(f"{path.relative_to(DOCS.parent)} is behind: run python scripts/manuals.py")
        return int(bool(behind))
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

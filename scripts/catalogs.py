"""Keeps the gettext catalogs in step with the source.

python scripts/catalogs.py [FRAGMENT.po …]   extract, update, merge the fragments, compile
python scripts/catalogs.py --check           exit 1 on a missing, fuzzy, unused or broken entry
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src/declinetui"
LOCALE = SOURCE / "l10n/locale"
LANGUAGES = ("fr", "en")
SINGLE = {"Message", "N_", "_", "mark", "text", "voice", "gettext"}
DOUBLE = {"plural", "ngettext"}
HEADER = """\
# The words of declinetui's interface ({language}); scripts/catalogs.py keeps it in step with the source.
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""
PLACE = re.compile(r"\{[a-z_][a-z0-9_]*\}")
NARROW_SPACES = "\u202f\u2009"
SPACING = re.compile(r"[^\s\u00a0] (?:[:»%]|\$(?!\d))|« |(?<=\S)[\s\u00a0][;!?](?!\w)|\.\.\.")
"""A plain space before : » % or $ or after «, any before ; ! ?, three dots."""

Found = tuple[str | tuple[str, str], Path]


def extract() -> Iterator[Found]:
    """Every msgid marked in the source, with its file; both arms of a conditional count."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = _constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name == "Need":
                yield from ((text, path) for item in node.body for text in _assigned(item))
            if isinstance(node, ast.Call) and node.args:
                name = _called(node.func)
                yield from ((text, path) for text in _command(node) if name == "Command")
                if name in SINGLE and not _slot(node.func):
                    yield from ((text, path) for text in _strings(node.args[0], names) if _has_words(text))
                elif name in DOUBLE and len(node.args) > 1:
                    for one, many in zip(_strings(node.args[0]), _strings(node.args[1]), strict=False):
                        yield (one, many), path


def _assigned(item: ast.stmt) -> list[str]:
    """The msgids that commands.Need keeps as its values."""
    return _strings(item.value) if isinstance(item, ast.Assign) else []


def _command(call: ast.Call) -> list[str]:
    """Label and hint of an entry of the command registry."""
    hints = [word.value for word in call.keywords if word.arg in {"hint", "label"}]
    return [text for node in [*call.args[1:2], *hints] for text in _strings(node) if text]


def _slot(func: ast.expr) -> bool:
    """True for `values.text("partner")`: phrasing names its slots that way."""
    return isinstance(func, ast.Attribute) and ast.unparse(func.value).endswith("values")


def _called(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def _constants(tree: ast.Module) -> dict[str, list[str]]:
    """Texts that a module keeps under a name of its own."""
    return {
        target.id: _strings(item.value)
        for item in tree.body
        if isinstance(item, ast.Assign)
        for target in item.targets
        if isinstance(target, ast.Name)
    }


def _strings(node: ast.expr, names: dict[str, list[str]] | None = None) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.Name) and names:
        return names.get(node.id, [])
    if isinstance(node, ast.IfExp):
        return _strings(node.body, names) + _strings(node.orelse, names)
    return []


def _has_words(msgid: str) -> bool:
    """Letters, or a mark that French sets off by a space."""
    return any(c.isalpha() or c in ":%$“”" for c in PLACE.sub("", msgid))


def template() -> Catalog:
    """The msgids of the source as an empty catalog."""
    catalog = Catalog(project="declinetui")
    for msgid, path in extract():
        catalog.add(msgid, locations=[(str(path.relative_to(ROOT)), 0)])
    return catalog


def load(path: Path, language: str) -> Catalog:
    """A catalog from a file; an empty one when there is none."""
    if not path.is_file():
        return Catalog(locale=language, project="declinetui")
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def merged(language: str, source: Catalog, fragments: list[Catalog]) -> Catalog:
    """The source's msgids with what the fragments, then the old catalog, say of them.

    English says its msgids as they are: its catalog holds the plurals only.
    """
    old = load(po_path(language), language)
    result = Catalog(locale=language, project="declinetui", fuzzy=False)
    for entry in source:
        known = _known(entry, [*fragments, old]) if entry.id else None
        forms = known.id if known else entry.id
        if language != "en":
            if entry.id:
                result.add(forms, known.string if known else "", entry.locations)
        elif isinstance(forms, tuple | list):
            result.add(forms, forms, entry.locations)
    return result


def _known(entry: Message, catalogs: list[Catalog]) -> Message | None:
    one = _first(entry)
    for catalog in catalogs:
        found = catalog.get(one)
        if found is not None and found.string and not found.fuzzy:
            return found
    return next((m for c in catalogs if (m := c.get(one)) is not None and m.pluralizable), None)


def po_path(language: str) -> Path:
    """Where the catalog of a language is."""
    return LOCALE / language / "LC_MESSAGES/declinetui.po"


def update(fragments: list[Path]) -> None:
    """Write every catalog anew and compile it."""
    source = template()
    for language in LANGUAGES:
        known = [load(path, "fr") for path in fragments]
        catalog = merged(language, source, known)
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(catalog, language))
        with path.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalog)


def as_po(catalog: Catalog, language: str) -> bytes:
    """The catalog as a file that changes only when its entries do: no dates, no line numbers."""
    body = BytesIO()
    write_po(body, catalog, width=100, sort_output=True, include_lineno=False, omit_header=True)
    return HEADER.format(language=language, plural=catalog.plural_forms).encode() + body.getvalue()


def problems() -> Iterator[str]:
    """What is wrong with the catalogs, one line each."""
    source = {_first(entry) for entry in template() if entry.id}
    for language in LANGUAGES:
        catalog = load(po_path(language), language)
        present = {_first(entry): entry for entry in catalog if entry.id}
        missing = source - present.keys() if language != "en" else set()
        yield from (f"{language}: missing: {msgid}" for msgid in sorted(missing))
        for msgid in sorted(present.keys() - source):
            yield f"{language}: unused: {msgid}"
        for msgid, entry in present.items():
            if entry.fuzzy:
                yield f"{language}: fuzzy: {msgid}"
            if language == "fr":
                yield from (f"fr: {fault}: {msgid}" for fault in _faults(entry))


def _faults(entry: Message) -> Iterator[str]:
    ids, strings = _forms(entry.id), _forms(entry.string)
    if len(strings) < len(ids) or not all(strings):
        yield "untranslated"
        return
    wanted = set(PLACE.findall(ids[-1]))
    if (
        any(set(PLACE.findall(text)) - wanted for text in strings)
        or set(PLACE.findall(strings[-1])) != wanted
    ):
        yield "places differ"
    for text in strings:
        if any(space in text for space in NARROW_SPACES):
            yield "narrow space"
        if "'" in text:
            yield "straight apostrophe"
        if SPACING.search(text):
            yield "French spacing"


def _forms(value: object) -> tuple[str, ...]:
    """The singular, and the plural when there is one."""
    return tuple(map(str, value)) if isinstance(value, tuple | list) else (str(value or ""),)


def _first(entry: Message) -> str:
    return _forms(entry.id)[0]


def main(words: list[str]) -> int:
    """Run what the words ask for and return the exit code."""
    if "--check" not in words:
        update([Path(word) for word in words])
    found = list(problems())
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

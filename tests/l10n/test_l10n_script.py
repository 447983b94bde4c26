"""scripts/catalogs.py: what it finds in the source, and what its check refuses."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]

SOURCE = """
GREETING = "hello {name}"
Message("one" if x else "two", name=1)
Message(GREETING, name=2)
Message("{a}: {b}", a=1, b=2)
Message("{text}", text=3)
self.catalog.text("three")
values.text("slot")
catalog.plural("{n} day", "{n} days", n)
Message(f"never {x}")
"""


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script on a source and a locale folder of its own."""
    spec = importlib.util.spec_from_file_location("catalogs", ROOT / "scripts/catalogs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "src").mkdir()
    (tmp_path / "src/app.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "SOURCE", tmp_path / "src")
    monkeypatch.setattr(module, "LOCALE", tmp_path / "locale")
    return module


def fragment(tmp_path: Path, body: str) -> Path:
    """A French fragment as a room writes it."""
    path = tmp_path / "room.po"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    path.write_text(f"{head}\n{body}", encoding="utf-8")
    return path


def test_every_marked_text_is_found_and_nothing_else(script: ModuleType) -> None:
    """Both arms of a conditional, named constants, plurals; no bare places, slots or f-strings."""
    found = [msgid for msgid, _ in script.extract()]
    wanted = {"one", "two", "hello {name}", "{a}: {b}", "three", ("{n} day", "{n} days")}
    assert set(found) == wanted


def test_fragments_fill_the_catalog_and_the_next_run_keeps_them(script: ModuleType, tmp_path: Path) -> None:
    """English is written by itself; French stays once the fragment is gone."""
    body = (
        'msgid "one"\nmsgstr "un"\n\nmsgid "two"\nmsgstr "deux"\n\nmsgid "three"\nmsgstr "trois"\n\n'
        'msgid "hello {name}"\nmsgstr "bonjour {name}"\n\nmsgid "{a}: {b}"\nmsgstr "{a}\u00a0: {b}"\n\n'
        'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} jour"\nmsgstr[1] "{n} jours"\n'
    )
    assert script.main([str(fragment(tmp_path, body))]) == 0
    assert script.main([]) == 0
    assert script.main(["--check"]) == 0
    assert (tmp_path / "locale/fr/LC_MESSAGES/declinetui.mo").is_file()


@pytest.mark.parametrize(
    ("french", "fault"),
    [
        ("", "untranslated"),
        ("bonjour", "places differ"),
        ("bonjour {nom}", "places differ"),
        ("l'ami {name}", "straight apostrophe"),
        ("bonjour : {name}", "French spacing"),
        ("bonjour {name} !", "French spacing"),
        ("« {name}»", "French spacing"),
        ("10 % {name}", "French spacing"),
        ("bonjour\u202f{name}", "narrow space"),
        ("bonjour… {name}...", "French spacing"),
    ],
)
def test_the_check_refuses_what_a_reader_would(
    script: ModuleType, tmp_path: Path, french: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each fault by its name, and exit 1."""
    body = f'msgid "hello {{name}}"\nmsgstr "{french}"\n'
    script.main([str(fragment(tmp_path, body))])
    capsys.readouterr()
    assert script.main(["--check"]) == 1
    assert f"fr: {fault}: hello {{name}}" in capsys.readouterr().out


def test_missing_unused_and_fuzzy_entries_are_named(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The source moved on without the catalog."""
    script.main([])
    po = tmp_path / "locale/fr/LC_MESSAGES/declinetui.po"
    text = po.read_text(encoding="utf-8").replace('msgid "one"', '#, fuzzy\nmsgid "gone"')
    po.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert script.main(["--check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert {"fr: missing: one", "fr: unused: gone", "fr: fuzzy: gone"} <= set(said)

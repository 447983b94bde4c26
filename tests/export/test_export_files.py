"""Names that every file system takes, and a writer that never loses or replaces a file."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.terms import Language
from declinetui.errors import ExportError
from declinetui.export import writer
from declinetui.export.names import file_name, slug
from declinetui.export.writer import write_exactly, write_new

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("client", "name"),
    [
        ("Marie-Ève Tremblay", "2026-11-24-marie-eve-tremblay.fr.txt"),
        ("L’Œuf à la coque inc.", "2026-11-24-l-oeuf-a-la-coque-inc.fr.txt"),
        ("../../etc/passwd", "2026-11-24-etc-passwd.fr.txt"),
        ("C:\\x", "2026-11-24-c-x.fr.txt"),
        ("", "2026-11-24-sans-nom.fr.txt"),
        ("日本", "2026-11-24-sans-nom.fr.txt"),
        ("a\x00b\nc\u202ed", "2026-11-24-a-b-c-d.fr.txt"),
    ],
)
def test_names_say_when_to_whom_and_in_which_language(client: str, name: str) -> None:
    """Date first, then the client without accents or signs, then the language."""
    assert file_name(DAY, client, Language.FR, "txt") == name


@given(client=st.text(max_size=300), copy=st.integers(1, 999))
def test_any_client_gives_a_name_that_stays_in_its_folder(client: str, copy: int) -> None:
    """ASCII, short, no separator, no leading dot, no trailing dot or space, on any system."""
    name = file_name(DAY, client, Language.EN, "txt", copy=copy)
    assert name.isascii()
    assert len(name) < 100
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert name[0].isdigit()
    assert not set(name) & set('<>:"/\\|?*\x00\n\r')


@given(text=st.text(max_size=100))
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    """Nothing is left to clean."""
    assert slug(slug(text)) == slug(text)


def name_of(copy: int) -> str:
    """a.txt, a-2.txt…"""
    return "a.txt" if copy < 2 else f"a-{copy}.txt"


def test_nothing_is_ever_replaced(tmp_path: Path) -> None:
    """A second file gets a second name; no scrap is left."""
    folder = tmp_path / "new"
    assert write_new(folder, name_of, b"one").name == "a.txt"
    assert write_new(folder, name_of, b"two").name == "a-2.txt"
    assert (folder / "a.txt").read_bytes() == b"one"
    assert sorted(p.name for p in folder.iterdir()) == ["a-2.txt", "a.txt"]
    with pytest.raises(ExportError):
        write_exactly(folder / "a.txt", b"three")
    assert sorted(p.name for p in folder.iterdir()) == ["a-2.txt", "a.txt"]


def test_many_writers_get_a_file_each(tmp_path: Path) -> None:
    """A race for one name has one winner a name."""
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda i: write_new(tmp_path, name_of, str(i).encode()), range(40)))
    assert len(set(paths)) == 40
    assert {int(path.read_bytes()) for path in paths} == set(range(40))


def test_a_file_system_without_hard_links_is_served_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT and some shares refuse os.link."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    assert write_new(tmp_path, name_of, b"one").read_bytes() == b"one"
    assert write_new(tmp_path, name_of, b"two").name == "a-2.txt"


def test_a_place_that_refuses_is_named(tmp_path: Path) -> None:
    """A file in the way of the folder; nothing half written."""
    (tmp_path / "folder").write_text("x")
    with pytest.raises(ExportError) as caught:
        write_new(tmp_path / "folder", name_of, b"x")
    assert str(tmp_path / "folder") in str(caught.value.what.values["file"])


def test_a_full_disk_leaves_no_scrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file appears whole or not at all."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writer, "sync_file", full)
    with pytest.raises(ExportError):
        write_new(tmp_path, name_of, b"x")
    assert list(tmp_path.iterdir()) == []

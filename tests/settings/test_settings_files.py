"""config.toml and keys.toml: read around what is broken, written without losing a comment."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.people import Profile
from declinetui.domain.terms import Language, Relation, Tone, Writer
from declinetui.domain.values import Money, Unit
from declinetui.errors import NotFoundError, SettingsError, UsageError
from declinetui.settings.keys import read_keys
from declinetui.settings.model import Easter, Settings, Vacation
from declinetui.settings.options import OPTIONS, PROFILE
from declinetui.settings.read import read_configuration, read_toml, value_of
from declinetui.settings.write import option_of, plain, set_values, set_word

FULL = """\
# mine
[profile]
name = "Camille Roy"  # as on invoices
writer = "f"
languages = ["en", "fr"]
floors = ["6000", "85/hour", "0.18 USD/word"]
free_from = 2027-02-15
tone = "formal"
answer_days = 3

[profile.signature]
fr = "Camille Roy\\nConceptrice"

[interface]
language = "en"

[calendar]
easter = "easter_monday"
weekdays = ["mon", "tue", "thu"]
vacations = [{ from = 2026-07-20, to = 2026-08-02}, "2026-12-28"]

[answers.days]
agency = 0
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a configuration would be."""
    return tmp_path / "config" / "config.toml"


def write(file: Path, text: str) -> Path:
    """A configuration file with that text."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    """A first start is no problem, and is known as such."""
    found = read_configuration(file)
    assert (found.profile, found.settings, found.problems, found.exists) == (Profile(), Settings(), (), False)


def test_a_full_file_is_understood(file: Path) -> None:
    """Every kind of value once."""
    found = read_configuration(write(file, FULL))
    assert found.problems == ()
    assert found.exists
    profile, settings = found.profile, found.settings
    assert (profile.name, profile.writer, profile.tone) == ("Camille Roy", Writer.F, Tone.FORMAL)
    assert profile.languages == (Language.EN, Language.FR)
    assert profile.floors == (
        Money(Decimal(6000)),
        Money(Decimal(85), unit=Unit.HOUR),
        Money(Decimal("0.18"), "USD", Unit.WORD),
    )
    assert profile.free_from == date(2027, 2, 15)
    assert profile.signature == {"fr": "Camille Roy\nConceptrice"}
    assert (settings.ui, settings.easter, settings.weekdays) == (
        Language.EN,
        Easter.EASTER_MONDAY,
        frozenset({0, 1, 3}),
    )
    assert settings.vacations[1] == Vacation(date(2026, 12, 28), date(2026, 12, 28))
    assert len(settings.vacation_days()) == 15
    assert settings.answer_days == {Relation.AGENCY: 0}


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("writer = nobody", 3),
        ('writer = "x"', 3),
        ("floors = [6000]", 3),
        ('floors = ["cheap"]', 3),
        ("free_from = 2027-02-31", 3),
        ('free_from = "soon"', 3),
        ("answer_days = true", 3),
        ("answer_days = 900", 3),
        ('phone = "514\\n555"', 3),
        ('languages = ["de"]', 3),
        ("colour = 1", 3),
        ("[[[", 3),
        ("name = ", 3),
    ],
)
def test_a_broken_line_is_named_and_the_rest_works(file: Path, broken: str, line: int) -> None:
    """One problem with its file and line; the lines around it count."""
    text = f'[profile]\ncity = "Lévis"\n{broken}\nbusiness = "Atelier"\n'
    found = read_configuration(write(file, text))
    assert [(p.file, p.line) for p in found.problems] == [(str(file), line)]
    assert (found.profile.city, found.profile.business) == ("Lévis", "Atelier")


@given(junk=st.text(max_size=200))
def test_no_text_is_too_odd_to_start_with(tmp_path_factory: pytest.TempPathFactory, junk: str) -> None:
    """Whatever stands in the file, the program has a configuration."""
    file = tmp_path_factory.mktemp("junk") / "config.toml"
    file.write_text(junk, encoding="utf-8")
    found = read_configuration(file)
    assert isinstance(found.settings, Settings)


def test_bytes_that_are_not_utf8_are_one_problem(file: Path) -> None:
    """The file is named, the defaults hold."""
    write(file, "").write_bytes(b"[profile]\nname = '\xff'\n")
    found = read_configuration(file)
    assert [p.line for p in found.problems] == [0]
    assert found.profile == Profile()


def test_setting_keeps_comments_order_and_the_rest(file: Path) -> None:
    """Only the named line changes; a new table comes last."""
    set_word(write(file, FULL), "profile.city", "Lévis")
    set_word(file, "profile.name", "C. Roy")
    text = file.read_text(encoding="utf-8")
    assert text.startswith('# mine\n[profile]\nname = "C. Roy"  # as on invoices\n')
    assert read_configuration(file).profile.city == "Lévis"
    untouched = [line for line in FULL.splitlines() if line and "name =" not in line]
    assert [line for line in text.splitlines() if line in untouched] == untouched


@pytest.mark.parametrize(
    ("key", "word", "raw"),
    [
        ("interface.language", "fr", Language.FR),
        ("profile.free_from", "2027-02-15", date(2027, 2, 15)),
        ("profile.free_from", "", None),
        ("profile.floors", "6000, 85/hour", (Money(Decimal(6000)), Money(Decimal(85), unit=Unit.HOUR))),
        ("profile.excuses_offered", "non", False),
        ("calendar.weekdays", "fri, mon", frozenset({0, 4})),
        ("calendar.vacations", "2026-07-20/2026-07-24", (Vacation(date(2026, 7, 20), date(2026, 7, 24)),)),
        ("profile.answer_days", "0", 0),
        ("profile.signature", "fr: Camille\\nRoy; en: C. Roy", {"fr": "Camille\nRoy", "en": "C. Roy"}),
        ("answers.days", "agency: 0; new: 3", {Relation.AGENCY: 0, Relation.NEW: 3}),
    ],
)
def test_a_word_becomes_a_value(file: Path, key: str, word: str, raw: object) -> None:
    """What is set is what is read."""
    set_word(file, key, word)
    assert value_of(read_configuration(file), option_of(key)) == raw


def test_every_setting_comes_back_as_it_was_written(file: Path) -> None:
    """The full configuration, written into an empty file."""
    source = read_configuration(write(file, FULL))
    target = file.with_name("copy.toml")
    set_values(target, {o.key: value_of(source, o) for o in OPTIONS})
    again = read_configuration(target)
    assert again.problems == ()
    assert (again.profile, again.settings) == (source.profile, source.settings)


def test_what_does_not_fit_is_refused_and_nothing_is_written(file: Path) -> None:
    """Unknown key: not found; bad value: usage; broken file: settings."""
    with pytest.raises(NotFoundError):
        set_word(file, "profile.nome", "x")
    with pytest.raises(UsageError):
        set_word(file, "profile.writer", "x")
    assert not file.exists()
    write(file, "[profile\n")
    with pytest.raises(SettingsError):
        set_word(file, "profile.name", "x")
    assert file.read_text(encoding="utf-8") == "[profile\n"


def test_a_fresh_file_is_private_and_a_link_stays_a_link(file: Path) -> None:
    """0600 for a new file; the file behind a link is the one that changes."""
    real = write(file.with_name("real.toml"), '[profile]\nname = "A"\n')
    file.symlink_to(real)
    set_word(file, "profile.name", "B")
    assert file.is_symlink()
    assert 'name = "B"' in real.read_text(encoding="utf-8")
    fresh = file.with_name("fresh.toml")
    set_word(fresh, "profile.name", "B")
    assert fresh.stat().st_mode & 0o777 == 0o600
    assert sorted(p.name for p in file.parent.iterdir()) == ["config.toml", "fresh.toml", "real.toml"]


def test_every_field_of_profile_and_settings_can_be_set() -> None:
    """A field without an option could never be changed by its user."""
    for kind, target in ((Profile, PROFILE), (Settings, "settings")):
        declared = {option.field for option in OPTIONS if option.target == target}
        assert {field.name for field in fields(kind)} == declared


def test_keys_are_read_in_both_spellings_and_oddities_named(tmp_path: Path) -> None:
    """Dotted and quoted names mean the same; what is no key is set aside."""
    file = tmp_path / "keys.toml"
    file.write_text(
        '[keys]\n"compose.copy" = "c"\nlist.up = ["up", "k"]\nlist.down = 3\n[other]\nx = 1\n',
        encoding="utf-8",
    )
    found = read_keys(file)
    assert found.keys == {"compose.copy": ("c",), "list.up": ("up", "k")}
    assert len(found.problems) == 2
    assert read_keys(tmp_path / "none.toml").keys == {}


def test_plain_writes_what_toml_holds() -> None:
    """The forms documented in help."""
    assert plain(Money(Decimal("0.18"), "USD", Unit.WORD)) == "0.18 USD/word"
    assert plain((Language.FR,)) == ["fr"]
    assert plain(frozenset({4, 0})) == ["mon", "fri"]
    assert read_toml(Path("/nonexistent/config.toml")) == ({}, [], False)

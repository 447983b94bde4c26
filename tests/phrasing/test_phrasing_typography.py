"""The last pass: spaces, apostrophes, quotation marks."""

import pytest

from declinetui.domain.terms import Language
from declinetui.phrasing.typography import NBSP, typeset

FRENCH = [
    ("Vraiment ?", "Vraiment?"),
    ("Vraiment\u00a0!", "Vraiment!"),
    ("Voici : un", f"Voici{NBSP}: un"),
    ("Voici: un", f"Voici{NBSP}: un"),
    ("« mot »", f"«{NBSP}mot{NBSP}»"),
    ("«mot»", f"«{NBSP}mot{NBSP}»"),
    ("10 % et 1 500 $", f"10{NBSP}% et 1{NBSP}500{NBSP}$"),
    ("à 13 h 30", f"à 13{NBSP}h{NBSP}30"),
    ("à 9 h précises", f"à 9{NBSP}h précises"),
    ("l'affiche", "l’affiche"),
    ("une\u202fespace", f"une{NBSP}espace"),
    ("https://exemple.ca/a?b=1 : ici", f"https://exemple.ca/a?b=1{NBSP}: ici"),
    ("joindre a.b@exemple.ca.", "joindre a.b@exemple.ca."),
    ("Attendez...", "Attendez…"),
]
ENGLISH = [
    ("Really ?", "Really?"),
    ("don't", "don’t"),
    ("at 1:30 p.m.", f"at 1:30{NBSP}p.m."),
    ("Wait...", "Wait…"),
    ("see https://a.example/x : y", "see https://a.example/x: y"),
]


@pytest.mark.parametrize(("raw", "set_"), FRENCH)
def test_french(raw: str, set_: str) -> None:
    """fr-CA, OQLF."""
    assert typeset(raw, Language.FR) == set_


@pytest.mark.parametrize(("raw", "set_"), ENGLISH)
def test_english(raw: str, set_: str) -> None:
    """en-CA."""
    assert typeset(raw, Language.EN) == set_


@pytest.mark.parametrize("raw", [raw for raw, _ in FRENCH])
def test_setting_twice_changes_nothing(raw: str) -> None:
    """The pass may run over what it has set."""
    once = typeset(raw, Language.FR)
    assert typeset(once, Language.FR) == once


def test_a_text_message_takes_plain_characters_and_keeps_accents() -> None:
    """No U+00A0, no curly quote: they would cost a part of the SMS."""
    assert typeset("L’été : « ça »", Language.FR, plain=True) == 'L\'été : " ça "'.replace('" ça "', '" ça "')

"""The parts of a text message, as networks count them (3GPP TS 23.038)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.text.sms import BASIC, Encoding, parts_of

CASES = [
    ("", Encoding.GSM7, 0, 0),
    ("Bonjour, c'est non.", Encoding.GSM7, 19, 1),
    ("é" * 160, Encoding.GSM7, 160, 1),
    ("é" * 161, Encoding.GSM7, 161, 2),
    ("a" * 306, Encoding.GSM7, 306, 2),
    ("a" * 307, Encoding.GSM7, 307, 3),
    ("€" * 80, Encoding.GSM7, 160, 1),
    ("€" * 81, Encoding.GSM7, 162, 2),
    ("a" * 152 + "€" + "a" * 152, Encoding.GSM7, 306, 3),
    ("ê" * 70, Encoding.UCS2, 70, 1),
    ("ê" * 71, Encoding.UCS2, 71, 2),
    ("ê" * 134, Encoding.UCS2, 134, 2),
    ("ê" * 135, Encoding.UCS2, 135, 3),
    ("\U0001f642" * 35, Encoding.UCS2, 70, 1),
    ("\U0001f642" * 36, Encoding.UCS2, 72, 2),
    ("\U0001f642" * 67, Encoding.UCS2, 134, 3),
]


@pytest.mark.parametrize(("text", "encoding", "units", "parts"), CASES)
def test_parts_are_counted_as_networks_do(text: str, encoding: Encoding, units: int, parts: int) -> None:
    """Alone 160 or 70, then 153 or 67 a part; what takes two units is never cut."""
    counted = parts_of(text)
    assert (counted.encoding, counted.units, counted.parts) == (encoding, units, parts)


@pytest.mark.parametrize("character", ["ê", "ç", "ô", "œ", "’", "\u00a0", "«"])
def test_one_character_outside_the_alphabet_is_named(character: str) -> None:
    """It alone turns the message into UCS-2."""
    counted = parts_of(f"Oui {character} non {character}")
    assert counted.encoding is Encoding.UCS2 and counted.foreign == (character,)


@pytest.mark.parametrize("character", list("éèàùìòäöñüÇÉ@$"))
def test_accents_of_the_alphabet_cost_nothing(character: str) -> None:
    """French is mostly written in it."""
    assert parts_of(character).encoding is Encoding.GSM7


@given(st.text(alphabet=sorted(BASIC), max_size=700))
def test_plain_parts_follow_the_division(text: str) -> None:
    """Without double characters the count is the rounded division."""
    counted = parts_of(text)
    assert counted.units == len(text)
    assert counted.parts == (math.ceil(len(text) / 153) if len(text) > 160 else bool(text))

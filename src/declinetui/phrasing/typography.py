"""One last pass over the whole text: spaces, apostrophes and quotation marks of fr-CA and en-CA.

Addresses, links and file names are never touched. Only U+00A0 is used; U+202F and U+2009 never are
(OQLF, « Espacement avant et après les signes de ponctuation »).
"""

import re

from declinetui.domain.terms import Language

NBSP = "\u00a0"
PROTECTED = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FRENCH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\u202f\u2009]"), NBSP),
    (re.compile(r"[ \u00a0]+([;!?])"), r"\1"),
    (re.compile(r"[ \u00a0]*:(?=[ \u00a0]|$)"), f"{NBSP}:"),
    (re.compile(r"(\d)[ \u00a0]*([%$€])"), rf"\1{NBSP}\2"),
    (re.compile(r"«[ \u00a0]*"), f"«{NBSP}"),
    (re.compile(r"[ \u00a0]*»"), f"{NBSP}»"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NBSP),
    (re.compile(r"(?<=\d)[ \u00a0]h[ \u00a0](?=\d\d\b)"), f"{NBSP}h{NBSP}"),
    (re.compile(r"(?<=\d) h(?!\w)"), f"{NBSP}h"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
)
_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\u202f\u2009]"), NBSP),
    (re.compile(r"[ \u00a0]+([;:!?,.])(?=[ \u00a0]|$)"), r"\1"),
    (re.compile(r"(?<=\w)'"), "’"),
    (re.compile(r" (?=[ap]\.m\.)"), NBSP),
)
_BOTH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"  +"), " "),
    (re.compile(r"\.\.(?=\s|$)"), "."),
)


def typeset(text: str, language: Language, *, plain: bool = False) -> str:
    """Set a text; `plain` is for SMS: plain spaces and straight apostrophes, accents kept."""
    rules = _BOTH + (_FRENCH if language is Language.FR else _ENGLISH)
    pieces = []
    end = 0
    for match in PROTECTED.finditer(text):
        pieces += [_apply(rules, text[end : match.start()]), match[0]]
        end = match.end()
    pieces.append(_apply(rules, text[end:]))
    done = "".join(pieces)
    if plain:
        done = (
            done.replace(NBSP, " ").replace("’", "'").replace("«", '"').replace("»", '"').replace("…", "...")
        )
    return done


def _apply(rules: tuple[tuple[re.Pattern[str], str], ...], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text

"""Compile a phrase's string once: three constructs, a fixed grammar, nothing that runs.

    {name}  {helper name}  [masculine|feminine]

A user's phrase never reaches `str.format`: braces name slots of a closed set, or the phrase is refused.
"""

import re
from dataclasses import dataclass

from declinetui.errors import Message
from declinetui.phrasing.slots import HELPERS, SLOTS

_TOKEN = re.compile(r"\{(?P<slot>[^{}]*)\}|\[(?P<m>[^\[\]|]*)\|(?P<f>[^\[\]|]*)\]|(?P<stray>[{}\[\]])")


class TemplateError(ValueError):
    """The string breaks the grammar; `why` says how, for the author of the phrase."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class SlotRef:
    """A place to fill: `helper` is empty, or a word that agrees with the value (de, à, 's…)."""

    helper: str
    name: str


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled string: literal text and slots in order."""

    parts: tuple[str | SlotRef, ...]

    @property
    def slots(self) -> tuple[SlotRef, ...]:
        """The slots in reading order."""
        return tuple(p for p in self.parts if isinstance(p, SlotRef))

    @property
    def literal(self) -> str:
        """The text with its slots left blank; what the word lists are made from."""
        return " ".join(p for p in self.parts if isinstance(p, str))


def compile_template(text: str, language: str, *, feminine: bool = False) -> Template:
    """Compile `text` for a writer of one grammatical gender.

    Raises TemplateError for an unknown slot or helper and for stray brackets.
    """
    parts: list[str | SlotRef] = []
    end = 0
    for match in _TOKEN.finditer(text):
        _literal(parts, text[end : match.start()])
        end = match.end()
        if match["stray"]:
            raise TemplateError(Message("a stray {sign}", sign=match["stray"]))
        if match["slot"] is not None:
            parts.append(_slot(match["slot"], language))
        else:
            _literal(parts, match["f"] if feminine else match["m"])
    _literal(parts, text[end:])
    return Template(tuple(parts))


def _literal(parts: list[str | SlotRef], text: str) -> None:
    if not text:
        return
    last = parts[-1] if parts else None
    if isinstance(last, str):
        parts[-1] = last + text
    else:
        parts.append(text)


def _slot(inside: str, language: str) -> SlotRef:
    helper, _, name = inside.rpartition(" ")
    if name not in SLOTS:
        raise TemplateError(Message("unknown slot {slot}", slot=f"{{{inside}}}"))
    if helper and helper not in HELPERS[language]:
        raise TemplateError(Message("unknown helper {slot}", slot=f"{{{inside}}}"))
    if helper == "le" and name != "field":
        raise TemplateError(
            Message(
                "{slot}: le goes before a field only; other values bring their article", slot=f"{{{inside}}}"
            )
        )
    return SlotRef(helper, name)

"""Messages finished in the reader's language: words from gettext, values formatted by kind."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from declinetui.domain.terms import Language
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import DeclineError, Message
from declinetui.l10n import dates
from declinetui.l10n.lists import join
from declinetui.l10n.money import money
from declinetui.l10n.numbers import number
from declinetui.l10n.translations import translations

_PLACE = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


class Catalog:
    """The interface language of one reader.

    `today` lets dates of the same year go without their year.
    """

    def __init__(self, lang: Language, *, today: date | None = None) -> None:
        self.lang = lang
        self.today = today
        self._words = translations(lang)

    def text(self, msgid: str) -> str:
        """The words of an English msgid that has no places."""
        return self._words.gettext(msgid) if msgid else ""

    def plural(self, one: str, many: str, n: int) -> str:
        """The form for `n`, with `{n}` filled in; zero is singular in French."""
        return self._fill(self._words.ngettext(one, many, n), {"n": n})

    def render(self, message: Message) -> str:
        """A message with its values in place.

        A whole number named `n` chooses between singular and plural when the catalog has both.
        """
        n = message.values.get("n")
        if isinstance(n, int):
            template = self._words.ngettext(message.msgid, message.msgid, n)
            if template == message.msgid:
                # No plural forms in the catalog: one sentence serves every number.
                template = self.text(message.msgid)
        else:
            template = self.text(message.msgid)
        return self._fill(template, message.values)

    def label(self, member: StrEnum, *, capital: bool = False) -> str:
        """What a member of a closed list is called; its bare value when it has no words."""
        from declinetui.l10n.labels import label  # the whole vocabulary, which --help never names

        msgid = label(member)
        words = self.text(msgid) if msgid else member.value
        return words[:1].upper() + words[1:] if capital else words

    def value(self, value: object) -> str:
        """A value as this reader writes it: date, hour, sum, list, label or plain text."""
        match value:
            case StrEnum():
                return self.label(value)
            case Message():
                return self.render(value)
            case datetime():
                return dates.moment(value, self.lang, reference=self.today)
            case date():
                return dates.date_long(value, self.lang, reference=self.today)
            case time():
                return dates.hour(value, self.lang)
            case Money():
                return money(value, self.lang)
            case NounPhrase():
                return value.text
            case bool():
                return self.text("yes" if value else "no")
            case tuple() | list():
                return join([self.value(item) for item in value], self.lang)
            case int() | Decimal():
                return self._figure(value)
            case _:
                return str(value)

    def _figure(self, value: int | Decimal) -> str:
        """Four figures stand ungrouped: years, lines and counts alike."""
        if isinstance(value, int) and abs(value) < 10_000:
            return str(value)
        exact = Decimal(value)
        exponent = exact.normalize().as_tuple().exponent
        return number(exact, self.lang, decimals=max(0, -exponent) if isinstance(exponent, int) else 0)

    def _fill(self, template: str, values: Mapping[str, object]) -> str:
        def put(place: re.Match[str]) -> str:
            name = place[1]
            if name not in values:
                return place[0]
            words = self.value(values[name])
            if words.endswith(".") and template[place.end() : place.end() + 1] == ".":
                words = words[:-1]  # "3 p.m." closes the sentence by itself
            first = place.start() == 0 and isinstance(values[name], StrEnum)
            return words[:1].upper() + words[1:] if first else words

        return _PLACE.sub(put, template)


def render_error(error: DeclineError, catalog: Catalog) -> tuple[str, str]:
    """What happened and the way out, the second empty when there is none."""
    way_out = catalog.render(error.way_out) if error.way_out else ""
    return catalog.render(error.what), way_out

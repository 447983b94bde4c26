"""Telephone numbers as each language writes them; what is not North American stays as typed."""

import re

from declinetui.domain.terms import Language
from declinetui.l10n.rules import rules

_NANP = re.compile(
    r"""\s* (?P<country>\+?1[\s.\u00a0-]*)? \(?(?P<area>[2-9]\d{2})\)? [\s.\u00a0-]*
    (?P<office>[2-9]\d{2}) [\s.\u00a0-]* (?P<line>\d{4})
    (?:[\s,;\u00a0]*(?:poste|ext\.?|extension|x|\#)[\s.\u00a0]*(?P<ext>\d{1,6}))? \s*""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""North American numbering plan: area and office never start with 0 or 1."""

_TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})


def phone(text: str, lang: Language) -> str:
    """514 555-0142 / 514-555-0142; the leading 1 is written for toll-free numbers only."""
    match = _NANP.fullmatch(text)
    if match is None:
        return text.strip()
    area = match["area"]
    country = "1" if area in _TOLL_FREE else ""
    return rules(lang).phone(area, match["office"], match["line"], country, match["ext"] or "")

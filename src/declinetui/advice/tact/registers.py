"""tu and vous: one message keeps to one of them, the one its reader uses."""

import re
from collections.abc import Iterator

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Severity
from declinetui.domain.terms import Address, Language
from declinetui.domain.values import Span
from declinetui.errors import Message

_TU = re.compile(
    r"(?<![\w-])(?:tu|te|toi|tes|ta|t’"
    r"|(?<!le )(?<!un )(?<!du )(?<!ce )(?<!bon )(?<!même )ton(?! de\b))(?![\w-])"
    r"|\bt’(?=\w)|-toi\b|\b(?:rappelle|réponds|écris|reviens|dis|fais|laisse|envoie|prends|tiens)-moi\b",
    re.IGNORECASE,
)
_VOUS = re.compile(r"(?<!rendez-)\b(?:vous|votre|vos|vôtres?)\b|\b\w+ez-(?:moi|nous)\b", re.IGNORECASE)
_GROUP = re.compile(r"\btoi et\b|\bet (?:à )?(?:toi|ton équipe|ta famille|tes)\b", re.IGNORECASE)
"""Someone and theirs are a plural vous, even among friends."""


def registers(subject: TextSubject) -> Iterator[Finding]:
    """tu and vous in one message, or the one the reader does not use."""
    if subject.language is not Language.FR:
        return
    text = subject.text.replace("'", "’")
    tu, vous = _TU.search(text), _VOUS.search(text)
    mixed = tu is not None and vous is not None
    if mixed and _GROUP.search(text):
        return
    wrong = tu if subject.address is Address.VOUS else vous if subject.address is Address.TU else None
    if mixed and wrong is None:
        wrong = max((m for m in (tu, vous) if m), key=lambda m: m.start())
    if wrong is None:
        return
    why = Message("tu and vous are mixed.") if mixed else Message("The reader is addressed otherwise.")
    span = Span(wrong.start(), wrong.end())
    yield subject.finding("register_mixed", Severity.WARNING, why, span)

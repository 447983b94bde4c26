"""Bytes or text of any shape -> the words of the message, inert, its headers as lines above them."""

import re

from declinetui.intake.decode import decode
from declinetui.intake.mail import read_mail, unfold_words
from declinetui.text.clean import clean, html_to_text, looks_like_html

_ENCODED = re.compile(r"=\?[\w-]{2,20}\?[bqBQ]\?[^?\s]{1,400}\?=(?:\s+(?==\?))?")

_HEADED = re.compile(r"\s{0,4}(?:[A-ZÀ-Ý][A-Za-zÀ-ÿ -]{0,20}+[\u00a0]?:[^\n]{0,400}+\n){2,12}+\s*+(?=<)")
"""Header lines as people paste them, above a body that is HTML."""


def message_text(source: str | bytes) -> str:
    """The words of a message of any shape: headers as lines above them, inert."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    mail = read_mail(data)
    if mail is not None:
        return clean(f"{mail.head}\n\n{mail.body}" if mail.head else mail.body)
    text = source if isinstance(source, str) else decode(source)
    if "=?" in text[:4000]:
        text = _ENCODED.sub(lambda m: unfold_words(m.group()), text[:4000]) + text[4000:]
    head = _HEADED.match(text) if "<" in text[:4000] else None
    if head and looks_like_html(text[head.end() :]):
        return clean(f"{head.group().rstrip()}\n\n{html_to_text(text[head.end() :])}")
    return clean(html_to_text(text) if looks_like_html(text) else text)

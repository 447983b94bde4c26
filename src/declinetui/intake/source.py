"""Bytes or text of any shape -> the words of the message, inert, its headers as lines above them."""

import re

from declinetui.intake.decode import decode
from declinetui.intake.mail import read_mail, unfold_words
from declinetui.text.clean import clean, html_to_text, looks_like_html

_ENCODED = re.compile(r"=\?[\w-]{2,20}\?[bqBQ]\?[^?\s]{1,400}\?=(?:\s+(?==\?))?")


def message_text(source: str | bytes) -> str:
    """The words of a message of any shape: headers as lines above them, inert."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    mail = read_mail(data)
    if mail is not None:
        return clean(f"{mail.head}\n\n{mail.body}" if mail.head else mail.body)
    text = source if isinstance(source, str) else decode(source)
    if "=?" in text[:4000]:
        text = _ENCODED.sub(lambda m: unfold_words(m.group()), text[:4000]) + text[4000:]
    if looks_like_html(text):
        text = html_to_text(text)
    return clean(text)

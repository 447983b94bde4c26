"""Text from outside made inert: nothing in it can move a cursor, hide, or turn the writing round."""

import re
import unicodedata
from html.parser import HTMLParser

from declinetui.text.fold import INVISIBLE

_ESCAPES = re.compile(
    r"\x1b\][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\)?"  # OSC: titles, links, clipboard
    r"|\x1b[PX^_][^\x1b\n]{0,4096}(?:\x1b\\)?"  # DCS, SOS, PM, APC
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]?"  # CSI: colours, cursor
    r"|\x1b[ -/]{0,4}[0-~]?"
)
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e0fff"
    + re.escape(INVISIBLE)
    + "]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without terminal escapes, control, bidi or invisible characters; line breaks as \\n.

    Nothing that a person can see is lost: markup stays as the characters it is.
    """
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPES.sub("", text)
    text = _BREAKS.sub("\n", text)
    text = _LONE.sub("\ufffd", _UNSAFE.sub("", text))
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text


_HTML_HEAD = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|div|p|table|span|meta|style)\b", re.IGNORECASE
)
_HTML_TAG = re.compile(
    r"</?(?:p|br|div|span|td|tr|table|a|b|strong|body|ul|li|font|h[1-6])\b[^<>]{0,400}>", re.I
)
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_PARSED = 200_000
"""Characters given to the HTML parser; what follows is stripped of tags the plain way."""


def looks_like_html(text: str) -> bool:
    """True when the text is an HTML page or body rather than words with a stray tag."""
    head = text[:4000]
    return bool(_HTML_HEAD.match(head)) or len(_HTML_TAG.findall(head)) >= 4


def html_to_text(html: str) -> str:
    """The words of an HTML body: blocks on lines, quotes marked by >, scripts and styles gone."""
    reader = _Words()
    try:
        reader.feed(html[:_PARSED])
        reader.close()
    except (AssertionError, ValueError):  # html.parser on hopeless declarations
        return _ANY_TAG.sub(" ", html)
    text = reader.text()
    rest = html[_PARSED:]
    return text + _ANY_TAG.sub(" ", rest) if rest else text


_BLOCKS = frozenset(
    "p div br tr table ul ol li h1 h2 h3 h4 h5 h6 blockquote section article header footer hr".split()
)
_APART = frozenset("p table ul ol h1 h2 h3 h4 blockquote hr".split())
_SILENT = frozenset("script style head title template noscript".split())


class _Words(HTMLParser):
    """Collects text line by line, with the depth of quotation of each line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._quote = 0
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _BLOCKS:
            self._break(blank=tag in _APART)
        if tag == "blockquote":
            self._quote += 1
        if tag == "li":
            self._line = "- "
        if tag == "td":
            self._line += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in _BLOCKS:
            self._break(blank=tag in _APART)
        if tag == "blockquote":
            self._quote = max(0, self._quote - 1)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        piece = re.sub(r"[ \t\r\n]+", " ", data)
        self._line += piece.lstrip(" ") if not self._line.strip() else piece

    def _break(self, *, blank: bool) -> None:
        line = self._line.strip(" ")
        self._line = ""
        if line:
            self._lines.append("> " * self._quote + line)
        if blank and self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """Everything read so far."""
        self._break(blank=False)
        return "\n".join(self._lines).strip("\n")

"""Where things stand in a message: headers, the newest words, the signature, what is only quoted.

What is not the client's newest words is blanked with spaces, so every span found in `live`
is a span of the text.
"""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.intake.headers import NONE, Head, read_head
from declinetui.intake.signoff import SIGN_OFF
from declinetui.text.fold import fold_aligned


@dataclass(frozen=True, slots=True)
class Layout:
    """A message in its zones."""

    text: str
    live: str
    """The newest words and the signature; headers, quotations, disclaimers and links blanked."""
    folded: str
    """`live`, folded aligned."""
    head: Head
    body: Span
    signature: Span
    forwarded: bool = False
    quoted: bool = False


_FORWARD = re.compile(
    r"^[ \t>]*(?:-{2,} ?(?:forwarded (?:message|by[^\n]*)|message (?:transfere|reexpedie)|"
    r"mensaje reenviado) ?-{2,}"
    r"|begin forwarded message ?:?|debut du (?:message|courriel) (?:transfere|reexpedie) ?:?|"
    r"message transfere ?:?)[ \t]*$",
    re.MULTILINE,
)
_ORIGINAL = re.compile(
    r"\s{0,20}-{2,} ?(?:original message|message d'origine|message original) ?-{2,}[ \t]*(?=\n)"
)
"""Nothing above it: the message was passed on rather than answered."""
_QUOTE = re.compile(
    r"^[ \t]*(?:(?:le|on) [^\n]{6,120}(?:\n[^\n]{0,120})?(?:a ecrit|wrote|ecrivait) ?:[ \t]*$"
    r"|[^\n]{2,80}<[^\n>]{3,80}> (?:a ecrit|wrote) ?:[ \t]*$"
    r"|-{2,} ?(?:original (?:message|appointment)|message d'origine|message original|"
    r"reply message) ?-{2,}[^\n]*$"
    r"|_{12,}[ \t]*\n+[ \t]*\*?(?:de|from) ?:\*?"
    r"|\*?(?:de|from) ?:\*? [^\n]+\n[ \t]*\*?(?:envoye|sent|date|a|to|objet|subject) ?:\*? [^\n]+$"
    r"|(?:>[^\n]*\n?){2,})",
    re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*$", re.MULTILINE)
_NOTICE = re.compile(
    r"^[^\n]{0,30}(?:avis (?:de confidentialite|important|juridique)|confidentiality (?:notice|"
    r"note)|confidentialite ?:|disclaimer\b|legal notice|avis ?:"
    r"|(?:ce|le present|this) (?:message|courriel|e-?mail|communication)[^\n]{0,80}(?:confidenti|"
    r"privileg|intended|destine|reserve|s'adresse)"
    r"|(?:si vous (?:avez recu|n'etes pas le destinataire)|if you (?:have )?(?:received|"
    r"are not the intended))"
    r"|the information (?:contained )?in this|l'information (?:contenue|transmise)|"
    r"les renseignements contenus"
    r"|(?:pensez|songez) a l'environnement|please consider the environment|devez-vous vraiment imprimer|"
    r"unsubscribe|se desabonner|me desabonner|to unsubscribe|pour vous desabonner"
    r"|this message was sent to|vous recevez ce (?:message|courriel)|all rights reserved|"
    r"tous droits reserves)",
    re.MULTILINE,
)
_DEVICE = re.compile(
    r"^[ \t]*(?:(?:envoye|expedie|sent|get) (?:de(?:puis)?|a partir d[eu]|from|via|"
    r"outlook)[^\n]{0,60}(?:iphone|ipad|android|mobile|samsung|telephone|outlook|galaxy|"
    r"pixel|yahoo|gmail|cellulaire|device|rogers|bell)[^\n]{0,40}"
    r"|telecharge[rz] outlook[^\n]*|obtenir outlook[^\n]*|\[?(?:image|cid|logo)[:\]][^\n]*|\[image[^\n]*)$",
    re.MULTILINE,
)
_LINK = re.compile(r"<?\bhttps?://\S+")
_DELIMITER = re.compile(r"^--[ \t]*$|^[_-]{3,}[ \t]*$", re.MULTILINE)
_SHORT_ABOVE = 300
"""Characters above a forwarding mark under which the forwarded message is the message."""


_SPACES = {ord(c): " " for c in "\u00a0\u2002\u2003\u2009\u202f\u2007"}
"""Spaces of any width count as plain ones for the rules; every position is kept."""


def lay_out(text: str) -> Layout:
    """The zones of a clean text."""
    folded = fold_aligned(text)
    blanks: list[tuple[int, int]] = []
    start, head, forwarded = _beginning(text, folded, blanks)
    end, quoted = _ending(folded, start, blanks, is_form=head is NONE)
    blanks.append((end, len(text)))
    for pattern in (_QUOTED_LINE, _DEVICE, _LINK):
        blanks += [m.span() for m in pattern.finditer(folded, start, end)]
    blanks += _notices(folded, start, end)
    live = _blanked(text, blanks).translate(_SPACES)
    live_folded = fold_aligned(live)
    cut = signature_start(live, live_folded, start, end)
    return Layout(text, live, live_folded, head, Span(start, cut), Span(cut, end), forwarded, quoted)


def _beginning(text: str, folded: str, blanks: list[tuple[int, int]]) -> tuple[int, Head, bool]:
    head = read_head(text)
    start = head.end
    mark = _FORWARD.search(folded, start)
    original = _ORIGINAL.match(folded, start)
    if original:
        mark = original
    if mark and len(folded[start : mark.start()].strip()) < _SHORT_ABOVE:
        inner = read_head(text, mark.end())
        if inner is not NONE:
            blanks.append((0, inner.end))
            return inner.end, inner, True
    blanks.append((0, start))
    return start, head, False


def _ending(folded: str, start: int, blanks: list[tuple[int, int]], *, is_form: bool) -> tuple[int, bool]:
    """Where the newest words stop; a quotation at the very top is passed over (answers below it)."""
    position = start
    for _ in range(20):
        match = _QUOTE.search(folded, position)
        if match is None:
            return len(folded), bool(blanks[1:])
        if folded[start : match.start()].strip(" \n>"):
            inside = match.group().lstrip().startswith(">")
            if inside and folded[match.end() :].strip(" \n>") and not _quote_goes_on(folded, match.end()):
                blanks.append(match.span())
                position = match.end()
                continue
            return match.start(), True
        blanks.append(match.span())
        position = start = match.end()
    return len(folded), True


def _quote_goes_on(folded: str, position: int) -> bool:
    return folded[position:].lstrip().startswith(">")


def _notices(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Legal notices and footers, each to the end of its paragraph."""
    found = []
    for match in _NOTICE.finditer(folded, start, end):
        if not folded[start : match.start()].strip():
            continue
        stop = folded.find("\n\n", match.end(), end)
        found.append((match.start(), end if stop < 0 else stop))
    return found


def _blanked(text: str, blanks: list[tuple[int, int]]) -> str:
    pieces = []
    position = 0
    for left, end in sorted(blanks):
        if end <= position:
            continue
        start = max(left, position)
        pieces.append(text[position:start])
        pieces.append(re.sub(r"[^\n]", " ", text[start:end]))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


_DASHED = re.compile(r"[.?!…):;]\s{0,4}[-–—~]{1,2}\s?(?P<name>[A-ZÀ-Ý][^\n?!]{1,90})$")
"""A name behind a dash that closes the last line: "Interested? — Hugh Merchant, Lumen AI"."""
_TAIL_LINES = 14


def signature_start(live: str, folded: str, start: int, end: int) -> int:
    """Where the sign-off or the signature begins; the end when there is none."""
    trimmed = start + len(live[start:end].rstrip())
    floor = trimmed
    for _ in range(_TAIL_LINES):
        above = folded.rfind("\n", start, floor)
        if above < 0:
            floor = start
            break
        floor = above
    delimiter = next((m for m in _DELIMITER.finditer(folded, floor, trimmed) if m.start() > start), None)
    offs = [m for m in SIGN_OFF.finditer(folded, floor, trimmed) if _stands_alone(folded, m)]
    points = [
        m.start() for m in offs if live[m.end() : trimmed].strip() and _block_after(live, m.end(), trimmed)
    ]
    if delimiter:
        points.append(delimiter.start())
    if points:
        return min(points)
    if offs and not live[offs[-1].end() : trimmed].strip():
        return offs[-1].start() if offs[-1].start() > start else trimmed
    dashed = _DASHED.search(live, max(start, trimmed - 120), trimmed)
    return dashed.start("name") if dashed else _last_block(live, start, trimmed)


def _stands_alone(folded: str, match: re.Match[str]) -> bool:
    line_end = folded.find("\n", match.end())
    rest = folded[match.end() : line_end if line_end >= 0 else len(folded)].strip()
    return len(rest.split()) <= 4


def _block_after(live: str, start: int, end: int) -> bool:
    """True when short lines follow, as in a signature."""
    lines = [line for line in live[start:end].split("\n") if line.strip()]
    return len(lines) <= 10 and all(len(line.strip()) < 90 for line in lines[:3])


def _last_block(live: str, start: int, end: int) -> int:
    """The lines at the end that look like a name and a firm rather than words."""
    position, top = end, end
    for _ in range(8):
        above = live.rfind("\n", start, position)
        line = live[above + 1 : position].strip() if above >= 0 else ""
        if above < 0 or (line and not _signs(line)):
            break
        if not line and top < end and live[above + 1 : top].count("\n\n") > 0:
            break
        top = above + 1 if line else top
        position = above
    lines = [line.strip() for line in live[top:end].split("\n") if line.strip()]
    if not lines:
        return end
    first = lines[0].lstrip("-–—~ ")
    named = re.match(r"(?:M\.|Mme|Mr|Mrs|Ms|Me|Dre?)?\.? ?[A-ZÀ-Ý]", first)
    if not live[start:top].strip():
        return end  # notes made of short lines are no signature
    return top if named and " : " not in first and not first.endswith(":") else end


def _signs(line: str) -> bool:
    """A short line without the end of a sentence; "inc." and an initial end none."""
    if len(line) > 70 or len(line.split()) > 10 or line.startswith(("- ", "• ", "* ", ">")):
        return False
    if re.search(r"[$€]|\d ?(?:h|%|mots|words|pages)\b", line):
        return False
    ended = line.endswith((".", "?", "!", ":", ",", ";")) and not re.search(
        r"\b(?:[A-ZÀ-Ý]|(?i:inc|ltd|ltée|co|corp|enr|ca|com|[a-z]\.[a-z](?:\.[a-z]+)*))\.$", line
    )
    return not ended and not re.match(
        r"(?i)(?:bonjour|hello|hi|salut|dear|budget|date|merci|p\.?s)\b(?![@.])", line
    )

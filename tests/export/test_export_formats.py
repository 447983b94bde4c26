"""Every format byte for byte, and what must never get into one."""

import csv
import email
import email.policy
import email.utils
import io
import mailbox
from datetime import date, datetime
from email.header import decode_header, make_header
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.terms import Language
from declinetui.errors import ExportError
from declinetui.export.clipboard import OSC52_LIMIT, multiplexer_of, osc52
from declinetui.export.eml import eml
from declinetui.export.ics import Entry, ics
from declinetui.export.maildir import write_draft
from declinetui.export.mailto import mailto
from declinetui.export.outgoing import Outgoing
from declinetui.export.plaintext import md, txt
from declinetui.export.tables import cell, csv_bytes, uncell

GOLDEN = Path(__file__).parents[1] / "golden" / "export"
LONG_ID = (
    "<CAGh0123456789012345678901234567890123456789012345678901234567890123456789abcdef@mail.example.com>"
)

FRENCH = Outgoing(
    language=Language.FR,
    body=(
        "Bonjour Marie-Ève,\n\nMerci d’avoir pensé à moi pour la refonte de votre site. Je dois toutefois"
        " décliner\u00a0: mon calendrier est complet jusqu’au 14\u00a0février.\n\nJe pourrais commencer le"
        " 15\u00a0février, pour 6\u00a0000\u00a0$.\n\nCordialement,\nCamille Roy"
    ),
    subject="Re: Refonte du site de la Boulangerie Lévesque et de ses succursales de la Côte-Nord",
    client="Marie-Ève Tremblay",
    to_name="Marie-Ève Tremblay",
    to_email="me@exemple.ca",
    from_name="Camille Roy",
    from_email="camille@exemple.ca",
    written=datetime(2026, 11, 24, 9, 30),
    in_reply_to=LONG_ID,
    references=("<first@mail.example.com>", LONG_ID),
)
ENGLISH = Outgoing(
    language=Language.EN,
    body=(
        "Hi Ann,\n\nThank you for writing. I have to say no this time.\n\n"
        "1. not a list\n# not a title\n\nBest,\nCamille"
    ),
    subject="Re: Your *new* website",
    client="Ann O'Neil",
    to_name="O'Neil, Ann",
    to_email="ann@example.com",
    from_name="Camille Roy",
    from_email="camille@exemple.ca",
    written=datetime(2026, 11, 24, 13, 5),
)
ENTRIES = [
    Entry(
        uid="b2", day=date(2026, 12, 1), summary="Marie-Ève - promesse", description="site; étape 1, 2\nsuite"
    ),
    Entry(uid="a1", day=date(2026, 11, 26), summary="Répondre", alarm=False),
]
ROWS = [("=1+1", "+1 514", "@x", "-2", "plain"), ("a;b", 'say "hi"', "line\nbreak", None, date(2026, 1, 2))]

FILES = {
    "reply.fr.txt": txt(FRENCH),
    "reply.fr.md": md(FRENCH),
    "reply.fr.eml": eml(FRENCH),
    "reply.en.txt": txt(ENGLISH),
    "reply.en.md": md(ENGLISH),
    "reply.en.eml": eml(ENGLISH),
    "reply.fr.mailto": mailto(FRENCH).encode(),
    "agenda.ics": ics(ENTRIES, stamp=datetime(2026, 11, 24, 14, 0)),
    "table.csv": csv_bytes(("a", "b", "c", "d", "e"), ROWS),
}


@pytest.mark.parametrize("name", FILES)
def test_format_is_the_golden_file_byte_for_byte(name: str) -> None:
    """Look at a difference with a person's eyes before replacing the file."""
    assert FILES[name] == (GOLDEN / name).read_bytes()


def parsed(reply: Outgoing) -> email.message.EmailMessage:
    """The message as another program reads it."""
    message = email.message_from_bytes(eml(reply), policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    return message


def test_a_mail_program_reads_what_was_meant() -> None:
    """Accents, long subject, long Message-ID and body survive."""
    message = parsed(FRENCH)
    assert message["Subject"] == FRENCH.subject
    assert message["To"].addresses[0].display_name == "Marie-Ève Tremblay"
    assert message["In-Reply-To"] == LONG_ID
    assert message["References"].split() == ["<first@mail.example.com>", LONG_ID]
    assert message.get_content().replace("\r\n", "\n") == FRENCH.body + "\n"
    assert parsed(ENGLISH)["To"].addresses[0].display_name == "O'Neil, Ann"
    assert all(len(line) <= 998 for line in eml(FRENCH).split(b"\r\n"))
    assert b"\n" not in eml(FRENCH).replace(b"\r\n", b"")


any_text = st.text(max_size=120)


@given(subject=any_text, name=any_text, address=any_text, ident=any_text, body=st.text(max_size=400))
def test_no_text_can_add_a_header(subject: str, name: str, address: str, ident: str, body: str) -> None:
    """Whatever a client's message holds, the headers are those of the program (RFC 5322, 2.2)."""
    reply = Outgoing(
        language=Language.EN,
        body=body,
        subject=f"{subject}\r\nBcc: x@example.com\r\n\r\nevil",
        to_name=f"{name}\nBcc: x@example.com",
        to_email=address,
        from_name=name,
        from_email="camille@exemple.ca",
        written=datetime(2026, 11, 24),
        in_reply_to=f"<{ident}>",
        message_id=f"{ident}\r\nBcc: y@example.com",
    )
    message = parsed(reply)
    allowed = {"from", "to", "subject", "date", "in-reply-to", "references", "content-language"}
    allowed |= {"mime-version", "content-type", "content-transfer-encoding", "x-unsent"}
    assert {key.lower() for key in message} <= allowed
    assert len(message.keys()) == len(set(message.keys()))


@given(name=st.text(min_size=1, max_size=80).filter(str.isprintable))
def test_a_name_survives_its_header(name: str) -> None:
    """Quotes, backslashes, commas and accents in a display name."""
    reply = Outgoing(
        language=Language.FR, body="x", to_name=name, to_email="a@example.com", written=datetime(2026, 1, 1)
    )
    raw = email.message_from_bytes(eml(reply), policy=email.policy.compat32)["To"]
    shown, address = email.utils.parseaddr(raw)
    decoded = str(make_header(decode_header(shown))) if "=?" in shown else shown
    assert address == "a@example.com"
    assert " ".join(decoded.split()) == " ".join(name.split())


@pytest.mark.parametrize(
    "address", ["", "a b@x.ca", "a@x.ca\nBcc: b@y.ca", "<a@x.ca>", "a@", "é@x.ca", "a@..ca"]
)
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    """Not repaired, not passed on."""
    reply = Outgoing(
        language=Language.FR, body="x", to_name="A", to_email=address, written=datetime(2026, 1, 1)
    )
    assert parsed(reply)["To"] is None
    assert mailto(reply).startswith("mailto:?")


def test_an_international_domain_is_written_in_ascii() -> None:
    """IDNA, as mail servers want it."""
    reply = Outgoing(language=Language.FR, body="x", to_email="a@québec.ca", written=datetime(2026, 1, 1))
    assert parsed(reply)["To"] == "a@xn--qubec-csa.ca"


@given(subject=any_text, body=any_text)
def test_mailto_carries_everything_and_nothing_else(subject: str, body: str) -> None:
    """RFC 6068: every character that means something is escaped."""
    reply = Outgoing(
        language=Language.FR, body=body, subject=subject, to_email="a@x.ca", written=datetime(2026, 1, 1)
    )
    link = mailto(reply)
    fields = parse_qs(urlsplit(link).query, keep_blank_values=True)
    assert set(fields) <= {"subject", "body"}
    assert link.isascii()
    assert not set(link) & set(' "<>\r\n')


def test_calendar_lines_and_identities() -> None:
    """75 octets a line (RFC 5545, 3.1); the same uid from one export to the next."""
    data = FILES["agenda.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    later = ics(ENTRIES, stamp=datetime(2027, 1, 1))
    uids = [line for line in data.split(b"\r\n") if line.startswith(b"UID")]
    assert uids == [line for line in later.split(b"\r\n") if line.startswith(b"UID")]


@given(summary=any_text, description=any_text)
def test_no_text_can_end_an_event(summary: str, description: str) -> None:
    """A name with line breaks adds no property and no component."""
    entry = Entry(uid="u", day=date(2026, 1, 1), summary=f"{summary}\r\nEND:VEVENT", description=description)
    data = ics([entry], stamp=datetime(2026, 1, 1))
    assert data.count(b"\r\nEND:VEVENT\r\n") == 1
    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == 1


@given(text=st.text(max_size=60).filter(lambda text: "\x00" not in text))
def test_no_cell_is_a_formula_and_every_cell_comes_back(text: str) -> None:
    """OWASP, "CSV Injection"; our own import reads what our export wrote."""
    written = cell(text)
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert uncell(written) == text or text.startswith("'")
    row = next(csv.reader(io.StringIO(csv_bytes((text,), [], bom=False).decode("utf-8"), newline="")))
    assert row == [written]


def test_the_clipboard_sequence_passes_through_multiplexers() -> None:
    """OSC 52, wrapped for tmux and screen; too long is nothing rather than half."""
    assert osc52("é") == "\x1b]52;c;w6k=\x07"
    assert osc52("é", multiplexer="tmux") == "\x1bPtmux;\x1b\x1b]52;c;w6k=\x07\x1b\\"
    assert osc52("x" * 600, multiplexer="screen").count("\x1bP") == 4
    assert osc52("x" * (OSC52_LIMIT + 1)) == ""
    assert multiplexer_of("screen-256color", "") == "screen"
    assert multiplexer_of("screen-256color", "/tmp/tmux") == "tmux"
    assert multiplexer_of("xterm", "") == ""


def test_a_draft_lands_in_the_maildir(tmp_path: Path) -> None:
    """Readable by Python's mailbox, flagged as a draft; never over another."""
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    for _ in range(2):
        write_draft(tmp_path, eml(FRENCH), written=FRENCH.written, unique="../a:b")
    box = mailbox.Maildir(tmp_path)
    assert [message.get_flags() for message in box] == ["DS", "DS"]
    assert all(path.parent == tmp_path / "cur" for path in tmp_path.rglob("*declinetui*"))
    with pytest.raises(ExportError):
        write_draft(tmp_path / "cur", b"", written=FRENCH.written, unique="x")

"""Every shape a message comes in: encodings, mail structures, forwards, quotations, forms."""

import base64
import json
import quopri
from datetime import datetime

import pytest

from declinetui.domain.terms import Address, Channel, Language
from declinetui.intake import Confidence, Hints, Intake, SourceKind, as_record, read

NOW = datetime(2026, 11, 24, 10, 15)
WORDS = (
    "Bonjour Camille,\n\n"
    "Nous aimerions vous confier la révision de notre catalogue d’ici Noël.\n\n"
    "Élise Côté\n"
)
HEAD = (
    "From: =?utf-8?q?=C3=89lise_C=C3=B4t=C3=A9?= <elise@exemple.ca>\n"
    "To: Camille Roy <camille@example.com>\n"
    "Subject: =?iso-8859-1?q?R=E9vision?= du\n catalogue\nDate: Mon, 23 Nov 2026 18:22:41 -0500\n"
    "Message-ID: <a1@exemple.ca>\nMIME-Version: 1.0\n"
)


def mail(kind: str, encoding: str, body: bytes) -> bytes:
    """A mail with one body."""
    head = f"{HEAD}Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    return head.encode() + body


HTML = (
    "<html><head><style>p{}</style></head><body><p>" + WORDS.replace("\n\n", "</p><p>") + "</p></body></html>"
)
PARTS = (
    'multipart/mixed; boundary="x"',
    "7bit",
    b"--x\nContent-Type: multipart/alternative; boundary=y\n\n"
    b"--y\nContent-Type: text/plain; charset=utf-8\n\n"
    + WORDS.encode()
    + b"\n--y\nContent-Type: text/html\n\n<p>nothing</p>\n--y--\n--x\nContent-Type: text/plain; name=a.txt\n"
    b"Content-Disposition: attachment; filename=a.txt\n\n$99,999 by tomorrow\n--x--\n",
)
MAILS = {
    "utf-8": mail("text/plain; charset=utf-8", "8bit", WORDS.encode()),
    "latin-1": mail("text/plain; charset=iso-8859-1", "8bit", WORDS.replace("’", "'").encode("latin-1")),
    "windows-1252": mail("text/plain; charset=windows-1252", "8bit", WORDS.encode("cp1252")),
    "wrong charset": mail("text/plain; charset=nonsense", "8bit", WORDS.encode()),
    "quoted-printable": mail(
        "text/plain; charset=utf-8", "quoted-printable", quopri.encodestring(WORDS.encode())
    ),
    "base64": mail("text/plain; charset=utf-8", "base64", base64.encodebytes(WORDS.encode())),
    "html only": mail("text/html; charset=utf-8", "8bit", HTML.encode()),
    "multipart": mail(*PARTS),
    "mbox": b"From elise@exemple.ca Mon Nov 23 18:22:41 2026\n"
    + mail("text/plain; charset=utf-8", "8bit", WORDS.encode())
    + b"\n\nFrom other@exemple.ca Tue Nov 24 08:00:00 2026\nFrom: x@exemple.ca\nSubject: autre\n\nAutre.\n",
    "crlf": mail("text/plain; charset=utf-8", "8bit", WORDS.encode()).replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("source", MAILS.values(), ids=MAILS.keys())
def test_a_mail_of_any_structure_is_understood_alike(source: bytes) -> None:
    """Headers decoded, body found, attachments left alone."""
    intake = read(source, now=NOW)
    assert intake.sender_name.value == "Élise Côté"
    assert intake.email.value == "elise@exemple.ca"
    assert intake.to_name.value == "Camille Roy"
    assert intake.subject.value == "Révision du catalogue"
    assert intake.message_id.value == "<a1@exemple.ca>"
    assert intake.received.value == datetime(2026, 11, 23, 18, 22, 41)
    assert intake.project.value is not None
    assert intake.project.value.text == "la révision de notre catalogue"
    assert intake.client_deadline.value is not None
    assert intake.budget.value is None
    assert (intake.language.value, intake.address.value) == (Language.FR, Address.VOUS)
    assert (intake.source, intake.channel.value) == (SourceKind.EMAIL, Channel.EMAIL)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Été".encode("utf-16"), "Été"),
        (b"\xef\xbb\xbf\xc3\x89t\xc3\xa9", "Été"),
        (b"\xc9t\xe9", "Été"),
        (b"a\x1b[31mb\x1b[0m\x00c\xe2\x80\xaed", "abcd"),
        (b"a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_bytes_become_inert_text(data: bytes, text: str) -> None:
    """Byte order marks, old encodings, terminal escapes, NULs and bidi controls."""
    assert read(data, now=NOW).text == text


QUOTED = (
    "Toujours intéressé?\n\nPaul Roy\n\nLe 16 nov. 2026 à 08:14, Camille <c@example.com> a écrit :\n\n"
    "Hello Paul, my rate is $95/h. Could you confirm by Friday? Urgent!\n"
)


def test_a_quotation_says_nothing_of_the_client() -> None:
    """Neither the language, nor the price, nor the dates of the text quoted under the answer."""
    intake = read(QUOTED, now=NOW)
    assert intake.language.value is Language.FR
    for field in (intake.budget, intake.client_deadline, intake.reply_by, intake.urgent, intake.email):
        assert not field
    assert intake.text == QUOTED


def value(intake: Intake, name: str) -> object:
    """A field's value by name."""
    return getattr(intake, name).value


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Il n'y a pas d'urgence.", "urgent", False),
        ("No rush at all!", "urgent", False),
        ("C'est urgent!", "urgent", True),
        ("We need this ASAP", "urgent", True),
        ("Le service des urgences de l'hôpital cherche un pigiste.", "urgent", None),
        ("On a tout de suite pensé à vous.", "urgent", None),
        ("Besoin d'un logo pour demain", "urgent", True),
        ("Mon collègue Simon Fortin m'a donné votre nom.", "go_between", "Simon Fortin"),
        ("Olivia Grant recommended you to us.", "go_between", "Olivia Grant"),
        ("As I mentioned, we loved it.", "go_between", None),
        ("écrivez à paul (arobase) exemple.ca", "email", "paul@exemple.ca"),
        ("Fax : 514 555-0192", "phone", None),
        ("Ça se peut-tu pour vendredi?", "address", None),
        ("Bonjour, c'est pour un logo, merci", "sender_name", None),
        ("RFP #2026-0457: Bilingual signage", "reference", "2026-0457"),
    ],
)
def test_one_thing_said_in_one_line(text: str, name: str, expected: object) -> None:
    """Each with the trap that goes with it."""
    assert value(read(text, now=NOW), name) == expected


def test_a_hint_wins_over_a_guess() -> None:
    """What the caller knows is not guessed again; the user's own name is never the client's."""
    hint = Hints(
        channel=Channel.DM, received=datetime(2026, 12, 24, 9), language=Language.EN, me=("Camille Roy",)
    )
    intake = read("Livraison demain\n\nMerci,\nCamille Roy", now=NOW, hint=hint)
    assert (intake.channel.value, intake.language.value) == (Channel.DM, Language.EN)
    assert intake.client_deadline.value is not None
    assert str(intake.client_deadline.value.day) == "2026-12-25"
    assert not intake.sender_name


def test_the_record_is_plain_json_with_the_keys_of_the_contract() -> None:
    """null where the message does not say, never a made-up value."""
    record = json.loads(json.dumps(as_record(read("Bonjour", now=NOW))))
    contract = (
        "sender_name organisation language address budget client_deadline deadline_iso reply_by "
        "urgent email phone title"
    )
    assert list(record)[:12] == contract.split()
    assert record["language"] == "fr"
    assert record["urgent"] is False
    assert {record[key] for key in contract.split() if key not in {"language", "urgent"}} == {None}


def test_evidence_stands_where_the_span_says() -> None:
    """The span of a field holds its words."""
    intake = read(WORDS, now=NOW)
    span = intake.project.span
    assert span is not None
    assert intake.text[span.start : span.end] == "la révision de notre catalogue"
    assert intake.sender_name.confidence is not Confidence.MISSING

"""`lint`: what a careful colleague would underline in any text."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from declinetui.cli.fields import add_choice, member
from declinetui.cli.find import find_client
from declinetui.cli.findings import finding_record, in_words, stands
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.source import read_text
from declinetui.domain.findings import Finding
from declinetui.domain.terms import Address, Channel, Language
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.advice.tact.subject import TextSubject

STRICT = 4


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument(
        "file", nargs="?", metavar=text("FILE"), help=text("the text; “-” or nothing: standard input")
    )
    add_choice(parser, "--lang", Language, N_("language of the text; without it, guessed"))
    add_choice(parser, "--channel", Channel, N_("how the text travels"), metavar=text("CHANNEL"))
    add_choice(parser, "--address", Address, N_("tu or vous"))
    parser.add_argument("--client", metavar=text("CLIENT"), help=text("to whom: uid or name"))
    parser.add_argument("--json", action="store_true", help=text("one JSON array"))
    parser.add_argument("--strict", action="store_true", help=text("leave with code 4 when a warning stands"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Each finding on a line, with its place; nothing to say: no line."""
    from declinetui.advice.tact.lint import lint_text

    subject = _subject(args, job, read_text(job, args.file))
    findings = lint_text(subject)
    if args.client:
        from declinetui.workflow.drafting.handtext import ledger_findings

        desk = job.desk()
        client = find_client(desk, args.client)
        findings += ledger_findings(desk.context, client, subject.text, subject.language, subject.channel)
    if args.json:
        job.out.json([finding_record(finding, job.catalog) for finding in findings])
    else:
        for finding in findings:
            job.out.line(_line(finding, subject.text, job))
    return STRICT if args.strict and stands(findings) else 0


def _subject(args: argparse.Namespace, job: Job, text: str) -> "TextSubject":
    """The text with what is known around it: the client, and the names that do not belong in it."""
    from declinetui.advice.tact.subject import TextSubject
    from declinetui.text.clean import clean
    from declinetui.text.cues import language_of

    text = clean(text)
    language = member(Language, args.lang) or language_of(text).language or Language.FR
    subject = TextSubject(
        text=text,
        language=language,
        channel=member(Channel, args.channel) or Channel.EMAIL,
        address=member(Address, args.address),
    )
    desk = job.desk()
    subject = replace(subject, today=desk.today(), calendar=desk.context.calendar)
    if not args.client:
        return subject
    client = find_client(desk, args.client)
    others = tuple(c.name for c in desk.clients() if c.uid != client.uid and c.name)
    return replace(
        subject,
        address=subject.address or client.address,
        client_language=client.language,
        relation=client.relation,
        others=others,
    )


def _line(finding: Finding, text: str, job: Job) -> str:
    """line:column, code, and the finding in words."""
    place = "-"
    if finding.span is not None:
        before = text[: finding.span.start]
        place = f"{before.count(chr(10)) + 1}:{finding.span.start - before.rfind(chr(10))}"
    return f"{place}  {finding.code}  {in_words(finding, job)}"

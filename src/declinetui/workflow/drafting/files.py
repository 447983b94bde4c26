"""A reply written to a file: the right format, a safe name, never over another."""

from collections.abc import Callable, Mapping
from pathlib import Path

from declinetui.domain.terms import Channel
from declinetui.errors import Message, UsageError
from declinetui.export.eml import eml
from declinetui.export.maildir import write_draft
from declinetui.export.mailto import mailto
from declinetui.export.names import file_name
from declinetui.export.outgoing import Outgoing
from declinetui.export.plaintext import md, txt
from declinetui.export.writer import write_exactly, write_new
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.session import DraftSession

FORMATS: Mapping[str, Callable[[Outgoing], bytes]] = {"txt": txt, "md": md, "eml": eml}


def outgoing(context: Context, session: DraftSession) -> Outgoing:
    """The reply as a message; the private note of the client never goes along."""
    situation, draft = session.situation, session.draft
    client, reader, profile = situation.client, situation.reader, situation.profile
    mail = draft.channel in (Channel.EMAIL, Channel.FORM, Channel.LETTER)
    return Outgoing(
        language=draft.language,
        body=draft.body,
        subject=draft.subject.text if draft.subject else "",
        client=reader.name or client.name or client.organisation,
        to_name=reader.name,
        to_email=reader.email if mail else "",
        from_name=profile.name,
        from_email=profile.email,
        written=context.now,
        in_reply_to="" if situation.purpose.to_third else situation.inquiry.message_id,
    )


def render(context: Context, session: DraftSession, format: str) -> bytes:
    """The reply in a format: txt, md or eml. Raises UsageError for another."""
    return writer_of(format)(outgoing(context, session))


def writer_of(format: str) -> Callable[[Outgoing], bytes]:
    """The function of a format. Raises UsageError naming those there are."""
    if format not in FORMATS:
        raise UsageError(
            Message("There is no format “{format}”.", format=format),
            Message("Choose one of: {choices}.", choices=tuple(FORMATS)),
        )
    return FORMATS[format]


def write(context: Context, session: DraftSession, format: str, folder: Path) -> Path:
    """Write the reply under a name of its own in the folder. Raises ExportError, UsageError."""
    reply = outgoing(context, session)
    if format == "maildir":
        data = eml(reply)
        return write_draft(folder / "Maildir", data, written=context.now, unique=context.uids())
    data = writer_of(format)(reply)
    day, client = context.today, reply.client

    def name(copy: int) -> str:
        return file_name(day, client, reply.language, format, copy=copy)

    return write_new(folder, name, data)


def write_to(context: Context, session: DraftSession, format: str, path: Path) -> Path:
    """Write the reply under exactly that name. Raises ExportError when it is taken."""
    return write_exactly(path, render(context, session, format))


def mail_link(context: Context, session: DraftSession) -> str:
    """A mailto: link that opens the user's mail program with the reply in it."""
    return mailto(outgoing(context, session))

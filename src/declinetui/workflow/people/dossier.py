"""Everything about one client as a page to read or hand out: Markdown, the private note left out."""

from collections.abc import Iterator
from pathlib import Path

from declinetui.errors import Message
from declinetui.export.names import file_name
from declinetui.export.writer import write_new
from declinetui.workflow.context import Context
from declinetui.workflow.people.card import ClientCard, client_card
from declinetui.workflow.people.past import words_of
from declinetui.workflow.people.people import called, standing


def write(context: Context, uid: str, folder: Path) -> Path:
    """Write the page under a name of its own. Raises NotFoundError, ExportError."""
    card = client_card(context, uid)
    language = context.catalog.lang

    def name(copy: int) -> str:
        return file_name(context.today, called(card.client), language, "md", copy=copy)

    return write_new(folder, name, page(context, card).encode())


def page(context: Context, card: ClientCard) -> str:
    """The page: facts, what stands open, and the exchanges with the letters as they were sent."""
    blocks = [
        f"# {_plain(called(card.client))}",
        "\n".join(_facts(context, card)),
        "\n".join(f"- {context.catalog.render(message)}" for message in standing(context, card.client.uid)),
        *_letters(context, card),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _facts(context: Context, card: ClientCard) -> Iterator[str]:
    catalog, client = context.catalog, card.client
    rows = (
        (Message("Organisation"), client.organisation),
        (Message("E-mail"), client.email),
        (Message("Phone"), client.phone),
        (Message("Relation"), catalog.label(client.relation)),
        (Message("Language"), catalog.label(client.language) if client.language else ""),
        (Message("Introduced by"), client.go_between),
        (Message("Requests"), str(card.asked)),
        (Message("Accepted"), str(card.accepted)),
        (Message("Declined"), str(card.declined)),
    )
    for label, value in rows:
        if value:
            yield f"- {catalog.value(Message('{label}: {value}', label=label, value=_plain(value)))}"


def _letters(context: Context, card: ClientCard) -> Iterator[str]:
    catalog = context.catalog
    for row in card.timeline:
        answer = Message("accepted") if row.yes and not row.theirs else row.label
        head = Message("{day}: {answer}", day=row.day, answer=answer)
        about = f" · {_plain(row.about)}" if row.about else ""
        yield f"## {catalog.render(head)}{about}"
        text = words_of(context.store, row)
        if text:
            yield "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _plain(text: str) -> str:
    """A value on one line that is no markup."""
    words = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in words)

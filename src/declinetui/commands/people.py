"""Commands of the people: the list of clients, a client’s card, the list of partners."""

from declinetui.commands.model import Command, Context, Need

PEOPLE: tuple[Command, ...] = (
    # clients and partners
    Command(
        "clients.open", "Open the card", ("enter",), (Context.CLIENTS,), (Need.ROW,), hint="open", rank=12
    ),
    Command(
        "client.open", "Read this exchange", ("enter",), (Context.CLIENT,), (Need.ROW,), hint="open", rank=12
    ),
    Command("client.edit", "Correct the card", ("e",), (Context.CLIENT,), hint="edit", rank=14),
    Command(
        "client.export",
        "Write all about this client to a file",
        ("x",),
        (Context.CLIENT,),
        hint="export",
        rank=18,
    ),
    Command(
        "client.end",
        "The frank letter that ends it",
        ("f",),
        (Context.CLIENT,),
        (Need.FULL_BOWL,),
        hint="frank letter",
        rank=16,
    ),
    Command(
        "client.offer",
        "What became of the offer",
        tuple("123"),
        (Context.CLIENT,),
        (Need.OFFER,),
        hint="offer",
        shown="1-3",
        rank=15,
    ),
    Command(
        "client.join",
        "Put in a circle of people who know each other",
        ("+",),
        (Context.CLIENT,),
        hint="circle",
        rank=22,
    ),
    Command("client.leave", "Take out of the circle", ("-",), (Context.CLIENT,), (Need.CIRCLE,)),
    Command(
        "said.search",
        "Search all that was said",
        ("w",),
        (Context.CLIENT, Context.CLIENTS),
        hint="what was said",
        rank=24,
    ),
    Command(
        "list.doubles",
        "Cards that are likely one person",
        ("m",),
        (Context.CLIENTS, Context.PARTNERS),
        hint="doubles",
        rank=32,
    ),
    Command("client.back", "Back", ("escape",), (Context.CLIENT,), hint="back", rank=49),
    Command(
        "partners.consent",
        "Note today’s consent",
        ("c",),
        (Context.PARTNERS,),
        (Need.ROW,),
        hint="consent",
        rank=14,
    ),
    Command(
        "list.sort",
        "Sort otherwise",
        ("o",),
        (Context.CLIENTS, Context.PARTNERS, Context.PHRASES),
        hint="sort",
        rank=47,
    ),
    Command(
        "list.add",
        "Add one",
        ("+",),
        (Context.CLIENTS, Context.PARTNERS, Context.PHRASES),
        hint="add",
        rank=30,
    ),
)

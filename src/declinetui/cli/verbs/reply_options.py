"""The options of `reply`: what is chosen, what the message does not say, and where the reply goes."""

from declinetui.cli.fields import add_choice, moment, whole, words
from declinetui.cli.parser import Parser, heading
from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Purpose,
    Reason,
    Relation,
    Tone,
    Writer,
)
from declinetui.l10n.marks import N_

FORMATS = ("text", "json", "eml", "md")
EXAMPLE = "declinetui reply message.txt --reason no_capacity --alternative date:2027-02-15"


def declare_options(parser: Parser) -> None:
    """All of them, in the order of the help page."""
    parser.epilog = _epilog(parser)
    _choices(parser)
    _facts(parser)
    _output(parser)


def _choices(parser: Parser) -> None:
    text, option = parser.catalog.text, parser.add_argument
    option("file", nargs="?", metavar=text("FILE"), help=text("the message; “-” or nothing: standard input"))
    add_choice(
        parser,
        "--reason",
        Reason,
        N_("why you decline; without it, the likeliest reason"),
        metavar=text("REASON"),
    )
    add_choice(
        parser,
        "--purpose",
        Purpose,
        N_("what the letter is for: a refusal, or one of its neighbours"),
        metavar=text("PURPOSE"),
    )
    add_choice(parser, "--kind", Kind, N_("the true reason, or a small excuse"))
    add_choice(parser, "--excuse", ExcuseFamily, N_("which small excuse"))
    option(
        "--alternative",
        default="none",
        metavar=text("WAY"),
        help=text("none, date:2027-02-15, partner:ID, discount:15, scope, partial, price:6000…"),
    )
    add_choice(parser, "--channel", Channel, N_("how the reply travels"), metavar=text("CHANNEL"))
    add_choice(parser, "--lang", Language, N_("language of the reply; without it, the client’s"))
    add_choice(parser, "--address", Address, N_("tu or vous"))
    add_choice(parser, "--relation", Relation, N_("what ties you to the client"), metavar=text("RELATION"))
    add_choice(parser, "--writer", Writer, N_("whom the sentences agree with"))
    add_choice(parser, "--tone", Tone, N_("the tone preferred"))


def _facts(parser: Parser) -> None:
    text, option = parser.catalog.text, parser.add_argument
    option("--level", type=whole(1, 3), default=1, metavar="1-3", help=text("1 first no, 2 second, 3 last"))
    option("--late", action="store_true", help=text("say a word for the late answer"))
    option(
        "--me",
        type=words,
        default="",
        metavar=text("NAME"),
        help=text("who signs; without it, the profile, then the To: line"),
    )
    option(
        "--client",
        type=words,
        default="",
        metavar=text("NAME"),
        help=text("who asked, when the message does not say"),
    )
    option(
        "--project",
        type=words,
        default="",
        metavar=text("WORDS"),
        help=text("what was asked, when the message does not say"),
    )
    option("--received", type=moment, metavar=text("MOMENT"), help=text("when the message came"))
    option(
        "--seed",
        type=whole(0, 2**31),
        default=0,
        metavar="N",
        help=text("another number, another choice of phrases"),
    )


def _output(parser: Parser) -> None:
    text, option = parser.catalog.text, parser.add_argument
    option("--format", choices=FORMATS, default="text", help=text("form of the output"))
    option("--json", dest="format", action="store_const", const="json", help=text("short for --format json"))
    option("--out", metavar=text("PATH"), help=text("write to that file, or into that folder"))
    option("--log", action="store_true", help=text("mark the reply as sent"))
    option("--explain", action="store_true", help=text("say where each sentence comes from"))
    option("--strict", action="store_true", help=text("leave with code 4 when a warning stands"))


def _epilog(parser: Parser) -> str:
    """The reasons and purposes in words, and an example."""
    catalog = parser.catalog
    width = max(len(reason) for reason in Reason)
    reasons = "\n".join(f"  {reason:<{width}}  {catalog.label(reason)}" for reason in Reason)
    purposes = "\n".join(f"  {purpose:<{width}}  {catalog.label(purpose)}" for purpose in Purpose)
    titles = [heading(catalog, catalog.text(word)) for word in (N_("reasons"), N_("purposes"))]
    return f"{titles[0]}:\n{reasons}\n\n{titles[1]}:\n{purposes}\n\n{EXAMPLE}"

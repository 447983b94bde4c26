"""Commands of a letter: its sentences, how it speaks, the remarks on it, and the ways out of the house."""

from declinetui.commands.model import Command, Context, Need

C = Context.COMPOSE
DRAFT = (Context.DRAFT,)
SENTENCE = (Need.DRAFT, Need.SENTENCE)

LETTER: tuple[Command, ...] = (
    # the letter
    Command(
        "letter.up", "Previous sentence", ("up", "k"), DRAFT, SENTENCE, hint="sentence", shown="↑↓", rank=10
    ),
    Command("letter.down", "Next sentence", ("down", "j"), DRAFT, SENTENCE),
    Command(
        "letter.next",
        "Next variant",
        ("right", "l", "."),
        DRAFT,
        (*SENTENCE, Need.OPTIONS),
        hint="variant",
        shown="←→",
        rank=12,
    ),
    Command("letter.previous", "Previous variant", ("left", "h", ","), DRAFT, (*SENTENCE, Need.OPTIONS)),
    Command("letter.edit", "Edit this sentence", ("e",), DRAFT, SENTENCE, hint="edit", rank=14),
    Command("letter.lock", "Keep this sentence as it is", ("space",), DRAFT, SENTENCE, hint="keep", rank=22),
    Command("letter.editor", "Edit in your own editor", ("E",), DRAFT, SENTENCE),
    Command("letter.reset", "Back to the first choice", ("0",), DRAFT, SENTENCE),
    Command("letter.drop", "Take this sentence out", ("-",), DRAFT, SENTENCE, hint="take out", rank=36),
    Command("letter.restore", "Put back what was taken out", ("=",), DRAFT, (Need.DRAFT, Need.DROPPED)),
    Command(
        "letter.reroll",
        "Deal other sentences",
        ("r",),
        (C,),
        (Need.DRAFT,),
        hint="deal again",
        rank=34,
        hint_in=DRAFT,
    ),
    Command("letter.accept", "Keep it and go to the next sentence", ("enter",), DRAFT, SENTENCE),
    Command("letter.top", "Go to the first line", ("home",), DRAFT),
    Command("letter.bottom", "Go to the last line", ("end",), DRAFT),
    Command("letter.page_up", "Scroll the request up", ("pageup",), DRAFT),
    Command("letter.page_down", "Scroll the request down", ("pagedown",), DRAFT),
    # looking at the letter
    Command(
        "letter.explain",
        "Why each sentence is there",
        ("*",),
        (C,),
        (Need.DRAFT,),
        hint="why",
        rank=38,
        hint_in=DRAFT,
    ),
    Command("letter.twin", "The letter in both languages, side by side", ("b",), (C,), (Need.DRAFT,)),
    Command("letter.compare", "Compare with the last letter to this client", ("a",), (C,), (Need.DRAFT,)),
    Command("letter.own", "Keep this sentence as a phrase of your own", ("+",), DRAFT, SENTENCE),
    # how the letter speaks
    Command("tone.next", "Change the tone", ("t",), (C,), (Need.DRAFT,), hint="tone", rank=60),
    Command(
        "address.toggle", "Switch between tu and vous", ("v",), (C,), (Need.DRAFT,), hint="tu/vous", rank=61
    ),
    Command(
        "language.toggle",
        "Switch the letter’s language",
        ("o",),
        (C,),
        (Need.DRAFT,),
        hint="French/English",
        rank=62,
    ),
    Command("channel.next", "Change the channel", ("m",), (C,), (Need.DRAFT,), hint="channel", rank=63),
    Command(
        "letter.kind", "Another letter for this request", ("p",), (C,), (Need.DRAFT,), hint="letter", rank=59
    ),
    Command("date.set", "Set the date you are free from", ("d",), (C,), (Need.DRAFT,), hint="date", rank=64),
    Command("client.show", "Choose another client", ("c",), (C,), (Need.DRAFT,), hint="client", rank=65),
    # while typing in place
    Command(
        "edit.accept",
        "Keep what is typed",
        ("ctrl+s", "tab"),
        (Context.EDIT,),
        hint="keep",
        shown="enter",
        rank=10,
    ),
    Command("edit.cancel", "Leave it as it was", ("escape",), (Context.EDIT,), hint="leave it", rank=12),
    Command("edit.undo", "Take back what was typed last", ("ctrl+z",), (Context.EDIT,), hint="undo", rank=14),
    Command("edit.redo", "Type it again", ("ctrl+y",), (Context.EDIT,)),
    # remarks
    Command("finding.next", "Next remark", ("w",), DRAFT, (Need.FINDING,)),
    Command("finding.fix", "Correct as proposed", ("f",), DRAFT, (Need.FINDING, Need.FIX)),
    Command("finding.ignore", "Leave it as it is", ("i",), DRAFT, (Need.FINDING,)),
    # out
    Command(
        "reply.copy", "Copy the letter", ("y",), (C,), (Need.DRAFT,), hint="copy", rank=16, hint_in=DRAFT
    ),
    Command("reply.sent", "Mark as sent", ("s",), (C,), (Need.DRAFT,), hint="sent", rank=17, hint_in=DRAFT),
    Command(
        "reply.export", "Export to a file", ("x",), (C,), (Need.DRAFT,), hint="export", rank=18, hint_in=DRAFT
    ),
)

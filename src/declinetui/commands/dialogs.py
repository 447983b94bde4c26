"""Commands of dialogs: a question, a form, a list to choose from, a page to read."""

from declinetui.commands.model import Command, Context, Need

D = Context
UP, DOWN = ("up",), ("down",)

DIALOGS: tuple[Command, ...] = (
    Command("dialog.leave", "Leave it", ("escape",), (D.DIALOG, D.HELP), hint="leave it", rank=30),
    # one line, or a few
    Command("ask.keep", "Keep what is typed", ("enter", "ctrl+s"), (D.ASK,), hint="keep", rank=10),
    Command("form.next", "Next line; at the last, keep", ("enter",), (D.FORM,), hint="next line", rank=12),
    Command("form.keep", "Keep all lines", ("ctrl+s",), (D.FORM,), hint="keep", rank=10),
    Command("form.down", "Go to the next line", ("tab", "down"), (D.FORM,)),
    Command("form.up", "Go to the line before", ("shift+tab", "up"), (D.FORM,)),
    # a text
    Command("text.keep", "Keep the text", ("ctrl+s", "tab"), (D.LONG_TEXT,), hint="keep", rank=10),
    Command("message.take", "Answer it", ("ctrl+s", "tab"), (D.MESSAGE,), hint="answer it", rank=10),
    Command("phrase.keep", "Keep the phrase", ("ctrl+s",), (D.PHRASE_TEXT,), hint="keep", rank=10),
    # one of many, several of a few
    Command("pick.up", "Go up", UP, (D.PICK,), hint="choose", shown="↑↓", rank=10),
    Command("pick.down", "Go down", DOWN, (D.PICK,)),
    Command("pick.page_up", "Go up one page", ("pageup",), (D.PICK,)),
    Command("pick.page_down", "Go down one page", ("pagedown",), (D.PICK,)),
    Command("pick.take", "Take this line", ("enter",), (D.PICK,), hint="take it", rank=12),
    Command("several.up", "Go up", ("up", "k"), (D.SEVERAL,), hint="choose", shown="↑↓", rank=10),
    Command("several.down", "Go down", ("down", "j"), (D.SEVERAL,)),
    Command("several.mark", "Mark it, or take the mark away", ("space",), (D.SEVERAL,), hint="mark", rank=12),
    Command("several.keep", "Keep those marked", ("enter",), (D.SEVERAL,), hint="keep", rank=14),
    # one letter
    Command("letters.first", "Take the first", ("enter",), (D.LETTERS,), hint="the first", rank=10),
    Command("confirm.yes", "Yes", ("y", "o"), (D.CONFIRM,), hint="yes", shown="y o", rank=10),
    Command("confirm.no", "No", ("n", "escape"), (D.CONFIRM,), hint="no", shown="n", rank=12),
    # a page
    Command("read.up", "Go up", ("up", "k"), (D.READ,), hint="read on", shown="↑↓", rank=20),
    Command("read.down", "Go down", ("down", "j"), (D.READ,)),
    Command("read.page_up", "Go up one page", ("pageup",), (D.READ,)),
    Command("read.page_down", "Go down one page", ("pagedown",), (D.READ,)),
    Command("read.first", "Go to the first line", ("home",), (D.READ,)),
    Command("read.leave", "Back", ("escape", "enter", "q"), (D.READ,), hint="back", rank=30),
    Command("note.copy", "Copy the message", ("y",), (D.NOTE,), hint="copy", rank=10),
    Command("note.export", "Write the message to a file", ("x",), (D.NOTE,), hint="export", rank=12),
    Command("note.sent", "Note it as sent", ("s",), (D.NOTE,), hint="sent", rank=14),
    Command(
        "import.choose",
        "Somebody already there: add to the card, leave out, or make a new card",
        ("space",),
        (D.IMPORT,),
        (Need.ALIKE,),
        hint="add, leave out or new",
        rank=12,
    ),
    Command(
        "import.choose_all",
        "The same for everybody already there",
        ("=",),
        (D.IMPORT,),
        (Need.ALIKE,),
        hint="the same for all",
        rank=14,
    ),
    Command("import.take", "Take the records in", ("enter",), (D.IMPORT,), hint="take it in", rank=10),
    # who signs
    Command("profile.later", "Answer later", ("escape",), (D.FIRST_RUN,), hint="later", rank=20),
    Command("profile.keep", "Keep the answers", ("enter",), (D.PROFILE,), hint="keep", rank=10),
    Command("profile.next", "Next line", ("tab", "down"), (D.PROFILE,), hint="next line", rank=12),
    Command("profile.before", "Line before", ("shift+tab", "up"), (D.PROFILE,)),
    Command(
        "profile.turn", "Another answer", ("right", "space"), (D.CHOICE,), hint="change", shown="←→", rank=11
    ),
    Command("profile.turn_back", "The answer before", ("left",), (D.CHOICE,)),
)

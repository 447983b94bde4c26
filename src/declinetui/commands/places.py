"""Commands of the places beside Today, Compose and the lists: week, partner, phrases, insights, settings."""

from declinetui.commands.model import Command, Context, Need

ROW = (Need.ROW,)
W, N, B = (Context.WEEK,), (Context.INSIGHTS,), (Context.PHRASES,)
P, S, L = (Context.PARTNER,), (Context.SETTINGS,), (Context.CALL,)

PLACES: tuple[Command, ...] = (
    Command("go.week", "The week", ("g w",)),
    Command("go.phrases", "Phrases", ("g b",)),
    Command("go.insights", "Numbers", ("g s",)),
    Command("go.settings", "Settings", ("g r",)),
    # settings
    Command("settings.change", "Change this setting", ("enter", "e"), S, ROW, hint="change", rank=12),
    Command("settings.usual", "Go back to the usual value", ("-",), S, ROW, hint="usual value", rank=30),
    # partners
    Command("partners.open", "Open the card", ("enter",), (Context.PARTNERS,), ROW, hint="open", rank=12),
    Command("partners.import", "Import from a file", ("i",), (Context.PARTNERS,), hint="import", rank=34),
    Command(
        "partners.export", "Write all partners to a file", ("x",), (Context.PARTNERS,), hint="export", rank=36
    ),
    Command(
        "partner.outcome",
        "What the partner did with it",
        tuple("1234"),
        P,
        (Need.REFERRAL,),
        hint="outcome",
        shown="1-4",
        rank=11,
    ),
    Command("partner.edit", "Correct the card", ("e", "enter"), P, hint="edit", rank=14),
    Command("partner.consent", "Note or take back a consent", ("c",), P, hint="consent", rank=16),
    Command("partner.ask", "Copy the question for a consent", ("y",), P, hint="copy the question", rank=18),
    Command("partner.free", "Say when the partner is free", ("v",), P, hint="available", rank=20),
    Command("partner.remove", "Take the partner out of the directory", ("-",), P, rank=48),
    Command("partner.back", "Back", ("escape",), P, hint="back", rank=49),
    # week
    Command("week.day", "Another day", ("right", "l"), W, hint="day", shown="←→", rank=11),
    Command("week.day_before", "The day before", ("left", "h"), W),
    Command("week.open", "Open this line", ("enter",), W, ROW, hint="open", rank=12),
    Command("week.postpone", "Postpone this line", ("p",), W, ROW, hint="postpone", rank=20),
    Command(
        "week.late",
        "Answer with a word for the delay",
        ("a",),
        W,
        (Need.OWED,),
        hint="word for the delay",
        rank=22,
    ),
    Command("week.done", "Tick off this line", ("d",), W, ROW, hint="done", rank=24),
    Command("week.drop", "Drop it: it will not come back", ("-",), W, (Need.DATED,), hint="drop", rank=25),
    Command("week.receipt", "Send a word of receipt", ("r",), W, (Need.OWED,), hint="receipt", rank=23),
    Command("week.client", "See the client", ("c",), W, ROW, rank=46),
    Command("week.next", "Next week", (".",), W, hint="week", shown=", .", rank=26),
    Command("week.previous", "Previous week", (",",), W),
    Command("week.now", "This week", ("0",), W),
    Command("week.ics", "Write the week as a calendar file", ("m",), W, hint="calendar file", rank=28),
    # insights
    Command("insights.wider", "A longer period", ("right", "l"), N, hint="period", shown="←→", rank=10),
    Command("insights.narrower", "A shorter period", ("left", "h"), N),
    Command("insights.down", "Go down", ("down", "j"), N, hint="read on", shown="↑↓", rank=12),
    Command("insights.up", "Go up", ("up", "k"), N),
    Command("insights.page_down", "Go down one page", ("pagedown",), N),
    Command("insights.page_up", "Go up one page", ("pageup",), N),
    Command("insights.export", "Export the numbers", ("x",), N, hint="export", rank=18),
    # a call
    Command("call.open", "Call, with cards", ("P",), (Context.COMPOSE,), (Need.DRAFT,), hint="call", rank=66),
    Command(
        "call.card", "What they answer", tuple("123456789"), L, hint="their answer", shown="1-9", rank=10
    ),
    Command("call.firmer", "Firmer", ("right", "l", "space"), L, hint="firmer", shown="→", rank=12),
    Command("call.softer", "Softer", ("left", "h"), L),
    Command("call.opening", "The opening", ("0",), L, hint="opening", rank=14),
    Command("call.voicemail", "Words for a voicemail", ("v",), L, hint="voicemail", rank=16),
    Command("call.notes", "Notes", ("e",), L, hint="notes", rank=18),
    Command("call.result", "How it went", ("s",), L, hint="how it went", rank=20),
    Command("call.back", "Back to the letter", ("escape",), L, hint="back", rank=30),
    # phrases
    Command("phrases.move", "Next move", ("right", "l"), B, hint="move", shown="←→", rank=11),
    Command("phrases.move_before", "Previous move", ("left", "h"), B),
    Command("phrases.edit", "Edit in your own pack", ("enter", "e"), B, ROW, hint="edit", rank=12),
    Command("phrases.duplicate", "Make a copy of your own", ("d",), B, ROW, hint="duplicate", rank=20),
    Command("phrases.hide", "Hide this phrase, or show it again", ("m",), B, ROW, hint="hide", rank=22),
    Command("phrases.register", "Another register", ("v",), B, hint="tu/vous", rank=24),
    Command("phrases.reason", "Only one reason", ("r",), B, hint="reason", rank=26),
    Command("phrases.delete", "Take out of your own pack", ("-",), B, (Need.ROW, Need.OWN), rank=48),
)

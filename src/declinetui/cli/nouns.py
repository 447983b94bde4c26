"""Every verb of the command line, in the order of the help page, with the module that knows it.

Only the module of the verb in use is imported: the others are a name and a line of help.
"""

from dataclasses import dataclass

from declinetui.l10n.marks import N_


@dataclass(frozen=True, slots=True)
class Noun:
    """One verb: its name, the message id of its line of help, and `module:function` that declares it."""

    name: str
    summary: str
    where: str


NOUNS = (
    Noun("reply", N_("write the reply to a message"), "reply:declare"),
    Noun("intake", N_("show what is understood of a message"), "intake:declare"),
    Noun("compose", N_("replies to whole situations, for programs"), "compose:declare"),
    Noun("lint", N_("what a careful colleague would underline in a text"), "lint:declare"),
    Noun("inquiries", N_("requests received, and where they stand"), "inquiries:declare"),
    Noun("clients", N_("those who ask"), "clients:declare"),
    Noun("partners", N_("those a request can be sent on to"), "partners:declare"),
    Noun("replies", N_("what was sent"), "replies:declare"),
    Noun("agenda", N_("answers owed, follow-ups and promises"), "agenda:declare"),
    Noun("follow", N_("what comes back, and what became of it"), "follow:declare"),
    Noun("stats", N_("your refusals in numbers"), "stats:declare"),
    Noun("export", N_("write a sent reply, or a client’s history, for another program"), "export:declare"),
    Noun("phrases", N_("the phrase bank and your own phrases"), "phrases:declare"),
    Noun("settings", N_("read and write the settings"), "settings:declare"),
    Noun("paths", N_("show where settings, client log and cache are kept"), "paths:declare"),
    Noun("doctor", N_("check the installation and the client log"), "doctor:declare"),
    Noun("backup", N_("copy the client log now, or list the copies"), "copies:declare_backup"),
    Noun("restore", N_("bring back a copy of the client log"), "copies:declare_restore"),
    Noun("purge", N_("forget a client everywhere, for good"), "purge:declare"),
    Noun("undo", N_("take back the last change of the log"), "steps:declare_undo"),
    Noun("redo", N_("do again what was taken back"), "steps:declare_redo"),
    Noun("serve", N_("the app in a browser of this computer"), "serve:declare"),
    Noun("help", N_("explain a topic"), "topics:declare"),
)

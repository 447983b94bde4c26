"""The first run in plain lines: the three questions of the app's first sheet, then where sample data is."""

from dataclasses import replace

from declinetui.cli.prompts import Prompts
from declinetui.domain.people import Profile
from declinetui.domain.terms import Language, Writer
from declinetui.errors import Message

TONGUES = ((Language.FR, Language.EN), (Language.FR,), (Language.EN,))


def ask_who(prompts: Prompts, profile: Profile) -> Profile:
    """Name, agreement, languages; Enter keeps what is proposed, q leaves the rest for the settings.

    Raises EOFError at the end of the input.
    """
    job = prompts.job
    job.say(Message("Three questions, once. Nothing leaves this computer."))
    job.say(Message("Name, as it is signed"))
    name = prompts.line().strip()
    if name.lower() == "q":
        return profile
    profile = replace(profile, name=name or profile.name)
    writers = (profile.writer, *(writer for writer in Writer if writer is not profile.writer))
    rows = [job.catalog.label(writer) for writer in writers]
    picked = prompts.pick(Message("Sentences agree with"), rows)
    if picked is None:
        return profile
    profile = replace(profile, writer=writers[picked])
    tongues = sorted(TONGUES, key=lambda t: set(t) != set(profile.languages))
    picked = prompts.pick(Message("You write in"), [job.catalog.value(t) for t in tongues])
    return profile if picked is None else replace(profile, languages=tongues[picked])


def offer_demo(prompts: Prompts) -> None:
    """How to look around without writing anything of one's own."""
    prompts.job.out.line()
    prompts.job.say(Message("To look around with sample data, kept nowhere: declinetui --plain --demo"))

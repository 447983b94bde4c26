"""`phrases new` on a terminal: five questions, one phrase in the user's own pack, the lint told at once."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from declinetui.cli.ask import CancelledError
from declinetui.cli.job import Job
from declinetui.domain.terms import Language, Move, Purpose, Reason, Way
from declinetui.errors import Message

if TYPE_CHECKING:
    from declinetui.phrasing.author import Answers

E = TypeVar("E", bound=StrEnum)

MOVES = tuple(m for m in Move if m not in (Move.SUBJECT, Move.SIGNATURE, Move.PUSHBACK))
"""A pushback needs a card and a level: its skeleton is printed instead."""
REASONS = tuple(r for r in Reason if r not in (Reason.NO_EXPLANATION, Reason.SCAM))
WAYS = tuple(w for w in Way if w is not Way.NONE)
PURPOSES = tuple(p for p in Purpose if p is not Purpose.DECLINE)


def on_terminal(job: Job) -> bool:
    """True when a person can be asked: input and output are both a terminal."""
    out = job.out.stdout
    return job.stdin is not None and job.stdin.isatty() and out is not None and out.isatty()


def ask_and_write(job: Job, *, move: Move | None, reason: Reason | None) -> int:
    """Ask, write, tell what the lint says; 0 when it is silent, else 1.

    Raises CancelledError when the input ends, InputError or BankError when the pack cannot be written.
    """
    from declinetui.phrasing.author import phrase_lines
    from declinetui.workflow.phrases.pack import check, save

    answers = _asked(job, move, reason)
    context, paths = job.desk().context, job.paths()
    ident, block = phrase_lines(answers, context.engine.bank.by_id)
    save(context, paths, block)
    job.say(Message("{phrase} is among your phrases, in {folder}.", phrase=ident, folder=str(paths.phrases)))
    remarks = check(paths, block).remarks
    for remark in remarks:
        job.out.line(f"{remark.rule}: {job.render(remark.why)}")
    if not remarks:
        job.say(Message("Nothing to remark on."))
    return 1 if remarks else 0


def _asked(job: Job, move: Move | None, reason: Reason | None) -> "Answers":
    """The five answers."""
    from declinetui.phrasing.author import Answers, serves_both

    asked = Questions(job)
    move = asked.pick(Message("1. Which move?"), MOVES, move or Move.REASON) or Move.REASON
    way = purpose = None
    if move is Move.ALTERNATIVE:
        way = asked.pick(Message("2. For which way out?"), WAYS, Way.DATE)
    elif move in (Move.MESSAGE, Move.NEXT_STEP):
        purpose = asked.pick(Message("2. For which letter?"), PURPOSES, Purpose.ACKNOWLEDGE)
    else:
        default = reason or (Reason.NO_CAPACITY if move is Move.REASON else None)
        reason = asked.pick(Message("2. For which reason?"), REASONS, default)
    texts = {"vous": asked.text(Message("3. In French, to a vous:"), Language.FR, needed=True)}
    if not serves_both(texts["vous"]):
        texts["tu"] = asked.text(Message("4. In French, to a tu (Enter: none):"), Language.FR)
    texts["en"] = asked.text(Message("5. In English (Enter: none):"), Language.EN)
    takes_reason = move not in (Move.ALTERNATIVE, Move.MESSAGE, Move.NEXT_STEP)
    return Answers(move=move, reason=reason if takes_reason else None, way=way, purpose=purpose, texts=texts)


class Questions:
    """Asks on stdout and reads from stdin, again until the answer can be used."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def pick(self, question: Message, members: Sequence[E], default: E | None) -> E | None:
        """A member by its number or id; Enter takes the default, which may be none (all)."""
        job = self._job
        job.say(question)
        for number, member in enumerate(members, 1):
            job.out.line(f"{number:>4}. {member.value}  ({job.catalog.label(member)})")
        proposed = default.value if default is not None else job.catalog.text("all")
        while True:
            answer = self._line(f"[{proposed}] ").strip()
            if not answer:
                return default
            found = _named(answer, members)
            if found is not None:
                return found
            job.say(Message("Type a number from 1 to {most}, or Enter.", most=len(members)))

    def text(self, question: Message, language: Language, *, needed: bool = False) -> str:
        """A sentence whose slots the grammar knows; empty only when it is not needed."""
        from declinetui.phrasing.author import set_text
        from declinetui.phrasing.template import TemplateError

        self._job.say(question)
        while True:
            answer = self._line("> ")
            if not answer.strip():
                if not needed:
                    return ""
                continue
            try:
                return set_text(answer, language)
            except TemplateError as error:
                self._job.say(Message("This cannot be read: {why}.", why=error.why))

    def _line(self, prompt: str) -> str:
        out, stdin = self._job.out.stdout, self._job.stdin
        if out is not None:
            out.write(prompt)
            out.flush()
        line = stdin.readline() if stdin is not None else ""
        if not line:
            raise CancelledError(Message("Nothing was done."))
        return line


def _named(answer: str, members: Sequence[E]) -> E | None:
    if answer.isascii() and answer.isdigit():
        return members[int(answer) - 1] if 0 < int(answer) <= len(members) else None
    return next((m for m in members if m.value == answer.casefold()), None)

"""The user's own phrases: written beside the bank, never into it, one block of TOML a phrase."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from declinetui.domain.terms import Move, Reason
from declinetui.errors import BankError, InputError, Message
from declinetui.l10n.faults import cause
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.lint import Remark, lint_phrase
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.reader import bank_root, load_bank, read_pack
from declinetui.platform import make_private_folder
from declinetui.settings.paths import Paths
from declinetui.workflow.bootstrap import engine_of
from declinetui.workflow.context import Context

MINE = "mine.toml"
"""Where a new phrase goes."""
HIDDEN = "levels = []"
"""A phrase for no level of insistence stands in no letter: that is how one is hidden."""
ASLEEP = "# shown again: "
"""Before the levels a hidden phrase had."""
_LEVELS = re.compile(r"^levels\s*=.*$", re.MULTILINE)
_HEAD = re.compile(r"^\[\[(?:phrase|joint)\]\]\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A letter that said the phrase."""

    day: date
    client: str
    """Name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A block as typed: its phrase when it can be read, why not when it cannot, and the remarks."""

    phrase: Phrase | None
    problem: Message | None = None
    remarks: tuple[Remark, ...] = ()


def uses(context: Context) -> Mapping[str, tuple[Use, ...]]:
    """Phrase id -> the letters that said it, newest first."""
    names = {c.uid: c.name or c.organisation for c in context.store.clients.all()}
    found: dict[str, list[Use]] = {}
    for reply in sorted(context.store.replies.all(), key=lambda r: r.sent, reverse=True):
        for sentence in reply.sentences:
            if sentence.phrase:
                use = Use(day=reply.sent.date(), client=names.get(reply.client, "?"))
                found.setdefault(sentence.phrase, []).append(use)
    return {ident: tuple(those) for ident, those in found.items()}


def is_hidden(phrase: Phrase) -> bool:
    """Whether the user took it out of the letters."""
    return phrase.user and not phrase.levels


def block_of(paths: Paths, phrase: Phrase) -> str:
    """The TOML of a phrase as its file holds it. Raises BankError when the file changed meanwhile."""
    folder = paths.phrases if phrase.user else bank_root()
    file = folder / phrase.source.rpartition(":")[0]
    try:
        found = _find(_text(file), phrase.id)
    except OSError as error:
        raise _unreadable(file, error) from None
    if found is None:
        raise BankError(Message("The phrase {id} is no longer in {file}.", id=phrase.id, file=str(file)))
    return found[2]


def skeleton(move: Move, reason: Reason | None, ident: str) -> str:
    """A phrase to fill in."""
    lines = ["[[phrase]]", f'id = "{ident}"', f'move = "{move.value}"']
    lines += [f'reason = "{reason.value}"'] if reason else []
    lines += ['no = ["this"]'] if move is Move.DECISION else []
    lines += ['alternative = ["partner"]'] if move is Move.ALTERNATIVE else []
    return "\n".join([*lines, 'tone = "warm"', 'vous = ""', 'tu = ""', 'en = ""']) + "\n"


def free_id(bank: Bank, stem: str) -> str:
    """An id nobody has: `stem`, else with the first figure that is free."""
    number, ident = 2, stem
    while ident in bank.by_id:
        ident, number = f"{stem}-{number}", number + 1
    return ident


def check(paths: Paths, block: str) -> Checked:
    """Read a block as an author would check it; nothing is kept. Raises BankError."""
    file = paths.cache / "phrase-being-written.toml"
    try:
        make_private_folder(file.parent)
        file.write_text(block, encoding="utf-8", newline="\n")
        pack = read_pack(file)
        file.unlink(missing_ok=True)
    except OSError as error:
        raise _unreadable(file, error) from None
    if pack.problems:
        return Checked(phrase=None, problem=pack.problems[0].why)
    if len(pack.phrases) != 1 or pack.joints:
        return Checked(phrase=None, problem=Message("one [[phrase]] is expected"))
    phrase = pack.phrases[0]
    return Checked(phrase=phrase, remarks=tuple(lint_phrase(phrase)))


def save(context: Context, paths: Paths, block: str, *, replaces: str = "") -> tuple[Context, Phrase]:
    """Keep a block in the user's pack, over the own phrase `replaces` when there is one.

    The context with the bank read anew, and the phrase. Raises InputError when it cannot be read,
    or another own phrase has its id; BankError when the file cannot be written.
    """
    checked = check(paths, block)
    if checked.phrase is None:
        why = checked.problem or ""
        raise InputError(Message("The phrase cannot be kept: {why}.", why=why))
    own = context.engine.bank.by_id.get(checked.phrase.id)
    if own is not None and own.user and own.id != replaces:
        raise InputError(Message("A phrase of yours is already called {id}.", id=own.id))
    _put(paths, replaces or checked.phrase.id, block)
    return reread(context, paths), checked.phrase


def remove(context: Context, paths: Paths, ident: str) -> Context:
    """Take a block out of the user's pack; a shipped phrase of the same id shows again. Raises BankError."""
    _put(paths, ident, "")
    return reread(context, paths)


def hide(context: Context, paths: Paths, phrase: Phrase) -> Context:
    """Take a phrase out of the letters, or bring it back; the bank itself is not touched.

    Raises InputError when its block is written in a way that hides nothing, BankError.
    """
    block = block_of(paths, phrase)
    if not is_hidden(phrase):
        asleep = _LEVELS.sub(lambda m: f"{ASLEEP}{m[0]}", block.rstrip("\n"))
        return save(context, paths, f"{asleep}\n{HIDDEN}\n", replaces=phrase.id)[0]
    kept = (line for line in block.splitlines(keepends=True) if line.strip() != HIDDEN)
    shown = "".join(line.removeprefix(ASLEEP) for line in kept)
    shipped = load_bank().by_id.get(phrase.id)
    same = shipped is not None and dict(shipped.texts) == dict(phrase.texts)
    _put(paths, phrase.id, "" if same else shown)
    return reread(context, paths)


def renamed(block: str, ident: str) -> str:
    """The block under another id."""
    return re.sub(r"^id\s*=.*$", f"id = {json.dumps(ident)}", block, count=1, flags=re.MULTILINE)


def reread(context: Context, paths: Paths) -> Context:
    """The same desk with the bank read again."""
    return replace(context, make_engine=engine_of(paths))


def snapshot(paths: Paths) -> Mapping[Path, str]:
    """The user's pack as it stands, to come back to. Raises BankError."""
    try:
        return {file: _text(file) for file in paths.phrases.rglob("*.toml")} if paths.phrases.is_dir() else {}
    except OSError as error:
        raise _unreadable(paths.phrases, error) from None


def restore(context: Context, paths: Paths, before: Mapping[Path, str]) -> Context:
    """The pack as a snapshot had it. Raises BankError."""
    try:
        for file in snapshot(paths):
            if file not in before:
                file.unlink()
        for file, text in before.items():
            _write(file, text)
    except OSError as error:
        raise _unreadable(paths.phrases, error) from None
    return reread(context, paths)


# -- the files


def _put(paths: Paths, ident: str, block: str) -> None:
    """Replace the block of that id wherever the pack has it, else add it; empty: take it out."""
    try:
        make_private_folder(paths.phrases)
        for file in sorted(paths.phrases.rglob("*.toml")):
            text = _text(file)
            found = _find(text, ident)
            if found is not None:
                start, end, _ = found
                _write(file, text[:start] + (block.strip() + "\n\n" if block else "") + text[end:])
                return
        if block:
            file = paths.phrases / MINE
            before = _text(file).rstrip() if file.is_file() else ""
            _write(file, f"{before}\n\n{block.strip()}\n" if before else f"{block.strip()}\n")
    except OSError as error:
        raise _unreadable(paths.phrases, error) from None


def _find(text: str, ident: str) -> tuple[int, int, str] | None:
    """Where the block of an id begins and ends, and the block."""
    heads = [match.start() for match in _HEAD.finditer(text)]
    for start, end in zip(heads, [*heads[1:], len(text)], strict=True):
        block = text[start:end]
        match = re.search(r"^id\s*=\s*[\"'](.+?)[\"']\s*$", block, re.MULTILINE)
        if match and match[1] == ident:
            return start, end, block.rstrip() + "\n"
    return None


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig", errors="replace")


def _write(file: Path, text: str) -> None:
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(text, encoding="utf-8", newline="\n")
    aside.replace(file)


def _unreadable(file: Path, error: OSError) -> BankError:
    return BankError(
        Message("{file} cannot be written: {why}.", file=str(file), why=cause(error)),
        Message("Check the permissions of the file and its folder."),
    )


def own_first(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The user's phrases before the bank's; each in the order of its file."""
    return tuple(sorted(phrases, key=lambda p: not p.user))

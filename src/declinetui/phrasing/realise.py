"""Realisation: the chosen phrases become sentences, with their connectives and provenance."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from declinetui.domain.draft import Card, Draft, Origin, PlanStep, Sentence
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Act, Channel, Move, Purpose
from declinetui.errors import Message
from declinetui.phrasing.bank import Joint
from declinetui.phrasing.eligible import HIDDEN_WHY
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.joints import REPLACING, Drawn, choose_joints, lower_first
from declinetui.phrasing.letterhead import heading, letterhead
from declinetui.phrasing.order import sent_before
from declinetui.phrasing.paragraphs import paragraphs
from declinetui.phrasing.select import fits
from declinetui.phrasing.shelf import PROJECT, Candidate
from declinetui.phrasing.slots import SlotType
from declinetui.phrasing.typography import typeset
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import words_of
from declinetui.text.fold import fold

_ARTICLE = re.compile(r"^(?:les? |la |l’|the )", re.IGNORECASE)
_REPLY_PREFIX = re.compile(r"^(?:\s*(?:re|ré|rép|tr|fw|fwd|aw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
OWN_SUBJECT = frozenset({Purpose.END, Purpose.GO_BETWEEN, Purpose.THANK_PARTNER})
"""Letters that open a subject of their own instead of answering under the client's."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The phrases of one move that fit the situation, in the order they are dealt."""

    candidates: tuple[Candidate, ...]
    hidden: Counter[str]


class Composer:
    """Writes one draft; holds what the whole letter shares."""

    def __init__(
        self, situation: Situation, values: Values, joints: Sequence[Joint], holds: Holds, seed: int
    ) -> None:
        self._situation = situation
        self._values = values
        self._joints = joints
        self._holds = holds
        self._seed = seed
        self._words = words_of(situation.language)
        self._sent = sent_before(situation)

    def sentences(
        self, moves: Sequence[Move], picks: Mapping[Move, Candidate], pools: Mapping[Move, Pool]
    ) -> tuple[Sentence, ...]:
        """Every sentence in order: the client's subject, the phrases, and what was written by hand."""
        body: list[tuple[Move, Candidate]] = [
            (m, picks[m]) for m in moves if m in picks and m is not Move.SUBJECT
        ]
        texts = self._texts(body)
        joints = self._drawn(body, texts)
        written: dict[Move, str] = {move: texts[index] for index, (move, _) in enumerate(body)}
        for index, (ident, kind, word) in joints.items():
            self._join(body, written, index, kind, word)
            joints[index] = (ident, kind, word)
        used = {body[index][0]: ident for index, (ident, _, _) in joints.items()}
        done = [self._sentence(m, written, picks, pools, used.get(m, "")) for m in moves]
        return tuple(s for s in done if s is not None)

    def _drawn(self, body: Sequence[tuple[Move, Candidate]], texts: Sequence[str]) -> Drawn:
        """Connectives turn between thanks and no, no and offer: a note beside the no has none."""
        if self._situation.purpose is not Purpose.DECLINE:
            return {}
        return choose_joints(body, texts, self._joints, self._situation, self._seed)

    def draft(
        self,
        sentences: Sequence[Sentence],
        steps: tuple[PlanStep, ...],
        *,
        cards: tuple[Card, ...] = (),
        voicemail: str = "",
    ) -> Draft:
        """Set the sentences on the page of the channel."""
        situation = self._situation
        body = [s for s in sentences if s.move is not Move.SUBJECT]
        letter = situation.channel is Channel.LETTER
        subject = next((s for s in sentences if s.move is Move.SUBJECT), None)
        return Draft(
            language=situation.language,
            address=situation.address,
            channel=situation.channel,
            purpose=situation.purpose,
            subject=subject,
            paragraphs=paragraphs(body, situation.channel),
            plan=steps,
            cards=cards,
            voicemail=voicemail,
            letterhead=letterhead(situation) if letter else (),
            heading=heading(subject.text, situation.language) if letter and subject else "",
        )

    def _texts(self, body: Sequence[tuple[Move, Candidate]]) -> list[str]:
        """Realised phrases: the project in full once, then « ce projet », then « votre projet »."""
        texts: list[str] = []
        mentioned = -1
        for index, (_, candidate) in enumerate(body):
            # A note after a conversation is read by itself: it names the project in full again.
            alone = candidate.phrase.move is Move.FOLLOW_UP
            text = self._values.fill(candidate.template, self._mention(index, -1 if alone else mentioned))
            if PROJECT in candidate.slots or Act.NEXT_PROJECT in candidate.phrase.says:
                mentioned = index
            texts.append(self._set(text[:1].upper() + text[1:]))
        return self._inline_greeting(body, texts)

    def _inline_greeting(self, body: Sequence[tuple[Move, Candidate]], texts: list[str]) -> list[str]:
        """In one line, what follows « Bonjour Annie, » takes no capital."""
        inline = self._situation.channel is Channel.SMS
        if inline and len(texts) > 1 and body[0][0] is Move.GREETING and texts[0].endswith(","):
            names = (self._values.text(name) for name in ("go_between", "client"))
            keep = frozenset(fold(name.split(" ")[0]) for name in names)
            texts[1] = lower_first(texts[1], self._situation.language, keep)
        return texts

    def _mention(self, index: int, mentioned: int) -> str:
        """The project as sentence `index` says it, when sentence `mentioned` said it last."""
        address = self._situation.address
        if mentioned < 0:
            return self._values.first_mention()
        near = index - mentioned <= 1
        return self._words.near_mention(address) if near else self._words.later_mention(address)

    def _set(self, text: str) -> str:
        return typeset(text, self._situation.language, plain=self._situation.channel is Channel.SMS)

    def _join(
        self,
        body: Sequence[tuple[Move, Candidate]],
        written: dict[Move, str],
        index: int,
        kind: str,
        word: str,
    ) -> None:
        """A cause or turn takes the place of the full stop; any other joint opens its sentence."""
        move = body[index][0]
        keep = frozenset(fold(w) for w in self._values.text("partner").split()[:1])
        lowered = lower_first(written[move], self._situation.language, keep)
        if kind in REPLACING:
            before = body[index - 1][0]
            word = word.rstrip(" ")
            if word.endswith(" que"):  # « parce que mon horaire », « parce qu’on »
                word, lowered = word.removesuffix(" que"), self._words.attach("que", lowered, SlotType.TEXT)
            written[before] = self._set(written[before].removesuffix(".") + word)
            written[move] = lowered
        else:
            written[move] = self._set(word + lowered)

    def _sentence(
        self,
        move: Move,
        written: Mapping[Move, str],
        picks: Mapping[Move, Candidate],
        pools: Mapping[Move, Pool],
        joint: str,
    ) -> Sentence | None:
        if move in self._holds.edited:
            text = self._holds.edited[move]
            return Sentence(move=move, text=text, origin=Origin.HAND, locked=move in self._holds.locked)
        if move is Move.SUBJECT:
            given = subject_of(self._situation)
            if given and move not in self._holds.pinned:
                return Sentence(move=move, text=given, options=self._subjects(pools))
        own = (self._situation.profile.signature or {}).get(self._situation.language.value, "")
        if move is Move.SIGNATURE and own.strip():
            return Sentence(move=move, text=own.strip(), origin=Origin.OWN)
        candidate = picks.get(move)
        if candidate is None:
            return None
        pool = pools[move]
        options, said = self._options(move, candidate, picks, pool)
        hidden = pool.hidden + Counter({"said": said}) if said else pool.hidden
        commonest = hidden.most_common(1)
        text = written.get(move) or self._set(
            self._values.fill(candidate.template, self._values.first_mention())
        )
        return Sentence(
            move=move,
            text=text,
            phrase=candidate.id,
            origin=Origin.OWN if candidate.phrase.user else Origin.BANK,
            options=options,
            hidden=hidden.total(),
            why_hidden=HIDDEN_WHY[commonest[0][0]] if commonest else None,
            locked=move in self._holds.locked,
            joint=joint,
            why=self._why(candidate, len(options)),
        )

    def _subjects(self, pools: Mapping[Move, Pool]) -> tuple[str, ...]:
        """Subject lines of the bank that may take the place of the client's own."""
        pool = pools.get(Move.SUBJECT)
        return tuple(c.id for c in pool.candidates) if pool else ()

    def _options(
        self, move: Move, chosen: Candidate, picks: Mapping[Move, Candidate], pool: Pool
    ) -> tuple[tuple[str, ...], int]:
        """What the arrows walk: phrases that fit with all the other sentences as they stand."""
        before = others = 0
        passed, last = False, ""
        for other, candidate in picks.items():
            if other is move:
                passed = True
                continue
            others |= candidate.tells
            before |= 0 if passed else candidate.tells
            last = last if passed else candidate.id
        fitting = [
            c.id
            for c in pool.candidates
            if c is chosen
            or (not c.guards & others and fits(c, before) and (not c.phrase.after or last in c.phrase.after))
        ]
        return tuple(fitting), len(pool.candidates) - len(fitting)

    def _why(self, candidate: Candidate, options: int) -> tuple[Message, ...]:
        why = [Message("phrases that fit here: {count}", count=options)]
        if candidate.phrase.user:
            why.insert(0, Message("your own phrase comes first"))
        elif candidate.id == self._holds.pinned.get(candidate.phrase.move):
            why.insert(0, Message("you chose it"))
        elif candidate.id in self._sent:
            why.insert(0, Message("every other one was already sent to this person"))
        else:
            why.insert(0, Message("never sent to this person, and it repeats nothing in the letter"))
        return tuple(why)


def subject_of(situation: Situation) -> str:
    """The client's own subject after "Re: ", else the project, else nothing.

    Prefixes gathered on the way are dropped (RFC 5322 section 3.6.5); the line is never typeset, for
    mail programs thread by it.
    """
    if situation.purpose in OWN_SUBJECT:
        return ""
    own = _REPLY_PREFIX.sub("", " ".join(situation.inquiry.subject.split()))
    prefix = "" if situation.channel is Channel.LETTER else "Re: "
    if own:
        return f"{prefix}{own}"
    project = situation.inquiry.project
    words = words_of(situation.language)
    text = words.first_mention(project, situation.address)
    if project is None or text == words.later_mention(situation.address):
        return ""
    bare = _ARTICLE.sub("", text)
    return prefix + bare[:1].upper() + bare[1:]

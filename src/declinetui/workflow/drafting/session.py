"""A draft in the making: every choice gives a new session, so undo is keeping the old one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from declinetui.domain.draft import Draft, Origin
from declinetui.domain.findings import Finding, FixAction
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Kind, Move, Reason
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.holds import Holds
from declinetui.workflow.drafting.options import ReasonOption, WayOption
from declinetui.workflow.requests.request import Request

Review = Callable[[Situation, Draft], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSession:
    """One state of a reply being written; pure and synchronous.

    Methods raise BankError when the bank has no letter for a choice; the session at hand stays good.
    """

    engine: Engine
    review: Review
    request: Request
    situation: Situation
    draft: Draft
    findings: tuple[Finding, ...] = ()
    holds: Holds = field(default_factory=Holds)
    ignored: frozenset[str] = frozenset()
    """Codes of findings left as they are."""
    reasons: tuple[ReasonOption, ...] = ()
    ways: tuple[WayOption, ...] = ()

    @staticmethod
    def open(
        engine: Engine,
        review: Review,
        request: Request,
        situation: Situation,
        *,
        holds: Holds | None = None,
        ignored: frozenset[str] = frozenset(),
        reasons: tuple[ReasonOption, ...] = (),
        ways: tuple[WayOption, ...] = (),
    ) -> "DraftSession":
        """Compose the first draft of a situation."""
        holds = holds or Holds()
        draft = engine.compose(situation, holds)
        return DraftSession(
            engine=engine,
            review=review,
            request=request,
            situation=situation,
            draft=draft,
            findings=tuple(f for f in review(situation, draft) if f.code not in ignored),
            holds=holds,
            ignored=ignored,
            reasons=reasons,
            ways=ways,
        )

    def choose(self, **choices: Any) -> "DraftSession":
        """Change fields of Choices (reason, kind, alternative, channel, language, address, tone…).

        `free_from` moves the date of the alternative. What stands is kept wherever it still fits.
        """
        changed = dict(choices)
        current = self.situation.choices
        if "free_from" in changed:
            changed["alternative"] = replace(current.alternative, free_from=changed.pop("free_from"))
        if changed.get("kind") is Kind.FRANK:
            changed.setdefault("excuse", None)
        situation = replace(self.situation, choices=replace(current, **changed))
        return self._again(situation, self.holds.prefer(self._standing()))

    def situate(self, situation: Situation) -> "DraftSession":
        """Take a corrected request, client or profile."""
        return self._again(situation, self.holds.prefer(self._standing()))

    def cycle(self, move: Move, step: int) -> "DraftSession":
        """The next or previous phrase that fits; a hand-written sentence goes back to the bank."""
        sentence = self.draft.sentence(move)
        if sentence is None:
            return self
        if sentence.origin is Origin.HAND:
            return self.reset(move)
        if len(sentence.options) < 2:
            return self
        if sentence.phrase not in sentence.options:
            # The client's own subject, or a signature of the user's: the first arrow goes to the bank.
            return self._again(self.situation, self.holds.pin(move, sentence.options[0]))
        index = (sentence.options.index(sentence.phrase) + step) % len(sentence.options)
        holds = self.holds.pin(move, sentence.options[index]).prefer(self._standing())
        return self._again(self.situation, holds)

    def lock(self, move: Move) -> "DraftSession":
        """Lock or unlock a sentence against re-rolls."""
        sentence = self.draft.sentence(move)
        if sentence is None:
            return self
        holds = self.holds
        if move in holds.locked:
            holds = replace(holds, locked=holds.locked - {move})
        else:
            if sentence.phrase:
                holds = holds.pin(move, sentence.phrase)
            holds = replace(holds, locked=holds.locked | {move})
        return self._again(self.situation, holds.prefer(self._standing()))

    def drop(self, move: Move) -> "DraftSession":
        """Leave a move out; the decision, or what a note is written for, stays."""
        if move in (Move.DECISION, Move.MESSAGE):
            return self
        holds = replace(self.holds, dropped=self.holds.dropped | {move})
        return self._again(self.situation, holds.prefer(self._standing()))

    def restore(self, move: Move | None = None) -> "DraftSession":
        """Bring back a dropped move, or all of them."""
        kept = self.holds.dropped - {move} if move is not None else frozenset()
        return self._again(self.situation, replace(self.holds, dropped=kept).prefer(self._standing()))

    def edit(self, move: Move, text: str) -> "DraftSession":
        """Write a sentence by hand; empty text drops the move."""
        text = " ".join(text.split()) if move is not Move.SIGNATURE else text.strip()
        if not text:
            return self.drop(move)
        holds = replace(self.holds, edited={**self.holds.edited, move: text})
        return self._again(self.situation, holds.prefer(self._standing()))

    def reset(self, move: Move) -> "DraftSession":
        """Give a sentence back to the engine."""
        return self._again(self.situation, self.holds.release(move).prefer(self._standing(without=move)))

    def reroll(self) -> "DraftSession":
        """Deal other phrases for all that is not locked or edited; none returns until all were dealt."""
        kept = self.holds.locked | frozenset(self.holds.edited)
        dealt = dict(self.holds.dealt)
        for sentence in self.draft.sentences:
            if sentence.move in kept or not sentence.phrase:
                continue
            seen = dealt.get(sentence.move, frozenset()) | {sentence.phrase}
            full = seen >= frozenset(sentence.options)
            dealt[sentence.move] = frozenset({sentence.phrase}) if full else seen
        holds = Holds(
            pinned={m: p for m, p in self.holds.pinned.items() if m in self.holds.locked},
            locked=self.holds.locked,
            edited=self.holds.edited,
            dropped=self.holds.dropped,
            dealt=dealt,
        )
        return self._again(self.situation, holds)

    def apply(self, finding: Finding) -> "DraftSession":
        """Do the fix of a finding; the session itself when there is none or the user must type."""
        fix = finding.fix
        if fix is None:
            return self
        move = fix.move or finding.move
        if fix.action is FixAction.CHOOSE:
            return self._chosen_by(fix.values)
        if move is None:
            return self
        if fix.action is FixAction.DROP:
            return self.drop(move)
        if fix.action is FixAction.REPLACE:
            return self._replace(finding, move, fix.text)
        if fix.action is FixAction.NEXT_PHRASE:
            return self._walk_away(finding, move)
        return self

    def ignore(self, finding: Finding) -> "DraftSession":
        """Leave a finding as it is; its code is logged with the reply."""
        ignored = self.ignored | {finding.code}
        kept = tuple(f for f in self.findings if f.code not in ignored)
        return replace(self, ignored=ignored, findings=kept)

    @property
    def text(self) -> str:
        """The body, ready to paste."""
        return self.draft.body

    def _chosen_by(self, values: tuple[tuple[str, object], ...]) -> "DraftSession":
        chosen = dict(values)
        no_story = self.situation.choices.reason in (Reason.SCAM,)
        if chosen.get("kind") is Kind.FRANK and no_story:
            chosen["reason"] = Reason.NO_EXPLANATION
        return self.choose(**chosen)

    def _replace(self, finding: Finding, move: Move, text: str) -> "DraftSession":
        sentence = self.draft.sentence(move)
        if sentence is None or finding.span is None:
            return self
        start, end = finding.span.start, finding.span.end
        return self.edit(move, sentence.text[:start] + text + sentence.text[end:])

    def _walk_away(self, finding: Finding, move: Move) -> "DraftSession":
        """The first other phrase on which the finding does not stand."""
        sentence = self.draft.sentence(move)
        if sentence is None or sentence.origin is Origin.HAND:
            return self.reset(move)
        session = self
        for _ in sentence.options:
            session = session.cycle(move, 1)
            if all(f.code != finding.code for f in session.findings):
                return session
        return session

    def _standing(self, without: Move | None = None) -> dict[Move, str]:
        found = {s.move: s.phrase for s in self.draft.sentences if s.phrase and s.move is not without}
        subject = self.draft.subject
        if subject is not None and subject.phrase and without is not Move.SUBJECT:
            found[Move.SUBJECT] = subject.phrase
        return found

    def _again(self, situation: Situation, holds: Holds) -> "DraftSession":
        draft = self.engine.compose(situation, holds)
        findings = tuple(f for f in self.review(situation, draft) if f.code not in self.ignored)
        return replace(self, situation=situation, draft=draft, holds=holds, findings=findings)

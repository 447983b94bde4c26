"""A message of someone who was answered lately: their answer, and of which kind, or a new request."""

from declinetui.domain.inquiry import AnswerKind, InquiryStatus
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.voice import Voice
from declinetui.workflow.requests.answers import Answer

_WORDS: tuple[tuple[str, str, AnswerKind], ...] = (
    ("i", N_("their answer: they insist · a second no is begun"), AnswerKind.INSISTS),
    ("w", N_("their answer: they ask who else could do it"), AnswerKind.ASKS),
    ("m", N_("their answer: thanks · nothing more to write"), AnswerKind.THANKS),
    ("a", N_("their answer: they accept the offer"), AnswerKind.ACCEPTS),
    ("r", N_("their answer: they refuse the offer"), AnswerKind.REFUSES),
)
_NEGOTIATED = frozenset({AnswerKind.ACCEPTS, AnswerKind.REFUSES})


def their_answer(voice: Voice, answer: Answer) -> Letters[AnswerKind | None]:
    """One letter says what the message is; Enter takes what was understood. None is a new request.

    Accepting and refusing are there only while an offer stands.
    """
    offer = answer.inquiry.status is InquiryStatus.NEGOTIATING
    guess = AnswerKind.INSISTS if answer.kind is AnswerKind.UNCLEAR else answer.kind
    kinds = [row for row in _WORDS if offer or row[2] not in _NEGOTIATED]
    kinds.sort(key=lambda row: row[2] is not guess)
    choices: list[tuple[str, str, AnswerKind | None]] = [(k, voice.text(w), kind) for k, w, kind in kinds]
    choices.append(("n", voice.text("a new request"), None))
    project = answer.inquiry.project
    about = (project.text if project else "") or answer.inquiry.subject
    title = voice.text(
        N_("You answered on {day} ({about}). This message is")
        if about
        else N_("You answered on {day}. This message is"),
        day=answer.said[-1].sent.date(),
        about=about,
    )
    return Letters(voice, title, choices)

"""Above the phrase: the defects that make moves read like a kit, counted over whole drafts.

No checker of words sees them: the project named in full twice, a final no before an offer, thanks twice…
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from prose_coherence import COHERENCE
from prose_findings import Finding

from declinetui.domain.draft import Sentence
from declinetui.domain.terms import Act, Channel, ChannelGroup, Kind, Move, Purpose, Reason, Way
from declinetui.phrasing.plan import FORBIDDEN, NO_KINDS, way_of
from declinetui.phrasing.words import words_of
from declinetui.text.fold import fold
from declinetui.workflow.phrases.sampling import Sample

Found = tuple[str, Sentence | None]
"""Why, and the sentence to blame."""

_ENDS = {Move.GREETING, Move.CLOSING, Move.SIGNATURE, Move.OPENING, Move.FOLLOW_UP}
_THANKS = re.compile(
    r"\b(?:merci|(?<!pour te )(?<!pour vous )remerci\w+|sa(?:is|vons|urais) gré|thanks?(?! to)|grateful)\b",
    re.IGNORECASE,
)
_REGRET = re.compile(
    r"\b(?:malheureusement|regret\w*|désolée?s?|navrée?s?|unfortunately|sorry)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"dans l’immédiat|tel qu|telle qu|pour le moment|pour l’instant|à ces dates|forme actuelle|tout de suite"
    r"|right away|as described|as it stands|for the time being|at this point|for now",
    re.IGNORECASE,
)
"""What leaves a no open to the offer that follows."""
_FINAL = re.compile(
    r"ne (?:prendrai|prendrons|ferai|ferons) pas|laisse passer|n’irai pas plus loin|n’irons pas plus loin"
    r"|won’t be (?:taking|doing|the one|going)|am going to pass|are going to pass",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\bje (?:décline|refuse|préfère|laisse|passe|renonce)\b"
    r"|\bnous (?:déclinons|refusons|préférons|laissons)\b|\bchoix\b"
    r"|\bdécid\w*|\b(?:am|are) (?:declining|going to pass|turning|passing)\b|\bI would rather\b"
    r"|\bcho(?:ose|sen)\b|\bdecided\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\bdécidé\b|\bpréf(?:ère|érons)\b|\bchoix de\b|\bchois|\bdecided\b|\bwould rather\b|\bcho(?:ose|sen)\b",
    re.IGNORECASE,
)
_CONSTRAINTS = frozenset(
    {
        Reason.HEALTH,
        Reason.PERSONAL,
        Reason.NO_CAPACITY,
        Reason.BAD_TIMING,
        Reason.SHORT_DEADLINE,
        Reason.LOCATION,
    }
)
_GOODBYE = re.compile(
    r"\bpreneur\b|\bpourvoir\b|\bpourvu\b|\btrouv\w+ (?:la bonne|une|la) (?:personne|main)"
    r"|\bbonne main|\bfill (?:the|this)\b|\bright (?:person|hands|match)\b|\bgood home\b"
    r"|\bfind (?:someone|the right|a good)\b",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"prochain (?:projet|mandat)|une autre fois|à l’avenir|au plaisir de (?:collaborer|travailler)"
    r"|next (?:project|time|job)|in (?:the )?future|another time",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:mais|toutefois|cependant|pourtant|cela dit|en revanche|néanmoins|malheureusement"
    r"|but|however|though|that said|unfortunately|instead)\b|^still,",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d[\d \u00a0,.]*\u00a0\$|\$[\d,.]+\d|\d+\u00a0%|\d+%"
    r"|\d{1,2}(?:er)?[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre)|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}"
)
_WORK = frozenset(NO_KINDS)
"""Ways that still offer to do the work."""


def defects(sample: Sample) -> Iterator[Finding]:
    """Every defect of one draft."""
    for rule, check in CHECKS.items():
        for why, sentence in check(sample):
            text = sentence.text if sentence else sample.draft.body.replace("\n", " / ")
            yield Finding(f"above/{rule}", sample.name, text, why, sentence.phrase if sentence else "")


def _core(sample: Sample) -> list[Sentence]:
    return [s for s in sample.draft.sentences if s.move not in _ENDS]


def _way(sample: Sample) -> Way:
    return way_of(sample.situation)


def _project_twice(sample: Sample) -> Iterator[Found]:
    words = words_of(sample.draft.language)
    full = words.first_mention(sample.situation.inquiry.project, sample.situation.address)
    tail = fold(full).split(" ", 1)[-1]
    seen = [s for s in sample.draft.sentences if s.move is not Move.FOLLOW_UP and tail in fold(s.text)]
    if len(seen) > 1 or (seen and fold(seen[0].text).count(tail) > 1):
        yield f"the full name twice: {full}", seen[-1]


def _thin_paragraphs(sample: Sample) -> Iterator[Found]:
    if sample.draft.channel.group is not ChannelGroup.WRITTEN:
        return
    middle = [p for p in sample.draft.paragraphs if not {s.move for s in p} & _ENDS]
    if len(middle) > 2 and all(len(p) == 1 for p in middle):
        yield "a row of one-sentence paragraphs", None


def _no_then_offer(sample: Sample) -> Iterator[Found]:
    decision = sample.draft.sentence(Move.DECISION)
    if (
        _way(sample) in _WORK
        and decision
        and _FINAL.search(decision.text)
        and not _OPEN.search(decision.text.replace("'", "’"))
    ):
        yield "a final no, then an offer to do the work", decision


def _goodbye(sample: Sample) -> Iterator[Found]:
    wish = sample.draft.sentence(Move.WISH)
    if wish and _way(sample) in _WORK and _GOODBYE.search(wish.text):
        yield "a goodbye against the offer", wish
    if wish and _way(sample) in (Way.PARTNER, Way.PARTNERS) and _GOODBYE.search(wish.text):
        yield "somebody was just named", wish


def _twice(pattern: re.Pattern[str], why: str) -> Callable[[Sample], Iterator[Found]]:
    def check(sample: Sample) -> Iterator[Found]:
        seen = [s for s in _core(sample) if pattern.search(s.text)]
        if len(seen) > 1:
            yield why, seen[-1]

    return check


def _figure_twice(sample: Sample) -> Iterator[Found]:
    seen: set[str] = set()
    for sentence in _core(sample):
        figures = set(_FIGURE.findall(sentence.text))
        if figures & seen:
            yield f"a figure twice: {', '.join(figures & seen)}", sentence
        seen |= figures


def _against_reason(sample: Sample) -> Iterator[Found]:
    forbidden = FORBIDDEN.get(sample.situation.choices.reason, frozenset())
    for sentence in _core(sample):
        if Act.REGRET in forbidden and _REGRET.search(sentence.text):
            yield "regret against the reason", sentence
        if Act.DOOR in forbidden and _DOOR.search(sentence.text):
            yield "an open door against the reason", sentence


def _regret_for_choice(sample: Sample) -> Iterator[Found]:
    for sentence in _core(sample):
        if sentence.joint.startswith("joint.regret") and _CHOICE.search(sentence.text):
            yield "regret before one’s own choice", sentence


def _choice_against_constraint(sample: Sample) -> Iterator[Found]:
    choices, decision = sample.situation.choices, sample.draft.sentence(Move.DECISION)
    bound = choices.kind is Kind.DIPLOMATIC or choices.reason in _CONSTRAINTS
    if (
        bound
        and choices.purpose is Purpose.DECLINE
        and sample.draft.sentence(Move.REASON)
        and decision
        and _WILL.search(decision.text)
    ):
        yield "a will before a constraint", decision


def _contrast_before_question(sample: Sample) -> Iterator[Found]:
    for sentence in _core(sample):
        if sentence.joint.startswith("joint.contrast") and re.match(r"[^.!?]*\?", sentence.text):
            yield "a contrast word before a question", sentence


def _contrast_after_thanks(sample: Sample) -> Iterator[Found]:
    decision = sample.draft.sentence(Move.DECISION)
    if decision and decision.joint.startswith("joint.contrast"):
        yield "a no set against a thanks", decision


def _project_row(sample: Sample) -> Iterator[Found]:
    near = words_of(sample.draft.language).near_mention(sample.situation.address)
    for before, after in pairwise(_core(sample)):
        if near in before.text and near in after.text:
            yield f"{near}, twice in a row", after


def _dictation(sample: Sample) -> Iterator[Found]:
    partners = sample.situation.choices.alternative.partners
    digits = {re.sub(r"\D", "", partner.phone) for partner in partners} - {""}
    said = " ".join(sentence.text for sentence in _core(sample))
    body = re.sub(r"(?<=\d)[ \u00a0-](?=\d)", "", said)
    if sample.draft.channel is Channel.IN_PERSON and any(body.count(number) > 1 for number in digits):
        yield "a number dictated face to face", sample.draft.sentence(Move.ALTERNATIVE)


def _late_no(sample: Sample) -> Iterator[Found]:
    core = [s.move for s in _core(sample)]
    if Move.DECISION in core and core.index(Move.DECISION) > 1:
        yield "the no after the second sentence", sample.draft.sentence(Move.DECISION)


def _openings(sample: Sample) -> Iterator[Found]:
    for before, after in pairwise(_core(sample)):
        first = before.text.split(" ", 1)[0].lower()
        who = first.split("’", maxsplit=1)[0]
        linked = after.joint.startswith("joint.cause")
        same = first == after.text.split(" ", 1)[0].lower() and not linked
        if len(who) > 2 and who != "nous" and same:
            yield f"two sentences open with {first}", after


_LONG = {Channel.EMAIL: 160, Channel.LETTER: 220, Channel.DM: 90, Channel.FORM: 130, Channel.PHONE: 90}


def _too_long(sample: Sample) -> Iterator[Found]:
    draft = sample.draft
    if draft.channel is Channel.SMS and len(draft.body) > 300:
        yield f"{len(draft.body)} characters", None
    if draft.words > _LONG.get(draft.channel, 999):
        yield f"{draft.words} words", None


CHECKS: dict[str, Callable[[Sample], Iterator[Found]]] = {
    "project-twice": _project_twice,
    "thin-paragraphs": _thin_paragraphs,
    "no-then-offer": _no_then_offer,
    "goodbye": _goodbye,
    "thanks-twice": _twice(_THANKS, "thanks twice"),
    "regret-twice": _twice(_REGRET, "regret twice"),
    "contrast-twice": _twice(_CONTRAST, "two contrast words"),
    "figure-twice": _figure_twice,
    "against-reason": _against_reason,
    "regret-for-choice": _regret_for_choice,
    "choice-against-constraint": _choice_against_constraint,
    "contrast-before-question": _contrast_before_question,
    "contrast-after-thanks": _contrast_after_thanks,
    "project-row": _project_row,
    "dictation": _dictation,
    "late-no": _late_no,
    "same-opening": _openings,
    "too-long": _too_long,
    **COHERENCE,
}

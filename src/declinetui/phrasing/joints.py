"""Connectives between moves: few, rationed, and never where the sentence already turns."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Act, ChannelGroup, Language, Move, Way
from declinetui.phrasing.bank import Joint
from declinetui.phrasing.naming import FAMILIAR
from declinetui.phrasing.plan import FORBIDDEN, speaks
from declinetui.phrasing.shelf import Candidate
from declinetui.text.fold import fold

CONTRAST = re.compile(
    r"\b(?:mais|toutefois|cependant|pourtant|cela dit|en revanche|par contre|néanmoins|malheureusement"
    r"|but|however|though|that said|unfortunately|still|instead)\b",
    re.IGNORECASE,
)
CAUSE_WORDS = 14
"""A cause joins two sentences only when both are short."""
CURT = 4
"""A no of so few words takes no word of regret or contrast in front."""
CHANCE = {"cause": 45, "regret": 80, "turn": 75, "contrast": 38, "addition": 33}
"""Out of a hundred places where a joint may stand, how many have one: letters must differ."""
ALOUD = 100
"""The same for a cause said aloud: speech links its sentences."""
CLOSE = 90
"""The same for regret to somebody known."""
REPLACING = frozenset({"cause", "turn"})
"""Kinds that take the place of the full stop."""
SOFTENING = frozenset({"regret", "turn"})
BREATH = 26
"""Words of a sentence that two joints made."""
_ASKS = re.compile(r"[^.!?]*\?")
_CONDITION = re.compile(r"(?:si|s’|if) ", re.IGNORECASE)
"""Neither a question nor a condition turns against what stands before it."""
UNABLE = re.compile(
    r"\b(?:peux|pouvons|pourrai|pourrons|dois|devons|impossible|(?:sera|est) non"
    r"|can’t|cannot|won’t be able|have to|must|not able|answer is no)\b",
    re.IGNORECASE,
)
"""One regrets what one cannot do, not what one chooses."""
FIRM = re.compile(
    r"\b(?:changé|répét\w+|redi[rst]\w*|même réponse|reste la même|préf[èé]r\w+"
    r"|changed|repeat\w*|same answer|is still|remains the same|rather)\b",
    re.IGNORECASE,
)
"""A no said again is not regretted again, nor is a preference."""

_LIGHT = re.compile(r", (?:unfortunately(?=\.$)|malheureusement(?=\.$)|(?:mais|but) )")

Drawn = dict[int, tuple[str, str, str]]
"""Index of the sentence -> (joint id, kind, word)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The place between two sentences of a letter."""

    before: tuple[Move, Candidate]
    after: tuple[Move, Candidate]
    texts: tuple[str, str]


def choose_joints(
    picks: Sequence[tuple[Move, Candidate]],
    texts: Sequence[str],
    joints: Sequence[Joint],
    situation: Situation,
    seed: int,
) -> Drawn:
    """At most one contrast, regret or turn and one cause a letter, drawn by the seed and by weight."""
    chosen: Drawn = {}
    kinds: set[str] = set()
    turned = any(CONTRAST.search(text) for text in texts)
    used = frozenset(s.phrase for s in situation.history[-60:] if s.phrase.startswith("joint."))
    for index in range(1, len(picks)):
        gap = Gap(picks[index - 1], picks[index], (texts[index - 1], texts[index]))
        able = [
            joint
            for joint in joints
            if joint.kind not in kinds
            and joint.id not in used
            and not (turned and joint.kind != "cause")
            and _follows(joint, chosen.get(index - 1), texts[max(0, index - 2) : index + 1])
            and _allowed(joint, gap, situation)
        ]
        joint = _draw(able, seed + index, situation)
        if joint is None:
            continue
        around = {_first_word(text) for text in texts[max(0, index - 1) : index + 2]}
        words = [w for w in joint.texts[situation.language.value] if _first_word(w) not in around | {""}]
        words = words or [w for w in joint.texts[situation.language.value] if not _first_word(w)]
        if not words:
            continue
        word = words[zlib.crc32(b"word" + joint.id.encode(), seed) % len(words)]
        chosen[index] = (joint.id, joint.kind, word)
        kinds.add(joint.kind)
        turned = turned or joint.kind in ("contrast", "regret", "turn")
    return chosen


def _follows(joint: Joint, before: tuple[str, str, str] | None, texts: Sequence[str]) -> bool:
    """After a regret or a turn a cause may still come, when one breath says it all."""
    if before is None:
        return True
    heard = texts if before[1] == "turn" else texts[-2:]
    return joint.kind == "cause" and before[1] != "cause" and len(" ".join(heard).split()) <= BREATH


def _first_word(text: str) -> str:
    """The word that opens a text, folded; a cause joint opens nothing."""
    words = fold(text).split()
    return words[0] if words and text[:1].isalpha() else ""


def _draw(joints: Sequence[Joint], seed: int, situation: Situation) -> Joint | None:
    """None in many places; among those that may stand, by their weight."""
    chance = max((_chance(joint, situation) for joint in joints), default=0)
    if zlib.crc32(b"joint", seed) % 100 >= chance:
        return None
    deck = [joint for joint in joints for _ in range(joint.weight)]
    return deck[zlib.crc32(b"which", seed) % len(deck)]


def _chance(joint: Joint, situation: Situation) -> int:
    kind = joint.kind
    if kind in SOFTENING and joint.between[1] == Move.DECISION and not speaks(situation):
        return 100  # a no that gives no reason wants a word of regret
    if kind == "cause" and situation.channel.group is ChannelGroup.SPOKEN:
        return ALOUD
    if kind == "regret" and situation.relation in FAMILIAR:
        return CLOSE
    return CHANCE[kind]


def _allowed(joint: Joint, gap: Gap, situation: Situation) -> bool:
    """None before an adverbial, a name or a curt no; no regret for a choice, nor where it is forbidden."""
    after = gap.after[1]
    if not joint.fits(gap.before[0], gap.after[0]) or situation.channel not in joint.channels:
        return False
    if (joint.tone and joint.tone is not situation.tone) or after.adverbial or after.opening.startswith("{"):
        return False
    if joint.kind == "cause":
        return _cause_fits(*gap.texts)
    if joint.kind == "turn":
        return _turn_fits(*gap.texts)
    if after.phrase.move is Move.ALTERNATIVE and _is_no_contrast(situation):
        return False
    if after.phrase.move is Move.DECISION and (joint.kind == "contrast" or len(gap.texts[1].split()) <= CURT):
        return False  # nobody opposes a no to a thanks: « Malheureusement » is what people write there
    if _ASKS.match(gap.texts[1]) or _CONDITION.match(gap.texts[1]):
        return False
    if joint.kind == "regret":
        forbidden = FORBIDDEN.get(situation.choices.reason, frozenset())
        said = gap.before[1].phrase.says | after.phrase.says
        return Act.REGRET not in forbidden | said and _regrettable(gap.texts[1])
    return True


def _regrettable(text: str) -> bool:
    return bool(UNABLE.search(text)) and not FIRM.search(text)


def _is_no_contrast(situation: Situation) -> bool:
    """A hand-over, or somebody else's name, is what one expects after a no: it turns against nothing."""
    return situation.choices.alternative.way in (Way.HAND_OVER, Way.PARTNER, Way.PARTNERS)


def _turn_fits(before: str, after: str) -> bool:
    """« Merci d’avoir pensé à moi, mais je ne pourrai pas m’en occuper »: two short ones."""
    if "," in before or not before.endswith("."):
        return False
    return all(
        len(text.split()) <= CAUSE_WORDS and not re.search(r"[;:!?…]|\. ", text) for text in (before, after)
    )


def _cause_fits(before: str, after: str) -> bool:
    """Both sides short, one sentence each, and no other clause to hook onto.

    « … unfortunately » at the end, and « j’y ai repensé, mais », are no such clause.
    """
    for text in (_LIGHT.sub("", before), after):
        if len(text.split()) > CAUSE_WORDS or re.search(r"[,;:!?…]", text) or ". " in text:
            return False
    return before.endswith(".")


def lower_first(text: str, language: Language, keep: frozenset[str]) -> str:
    """Lower-case the first letter after a joint: never I, nor a name."""
    first = re.split(r"[\s,.!?]", text, maxsplit=1)[0]
    if language is Language.EN and re.match(r"I(?:’|\b)", text):
        return text
    if fold(first) in keep or first[:1].isdigit() or (len(first) > 1 and first.isupper()):
        return text
    return text[:1].lower() + text[1:]

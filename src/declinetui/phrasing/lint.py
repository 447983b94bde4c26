"""What the bank's authors are told: one phrase, one remark, one reason; the same for user packs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from declinetui.domain.terms import Act, Address, Kind, Language, Move, NoKind, Purpose, Way, Writer
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.phrase import SECOND_PERSON, Phrase
from declinetui.phrasing.reader import FRAME
from declinetui.phrasing.shelf import STOPWORDS, stem
from declinetui.text.calques import calques_in, hedges_in
from declinetui.text.fold import fold
from declinetui.text.similar import token_set, token_sort

LONGEST = 240
NEAR = 92
"""token-set similarity from which two phrases of one move are the same phrase."""
SAME_LENGTH = 85
"""token-sort similarity as well: a short phrase within a long one is no double."""

_DIGIT = re.compile(r"\d")
_STRAIGHT = re.compile(r"['\"]|\.\.\.")
_SPACE_BEFORE = re.compile(r"[ \u00a0][;!?]")
_NBSP_MISSING = re.compile(r"(?<!\u00a0)[:»]|«(?!\u00a0)")
_SLOT = re.compile(r"\{[^}]*\}")
_PROJECT = re.compile(r"\{(?:\S+ )?project\}")
_CLIENT = re.compile(r"\{(?:\S+ )?client\}")
_CONNECTIVE = re.compile(
    r"^(?:mais|toutefois|cependant|malheureusement|par ailleurs|en revanche|cela dit|donc|or|ainsi"
    r"|but|however|unfortunately|moreover|that said|therefore|so)\b[, ]",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\b(?:je ne (?:peux|pourrai) pas (?:accepter|prendre|m’en)|je (?:dois )?(?:décline|refuse)"
    r"|ma réponse est non"
    r"|I (?:can’t|cannot|won’t) (?:accept|take)|I (?:must|have to) decline|my answer is no)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:deux|trois|quatre|six|two|three|four|six) (?:jours|semaines|mois|days|weeks|months)\b"
)
_ABLE = re.compile(r"\b(?:débordée|booké)\b|·e\b|\(e\)", re.IGNORECASE)

_NO = re.compile(
    r"\b(?:refus\w*|déclin\w*|non|ne (?:prendrai|prendrons|pourrai|pourrons|peux|pouvons) pas|impossible"
    r"|declin\w*|refus\w*|no|not be able|can’t|cannot|won’t)\b",
    re.IGNORECASE,
)
_UNDECIDED = frozenset({Purpose.ACKNOWLEDGE, Purpose.REACTIVATE})
"""Letters that say neither yes nor no: their reader must not hear one."""

INFERRED: Mapping[Act, re.Pattern[str]] = {
    Act.THANKS: re.compile(r"\b(?:merci|remercie\w*|thanks?|thank you|grateful)\b", re.IGNORECASE),
    Act.ASK: re.compile(
        r"\b(?:dites-moi|dis-moi|(?:vous|te) convient|let me know|suits you|tell me)\b", re.IGNORECASE
    ),
    Act.NEXT_PROJECT: re.compile(r"\b(?:prochain projet|projet suivant|next project)\b", re.IGNORECASE),
    Act.REGRET: re.compile(
        r"\b(?:désolée?|navrée?|regret\w*|sorry|malheureusement|unfortunately)\b", re.IGNORECASE
    ),
    Act.APOLOGY: re.compile(r"\b(?:pardon|excus\w+|apolog\w+|forgive)\b", re.IGNORECASE),
    Act.TRUST: re.compile(r"\b(?:confiance|trust\w*)\b", re.IGNORECASE),
}
"""Words that say an act: the phrase must then declare it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: where, which phrase, which rule, and why."""

    source: str
    phrase: str
    rule: str
    why: str

    def __str__(self) -> str:
        return f"{self.source}: {self.phrase}: {self.why}"


def lint_bank(bank: Bank) -> list[Remark]:
    """Every remark on a bank: what could not be read, each phrase alone, then phrases together."""
    remarks = [Remark(f"{p.file}:{p.line}", p.phrase, "read", p.why) for p in bank.problems]
    for phrase in bank.phrases:
        remarks += lint_phrase(phrase)
    remarks += near_duplicates(bank.phrases)
    return remarks


def lint_phrase(phrase: Phrase) -> list[Remark]:
    """Remarks on one phrase."""
    found = [*_strings(phrase), *_twins(phrase), *_acts(phrase), *_move(phrase), *_purpose(phrase)]
    return [Remark(phrase.source, phrase.id, rule, why) for rule, why in found]


def _language(key: str) -> Language:
    return Language.EN if key.startswith("en") else Language.FR


def _strings(phrase: Phrase) -> Iterator[tuple[str, str]]:
    for key, text in phrase.texts.items():
        bare = _SLOT.sub("x", text)
        if len(text) > LONGEST:
            yield "length", f"{key}: {len(text)} characters, {LONGEST} at most"
        sentence = phrase.move not in (Move.SUBJECT, Move.SIGNATURE)
        if sentence and not text.rstrip().endswith((".", "!", "?", ",")):
            yield "ending", f"{key}: ends with . ! ? or ,"
        if _DIGIT.search(bare):
            yield "digit", f"{key}: a figure or date belongs in a slot"
        if _STRAIGHT.search(bare):
            yield "typography", f"{key}: straight quotes or three dots"
        if _CONNECTIVE.match(bare) and phrase.move is not Move.PUSHBACK:
            yield "connective", f"{key}: opens with a connective; joints add these"
        if _DURATION.search(bare):
            yield "duration", f"{key}: a literal duration"
        if _language(key) is Language.FR:
            yield from _french(phrase, key, bare)
        elif "[" in text:
            yield "gender", f"{key}: […|…] is French only"


def _french(phrase: Phrase, key: str, bare: str) -> Iterator[tuple[str, str]]:
    if _SPACE_BEFORE.search(bare):
        yield "typography", f"{key}: no space before ; ! ? (OQLF)"
    if _NBSP_MISSING.search(bare):
        yield "typography", f"{key}: no-break space before : and inside « »"
    if _ABLE.search(bare):
        yield "gender", f"{key}: no truncated doublet"
    for calque, better in calques_in(bare):
        yield "calque", f"{key}: « {calque} »: {better}"
    if key in ("tu", "neutre_tu", "nous_tu") and SECOND_PERSON[Address.VOUS].search(bare):
        yield "register", f"{key}: holds a word of vous"
    if key in ("vous", "neutre_vous", "fr") and SECOND_PERSON[Address.TU].search(bare):
        yield "register", f"{key}: holds a word of tu"
    if key == "fr" and SECOND_PERSON[Address.VOUS].search(bare):
        yield "register", "fr: holds a word of vous; write vous and tu"
    if phrase.move is Move.DECISION:
        for hedge in hedges_in(bare, Language.FR):
            if NoKind.NOW in phrase.no and fold(hedge) == "pour l instant":
                continue
            yield "hedge", f"{key}: « {hedge} » in a decision"


def _twins(phrase: Phrase) -> Iterator[tuple[str, str]]:
    if "en" not in phrase.texts:
        yield "twin", "no English twin"
    both = "vous" in phrase.texts and "tu" in phrase.texts
    single = phrase.address is not None
    if not ("fr" in phrase.texts or both or single):
        yield "twin", "French needs fr, or vous and tu"
    slots = {  # the appeal shows in French closings only
        key: frozenset(n.split(" ")[-1] for n in re.findall(r"\{([^}]*)\}", t)) - {"appeal"}
        for key, t in phrase.texts.items()
    }
    if len(set(slots.values())) > 1:
        told = "; ".join(f"{k}: {', '.join(sorted(v)) or 'none'}" for k, v in slots.items())
        yield "slots", f"not the same slots in all strings ({told})"
    gendered = any("[" in t for k, t in phrase.texts.items() if k in ("vous", "tu", "fr"))
    address = phrase.address or Address.VOUS
    if gendered and not phrase.text_for((Language.FR, address, Writer.N)):
        yield "neutral", "[m|f] needs a reworded neutre"


def _acts(phrase: Phrase) -> Iterator[tuple[str, str]]:
    if phrase.move in (Move.PUSHBACK, Move.VOICEMAIL, Move.FOLLOW_UP, Move.SUBJECT):
        return
    text = " ".join(phrase.texts.values())
    for act, pattern in INFERRED.items():
        match = pattern.search(text)
        if match and act not in phrase.says and act.value not in phrase.needs:
            yield "says", f"“{match[0]}” says {act.value}: declare it"


def _move(phrase: Phrase) -> Iterator[tuple[str, str]]:
    text = " ".join(phrase.texts.values())
    if phrase.move is Move.REASON:
        if phrase.kind is Kind.FRANK and phrase.reason is None:
            yield "cell", "a frank reason names its reason"
        if phrase.kind is Kind.DIPLOMATIC and phrase.excuse is None:
            yield "cell", "a diplomatic reason names its excuse family"
        if _REFUSAL.search(text):
            yield "refusal", "the refusal belongs to the decision"
    if phrase.move is Move.DECISION and not phrase.no:
        yield "cell", "a decision says what it closes: no = [this | now | as_is]"
    if phrase.move is Move.ALTERNATIVE and (not phrase.ways or Way.NONE in phrase.ways):
        yield "cell", "an alternative names the way out it serves"
    if phrase.move is Move.PUSHBACK and (phrase.pushback is None or phrase.level not in (1, 2, 3)):
        yield "cell", "a pushback names its card and level"


def _purpose(phrase: Phrase) -> Iterator[tuple[str, str]]:
    """What a letter beside the no may not hold."""
    if phrase.move in (Move.MESSAGE, Move.NEXT_STEP) and Purpose.DECLINE in phrase.purposes:
        yield "cell", f"a {phrase.move} names its letters: purposes = […]"
    for key, text in phrase.texts.items():
        if phrase.move not in FRAME and phrase.purposes & _UNDECIDED and (match := _NO.search(text)):
            yield "refusal", f"{key}: “{match[0]}” sounds like a no, and nothing is decided"
        if any(purpose.to_third for purpose in phrase.purposes) and _PROJECT.search(text):
            yield "slots", f"{key}: the project is not the reader’s: {{project}} would call it so"
        if _CLIENT.search(text) and not all(purpose.to_third for purpose in phrase.purposes):
            yield "slots", f"{key}: the client is the reader; {{client}} is for notes to somebody else"


def near_duplicates(phrases: Iterable[Phrase]) -> list[Remark]:
    """Two phrases of one move that differ by a word: one of them adds nothing."""
    remarks = []
    for move in (
        Move.THANKS,
        Move.DECISION,
        Move.REASON,
        Move.EXPLANATION,
        Move.ALTERNATIVE,
        Move.WISH,
        Move.MESSAGE,
        Move.NEXT_STEP,
    ):
        for key in ("fr", "en"):
            rows = [(p, _SLOT.sub("x", t)) for p in phrases if p.move is move for t in _main(p, key)]
            remarks += _near(rows, key)
    return remarks


def _main(phrase: Phrase, key: str) -> list[str]:
    text = phrase.texts.get("fr") or phrase.texts.get("vous") if key == "fr" else phrase.texts.get("en")
    return [text] if text else []


def _near(rows: list[tuple[Phrase, str]], key: str) -> list[Remark]:
    """Compared only where content words meet: the rest cannot be near."""
    remarks = []
    folded = [(p, fold(t), _content(t)) for p, t in rows]
    for index, (phrase, text, words) in enumerate(folded):
        for other, second, others in folded[:index]:
            shared = len(words & others)
            if phrase.purposes.isdisjoint(other.purposes):
                continue
            if shared * 2 < max(len(words), len(others)) or phrase.channels.isdisjoint(other.channels):
                continue
            if token_set(text, second) >= NEAR and token_sort(text, second) >= SAME_LENGTH:
                why = f"{key}: nearly the same as {other.id}"
                remarks.append(Remark(phrase.source, phrase.id, "near", why))
    return remarks


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in fold(text).split() if len(w) > 2 and w not in STOPWORDS)

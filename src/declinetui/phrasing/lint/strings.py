"""Remarks on the strings of a phrase: length, marks, register, calques, and whether the twins match."""

import re
from collections.abc import Iterator

from declinetui.domain.terms import Address, Language, Move, NoKind, Way, Writer
from declinetui.errors import Message
from declinetui.phrasing.lint.remark import Found
from declinetui.phrasing.phrase import SECOND_PERSON, Phrase, is_first_person
from declinetui.text.calques import calques_in, hedges_in
from declinetui.text.fold import fold

LONGEST = 240
SLOT = re.compile(r"\{[^}]*\}")

FIRM = frozenset({"nous", "nous_tu", "en_we"})
_DIGIT = re.compile(r"\d")
_STRAIGHT = re.compile(r"['\"]|\.\.\.")
_SPACE_BEFORE = re.compile(r"[ \u00a0][;!?]")
_NBSP_MISSING = re.compile(r"(?<!\u00a0)[:»]|«(?!\u00a0)")
_CONNECTIVE = re.compile(
    r"^(?:mais|toutefois|cependant|malheureusement|par ailleurs|en revanche|cela dit|donc|or|ainsi"
    r"|but|however|unfortunately|moreover|that said|therefore|so)\b[, ]",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:deux|trois|quatre|six|two|three|four|six) (?:jours|semaines|mois|days|weeks|months)\b"
)
_ABLE = re.compile(r"\b(?:débordée|booké)\b|·e\b|\(e\)", re.IGNORECASE)
_CHEZ = re.compile(r"\bchez \{partner_org\}", re.IGNORECASE)


def surface(phrase: Phrase) -> Iterator[Found]:
    """What shows in a string read by itself."""
    for key, text in phrase.texts.items():
        bare = SLOT.sub("x", text)
        if len(text) > LONGEST:
            yield (
                "length",
                Message(
                    "{key}: {length} characters, {most} at most", key=key, length=len(text), most=LONGEST
                ),
            )
        sentence = phrase.move not in (Move.SUBJECT, Move.SIGNATURE)
        if sentence and not text.rstrip().endswith((".", "!", "?", ",")):
            yield "ending", Message("{key}: ends with . ! ? or ,", key=key)
        if _DIGIT.search(bare):
            yield "digit", Message("{key}: a figure or date belongs in a slot", key=key)
        if _STRAIGHT.search(bare):
            yield "typography", Message("{key}: straight quotes or three dots", key=key)
        if _CONNECTIVE.match(bare) and phrase.move is not Move.PUSHBACK:
            yield "connective", Message("{key}: opens with a connective; joints add these", key=key)
        if _DURATION.search(bare):
            yield "duration", Message("{key}: a literal duration", key=key)
        if key in FIRM and is_first_person(text, key[:2].replace("no", "fr")):
            yield "register", Message("{key}: a firm says I; write we, nous or neither", key=key)
        if key.startswith("en"):
            if "[" in text:
                yield "gender", Message("{key}: […|…] is French only", key=key)
        else:
            yield from _french(phrase, key, text, bare)


def _french(phrase: Phrase, key: str, text: str, bare: str) -> Iterator[Found]:
    if _SPACE_BEFORE.search(bare):
        yield "typography", Message("{key}: no space before ; ! ? (OQLF)", key=key)
    if _NBSP_MISSING.search(bare):
        yield "typography", Message("{key}: no-break space before : and inside « »", key=key)
    if _ABLE.search(bare):
        yield "gender", Message("{key}: no truncated doublet", key=key)
    if _CHEZ.search(text):
        yield (
            "contraction",
            Message("{key}: write {slot}, which gives « aux Éditions »", key=key, slot="{chez partner_org}"),
        )
    for calque, better in calques_in(bare):
        yield "calque", Message("{key}: « {words} »: {better}", key=key, words=calque, better=better)
    yield from _register(key, bare)
    if phrase.move is Move.DECISION:
        for hedge in hedges_in(bare, Language.FR):
            bound = NoKind.NOW in phrase.no or phrase.ways == {Way.CONDITION}
            if bound and fold(hedge) == "pour l instant":
                continue
            yield "hedge", Message("{key}: « {words} » in a decision", key=key, words=hedge)


def _register(key: str, bare: str) -> Iterator[Found]:
    if key in ("tu", "neutre_tu", "nous_tu") and SECOND_PERSON[Address.VOUS].search(bare):
        yield "register", Message("{key}: holds a word of vous", key=key)
    if key in ("vous", "neutre_vous", "fr") and SECOND_PERSON[Address.TU].search(bare):
        yield "register", Message("{key}: holds a word of tu", key=key)
    if key == "fr" and SECOND_PERSON[Address.VOUS].search(bare):
        yield "register", Message("fr: holds a word of vous; write vous and tu")


def twins(phrase: Phrase) -> Iterator[Found]:
    """What is missing between the languages and registers."""
    if "en" not in phrase.texts:
        yield "twin", Message("no English twin")
    both = "vous" in phrase.texts and "tu" in phrase.texts
    single = phrase.address is not None
    if not ("fr" in phrase.texts or both or single):
        yield "twin", Message("French needs fr, or vous and tu")
    slots = {  # the appeal shows in French closings only
        key: frozenset(n.split(" ")[-1] for n in re.findall(r"\{([^}]*)\}", t)) - {"appeal"}
        for key, t in phrase.texts.items()
    }
    if len(set(slots.values())) > 1:
        told = "; ".join(f"{k}: {', '.join(sorted(v)) or '-'}" for k, v in slots.items())
        yield "slots", Message("not the same slots in all strings ({slots})", slots=told)
    gendered = any("[" in t for k, t in phrase.texts.items() if k in ("vous", "tu", "fr"))
    address = phrase.address or Address.VOUS
    if gendered and not phrase.text_for((Language.FR, address, Writer.N)):
        yield "neutral", Message("[m|f] needs a reworded neutre")

"""Which way a translation goes: from French into English is another trade than the reverse.

A lexicon sees a text as a set of words, and both directions have the same ones. Here the small words
decide: "du français vers l’anglais", "from Spanish", "le guide est en anglais et doit sortir en français".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from declinetui.text.fold import fold

FRENCH, ENGLISH = "fr", "en"
INTO_FRENCH, INTO_ENGLISH = "translation-en-fr", "translation-fr-en"
_TRADES = {
    "es": "translation-spanish",
    "ar": "translation-arabic",
    "de": "translation-german",
    "zh": "translation-chinese",
    "pt": "translation-portuguese",
    "native": "indigenous-languages",
    "other": "multilingual-translation",
}
"""Language that is neither French nor English -> who translates from it and into it."""
_WRITTEN = {
    "fr": "francais francaise francaises french",
    "en": "anglais anglaise anglaises english",
    "es": "espagnol espagnole espagnols espagnoles spanish castillan",
    "ar": "arabe arabes arabic",
    "de": "allemand allemande allemands allemandes german",
    "zh": "chinois chinoise chinoises mandarin chinese cantonais cantonese",
    "pt": "portugais portugaise portugaises portuguese",
    "native": "innu inuktitut cri cree atikamekw mohawk anishinabemowin",
    "other": """
        italien italienne italiens italiennes italian russe russes russian ukrainien ukrainienne ukrainian
        japonais japonaise japanese coreen coreenne korean creole vietnamien vietnamienne vietnamese polonais
        polonaise polish grec grecque greek turc turque turkish persan farsi dari hindi pendjabi punjabi urdu
        ourdou bengali tamoul tamil roumain roumaine romanian neerlandais dutch suedois swedish hebreu hebrew
        hongrois hungarian tagalog swahili
    """,
}
_LANGUAGES = {word: code for code, words in _WRITTEN.items() for word in words.split()}
_TOKEN = re.compile(r"[^\W_]+|[.;!?]")
_BOTH_WAYS = re.compile(r"<\s*-?\s*>|↔|⇄|both (?:ways|directions)|les deux sens")
_SIGN = re.compile(
    r"\b(?:(?:re)?(?:tradu|translat|transcre|localiz|localis)"
    r"|(?:into|vers le|vers l|version|(?:mettre|met|mets|mettent|mis|mise|rendre|put) (?:en|in))"
    r" (?:french|english|francais|anglais)"
    r"|(?:french|english) version)"
)
"""What speaks of a translation even when only one language is named."""
_OTHER_WORK = re.compile(
    r"\b(?:sous titr|subtit|caption|interpr|lsq|sign language|cours\b|lecon|lesson|class|prof\b|profess|teach"
    r"|tutor|enseign|apprend|learn|conversation|francisation|toefl|revis|corrig|correct|proofread|relire"
    r"|narrat|voix|voice|transcri|doubl|dubb|redact|redig|ecrire|write|writing|writer)"
)
"""Other work with languages: there a direction only tells the two ways of translating apart."""
_ARTICLES = frozenset("le la l les the".split())
_INTO = frozenset("vers into to au".split())
_FROM = frozenset("from du depuis".split())
_IN = frozenset(["en", "in"])
_ADVERBS = frozenset("seulement only currently actuellement all tous toutes encore just toujours".split())
_STATES = frozenset(
    """
    est sont etait redige redigee rediges redigees ecrit ecrite ecrits ecrites existe existent is are was were
    written exists s re have ai avons recu recus arrive received
    """.split()
)
_GOALS = frozenset(
    """
    met mets mettent mettez rend
    traduire traduit traduite traduits traduites traduction translate translated translation mettre met sortir
    sort faut faudrait passer version publier veut veulent voudrait besoin put need needs want wants it them
    this render available disponible lire offrir out rendre transposer adapter adapted aussi
    """.split()
)
_UNDERSTAND = frozenset(
    "lisent lit read reads comprennent comprend understand understands parlent parle".split()
)
_SPEAK = frozenset(
    "speaking speaks speak parlant parler parle parlent bilingue bilingual fluent langue native".split()
)
_AND = frozenset("et and ou or aussi both".split())
_NEAR = 5
"""Words before a language that "à partir de" reaches over."""
_SHORT = 4
"""Words of a text in which two languages side by side need no other sign."""
OPPOSITE, BESIDE, DOMAIN, ANY, OTHER_LANGUAGE = 0.4, 0.4, 0.8, 0.6, 0.4
"""What is left of the other direction, of work that is no translation, of translation by field, of
translation of any kind, and of that when the language is neither French nor English."""


@dataclass(slots=True)
class _Said:
    """A language at its place, and what the words before it make of it."""

    place: int
    code: str
    role: str = ""
    """"source", "target", "in" (one or the other) or ""."""


def turned(strengths: Mapping[str, float], text: str, *, asked: bool) -> Mapping[str, float]:
    """The expertises read in a text, with the direction of its translation taken into account.

    In a need (`asked`) the direction names the trade by itself; in a profile it only lowers the other one.
    """
    folded = fold(text)
    trade = _trade(folded, asked=asked)
    if not trade:
        return strengths
    opposite = {INTO_FRENCH: INTO_ENGLISH, INTO_ENGLISH: INTO_FRENCH}.get(trade, "")
    found = {e: s * OPPOSITE if e == opposite else s for e, s in strengths.items()}
    if not asked or _OTHER_WORK.search(_without_states(folded)):
        return found
    found = {e: min(s, DOMAIN if "translation" in e else BESIDE) for e, s in found.items()}
    return {**found, "translation": ANY if opposite else OTHER_LANGUAGE, trade: 1.0}


def named_way(text: str) -> str:
    """The trade of a translator by the languages beside the title, or "": "Translator", "German-English"."""
    folded = fold(text)
    return _trade(folded, asked=False) if _SIGN.search(folded) and not _OTHER_WORK.search(folded) else ""


def only_way(text: str) -> frozenset[str]:
    """The folded words of a need that tell the way of a translation: profiles of both ways have them."""
    folded = fold(text)
    return (
        frozenset(_LANGUAGES).intersection(_TOKEN.findall(folded))
        if _trade(folded, asked=True)
        else frozenset()
    )


def _without_states(folded: str) -> str:
    """The text without "rédigé en", "written in": they tell a language, not the work."""
    return re.sub(r"\b(?:redig\w*|ecrit\w*|written) (?:en|in)\b", " ", folded)


def _trade(folded: str, *, asked: bool) -> str:
    """The trade that the languages of a text point at, or ""."""
    tokens = _TOKEN.findall(folded)
    said = _languages(tokens)
    if not said or _BOTH_WAYS.search(folded):
        return ""
    sign = bool(_SIGN.search(folded))
    source, target = _ends(tokens, said, sign=sign or not asked)
    both = source and target and source != target
    if not both and not (sign and (source or target)):
        return ""
    foreign = [code for code in (target, source, *(s.code for s in said)) if code in _TRADES]
    if foreign:
        return _TRADES[foreign[0]]
    if target == FRENCH or source == ENGLISH:
        return INTO_FRENCH
    return INTO_ENGLISH


def _languages(tokens: Sequence[str]) -> list[_Said]:
    """The languages named, those that somebody speaks left out."""
    found = []
    for place, word in enumerate(tokens):
        pair = tokens[place : place + 2]
        if pair in (["fr", "en"], ["en", "fr"]):
            found += [_Said(place, word), _Said(place + 1, pair[1])]
        code = _LANGUAGES.get(word)
        if code is None:
            continue
        near = tokens[max(0, place - 2) : place + 2]
        only = {"que", "only", "qu"}.intersection(tokens[max(0, place - 3) : place])
        if _SPEAK.intersection(near) and not (only and _UNDERSTAND.intersection(tokens)):
            continue
        found.append(_Said(place, code))
    for entry in found:
        entry.role = _role(tokens, entry.place)
    return found


def _role(tokens: Sequence[str], place: int) -> str:
    """What the words before a language make of it."""
    at = place - 1
    if at >= 0 and tokens[at] in _ARTICLES:
        at -= 1
    before = tokens[at] if at >= 0 else ""
    if "partir" in tokens[max(0, place - _NEAR) : place]:
        return "source"
    behind_article = at < place - 1
    if before in _INTO or (before == "a" and behind_article):
        return "target"
    if before in _FROM or (before in ("de", "d") and behind_article):
        return "source"
    if before in ("version", "versions") or tokens[place + 1 : place + 2] == ["version"]:
        return "target"
    if before in ("que", "qu", *_UNDERSTAND) and _UNDERSTAND.intersection(tokens[max(0, at - 3) : at + 1]):
        return "target"
    if before not in _IN:
        return ""
    at -= 1
    while at >= 0 and tokens[at] in _ADVERBS:
        at -= 1
    verb = tokens[at] if at >= 0 else ""
    return "source" if verb in _STATES else "target" if verb in _GOALS else "in"


def _ends(tokens: Sequence[str], said: Sequence[_Said], *, sign: bool) -> tuple[str, str]:
    """The language a text comes from and the one it shall have; "" for what is not said."""
    if _listed(tokens, said) and not any(s.role == "target" for s in said):
        return "", ""
    targets = {s.code for s in said if s.role == "target"}
    if {FRENCH, ENGLISH} <= targets:
        return "", ""
    source = next((s.code for s in said if s.role == "source"), "")
    target = next((s.code for s in said if s.role == "target" and s.code != source), "")
    loose = [s for s in said if s.role in ("", "in") and s.code not in (source, target)]
    if not (source or target) and len(loose) > 1:
        first, second = loose[0], next((s for s in loose if s.code != loose[0].code), loose[0])
        beside = second.place == first.place + 1 and (sign or len(tokens) <= _SHORT)
        wished = bool(_GOALS.intersection(tokens)) and first.role == ""
        if first.code != second.code and (beside or (second.role == "in" and (first.role or wished))):
            return first.code, second.code
    if target and not source and loose:
        return loose[0].code, target
    if source and not target and loose:
        return source, loose[0].code
    if not (source or target) and len(loose) == 1 and sign:
        return loose[0].code, ""
    return source, target


def _listed(tokens: Sequence[str], said: Sequence[_Said]) -> bool:
    """True for "en français et en anglais": languages in a row, no way from one to the other."""
    if len(said) < 2:
        return False
    between = tokens[said[0].place + 1 : said[1].place]
    return bool(between) and all(w in _AND or w in _IN or w in _ARTICLES for w in between)

"""Grammatical gender and number of the nouns freelancers' projects are made of.

A lexicon of heads first, then endings that rarely lie, else unknown: a wrong gender is worse
than none. Endings after Grevisse, Le bon usage, § 471-472 (suffixes).
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from declinetui.domain.terms import Gender, Number
from declinetui.text.fold import fold

_FEMININE = re.compile(
    r"(?:[tsxn]ion|ation|ude|ade|ance|ence|ure|ette|elle|esse|euse|trice|ité|eté|tié|"
    r"ise|ose|ie|ée|erie|thèque|logie|graphie|ine)$"
)
_MASCULINE = re.compile(
    r"(?:age|ment|isme|eau|oir|ier|eur|phone|gramme|scope|ard|on|in|ain|et|at|ing|al|"
    r"el|il|ail|eil|ou|ot|[^aeiouyéè]i|us|um|ist|er|al|as|is|ord|ac|oc|[bdkmg])$"
)
_DOUBTFUL = frozenset(
    "image nage page rage plage cage peau eau main fin dent foi loi forêt mort part leur fleur".split()
)
_LEADING = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|de|notre|nos|votre|vos|mon|ma|mes|ton|ta|tes|leur|leurs)\s+|[ld]['’])",
    re.I,
)
_ADJECTIVES = frozenset(
    "nouveau nouvelle nouvel nouveaux nouvelles petit petite petits petites grand grande grands grandes bo"
    "n bonne bons bonnes beau belle belles"
    " beaux premier première prochain prochaine gros grosse court courte jeune vieux vieille autre autres "
    "futur future"
    " deux trois quatre cinq six dix douze quelques plusieurs vieilles ancien ancienne double".split()
)


@cache
def _lexicon() -> dict[str, Gender]:
    raw = files("declinetui.text").joinpath("data/heads_fr.toml").read_text(encoding="utf-8")
    table = tomllib.loads(raw)
    known = {fold(word): Gender.M for word in table["masculine"].split()}
    known |= {fold(word): Gender.F for word in table["feminine"].split()}
    return known


def gender_of(head: str) -> Gender | None:
    """The gender of a French noun in either number, or None when it is not known.

    >>> gender_of("refonte")
    <Gender.F: 'f'>
    """
    word = head.strip().lower()
    known = _lexicon()
    for form in _singulars(word):
        found = known.get(fold(form)) or known.get(fold(form.split("-")[0]))
        if found is not None:
            return found
    single = _singulars(word)[-1]
    if len(single) < 5 or single in _DOUBTFUL or not single.isalpha():
        return None
    if _FEMININE.search(single):
        return Gender.F
    return Gender.M if _MASCULINE.search(single) else None


def _singulars(word: str) -> tuple[str, ...]:
    """The word, and its likely singular last."""
    if word.endswith("eaux"):
        return (word, word[:-1])
    if word.endswith("aux"):
        return (word, word[:-3] + "ail", word[:-3] + "al")
    if word.endswith(("s", "x")) and len(word) > 3:
        return (word, word[:-1])
    return (word,)


def head_of(phrase: str) -> str:
    """The head of a French noun phrase: determiner, figures and adjectives in front left out.

    >>> head_of("nos deux grandes capsules vidéo")
    'capsules'
    """
    rest = phrase.strip()
    while True:
        shorter = _LEADING.sub("", rest, count=1).strip()
        if shorter == rest:
            break
        rest = shorter
    words = rest.split()
    for word in words:
        bare = word.strip('«»"“”().,;:')
        if bare and bare.lower() not in _ADJECTIVES and not bare[0].isdigit():
            return bare
    return words[0] if words else ""


def number_of(phrase: str) -> Number:
    """Singular or plural, by the determiner of a noun phrase, else by the head's ending (both languages)."""
    first = phrase.strip().lower().split(" ", 1)[0]
    if first in {
        "les",
        "des",
        "nos",
        "vos",
        "mes",
        "tes",
        "leurs",
        "quelques",
        "plusieurs",
        "these",
        "those",
        "some",
        "several",
    }:
        return Number.PLURAL
    if re.fullmatch(r"\d+|deux|trois|quatre|cinq|six|two|three|four|five|ten", first) and first != "1":
        return Number.PLURAL
    if first in {
        "le",
        "la",
        "un",
        "une",
        "du",
        "notre",
        "votre",
        "mon",
        "ma",
        "ton",
        "ta",
        "a",
        "an",
        "this",
    }:
        return Number.SINGULAR
    if first.startswith(("l'", "l’")):
        return Number.SINGULAR
    head = head_of(phrase).lower()
    return (
        Number.PLURAL
        if len(head) > 4 and head.endswith(("s", "eaux")) and not head.endswith(("ss", "us", "is", "ours"))
        else Number.SINGULAR
    )


_MARKED = re.compile(
    r"^(?:un|le|mon|ton|du|au|cet|ce|nouveau|bon)\s|^(?:une|la|ma|ta|cette|nouvelle|bonne)\s", re.I
)
_MARKED_F = re.compile(r"^(?:une|la|ma|ta|cette|nouvelle|bonne)\s", re.I)


def gender_of_phrase(phrase: str) -> Gender | None:
    """The gender of a French noun phrase: a determiner that shows it decides, else its head."""
    found = gender_of(head_of(phrase))
    if found is None and _MARKED.match(phrase.strip()):
        return Gender.F if _MARKED_F.match(phrase.strip()) else Gender.M
    return found

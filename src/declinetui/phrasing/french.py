"""French words: elision, contraction, articles, dates and noun phrases as the OQLF writes them.

Twin of english.py: the same public names, so that a test walks both. Sources are articles of the
Banque de dépannage linguistique (BDL) of the Office québécois de la langue française.
"""

import re
from collections.abc import Sequence
from datetime import date

from declinetui.domain.people import Article, Elide
from declinetui.domain.terms import Address, Gender, Language, Number
from declinetui.domain.values import Money, NounPhrase
from declinetui.l10n import dates, phones
from declinetui.l10n.money import money
from declinetui.phrasing.slots import SlotType
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of

LANGUAGE = Language.FR

ASPIRATED = frozenset(
    (
        "hache haie haine hall halle halte hamac hameau hamster hanche handball handicap hangar hanter"
        " hareng haricot harnais harpe hasard hausse haut haute hauteur hautparleur havre herbager hernie"
        " heros heron hetre heurt hibou hierarchie hic hiphop hippie hobby hockey hold-up hollande homard"
        " hongrie honte hoquet horde hors hotte houblon houle housse houx hublot huche huee huit huitaine"
        " huitieme hurlement hutte hype hamburger handicape hardware hackathon hacker halloween hashtag"
    ).split()
)
"""Common nouns with an aspirated h (BDL, « H muet et h aspiré »)."""

ASPIRATED_NAMES = frozenset(
    (
        "hamelin-hart hugo-boss hollande hongrie honduras haiti-non hanoi hambourg harlem harvard hull hart"
        " harvey hogan hampton hudson hudson’s hawkesbury halifax-non hilton holt hyundai honda huawei hawai"
        " havre haye"
    ).split()
)
"""Names whose h is aspirated in use; every other h of a name is mute (d’Hélène, d’Hydro-Québec)."""

NEVER = frozenset(
    ("onze onzieme oui huit huitieme yaourt yogourt ouistiti uhlan ululement yeti yoga yacht").split()
)
"""Words before which nothing elides (BDL, « Élision devant onze, oui, huit »)."""

GENERICS = frozenset(
    (
        "editions productions entreprises constructions ateliers industries services aliments"
        " communications amis creations solutions jardins fermes cafes immeubles placements gestions"
        " conseillers traductions"
    ).split()
)
_INITIAL = re.compile(r"[A-ZÀ-Ý]\.(?:\s|-|$)")
_WORD = re.compile(r"[\w’'-]+")


def elides(text: str, *, name: bool = False, elide: Elide = Elide.AUTO) -> bool:
    """True when de, que, le… lose their vowel before `text` (BDL, « Élision »).

    Y elides only before a consonant (d’Yves, de Yolande); nothing elides before a bare initial
    (de A. Tremblay) nor before figures (de 1 $, de 11 000 $).
    """
    if elide is not Elide.AUTO:
        return elide is Elide.YES
    text = text.lstrip("«“\u00a0 ")
    if not text or text[0].isdigit() or _INITIAL.match(text):
        return False
    match = _WORD.match(text)
    first = (match[0] if match else text).replace("’", " ").split(" ")[0]
    word = fold(first).split(" ")[0]
    if not word or word in NEVER:
        return False
    if word[0] == "h":
        return _mute(first, word, name=name)
    if word[0] == "y":
        return len(word) > 1 and word[1] not in "aeiouy"
    return word[0] in "aeiou"


def _mute(first: str, word: str, *, name: bool) -> bool:
    head = first.split("-", maxsplit=1)[0]
    if len(head) > 1 and head.isupper():
        return False
    if name or first[0].isupper():
        return fold(head) not in ASPIRATED_NAMES
    return word not in ASPIRATED


def attach(
    helper: str,
    text: str,
    kind: SlotType,
    *,
    elide: Elide = Elide.AUTO,
    article: Article = Article.AUTO,
) -> str:
    """Put a helper (de, à, chez, que, le, si, se) before a realised value.

    Organisations and places contract (du Devoir, aux Éboulements, BDL « Contraction de l’article »);
    surnames never do (de M. Le Bel).
    """
    named = kind in (SlotType.PERSON, SlotType.ORGANISATION, SlotType.PLACE, SlotType.LIST)
    contracts = kind is not SlotType.PERSON and article is Article.AUTO
    if helper in ("de", "à") and contracts:
        contracted = _contract(helper, text)
        if contracted:
            return contracted
    if helper == "le":
        return _the(
            text.split(" ", maxsplit=1)[0], text, gender_of(text.split(" ", maxsplit=1)[0]), plural=False
        )
    if helper in ("de", "que", "se"):
        vowel = elides(text, name=named, elide=elide)
        return f"{helper[:-1]}’{text}" if vowel else f"{helper} {text}"
    if helper == "si":
        return f"s’{text}" if re.match(r"ils?\b", text) else f"si {text}"
    if helper == "à":
        return f"à {text}"
    if helper == "chez":
        return _at(text) if contracts else f"chez {text}"
    if kind is SlotType.ORGANISATION:
        return _lower_generic(text)
    return text


def _contract(helper: str, text: str) -> str:
    """du, des, au, aux before le and les; la and l’ stay."""
    match = re.match(r"(le|les)\s+(?=\S)", text, re.IGNORECASE)
    if not match:
        generic = fold(text.split(" ", maxsplit=1)[0]) in GENERICS and text[:1].isupper()
        return f"{'des' if helper == 'de' else 'aux'} {text}" if generic else ""
    plural = match[1].lower() == "les"
    word = {"de": ("du", "des"), "à": ("au", "aux")}[helper][plural]
    return f"{word} {text[match.end() :]}"


def _at(name: str) -> str:
    """« chez Studio Aval », but « aux Éditions du Fleuve », « au Devoir », « à La Presse »."""
    contracted = _contract("à", name)
    return contracted or (f"à {name}" if re.match(r"la |l’", name, re.IGNORECASE) else f"chez {name}")


def _lower_generic(name: str) -> str:
    """Inside a sentence the article of a generic is lower-case: les Éditions du Fleuve."""
    match = re.match(r"(Les|La|Le|L’)\s?(\w+)", name)
    if match and fold(match[2]) in GENERICS:
        return match[1].lower() + name[len(match[1]) :]
    return name


def day(value: date, reference: date) -> str:
    """« le 15 février », « le 1er mars 2027 »; the year only when it is not the reference's."""
    return f"le {dates.date_long(value, LANGUAGE, reference=reference)}"


def amount(value: Money) -> str:
    """« 1 500 $ », « 25,50 $ », « 95 $ l’heure »."""
    return money(value, LANGUAGE)


def phone(number: str) -> str:
    """« 514 555-0142 » (OQLF, « Numéros de téléphone »)."""
    return phones.phone(number, LANGUAGE)


def join(items: Sequence[str], helper: str = "") -> str:
    """« Amélie, Karim et Hydro-Québec »; a preposition is repeated before each."""
    parts = [attach(helper, item, SlotType.ORGANISATION) if helper else item for item in items]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} et {parts[-1]}"


_DETERMINER = re.compile(
    r"(le |la |les |l’|l'|un |une |des |du |de la |de l’|notre |nos |mon |ma |mes |votre |vos |ton |ta |tes"
    r" |ce |cet |cette |ces )",
    re.IGNORECASE,
)
_HELP = re.compile(r"^(?:de l’|une? )?(?:aide|soutien|coup de main) (?:pour|avec|à) ", re.IGNORECASE)
_OURS = re.compile(r"\b(notre|nos|mon|ma|mes|votre|vos|ton|ta|tes)\b", re.IGNORECASE)
_HEAD = r"^\S+(?: (?!(?:de|du|des|à|au|aux|en|et|ou|pour|par|sur|avec|sans|dans)\b|d[’'])\S+){0,2}"
"""A noun with the adjectives behind it: site web, identité visuelle, campagne publicitaire."""
_COMPLEMENT = re.compile(rf"{_HEAD} (?:de |d’|d'|du |des |en )")
_DEFINITE = re.compile(
    rf"{_HEAD}(?: en \S+)? (?:du |des |de la |de l’|d’une? |d'une? "
    r"|de (?:votre|vos|ton|ta|tes|cet?|cette|ces)\b)"
)
"""Whose it is was said: the article is enough (« l’identité visuelle de la coopérative »)."""
_CODE = re.compile(r"[{}<>\[\]|\\%*#=@]")
"""Signs that no project is named with: such a text is not repeated to the reader."""
_UNSAYABLE = re.compile(r"[.:;!?()/|\[\]\n]|\s-\s|\s–\s")


def first_mention(noun: NounPhrase | None, address: Address) -> str:
    """The project named in full, as the writer would say it to the reader.

    "refonte de notre site" -> « la refonte de votre site »; "série d’ateliers" -> « votre série
    d’ateliers »; "site web" -> « votre projet de site web »; anything unsayable -> « votre projet ».
    """
    if noun is None or noun.language is not LANGUAGE or not noun.text.strip():
        return later_mention(address)
    text = noun.text.strip().rstrip(" ,").replace("'", "’")
    text = _HELP.sub("", text)
    if _CODE.search(text):
        return later_mention(address)
    if _UNSAYABLE.search(text) or len(text) > 70:
        return _titled(text, address)
    turned = _turn_possessives(text, address)
    if turned is None:
        return later_mention(address)
    match = _DETERMINER.match(turned)
    determiner = match[1].lower().strip() if match else ""
    if determiner in ("le", "la", "les", "l’", "votre", "vos", "ton", "ta", "tes"):
        return turned[:1].lower() + turned[1:]
    bare = turned[match.end() :] if match else turned
    return _bare(_own_complement(_lower_head(bare), address), noun, address)


def _own_complement(bare: str, address: Address) -> str:
    """What is the reader's is said so: "révision d’un mémoire" -> « révision de votre mémoire »."""
    match = re.match(r"(\S+ )d[’'](une?) (\S+)", bare)
    if not match:
        return bare
    gender = Gender.F if match[2] == "une" else Gender.M
    your = _your(match[3], gender, address)
    return f"{match[1]}de {your} {bare[match.end(2) + 1 :]}"


def _titled(text: str, address: Address) -> str:
    if len(text) > 70 or "\n" in text:
        return later_mention(address)
    return f"{later_mention(address)} «\u00a0{text}\u00a0»"


def _bare(bare: str, noun: NounPhrase, address: Address) -> str:
    head = bare.split(" ", maxsplit=1)[0]
    plural = noun.number is Number.PLURAL
    gender = noun.gender or gender_of(head)
    your = _your(head, gender, address, plural=plural)
    if head.lower() in ("projet", "mandat", "contrat"):
        return f"{_your(head, Gender.M, address)} {bare}"
    if _DEFINITE.match(bare) and (plural or gender or elides(head)):
        return _the(head, bare, gender, plural=plural)
    if _COMPLEMENT.match(bare) and your:
        return f"{your} {bare}"
    return f"{later_mention(address)} {attach('de', bare, SlotType.NOUN)}"


def _the(head: str, bare: str, gender: Gender | None, *, plural: bool) -> str:
    if plural:
        return f"les {bare}"
    if elides(head):
        return f"l’{bare}"
    return f"la {bare}" if gender is Gender.F else f"le {bare}"


def _your(head: str, gender: Gender | None, address: Address, *, plural: bool = False) -> str:
    """votre, vos, ton, ta, tes; ton before a feminine vowel (BDL « Mon, ton, son devant voyelle »)."""
    if address is Address.VOUS:
        return "vos" if plural else "votre"
    if plural:
        return "tes"
    if gender is Gender.M or elides(head):
        return "ton"
    return "ta" if gender is Gender.F else ""


def _turn_possessives(text: str, address: Address) -> str | None:
    """The client's notre, mon… becomes the reader's votre, ton…; None when a gender is missing."""
    missing = False

    def turn(match: re.Match[str]) -> str:
        nonlocal missing
        word = match[1].lower()
        following = text[match.end() :].split()
        head = following[0] if following else ""
        plural = word in ("nos", "mes", "vos", "tes")
        gender = {"ma": Gender.F, "mon": Gender.M, "ta": Gender.F, "ton": Gender.M}.get(word) or gender_of(
            head
        )
        your = _your(head, gender, address, plural=plural)
        missing = missing or not your
        return your

    turned = _OURS.sub(turn, text)
    return None if missing else turned


def _lower_head(text: str) -> str:
    """A title's capital goes; a name's or an acronym's stays."""
    head = text.split(" ", maxsplit=1)[0]
    if head[:1].isupper() and head[1:].islower() and gender_of(head) is not None:
        return text[:1].lower() + text[1:]
    return text


def near_mention(address: Address) -> str:
    """The project, named in the sentence before."""
    del address
    return "ce projet"


def later_mention(address: Address) -> str:
    """The project, named further back."""
    return "votre projet" if address is Address.VOUS else "ton projet"

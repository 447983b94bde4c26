"""English words (Canada): a/an by sound, possessives, dates and noun phrases.

Twin of french.py: the same public names. Sources: The Canadian Style (Translation Bureau) and
Writing Tips Plus.
"""

import re
from collections.abc import Sequence
from datetime import date

from declinetui.domain.people import Article, Elide
from declinetui.domain.terms import Address, Language, Number
from declinetui.domain.values import Money, NounPhrase
from declinetui.l10n import dates, phones
from declinetui.l10n.money import money
from declinetui.phrasing.slots import SlotType

LANGUAGE = Language.EN

SILENT_H = ("hour", "honest", "honour", "honor", "heir")
YOU_SOUND = re.compile(
    r"(?:uni(?!n|m)|use|usu|util|eu|ewe|one\b|one-|once|ubiq|ut[eo]|u-|u[rs]a?\b)", re.IGNORECASE
)
VOWEL_LETTERS = frozenset("AEFHILMNORSX")
VOWEL_NUMBERS = re.compile(r"(?:8|11(?:\D|,|$)|18(?:\D|,|$))")
MASS_HEADS = frozenset(
    [
        "help",
        "support",
        "advice",
        "assistance",
        "guidance",
        "feedback",
        "training",
        "coaching",
        "work",
        "copywriting",
    ]
)
PROCESS = re.compile(
    r"(?:ing|tion|ment|sion|design|redesign|campaign|launch|report|video|book|website|site|app|newsletter|brochure"
    r"|logo|guide|series|workshop|review|audit|plan|study|strategy|event|catalogue|podcast|album|film|menu"
    r"|proposal|project|page|shoot|photos?|manual|translation|illustrations?)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}<>\[\]|\\%*#=@]")
_UNSAYABLE = re.compile(r"[.:;!?()/|\[\]\n]|\s-\s|\s–\s")
_HELP = re.compile(r"^(?:some )?(?:help|support|assistance|a hand) (?:with|on|for) ", re.IGNORECASE)
"""One takes on the work, not the help: "help with our grant application" -> "your grant application"."""
_OURS = re.compile(r"\b(our|my|your)\b", re.IGNORECASE)


def elides(text: str, *, name: bool = False, elide: Elide = Elide.AUTO) -> bool:
    """True when a becomes an: by sound (an hour, an $800, an 8-hour, a one-off, an MBA)."""
    del name
    if elide is not Elide.AUTO:
        return elide is Elide.YES
    text = text.lstrip("“\u00a0 $").removeprefix("US$")
    if not text:
        return False
    if text[0].isdigit():
        return bool(VOWEL_NUMBERS.match(text))
    word = re.split(r"[\s-]", text)[0]
    if len(word) > 1 and word.isupper():
        return word[0] in VOWEL_LETTERS
    if text.lower().startswith(SILENT_H):
        return True
    return text[0].lower() in "aeiou" and not YOU_SOUND.match(text)


def attach(
    helper: str,
    text: str,
    kind: SlotType,
    *,
    elide: Elide = Elide.AUTO,
    article: Article = Article.AUTO,
) -> str:
    """Put a helper before (a) or after ('s) a realised value."""
    del article, kind
    if helper == "a":
        return f"an {text}" if elides(text, elide=elide) else f"a {text}"
    if helper == "'s":
        # The Canadian Style 9.08: plural nouns in s take the apostrophe alone, names in s too in our letters.
        return f"{text}’" if text.endswith("s") else f"{text}’s"
    return text


def day(value: date, reference: date) -> str:
    """ "February 15", "March 1, 2027"; the year only when it is not the reference's."""
    return dates.date_long(value, LANGUAGE, reference=reference)


def amount(value: Money) -> str:
    """ "$1,500", "$25.50", "$95 an hour"."""
    return money(value, LANGUAGE)


def phone(number: str) -> str:
    """ "514-555-0142"."""
    return phones.phone(number, LANGUAGE)


def join(items: Sequence[str], helper: str = "") -> str:
    """ "Amélie, Karim and Hydro-Québec": no serial comma."""
    parts = [attach(helper, item, SlotType.ORGANISATION) if helper else item for item in items]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def first_mention(noun: NounPhrase | None, address: Address) -> str:
    """The project named in full, as the writer would say it to the reader.

    "redesign of our website" -> "the redesign of your website"; "website redesign" -> "your website
    redesign"; "help with our newsletter" -> "your newsletter"; unsayable -> "your project".
    """
    if noun is None or noun.language is not LANGUAGE or not noun.text.strip():
        return later_mention(address)
    text = noun.text.strip().rstrip(" ,").replace("'", "’")
    if _CODE.search(text):
        return later_mention(address)
    if _UNSAYABLE.search(text) or len(text) > 70:
        quoted = len(text) <= 70 and "\n" not in text
        return f"{later_mention(address)} “{text}”" if quoted else later_mention(address)
    text = _HELP.sub("", _OURS.sub("your", text))
    match = re.match(r"(the|your|this|these|those|that|a|an|some)\s+", text, re.IGNORECASE)
    determiner = match[1].lower() if match else ""
    if determiner in ("the", "your"):
        return text[:1].lower() + text[1:]
    return _bare(_lower_head(text[match.end() :] if match else text), noun.number)


def _bare(bare: str, number: Number) -> str:
    head = re.split(r"\s+(?:of|for|with|on|about|from|in|to)\s+", bare)[0]
    if head.split(" ")[0].lower() in MASS_HEADS and len(head.split()) == 1:
        return bare
    if re.search(r"\bof your\b|\bof the\b|\bfor your\b|\bfor the\b", bare):
        return f"the {bare}"
    plural = number is Number.PLURAL or (head.endswith("s") and not head.endswith(("ss", "us", "is")))
    if plural or len(bare.split()) > 4 or head != bare or PROCESS.search(head):
        return f"your {bare}"
    return f"your {bare} project"


def _lower_head(text: str) -> str:
    words = text.split(" ")
    if len(words) > 1 and words[0][:1].isupper() and words[0][1:].islower() and words[1][:1].islower():
        return text[:1].lower() + text[1:]
    if len(words) == 1 and PROCESS.search(text):
        return text.lower()
    return text


def near_mention(address: Address) -> str:
    """The project, named in the sentence before."""
    del address
    return "this project"


def later_mention(address: Address) -> str:
    """The project, named further back."""
    del address
    return "your project"

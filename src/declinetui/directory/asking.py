"""How a need is worded: what is asked for and for whom, and in which language."""

from declinetui.domain.terms import Language
from declinetui.text.cues import language_of
from declinetui.text.fold import fold

_ACCENTED = frozenset("àâçéèêëîïôùûœ")
_NO_VERBS = frozenset(["notre", "votre"])


def split_beneficiary(text: str) -> tuple[str, str]:
    """The work asked for, and whom or what it is for: "un logo | pour une boulangerie".

    A verb after "pour" is still the work: "quelqu’un pour monter un film".
    """
    words = fold(text).split()
    for place, word in enumerate(words[1:-1], start=1):
        following = words[place + 1]
        verb = word == "pour" and following.endswith(("er", "ir", "re")) and following not in _NO_VERBS
        if word in ("pour", "for") and not verb:
            return " ".join(words[:place]), " ".join(words[place + 1 :])
    return " ".join(words), ""


def tongue_of(text: str) -> Language | None:
    """The language of a text, by its small words, else French by its accents; None when neither tells."""
    found = language_of(text).language
    return Language.FR if found is None and any(c in _ACCENTED for c in text.lower()) else found

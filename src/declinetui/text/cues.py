"""Which language a text is in, and whether it says tu or vous: counted words, no model.

A text may hold both languages; the answer is for its bulk and says how sure it is.
"""

import re
from collections import Counter
from dataclasses import dataclass

from declinetui.domain.terms import Address, Language
from declinetui.text.fold import fold_aligned
from declinetui.text.tokens import folded_words

_FR = frozenset(
    """le la les l' d' j' c' qu' n' un une des du au aux de et ou je tu il elle nous vous ils elles ce
    cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs que qui quoi dont est
    sont etes suis sommes avons avez ont ai as etait serait sera pour par avec sans sur sous dans
    chez vers entre depuis pendant avant apres pas ne plus tres bien aussi mais donc car si comme
    quand quel quelle bonjour bonsoir salut allo merci cordialement courriel madame monsieur peux
    pouvez pourriez pourrais voulez veux aimerais aimerions voudrais cherche cherchons besoin projet
    demande disponible dispo svp stp bjr pcq pis chu jai cest ca oui non vite possible prix
    soumission combien faire avoir etre refonte traduction semaine jour mois bonne journee objet nom
    telephone entreprise site ici votre travail aide aider urgent rappeler rappelle rappelez deux
    trois lundi mardi mercredi jeudi vendredi samedi dimanche cout avoir fait vous-meme avez-vous
    seriez-vous peux-tu es-tu as-tu est-ce pourrais-tu pourriez-vous on a faut faudrait
    voudrait voudrions voulait aimerait voulons celle celui celles ceux ceci cela quelque quelqu' jusqu'
    tout tous toute toutes encore
    enfin leur moi toi lui soit ait ayant deja jamais toujours beaucoup""".split()
)
_EN = frozenset(
    """the a an and or i i'm i'd i've we we're we'd we've you you're your yours he she it it's its they
    them their our my me us this that these those is are was were be been being have has had do does
    did don't can could would should will won't may might for from with without about into over
    under by at on in of to as if so but not no yes very just also than then when where who what
    which how why hi hello hey dear thanks thank please regards best sincerely cheers need needs
    looking look want wanted like let know get back quote budget rate work job website help
    available asap phone email name subject company message regarding hope hoping week month day
    monday tuesday wednesday thursday friday saturday sunday u ur pls thx gonna wanna there here
    some any all one two three new our time could you'd what's that's let's call been deadline""".split()
)
_OTHER = (
    frozenset(
        """el los las una por para con usted gracias hola buenos necesito es y pero muy como estoy proyecto
    trabajo der die das und ich wir sie nicht mit ein eine ist bitte danke guten oder il lo gli che
    di non sono grazie buongiorno per um uma para você voce obrigado ola nao com""".split()
    )
    - _FR
    - _EN
)
_SHARED = _FR & _EN
_ACCENTED = re.compile(r"[éèêàçùôîœ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """The language of a text, or None; `confidence` from 0 (a coin) to 1."""

    language: Language | None
    confidence: float


def language_of(text: str) -> LanguageGuess:
    """French, English or neither, by the small words of each.

    >>> language_of("Bonjour, avez-vous de la place en janvier ?").language
    <Language.FR: 'fr'>
    """
    counts = Counter(folded_words(text[:20_000]))
    french: float = sum(n for w, n in counts.items() if w in _FR and w not in _SHARED)
    english = sum(n for w, n in counts.items() if w in _EN and w not in _SHARED)
    other = sum(n for w, n in counts.items() if w in _OTHER)
    french += min(len(_ACCENTED.findall(text[:20_000])), 2 + french // 2) / 2
    best = max(french, english)
    if best < 1 or other > best:
        return LanguageGuess(None, 0.0)
    language = Language.FR if french >= english else Language.EN
    share = (best - min(french, english)) / best
    return LanguageGuess(language, round(share * min(1.0, 0.4 + best / 8), 2))


_TU = re.compile(
    r"(?<![\w'-])t'(?=[aeiouyh])|(?<![\w'-])(?:tu|te|toi|tes|ta|tien|tienne|stp|ton(?!\s+(?:de|"
    r"juste|est)\b))(?![\w])"
    r"|\b\w+[sx]-t(?:u|oi)\b|\b\w+e-moi\b(?=\s)|\bs'il te pla[iî]t|\b(?:dis|fais|reviens|"
    r"rappelle|ecris|envoie|appelle)-moi\b"
)
_NOT_TU = re.compile(r"\b(?:le|un|du|bon|au|ce|meme|quel)\s+$")
_VOUS = re.compile(
    r"(?<![\w-])(?:vous|votre|vos|votres?)(?![\w-])|-vous\b|\b(?:veuillez|pourriez|"
    r"seriez|auriez|avez|etes|pouvez)\b"
    r"|\b[a-z]{2,}ez\b"
)
_NOT_VOUS = re.compile(
    r"\b(?:rendez-vous|chez|assez|nez|rez|fernandez|martinez|gomez|lopez|sanchez|hernandez|"
    r"perez|ramirez|ez)\b"
)


@dataclass(frozen=True, slots=True)
class AddressGuess:
    """tu or vous with the number of cues for each; None when the text does not address the reader."""

    address: Address | None
    tu: int
    vous: int
    start: int = -1
    """Place of the first cue of the answer, -1 without one."""
    end: int = -1


def address_of(text: str) -> AddressGuess:
    """Whether a French text says tu or vous; the "-tu" of questions ("ça se peut-tu") is no cue."""
    folded = fold_aligned(text[:20_000])
    tu = [m for m in _TU.finditer(folded) if not _NOT_TU.search(folded, max(0, m.start() - 12), m.start())]
    vous = [m for m in _VOUS.finditer(folded) if not _NOT_VOUS.match(folded, _word_start(folded, m.start()))]
    if not tu and not vous:
        return AddressGuess(None, 0, 0)
    winner = tu if len(tu) > len(vous) else vous
    answer = Address.TU if winner is tu else Address.VOUS
    return AddressGuess(answer, len(tu), len(vous), winner[0].start(), winner[0].end())


def _word_start(folded: str, at: int) -> int:
    while at > 0 and (folded[at - 1].isalnum() or folded[at - 1] in "-'"):
        at -= 1
    return at

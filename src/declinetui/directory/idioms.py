"""Turns of phrase whose words mislead one by one: to lay off staff is no layout, "mettre à pied" no foot.

They are put into the one word that the lexicon knows before a need is read; text is folded.
"""

import re
from functools import lru_cache

_FILES = "|".join(
    """
    donnees fichiers? base bases listes? contacts courriels photos comptes chiffres ventes tableurs? disques?
    """.split()
)
_PRESS = r"(?:journalistes?|medias|presse|journaux|reporters?|journalists?|the media|the press|newspapers?)"
_FIND = (
    r"(?:find|finding|hire|hiring|trouver|trouvions|trouve|embaucher|engager|remplacer|replace|fill|pourvoir)"
    r"(?: nous| us| me)? (?:une? |an? |notre |our |le |la |the |des )"
)
_STAFF = (
    r"(?:manager|managers|foreman|employees?|cashier|waiter|waitress|receptionist|supervisor|salesperson|clerk|cook"
    r"|director|position|vacancy|gerante?|employes?|contremaitre|caissiere?|serveuse|receptionniste|superviseure?"
    r"|commis|cuisiniere?|directeur|directrice|poste|adjointe a temps plein|remplacante?|releve)\b"
)
"""Who is employed rather than given work: to find one is recruiting."""
_IDIOMS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), word)
    for pattern, word in (
        (r"(?:lay|lays|laid|laying) ((?:[a-z0-9]+ ){0,4})off", r"layoff \1"),
        (r"(?:let|letting) ((?:[a-z0-9]+ ){0,3})go(?! of)", r"dismissal \1"),
        (r"(?:kicked|thrown|forced) out of (?:my|his|her|our) job", "dismissed"),
        (r"(?:mettre|mets|mettons|met|mise?s?) a (?:pied|la porte)", "congedier"),
        (r"(?:find|finding) (?:us |me )?(?:an? )?([a-z ]{3,40}) to hire", r"recruit \1"),
        (r"(?:hire|hiring) (?=(?:employees|staff|workers|people|full time|our first)\b)", "recruit "),
        (r"(?:stand|stands|standing) out", "demarquer"),
        (r"(?:can t|cannot|can not|couldn t) stand (?=each other|him|her|them)", "conflict "),
        (rf"(?:faire|fasse|fassent) (?:connaitre|parler)(?=[^.;!?]* {_PRESS})", "relations presse "),
        (rf"(?:tell|reach|known to|word to|word out to) (?=[^.;!?]*{_PRESS})", "publicist "),
        (r"(?:faire|fasse|fassent) connaitre", "promouvoir"),
        (rf"{_FIND}(?=(?:[a-z]+ ){{0,3}}{_STAFF})", "recruit "),
        (
            r"(?:grow|growing)(?= (?:my|our|the|a) (?:[a-z]+ )?(?:business|company|sales|firm|brand))",
            "expand",
        ),
        (
            r"((?:business|company|firm|startup|organization) (?:[a-z]+ ){0,3})(?:grow|growing|grows)",
            r"\1strategy",
        ),
        (
            r"(?:turn|turning|transform|convert) (?:my|our|this|an?|the|some) ([a-z ]{3,40}?) into",
            r"from our \1 make",
        ),
        (r"pics?|pix", "photos"),
        (r"tounes?", "chanson"),
        (r"(?:get|getting) (?:the|our) (?:word|name) out", "promote"),
        (
            r"(?:aide|help|helping)(?: (?:pour|a|us|me|to|with))*"
            r" (?:trouver|recruter|find|finding|hire|hiring) "
            r"(?=(?:une? |des |an? |the |some )?[a-z]+(?:eur|euse|iere?|iste|rice|ointe?|ers?|ors?|ists?)\b)",
            "recruter ",
        ),
        (r"burn(?:ed|t|ing)? out", "burnout"),
        (r"lock(?:ed)? (?:out|myself out|ourselves out)", "locksmith"),
        (r"back(?:ed|ing)? up (?=(?:my|our|the|all|data|files))", "backup "),
        (r"work(?:ing)? out (?=(?:at|with|twice|three|every))", "workout "),
        (r"(?:fell|fallen|falling) out (?=with)", "conflict "),
        (r"(?:passed|passes|passing) away", "funeral"),
        (rf"(?:faire |du |le |un )*menage dans (?=(?:[a-z]+ ){{0,2}}(?:{_FILES}))", "nettoyer "),
        (
            r"clean(?:ing)? (?:up )?(?=(?:[a-z]+ ){0,3}(?:data|database|spreadsheets?|mailing list)\b)",
            "tidy ",
        ),
        (r"(?:mettre|coucher|mis) (?:par|sur) (?:ecrit|papier)", "rediger"),
        (r"(?:tomber|tombe|tombee) en panne", "panne"),
    )
)


@lru_cache(maxsize=1024)
def plain(folded: str) -> str:
    """The folded text with each turn of phrase put plainly.

    >>> plain("we have to lay off three people")
    'we have to layoff  three people'
    """
    for pattern, word in _IDIOMS:
        folded = pattern.sub(word, folded)
    return folded

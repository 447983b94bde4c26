"""Turns of phrase whose words mislead one by one: to lay off staff is no layout, "mettre à pied" no foot.

They are put into the one word that the lexicon knows before a need is read; text is folded.
"""

import re

_FILES = "|".join(
    """
    donnees fichiers? base bases listes? contacts courriels photos comptes chiffres ventes tableurs? disques?
    """.split()
)
_IDIOMS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), word)
    for pattern, word in (
        (r"(?:lay|lays|laid|laying) ((?:[a-z0-9]+ ){0,4})off", r"layoff \1"),
        (r"(?:let|letting) ((?:[a-z0-9]+ ){0,3})go(?! of)", r"dismissal \1"),
        (r"(?:kicked|thrown|forced) out of (?:my|his|her|our) job", "dismissed"),
        (r"(?:mettre|mets|mettons|met|mise?s?) a (?:pied|la porte)", "congedier"),
        (r"(?:find|finding) (?:us |me )?(?:an? )?([a-z ]{3,40}) to hire", r"recruit \1"),
        (r"(?:hire|hiring) (?=(?:employees|staff|workers|people|full time|our first)\b)", "recruit "),
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


def plain(folded: str) -> str:
    """The folded text with each turn of phrase put plainly.

    >>> plain("we have to lay off three people")
    'we have to layoff  three people'
    """
    for pattern, word in _IDIOMS:
        folded = pattern.sub(word, folded)
    return folded

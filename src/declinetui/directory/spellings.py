"""One word, several spellings: centre and center, colour and color, traduction and traductions.

Firms are written by their clients in French, British or American spelling, in the singular or the plural.
"""

from functools import lru_cache

_SAME = {
    "center": "centre",
    "theater": "theatre",
    "fiber": "fibre",
    "meter": "metre",
    "liter": "litre",
    "caliber": "calibre",
    "color": "colour",
    "harbor": "harbour",
    "labor": "labour",
    "honor": "honour",
    "favor": "favour",
    "flavor": "flavour",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "armor": "armour",
    "parlor": "parlour",
    "vigor": "vigour",
    "gray": "grey",
    "catalog": "catalogue",
    "program": "programme",
    "jewelry": "jewellery",
    "tire": "tyre",
    "defense": "defence",
    "license": "licence",
    "counseling": "counselling",
    "traveling": "travelling",
    "modeling": "modelling",
    "mold": "mould",
    "plow": "plough",
    "draft": "draught",
    "aluminum": "aluminium",
    "pediatric": "paediatric",
    "orthopedic": "orthopaedic",
    "esthetic": "aesthetic",
    "whisky": "whiskey",
    "yogurt": "yoghurt",
    "donut": "doughnut",
    "connexion": "connection",
    "co": "compagnie",
    "cie": "compagnie",
    "brother": "bros",
    "brothers": "bros",
    "ass": "association",
    "assn": "association",
    "asso": "association",
    "assoc": "associate",
    "associe": "associate",
    "intl": "international",
    "mfg": "manufacturing",
    "univ": "universite",
    "university": "universite",
    "ctr": "centre",
    "resto": "restaurant",
    "const": "construction",
    "ent": "entreprise",
    "enterprise": "entreprise",
    "prod": "production",
    "serv": "service",
    "dept": "departement",
    "photographie": "photography",
    "photo": "photography",
    "mount": "mont",
    "mt": "mont",
}
_FIGURES = {
    "deux": "2",
    "two": "2",
    "trois": "3",
    "three": "3",
    "quatre": "4",
    "four": "4",
    "cinq": "5",
    "five": "5",
    "six": "6",
    "sept": "7",
    "seven": "7",
    "huit": "8",
    "eight": "8",
    "neuf": "9",
    "nine": "9",
    "dix": "10",
    "ten": "10",
}
_SHORTEST = 5


@lru_cache(maxsize=8192)
def one_spelling(word: str) -> str:
    """The folded word in one of its spellings, in the singular.

    >>> one_spelling("centers") == one_spelling("centre"), one_spelling("organizations")
    (True, 'organisation')
    """
    if word in _FIGURES:
        return _FIGURES[word]
    single = word[:-1] if len(word) >= _SHORTEST and word.endswith("s") and word[-2] not in "siu" else word
    for ending, same in (("ization", "isation"), ("izing", "ising"), ("izer", "iser")):
        if single.endswith(ending) and len(single) > len(ending) + 1:
            single = single[: -len(ending)] + same
    return _SAME.get(single, _SAME.get(word, single))

"""The turns of phrase by which people give their name, and by which notes give a caller's.

Each pattern is compiled when a message holds words it cannot do without.
"""

import re
from dataclasses import dataclass

from declinetui.intake.lazy import compiled
from declinetui.intake.names import NAME_SAID, PART, TITLE


@dataclass(frozen=True, slots=True)
class Introduction:
    """A pattern with the evidence it gives and the folded words it cannot do without."""

    note: str
    needs: tuple[str, ...]
    source: str
    at_start: bool = False
    """True when it stands at the very beginning of a message."""
    flags: int = 0

    def fits(self, folded: str, start: int) -> bool:
        """Whether the message may hold it at all."""
        return not (self.at_start and start) and any(word in folded for word in self.needs)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compiled(self.source, self.flags)


_LOW = r"[a-zà-öø-ÿ][\w'’-]+"
_NO_LEAD = r"(?!(?:de|du|des|chez|from|with|at|of|pour|for|and|et|here|ici|la|le|qui|who)\b|d['’])"
_CALLED = r"(?i:coach|chef|pastor|captain|capitaine|uncle|auntie?|oncle|tante) "
WHO = rf"(?:(?P<title>{TITLE})[ \u00a0]+|{_CALLED})?(?P<name>{NAME_SAID})"
_ORG = r"(?P<org>(?:(?:St|Ste|Mt|Ft)\. )?[^\n,.;!?()]{2,60}?)"
_ORG_END = (
    r"(?=[,.;!?()\n]|$| [-–—] | in (?=[A-ZÀ-Ý])| (?:au|à|qui|who|je|j['’]|here|ici|concernant|regarding|"
    r"about|pour|for|looking|calling|I|on|nous|we|to|tu|vous|t['’]|u|you|dans|il|elle)\b"
    r"| (?:et|and|at) (?![A-ZÀ-Ý]|fils|filles?|associée?s|frères?|sœurs?|soeurs?|cie\b|co\b|sons?\b|"
    r"brothers|daughters?))"
)
_FROM = (
    r"(?:(?: à l['’]appareil| au téléphone| au bout du fil| speaking| calling| ici|"
    r" here)?,? (?:(?:l?a |le |an? |the |une? )?"
    r"(?:responsable|direct|propriétaire|owner|manager|gérante?|co-?founder|founder|fondat|ceo|cto|coo|cfo|"
    r"CEO|CTO|COO|CFO|VP|"
    r"head|lead|chef|présidente?|president|producer|editor|coordinat|coordonnat|chargée? de|adjointe?|"
    r"assistante?|enseignante?|"
    r"teacher|professor|professeure?)[^\n,.]{0,30} )?"
    r"(?:(?:de chez|de la|à la|des|de|du|au|chez|pour|over at|out at|down at|over from|out of|calling from|"
    r"calling on behalf of|"
    r"writing from|from|with|w/|at|of|@)[ \u00a0](?:the |la |le )?|de l(?=(?:agence|entreprise|école|ecole|"
    r"hôtel|hotel|atelier|université|association|équipe|equipe)\b)|"
    r"de l[a'’] ?|d['’])(?:l['’])?)"
)
_ORG_LED = (
    r"(?:(?:de chez|de la part de|de la|de l['’]|des|du|de|d['’]|chez|from|with|at|over at) ?"
    r"(?:the |la |le |l['’])?)?"
)
_JOB = (
    r"gérant|manag|owner|propriétaire|direct|coordo|responsable|présiden|presiden|secréta|secreta|head|"
    r"chief|fondat|founder"
)
_SELF = (
    "ici",
    "c'est",
    "cest",
    "c' est",
    "je suis",
    "chu",
    "nomme",
    "appelle",
    "mon nom",
    "this is",
    "my name",
    "i am",
    "i'm",
    "im ",
    "it's",
    "its ",
    "name's",
)
_GREETINGS = (
    *("bonjour", "bonsoir", "allo", "salut", "coucou", "hi", "hello", "hey", "yo"),
    *("morning", "evening", "afternoon", "day"),
)
_KIN = (
    *(
        "cousin",
        "voisin",
        "ami",
        "chum",
        "blonde",
        "sœur",
        "soeur",
        "frere",
        "tante",
        "oncle",
        "neveu",
        "niece",
    ),
    *("mere", "pere", "neighb", "friend", "sister", "brother", "aunt", "uncle", "collegue", "colleague"),
)
_CALLS = (
    *(
        "appel",
        "call",
        "message",
        "msg",
        "voicemail",
        "vocal",
        "texto",
        "courriel",
        "rencontre",
        "meeting",
        "visite",
    ),
    *("discussion", "spoke", "parle", "vm", "zoom", "met", "note", "tel"),
)
_WANTS = (
    *(
        "a appele",
        "a telephone",
        "called",
        "phoned",
        "veut",
        "wants",
        "cherche",
        "a laisse",
        "left a",
        "rang",
    ),
    *("needs", "aimerait", "would like"),
)
INTRODUCTIONS = (
    Introduction(
        "introduction",
        _SELF,
        rf"(?:^|[\s,.!(])(?i:ici|c['’]\s?est|cest|moi c['’]est|je suis|chu|je me nomme|"
        rf"je m['’]appelle|mon nom est|mon nom c['’]est|this is|my name is|my name's|"
        rf"i am|i['’]m|im|it['’]s|its|name['’]s) (?:moi,? )?(?:maître |le |la )?"
        rf"{WHO}(?:(?:{_FROM}| ?\((?=[A-ZÀ-Ý])){_ORG}{_ORG_END})?",
        at_start=False,
    ),
    Introduction(
        "introduction",
        ("here", "ici"),
        rf"(?:^|[.!,] ?|\n)(?:hi|hey|hello|salut|allo|bonjour)?,? ?{WHO} (?i:here|"
        rf"ici)\b(?:(?:{_FROM}| ?\((?=[A-ZÀ-Ý])|, (?=[A-ZÀ-Ý]{{2}}|"
        rf"[A-ZÀ-Ý][\w&'’-]+ [A-ZÀ-Ý&])){_ORG}{_ORG_END})?",
        at_start=False,
    ),
    Introduction(
        "introduction",
        ("here", "ici"),
        rf"(?:^|[.!,] ?|\n)(?:(?i:hi|hey|hello|salut|allo|bonjour),? )?{WHO} (?:from|"
        rf"de chez) {_ORG} (?:here|ici)\b",
        at_start=False,
    ),
    Introduction(
        "introduction",
        ("a l'appareil", "au telephone", "bout du fil", "speaking", "calling"),
        rf"(?:^|[.!,…] ?|\n){WHO},? (?i:à l['’]appareil|au téléphone|au bout du fil|speaking|calling)"
        rf"(?:(?:,? (?=[a-zà])|, (?=[A-ZÀ-Ý])){_ORG_LED}{_ORG}{_ORG_END})?",
        at_start=False,
    ),
    Introduction(
        "introduction",
        _GREETINGS,
        rf"\A(?i:bonjour|allo|salut|hi|hello),? (?P<title>)(?P<name>{PART} {PART})(?:, |{_FROM}){_ORG}"
        rf"(?=[.,!\n])",
        at_start=True,
    ),
    Introduction(
        "notes",
        ("\n",),
        rf"\A(?=[^\n]{{0,60}}(?:\d ?h|\d:\d\d|(?i:appel|call|phone|tel|tél|message|msg|voice|boîte|"
        rf"notes?|rencontre|"
        rf"meeting|zoom|texto|spoke)\b))[^\n]{{3,60}}\n+[ \t]*[-•*]?[ \t]*(?P<title>)(?P<name>{PART}(?: "
        rf"{PART}){{1,2}})"
        rf"(?:(?: ?[,(] ?| [-–—] |{_FROM}){_ORG}[).]*(?: ?\([^)\n]{{2,30}}\))?)?[ \t]*(?=\n)",
        at_start=True,
    ),
    Introduction(
        "introduction",
        _GREETINGS,
        rf"(?:\A|\n)\W{{0,4}}(?i:bonjour|bonsoir|allo|allô|salut|coucou|hi|hello|hey|yo|(?:good )?(?:morning|"
        rf"evening|afternoon))"
        rf",? (?:(?:M(?:rs?|s|me)?|Dre?|Me|Madame|Monsieur)\b\.? )?{PART}[,.!] (?P<title>)"
        rf"(?:(?P<name>{NAME_SAID})(?:{_FROM}|, (?:{_JOB})[a-zéè]* (?:(?:at|of|for|with|chez|des?|"
        rf"du) )?){_ORG}(?=[.!,\n])|"
        rf"(?P<whole>{PART} {PART})(?=[.!\n]))",
        at_start=False,
    ),
    Introduction(
        "introduction",
        _KIN,
        rf"(?:^|[\s,.!(])(?i:ici|c['’]\s?est|cest|c|this is|it['’]s|its) (?i:ton|ta|votre|your|le|la|un|"
        rf"une|l['’]) ?"
        rf"(?i:cousine?|voisine?|ami|amie|chum|blonde|sœur|soeur|frère|tante|oncle|neveu|nièce|mère|"
        rf"père|neighbou?r|"
        rf"friend|sister|brother|aunt|uncle|old friend|collègue|colleague) "
        rf"(?P<title>)(?P<name>{PART}(?: {PART})?)\b",
        at_start=False,
    ),
    Introduction(
        "introduction",
        _GREETINGS,
        rf"\A\W{{0,4}}(?i:bonjour|bonsoir|allo|allô|salut|coucou|hi|hello|hey|yo|hiya|(?:good "
        rf")?(?:morning|"
        rf"evening|afternoon|day))[ ,!.]{{1,3}}(?P<title>)(?P<name>{NAME_SAID}) ?(?:w/|with|from|de "
        rf"chez|du|de la) "
        rf"(?:the |la |le )?{_ORG}(?=[.!,;\n])",
        at_start=True,
    ),
    Introduction(
        "introduction",
        ("appelle", "calling", "je suis"),
        rf"(?i:bonjour|allo|allô|hi|hello|hey|good (?:morning|afternoon|day)),? "
        rf"(?P<title>)(?P<name>{NAME_SAID}),? "
        rf"(?i:j['’]appelle|je (?:vous|t['’]) ?appelle|(?:I['’]?m )?calling|je suis) (?i:pour|de|du|"
        rf"from|on behalf of|"
        rf"au nom d[eu]|with|at|chez|avec) ?(?:la |le |the |l['’])?{_ORG}{_ORG_END}",
        at_start=False,
    ),
    Introduction(
        "introduction",
        _GREETINGS,
        rf"(?:^|[.!\n] ?)(?i:oui,? )?(?i:bonjour|bonsoir|allo|allô|hi|hello|hey),? (?i:oui,? )?(?P<title>)"
        rf"(?<=, )(?P<name>{PART} {PART}),?(?:{_FROM}){_ORG}(?=[.,!\n])",
        at_start=False,
    ),
    Introduction(
        "introduction",
        ("from", "at ", "with", " de ", " du ", "chez"),
        rf"\A\W{{0,4}}{PART}[,!.] (?P<title>)(?P<name>{PART}(?: {PART})?)(?:{_FROM}){_ORG}(?=[.,!\n])",
        at_start=True,
    ),
    Introduction(
        "texting",
        ("c ", "c'"),
        rf"(?:^|[\s,.!])[Cc]['’]? ?(?P<title>)(?P<name>{PART})\b"
        rf"(?: \((?:(?i:band|groupe|resto|bar|troupe|équipe|du|de la|des|from|the|chez) )*{_ORG}\))?",
        at_start=False,
    ),
    Introduction(
        "notes",
        _CALLS,
        rf"(?i:appel(?:é)?|tél\.?|tel\.?|téléphone|coup de (?:fil|téléphone)|call(?:ed)?|message|msg|"
        rf"voicemail|boîte vocale|message vocal|"
        rf"texto|courriel|rencontre|meeting|visite|discussion|spoke|parlé|vm|phone call|"
        rf"zoom|met)(?: (?:reçu|manqué|téléphonique|received))? (?i:de|d['’]|du|"
        rf"to|from|with|w/|avec|by|of|à) ?{WHO}(?:(?: ?\(| ?,|{_FROM}| ?- ?) ?{_ORG}(?=[,.;!?()\n]|"
        rf"$| \d{{2,}}| [-–—] | (?:ce|cet|cette|this|au|à|hier|today|ton|est|a|"
        rf"wants|veut|re|about|on)\b))?",
        at_start=False,
    ),
    Introduction(
        "notes",
        _CALLS,
        rf"\A\W{{0,6}}(?i:notes? d['’]appel|call notes?|phone notes?|phone call|message|msg|appel|call|"
        rf"tél|tel)\W{{1,4}}{WHO}(?: ?[,(] ?{_ORG}(?=[),.\n]))?",
        at_start=True,
    ),
    Introduction(
        "notes",
        ("\n",),
        rf"\A\W{{0,6}}[^\n]{{0,24}}\d[^\n]{{0,12}}[-–—:,] ?{WHO}(?:(?: ?[,(] ?|"
        rf" [-–—] |{_FROM}){_ORG}[).]*)?[ \t]*(?=\n)",
        at_start=True,
    ),
    Introduction(
        "notes",
        _WANTS,
        rf"^\W{{0,6}}(?P<title>{TITLE})?[ \u00a0]*(?P<name>{NAME_SAID})(?:(?: ?\(|"
        rf" ?,|{_FROM}) ?{_ORG}[)]?)?,? (?i:a appelé|a téléphoné|called|phoned|"
        rf"veut|wants|cherche|a laissé|left a|rang|needs|aimerait|would like)\b",
        at_start=False,
        flags=re.MULTILINE,
    ),
    Introduction(
        "introduction",
        ("here", "ici"),
        rf"(?:^|[.!,] ?|\n)(?P<title>)(?P<name>{_LOW}(?: {_LOW})?) (?:here|ici)(?=[.,!\n]| (?:from|at|"
        rf"with|de|du)\b)",
        at_start=False,
    ),
    Introduction(
        "introduction",
        _SELF,
        rf"(?:^|[\s,.!])(?i:c['’]est|cest|ici|this is|it['’]s|its|i['’]m|im|je m['’]appelle|"
        rf"my name is|moi c['’]est|mon nom est|chu|je suis) (?P<title>)(?P<name>{_LOW}(?: "
        rf"{_NO_LEAD}{_LOW})?)(?:"
        rf"(?: de chez| de| du| d['’]| from| chez| with| at) (?:la |le |the )?{_ORG}{_ORG_END})?",
        at_start=False,
    ),
)

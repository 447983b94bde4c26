"""The people a freelancer answers to and counts on."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from declinetui.domain.terms import Address, Channel, Gender, Language, Relation, Title, Tone, Writer
from declinetui.domain.values import Money


class Elide(StrEnum):
    """Whether "de" and "que" elide before a name: by rule, or as the record says."""

    AUTO = "auto"
    YES = "yes"
    NO = "no"


class Article(StrEnum):
    """Whether a leading le/la/les of a name contracts with de and à."""

    AUTO = "auto"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A person who asks; `note` is private and never exported."""

    uid: str
    name: str = ""
    organisation: str = ""
    title: Title | None = None
    gender: Gender | None = None
    email: str = ""
    phone: str = ""
    language: Language | None = None
    address: Address | None = None
    relation: Relation = Relation.NEW
    channel: Channel | None = None
    circle: str = ""
    """uid of a Circle, or empty."""
    go_between: str = ""
    """Name of the person who made the introduction."""
    elide: Elide = Elide.AUTO
    article: Article = Article.AUTO
    note: str = ""
    created: datetime | None = None
    corrected: tuple[str, ...] = ()
    """Fields the user set by hand ("language", "address"): a later message does not overrule them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Clients who know each other; what one is told, all may hear."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Someone to whom a request can be sent on."""

    uid: str
    name: str
    organisation: str = ""
    title: str = ""
    """Job title as written by the partner, not a civility."""
    skills: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    region: str = ""
    city: str = ""
    remote: bool | None = None
    rate: str = ""
    email: str = ""
    phone: str = ""
    notes: str = ""
    trust: int = 0
    """0 (unknown) to 5."""
    available_from: date | None = None
    referrals: tuple[date, ...] = ()
    conflicts: tuple[str, ...] = ()
    """Names of clients this partner must not be sent to."""
    consent: "Consent | None" = None
    elide: Elide = Elide.AUTO
    article: Article = Article.AUTO
    address: Address | None = None
    """tu or vous when the user writes to the partner; None: vous."""
    aliases: tuple[str, ...] = ()
    """Other names that lead to the partner: an earlier firm, the name of a card that joined this one."""
    earlier: "tuple[Consent, ...]" = ()
    """Agreements that a later one replaced, oldest first: day and scope are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A partner's agreement to be named, dated; `contact` when details may be given."""

    given: date
    contact: bool = True
    withdrawn: date | None = None

    def allows_contact(self, day: date) -> bool:
        """True when contact details may be shown on that day."""
        return self.contact and self.given <= day and (self.withdrawn is None or day < self.withdrawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The user: who signs, how the sentences agree, and what is due by default."""

    name: str = ""
    business: str = ""
    writer: Writer = Writer.N
    phone: str = ""
    email: str = ""
    city: str = ""
    signature: dict[str, str] | None = None
    """Language code -> signature text; None: the name."""
    languages: tuple[Language, ...] = (Language.FR, Language.EN)
    trades: tuple[str, ...] = ()
    floors: tuple[Money, ...] = ()
    """Lowest acceptable price, one per unit."""
    free_from: date | None = None
    region: str = "CA-QC"
    tone: Tone = Tone.WARM
    excuses_offered: bool = True
    """False when a professional code binds to candour."""
    answer_days: int = 2
    """Working days allowed for an answer."""

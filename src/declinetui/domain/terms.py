"""The closed lists of the craft; each value is an id of the data format and never changes."""

from enum import StrEnum


class Language(StrEnum):
    """Language of a letter or of the interface."""

    FR = "fr"
    EN = "en"


class Address(StrEnum):
    """Whether the reader is a tu or a vous (French; English ignores it)."""

    TU = "tu"
    VOUS = "vous"


class Writer(StrEnum):
    """Whom the sentences agree with: a woman, a man, nobody said, or a firm (nous)."""

    F = "f"
    M = "m"
    N = "n"
    NOUS = "nous"


class Gender(StrEnum):
    """Grammatical gender of a noun."""

    F = "f"
    M = "m"


class Number(StrEnum):
    """Grammatical number of a noun."""

    SINGULAR = "s"
    PLURAL = "p"


class Title(StrEnum):
    """Civility or professional title of a reader; l10n and phrasing write it in full or short."""

    MADAME = "madame"
    MONSIEUR = "monsieur"
    MAITRE = "maitre"
    DOCTEUR_F = "docteure"
    DOCTEUR_M = "docteur"


class Tone(StrEnum):
    """A preference in scoring, never a filter."""

    PLAIN = "plain"
    WARM = "warm"
    FORMAL = "formal"


class Channel(StrEnum):
    """How the reply travels."""

    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    SMS = "sms"
    DM = "dm"
    FORM = "form"
    IN_PERSON = "in_person"

    @property
    def group(self) -> "ChannelGroup":
        """The shelf of phrases the channel draws from."""
        return _GROUPS[self]


class ChannelGroup(StrEnum):
    """Channels that share phrases."""

    WRITTEN = "written"
    SHORT = "short"
    SPOKEN = "spoken"


_GROUPS = {
    Channel.EMAIL: ChannelGroup.WRITTEN,
    Channel.LETTER: ChannelGroup.WRITTEN,
    Channel.FORM: ChannelGroup.WRITTEN,
    Channel.DM: ChannelGroup.WRITTEN,
    Channel.SMS: ChannelGroup.SHORT,
    Channel.PHONE: ChannelGroup.SPOKEN,
    Channel.IN_PERSON: ChannelGroup.SPOKEN,
}


class Relation(StrEnum):
    """What ties the client to the writer."""

    NEW = "new"
    RECURRING = "recurring"
    NETWORK = "network"
    AGENCY = "agency"
    TENDER = "tender"
    FRIEND = "friend"


class Purpose(StrEnum):
    """What the letter is for: a refusal, or one of its neighbours."""

    DECLINE = "decline"
    ACKNOWLEDGE = "acknowledge"
    WAITING_LIST = "waiting_list"
    REACTIVATE = "reactivate"
    END = "end"
    GO_BETWEEN = "go_between"
    THANK_PARTNER = "thank_partner"
    FOLLOW_UP_WRITTEN = "follow_up_written"

    @property
    def refuses(self) -> bool:
        """True when the letter says a no, and must say it clearly."""
        return self in (Purpose.DECLINE, Purpose.END, Purpose.FOLLOW_UP_WRITTEN)

    @property
    def to_third(self) -> bool:
        """True when somebody else than the client reads it."""
        return self in (Purpose.GO_BETWEEN, Purpose.THANK_PARTNER)


class Reason(StrEnum):
    """Why the request is declined."""

    NO_CAPACITY = "no_capacity"
    BAD_TIMING = "bad_timing"
    RATE_TOO_LOW = "rate_too_low"
    OUT_OF_EXPERTISE = "out_of_expertise"
    MISFIT = "misfit"
    VALUES = "values"
    CONFLICT_OF_INTEREST = "conflict_of_interest"
    SCOPE_UNCLEAR = "scope_unclear"
    UNPAID_TEST = "unpaid_test"
    UNPAID_WORK = "unpaid_work"
    EQUITY = "equity"
    SHORT_DEADLINE = "short_deadline"
    LATE_PAYER = "late_payer"
    DIFFICULT_CLIENT = "difficult_client"
    LOCATION = "location"
    HEALTH = "health"
    PERSONAL = "personal"
    LEGAL = "legal"
    FRIEND_BOUNDARY = "friend_boundary"
    NO_EXPLANATION = "no_explanation"
    SCAM = "scam"


class Kind(StrEnum):
    """Whether the reason said is the true one or a small diplomatic excuse."""

    FRANK = "frank"
    DIPLOMATIC = "diplomatic"


class ExcuseFamily(StrEnum):
    """Families of diplomatic excuses; the keys of the ledger."""

    OVERLOAD = "overload"
    HEALTH = "health"
    FAMILY = "family"
    TRAVEL = "travel"
    EQUIPMENT = "equipment"


class Way(StrEnum):
    """The kinds of way out (alternative) a refusal may offer."""

    NONE = "none"
    DATE = "date"
    PARTNER = "partner"
    PARTNERS = "partners"
    DISCOUNT = "discount"
    PARTIAL = "partial"
    SCOPE = "scope"
    PRICE = "price"
    CONDITION = "condition"
    PAID_TEST = "paid_test"
    HAND_OVER = "hand_over"
    GIFT = "gift"


class Condition(StrEnum):
    """What a yes would need, for the condition way out."""

    DEPOSIT = "deposit"
    WRITTEN_SCOPE = "written_scope"
    INVOICE_PAID = "invoice_paid"


class Move(StrEnum):
    """The moves of a refusal, in the order of a letter, then those of a call, then its neighbours' own."""

    SUBJECT = "subject"
    GREETING = "greeting"
    DELAY = "delay"
    THANKS = "thanks"
    DECISION = "decision"
    REASON = "reason"
    EXPLANATION = "explanation"
    ALTERNATIVE = "alternative"
    WISH = "wish"
    CLOSING = "closing"
    SIGNATURE = "signature"
    OPENING = "opening"
    CALLBACK = "callback"
    VOICEMAIL = "voicemail"
    PUSHBACK = "pushback"
    FOLLOW_UP = "follow_up"
    MESSAGE = "message"
    NEXT_STEP = "next_step"


class Act(StrEnum):
    """What a phrase does; one phrase per act in a letter."""

    THANKS = "thanks"
    TRUST = "trust"
    REGRET = "regret"
    APOLOGY = "apology"
    ASK = "ask"
    DOOR = "door"
    NEXT_PROJECT = "next_project"
    RULE = "rule"
    QUALITY = "quality"
    UNDATED = "undated"
    """Says that no date is known: never beside one."""
    DISCREET = "discreet"
    """Says that no details are given: never beside an announcement of them."""
    DETAILS = "details"
    """Announces details."""


class Fact(StrEnum):
    """What a phrase tells through its slots; a fact is told once in a letter."""

    DATE = "date"
    """When: the last busy day tells it too."""
    DAY = "day"
    """The very day one is free."""
    DEADLINE = "deadline"
    AMOUNT = "amount"
    PRICE = "price"
    PARTNER = "partner"
    CONTACT = "contact"
    DEPOSIT = "deposit"
    DISCOUNT = "discount"
    SCOPE = "scope"
    INVOICE = "invoice"
    CLIENT = "client"


class NoKind(StrEnum):
    """What a decision closes: this project, this moment, or the request as it stands."""

    THIS = "this"
    NOW = "now"
    AS_IS = "as_is"


class Pushback(StrEnum):
    """What a client may answer to a no, on the phone or later."""

    MORE_MONEY = "more_money"
    MORE_TIME = "more_time"
    SMALL_PART = "small_part"
    DID_IT_FOR = "did_it_for"
    WHO_THEN = "who_then"
    LEFT_STUCK = "left_stuck"
    JUST_LOOK = "just_look"
    ANGER = "anger"
    SILENCE = "silence"

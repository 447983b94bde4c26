"""What each closed list of the domain is called on screen: member -> English msgid.

Lower case, to stand inside a sentence; `Catalog.label` puts the capital where one is due.
Keyed by class first: members of two StrEnums with the same value are equal.
"""

from collections.abc import Mapping
from enum import StrEnum

from declinetui.domain.findings import Severity
from declinetui.domain.inquiry import AnswerKind, InquiryStatus
from declinetui.domain.ledger import FollowUpKind, OfferOutcome, PromiseStatus, ReferralOutcome
from declinetui.domain.terms import (
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Gender,
    Kind,
    Language,
    Move,
    Purpose,
    Pushback,
    Reason,
    Relation,
    Title,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Unit
from declinetui.l10n.marks import N_

_Labels = Mapping[StrEnum, str]

REASONS: _Labels = {
    Reason.NO_CAPACITY: N_("calendar full"),
    Reason.BAD_TIMING: N_("dates already taken"),
    Reason.RATE_TOO_LOW: N_("budget too low"),
    Reason.OUT_OF_EXPERTISE: N_("outside my field"),
    Reason.MISFIT: N_("not the right fit"),
    Reason.VALUES: N_("against my principles"),
    Reason.CONFLICT_OF_INTEREST: N_("conflict of interest"),
    Reason.SCOPE_UNCLEAR: N_("scope unclear"),
    Reason.UNPAID_TEST: N_("unpaid test"),
    Reason.UNPAID_WORK: N_("unpaid work"),
    Reason.EQUITY: N_("shares instead of pay"),
    Reason.SHORT_DEADLINE: N_("deadline too short"),
    Reason.LATE_PAYER: N_("invoice still open"),
    Reason.DIFFICULT_CLIENT: N_("ending the collaboration"),
    Reason.LOCATION: N_("too far away"),
    Reason.HEALTH: N_("health reasons"),
    Reason.PERSONAL: N_("personal reasons"),
    Reason.LEGAL: N_("not legal or not allowed"),
    Reason.FRIEND_BOUNDARY: N_("friends and invoices apart"),
    Reason.NO_EXPLANATION: N_("no explanation"),
    Reason.SCAM: N_("scam"),
}

EXCUSES: _Labels = {
    ExcuseFamily.OVERLOAD: N_("overload"),
    ExcuseFamily.HEALTH: N_("health"),
    ExcuseFamily.FAMILY: N_("family"),
    ExcuseFamily.TRAVEL: N_("travel"),
    ExcuseFamily.EQUIPMENT: N_("equipment"),
}

WAYS: _Labels = {
    Way.NONE: N_("no way out"),
    Way.DATE: N_("later date"),
    Way.PARTNER: N_("a partner"),
    Way.PARTNERS: N_("several partners"),
    Way.DISCOUNT: N_("discount on the next project"),
    Way.PARTIAL: N_("part of the work now"),
    Way.SCOPE: N_("reduced scope"),
    Way.PRICE: N_("price for the whole"),
    Way.CONDITION: N_("on a condition"),
    Way.PAID_TEST: N_("paid test"),
    Way.HAND_OVER: N_("hand-over"),
    Way.GIFT: N_("small dated gift"),
}

CONDITIONS: _Labels = {
    Condition.DEPOSIT: N_("deposit"),
    Condition.WRITTEN_SCOPE: N_("scope in writing"),
    Condition.INVOICE_PAID: N_("invoice paid"),
}

CHANNELS: _Labels = {
    Channel.EMAIL: N_("e-mail"),
    Channel.LETTER: N_("letter"),
    Channel.PHONE: N_("phone call"),
    Channel.SMS: N_("text message"),
    Channel.DM: N_("direct message"),
    Channel.FORM: N_("web form"),
    Channel.IN_PERSON: N_("in person"),
}

RELATIONS: _Labels = {
    Relation.NEW: N_("new client"),
    Relation.RECURRING: N_("regular client"),
    Relation.NETWORK: N_("through the network"),
    Relation.AGENCY: N_("agency"),
    Relation.TENDER: N_("call for tenders"),
    Relation.FRIEND: N_("friend"),
}

MOVES: _Labels = {
    Move.SUBJECT: N_("subject"),
    Move.GREETING: N_("greeting"),
    Move.DELAY: N_("word for the delay"),
    Move.THANKS: N_("thanks"),
    Move.DECISION: N_("refusal"),
    Move.REASON: N_("reason"),
    Move.EXPLANATION: N_("explanation"),
    Move.ALTERNATIVE: N_("way out"),
    Move.WISH: N_("wish"),
    Move.CLOSING: N_("closing"),
    Move.SIGNATURE: N_("signature"),
    Move.OPENING: N_("opening of the call"),
    Move.CALLBACK: N_("call back"),
    Move.VOICEMAIL: N_("voicemail"),
    Move.PUSHBACK: N_("answer to a pushback"),
    Move.FOLLOW_UP: N_("follow-up note"),
    Move.MESSAGE: N_("message"),
    Move.NEXT_STEP: N_("what comes next"),
}

PURPOSES: _Labels = {
    Purpose.DECLINE: N_("refusal"),
    Purpose.ACKNOWLEDGE: N_("word of receipt"),
    Purpose.WAITING_LIST: N_("waiting list"),
    Purpose.REACTIVATE: N_("a place is free"),
    Purpose.END: N_("end of the collaboration"),
    Purpose.GO_BETWEEN: N_("note to the go-between"),
    Purpose.THANK_PARTNER: N_("thanks to the partner"),
    Purpose.FOLLOW_UP_WRITTEN: N_("written trace of a call"),
}

PUSHBACKS: _Labels = {
    Pushback.MORE_MONEY: N_("“What if I pay more?”"),
    Pushback.MORE_TIME: N_("“What if I give you more time?”"),
    Pushback.SMALL_PART: N_("“Just a small part, then?”"),
    Pushback.DID_IT_FOR: N_("“You did it for someone else.”"),
    Pushback.WHO_THEN: N_("“Who should I ask, then?”"),
    Pushback.LEFT_STUCK: N_("“You leave me stuck.”"),
    Pushback.JUST_LOOK: N_("“Just have a look.”"),
    Pushback.ANGER: N_("anger"),
    Pushback.SILENCE: N_("silence, then “So?”"),
}

STATUSES: _Labels = {
    InquiryStatus.TO_ANSWER: N_("to answer"),
    InquiryStatus.DRAFTED: N_("drafted"),
    InquiryStatus.DECLINED: N_("declined"),
    InquiryStatus.NEGOTIATING: N_("negotiating"),
    InquiryStatus.REFERRED: N_("referred"),
    InquiryStatus.WAITING_LIST: N_("waiting list"),
    InquiryStatus.ACCEPTED: N_("accepted"),
    InquiryStatus.NO_REPLY: N_("left without reply"),
}

ANSWERS: _Labels = {
    AnswerKind.INSISTS: N_("they insist"),
    AnswerKind.ASKS: N_("they ask for a name"),
    AnswerKind.THANKS: N_("they say thanks"),
    AnswerKind.ACCEPTS: N_("they accept the offer"),
    AnswerKind.REFUSES: N_("they refuse the offer"),
    AnswerKind.UNCLEAR: N_("they write again"),
}

FOLLOW_UPS: _Labels = {
    FollowUpKind.PROMISE: N_("promise to keep"),
    FollowUpKind.REFERRAL: N_("news of a referral"),
    FollowUpKind.CONSENT: N_("consent to ask"),
    FollowUpKind.NEGOTIATION: N_("negotiation to follow"),
    FollowUpKind.WRITTEN_TRACE: N_("written note to send"),
}

OFFER_OUTCOMES: _Labels = {
    OfferOutcome.OPEN: N_("offer open"),
    OfferOutcome.USED: N_("offer used"),
    OfferOutcome.EXPIRED: N_("offer expired"),
    OfferOutcome.ACCEPTED: N_("offer accepted"),
    OfferOutcome.REFUSED: N_("offer refused"),
    OfferOutcome.SILENT: N_("offer without answer"),
}

PROMISES: _Labels = {
    PromiseStatus.OPEN: N_("still open"),
    PromiseStatus.KEPT: N_("kept"),
    PromiseStatus.DROPPED: N_("dropped"),
}

REFERRALS: _Labels = {
    ReferralOutcome.OPEN: N_("no news yet"),
    ReferralOutcome.TOOK_IT: N_("took the project"),
    ReferralOutcome.DECLINED: N_("could not take it"),
    ReferralOutcome.NO_ANSWER: N_("never answered"),
}

SMALL: Mapping[type[StrEnum], _Labels] = {
    Address: {Address.TU: N_("tu"), Address.VOUS: N_("vous")},
    Gender: {Gender.F: N_("feminine"), Gender.M: N_("masculine")},
    Kind: {Kind.FRANK: N_("frank"), Kind.DIPLOMATIC: N_("diplomatic")},
    Language: {Language.FR: N_("French"), Language.EN: N_("English")},
    Tone: {Tone.PLAIN: N_("plain"), Tone.WARM: N_("warm"), Tone.FORMAL: N_("formal")},
    Severity: {
        Severity.NOTICE: N_("notice"),
        Severity.WARNING: N_("warning"),
        Severity.RED: N_("serious warning"),
    },
    Writer: {
        Writer.F: N_("a woman"),
        Writer.M: N_("a man"),
        Writer.N: N_("neutral"),
        Writer.NOUS: N_("a firm (we)"),
    },
    Title: {
        Title.MADAME: N_("Ms."),
        Title.MONSIEUR: N_("Mr."),
        Title.MAITRE: N_("Maître (law)"),
        Title.DOCTEUR_F: N_("Dr. (woman)"),
        Title.DOCTEUR_M: N_("Dr. (man)"),
    },
    Unit: {
        Unit.PROJECT: N_("for the project"),
        Unit.HOUR: N_("an hour"),
        Unit.DAY: N_("a day"),
        Unit.WORD: N_("a word"),
        Unit.PAGE: N_("a page"),
        Unit.ITEM: N_("an item"),
        Unit.MONTH: N_("a month"),
    },
}

LABELS: Mapping[type[StrEnum], _Labels] = {
    **SMALL,
    Reason: REASONS,
    ExcuseFamily: EXCUSES,
    Way: WAYS,
    Condition: CONDITIONS,
    Channel: CHANNELS,
    Relation: RELATIONS,
    Move: MOVES,
    Purpose: PURPOSES,
    Pushback: PUSHBACKS,
    InquiryStatus: STATUSES,
    AnswerKind: ANSWERS,
    FollowUpKind: FOLLOW_UPS,
    OfferOutcome: OFFER_OUTCOMES,
    PromiseStatus: PROMISES,
    ReferralOutcome: REFERRALS,
}


def label(member: StrEnum) -> str | None:
    """English msgid of a member; None when its list has no words."""
    return LABELS.get(type(member), {}).get(member)

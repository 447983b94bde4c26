"""In which shape a message came, and through which channel the answer should go."""

import re

from declinetui.domain.terms import Channel
from declinetui.intake.forms import Form
from declinetui.intake.headers import NONE
from declinetui.intake.layout import Layout
from declinetui.intake.model import Field, SourceKind, sure, unsure

_NOTES = re.compile(
    r"^\W{0,6}(?:notes? d'appel|notes? de (?:l'appel|rencontre|telephone)|call notes?|"
    r"phone notes?|appel (?:de|du|recu|manque|avec|tel)|appele\b|call (?:with|from)|"
    r"phone call|spoke (?:with|to)|parle (?:a|avec)|msg (?:de|from)|"
    r"message telephonique|phone message|[^\n]{2,60} (?:a appele|called|phoned|a telephone)\b|"
    r"a appele|called\b|tel\.? (?:de|avec)|discussion (?:tel|avec|au tel))"
)
_VOICE = re.compile(
    r"messagerie vocale|boite vocale|voice ?mail|\bvm\b|transcript(?:ion)? (?:de (?:l'appel|message)|of "
    r"(?:a )?(?:call|message))|"
    r"^transcription\b|(?:je|j') ?(?:vous|t') ?(?:appelle|"
    r"appelais|laisse un message)|i'm calling|im calling|calling (?:about|from|to|because|"
    r"regarding|you)|you can (?:call|reach) me (?:back )?at|rappelez-moi au|vous pouvez me (?:rappeler|"
    r"rejoindre|joindre) au|"
    r"after the (?:beep|tone)|apres le (?:bip|signal)|just leaving (?:you )?a message"
)
_DM = re.compile(
    r"linkedin|messenger|instagram|\bdm\b|inmail|facebook|whatsapp|sent you a message|"
    r"vous a envoye un message"
)
_LETTER = re.compile(
    r"(?:madame|monsieur|dear)[^\n]{0,60}\n.*(?:veuillez (?:agreer|recevoir|croire)|"
    r"yours (?:truly|faithfully))",
    re.DOTALL,
)
_PLACE_DATE = re.compile(r"^[ \t]*[A-ZÀ-Ý][\w' -]{2,30}, (?:le )?\d{1,2}(?:er)? \w+ 20\d\d", re.MULTILINE)
_TEXTING = re.compile(
    r"\b(?:u|ur|thx|pls|plz|stp|svp|bjr|slt|dsl|pcq|chu|cest|jai|tmrw|gonna|lmk|tx|"
    r"ok|yo|hey|allo|salut|dispo)\b"
)
_SHORT = 320
_FORMAL = re.compile(r"^\W{0,6}(?:bonjour|hello|dear|madame|monsieur|good (?:morning|afternoon))\b")


def source_of(layout: Layout, form: Form, name_note: str) -> SourceKind:
    """The shape of a message by its headers, labels and manner."""
    words = layout.folded[layout.body.start : layout.signature.end].strip()
    first = words[:200]
    if layout.forwarded:
        return SourceKind.FORWARDED
    if layout.head is not NONE:
        return SourceKind.EMAIL
    if _NOTES.match(first) or name_note == "notes":
        return SourceKind.NOTES
    if form.is_form:
        return (
            SourceKind.NOTES
            if re.search(r"^\W{0,6}(?:client|appel|call)\b", first) and not form.get("email")
            else SourceKind.FORM
        )
    if _VOICE.search(words[:1200]):
        return SourceKind.VOICEMAIL
    if _DM.search(first):
        return SourceKind.DM
    if _PLACE_DATE.match(layout.text[layout.body.start : layout.body.start + 400]) and _LETTER.search(words):
        return SourceKind.LETTER
    if (
        len(words) <= _SHORT
        and words.count("\n") <= 1
        and (_TEXTING.search(words) or ("\n" not in words and not _FORMAL.match(words)))
    ):
        return SourceKind.SMS
    return SourceKind.TEXT


_CHANNELS = {
    SourceKind.FORM: Channel.FORM,
    SourceKind.NOTES: Channel.PHONE,
    SourceKind.VOICEMAIL: Channel.PHONE,
    SourceKind.SMS: Channel.SMS,
    SourceKind.DM: Channel.DM,
    SourceKind.LETTER: Channel.LETTER,
}


def channel_of(layout: Layout, source: SourceKind, hint: Channel | None) -> Field[Channel]:
    """The channel the caller named, else the one the shape shows; plain words are an e-mail, unsure."""
    if hint:
        return sure(hint, None, "hint")
    if source in {SourceKind.EMAIL, SourceKind.FORWARDED}:
        return sure(Channel.EMAIL, None, "header")
    channel = _CHANNELS.get(source, Channel.EMAIL)
    certain = source in {SourceKind.FORM, SourceKind.NOTES, SourceKind.VOICEMAIL} or layout.quoted
    return (sure if certain else unsure)(channel, None, "shape")

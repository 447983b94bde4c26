"""A phrase as a letter would write it, in both languages, with made-up people and figures."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    Gender,
    Kind,
    Language,
    Purpose,
    Reason,
    Title,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase
from declinetui.phrasing.phrase import Phrase, slot_names
from declinetui.phrasing.slots import SlotType
from declinetui.phrasing.template import SlotRef, Template, TemplateError
from declinetui.phrasing.typography import typeset
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import Words, words_of

PROJECT: Mapping[Language, NounPhrase] = {
    Language.FR: NounPhrase("la refonte du site", Language.FR, Gender.F),
    Language.EN: NounPhrase("the redesign of the website", Language.EN),
}
FIELD: Mapping[Language, str] = {Language.FR: "photographie", Language.EN: "photography"}
SCOPE = {"fr": "la page d’accueil", "en": "the home page"}


def previews(phrase: Phrase, profile: Profile, today: date) -> tuple[tuple[str, str], ...]:
    """(register, text) for each way the phrase can be said: vous, tu, en; those it cannot are left out.

    A slot without a value in the sample keeps its braces.
    """
    readers = {
        "vous": (Language.FR, Address.VOUS),
        "tu": (Language.FR, Address.TU),
        "en": (Language.EN, phrase.address or Address.VOUS),
    }
    found = []
    for name, (language, address) in readers.items():
        text = preview(phrase, language, address, profile, today)
        if text:
            found.append((name, text))
    return tuple(found)


def preview(phrase: Phrase, language: Language, address: Address, profile: Profile, today: date) -> str:
    """The phrase for one reader; empty when it cannot speak to them."""
    try:
        template = phrase.template((language, address, profile.writer))
        if template is None and profile.writer is not Writer.N:
            template = phrase.template((language, address, Writer.N))
    except TemplateError:
        return ""
    if template is None:
        return ""
    situation = _situation(phrase, language, address, profile, today)
    return _said(template, situation, words_of(language))


def _said(template: Template, situation: Situation, words: Words) -> str:
    values = Values(situation, words)
    parts: list[str] = []
    for part in template.parts:
        if not isinstance(part, SlotRef):
            parts.append(part)
        elif part.name == "project":
            project = words.first_mention(situation.inquiry.project, situation.address)
            parts.append(words.attach(part.helper, project, SlotType.PROJECT))
        else:
            try:
                parts.append(values.render(part))
            except KeyError:
                parts.append(f"{{{part.helper} {part.name}}}".replace("{ ", "{"))
    return typeset("".join(parts), situation.language)


def _situation(
    phrase: Phrase, language: Language, address: Address, profile: Profile, today: date
) -> Situation:
    priced = {"gap", "price"} & slot_names(phrase.texts)
    way = min(phrase.ways) if phrase.ways else Way.PRICE if priced else Way.PARTNER
    channel = (
        Channel.EMAIL if Channel.EMAIL in phrase.channels else min(phrase.channels, default=Channel.EMAIL)
    )
    titled = Title.MADAME if "appeal" in slot_names(phrase.texts) else None
    client = Client(uid="sample", name="Marie-Ève Tremblay", title=titled)
    inquiry = Inquiry(
        uid="sample",
        client=client.uid,
        received=datetime.combine(today, time(9, 0)),
        channel=channel,
        language=language,
        address=address,
        project=PROJECT[language],
        budget=Money(Decimal(2500)),
        client_deadline=today + timedelta(days=9),
        go_between="Yolande Roy",
        reference="2026-114",
    )
    return Situation(
        request_id="sample",
        inquiry=inquiry,
        client=client,
        profile=_signer(profile, today),
        choices=Choices(
            reason=phrase.reason or Reason.NO_CAPACITY,
            kind=Kind.DIPLOMATIC if phrase.excuse else Kind.FRANK,
            excuse=phrase.excuse,
            purpose=min(phrase.purposes, default=Purpose.DECLINE),
            language=language,
            address=address,
            alternative=_alternative(way, phrase, today),
        ),
        today=today,
        due=today + timedelta(days=3),
        facts={"invoice": "2026-031"},
        fields=(NounPhrase(FIELD[language], language),),
    )


def _signer(profile: Profile, today: date) -> Profile:
    """The user, with what is not known yet made up."""
    free = (
        profile.free_from if profile.free_from and profile.free_from > today else today + timedelta(days=83)
    )
    return replace(
        profile,
        name=profile.name or "Camille Roy",
        business=profile.business or "Studio Roy",
        phone=profile.phone or "418 555-0100",
        city=profile.city or "Rimouski",
        free_from=free,
    )


def _alternative(way: Way, phrase: Phrase, today: date) -> Alternative:
    agreed = Consent(given=today)
    first = Partner(
        uid="s1", name="Julie St-Pierre", organisation="Atelier Nord", phone="418 555-0142", consent=agreed
    )
    partners = (first, Partner(uid="s2", name="Karim Haddad")) if way is Way.PARTNERS else (first,)
    return Alternative(
        way=way,
        free_from=today + timedelta(days=83),
        partners=partners,
        percent=15,
        price=Money(Decimal(6000)),
        condition=phrase.condition,
        hand_over=today + timedelta(days=30),
        scope=SCOPE,
    )

"""The lines above the appeal of a letter: place and date, reference (OQLF, « Lieu et date »)."""

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Language
from declinetui.phrasing.words import words_of


def letterhead(situation: Situation) -> tuple[str, ...]:
    """« Rimouski, le 24 novembre 2026 » and « V/Réf. : 2026-114 »; the place only when it is known."""
    language = situation.language
    words = words_of(language)
    far = situation.today.replace(year=situation.today.year - 1, day=1)
    day = words.day(situation.today, far)
    city = situation.profile.city
    lines = [f"{city}, {day}" if city else day[:1].upper() + day[1:]]
    reference = situation.inquiry.reference
    if reference:
        label = "V/Réf.\u00a0:" if language is Language.FR else "Your reference:"
        lines.append(f"{label} {reference}")
    return tuple(lines)


def heading(subject: str, language: Language) -> str:
    """« Objet : … », between the reference and the appeal (OQLF, « Objet »); "Subject: …" in English."""
    if not subject:
        return ""
    return f"Objet\u00a0: {subject}" if language is Language.FR else f"Subject: {subject}"

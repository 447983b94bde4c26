"""Of several dates, the one the work is due and the one an answer is; the others are neither."""

from datetime import date, datetime

import pytest

from declinetui.intake import read

NOW = datetime(2026, 11, 24, 10, 15)
D = date
CASES = [
    ("Mon menuisier commence le 11 janvier; il me faudrait les plans.", D(2027, 1, 11), None),
    ("Le mandat commence le 11 janvier.", None, None),
    ("I have to submit my thesis on January 18 and need it proofread.", D(2027, 1, 18), None),
    ("Could you emcee our dinner on April 17? The program goes to print on Friday.", D(2027, 4, 17), None),
    (
        "We'd need a poster. Patrick will send you the photos tomorrow, we need it Friday.",
        D(2026, 11, 27),
        None,
    ),
    ("Il nous faut une affiche pour un mardi soir de février.", D(2027, 2, 28), None),
    ("We want a workshop for our Christmas party on December 18.", D(2026, 12, 18), None),
    (
        "On aimerait une vidéo le 1er mars. On voudrait le savoir avant les Fêtes.",
        D(2027, 3, 1),
        D(2026, 12, 24),
    ),
    ("Need a flyer for the show Jan 14. Lmk before Thursday.", D(2027, 1, 14), D(2026, 11, 26)),
    ("Il faut un texte d'ici 16h.", D(2026, 11, 24), None),
    ("Our meeting is on March 25 and it would be lovely to have it finished by then.", D(2027, 3, 25), None),
    ("The manuscript will be ready December 7 and I'd need it back December 14.", date(2026, 12, 14), None),
    ("Le texte sera prêt le 7 décembre, il faudrait le ravoir le 14 décembre.", date(2026, 12, 14), None),
    ("Can you fix it today? The printer closes tomorrow at noon.", date(2026, 11, 24), None),
    ("Un atelier tous les mardis, de janvier à avril.", None, None),
    ("À partir de la mi-janvier et jusqu'à la fin de l'année.", None, None),
    ("La remise des épreuves est le 11 janvier, l'index pour le 1er février.", date(2027, 2, 1), None),
    (
        "We need our year-end statements for our annual meeting on January the nineteenth.",
        date(2027, 1, 19),
        None,
    ),
    ("Merci de nous faire signe d'ici mercredi.", None, date(2026, 11, 25)),
]


@pytest.mark.parametrize(("text", "work", "reply"), CASES)
def test_the_work_and_the_answer_have_their_own_dates(
    text: str, work: date | None, reply: date | None
) -> None:
    """By the words around each date, and by what stands next to it."""
    intake = read(text, now=NOW)
    due, answer = intake.client_deadline.value, intake.reply_by.value
    assert (due.day if due else None, answer.day if answer else None) == (work, reply)


def test_the_hour_of_a_voicemail_is_no_deadline() -> None:
    """The line on top of a transcript tells when the call came."""
    text = "Boîte vocale, 24 novembre, 9 h 05, durée 0:41\nBonjour c'est Réjean Morin, on voudrait une carte."
    assert read(text, now=NOW).client_deadline.value is None

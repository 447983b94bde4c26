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
    ("The hotel double-booked us on May 12, so our gala is now on May 19.", D(2027, 5, 19), None),
    ("On a repoussé le lancement du 4 au 18 décembre.", D(2026, 12, 18), None),
    ("We pushed the launch from January 12 to February 2.", D(2027, 2, 2), None),
    ("L'événement a lieu le 6 février. S'il pleut, il sera remis au 13 février.", D(2027, 2, 6), None),
    (
        "Tickets go on sale March 1, which is when the poster has to be up. The show is May 2.",
        D(2027, 3, 1),
        None,
    ),
    ("La première est le 25 février; il faut les costumes pour la générale du 23.", D(2027, 2, 23), None),
    ("The show is Feb 18. We need the banners in hand by the Monday before.", D(2027, 2, 15), None),
    ("La soumission doit nous parvenir au plus tard le 11 décembre.", None, D(2026, 12, 11)),
    ("Quotations must be received by June 4, 2027.", None, D(2027, 6, 4)),
    (
        "Nous bouclons les contrats avant le 31 janvier; le spectacle est le 14 octobre 2027.",
        D(2027, 10, 14),
        D(2027, 1, 31),
    ),
    ("My agent expects it by May 31, so I'd want your notes back by March 15.", D(2027, 3, 15), None),
    (
        "12 janvier, rencontre de démarrage; 19 mars, version finale; 14 avril, assemblée.",
        D(2027, 3, 19),
        None,
    ),
    ("Sketches by January 15, final art by February 12.", D(2027, 2, 12), None),
    ("This offer remains valid until December 15.", None, None),
    ("We're away from December 20. We need the logo by January 20.", D(2027, 1, 20), None),
    ("Lessons every Tuesday until the end of April.", None, None),
    ("Pour le dimanche des Rameaux, le 21 mars, il faut le lutrin.", D(2027, 3, 21), None),
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

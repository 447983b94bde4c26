"""Budgets: every way of writing an amount, and the amounts that are no budget."""

import pytest

from declinetui.domain.values import Span, Unit
from declinetui.intake.money import find_budget
from declinetui.text.fold import fold_aligned

P, H, D, W = Unit.PROJECT, Unit.HOUR, Unit.DAY, Unit.WORD
G, T, M = Unit.PAGE, Unit.ITEM, Unit.MONTH
RIGHT: list[tuple[str, float, str, Unit, float | None]] = [
    ("un budget de 1 500 $", 1500, "CAD", P, None),
    ("un budget de 1\u00a0500\u00a0$", 1500, "CAD", P, None),
    ("Our budget is $1,500.", 1500, "CAD", P, None),
    ("budget 1.500,00 €", 1500, "EUR", P, None),
    ("on a 25,50 $", 25.5, "CAD", P, None),
    ("2k$", 2000, "CAD", P, None),
    ("2 k$", 2000, "CAD", P, None),
    ("4,5 k$", 4500, "CAD", P, None),
    ("$2k-$3k", 3000, "CAD", P, 2000),
    ("budget: 5k", 5000, "CAD", P, None),
    ("budget of 3000", 3000, "CAD", P, None),
    ("1500 dollars", 1500, "CAD", P, None),
    ("150 piasses", 150, "CAD", P, None),
    ("300 bucks", 300, "CAD", P, None),
    ("cinq cents dollars", 500, "CAD", P, None),
    ("two grand", 2000, "CAD", P, None),
    ("US$1,800", 1800, "USD", P, None),
    ("1 800 $ US", 1800, "USD", P, None),
    ("CA$900", 900, "CAD", P, None),
    ("CAD 40,000", 40000, "CAD", P, None),
    ("entre 1 500 et 2 000 dollars", 2000, "CAD", P, 1500),
    ("between $1,500 and $2,500", 2500, "CAD", P, 1500),
    ("de 3 000 à 4 000 $", 4000, "CAD", P, 3000),
    ("200-300$", 300, "CAD", P, 200),
    ("0,18 $/mot", 0.18, "CAD", W, None),
    ("18 ¢ le mot", 0.18, "CAD", W, None),
    ("2 ¢ du mot", 0.02, "CAD", W, None),
    ("12 cents a word", 0.12, "CAD", W, None),
    ("$95/h", 95, "CAD", H, None),
    ("$200/hr", 200, "CAD", H, None),
    ("35 $ de l'heure", 35, "CAD", H, None),
    ("taux horaire de 40 $", 40, "CAD", H, None),
    ("60 €/h", 60, "EUR", H, None),
    ("450 $ par jour", 450, "CAD", D, None),
    ("$40 per page", 40, "CAD", G, None),
    ("40 $ la page", 40, "CAD", G, None),
    ("250 $ par mois", 250, "CAD", M, None),
    ("$120 each", 120, "CAD", T, None),
    ("300 $ par atelier", 300, "CAD", T, None),
    ("trente-cinq dollars de l'heure", 35, "CAD", H, None),
    ("deux mille cinq cents dollars", 2500, "CAD", P, None),
    ("thirty-five dollars an hour", 35, "CAD", H, None),
    ("a couple hundred bucks", 200, "CAD", P, None),
    ("Le tarif journalier est de 480 $.", 480, "CAD", D, None),
    ("Day rate is $650.", 650, "CAD", D, None),
    ("ON A 4000$ À METTRE LÀ-DESSUS", 4000, "CAD", P, None),
    ("I can pay $25 an hour or $400 for everything.", 400, "CAD", P, None),
    ("Same price as last time ($2,400)?", 2400, "CAD", P, None),
    ("We were quoted $22,000, way over the 12K we planned.", 12000, "CAD", P, None),
    ("Une subvention de 40 000 $. De ce montant, 2 200 $ sont réservés au logo.", 2200, "CAD", P, None),
    ("Votre tarif est de 90 $, nous pouvons offrir 60 $ de l'heure.", 60, "CAD", H, None),
    ("Your proposal at $6,400 is too high; we are capped at $5,000.", 5000, "CAD", P, None),
]


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case[0])
def test_an_amount_is_read(case: tuple[str, float, str, Unit, float | None]) -> None:
    """Upper bound, currency, unit, lower bound."""
    text, amount, currency, unit, lowest = case
    found = find_budget(fold_aligned(text), Span(0, len(text)), None)
    assert found is not None
    assert (float(found.money.amount), found.money.currency, found.money.unit) == (amount, currency, unit)
    assert (float(found.lowest.amount) if found.lowest else None) == lowest


@pytest.mark.parametrize(
    "text",
    [
        "We offer 2% equity (worth ~$20,000).",
        "5 % des parts de la compagnie",
        "J'ai gagné un prix de 5 000 $ avec ce texte.",
        "I won a $10,000 grant last year.",
        "a raised $2M startup",
        "nos ventes dépassent 300 000 $",
        "Your website says you charge $85/hour.",
        "Votre site dit 75 $ de l'heure.",
        "Vous m'aviez dit : votre tarif est de 95 $ l'heure.",
        "Les billets à 25 $ se vendent bien.",
        "514 555-0142, le 15/02 à 14 h",
        "2 à 3 pages, 60 minutes, 24/7",
    ],
)
def test_other_amounts_are_no_budget(text: str) -> None:
    """Equity, prizes, sales and the user's own price."""
    assert find_budget(fold_aligned(text), Span(0, len(text)), None) is None

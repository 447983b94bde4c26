"""Requests told by a verb, a wish, a pronoun or a mention: what can stand after "pour" or "for"."""

from datetime import datetime

import pytest

from declinetui.intake import read

NOW = datetime(2026, 11, 24, 10, 15)
SAID = [
    ("Pourriez-vous traduire notre rapport annuel?", "la traduction de notre rapport annuel"),
    ("On cherche quelqu'un pour prendre des photos de la soirée.", "les photos de la soirée"),
    ("Elle veut qu'on rédige son infolettre tous les mois.", "la rédaction de son infolettre"),
    ("Je voudrais refaire mon logo et mon site web.", "la refonte de mon logo et de mon site web"),
    ("Nous cherchons un développeur pour bâtir une application mobile.", "une application mobile"),
    ("Êtes-vous libre pour couvrir la cérémonie?", "la couverture de la cérémonie"),
    ("Le communiqué doit sortir demain et personne ne peut le relire.", "Le communiqué"),
    ("On refait enfin le site de la boulangerie.", "le site de la boulangerie"),
    ("On a adoré votre atelier. On voudrait en offrir un semblable.", "un atelier"),
    ("Merci pour la dernière infolettre! Il nous faut celle de décembre.", "l’infolettre de décembre"),
    ("Notre site est en panne. Peux-tu le réparer?", "notre site"),
    ("On se marie le 14 août et on cherche un photographe pour la journée.", "le mariage"),
    ("Je voudrais l'autoéditer. Est-ce que tu ferais les illustrations?", "les illustrations"),
    ("Nous avons 2 200 $ réservés à la création de notre logo.", "la création de notre logo"),
    ("J'ai deux fauteuils à recouvrir. Es-tu libre?", "deux fauteuils"),
    ("On aurait besoin du sous-titrage de trois entrevues.", "le sous-titrage de trois entrevues"),
    ("Feriez-vous le lettrage de notre vitrine?", "le lettrage de notre vitrine"),
    ("Could you come and do two sets at 8?", "two sets"),
    ("We have an old cedar canoe. Could you restore it in time for our open house?", "an old cedar canoe"),
    ("Our booking page keeps crashing. Could you take a look at it?", "our booking page"),
    ("We have forty hours of tapes that need to be transcribed.", "forty hours of tapes"),
    ("Would you be interested in copy editing the manuscript?", "the manuscript"),
    ("We're getting married in June. Are you free?", "the wedding"),
    ("We need a planting plan. The final files go to the printer on May 3.", "a planting plan"),
    ("We need someone to edit our annual report.", "our annual report"),
    ("Looking for a developer to build a mobile app.", "a mobile app"),
    ("Could you emcee our benefit dinner on April 17?", "our benefit dinner"),
    ("We are looking to have our handbook translated into French.", "our handbook"),
    ("I'm after a draftsperson who could draw up plans for a bookcase.", "plans"),
    ("The press release has to go out tomorrow and nobody can write it.", "The press release"),
    ("We'd like to turn it into a nice short edit.", "a nice short edit"),
    ("Thanks for the last newsletter! We need the December one for Friday.", "the December newsletter"),
]
NOTHING = [
    "Bonjour, seriez-vous disponible en mars?",
    "Notre réviseure part en congé et nous sommes mal pris.",
    "Hello, are you taking new clients these days?",
    "Our copy editor is leaving us, could you call me?",
    "Bonjour, je vous appelle pour l'Association des retraités de Beauharnois.",
]


@pytest.mark.parametrize(("text", "project"), SAID)
def test_a_request_becomes_a_phrase(text: str, project: str) -> None:
    """The object of the verb, or the noun of the verb with it; nothing is added."""
    found = read(text, now=NOW).project.value
    assert found is not None
    assert found.text.lower() == project.lower()


@pytest.mark.parametrize("text", NOTHING)
def test_no_work_named_is_no_project(text: str) -> None:
    """The one who did it before, a date or a call are not the work."""
    assert read(text, now=NOW).project.value is None

"""The prose rules themselves: each planted mistake is found, and correct sentences are left alone."""

import importlib
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from declinetui.domain.draft import Sentence
from declinetui.domain.terms import Address, Channel, Language, Move, Writer
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases.sampling import Sample, samples

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"

MISTAKES = [
    ("fr", "Je suis libre  demain.", "spaces"),
    ("fr", "Est-ce possible ?", "spaces"),
    ("fr", "Voici: trois noms.", "spaces"),
    ("fr", "Un rabais de 10 %.", "spaces"),
    ("fr", "Pour {project}, c’est non.", "blanks"),
    ("fr", "C’est non.. Merci.", "marks"),
    ("fr", "C’est non. merci.", "capital"),
    ("fr", "Je le le ferai.", "doubled"),
    ("fr", "Une demi-heure de conseils de conseils.", "doubled"),
    ("fr", "Rendez-vous à 13h30.", "hours"),
    ("fr", "Dès le 1 février 2027.", "dates"),
    ("fr", "Dès le 3 Février 2027.", "dates"),
    ("fr", "Dès le mardi 3 décembre.", "dates"),
    ("fr", "Dès le 31 novembre.", "dates"),
    ("fr", "Dès le 3 janvier.", "dates"),
    ("fr", "Pour $1,500.", "money"),
    ("fr", "Pour 1\u00a0500,00\u00a0$.", "money"),
    ("fr", "Les affiches de le festival.", "contraction"),
    ("fr", "Je pense à Les Éditions du Fleuve.", "contraction"),
    ("fr", "Le nom de Amélie.", "elision"),
    ("fr", "Le nom d’Yolande.", "elision"),
    ("fr", "La heure venue.", "elision"),
    ("fr", "À onze heures, jusqu’onze.", "elision"),
    ("fr", "Ça fait du sens.", "calque"),
    ("fr", "L'offre tient.", "apostrophe"),
    ("fr", "Ton projet me plaît.", "register"),
    ("fr", "Je suis désolée de cela.", "gender"),
    ("en", "Call me at 1:30 pm.", "hours"),
    ("en", "From December 1st on.", "dates"),
    ("en", "From 1 December on.", "dates"),
    ("en", "On Monday, December 1.", "dates"),
    ("en", "For $1500 in all.", "money"),
    ("en", "For 800 $ in all.", "money"),
    ("en", "A $800 budget is a honour.", "article"),
    ("en", "The color is right.", "american"),
]

CORRECT = [
    (
        "fr",
        "Voici les noms\u00a0: Yolande, Yves et l’Atelier Nord, à 13\u00a0h\u00a030, pour 1\u00a0500\u00a0$.",
    ),
    ("fr", "Dès le mardi 1er décembre, jusqu’au 14 février 2027; c’est «\u00a0oui\u00a0», à 10\u00a0%."),
    ("fr", "Le onzième nom d’Yves, de Yolande et d’Hélène Le Bel, à le dire franchement."),
    ("en", "On Tuesday, December 1, at 1:30 p.m., an $800 budget becomes $1,500; an honour, in colour."),
]


@pytest.fixture(scope="module")
def drawn(engine: Engine) -> dict[str, Sample]:
    """An e-mail in vous by a man per language, whose text the cases replace."""
    found = {}
    for language in Language:
        sample = next(samples(engine, language, 1))
        inquiry = replace(sample.situation.inquiry, channel=Channel.EMAIL, address=Address.VOUS)
        profile = replace(sample.situation.profile, writer=Writer.M)
        situation = replace(sample.situation, inquiry=inquiry, profile=profile)
        draft = replace(sample.draft, channel=Channel.EMAIL, address=Address.VOUS)
        found[language.value] = Sample("planted", situation, draft)
    return found


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of rules, imported from the scripts."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return importlib.import_module("prose_rules")


def hits(rules: ModuleType, sample: Sample, text: str) -> set[str]:
    """The rules that a text trips."""
    sentence = Sentence(move=Move.REASON, text=text)
    paragraph = importlib.import_module("prose_findings").Paragraph(sample, (sentence,), text)
    return {finding.rule.removeprefix("own/") for finding in rules.surface(paragraph)}


@pytest.mark.parametrize(("language", "text", "rule"), MISTAKES, ids=lambda value: value[:24])
def test_a_planted_mistake_is_found(
    rules: ModuleType, drawn: dict[str, Sample], language: str, text: str, rule: str
) -> None:
    """The rule that the sentence breaks is among those named."""
    assert rule in hits(rules, drawn[language], text)


@pytest.mark.parametrize(("language", "text"), CORRECT, ids=lambda value: value[:24])
def test_correct_sentences_are_left_alone(
    rules: ModuleType, drawn: dict[str, Sample], language: str, text: str
) -> None:
    """No rule trips over what the OQLF and the Canadian Style ask for."""
    assert hits(rules, drawn[language], text) == set()


DEFECTS = [
    ("thanks-twice", Move.WISH, "Je vous remercie de votre patience."),
    ("contrast-twice", Move.REASON, "Mon horaire est plein, mais je lis tout. Cependant, c’est non."),
    ("regret-twice", Move.REASON, "Je suis désolé. Malheureusement, mon horaire est plein."),
]


@pytest.mark.parametrize(("rule", "move", "text"), DEFECTS, ids=lambda value: str(value)[:24])
def test_a_planted_defect_above_the_phrase_is_found(
    rules: ModuleType, drawn: dict[str, Sample], rule: str, move: Move, text: str
) -> None:
    """The same act in two sentences of a draft is counted."""
    del rules
    sample = drawn["fr"]
    thanks = Sentence(move=Move.THANKS, text="Merci, mais je regrette.")
    draft = replace(sample.draft, paragraphs=((thanks, Sentence(move=move, text=text)),))
    found = importlib.import_module("prose_defects").defects(Sample("planted", sample.situation, draft))
    assert f"above/{rule}" in {finding.rule for finding in found}

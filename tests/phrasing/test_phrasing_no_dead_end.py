"""Whatever reason, way out and channel the user puts together, there is a letter."""

import itertools

import pytest

from declinetui.domain.terms import Channel, Language, Reason, Relation, Way
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases.sampling import Pick, placed, situation_of


@pytest.mark.parametrize("language", list(Language))
def test_no_choice_is_a_dead_end(engine: Engine, language: Language) -> None:
    """Every reason with every way out on every channel, the relations in turn; a fraud gets no answer."""
    relations = itertools.cycle(Relation)
    for reason, way in itertools.product(Reason, Way):
        if reason is Reason.SCAM:
            continue
        base = situation_of(language, reason, None, way, Pick(1, 1))
        for channel in Channel:
            assert engine.compose(placed(base, channel, next(relations))).paragraphs

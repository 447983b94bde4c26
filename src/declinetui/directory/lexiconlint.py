"""What is wrong with a lexicon of expertises: for its authors and for the tests."""

import re
from collections import defaultdict
from collections.abc import Iterator

from declinetui.directory.lexicon import Expertise, Lexicon
from declinetui.directory.stems import REQUEST, trade_words
from declinetui.errors import Message
from declinetui.text.fold import fold

LEAST_LABELS = 20
LEAST_OF_A_LANGUAGE = 6
LONGEST_LABEL = 60
MOST_OWNERS = 3
"""Expertises that may share one label; beyond it the label tells nothing."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def lint_lexicon(lexicon: Lexicon) -> list[Message]:
    """Every fault found, by expertise; empty when the lexicon is sound."""
    faults = [fault for expertise in lexicon.values() for fault in _faults(expertise, lexicon)]
    return [*faults, *_shared(lexicon)]


def _faults(expertise: Expertise, lexicon: Lexicon) -> Iterator[Message]:
    name = expertise.id
    if not _ID.fullmatch(name):
        yield Message("{id}: an id has lower-case letters, figures and hyphens", id=name)
    if len(expertise.labels) < LEAST_LABELS:
        yield Message("{id}: fewer than {least} labels", id=name, least=LEAST_LABELS)
    if min(len(expertise.fr), len(expertise.en)) < LEAST_OF_A_LANGUAGE:
        yield Message("{id}: fewer than {least} labels in a language", id=name, least=LEAST_OF_A_LANGUAGE)
    yield from _wording(expertise)
    for neighbour in (*expertise.related, *expertise.complementary):
        if neighbour not in lexicon:
            yield Message("{id}: no expertise is called {neighbour}", id=name, neighbour=neighbour)


def _wording(expertise: Expertise) -> Iterator[Message]:
    """What is wrong with the labels and the clues themselves."""
    name, clues = expertise.id, (*expertise.clues_fr, *expertise.clues_en)
    for labels in (expertise.fr, expertise.en, expertise.clues_fr, expertise.clues_en):
        folded = [label.casefold() for label in labels]
        for label in sorted({f for f in folded if folded.count(f) > 1}):
            yield Message("{id}: “{label}” comes twice", id=name, label=label)
    for label in (*expertise.labels, *clues):
        if len(label) > LONGEST_LABEL or label != " ".join(label.split()):
            yield Message("{id}: “{label}” is too long or badly spaced", id=name, label=label)
        if not trade_words(label) and len(label) > 2:
            yield Message("{id}: “{label}” names nothing", id=name, label=label)
    for label in clues:
        if trade_words(label) and REQUEST.issuperset(trade_words(label)):
            yield Message("{id}: “{label}” names nothing", id=name, label=label)
    for label in sorted(set(clues) & set(expertise.labels)):
        yield Message("{id}: “{label}” is a label and a clue", id=name, label=label)


def _shared(lexicon: Lexicon) -> Iterator[Message]:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for expertise in lexicon.values():
        for label in expertise.labels:
            owners[fold(label)].add(expertise.id)
    for label, ids in sorted(owners.items()):
        if len(ids) > MOST_OWNERS:
            yield Message("“{label}” belongs to {owners}", label=label, owners=tuple(sorted(ids)))

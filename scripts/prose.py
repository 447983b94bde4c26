"""Draw thousands of drafts and count what a careful reader would strike; the goal is 0.

    python scripts/prose.py [--n 2000] [--seed 0] [--lang fr|en] [--show 3] [--json FILE]

Ends with status 1 when something was found, 2 when a checker is missing.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from prose_defects import defects
from prose_findings import Finding, paragraphs_of
from prose_rules import surface
from prose_tools import checked, missing

from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Language, Purpose
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import load_bank
from declinetui.workflow.phrases.sampling import Sample, samples


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks and print the counts."""
    options = _options(arguments)
    languages = [Language(options.lang)] if options.lang else list(Language)
    absent = [] if options.own else missing(languages)
    if absent:
        print(*absent, sep="\n", file=sys.stderr)
        return 2
    engine = Engine(load_bank())
    found: list[Finding] = []
    for language in languages:
        drawn = list(_drawn(engine, language, options.n, options.seed))
        findings = list(_findings(language, drawn, tools=not options.own))
        found += findings
        _print(language, len(drawn), findings, options.show)
    if options.json:
        Path(options.json).write_text(
            json.dumps([asdict(f) for f in found], ensure_ascii=False, indent=1), "utf-8"
        )
    print(f"findings: {len(found)} (goal 0)")
    return int(bool(found))


VARIANTS: dict[int, dict[str, Any]] = {
    3: {"level": 2},
    5: {"level": 3},
    7: {"delay_word": True},
    9: {"explanation": True},
    13: {"level": 2},
    17: {"delay_word": True},
}
"""Which drafts are second or third refusals, late answers, or told with an explanation."""
TURN = 20
"""After so many drafts it begins again."""


def _drawn(engine: Engine, language: Language, n: int, seed: int) -> Iterator[Sample]:
    for index, sample in enumerate(samples(engine, language, n, seed=seed)):
        changes = VARIANTS.get(index % TURN)
        if not changes or sample.situation.choices.purpose is not Purpose.DECLINE:
            yield sample
            continue
        name = f"{sample.name}+{'-'.join(f'{key}={value}' for key, value in changes.items())}"
        if "level" in changes:  # a second no brings no new offer
            changes = changes | {"alternative": Alternative()}
        situation = sample.situation
        situation = replace(situation, choices=replace(situation.choices, **changes))
        yield Sample(name, situation, engine.compose(situation))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--n", type=int, default=2000, help="drafts per language")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--show", type=int, default=3, help="examples per rule")
    parser.add_argument("--own", action="store_true", help="our own rules only, no tool needed")
    parser.add_argument("--json", metavar="FILE", help="every finding")
    return parser.parse_args(arguments)


def _findings(language: Language, drawn: Sequence[Sample], *, tools: bool) -> list[Finding]:
    paragraphs = [p for sample in drawn for p in paragraphs_of(sample)]
    found = [f for paragraph in {p.text: p for p in paragraphs}.values() for f in surface(paragraph)]
    found += [f for sample in drawn for f in defects(sample)]
    return found + checked(language, paragraphs) if tools else found


def _print(language: Language, drafts: int, findings: Sequence[Finding], show: int) -> None:
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    print(f"{language.value}: {drafts} drafts, {len(findings)} findings")
    for rule, group in sorted(by_rule.items(), key=lambda item: -len(item[1])):
        print(f"  {len(group):5}  {rule}")
        for finding in list({f.text: f for f in group}.values())[:show]:
            print(f"         {finding.draft} {finding.phrase}")
            print(f"           {finding.text}\n           {finding.why}")


if __name__ == "__main__":
    sys.exit(main())

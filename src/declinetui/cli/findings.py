"""Findings on stderr, one a line, so that a pipe carries the letter alone."""

from collections.abc import Iterable

from declinetui.cli.job import Job
from declinetui.domain.findings import Finding, Severity
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog

SIGNS = {Severity.RED: "!!", Severity.WARNING: "!", Severity.NOTICE: "-"}
"""Letters only: they must show in any terminal and any log."""


def tell(findings: Iterable[Finding], job: Job) -> None:
    """Each finding on a line of its own, on stderr."""
    for finding in findings:
        job.out.note(in_words(finding, job))


def in_words(finding: Finding, job: Job) -> str:
    """Sign, reason, the words it is about unless the reason quotes them, and the fix."""
    why = job.render(finding.why)
    quote = " ".join(finding.quote.split())
    about = f" {job.render(Message('“{quote}”', quote=quote))}" if quote and quote not in why else ""
    fix = f" -> {job.render(finding.fix.label)}" if finding.fix else ""
    return f"{SIGNS[finding.severity]} {why}{about}{fix}"


def stands(findings: Iterable[Finding]) -> bool:
    """True when a warning or worse is left."""
    return any(finding.severity is not Severity.NOTICE for finding in findings)


def finding_record(finding: Finding, catalog: Catalog) -> dict[str, object]:
    """One finding as plain data, its reason and fix in the language of the interface."""
    span = finding.span
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "span": [span.start, span.end] if span else None,
        "quote": finding.quote,
        "why": catalog.render(finding.why),
        "fix": catalog.render(finding.fix.label) if finding.fix else None,
    }

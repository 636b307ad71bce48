"""Findings by cause: those of one check and title together, with what else failed about the same responses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from leaperone_conformance.checks import CHECKS, RULE
from leaperone_conformance.run import Finding

_OURS = {check.__name__ for check in CHECKS}
Same = tuple[str, int | None, str]
"""The identity of a finding's response: operation, status and the request."""


@dataclass(slots=True)
class Cause:
    """Findings of one check and title, and of other checks about the same responses."""

    check: str
    title: str
    findings: Sequence[Finding]
    """New ones first."""
    also: list["Cause"] = field(default_factory=list)
    """Those of other checks, which are about no other response."""

    @property
    def cases(self) -> int:
        return sum(finding.cases for finding in self.findings)

    @property
    def new(self) -> int:
        return sum(not finding.known for finding in self.findings)

    @property
    def checks(self) -> list[str]:
        """Its check, and those of ``also``."""
        return [self.check, *(other.check for other in self.also)]

    def others(self, finding: Finding) -> list[Finding]:
        """The findings of other checks about the response of one of its findings."""
        same = same_response(finding)
        return [found for other in self.also for found in other.findings if same_response(found) == same]


def causes(findings: Iterable[Finding]) -> list[Cause]:
    """New ones first; checks that name the cause before general ones, and then those of most operations."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: bool(finding.known)):
        groups.setdefault((finding.check, finding.title), []).append(finding)
    found = [Cause(check, title, group) for (check, title), group in groups.items()]
    found.sort(
        key=lambda cause: (not cause.new, not _is_ours(cause.check), -len(cause.findings), cause.check)
    )
    leading: list[Cause] = []
    for cause in found:
        own = {same_response(finding) for finding in cause.findings}
        first = next((other for other in leading if _covers(other, cause, own)), None)
        (leading if first is None else first.also).append(cause)
    return leading


def _covers(first: Cause, cause: Cause, own: set[Same]) -> bool:
    """True if a cause is about each response that another one is about, as new or as known as that is."""
    responses = {same_response(finding) for finding in first.findings}
    return bool(first.new) == bool(cause.new) and own <= responses and all(curl for _, _, curl in own)


def same_response(finding: Finding) -> Same:
    """The response that a finding is about."""
    return finding.operation, finding.status, finding.curl


def _is_ours(check: str) -> bool:
    return check in _OURS or check.startswith(RULE)

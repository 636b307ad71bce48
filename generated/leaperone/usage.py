"""Snapshots of usage, which `client.usage.snapshot()` returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class OperationUsage:
    """Counts of one operation.

    `requests` were sent, repeated ones included, of which `succeeded` were answered as successes and `uncertain` may
    have been carried out though no response tells. `credits` is what the successes cost by the documentation,
    `uncertain_credits` what the uncertain ones cost if they were carried out. `unmeasured` successes have a documented
    price, but nothing said how much was used; `documented` is False where no price is documented at all.
    """

    documented: bool
    requests: int
    succeeded: int
    uncertain: int
    credits: Decimal
    uncertain_credits: Decimal
    unmeasured: int
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True)
class Snapshot:
    """Counts by operation ("images.create"; "GET /v1/new" for an undocumented one)."""

    operations: Mapping[str, OperationUsage]

    @property
    def requests(self) -> int:
        """Requests sent."""
        return sum(one.requests for one in self.operations.values())

    @property
    def credits(self) -> Decimal:
        """Documented credits of all successes."""
        return sum((one.credits for one in self.operations.values()), Decimal(0))

    @property
    def uncertain_credits(self) -> Decimal:
        """Documented credits of the requests of which nobody knows whether they were carried out."""
        return sum((one.uncertain_credits for one in self.operations.values()), Decimal(0))

    @property
    def undocumented(self) -> tuple[str, ...]:
        """The operations called that have no documented price."""
        return tuple(name for name, one in self.operations.items() if not one.documented)

    @property
    def unmeasured(self) -> tuple[str, ...]:
        """The operations called whose credits are not all counted, as nothing said how much was used."""
        return tuple(name for name, one in self.operations.items() if one.unmeasured)

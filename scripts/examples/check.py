"""All examples of an API against its published and its effective spec, and against its ledger of quirks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.apis import applied_overlays
from scripts.document import read_document
from scripts.effective import effective
from scripts.errors import ExamplesError, OverlayError, SpecError
from scripts.spec import load_spec

from .answers import check_answer, check_webhook
from .contract import Contract, Contradiction
from .counts import Compared, check_count, check_endpoint, compare
from .fields import check_field
from .model import Examples, load_examples
from .requests import check_request


@dataclass(frozen=True, slots=True)
class Report:
    """The findings: contradictions of both specs, the counts of the effective spec, and what the ledger names.

    ``named`` is, for each contradiction that an overlay's ``x-quirk`` names, the overlays that do.
    """

    examples: Examples
    published: tuple[Contradiction, ...]
    effective: tuple[Contradiction, ...]
    counts: tuple[Compared, ...]
    named: dict[str, tuple[Path, ...]]

    @property
    def unnamed(self) -> tuple[Contradiction, ...]:
        """The contradictions of the effective spec that the ledger doesn't name."""
        return tuple(found for found in self.effective if found.id not in self.named)

    @property
    def gone(self) -> dict[str, tuple[Path, ...]]:
        """Entries of the ledger that don't occur any more, with the overlays that name them."""
        still = {found.id for found in self.effective}
        return {name: files for name, files in self.named.items() if name not in still}

    @property
    def clean(self) -> bool:
        """True if the examples agree with the effective spec, but for what the ledger names."""
        return not self.unnamed and not self.gone


def check(api: Path) -> Report:
    """Check the examples of the API in directory ``api``.

    Raises ExamplesError (examples.json or an x-quirk is malformed), SpecError and OverlayError.
    """
    examples = load_examples(api / "examples.json")
    published = api / "openapi.json"
    contract = Contract(effective(api).document, f"{published} with its overlays")
    return Report(
        examples,
        tuple(_against_published(published, examples)),
        tuple(contradictions(contract, examples)),
        tuple(compare(contract, count) for count in examples.counts),
        ledger(applied_overlays(api)),
    )


def contradictions(contract: Contract, examples: Examples) -> Iterator[Contradiction]:
    """Each contradiction between the examples and one spec, in the order of the examples.

    Raises SpecError naming the example for which something in the spec can't be understood.
    """
    checks: tuple[tuple[Iterable[Any], Callable[[Any], Iterator[Contradiction]]], ...] = (
        (examples.requests.values(), lambda request: check_request(contract, request)),
        (examples.answers, lambda answer: check_answer(contract, examples, answer)),
        (examples.webhooks, lambda webhook: check_webhook(contract, webhook)),
        (examples.fields, lambda field: check_field(contract, field)),
        (examples.endpoints, lambda endpoint: check_endpoint(contract, endpoint)),
        (examples.counts, lambda count: check_count(contract, examples, count)),
    )
    for items, found in checks:
        for item in items:
            try:
                yield from found(item)
            except (AttributeError, KeyError, TypeError) as error:
                raise SpecError(
                    f"{contract.name}: what the example {item.id!r} is about is not as OpenAPI and"
                    f" docs/extensions.md have it: {error!r}"
                ) from error


def _against_published(spec: Path, examples: Examples) -> Iterator[Contradiction]:
    try:
        yield from contradictions(Contract(load_spec(spec), str(spec)), examples)
    except SpecError as error:
        # The published file may break rules: that the effective spec doesn't is what counts.
        yield Contradiction("unusable-spec", str(spec), "", "", str(error))


def ledger(overlays: list[Path]) -> dict[str, tuple[Path, ...]]:
    """The ids that overlays name in ``info.x-quirk.contradictions``, with the overlays.

    Raises ExamplesError where that is not a list of texts, OverlayError where a file can't be read.
    """
    named: dict[str, tuple[Path, ...]] = {}
    for path in overlays:
        quirk = _quirk(path)
        ids = quirk.get("contradictions", []) if isinstance(quirk, dict) else []
        if not isinstance(ids, list) or not all(isinstance(name, str) for name in ids):
            raise ExamplesError(f"{path}: $.info['x-quirk'].contradictions: must be a list of texts")
        for name in ids:
            named[name] = (*named.get(name, ()), path)
    return named


def _quirk(path: Path) -> Any:
    document = read_document(path)
    try:
        return document["info"].get("x-quirk")
    except (TypeError, KeyError, AttributeError):
        raise OverlayError(f"{path}: $.info: must be an object") from None

"""A string that holds JSON by its schema must hold JSON of its ``contentSchema``."""

from leaperone_conformance.spec import MISSING

from .types import Exchange, Failure

_SHOWN = 3


def data_is_json(exchange: Exchange) -> Failure | None:
    """Fails where a string with ``contentMediaType: application/json`` is not JSON of its ``contentSchema``.

    Faults that the schema shows without decoding are left to the schema check.
    """
    media, value = exchange.media, exchange.answer.json
    if media is None or media.schema is None or value is MISSING:
        return None
    found = exchange.spec.violations(media.schema, value)
    if found and not exchange.spec.validator(media.schema).is_valid(value):
        found = [violation for violation in found if violation.keyword == "contentMediaType"]
    if not found:
        return None
    lines = [str(violation) for violation in found[:_SHOWN]]
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN} more")
    return Failure(
        f"JSON text in {found[0].path or 'the answer'} is not what is documented", "\n".join(lines)
    )

"""Makes cases be what Schemathesis takes them for, so that no check judges a response by a mistaken claim.

Its generators know combinations such as ``oneOf`` only in part: of two properties of which one is allowed, coverage
sends both as valid, and a negated branch leaves a body valid by the other one. And a number in place of a string is
as good as a string once it is a field of a form.
"""

import json
import zlib
from collections.abc import Iterator
from typing import Any

from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.case import Case
from schemathesis.generation.meta import CaseMetadata
from schemathesis.hooks import HookContext, HookDispatcher
from schemathesis.transport.serialization import Binary

from leaperone_conformance.spec import MISSING, Direction, Media, Spec
from leaperone_conformance.spec.styles import form_readers

_FORMS = ("multipart/", "application/x-www-form-urlencoded")


class CaseFilter:
    """Hooks that hold each generated body against the spec's own validator.

    A body that is called valid and isn't loses the one property too many, or its case is dropped; a case whose only
    fault is a body that isn't faulty is dropped.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def register(self, hooks: HookDispatcher) -> None:
        """Put the hooks in place."""
        hooks.register_hook_with_name(self.filter_case, "filter_case")
        hooks.register_hook_with_name(self.map_case, "map_case")

    def filter_case(self, context: HookContext, case: Case[Any]) -> bool:
        """True for a case that matches its label, or can be changed so."""
        media = self._media(case)
        if case.meta is None or media is None:
            return True
        body = _sent(case, media)
        if case.meta.generation.mode.is_positive:
            return self._valid(media, body) or bool(self._superfluous(media, body))
        if not _only_the_body_is_wrong(case.meta):
            return True
        return not self._valid(media, self._as_fields(media, body) if media.type.startswith(_FORMS) else body)

    def map_case(self, context: HookContext, case: Case[Any]) -> Case[Any]:
        """The case without the property that is too many."""
        media = self._media(case)
        if case.meta is None or media is None or not case.meta.generation.mode.is_positive:
            return case
        body = _sent(case, media)
        if not self._valid(media, body):
            names = self._superfluous(media, body)
            # Not always the same one, so that each of the alternatives is sent.
            removed = names[zlib.crc32(repr(sorted(body.items())).encode()) % len(names)]
            case.body = {name: value for name, value in _fields(case) if name != removed}
            # Or Schemathesis would judge the changed body anew, and it calls any body with bytes in it invalid.
            case._record_starting_state()
        return case

    def _media(self, case: Case[Any]) -> Media | None:
        """The media type object of a case's body; None where it isn't documented."""
        operation = self._spec.by_key.get(case.operation.label)
        media = operation.bodies.get(case.media_type or "") if operation else None
        return (
            media if media is not None and media.schema is not None and isinstance(case.body, dict) else None
        )

    def _valid(self, media: Media, body: dict[str, Any]) -> bool:
        return self._spec.validator(media.schema or "", direction=Direction.REQUEST).is_valid(body)

    def _superfluous(self, media: Media, body: dict[str, Any]) -> list[str]:
        """Properties without any one of which the body is valid."""
        return [
            name
            for name in sorted(body)
            if self._valid(media, {key: value for key, value in body.items() if key != name})
        ]

    def _as_fields(self, media: Media, body: dict[str, Any]) -> dict[str, Any]:
        """A form's values as their reader finds them: what doesn't fit is sent as text, a list in several fields."""
        readers = form_readers(self._spec, media)
        fields = {}
        for name, value in body.items():
            texts = [_text(item) for item in (value if isinstance(value, list) else [value])]
            read = readers[name].find({name: texts}, b"") if name in readers else texts[-1]
            fields[name] = texts[-1] if read is MISSING else read
        return fields


def _sent(case: Case[Any], media: Media) -> dict[str, Any]:
    """The body of a case as it can be read again; an empty list is no field of a form at all."""
    body = _readable(case)
    if media.type.startswith(_FORMS):
        return {name: value for name, value in body.items() if value != []}
    return body


def _text(value: Any) -> str:
    """The text of a value as a field of a form."""
    return value if isinstance(value, str) else json.dumps(value, default=str)


def _only_the_body_is_wrong(meta: CaseMetadata) -> bool:
    return meta.is_negative_at(ParameterLocation.BODY) and all(
        info.mode.is_positive
        for location, info in meta.components.items()
        if location != ParameterLocation.BODY
    )


def _fields(case: Case[Any]) -> Iterator[tuple[str, Any]]:
    body: Any = case.body
    yield from body.items()


def _readable(case: Case[Any]) -> dict[str, Any]:
    """The body with text in place of bytes, as long as they are, so that limits on length mean the same."""
    return {name: _text_for_bytes(value) for name, value in _fields(case)}


def _text_for_bytes(value: Any) -> Any:
    if isinstance(value, Binary):
        return value.data.decode("latin-1")
    if isinstance(value, list):
        return [_text_for_bytes(item) for item in value]
    return {name: _text_for_bytes(item) for name, item in value.items()} if isinstance(value, dict) else value

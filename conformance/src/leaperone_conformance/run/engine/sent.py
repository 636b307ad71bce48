"""Comparison of a request, as it was sent, with the label of its case: valid or invalid.

Schemathesis judges values before they are written. Two values may be the same on the wire (``[null, null]`` for an
object is ``null,null``, which is one), and some that are valid have no form there.
"""

import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError, fromstring

import orjson
from schemathesis.core.parameters import ParameterLocation
from schemathesis.engine.recorder import Interaction
from schemathesis.generation.case import Case

from leaperone_conformance.spec import Media, Operation, Spec, media_of
from leaperone_conformance.spec.operation import URLENCODED
from leaperone_conformance.spec.params import ValueReader, query_of
from leaperone_conformance.spec.routes import Match
from leaperone_conformance.spec.styles import Parameters, RequestParts, form_fields, form_readers
from leaperone_conformance.spec.xml import is_xml, structure_of
from leaperone_conformance.spec.yaml_text import is_yaml, yaml_value

_CLAIMS = {"negative_data_rejection": False, "positive_data_acceptance": True}
"""The checks that judge a response by what its request is called."""
_OF_HEADERS = "missing_required_header"
_OF_METHODS = "unsupported_method"
"""The check that judges a response by the methods of its path."""


_SAMPLE_FILE = re.compile(rb'filename="file\.(png|jpg|gif|webp|pdf|zip)"')
"""The name of a file of a known format in a form, as Schemathesis makes it for any binary text."""


def is_mistaken(
    spec: Spec, operation: Operation, check: str, case: Case[Any], interaction: Interaction
) -> bool:
    """True where a check failed because its request doesn't match the label of its case, or means another operation.

    A body is decoded where it is JSON, XML, text or an urlencoded form.
    """
    parts = urlsplit(interaction.request.uri)
    match = match_of(spec, operation, interaction)
    if case.meta is None or match is None:
        return False
    if check == _OF_METHODS and any(one.path != operation.path for one in match.operations.values()):
        return True  # what Schemathesis calls another path has further methods
    if case.method != operation.method:
        return False
    if match.operations.get(operation.method) is not operation:
        return True
    if check == _OF_HEADERS and _has_headers(operation, interaction):
        return True  # HTTP itself has sent the one that was left out
    claimed, body = _CLAIMS.get(check), interaction.request.body
    if claimed is False and spec.routes.twins(operation):
        return True  # it may be valid for the other operation
    if claimed and _SAMPLE_FILE.search(body or b"") and "encoding" not in _form(operation, case).definition:
        return True  # an upload of one format, where the document doesn't say which ones are taken
    headers = {name.lower(): values[0] for name, values in interaction.request.headers.items() if values}
    kind = headers.get("content-type") or case.media_type or ""
    readable = not body or _is_readable(kind)
    if claimed is None or (case.meta.is_negative_at(ParameterLocation.BODY) and not readable):
        return False
    query = parts.query.encode()
    problems = Parameters(spec, operation).read(RequestParts(match.encoded, query, query_of(query), headers))[
        1
    ]
    valid = not problems and (not readable or _is_valid(spec, operation, kind, body))
    return claimed is not valid


def _has_headers(operation: Operation, interaction: Interaction) -> bool:
    sent = {name.lower() for name in interaction.request.headers}
    needed = (one.name for one in operation.parameters if one.required and one.location == "header")
    return sent.issuperset(map(str.lower, needed))


def match_of(spec: Spec, operation: Operation, interaction: Interaction) -> Match | None:
    """The route that the request of an interaction matches; None where it matches none."""
    parts = urlsplit(interaction.request.uri)
    return spec.routes.find(spec.base_path + _below(parts.path, operation.path), parts.query)


def _form(operation: Operation, case: Case[Any]) -> Media:
    """The media type of a case's body."""
    kind = case.media_type or ""
    return media_of(operation.bodies, kind) or Media(kind, "", {}, None)


def _is_readable(media_type: str) -> bool:
    name = media_type.partition(";")[0].strip().lower()
    is_read = is_xml(name) or is_yaml(name) or name == URLENCODED
    return is_read or name.startswith("text/") or name.endswith(("/json", "+json"))


def _is_valid(spec: Spec, operation: Operation, kind: str, body: bytes | None) -> bool:
    """True for a body of the schema of its media type, and for no body where none is required."""
    media = media_of(operation.bodies, kind)
    if not body:
        return not operation.body_required
    if media is None or media.schema is None:
        return True
    reader = ValueReader(spec, media.schema, nested=True)
    try:
        return reader.is_valid(_value(spec, media, reader, body))
    except (ParseError, LookupError, ValueError):
        return False


def _value(spec: Spec, media: Media, reader: ValueReader, body: bytes) -> Any:
    """Decode a body. Raises ParseError, LookupError or ValueError where it isn't of its media type."""
    name = media.type.partition(";")[0].strip()
    if is_xml(name):
        return reader.read([structure_of(spec, media.schema or "", fromstring(body))])
    if is_yaml(name):
        return yaml_value(spec, media.schema or "", body)
    if name == URLENCODED:
        return form_fields(form_readers(spec, media), query_of(body), body)
    if name.startswith("text/"):
        return ValueReader(spec, media.schema).read([body.decode("utf-8", "replace")])
    return orjson.loads(body)


def _below(path: str, template: str) -> str:
    """The end of a path that has as many segments as a template."""
    return "/" + "/".join(path.split("/")[-template.count("/") :])

"""Whether a request, as it was sent, is what its case is called: valid or not.

Schemathesis judges values before they are written. Two values may be the same on the wire (``[null, null]`` for an
object is ``null,null``, which is one), and some that are valid have no form there.
"""

from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError, fromstring

from schemathesis.core.parameters import ParameterLocation
from schemathesis.engine.recorder import Interaction
from schemathesis.generation.case import Case

from leaperone_conformance.spec import Operation, Spec, media_of
from leaperone_conformance.spec.params import Reader, query_of
from leaperone_conformance.spec.styles import Parameters, Sent
from leaperone_conformance.spec.xml import is_xml, structure_of

_CLAIMS = {"negative_data_rejection": False, "positive_data_acceptance": True}
"""The checks that judge an answer by what its request is called."""


def is_mistaken(
    spec: Spec, operation: Operation, check: str, case: Case[Any], interaction: Interaction
) -> bool:
    """Whether a check failed because its request isn't what its case is called, or means another operation.

    What a body is can be told where it is XML.
    """
    if case.meta is None or case.method != operation.method:
        return False
    parts = urlsplit(interaction.request.uri)
    match = spec.routes.find(spec.base_path + _below(parts.path, operation.path))
    if match is None:
        return False
    if match.operations.get(operation.method) is not operation:
        return True
    claimed, in_xml = _CLAIMS.get(check), is_xml(case.media_type or "")
    if claimed is None or (case.meta.is_negative_at(ParameterLocation.BODY) and not in_xml):
        return False
    headers = {name.lower(): values[0] for name, values in interaction.request.headers.items() if values}
    query = parts.query.encode()
    problems = Parameters(spec, operation).read(Sent(match.encoded, query, query_of(query), headers))[1]
    valid = not problems and (not in_xml or _is_valid_xml(spec, operation, case, interaction))
    return claimed is not valid


def _is_valid_xml(spec: Spec, operation: Operation, case: Case[Any], interaction: Interaction) -> bool:
    media = media_of(operation.bodies, case.media_type or "")
    if media is None or media.schema is None or interaction.request.body is None:
        return True
    try:
        element = fromstring(interaction.request.body)
    except (ParseError, LookupError, ValueError):
        return False
    reader = Reader(spec, media.schema, nested=True)
    return reader.is_valid(reader.read([structure_of(spec, media.schema, element)]))


def _below(path: str, template: str) -> str:
    """The end of a path that has as many segments as a template."""
    return "/" + "/".join(path.split("/")[-template.count("/") :])

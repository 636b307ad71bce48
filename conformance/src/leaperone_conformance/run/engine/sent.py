"""Whether a request, as it was sent, is what its case is called: valid or not.

Schemathesis judges values before they are written. Two values may be the same on the wire (``[null, null]`` for an
object is ``null,null``, which is one), and some that are valid have no form there.
"""

from typing import Any
from urllib.parse import urlsplit

from schemathesis.core.parameters import ParameterLocation
from schemathesis.engine.recorder import Interaction
from schemathesis.generation.case import Case

from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.params import query_of
from leaperone_conformance.spec.styles import Parameters, Sent

_CLAIMS = {"negative_data_rejection": False, "positive_data_acceptance": True}
"""The checks that judge an answer by what its request is called."""


def is_mistaken(
    spec: Spec, operation: Operation, check: str, case: Case[Any], interaction: Interaction
) -> bool:
    """Whether a check failed because a request isn't what its case is called, as far as its parameters tell."""
    claimed = _CLAIMS.get(check)
    if claimed is None or case.meta is None or case.meta.is_negative_at(ParameterLocation.BODY):
        return False
    parts = urlsplit(interaction.request.uri)
    match = spec.routes.find(spec.base_path + _below(parts.path, operation.path))
    if match is None or operation.method not in match.operations:
        return False
    headers = {name.lower(): values[0] for name, values in interaction.request.headers.items() if values}
    query = parts.query.encode()
    problems = Parameters(spec, operation).read(Sent(match.encoded, query, query_of(query), headers))[1]
    return claimed is bool(problems)


def _below(path: str, template: str) -> str:
    """The end of a path that has as many segments as a template."""
    return "/" + "/".join(path.split("/")[-template.count("/") :])

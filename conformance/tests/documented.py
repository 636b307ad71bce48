"""The effective spec of the documentation: tests of documented operations hold whatever is published today."""

from functools import cache

from leaperone_conformance.spec import Spec
from tests.documented import as_documented


@cache
def documented() -> Spec:
    """The spec, made once; nobody changes it."""
    return Spec(as_documented().document, "leaperone")

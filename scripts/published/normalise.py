"""A published document, normalised: the one function that does all of it in order."""

from collections.abc import Iterable

from leaperone_conformance.spec.extensions import problem
from scripts.errors import SpecError
from scripts.spec import NAME_MAPS, objects, pointer

from .definitions import settle_definitions
from .documented import Documented
from .lift import lift
from .model import Json, Normalised
from .operations import settle_operations
from .paths import settle_paths
from .refs import operations
from .security import settle_security
from .servers import join_servers
from .spelling import settle_spelling


def normalise(document: Json, documented: Documented | None, reserved: Iterable[str] = ()) -> Normalised:
    """``document`` (which is changed) in OpenAPI 3.1 and, where there is a documentation, in its layout.

    ``reserved`` are names of schemas that overlays define, and that nothing published may have. What is broken in a
    way that has no place in either layout is left as it is: ``check_spec`` says so after the overlays. Raises
    SpecError for a document without paths.
    """
    if not isinstance(document.get("paths"), dict):
        raise SpecError("#/paths: the document has no paths")
    components = document.get("components")
    for name, part in components.items() if isinstance(components, dict) else ():
        if name in NAME_MAPS and not isinstance(part, dict):
            raise SpecError(f"#/components/{name}: an object is expected")
    result = Normalised(document)
    _foreign_extensions(result)
    lift(result)
    join_servers(result, documented)
    if documented is None:
        _unique_ids(result)
    else:
        settle_definitions(result)
        settle_spelling(result)
        settle_paths(result, documented)
        settle_security(result, documented)
        settle_operations(result, documented, set(reserved))
    return result


def _foreign_extensions(result: Normalised) -> None:
    """Drop what has the name of an extension of ours and is of another kind, a text for an object: another tool's.

    What is of its kind and wrong in a part is an error, or what an overlay repairs.
    """
    for place, node in list(objects(result.document)):
        while (found := problem(node)) is not None and found[0] and found[0][0] in node:
            name = str(found[0][0])
            if isinstance(node[name], dict | list):
                break
            del node[name]
            result.note(
                "dropped",
                pointer(place),
                f"{name} is published, and is not what is called so here: {found[1]}",
            )


def _unique_ids(result: Normalised) -> None:
    """An operationId that another operation has already is dropped: nothing could be meant by it."""
    seen: set[str] = set()
    for path, method, operation in operations(result.document):
        identifier = operation.get("operationId")
        if identifier in seen:
            del operation["operationId"]
            result.note("dropped", f"{method.upper()} {path}", f"the operationId {identifier} is another's")
        elif isinstance(identifier, str):
            seen.add(identifier)

"""Documents that say the same as a published one as tools write it that export, convert and join them.

``VARIANTS`` is completed by this module; see ``variants.py``.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from .spellings import NULLS as NULLS_OF_SPELLINGS
from .spellings import VARIANTS
from .variants import SOCIAL, operations, schemas_inlined, variant, walked, written_out

__all__ = ["NULLS", "VARIANTS"]

Json = dict[str, Any]


@variant
def first_server_of_a_developer(document: Json) -> Json:
    """The first servers are a placeholder and the machine of a developer."""
    document["servers"] = [{"url": "{{baseUrl}}"}, {"url": "http://localhost:3000"}, *document["servers"]]
    return document


@variant
def families_with_servers(document: Json) -> Json:
    """Path items of two families have servers of their own, whose paths the paths lack."""
    paths: Json = {}
    for path, item in document["paths"].items():
        for family in ("/v1/address", "/v1/social-media"):
            if path.startswith(family):
                item["servers"] = [{"url": f"https://api.leaper.one{family}"}]
                path = path.removeprefix(family)
        paths[path] = item
    document["paths"] = paths
    return document


@variant
def every_path_twice(document: Json) -> Json:
    """Every path is there with and without a slash at its end."""
    for path, item in list(document["paths"].items()):
        document["paths"][f"{path}/"] = deepcopy(item)
    return document


@variant
def path_parameters_of_a_router(document: Json) -> Json:
    """Path parameters are written with a colon."""
    paths = document["paths"].items()
    document["paths"] = {path.replace("{", ":").replace("}", ""): item for path, item in paths}
    return document


@variant
def public_by_an_export(document: Json) -> Json:
    """Every operation says that it needs no key, and has the header as a parameter; keys are unknown."""
    document["security"], document["components"]["securitySchemes"] = [], {}
    for _, _, operation in operations(document):
        header = {"name": "Authorization", "in": "header", "schema": {"type": "string"}}
        operation["parameters"] = [*operation.get("parameters", ()), header]
        operation["security"] = []
    return document


@variant
def prices_as_texts(document: Json) -> Json:
    """An extension that has the name of one of ours says something else."""
    for _, _, operation in operations(document):
        operation["x-price"] = "0.001 USD"
    return document


@variant
def closed_answers(document: Json) -> Json:
    """All objects of answers are closed, and written out."""
    document = schemas_inlined(document)
    for _, _, operation in operations(document):
        for node in walked(operation["responses"]):
            if isinstance(node.get("properties"), dict) and node.get("type") == "object":
                node.setdefault("additionalProperties", False)
    return document


@variant
def request_in_two_forms(document: Json) -> Json:
    """The requests that can be streamed are alternatives: one for each way."""
    for path in ("/v1/chat/completions", "/v1/responses"):
        media = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
        whole = deepcopy(document["components"]["schemas"][media["schema"]["$ref"].rpartition("/")[2]])
        whole["properties"]["stream"] = {"type": "boolean", "const": True}
        media["schema"] = {"oneOf": [media["schema"], whole]}
    return document


def _json_successes(document: Json, besides: str | None = None) -> Iterator[Json]:
    """The JSON of each success, written out in its operation; not of those whose path begins with ``besides``."""
    for path, _, operation in operations(document):
        success = written_out(document, operation["responses"]["200"], ("responses",))
        media = success.get("content", {}).get("application/json")
        if media and not (besides and path.startswith(besides)):
            operation["responses"]["200"] = success
            yield media


@variant
def error_beside_the_answer(document: Json) -> Json:
    """A success may be an error, too."""
    for media in _json_successes(document):
        media["schema"] = {"oneOf": [media["schema"], {"$ref": "#/components/schemas/ErrorBody"}]}
    return document


@variant
def envelope_with_a_code_of_two_types(document: Json) -> Json:
    """Answers are in an envelope whose code is a number or a text."""
    for media in _json_successes(document, besides=SOCIAL):
        code = {"anyOf": [{"type": "integer"}, {"type": "string"}]}
        media["schema"] = {"type": "object", "properties": {"code": code, "data": media["schema"]}}
        media.pop("example", None)
    return document


@variant
def bytes_by_media_type(document: Json) -> Json:
    """Bytes have a media type in the place of a format."""
    for node in list(walked(document)):
        if node.get("format") == "binary":
            node["contentMediaType"] = "application/octet-stream"
            del node["format"]
    return document


@variant
def no_formats(document: Json) -> Json:
    """Nothing has a format, not even a file."""
    for node in list(walked(document)):
        if isinstance(node.get("format"), str):
            del node["format"]
    return document


@variant
def never_null(document: Json) -> Json:
    """A converter has left out every null."""
    for node in list(walked(document)):
        if isinstance(node.get("anyOf"), list) and {"type": "null"} in node["anyOf"]:
            node["anyOf"].remove({"type": "null"})
        if isinstance(node.get("type"), list) and "null" in node["type"]:
            node["type"].remove("null")
    return document


NULLS = (*NULLS_OF_SPELLINGS, "never-null")


@variant
def query_parameters_all_optional(document: Json) -> Json:
    """No parameter outside of the path is said to be required or not."""
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            if parameter["in"] != "path" and not path.startswith(SOCIAL):
                parameter.pop("required", None)
    return document


@variant
def problem_details(document: Json) -> Json:
    """Errors are problem details, of a media type of their own."""
    schema = {"type": "object", "properties": {"title": {"type": "string"}, "status": {"type": "integer"}}}
    for _, _, operation in operations(document):
        for status in operation["responses"]:
            if status >= "400":
                content = {"application/problem+json": {"schema": deepcopy(schema)}}
                operation["responses"][status] = {"description": "Refused", "content": content}
    return document


@variant
def optional_properties_gone(document: Json) -> Json:
    """Every second optional property isn't published."""
    for node in list(walked({"paths": document["paths"], "components": document["components"]})):
        if isinstance(node.get("properties"), dict) and node.get("type") == "object":
            optional = [name for name in node["properties"] if name not in node.get("required", ())]
            for name in optional[1::2]:
                del node["properties"][name]
    return document

"""Documents that say the same as a published one with other keywords and objects of OpenAPI, or leave out what the
documentation has: what frameworks and hand-written documents do with nulls, statuses, media types, keys and wording.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from scripts.spec import METHODS

from .variants import SOCIAL, VARIANTS, Json, operations, variant, walked

__all__ = ["NULLS", "VARIANTS"]

WORDING = ("title", "description", "summary")
_HOLDERS = ("properties", "patternProperties", "schemas")


def schemas(value: Any, key: str = "") -> Iterator[tuple[Json, str, Json]]:
    """Every schema below a value, innermost first, each with what holds it and under which key."""
    if isinstance(value, list):
        for item in value:
            yield from schemas(item)
    if not isinstance(value, dict) or key in ("example", "examples", "default"):
        return
    for name, below in list(value.items()):
        if key not in _HOLDERS and name.startswith("x-"):
            continue
        yield from schemas(below, name if key not in _HOLDERS else "")
        if isinstance(below, dict) and (
            key in _HOLDERS or name == "schema" or (name == "items" and "type" in value)
        ):
            yield value, name, below


def _properties(document: Json) -> Iterator[tuple[Json, str, Json]]:
    """Every schema of a property, an item, a body or a parameter."""
    shared = document["components"]["schemas"]
    yield from (one for one in schemas(document) if one[0] is not shared)


NULLS = ("null-by-type", "null-by-branch", "null-of-openapi-3-0")
"""Variants that allow null everywhere, and change nothing else."""


@variant
def null_by_type(document: Json) -> Json:
    """Every schema with a type allows null, by its list of types."""
    for node in list(walked(document)):
        if isinstance(node.get("type"), str) and not node.keys() & {"in", "scheme", "flows"}:
            if node["type"] not in ("string", "number", "integer", "boolean", "array", "object"):
                continue
            node["type"] = [node["type"], "null"]
            if isinstance(node.get("enum"), list):
                node["enum"] = [*node["enum"], None]
            if "const" in node:
                node["enum"] = [node.pop("const"), None]
    return document


@variant
def null_by_branch(document: Json) -> Json:
    """Every property, item, body and parameter allows null, as a branch of ``anyOf``."""
    for holder, name, schema in list(_properties(document)):
        if {"type": "null"} in schema.get("anyOf", ()):
            continue
        outside = {key: schema.pop(key) for key in WORDING if key in schema and "$ref" not in schema}
        holder[name] = {**outside, "anyOf": [schema, {"type": "null"}]}
    return document


@variant
def null_of_openapi_3_0(document: Json) -> Json:
    """OpenAPI 3.0.3 with ``nullable`` in every property, item, body and parameter."""
    VARIANTS["openapi-3-0"](document)
    for holder, name, schema in list(_properties(document)):
        if "$ref" in schema:
            holder[name] = {"allOf": [schema], "nullable": True}
        else:
            schema["nullable"] = True
    return document


def _moved(document: Json, old: str, new: str) -> Json:
    """The document with the responses of a status under another one."""
    for _, _, operation in operations(document):
        operation["responses"] = {
            new if status == old else status: response for status, response in operation["responses"].items()
        }
    return document


@variant
def success_is_201(document: Json) -> Json:
    """All successes are 201."""
    return _moved(document, "200", "201")


@variant
def success_is_202_of_posts(document: Json) -> Json:
    """What is posted is accepted with 202."""
    posts = {path: item for path, item in document["paths"].items() if "post" in item}
    _moved({**document, "paths": posts}, "200", "202")
    return document


@variant
def success_by_class(document: Json) -> Json:
    """All successes are 2XX."""
    return _moved(document, "200", "2XX")


@variant
def success_by_class_in_small_letters(document: Json) -> Json:
    """All successes are 2xx, errors 4xx and 5xx."""
    VARIANTS["errors-by-class"](_moved(document, "200", "2XX"))
    for _, _, operation in operations(document):
        operation["responses"] = {
            status.lower(): response for status, response in operation["responses"].items()
        }
    return document


@variant
def success_by_default(document: Json) -> Json:
    """The only response is ``default``, and it is the success."""
    for _, _, operation in operations(document):
        operation["responses"] = {"default": operation["responses"]["200"]}
    return document


@variant
def success_in_an_envelope(document: Json) -> Json:
    """All successes in JSON are in an envelope, written out."""
    for _, _, operation in operations(document):
        response = operation["responses"]["200"]
        if "$ref" in response:
            name = response["$ref"].rpartition("/")[2]
            response = operation["responses"]["200"] = deepcopy(document["components"]["responses"][name])
        media = response["content"].get("application/json")
        if media:
            media.pop("example", None)
            media.pop("examples", None)
            media["schema"] = _envelope(media["schema"])
    return document


@variant
def success_in_a_named_envelope(document: Json) -> Json:
    """All successes in JSON are a component that extends a shared envelope, as generics become."""
    named = document["components"]["schemas"]
    VARIANTS["success-in-an-envelope"](document)
    named["Envelope"] = _envelope({})
    for _, _, operation in operations(document):
        media = operation["responses"]["200"]["content"].get("application/json")
        if media:
            own = {"type": "object", "properties": {"data": media["schema"]["properties"]["data"]}}
            name = f"Envelope_{operation['operationId']}_"
            named[name] = {"allOf": [{"$ref": "#/components/schemas/Envelope"}, own]}
            media["schema"] = {"$ref": f"#/components/schemas/{name}"}
    return document


def _envelope(schema: Json) -> Json:
    properties = {"code": {"type": "integer"}, "message": {"type": "string"}, "data": schema}
    return {"type": "object", "required": ["code", "message", "data"], "properties": properties}


def _constants(document: Json, word: str) -> Json:
    for node in list(walked(document)):
        values = node.get("enum")
        if isinstance(values, list) and "type" in node:
            kind = node.pop("type")
            node[word] = [{"type": kind, "const": value, "title": str(value)} for value in node.pop("enum")]
    return document


@variant
def constants_by_one_of(document: Json) -> Json:
    """``oneOf`` of constants in the place of ``enum``."""
    return _constants(document, "oneOf")


@variant
def constants_by_any_of(document: Json) -> Json:
    """``anyOf`` of constants in the place of ``enum``, each with a description, all of one type."""
    for node in list(walked(_constants(document, "anyOf"))):
        branches = node.get("anyOf")
        if isinstance(branches, list) and all("const" in branch for branch in branches):
            node["type"] = branches[0]["type"]
            node["anyOf"] = [{"const": b["const"], "description": f"As {b['title']}"} for b in branches]
    return document


@variant
def key_in_the_other_header(document: Json) -> Json:
    """The key is in X-API-Key, under a name of its own, for all operations."""
    scheme = {"type": "apiKey", "in": "header", "name": "X-API-Key"}
    document["components"]["securitySchemes"] = {"ApiKeyAuth": scheme}
    document["security"] = [{"ApiKeyAuth": []}]
    return document


@variant
def key_in_the_other_header_of_each(document: Json) -> Json:
    """The key is in X-API-Key, and each operation says so."""
    VARIANTS["key-in-the-other-header"](document)
    common = document.pop("security")
    for _, _, operation in operations(document):
        operation.setdefault("security", deepcopy(common))
    return document


@variant
def key_in_authorization_of_each(document: Json) -> Json:
    """The key is in the header Authorization, each operation says so, and the name is that of another scheme."""
    scheme = {"type": "apiKey", "in": "header", "name": "authorization", "description": "Bearer sk-..."}
    document["components"]["securitySchemes"] = {"ApiKey": scheme}
    del document["security"]
    for _, _, operation in operations(document):
        operation.setdefault("security", [{"ApiKey": []}])
    return document


@variant
def key_by_either(document: Json) -> Json:
    """Both headers, as alternatives, under names of their own; the bearer has a format."""
    document["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "x-api-key"},
        "token": {"type": "http", "scheme": "bearer", "bearerFormat": "sk"},
    }
    document["security"] = [{"key": []}, {"token": []}]
    return document


@variant
def key_as_a_parameter(document: Json) -> Json:
    """Each operation has the headers of the key as parameters, and nothing has security."""
    VARIANTS["no-security"](document)
    for _, _, operation in operations(document):
        for name in ("Authorization", "x-api-key"):
            header = {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
            operation.setdefault("parameters", []).append(header)
    return document


def _media(document: Json, name: str, *, only: bool) -> Json:
    """The document with another name for the media type JSON; ``only``: where there is no other."""
    for node in list(walked(document)):
        content = node.get("content")
        if isinstance(content, dict) and "application/json" in content and (len(content) == 1 or not only):
            node["content"] = {name if key == "application/json" else key: v for key, v in content.items()}
    return document


@variant
def media_of_any_type(document: Json) -> Json:
    """``*/*`` in the place of JSON, as a framework for Java does it."""
    return _media(document, "*/*", only=True)


@variant
def media_of_any_type_beside_others(document: Json) -> Json:
    """``*/*`` in the place of JSON, also beside other types."""
    return _media(document, "*/*", only=False)


@variant
def media_of_any_application(document: Json) -> Json:
    """``application/*`` in the place of JSON."""
    return _media(document, "application/*", only=True)


@variant
def media_of_json_by_another_name(document: Json) -> Json:
    """``text/json`` in the place of JSON."""
    return _media(document, "text/json", only=True)


@variant
def media_types_all_with_charset(document: Json) -> Json:
    """A charset at every media type."""
    for node in list(walked(document)):
        if isinstance(node.get("content"), dict) and all("/" in name for name in node["content"]):
            node["content"] = {f"{name};charset=utf-8": media for name, media in node["content"].items()}
    return document


@variant
def head_and_options(document: Json) -> Json:
    """HEAD beside every GET, and OPTIONS at every path."""
    for path, item in document["paths"].items():
        if "get" in item:
            responses = {s: {"description": "As GET"} for s in item["get"]["responses"] if s[0] != "2"}
            item["head"] = {
                **{key: deepcopy(v) for key, v in item["get"].items() if key != "responses"},
                "operationId": f"{item['get']['operationId']}_head",
                "responses": {"200": {"description": "As GET"}, **responses},
            }
        allowed = ", ".join(method.upper() for method in METHODS if method in item)
        item["options"] = {
            "operationId": f"options{path}",
            "summary": f"Allowed: {allowed}",
            "parameters": [
                deepcopy(one)
                for one in _parameters(item)
                if isinstance(one, dict) and one.get("in") == "path"
            ],
            "responses": {"204": {"description": "No content"}},
            "security": [],
        }
    return document


def _parameters(item: Json) -> list[Any]:
    return [one for method in METHODS for one in item.get(method, {}).get("parameters", ())]


@variant
def two_examples_with_summaries(document: Json) -> Json:
    """Two named ``examples`` with summaries in the place of each ``example`` of media types and parameters."""
    for node in list(walked(document)):
        if "schema" in node and "example" in node:
            example = node.pop("example")
            node["examples"] = {
                "usual": {"summary": "Usual", "value": example},
                "again": {"summary": "The same again", "value": deepcopy(example)},
            }
    return document


@variant
def examples_shared(document: Json) -> Json:
    """Examples of media types are shared components."""
    shared = document["components"].setdefault("examples", {})
    for node in list(walked({key: v for key, v in document.items() if key != "examples"})):
        if "schema" in node and "example" in node:
            name = f"Example{len(shared)}"
            shared[name] = {"value": node.pop("example")}
            node["examples"] = {"default": {"$ref": f"#/components/examples/{name}"}}
    return document


@variant
def slashes_at_the_end_of_all(document: Json) -> Json:
    """Every path ends in a slash."""
    document["paths"] = {f"{path}/": item for path, item in document["paths"].items()}
    return document


def _hoisted(document: Json, prefix: str) -> Json:
    for node in walked(document):
        ref = node.get("$ref")
        if isinstance(ref, str) and ref.startswith("#/components/schemas/"):
            node["$ref"] = f"{prefix}{ref.rpartition('/')[2]}"
    return document


@variant
def defs_at_the_root(document: Json) -> Json:
    """Schemas are in ``$defs`` of the document."""
    document["$defs"] = document["components"].pop("schemas")
    return _hoisted(document, "#/$defs/")


@variant
def definitions_at_the_root(document: Json) -> Json:
    """Schemas are in ``definitions`` of the document, as in Swagger 2."""
    document["definitions"] = document["components"].pop("schemas")
    return _hoisted(document, "#/definitions/")


@variant
def defs_in_one_schema(document: Json) -> Json:
    """All schemas are ``$defs`` of one, and referred to there."""
    document["components"]["schemas"] = {"All": {"$defs": document["components"]["schemas"]}}
    return _hoisted(document, "#/components/schemas/All/$defs/")


@variant
def defs_in_each_schema(document: Json) -> Json:
    """Each inlined schema brings ``$defs`` of its own, to which its references are relative, as Pydantic has it."""
    named = document["components"].pop("schemas")
    local = _hoisted({"all": named}, "#/$defs/")["all"]
    for holder, name, schema in list(schemas(document)):
        if name == "schema" and "$ref" in schema:
            own = deepcopy(local[schema["$ref"].rpartition("/")[2]])
            used = _reached(local, own)
            holder[name] = {**own, "$defs": {one: deepcopy(local[one]) for one in used}} if used else own
    _hoisted(document, "#/$defs/")
    return document


def _reached(local: Json, schema: Any) -> list[str]:
    found: dict[str, None] = {}
    pending = [schema]
    while pending:
        for node in walked(pending.pop()):
            ref = node.get("$ref")
            if isinstance(ref, str) and (name := ref.rpartition("/")[2]) not in found:
                found[name] = None
                pending.append(local[name])
    return list(found)


def _wrapped(document: Json, word: str) -> Json:
    """The document with each schema that isn't a component the only member of a list."""
    for holder, name, schema in list(_properties(document)):
        outside = {key: schema.pop(key) for key in WORDING if key in schema}
        holder[name] = {**outside, word: [schema]}
    return document


@variant
def all_of_one_everywhere(document: Json) -> Json:
    """Every schema of a property, an item, a body or a parameter is the one member of an ``allOf``."""
    return _wrapped(document, "allOf")


@variant
def any_of_one_everywhere(document: Json) -> Json:
    """Every such schema is the one member of an ``anyOf``."""
    return _wrapped(document, "anyOf")


@variant
def components_of_one(document: Json) -> Json:
    """Every component schema is an ``allOf`` of another one."""
    named = document["components"]["schemas"]
    for name in list(named):
        named[f"{name}Impl"] = named[name]
        named[name] = {"allOf": [{"$ref": f"#/components/schemas/{name}Impl"}]}
    return document


@variant
def no_response_headers(document: Json) -> Json:
    """No response has headers."""
    for node in list(walked(document)):
        if "description" in node and isinstance(node.get("headers"), dict):
            del node["headers"]
    document["components"].pop("headers", None)
    return document


@variant
def no_wording(document: Json) -> Json:
    """No descriptions, summaries, titles and examples, but for the empty ones that OpenAPI demands."""
    for node in list(walked({key: v for key, v in document.items() if key != "info"})):
        for word in (*WORDING, "example", "examples"):
            if not isinstance(node.get(word), dict):
                node.pop(word, None)
    for node in walked(document):
        for response in node["responses"].values() if isinstance(node.get("responses"), dict) else ():
            if "$ref" not in response:
                response["description"] = ""
    return document


@variant
def no_components(document: Json) -> Json:
    """Nothing is shared, and there are no tags, keys, servers, ids and webhooks."""
    document = VARIANTS["schemas-inlined"](document)
    for name in ("no-tags", "no-security", "no-servers", "no-operation-ids", "no-response-headers"):
        VARIANTS[name](document)
    del document["components"], document["webhooks"]
    return document


@variant
def nothing_is_required(document: Json) -> Json:
    """No property is said to be required."""
    for node in list(walked(document)):
        if isinstance(node.get("required"), list):
            del node["required"]
    return document


@variant
def more_properties_allowed(document: Json) -> Json:
    """Every object says that it may have more properties."""
    for node in list(walked(document)):
        if isinstance(node.get("properties"), dict) and node.get("type") == "object":
            node.setdefault("additionalProperties", True)
    return document


@variant
def vendor_extensions(document: Json) -> Json:
    """Extensions of tools everywhere."""
    for path, method, operation in operations(document):
        operation["x-codeSamples"] = [{"lang": "curl", "source": f"curl {path}"}]
        operation["x-speakeasy-name-override"] = f"{method}It"
    for schema in document["components"]["schemas"].values():
        schema["x-order"] = 1
    document["info"]["x-logo"] = {"url": "https://leaper.one/logo.png"}
    return document


@variant
def callbacks_and_links(document: Json) -> Json:
    """The webhook is a callback of the operation that makes it, and a link leads to the task."""
    item = next(iter(document.pop("webhooks").values()))
    created = document["paths"]["/v1/images/generations"]["post"]
    created["callbacks"] = {"finished": {"{$request.body#/webhookUrl}": item}}
    created["responses"]["200"]["links"] = {
        "task": {"operationId": document["paths"]["/v1/images/generations/{id}"]["get"]["operationId"]}
    }
    return document


@variant
def default_styles_said(document: Json) -> Json:
    """Parameters of social media say the style that is meant anyway."""
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", ()) if path.startswith(SOCIAL) else ():
            parameter["style"], parameter["explode"] = "form", True
    return document

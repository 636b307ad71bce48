"""Documents that say the same as a published one in another way, or a little more or less: what a live one may be.

Each function changes a copy of the document and returns it. What it does to the contract, beyond its layout, is said by
the sets ``GONE``, ``NEW`` and ``CHANGED``.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from scripts.spec import METHODS, resolve

Json = dict[str, Any]
Variant = Callable[[Json], Json]

VARIANTS: dict[str, Variant] = {}
SOCIAL = "/v1/social-media/data/"


def variant(function: Variant) -> Variant:
    """Enter a function as a variant, by its name."""
    VARIANTS[function.__name__.replace("_", "-")] = function
    return function


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method and operation of all operations."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def walked(value: Any) -> Iterator[Json]:
    """Every object in a document."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            yield node
            stack.extend(node.values())
        elif isinstance(node, list):
            stack.extend(node)


def written_out(document: Json, value: Any, kinds: tuple[str, ...], trail: tuple[str, ...] = ()) -> Any:
    """A value with its references to components of some kinds written out."""
    if isinstance(value, list):
        return [written_out(document, item, kinds, trail) for item in value]
    if not isinstance(value, dict):
        return value
    ref = value.get("$ref")
    if isinstance(ref, str) and ref.split("/")[2] in kinds and ref not in trail:
        return written_out(document, deepcopy(resolve(document, ref)), kinds, (*trail, ref))
    return {key: written_out(document, below, kinds, trail) for key, below in value.items()}


def renamed(document: Json, kind: str, names: Callable[[str], str]) -> None:
    """Give the components of a kind other names, in place."""
    components = document["components"][kind]
    document["components"][kind] = {names(name): value for name, value in components.items()}
    begin = f"#/components/{kind}/"
    for node in walked(document):
        if isinstance(node.get("$ref"), str) and node["$ref"].startswith(begin):
            node["$ref"] = begin + names(node["$ref"].removeprefix(begin))


@variant
def as_it_is(document: Json) -> Json:
    """Nothing is another."""
    return document


@variant
def schemas_renamed(document: Json) -> Json:
    """Every schema has the name that a generator might give it."""
    renamed(document, "schemas", lambda name: f"{name}Schema_Output")
    return document


@variant
def schemas_take_each_others_names(document: Json) -> Json:
    """Every schema has the name of the next one."""
    names = list(document["components"]["schemas"])
    following = dict(zip(names, [*names[1:], names[0]], strict=True))
    renamed(document, "schemas", following.__getitem__)
    return document


@variant
def names_that_overlays_define(document: Json) -> Json:
    """Upstream calls other things what overlays call their own."""
    taken = {
        "ImageTaskStatus": "ImageFile",
        "ModelInfo": "ImageTask",
        "MediaItem": "AddressPoint",
        "ChatUsage": "TaskId",
    }
    renamed(document, "schemas", lambda name: taken.get(name, name))
    return document


@variant
def schemas_inlined(document: Json) -> Json:
    """No component schema: each is written out where it is used."""
    whole: Json = written_out(
        document, {k: v for k, v in document.items() if k != "components"}, ("schemas", "responses")
    )
    components = {k: v for k, v in document["components"].items() if k in ("headers", "securitySchemes")}
    return {**whole, "components": components}


@variant
def responses_inlined_and_worded_apart(document: Json) -> Json:
    """No shared response; each has a description of its own."""
    whole: Json = written_out(
        document, {k: v for k, v in document.items() if k != "components"}, ("responses",)
    )
    for path, _, operation in operations(whole):
        for status, response in operation["responses"].items():
            if status >= "400":
                response["description"] = f"{status} of {path}"
    components = {k: v for k, v in document["components"].items() if k != "responses"}
    return {**whole, "components": components}


@variant
def responses_renamed(document: Json) -> Json:
    """Shared responses have other names."""
    renamed(document, "responses", lambda name: f"Error{sum(map(ord, name))}")
    return document


@variant
def one_of_all_of(document: Json) -> Json:
    """References are wrapped in an ``allOf`` of one, properties are put together by ``allOf``."""
    for node in list(walked({k: v for k, v in document.items() if k != "components"})):
        if str(node.get("$ref", "")).startswith("#/components/schemas/"):
            node["allOf"] = [{"$ref": node.pop("$ref")}]
    for name, schema in list(document["components"]["schemas"].items()):
        properties = schema.get("properties")
        if (
            properties
            and len(properties) > 1
            and schema.keys() <= {"type", "properties", "required", "description"}
        ):
            first = next(iter(properties))
            base = {"type": "object", "properties": {first: properties.pop(first)}}
            required = schema.get("required", [])
            if first in required:
                base["required"] = [first]
                schema["required"] = [other for other in required if other != first]
            document["components"]["schemas"][f"{name}Base"] = base
            rest = dict(schema)
            schema.clear()
            schema["allOf"] = [{"$ref": f"#/components/schemas/{name}Base"}, rest]
    return document


@variant
def openapi_3_0(document: Json) -> Json:
    """OpenAPI 3.0.3: nullable, bounds by booleans, one example, no webhooks."""
    document["openapi"] = "3.0.3"
    del document["webhooks"]
    for node in list(walked(document)):
        kind = node.get("type")
        if isinstance(kind, list) and "null" in kind and len(kind) == 2:
            node["type"] = next(one for one in kind if one != "null")
            node["nullable"] = True
        for word in ("anyOf", "oneOf"):
            if isinstance(node.get(word), list) and {"type": "null"} in node[word]:
                node[word].remove({"type": "null"})
                node["nullable"] = True
        if isinstance(node.get("exclusiveMinimum"), int) and not isinstance(node["exclusiveMinimum"], bool):
            node["minimum"], node["exclusiveMinimum"] = node["exclusiveMinimum"], True
        if "const" in node and "type" in node:
            node["enum"] = [node.pop("const")]
        if isinstance(node.get("examples"), list) and node["examples"] and "type" in node:
            node["example"] = node.pop("examples")[0]
    return document


@variant
def server_ends_in_v1(document: Json) -> Json:
    """``/v1`` is a part of the server's address, not of the paths."""
    document["servers"] = [{"url": "https://api.leaper.one/v1", "description": "Production"}]
    document["paths"] = {path.removeprefix("/v1"): item for path, item in document["paths"].items()}
    return document


@variant
def server_is_relative(document: Json) -> Json:
    """The server is ``/v1`` on the host that serves the document."""
    document["servers"] = [{"url": "/v1"}]
    document["paths"] = {path.removeprefix("/v1"): item for path, item in document["paths"].items()}
    return document


@variant
def server_with_variables(document: Json) -> Json:
    """The server's address has variables."""
    variables = {"version": {"default": "v1", "enum": ["v1"]}}
    document["servers"] = [{"url": "https://api.leaper.one/{version}", "variables": variables}]
    document["paths"] = {path.removeprefix("/v1"): item for path, item in document["paths"].items()}
    return document


@variant
def server_behind_a_gateway(document: Json) -> Json:
    """The server's address has a path that the documentation doesn't know."""
    document["servers"] = [{"url": "https://api.leaper.one/gateway"}]
    return document


@variant
def paths_begin_with_api(document: Json) -> Json:
    """Every path has a segment more, as behind a proxy that takes it away."""
    document["paths"] = {f"/api{path}": item for path, item in document["paths"].items()}
    return document


@variant
def no_servers(document: Json) -> Json:
    """No server is named."""
    del document["servers"]
    return document


@variant
def no_operation_ids(document: Json) -> Json:
    """No operation has an id."""
    for _, _, operation in operations(document):
        del operation["operationId"]
    return document


@variant
def operation_ids_of_fastapi(document: Json) -> Json:
    """Operation ids as FastAPI makes them."""
    for path, method, operation in operations(document):
        operation["operationId"] = (
            f"handler{path.replace('/', '_').replace('{', '').replace('}', '')}_{method}"
        )
    return document


@variant
def the_same_operation_id_for_all(document: Json) -> Json:
    """Operation ids that aren't unique."""
    for _, _, operation in operations(document):
        operation["operationId"] = "handler"
    return document


@variant
def one_address_path(document: Json) -> Json:
    """One templated path for all actions on addresses, whose values are not listed."""
    return _address_path(document, {"type": "string"})


@variant
def one_address_path_with_an_enum(document: Json) -> Json:
    """One templated path for all actions on addresses, whose values are listed."""
    actions = [path.rpartition("/")[2] for path in document["paths"] if path.startswith("/v1/address/")]
    return _address_path(document, {"type": "string", "enum": actions})


def _address_path(document: Json, schema: Json) -> Json:
    found = {path: item for path, item in document["paths"].items() if path.startswith("/v1/address/")}
    for path in found:
        del document["paths"][path]
    chosen = deepcopy(found["/v1/address/structure"])
    chosen["post"]["operationId"] = "addressAction"
    chosen["parameters"] = [{"name": "action", "in": "path", "required": True, "schema": schema}]
    document["paths"]["/v1/address/{action}"] = chosen
    return document


@variant
def path_parameter_renamed(document: Json) -> Json:
    """The id of a task has another name in the path."""
    item = document["paths"].pop("/v1/images/generations/{id}")
    for parameter in item["get"]["parameters"]:
        if parameter["in"] == "path":
            parameter["name"] = "task_id"
    document["paths"]["/v1/images/generations/{task_id}"] = item
    return document


@variant
def parameters_at_the_path(document: Json) -> Json:
    """Parameters are shared components, and belong to the path."""
    shared = document["components"].setdefault("parameters", {})
    for _, item in document["paths"].items():
        for method in METHODS:
            for number, parameter in enumerate(item.get(method, {}).pop("parameters", [])):
                name = f"{item[method]['operationId']}{number}"
                shared[name] = parameter
                item.setdefault("parameters", []).append({"$ref": f"#/components/parameters/{name}"})
    return document


@variant
def optional_parameters_of_fastapi(document: Json) -> Json:
    """Optional parameters that may be null, as FastAPI writes them, and titles everywhere."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            schema = parameter["schema"]
            schema["title"] = parameter["name"].title()
            if not parameter.get("required") and "default" not in schema:
                title = schema.pop("title")
                parameter["schema"] = {"anyOf": [schema, {"type": "null"}], "title": title}
    return document


@variant
def request_bodies_shared(document: Json) -> Json:
    """Request bodies are shared components."""
    shared = document["components"].setdefault("requestBodies", {})
    for path, method, operation in operations(document):
        if "requestBody" in operation:
            name = f"Body_{method}_{path.strip('/').replace('/', '_')}"
            shared[name] = operation["requestBody"]
            operation["requestBody"] = {"$ref": f"#/components/requestBodies/{name}"}
    return document


@variant
def responses_without_schemas(document: Json) -> Json:
    """Nothing but ``200: OK``."""
    for _, _, operation in operations(document):
        operation["responses"] = {"200": {"description": "OK"}}
    return _unused(document)


@variant
def responses_of_fastapi(document: Json) -> Json:
    """An empty JSON schema for all successes, 422 for errors, nothing else."""
    error = {
        "type": "object",
        "title": "HTTPValidationError",
        "properties": {"detail": {"type": "array", "items": {}}},
    }
    document["components"]["schemas"]["HTTPValidationError"] = error
    for _, _, operation in operations(document):
        refused = {"application/json": {"schema": {"$ref": "#/components/schemas/HTTPValidationError"}}}
        operation["responses"] = {
            "200": {"description": "Successful Response", "content": {"application/json": {"schema": {}}}},
            "422": {"description": "Validation Error", "content": refused},
        }
    return document


@variant
def errors_of_the_framework(document: Json) -> Json:
    """Errors have the framework's body where they are published."""
    schemas = document["components"]["schemas"]
    schemas["ErrorBody"] = {
        "type": "object",
        "required": ["detail"],
        "properties": {"detail": {"type": "string"}},
    }
    del schemas["ErrorDetail"]
    for response in document["components"]["responses"].values():
        for media in response.get("content", {}).values():
            if "error" in media.get("example", {}):
                del media["example"]
    return document


@variant
def no_request_bodies(document: Json) -> Json:
    """What a handler reads by itself isn't published."""
    for _, _, operation in operations(document):
        operation.pop("requestBody", None)
    return _unused(document)


@variant
def tags_of_the_platforms(document: Json) -> Json:
    """Operations have other tags, those of social media one for each platform."""
    for path, _, operation in operations(document):
        rest = path.removeprefix(SOCIAL)
        operation["tags"] = [f"{rest.split('/')[0].title()}-API"] if rest != path else ["Gateway"]
    document["tags"] = [{"name": "Gateway", "description": "Everything else"}]
    return document


@variant
def two_tags(document: Json) -> Json:
    """A tag more comes first."""
    for _, _, operation in operations(document):
        operation["tags"] = ["platform", *operation["tags"]]
    return document


@variant
def no_tags(document: Json) -> Json:
    """No operation has a tag."""
    document.pop("tags")
    for _, _, operation in operations(document):
        del operation["tags"]
    return document


@variant
def security_scheme_renamed(document: Json) -> Json:
    """The scheme has another name, and each operation says that it needs it."""
    document["components"]["securitySchemes"] = {"HTTPBearer": {"type": "http", "scheme": "Bearer"}}
    del document["security"]
    for _, _, operation in operations(document):
        operation.setdefault("security", [{"HTTPBearer": []}])
    return document


@variant
def security_scheme_undefined(document: Json) -> Json:
    """The scheme has another name, and isn't defined."""
    document["security"] = [{"bearerAuth": []}]
    document["components"]["securitySchemes"] = {}
    return document


@variant
def key_in_a_header(document: Json) -> Json:
    """The key is said to be sent in the header Authorization."""
    scheme = {"type": "apiKey", "in": "header", "name": "Authorization"}
    document["components"]["securitySchemes"] = {"Authorization": scheme}
    document["security"] = [{"Authorization": []}]
    return document


@variant
def no_security(document: Json) -> Json:
    """Nothing is said about keys."""
    del document["security"]
    del document["components"]["securitySchemes"]
    return document


@variant
def one_response_apart(document: Json) -> Json:
    """A platform's operations answer in schemas of their own, with more in them than the others."""
    schemas = document["components"]["schemas"]
    wider = deepcopy(schemas["SocialMediaResponse"])
    wider["properties"]["request_id"] = {"type": "string"}
    schemas["BilibiliResponse"] = wider
    for path, _, operation in operations(document):
        if path.startswith(f"{SOCIAL}bilibili/"):
            content = {"application/json": {"schema": {"$ref": "#/components/schemas/BilibiliResponse"}}}
            operation["responses"]["200"] = {"description": "OK", "content": content}
    return document


@variant
def operations_come_and_go(document: Json) -> Json:
    """Of social media a third is gone, a third has another path, and there are new ones; one on addresses is new."""
    social = sorted(path for path in document["paths"] if path.startswith(SOCIAL))
    quirky = (
        "fetch_one_video",
        "fetch_video_",
        "fetch_general_search",
        "hybrid",
        "instagram",
        "fetch_post_detail",
    )
    plain = [path for path in social if not any(word in path for word in quirky)]
    for path in plain[::3]:
        del document["paths"][path]
    for path in plain[1::3]:
        document["paths"][f"{path}_v9"] = document["paths"].pop(path)
    for path in plain[2::3]:
        added = deepcopy(document["paths"][path])
        added["get"]["operationId"] += "_new"
        document["paths"][f"{path}_new"] = added
    document["paths"]["/v1/address/translate"] = deepcopy(document["paths"]["/v1/address/structure"])
    document["paths"]["/v1/address/translate"]["post"]["operationId"] = "addressTranslate"
    return document


@variant
def social_media_only(document: Json) -> Json:
    """Only operations of social media are published."""
    document["paths"] = {
        p: item for p, item in document["paths"].items() if p.startswith("/v1/social-media/")
    }
    return _unused(document)


@variant
def upstream_says_more(document: Json) -> Json:
    """New values of an enum, a new state, new properties, a new parameter, under overlays that replace."""
    schemas = document["components"]["schemas"]
    schemas["ImageTaskStatus"]["properties"]["status"]["enum"].append("expired")
    schemas["ImageTaskStatus"]["properties"]["progress"] = {"type": "integer"}
    schemas["ImageUrl"]["properties"]["width"] = {"type": "integer"}
    schemas["AddressResponse"]["properties"]["Cost"] = {"type": "number"}
    schemas["ChatCompletionRequest"]["properties"]["seed"] = {"type": "integer"}
    schemas["ErrorDetail"]["properties"]["request_id"] = {"type": "string"}
    for path, _, operation in operations(document):
        if path == f"{SOCIAL}bilibili/web/fetch_one_video":
            operation["parameters"].append({"name": "quality", "in": "query", "schema": {"type": "string"}})
    return document


@variant
def path_items_shared(document: Json) -> Json:
    """Every path item is a component, and the paths refer to them."""
    shared = document["components"].setdefault("pathItems", {})
    for number, path in enumerate(list(document["paths"])):
        shared[f"Path{number}"] = document["paths"][path]
        document["paths"][path] = {"$ref": f"#/components/pathItems/Path{number}"}
    return document


@variant
def path_items_of_other_paths(document: Json) -> Json:
    """A path refers to the item of another path, which has the same operations."""
    plain = sorted(path for path in document["paths"] if path.startswith(f"{SOCIAL}zhihu/"))
    for path in plain[1:]:
        document["paths"][path] = {"$ref": f"#/paths/{plain[0].replace('/', '~1')}"}
    return document


@variant
def errors_by_default(document: Json) -> Json:
    """All errors are one response ``default``, as generators for Go write them."""
    for _, _, operation in operations(document):
        errors = [status for status in operation["responses"] if status[0] in "45"]
        error = operation["responses"][errors[0]]
        for status in errors:
            del operation["responses"][status]
        operation["responses"]["default"] = error
    return document


@variant
def errors_by_class(document: Json) -> Json:
    """Errors are ``4XX`` and ``5XX``."""
    for _, _, operation in operations(document):
        responses = operation["responses"]
        for begin in "45":
            of_class = [status for status in responses if status[0] == begin]
            if of_class:
                first = responses[of_class[0]]
                for status in of_class:
                    del responses[status]
                responses[f"{begin}XX"] = first
    return document


@variant
def closed_requests(document: Json) -> Json:
    """Objects of request bodies say that they have no other properties, as strict frameworks do."""
    for _, _, operation in operations(document):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            reference = str(media.get("schema", {}).get("$ref", ""))
            if reference:
                resolve(document, reference).setdefault("additionalProperties", False)
    return document


@variant
def keys_in_reverse(document: Json) -> Json:
    """Keys of all objects are in reverse order."""
    reverse: Json = _reversed(document)
    return reverse


def _reversed(value: Any) -> Any:
    if isinstance(value, list):
        return [_reversed(item) for item in value]
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return value


@variant
def null_as_an_alternative(document: Json) -> Json:
    """``anyOf: [X, null]`` in the place of a list of two types."""
    for node in list(walked(document)):
        kind = node.get("type")
        if isinstance(kind, list) and len(kind) == 2 and "null" in kind:
            inner = {key: node.pop(key) for key in list(node) if key not in ("description", "title")}
            inner["type"] = next(one for one in kind if one != "null")
            node["anyOf"] = [inner, {"type": "null"}]
    return document


@variant
def one_example(document: Json) -> Json:
    """``example`` in the place of ``examples``, in schemas, parameters and media types."""
    for node in list(walked(document)):
        examples = node.get("examples")
        if isinstance(examples, list) and examples:
            node["example"] = node.pop("examples")[0]
        elif isinstance(examples, dict) and examples and ("schema" in node or "in" in node):
            first = next(iter(node.pop("examples").values()))
            if "value" in first:
                node["example"] = first["value"]
    return document


@variant
def several_examples(document: Json) -> Json:
    """Named ``examples`` in the place of the ``example`` of media types and parameters."""
    for node in list(walked(document)):
        if "schema" in node and "example" in node:
            node["examples"] = {"one": {"value": node.pop("example")}}
    return document


@variant
def query_parameters_as_content(document: Json) -> Json:
    """Texts of the query have a media type in the place of a schema."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query" and parameter["schema"].get("type") == "string":
                parameter["content"] = {"text/plain": {"schema": parameter.pop("schema")}}
    return document


@variant
def slashes_at_the_end(document: Json) -> Json:
    """Every documented path ends in a slash."""
    document["paths"] = {
        path if path.startswith(SOCIAL) else f"{path}/": item for path, item in document["paths"].items()
    }
    return document


@variant
def media_types_with_charset(document: Json) -> Json:
    """Media types in capitals, with a charset."""
    for node in list(walked(document)):
        content = node.get("content")
        if isinstance(content, dict) and "application/json" in content:
            node["content"] = {
                "Application/JSON; charset=UTF-8" if name == "application/json" else name: media
                for name, media in content.items()
            }
    return document


@variant
def oauth_in_the_place_of_the_key(document: Json) -> Json:
    """The framework says OAuth 2 with a password, and the same header is meant."""
    flow = {"password": {"tokenUrl": "token", "scopes": {}}}
    document["components"]["securitySchemes"] = {"OAuth2": {"type": "oauth2", "flows": flow}}
    document["security"] = [{"OAuth2": []}]
    return document


@variant
def headers_in_another_case(document: Json) -> Json:
    """Headers are written in small letters."""
    for node in list(walked(document)):
        if isinstance(node.get("headers"), dict) and "description" in node:
            node["headers"] = {name.lower(): value for name, value in node["headers"].items()}
    return document


@variant
def types_in_lists_of_one(document: Json) -> Json:
    """Types are lists of one, and ``const`` is an ``enum`` of one."""
    for node in list(walked(document["components"]["schemas"])):
        if isinstance(node.get("type"), str) and node.keys() & {"properties", "items", "description"}:
            node["type"] = [node["type"]]
        if "const" in node:
            node["enum"] = [node.pop("const")]
    return document


@variant
def two_servers(document: Json) -> Json:
    """A second server, for tests, comes after the first; operations name theirs."""
    document["servers"] = [*document["servers"], {"url": "https://test.leaper.one"}]
    for _, _, operation in operations(document):
        operation["servers"] = [document["servers"][0]]
    return document


def _unused(document: Json) -> Json:
    """Drop the schemas and responses that nothing refers to."""
    components = document["components"]
    while True:
        used = {str(node.get("$ref")) for node in walked(document)}
        idle = [
            (k, n)
            for k in ("schemas", "responses")
            for n in components.get(k, {})
            if f"#/components/{k}/{n}" not in used
        ]
        if not idle:
            return document
        for kind, name in idle:
            del components[kind][name]

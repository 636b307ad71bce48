"""Documents like those of public bug reports about generators of clients: what a call has to send and to return."""

from .calls import (
    FILE,
    FLAG,
    NUMBER,
    TEXT,
    Call,
    Model,
    Report,
    answer,
    body,
    echo,
    fields,
    get,
    items,
    path,
    query,
    ref,
)
from .documents import DONE

PARAMETERS = (
    Report(
        "openapi-generators/openapi-python-client#305",
        {"/pets/{name}": get(path("name"), query("name", TEXT))},
        (Call("GET /pets/{name}", {"name": "a", "name_2": "b"}, "/pets/a?name=b"),),
    ),
    Report(
        "ferdikoomen/openapi-typescript-codegen#1067",
        {
            "/products/all": get(
                query("product.code", TEXT),
                query("product.code[]", items(TEXT)),
                query("$filter", TEXT),
                query("filter", TEXT),
                {"name": "X-Trace-Id", "in": "header", "schema": TEXT},
                {"name": "X-Trace.Id", "in": "header", "schema": NUMBER},
            )
        },
        (
            Call(
                "GET /products/all",
                {"product_code": "1", "product_code_2": ["2", "3"], "filter": "f", "filter_2": "$"},
                "/products/all?product.code=1&product.code%5B%5D=2&product.code%5B%5D=3&%24filter=%24&filter=f",
            ),
            Call(
                "GET /products/all",
                {"x_trace_id": "a", "x_trace_id_2": 2},
                "/products/all",
                headers={"X-Trace-Id": "a", "X-Trace.Id": "2"},
            ),
        ),
    ),
    Report(
        "orval-labs/orval#3231",
        {"/pets/all": get(query("ids", items(NUMBER)), query("tags", items(TEXT), explode=False))},
        (Call("GET /pets/all", {"ids": [1, 2], "tags": ["a", "b,c"]}, "/pets/all?ids=1&ids=2&tags=a,b%2Cc"),),
    ),
    Report(
        "OAI/OpenAPI-Specification#1950",
        {
            "/customer{customerID}-order{orderID}/status": get(path("customerID"), path("orderID", NUMBER)),
            "/files/{name}.{extension}": get(path("name"), path("extension")),
            "/rooms/{a}:join": get(path("a")),
        },
        (
            Call(
                "GET /customer{customerID}-order{orderID}/status",
                {"customer_id": "x", "order_id": 1},
                "/customerx-order1/status",
            ),
            Call("GET /files/{name}.{extension}", {"name": "a b", "extension": "txt"}, "/files/a%20b.txt"),
            Call("GET /rooms/{a}:join", {"a": "1:2"}, "/rooms/1%3A2:join"),
        ),
    ),
    Report(
        "krakenjs/hapi-openapi#208",
        {
            "/stats/all": get(
                query("filter", fields(website=items(TEXT), country=TEXT), style="deepObject", explode=True)
            )
        },
        (Call("GET /stats/all", {"filter": {"country": "a&b"}}, "/stats/all?filter%5Bcountry%5D=a%26b"),),
    ),
    Report(
        "swagger-api/swagger-ui#8325",
        {
            "/pets/all": {
                "parameters": [query("limit", TEXT), {"name": "test", "in": "cookie", "schema": TEXT}],
                **get(
                    query("limit", NUMBER, required=True),
                    {"name": "a.b", "in": "cookie", "schema": NUMBER},
                    {"name": "Accept", "in": "header", "schema": TEXT},
                ),
            }
        },
        (
            Call(
                "GET /pets/all",
                {"limit": 2, "test": "x", "a_b": 1},
                "/pets/all?limit=2",
                headers={"Cookie": "test=x; a.b=1"},
            ),
        ),
    ),
    Report(
        "swagger-api/swagger-codegen#4391",
        {"/files/{path}": get(path("path")), "/days/{day}": get(path("day", {**TEXT, "format": "date"}))},
        (
            Call("GET /files/{path}", {"path": "my/ü?#%"}, "/files/my%2F%C3%BC%3F%23%25"),
            Call("GET /days/{day}", {"day": "2024-02-29"}, "/days/2024-02-29"),
        ),
    ),
    Report(
        "OpenAPITools/openapi-generator#17688",
        {"/sales/all": get(query("selldate", items({**TEXT, "format": "date-time"})))},
        (
            Call(
                "GET /sales/all",
                {"selldate": ["2024-01-01T00:00:00+01:00"]},
                "/sales/all?selldate=2024-01-01T00%3A00%3A00%2B01%3A00",
            ),
        ),
    ),
    Report(
        "RicoSuter/NSwag#3812",
        {
            "/files/{id}": {"post": {"parameters": [path("id")], "responses": DONE}},
            "/files/{id}#copy": {
                "post": {"parameters": [path("id"), query("to", TEXT)], "responses": DONE},
            },
            "/files/{id}/text#v=1": get(path("id")),
        },
        (
            Call("POST /files/{id}#copy", {"id": "1", "to": "b"}, "/files/1?to=b"),
            Call("POST /files/{id}", {"id": "1"}, "/files/1"),
            Call("GET /files/{id}/text#v=1", {"id": "1"}, "/files/1/text"),
        ),
    ),
    Report(
        "openai/openai-openapi#562",
        {
            "/responses/{id}": get(path("id"), responses=answer(fields(a=NUMBER))),
            "/responses/{id}?beta=true": get(
                path("id"), query("limit", NUMBER), responses=answer(fields(b=TEXT))
            ),
        },
        (
            Call("GET /responses/{id}", {"id": "1"}, "/responses/1", answer={"a": 1}),
            Call(
                "GET /responses/{id}?beta=true",
                {"id": "1", "limit": 2},
                "/responses/1?beta=true&limit=2",
                answer={"b": "x"},
            ),
        ),
    ),
)

_SELF_ALL_OF = {"allOf": [ref("Named"), ref("Second"), fields(more=NUMBER)]}

COMPOSED = (
    Report(
        "oapi-codegen/oapi-codegen#1373",
        {"/seconds/one": echo(ref("Second")), "/parents/one": echo(ref("Parent"))},
        (
            Call(
                "POST /seconds/one",
                {"name": "n", "more": 1},
                body={"name": "n", "more": 1},
                answer={"name": "a"},
            ),
            Call("GET /parents/one", answer={"kind": "Child", "age": 1}),
        ),
        {
            "Named": fields("name", name=TEXT),
            "Second": _SELF_ALL_OF,
            "Parent": {
                "discriminator": {"propertyName": "kind"},
                "allOf": [ref("Child"), fields("kind", kind=TEXT)],
            },
            "Child": {"allOf": [ref("Parent"), fields(age=NUMBER)]},
        },
    ),
    Report(
        "quarkiverse/quarkus-openapi-generator#673",
        {"/things/one": echo(ref("Something"))},
        (
            Call(
                "POST /things/one", {"some_group": [{}]}, body={"someGroup": [{}]}, answer={"someGroup": [{}]}
            ),
        ),
        {"Something": fields(someGroup=items({"allOf": [ref("Something")]}))},
    ),
    Report(
        "OpenAPITools/openapi-generator#7532",
        {"/tree/one": {"post": {"requestBody": body(ref("Tree")), "responses": answer(ref("Tree"), "*/*")}}},
        (
            Call(
                "POST /tree/one",
                {"children": [{"children": []}]},
                body={"children": [{"children": []}]},
                answer={"children": []},
                returned="Tree",
            ),
        ),
        {"Tree": fields("children", children=items(ref("Tree")))},
    ),
    Report(
        "OpenAPITools/openapi-generator#5212",
        {"/types/one": echo(ref("Derived"))},
        (
            Call(
                "POST /types/one",
                {"base": "b", "extra_": 1},
                body={"base": "b", "extra": 1},
                answer={"base": "", "extra": 1},
            ),
        ),
        {
            "Base": fields(base=TEXT),
            "Derived": {
                "allOf": [ref("Base"), {"type": "object", "required": ["base"]}],
                "properties": {"extra": NUMBER},
                "required": ["extra"],
            },
        },
    ),
    Report(
        "PaloAltoNetworks/docusaurus-openapi-docs#1227",
        {"/searches/one": echo(ref("Search"))},
        (
            Call(
                "POST /searches/one",
                {"page": 1, "sort": ["a"]},
                body={"page": 1, "sort": ["a"]},
                answer={"page": 1},
            ),
        ),
        {
            "Paged": fields(page=NUMBER),
            "Search": {
                "type": "object",
                "unevaluatedProperties": False,
                "allOf": [ref("Paged")],
                "properties": {"sort": items(TEXT)},
            },
        },
        "3.1.0",
    ),
    Report(
        "OpenAPITools/openapi-generator#17763",
        {
            "/products/one": echo(
                {
                    "oneOf": [ref("Product"), ref("ServerProduct")],
                    "discriminator": {
                        "propertyName": "type",
                        "mapping": {
                            "plain": "#/components/schemas/Product",
                            "server": "#/components/schemas/ServerProduct",
                        },
                    },
                }
            )
        },
        (
            Call("GET /products/one", answer={"type": "server", "name": "a"}, returned="ServerProduct"),
            Call("GET /products/one", answer={"type": "plain", "name": "a"}, returned="Product"),
        ),
        {
            "Product": fields("type", type=TEXT, name=TEXT),
            "ServerProduct": fields("type", type=TEXT, name=TEXT, cores=NUMBER),
        },
    ),
    Report(
        "OpenAPITools/openapi-generator#197",
        {"/people/one": echo(ref("Person"))},
        (
            Call("GET /people/one", answer={"genre": {"genretype": "M"}}, returned="Person"),
            Call(
                "POST /people/one",
                {"genre": {"genretype": "F"}},
                body={"genre": {"genretype": "F"}},
                answer={},
            ),
        ),
        {
            "Person": fields(
                genre={
                    "oneOf": [ref("Male"), ref("Female")],
                    "discriminator": {
                        "propertyName": "genretype",
                        "mapping": {"M": "#/components/schemas/Male", "F": "#/components/schemas/Female"},
                    },
                }
            ),
            "Genre": fields("genretype", genretype={**TEXT, "enum": ["M", "F"]}),
            "Male": {"allOf": [ref("Genre"), {"type": "object"}]},
            "Female": {"allOf": [ref("Genre"), {"type": "object"}]},
        },
    ),
    Report(
        "openapi-generators/openapi-python-client#1432",
        {
            "/pets/all": get(query("q", {**ref("Text"), "default": "lost"})),
            "/pets/one": echo({**ref("Titled"), "title": "One", "description": "A pet"}),
        },
        (
            Call("GET /pets/all", {"q": "x"}, "/pets/all?q=x"),
            Call(
                "POST /pets/one", {"name": "n"}, body={"name": "n"}, answer={"name": "n"}, returned="Titled"
            ),
        ),
        {
            "Text": TEXT,
            "Titled": fields(name={**ref("Text"), "type": "string", "title": "Name", "maxLength": 9}),
        },
        "3.1.0",
    ),
    Report(
        "ballerina-platform/ballerina-library#4871",
        {
            "/companies/{number}": get(path("number"), responses=answer(fields(company=fields(name=TEXT)))),
            "/matches/all": get(
                responses=answer(
                    items(
                        {
                            "$ref": "#/paths/~1companies~1%7Bnumber%7D/get/responses/200/content/application~1json/schema/properties/company"
                        }
                    )
                )
            ),
        },
        (Call("GET /matches/all", answer=[{"name": "n"}]),),
    ),
    Report(
        "OpenAPITools/openapi-generator#16965",
        {
            "/pets/all": {
                "parameters": [{"$ref": "#/components/parameters/Limit"}],
                "post": {
                    "requestBody": {"$ref": "#/components/requestBodies/Pet"},
                    "responses": {"200": {"$ref": "#/components/responses/Pet"}},
                },
            }
        },
        (
            Call(
                "POST /pets/all",
                {"limit": 1, "n": 1},
                "/pets/all?limit=1",
                {"n": 1},
                answer={"n": 1},
                returned="Pet",
            ),
        ),
        {"Pet": fields(n=NUMBER)},
        further={
            "parameters": {"Limit": query("limit", NUMBER)},
            "requestBodies": {"Pet": body(ref("Pet"))},
            "responses": {"Pet": answer(ref("Pet"))["200"]},
        },
    ),
)

VALUES = (
    Report(
        "orval-labs/orval#1108",
        {
            "/things/one": echo(
                fields("bing", bing={"const": "bing"}, none={"const": None}, list={"const": [1]})
            )
        },
        (
            Call(
                "POST /things/one",
                {"bing": "bing"},
                body={"bing": "bing"},
                answer={"bing": "bing", "none": None},
            ),
        ),
        version="3.1.0",
    ),
    Report(
        "orval-labs/orval#1509",
        {
            "/things/one": echo(
                fields(
                    "yes",
                    yes={**FLAG, "const": True},
                    one={**NUMBER, "const": 1},
                    half={"type": "number", "const": 0.5},
                )
            )
        },
        (
            Call(
                "POST /things/one",
                {"yes": True, "one": 1, "half": 0.5},
                body={"yes": True, "one": 1, "half": 0.5},
                answer={"yes": True, "one": 1, "half": 0.5},
            ),
        ),
        version="3.1.0",
    ),
    Report(
        "hey-api/hey-api#4254",
        {
            "/zones/all": get(
                query(
                    "zone",
                    {
                        **TEXT,
                        "enum": ["Etc/GMT+1", "Etc/GMT+12", "Etc/GMT-1", "etc/gmt-1", "", "❤", "Etc/GMT-1"],
                    },
                )
            )
        },
        (Call("GET /zones/all", {"zone": "Etc/GMT-1"}, "/zones/all?zone=Etc%2FGMT-1"),),
    ),
    Report(
        "openapi-generators/openapi-python-client#504",
        {"/pets/one": echo(ref("Field"))},
        (
            Call("POST /pets/one", {"field": ""}, body={"field": ""}, answer={"field": None}),
            Call("GET /pets/one", answer={"field": "a"}),
        ),
        {
            "Field": fields(field={"nullable": True, "oneOf": [ref("Known"), ref("Blank"), ref("Null")]}),
            "Known": {**TEXT, "enum": ["a", "b"]},
            "Blank": {"enum": [""]},
            "Null": {"enum": [None]},
        },
    ),
    Report(
        "openapi-generators/openapi-python-client#1405",
        {"/alerts/one": echo(fields("kind", kind={**TEXT, "enum": ["AlertField"], "nullable": True}))},
        (Call("POST /alerts/one", {"kind": None}, body={"kind": None}, answer={"kind": None}),),
    ),
    Report(
        "openapi-generators/openapi-python-client#185",
        {
            "/tests/one": echo(
                fields(
                    test={**NUMBER, "enum": [1, -1]},
                    half={"type": "number", "enum": [0.5, -0.5]},
                    on={**FLAG, "enum": [True]},
                    mixed={"enum": ["a", 1, True, None]},
                )
            )
        },
        (
            Call(
                "POST /tests/one",
                {"test": -1, "half": -0.5, "on": True, "mixed": 1},
                body={"test": -1, "half": -0.5, "on": True, "mixed": 1},
                answer={"test": 1, "half": 0.5, "on": True, "mixed": "a"},
            ),
        ),
    ),
    Report(
        "openapi-generators/openapi-python-client#965",
        {
            "/tests/one": echo(
                fields(
                    pair={
                        "type": "array",
                        "minItems": 2,
                        "maxItems": 2,
                        "prefixItems": [TEXT, {}],
                        "uniqueItems": True,
                    },
                    point={"type": "array", "prefixItems": [NUMBER, TEXT], "items": False},
                )
            )
        },
        (
            Call(
                "POST /tests/one",
                {"pair": ["a", 1], "point": [1, "b"]},
                body={"pair": ["a", 1], "point": [1, "b"]},
                answer={"pair": ["a", {"b": 1}], "point": [1]},
            ),
        ),
        version="3.1.0",
    ),
    Report(
        "ncbi/datasets#518",
        {
            "/links/all": get(
                query("type", {**TEXT, "enum": ["A", "B"], "default": "DEFAULT"}),
                query("types", items({**TEXT, "enum": ["A", "B"]}) | {"default": ["A"]}),
            ),
            "/links/one": echo(
                fields(kind={**ref("Kind"), "default": "DEFAULT"}, n={**NUMBER, "default": "1"})
            ),
        },
        (
            Call("GET /links/all", {}, "/links/all"),
            Call("GET /links/all", {"types": ["A", "B"]}, "/links/all?types=A&types=B"),
            Call("POST /links/one", {"kind": "x"}, body={"kind": "x"}, answer={"kind": "x", "n": 1}),
        ),
        {"Kind": {**TEXT, "enum": ["x"], "default": "DEFAULT"}},
    ),
    Report(
        "OpenAPITools/openapi-generator#13870",
        {
            "/tests/one": echo(
                fields(
                    "foo",
                    foo={"type": ["string", "null"]},
                    bar={"type": ["integer", "string"]},
                    any={"type": ["array", "object"], "items": NUMBER},
                )
            )
        },
        (
            Call(
                "POST /tests/one",
                {"foo": None, "bar": "x"},
                body={"foo": None, "bar": "x"},
                answer={"foo": "a", "bar": 1, "any": [1]},
            ),
        ),
        version="3.1.0",
    ),
    Report(
        "datamodel-code-generator/datamodel-code-generator#1584",
        {
            "/objects/one": echo(
                {
                    "type": "object",
                    "propertyNames": {"pattern": "^[a-z_]+$"},
                    "properties": {"id": TEXT},
                    "patternProperties": {"^n_": NUMBER},
                    "additionalProperties": False,
                }
            )
        },
        (
            Call(
                "POST /objects/one",
                {"id": "a", "extra_body": {"n_x": 1}},
                body={"id": "a", "n_x": 1},
                answer={"id": "a", "n_x": 1},
            ),
        ),
        version="3.1.0",
    ),
    Report(
        "openapi-generators/openapi-python-client#610",
        {
            "/clips/{version}": {
                "post": {
                    "parameters": [path("version")],
                    "requestBody": body(items(TEXT)),
                    "responses": answer(
                        {
                            "type": "object",
                            "title": "Response Get Clipon Metadata By Clip Name List Clipon Version Post",
                            "additionalProperties": ref("Clip"),
                        }
                    ),
                }
            }
        },
        (
            Call(
                "POST /clips/{version}",
                {"version": "1", "body": ["a"]},
                "/clips/1",
                ["a"],
                answer={"x": {"name": "n"}},
            ),
        ),
        {"Clip": fields(name=TEXT)},
    ),
)

_NAMED = (
    "self",
    "from",
    "class",
    "None",
    "property",
    "field",
    "define",
    "to_dict",
    "additional_properties",
    "__init__",
    "cls",
)
_ODD = (
    "1Q",
    "30d_active",
    "+1",
    "-1",
    "❤",
    "☃",
    "a b",
    "a-b",
    "a_b",
    "A_B",
    "",
    "_",
    "__",
    "@type",
    "$type",
    "type",
)

NAMES = (
    Report(
        "OpenAPITools/openapi-generator#9007",
        {"/models/one": echo(fields(**dict.fromkeys(_NAMED, TEXT)))},
        (
            Call("GET /models/one", answer={name: name for name in _NAMED}),
            Call(
                "POST /models/one",
                {"self_": "s", "from_": "f", "class_": "c", "additional_properties_": "a"},
                body={"self": "s", "from": "f", "class": "c", "additional_properties": "a"},
                answer={},
            ),
        ),
    ),
    Report(
        "openapi-generators/openapi-python-client#203",
        {"/models/one": echo(fields("1Q", **dict.fromkeys(_ODD, NUMBER)))},
        (
            Call("GET /models/one", answer={name: number for number, name in enumerate(_ODD)}),
            Call("POST /models/one", {"field_1q": 1, "a_b": 2}, body={"1Q": 1, "a_b": 2}, answer={"1Q": 1}),
        ),
    ),
    Report(
        "openapi-generators/openapi-python-client#1485",
        {
            "/mails/one": echo(ref("email")),
            "/selves/one": echo(ref("self")),
            "/trues/one": echo(ref("True")),
        },
        (
            Call("GET /mails/one", answer={"email": "a", "models": "b"}),
            Call("GET /selves/one", answer={"self": 1}),
            Call("GET /trues/one", answer={"True": "x"}),
        ),
        {
            "email": fields(email=TEXT, models=TEXT),
            "self": fields(self=NUMBER),
            "True": fields(True_=TEXT),
        },
    ),
    Report(
        "openapi-generators/openapi-python-client#1167",
        {
            "/apps/one": echo(ref("App")),
            "/states/one": echo(ref("AppState")),
            "/others/one": echo(ref("app_state")),
        },
        (
            Call("GET /apps/one", answer={"state": "on", "info": {"n": 1}}),
            Call("GET /states/one", answer={"m": 1}),
            Call("GET /others/one", answer={"k": 1}),
        ),
        {
            "App": fields(state={**TEXT, "enum": ["on"]}, info=fields(n=NUMBER)),
            "AppState": fields(m=NUMBER),
            "app_state": fields(k=NUMBER),
            "AppInfo": fields(l=NUMBER),
        },
    ),
    Report(
        "lukeautry/tsoa#1005",
        {
            "/one/x": get(operationId="Get"),
            "/two/x": get(operationId="Get"),
            "/three/x": get(operationId="client"),
            "/client/x": get(operationId=""),
        },
        (
            Call("GET /one/x", target="/one/x"),
            Call("GET /two/x", target="/two/x"),
            Call("GET /three/x", target="/three/x"),
            Call("GET /client/x", target="/client/x"),
        ),
    ),
)

_NOTHING = {"type": "object", "additionalProperties": {**NUMBER, "nullable": True}}

NULLS = (
    Report(
        "openapi-library/OpenAPIValidators#49",
        {
            "/flags/one": echo(FLAG),
            "/numbers/one": echo({**NUMBER, "nullable": True}),
            "/either/one": echo({"oneOf": [ref("Left"), ref("Right")], "nullable": True}),
            "/optional/one": {
                "put": {
                    "requestBody": {"content": body({**NUMBER, "nullable": True})["content"]},
                    "responses": DONE,
                }
            },
        },
        (
            Call("POST /flags/one", {"body": False}, body=False, answer=False),
            Call("POST /numbers/one", {"body": None}, headers={"Content-Type": "application/json"}, answer=0),
            Call(
                "POST /either/one",
                {"body": None},
                headers={"Content-Type": "application/json"},
                answer={"a": 1},
            ),
            Call("PUT /optional/one", {"body": None}, headers={"Content-Length": "4"}),
            Call("PUT /optional/one", headers={"Content-Length": "0"}),
        ),
        {"Left": fields("a", a=NUMBER), "Right": fields("b", b=NUMBER)},
    ),
    Report(
        "spec-first/connexion#1503",
        {
            "/nulls/all": get(
                query("deep", _NOTHING, style="deepObject"),
                query("whole", _NOTHING, explode=False),
                {"name": "X-Map", "in": "header", "schema": _NOTHING},
            )
        },
        (
            Call("GET /nulls/all", {"deep": {"a": None, "b": 1}}, "/nulls/all?deep%5Bb%5D=1"),
            Call("GET /nulls/all", {"whole": {"a": None, "b": 1}}, "/nulls/all?whole=b,1"),
            Call("GET /nulls/all", {"x_map": {"a": None, "b": 1}}, "/nulls/all", headers={"X-Map": "b,1"}),
        ),
    ),
    Report(
        "stoplightio/prism#2675",
        {"/lists/all": get(query("id", {"anyOf": [items(NUMBER), {"type": "null"}]}))},
        (
            Call("GET /lists/all", {"id": [1]}, "/lists/all?id=1"),
            Call("GET /lists/all", {"id": [1, 2]}, "/lists/all?id=1&id=2"),
        ),
        version="3.1.0",
    ),
    Report(
        "null beside alternatives",
        {"/values/one": echo(fields("v", v={"oneOf": [TEXT, NUMBER], "type": "null"}))},
        (
            Call("POST /values/one", {"v": None}, body={"v": None}, answer={"v": 1}),
            Call("GET /values/one", answer={"v": None}),
        ),
        version="3.1.0",
    ),
)

BODIES = (
    Report(
        "OpenAPITools/openapi-generator#17877",
        {
            "/items/new": {
                "post": {
                    "requestBody": {
                        "content": {
                            **body(ref("Item"))["content"],
                            **body(ref("Form"), "multipart/form-data")["content"],
                        }
                    },
                    "responses": DONE,
                }
            }
        },
        (
            Call(
                "POST /items/new",
                {"body": Model("Item", {"name": "n"})},
                body={"name": "n"},
                headers={"Content-Type": "application/json"},
            ),
            Call("POST /items/new", {"body": Model("Form", {"file": b"x"})}, body={"file": b"x"}),
        ),
        {"Item": fields("name", name=TEXT), "Form": fields("file", file=FILE)},
    ),
    Report(
        "OpenAPITools/openapi-generator#3990",
        {
            "/pets/one": {
                "put": {
                    "requestBody": {
                        "required": True,
                        "content": {
                            **body(ref("PetV1"), "application/vnd.pet.v1+json")["content"],
                            **body(ref("PetV2"), "application/vnd.pet.v2+json")["content"],
                        },
                    },
                    "responses": DONE,
                }
            }
        },
        (
            Call(
                "PUT /pets/one",
                {"body": Model("PetV1", {"name": "n"})},
                body={"name": "n"},
                headers={"Content-Type": "application/vnd.pet.v1+json"},
            ),
            Call(
                "PUT /pets/one",
                {"body": Model("PetV2", {"names": ["n"]})},
                body={"names": ["n"]},
                headers={"Content-Type": "application/vnd.pet.v2+json"},
            ),
        ),
        {"PetV1": fields("name", name=TEXT), "PetV2": fields("names", names=items(TEXT))},
    ),
    Report(
        "openapi-generators/openapi-python-client#692",
        {
            "/files/many": {
                "post": {
                    "requestBody": body(
                        fields(
                            "files[]",
                            "meta",
                            **{"files[]": items(FILE), "meta": fields(n=NUMBER), "tags": items(TEXT)},
                        ),
                        "multipart/form-data",
                    ),
                    "responses": DONE,
                }
            }
        },
        (
            Call(
                "POST /files/many",
                {"files": [b"1", b"2"], "meta": {"n": 1}, "tags": ["a", "b"]},
                body={"files[]": [b"1", b"2"], "meta": {"n": 1}, "tags": ["a", "b"]},
            ),
        ),
    ),
    Report(
        "OpenAPITools/openapi-generator#2668",
        {
            "/hooks/new": {
                "post": {
                    "requestBody": body(
                        fields(payload=fields(text=TEXT)),
                        "application/x-www-form-urlencoded",
                        encoding={"payload": {"contentType": "application/json"}},
                    ),
                    "responses": DONE,
                }
            }
        },
        (Call("POST /hooks/new", {"payload": {"text": "a&b"}}, body={"payload": {"text": "a&b"}}),),
    ),
    Report(
        "microsoft/kiota#3377",
        {
            "/api/x": {
                "post": {
                    "requestBody": {
                        "required": True,
                        "content": {
                            "*/*": {"schema": NUMBER},
                            "application/create.extended+json": {"schema": items(NUMBER)},
                            "application/json": {"schema": items(NUMBER)},
                            "application/xml": {"schema": TEXT},
                            "text/plain": {"schema": TEXT},
                        },
                    },
                    "responses": {"200": {"description": "", "content": {"application/json": {}}}},
                }
            }
        },
        (Call("POST /api/x", {"body": [1]}, body=[1], answer={"a": 1}),),
    ),
)

ANSWERS = (
    Report(
        "dart-ogurets/dart-openapi-maven#74",
        {
            "/docs/one": get(
                responses={
                    **answer(fields(n=NUMBER)),
                    "204": {"description": "none"},
                    "4XX": {"description": "wrong"},
                    "default": {"description": "else"},
                }
            )
        },
        (Call("GET /docs/one", answer={"n": 1}), Call("GET /docs/one")),
    ),
    Report(
        "OpenAPITools/openapi-generator#144",
        {
            "/items/one": get(
                responses={
                    "200": {
                        "description": "",
                        "content": {
                            "text/csv": {"schema": TEXT},
                            "application/json": {"schema": fields(n=NUMBER)},
                            "application/xml": {"schema": fields(n=NUMBER)},
                        },
                    },
                    "201": {"description": "", "content": {"application/json": {"schema": items(NUMBER)}}},
                }
            )
        },
        (
            Call("GET /items/one", answer={"n": 1}),
            Call("GET /items/one", answer="a,b", media_type="text/csv"),
        ),
    ),
    Report(
        "openapi-generators/openapi-python-client#63",
        {
            "/things/{id}": {
                "delete": {"parameters": [path("id")], "responses": {"default": {"description": "done"}}},
                "head": {"parameters": [path("id")], "responses": {"200": {"description": "there"}}},
            }
        },
        (
            Call("DELETE /things/{id}", {"id": "1"}, "/things/1"),
            Call("HEAD /things/{id}", {"id": "1"}, "/things/1"),
        ),
    ),
)

_KEYWORDS = {
    "type": "object",
    "required": ["kind", "tags"],
    "properties": {
        "kind": {"enum": ["a", "b"], "not": {"const": "c"}},
        "tags": {
            "type": "array",
            "uniqueItems": True,
            "contains": {"const": "x"},
            "items": TEXT,
            "maxItems": 3,
        },
        "point": {"type": "array", "prefixItems": [NUMBER, NUMBER], "items": False, "minItems": 2},
        "card": TEXT,
        "address": TEXT,
        "size": {"type": "number", "multipleOf": 0.5, "exclusiveMinimum": 0, "maximum": 9},
    },
    "patternProperties": {"^x-": NUMBER},
    "propertyNames": {"maxLength": 20},
    "dependentRequired": {"card": ["address"]},
    "if": {"properties": {"kind": {"const": "a"}}},
    "then": {"required": ["point"]},
    "else": {"required": ["size"]},
    "unevaluatedProperties": False,
}
_FORMATTED = {
    "byte": "YQ==",
    "date": "2024-02-29",
    "date-time": "2024-02-29T00:00:00Z",
    "time": "10:00:00Z",
    "duration": "P1D",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "a@b.example",
    "uri": "https://a.example/b",
    "ipv4": "10.0.0.1",
    "hostname": "a.example",
    "password": "p",
}

FEATURES = (
    Report(
        "keywords of JSON Schema",
        {"/keywords/one": echo(ref("Keywords"))},
        (
            Call(
                "POST /keywords/one",
                {"kind": "a", "tags": ["x"], "point": [1, 2], "extra_body": {"x-n": 1}},
                body={"kind": "a", "tags": ["x"], "point": [1, 2], "x-n": 1},
                answer={"kind": "b", "tags": ["x", "y"], "size": 1.5, "x-n": 2},
            ),
        ),
        {"Keywords": _KEYWORDS},
        "3.1.0",
    ),
    Report(
        "formats",
        {"/formats/one": echo(fields(**{name: {**TEXT, "format": name} for name in _FORMATTED}))},
        (
            Call(
                "POST /formats/one",
                {name.replace("-", "_"): text for name, text in _FORMATTED.items()},
                body=_FORMATTED,
                answer=_FORMATTED,
            ),
        ),
    ),
    Report(
        "parameters of open schemas",
        {
            "/open/any": get(
                query("any", {}),
                query("either", {"oneOf": [TEXT, items(TEXT)]}),
                {"name": "X-List", "in": "header", "schema": items(NUMBER)},
                {"name": "note", "in": "query", "content": {"application/json": {}}},
                {"name": "text", "in": "query", "content": {"text/plain": {"schema": TEXT}}},
            ),
            "/open/map": get(query("map", {"type": "object", "additionalProperties": NUMBER})),
        },
        (
            Call("GET /open/any", {"any": [1, True]}, "/open/any?any=1&any=true"),
            Call("GET /open/any", {"either": "x,y"}, "/open/any?either=x%2Cy"),
            Call("GET /open/any", {"either": ["x", "y"]}, "/open/any?either=x&either=y"),
            Call("GET /open/any", {"x_list": [1, 2]}, "/open/any", headers={"X-List": "1,2"}),
            Call("GET /open/any", {"note": {"a": None}}, "/open/any?note=%7B%22a%22%3Anull%7D"),
            Call("GET /open/any", {"text": "a b"}, "/open/any?text=a%20b"),
            Call("GET /open/map", {"map": {"a b": 1}}, "/open/map?a%20b=1"),
        ),
    ),
    Report(
        "paths that are alike",
        {
            "/": get(),
            "/pets": get(),
            "/pets/": get(),
            "/pets/a b/ü": get(),
            "/pets/{id}": get(path("id")),
            "/pets/{id}/": {"parameters": [path("id")], "get": {"responses": DONE}},
            "/Pets": get(),
        },
        (
            Call("GET /", target="/"),
            Call("GET /pets", target="/pets"),
            Call("GET /pets/", target="/pets/"),
            Call("GET /Pets", target="/Pets"),
            Call("GET /pets/{id}", {"id": "1"}, "/pets/1"),
            Call("GET /pets/{id}/", {"id": "1"}, "/pets/1/"),
            Call("GET /pets/a b/ü", target="/pets/a%20b/%C3%BC"),
        ),
    ),
    Report(
        "names of schemas",
        {
            f"/names/{place}": echo({"$ref": f"#/components/schemas/{reference}"})
            for place, reference in enumerate(
                (
                    "Foo.Bar",
                    "Foo%5BBar%5D",
                    "List%C2%ABPet%C2%BB",
                    "1st",
                    "foo bar",
                    "a~1b",
                    "Any",
                    "Model",
                    "list",
                    "%C3%BC",
                    "%E2%9D%A4",
                )
            )
        },
        tuple(Call(f"GET /names/{place}", answer={f"p{place}": place}) for place in range(11)),
        {
            name: fields(**{f"p{place}": NUMBER})
            for place, name in enumerate(
                (
                    "Foo.Bar",
                    "Foo[Bar]",
                    "List«Pet»",
                    "1st",
                    "foo bar",
                    "a/b",
                    "Any",
                    "Model",
                    "list",
                    "ü",
                    "❤",
                )
            )
        },
    ),
    Report(
        "names of parameters",
        {
            "/taken/all": get(
                *(
                    query(name, NUMBER)
                    for name in ("client", "extra", "body", "self", "call", "UNSET", "timeout")
                ),
                *(
                    query(name, NUMBER)
                    for name in ("ids", "ids[]", "ids[0]", "ids.a", "ids-a", "idsA", "1", "-", "❤", "ü")
                ),
            )
        },
        (
            Call(
                "GET /taken/all",
                {"client_": 1, "extra_": 2, "body_": 3},
                "/taken/all?client=1&extra=2&body=3",
            ),
        ),
    ),
    Report(
        "bodies that are no objects",
        {
            f"/plain/{name}": {
                "post": {"requestBody": body(schema, media_type), "responses": answer(schema, media_type)}
            }
            for name, schema, media_type in (
                ("text", TEXT, "application/json"),
                ("number", NUMBER, "application/json"),
                ("null", {"type": ["object", "null"], "properties": {"a": NUMBER}}, "application/json"),
                ("any", {}, "application/json"),
                ("open", {"type": "object"}, "application/json"),
                ("lists", items(items(NUMBER)), "application/json"),
            )
        },
        (
            Call("POST /plain/number", {"body": 1}, body=1, answer=7),
            Call("POST /plain/any", {"body": [1, None]}, body=[1, None], answer={"a": [True]}),
            Call("POST /plain/open", {"body": {"a": 1}}, body={"a": 1}, answer={"b": 2}),
            Call("POST /plain/lists", {"body": [[1], []]}, body=[[1], []], answer=[[2]]),
        ),
        version="3.1.0",
    ),
    Report(
        "bodies of odd methods, and none",
        {
            "/odd/one": {
                "get": {"requestBody": body(fields(a=NUMBER)), "responses": DONE},
                "delete": {
                    "requestBody": {"content": body(fields(a=NUMBER))["content"]},
                    "responses": DONE,
                },
                "post": {
                    "requestBody": {"content": {}},
                    "responses": {"200": {"description": "", "content": {}}},
                },
                "put": {"responses": {"200": {"description": "", "content": {"application/json": {}}}}},
                "options": {"responses": DONE},
                "trace": {"responses": {"4XX": {"description": "no"}}},
            }
        },
        (
            Call("GET /odd/one", {"a": 1}, body={"a": 1}),
            Call("DELETE /odd/one", {"a": 1}, body={"a": 1}),
            Call("DELETE /odd/one"),
            Call("POST /odd/one"),
            Call("PUT /odd/one", answer={"a": 1}),
            Call("OPTIONS /odd/one"),
        ),
    ),
    Report(
        "references into other places",
        {
            "/refs/all": get(
                {"$ref": "#/paths/~1refs~1{id}/get/parameters/1"},
                responses={"200": {"$ref": "#/paths/~1refs~1{id}/get/responses/200"}},
            ),
            "/refs/{id}": get(
                path("id"), query("limit", NUMBER), responses=answer(fields(inner=fields(n=NUMBER)))
            ),
            "/refs/inner": get(
                responses=answer(
                    {
                        "$ref": "#/paths/~1refs~1{id}/get/responses/200/content/application~1json/schema/properties/inner"
                    }
                )
            ),
            "/refs/item": {"$ref": "#/components/pathItems/Item"},
            "/refs/tree": get(responses=answer(ref("Node/properties/left"))),
        },
        (
            Call("GET /refs/all", {"limit": 1}, "/refs/all?limit=1", answer={"inner": {"n": 1}}),
            Call("GET /refs/inner", answer={"n": 1}),
            Call("GET /refs/item", answer={"n": 1}),
            Call("GET /refs/tree", answer={"left": {}}),
        ),
        {"Node": fields(left=ref("Node"), right={"anyOf": [ref("Node/properties/left"), {"type": "null"}]})},
        "3.1.0",
        {"pathItems": {"Item": get(responses=answer(fields(n=NUMBER)))}},
    ),
    Report(
        "alternatives that overlap",
        {
            "/overlap/one": echo(
                fields(
                    value={
                        "oneOf": [
                            NUMBER,
                            {"type": "number"},
                            TEXT,
                            items(TEXT),
                            items(NUMBER),
                            ref("Small"),
                            ref("Large"),
                            FLAG,
                        ]
                    },
                )
            )
        },
        (
            *(
                Call("GET /overlap/one", answer={"value": value})
                for value in (0.5, "a", ["a"], [1], {"a": 1}, {"a": 1, "b": 2}, True)
            ),
            Call("POST /overlap/one", {"value": [1]}, body={"value": [1]}, answer={}),
        ),
        {"Small": fields("a", a=NUMBER), "Large": fields("a", "b", a=NUMBER, b=NUMBER)},
    ),
)

REPORTS = (*FEATURES, *PARAMETERS, *COMPOSED, *VALUES, *NAMES, *NULLS, *BODIES, *ANSWERS)

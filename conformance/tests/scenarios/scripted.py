"""A small API behind a caller, working as documented; what is derived from it is broken in one way."""

import json
from collections.abc import Mapping
from typing import Any

from leaperone_conformance.checks import Exchange, Response
from leaperone_conformance.scenarios import GOOD, Arguments, Callback, Credentials, Delivery, Unsupported
from leaperone_conformance.spec import Operation, Spec

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}
    },
}
TASK = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "state": {"enum": ["new", "busy", "done", "failed"]},
        "files": {"type": "array"},
    },
}


def _answers(schema: Any, *errors: str) -> dict[str, Any]:
    limited = {"Retry-After": {"required": True, "schema": {"type": "integer"}}}
    return {
        "200": {"description": "", "content": {"application/json": {"schema": schema}}},
        **{
            status: {
                "description": "",
                "x-error-code": f"e{status}",
                "content": {"application/json": {"schema": ERROR}},
                "headers": limited if status == "429" else {},
            }
            for status in errors
        },
    }


def _linking(answers: dict[str, Any], *targets: str) -> dict[str, Any]:
    """The same answers, whose success leads to these operations by the id in it."""
    links = {
        target: {"operationId": target, "parameters": {"id": "$response.body#/id"}} for target in targets
    }
    return {**answers, "200": {**answers["200"], "links": links}}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1", "x-catalogue": "/own.json"},
    "security": [{"Bearer": []}, {"Key": []}],
    "paths": {
        "/jobs": {
            "post": {
                "operationId": "make",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "example": {"count": 2},
                            "schema": {"type": "object", "properties": {"count": {"type": "integer"}}},
                        }
                    },
                },
                "x-task": {
                    "status": "look",
                    "id": "id",
                    "state": "state",
                    "done": ["done"],
                    "failed": ["failed"],
                    "every": 5,
                    "limit": 60,
                    "results": {"files": "count"},
                    "delete": {"operation": "drop", "gone": [404]},
                },
                "x-price": {"credits": 0.5, "per": "file", "units": "/count"},
                "responses": _linking(_answers(TASK, "401", "429"), "look", "drop"),
            }
        },
        "/jobs/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "look",
                "x-expires": {"resource": {"after": 100_000, "status": 410}},
                "responses": _answers(TASK, "401", "404", "410"),
            },
            "delete": {
                "operationId": "drop",
                "responses": {**_answers({}, "401"), "204": {"description": ""}},
            },
        },
        "/notes": {
            "post": {
                "operationId": "note",
                "parameters": [
                    {"name": "to", "in": "query", "required": True, "schema": {"type": "string"}},
                    {"name": "X-From", "in": "header", "required": True, "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["text", "kind", "imageUrl"],
                                "properties": {
                                    "text": {"type": "string"},
                                    "kind": {"enum": ["a", "b"]},
                                    "imageUrl": {"type": "string"},
                                },
                            }
                        }
                    },
                },
                "responses": _answers({"type": "object"}, "400", "401"),
            }
        },
        "/left": {"get": {"operationId": "left", "x-balance": "/left", "responses": _answers({}, "401")}},
        "/open": {"get": {"operationId": "open", "security": [], "responses": _answers({})}},
    },
    "components": {
        "securitySchemes": {
            "Bearer": {"type": "http", "scheme": "bearer"},
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        }
    },
}


class Api:
    """The API behind a caller, working as documented; tests break one of its methods."""

    def __init__(self) -> None:
        self.spec = Spec(DOCUMENT, "scripted")
        self.now = 0.0
        self.credits = 10.0
        self.jobs: dict[str, tuple[float, int]] = {}
        self.calls = 0
        self.asked_to_fail = 0
        self.able = True

    def error(self, status: int) -> Response:
        return self.json({"error": {"code": f"e{status}"}}, status, {"retry-after": "1"})

    def json(self, value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
        return Response(status, "application/json", json.dumps(value).encode(), headers=headers or {})

    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        schemes = {"Bearer"} if credentials.schemes is None else credentials.schemes
        return operation.public or (credentials.good and bool(schemes))

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Response:
        self.calls += 1
        if not self.admits(operation, credentials):
            return self.error(401)
        answer: Response = getattr(self, operation.id)(arguments)
        return answer

    def misplaced(
        self, operation: Operation, arguments: Arguments, header: str, prefix: str = "", query: str = ""
    ) -> Response:
        return self.error(401)

    @property
    def control(self) -> bool:
        return self.able

    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        if not self.able:
            raise Unsupported
        self.asked_to_fail += 1
        return self.error(status)

    def put(self, url: str, content: bytes) -> Response:
        raise Unsupported

    def get(self, url: str) -> Response:
        raise Unsupported

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def callback(self) -> Callback:
        raise Unsupported("it sends no webhooks")

    def subscribe(self, url: str, secret: str) -> None:
        raise Unsupported("it sends no webhooks")

    def delivered(self, webhook: str, delivery: Delivery, exchange: Exchange) -> None:
        """Nothing is ever delivered."""

    def fetch(self, path: str) -> Response:
        return self.json(DOCUMENT)

    def make(self, arguments: Arguments) -> Response:
        id_ = f"j{len(self.jobs)}"
        self.jobs[id_] = (self.now, arguments.body["count"])
        self.credits -= 0.5 * arguments.body["count"]
        return self.json({"id": id_})

    def state(self, age: float) -> str:
        return "new" if age < 1 else "busy" if age < 8 else "done"

    def look(self, arguments: Arguments) -> Response:
        id_ = arguments.path["id"]
        if id_ not in self.jobs:
            return self.error(404)
        made, count = self.jobs[id_]
        if self.now - made > 100_000:
            return self.error(410)
        state = self.state(self.now - made)
        return self.json({"id": id_, "state": state, "files": [1] * count if state == "done" else []})

    def drop(self, arguments: Arguments) -> Response:
        self.jobs.pop(arguments.path["id"], None)
        return Response(204, "", b"")

    def note(self, arguments: Arguments) -> Response:
        whole = "to" in arguments.query and "X-From" in arguments.headers and len(arguments.body) == 3
        return self.json({}) if whole and arguments.body["imageUrl"].isascii() else self.error(400)

    def open(self, arguments: Arguments) -> Response:
        return self.json({})

    def left(self, arguments: Arguments) -> Response:
        return self.json({"left": self.credits})

"""The scripted API with one thing wrong, for each thing that a conversation has to tell of."""

import json
from dataclasses import replace

from leaperone_conformance.checks import Response
from leaperone_conformance.scenarios import Arguments, Credentials
from leaperone_conformance.spec import Operation, Spec

from .scripted import DOCUMENT, Api


class Locked(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return False


class Open(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return True


class OneHeader(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return super().admits(operation, credentials) and "Key" not in (credentials.schemes or ())


class Anywhere(Api):
    def misplaced(
        self, operation: Operation, arguments: Arguments, header: str, prefix: str = "", query: str = ""
    ) -> Response:
        return self.json({"id": "j"})


class OtherCode(Api):
    def error(self, status: int) -> Response:
        return super().error(status) if status != 401 else self.json({"error": {"code": "other"}}, 401)


class NoRetryAfter(Api):
    def error(self, status: int) -> Response:
        return self.json({"error": {"code": f"e{status}"}}, status)


class WordsAfter(Api):
    def error(self, status: int) -> Response:
        return self.json({"error": {"code": f"e{status}"}}, status, {"retry-after": "soon"})


class ErrorInHtml(Api):
    def error(self, status: int) -> Response:
        return Response(status, "text/html", b"<html>")


class OtherError(Api):
    def error(self, status: int) -> Response:
        return self.json({"message": "no"}, status, {"retry-after": "1"})


class OtherStatus(Api):
    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        return self.error(418)


class Forgetful(Api):
    def left(self, arguments: Arguments) -> Response:
        return self.error(404) if self.calls > 1 else super().left(arguments)


class Counting(Api):
    def left(self, arguments: Arguments) -> Response:
        return self.json({"left": 1, f"n{self.calls}": 1})


class Unmade(Api):
    def make(self, arguments: Arguments) -> Response:
        return self.json({"id": "j9"})


class NotFound(Api):
    def make(self, arguments: Arguments) -> Response:
        return self.error(429)


class WithoutId(Api):
    def make(self, arguments: Arguments) -> Response:
        return self.json({"id": 7})


class Another(Api):
    def look(self, arguments: Arguments) -> Response:
        return self.json({"id": "other", "state": "done", "files": [1, 2]})


class Backwards(Api):
    def state(self, age: float) -> str:
        return "busy" if age < 1 else "new" if age < 3 else "busy" if age < 8 else "done"


class Endless(Api):
    def state(self, age: float) -> str:
        return "busy"


class Unknown(Api):
    def state(self, age: float) -> str:
        return "paused" if age < 8 else "done"


class Restless(Api):
    def state(self, age: float) -> str:
        return super().state(age) if age < 15 else "failed"


class Few(Api):
    def make(self, arguments: Arguments) -> Response:
        return super().make(Arguments(body={"count": 1}))


class Undead(Api):
    def drop(self, arguments: Arguments) -> Response:
        return Response(204, "", b"")


class Lost(Api):
    def look(self, arguments: Arguments) -> Response:
        return super().look(arguments) if self.now < 12 else self.error(404)


class Eternal(Api):
    def look(self, arguments: Arguments) -> Response:
        return self.json({"id": arguments.path["id"], "state": "done", "files": []})


class NotFoundForGone(Api):
    def look(self, arguments: Arguments) -> Response:
        return self.error(404) if self.now > 100_000 else super().look(arguments)


class Hasty(Api):
    def look(self, arguments: Arguments) -> Response:
        return self.error(410) if self.now > 50_000 else super().look(arguments)


class OnRecord(Api):
    """Jobs stay on record when they are deleted or have expired, marked as such."""

    def __init__(self) -> None:
        super().__init__()
        document = json.loads(json.dumps(DOCUMENT))
        document["paths"]["/jobs"]["post"]["x-task"]["delete"] = {
            "operation": "drop",
            "gone": [200],
            "marked": "/gone",
        }
        expires = {"resource": {"after": 100_000, "status": 200, "marked": "/gone"}}
        document["paths"]["/jobs/{id}"]["get"]["x-expires"] = expires
        self.spec = Spec(document, "scripted")
        self.dropped: set[str] = set()

    def gone(self, id_: str) -> bool:
        return id_ in self.dropped or self.now > 100_000

    def look(self, arguments: Arguments) -> Response:
        id_ = arguments.path["id"]
        value = {"id": id_, "state": self.state(self.now), "files": [1, 2]}
        return self.json({**value, "gone": True} if self.gone(id_) else value)

    def drop(self, arguments: Arguments) -> Response:
        self.dropped.add(arguments.path["id"])
        return super().drop(arguments)


class Unmarked(OnRecord):
    def gone(self, id_: str) -> bool:
        return False


class Foregone(OnRecord):
    def gone(self, id_: str) -> bool:
        return True


class Dear(Api):
    def make(self, arguments: Arguments) -> Response:
        self.credits -= 0.1
        return super().make(arguments)


class Unpaid(Api):
    def left(self, arguments: Arguments) -> Response:
        return self.json({"left": 10})


class DearFailure(Api):
    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        self.credits -= 0.5
        return super().failing(operation, arguments, status)


class Undeletable(Api):
    def drop(self, arguments: Arguments) -> Response:
        return self.error(401)


class WithoutText(Api):
    def note(self, arguments: Arguments) -> Response:
        return super().note(replace(arguments, body={"text": "", **arguments.body}))


class WithoutQuery(Api):
    def note(self, arguments: Arguments) -> Response:
        return super().note(replace(arguments, query={"to": ""}))


class WithoutHeader(Api):
    def note(self, arguments: Arguments) -> Response:
        return super().note(replace(arguments, headers={"X-From": ""}))


class Unexplained(Api):
    def note(self, arguments: Arguments) -> Response:
        answer = super().note(arguments)
        return answer if answer.succeeded else self.json({}, 400)


class Latin(Api):
    def note(self, arguments: Arguments) -> Response:
        return super().note(arguments) if arguments.body["text"].isascii() else self.error(400)


class Elsewhere(Api):
    def look(self, arguments: Arguments) -> Response:
        answer = super().look(arguments)
        return self.json({**answer.json, "id": "other"}) if arguments.in_query else answer


class InPathOnly(Api):
    def look(self, arguments: Arguments) -> Response:
        return self.error(400) if arguments.in_query else super().look(arguments)

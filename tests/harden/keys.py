"""Keys of every scheme in a generated client, repeated by servers: in no error, log, repr, hook or request to another host."""

import asyncio
import logging
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from tests.client.loopback import Loopback, Reply, json_reply, serve
from tests.generate.conftest import client_of, json_answer, spec_of

WAYS: dict[str, dict[str, Any]] = {
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "oauth2", "flows": {}},
    "x-key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "token": {"type": "apiKey", "in": "query", "name": "token"},
    "sid in cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
}
USER = "someone"


def document() -> dict[str, Any]:
    """An operation for each scheme, and one for all at once."""
    paths = {
        f"/{scheme.split()[0]}": {"get": _operation([{f"s{number}": []}])}
        for number, scheme in enumerate(WAYS)
    }
    paths["/all"] = {"get": _operation([{f"s{number}": [] for number in range(1, len(WAYS))}])}
    made = spec_of(paths)
    made["components"]["securitySchemes"] = {f"s{number}": way for number, way in enumerate(WAYS.values())}
    return made


def _operation(security: list[dict[str, Any]]) -> dict[str, Any]:
    return {"security": security, "responses": json_answer({"type": "object"})}


def credentials(key: str, *, called: bool, awaited: bool) -> dict[str, Any]:
    """A key for each way: as it is, or by a function (of an asynchronous client, awaited)."""
    if not called:
        return {"basic": (USER, key), **{name: key for name in WAYS if name != "basic"}}

    async def later() -> str:
        return key

    return {
        "basic": (USER, key),
        **{name: later if awaited else lambda: key for name in WAYS if name != "basic"},
    }


def responses(form: str, other: str) -> Iterator[tuple[str, list[Reply]]]:
    """What a server answers with that repeats a key, in turn."""
    ok = json_reply({})
    yield (
        "refused",
        [json_reply({"error": {"message": form, "code": form, form: [form]}}, 401, X_Request_Id=form)],
    )
    yield "retried", [json_reply({"error": form}, 503, Retry_After="0", X_Request_Id=form), ok]
    yield "text", [Reply(400, form.encode(), {"Content-Type": "text/plain"})]
    yield "HTML", [Reply(200, f"<p>{form}".encode(), {"Content-Type": "text/html"})]
    yield "no JSON", [Reply(200, f'{{"{form}": {form}'.encode())]
    yield "encoding", [Reply(200, b"x", {"Content-Type": "application/json", "Content-Encoding": form})]
    yield (
        "cookie",
        [
            Reply(200, b"{}", {"Content-Type": "application/json", "Set-Cookie": f"a={form}; Domain={form}"}),
            ok,
        ],
    )
    yield "cut", [Reply(cut=True)]
    for place in (f"/{form}", f"/?token={form}", f"/?a={form}&{form}=b", f"/#{form}"):
        yield "redirect", [Reply(307, b"", {"Location": f"{other}{place}"})]
        yield (
            "own redirect",
            [Reply(302, b"", {"Location": place}), Reply(301, b"", {"Location": f"{other}{place}"})],
        )
    yield "odd redirect", [Reply(307, b"", {"Location": f"http://{form}:{form}@{other.partition('//')[2]}/"})]
    yield "wrong redirect", [Reply(307, b"", {"Location": f"http://[{form}]:x/"})]


class Kept(logging.Handler):
    """Keeps all that a handler could write of a record."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        # A formatter of another handler, such as pytest's, leaves its message in the record.
        held = {name: value for name, value in vars(record).items() if name != "message"}
        self.text += f"{record.getMessage()}\n{held!r}\n"


@contextmanager
def _logged(package: str, hidden: logging.Filter) -> Iterator[tuple[Kept, Kept]]:
    """What loggers write: those of the client and httpx's as they are, and all others by the filter of a client."""
    own, others = Kept(), Kept()
    others.addFilter(hidden)
    places = [
        (logging.getLogger(package), own),
        (logging.getLogger("httpx"), own),
        (logging.getLogger(), others),
    ]
    levels = [logger.level for logger, _ in places]
    for logger, handler in places:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    try:
        yield own, others
    finally:
        for (logger, handler), level in zip(places, levels, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)


def reported(package: Any, key: str, way: str, api: str, *, called: bool, awaited: bool) -> str:
    """All that is to be seen of a call: errors, logs, hooks and reprs."""
    views: list[Any] = []
    hooks = dict.fromkeys(("on_request", "on_response", "on_retry"), views.append)
    http: Any = (httpx.AsyncClient if awaited else httpx.Client)(follow_redirects=True)
    given = credentials(key, called=called, awaited=awaited)
    kind = package.AsyncPets if awaited else package.Pets
    client = kind(credentials=given, base_url=api, http_client=http, max_retries=1, **hooks)
    call = getattr(client.default, way.split()[0].replace("-", "_"))
    seen = ""
    with _logged("pets", client.log_filter) as kept:
        try:
            if awaited:
                asyncio.run(_awaited(call, http))
            else:
                with http:
                    call()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at
            seen = "".join(_held(error))
    return "\n".join(
        [seen, *(handler.text for handler in kept), repr(views), repr(client), repr(client.usage)]
    )


async def _awaited(call: Callable[[], Any], http: httpx.AsyncClient) -> None:
    async with http:
        await call()


def _held(error: BaseException) -> Iterator[str]:
    yield "".join(traceback.format_exception(error))
    found: BaseException | None = error
    while found is not None:
        yield repr((found, found.args, vars(found)))
        request = vars(found).get("_request")
        yield "" if request is None else repr((request.url.raw_path, request.headers))
        found = found.__cause__ or found.__context__


def wrong(
    key: str, forms: dict[str, str], leaks: Callable[[str], bool], called: bool
) -> tuple[int, list[str]]:
    """The number of calls made, with keys that functions give where ``called``, and the places of a key found again."""
    found: list[str] = []
    count = 0
    with client_of(document()) as (package, _), serve(json_reply({})) as other:
        for way in (*WAYS, "all"):
            for form, text in forms.items():
                for kind, replies in responses(_header(text), other.url):
                    awaited = bool(count % 2)
                    with serve(*replies) as api:
                        shown = reported(package, key, way, api.url, called=called, awaited=awaited)
                    count += 1
                    place = f"{kind}, {way}, {form}"
                    found += [f"shown after {place}"] if leaks(shown) else []
                    found += [f"sent to another host after {place}"] if leaks(_sent(other)) else []
                    other.seen.clear()
    return count, found


def _header(text: str) -> str:
    """A text that can stand in a header: those that can't are sent by no server."""
    return text.replace("\r", "").replace("\n", "")


def _sent(server: Loopback) -> str:
    return "\n".join(repr(seen) for seen in server.seen)


def pair(key: str) -> str:
    """What HTTP Basic makes of a key as a password."""
    return b64encode(f"{USER}:{key}".encode()).decode()

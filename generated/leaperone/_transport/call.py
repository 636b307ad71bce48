"""A call: one request to one operation, described but not yet sent."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypedDict, TypeVar
from urllib.parse import quote

from .._data.decoding import Answer
from .._data.form import Encoded, Encoding, form_value
from ..errors import (
    PACKAGE,
    AnswerError,
    APIError,
    APIStatusError,
    InvalidArgumentError,
    UnknownArgumentError,
)
from ..types import UNSET, Response
from .operation import Operation
from .secrets import hide_keys

if TYPE_CHECKING:
    import httpx

    from .._data.model import Model
    from .deadline import Deadline
    from .http import BaseClient
    from .usage import Charge

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
P = ParamSpec("P")


class Extra(TypedDict, total=False):
    """Options that every method takes: headers, query parameters and properties of the body that the
    documentation doesn't list. Where it does, these win.
    """

    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]


class Call(Generic[T_co]):
    """A request to send, and the reading of its response.

    The path of `operation` is a template whose `{name}` are filled from `path_values`; values of `query` and `headers`
    that are UNSET or None are left out, those of the query that are `required` can't be None. At most one of `json`,
    `multipart`, `form` and `content` is given; `content_type` is what it is where that isn't what httpx takes it for,
    `encoding` says how the properties of a form are sent. `public` calls carry no key, `security` are
    alternatives of ways to authenticate, where the client's own don't hold. `charge` is what the last attempt cost,
    `deadline` when it has to be over; `sent_once` tells that the body is read from something that can't be read again.
    `path_names` are the names of path parameters in the API, where they may also go into the query. `extra` is what the
    caller adds; raises UnknownArgumentError for a name in it that `Extra` doesn't have.
    """

    def __init__(
        self,
        client: BaseClient,
        operation: Operation,
        answer: Answer[T_co],
        extra: Extra | None = None,
        *,
        path_values: Mapping[str, object] | None = None,
        path_names: Mapping[str, str] | None = None,
        required: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        json: object = UNSET,
        multipart: Model | Mapping[str, Any] | None = None,
        form: Model | Mapping[str, Any] | None = None,
        content: bytes | str | None = None,
        content_type: str | None = None,
        encoding: Encoding | None = None,
        public: bool = False,
        security: Sequence[Sequence[str]] = (),
    ) -> None:
        self.client = client
        self.operation = operation
        self.method, path = operation.method, operation.path
        self.path_values = path_values or {}
        self.path_names = path_names
        self._template = path
        self._moved: dict[str, object] = {}
        self.path = fill(path, path_values) if path_values else path
        self.answer = answer
        self.query = query
        if required is not None:
            for name, value in required.items():
                if value is None:
                    raise InvalidArgumentError(f"{operation.name}: {name} is required, and can't be None")
            self.query = {**required, **(query or {})}
        self.headers = headers
        self.json = json
        self.multipart = multipart
        self.form = form
        self.content = content
        self.content_type = content_type
        self.encoding = encoding or {}
        self.public = public
        self.security = security
        self.extra: Extra = extra or {}
        if extra:
            _check_names(extra, self.operation)
        self.charge: Charge | None = None
        self.deadline: Deadline | None = None
        self.sent_once = False
        self._files: list[Any] = []

    def use_format(self, name: str) -> None:
        """Put the path parameters into the "path", or into the "query" of the path that names them."""
        names = self.path_names or {}
        moved = name == "query"
        self.path = fill(self._template, names if moved else self.path_values)
        self._moved = {names[key]: value for key, value in self.path_values.items()} if moved else {}

    def finish(self, response: httpx.Response) -> T_co:
        """The decoded answer; a task is given the client and the path with which it requests its state."""
        # they hold each other, which would keep both until a collection
        charge, self.charge = self.charge, None
        try:
            result = self._decoded(response)
        except APIError as error:
            if charge is not None and isinstance(error, APIStatusError):
                charge.refund()
            self.explain(error, response)
            raise
        bind = getattr(result, "_bind", None)
        if bind is not None:
            bind(self.client, self.path_values)
        return result

    def _decoded(self, response: httpx.Response) -> T_co:
        try:
            return self.answer.decode(response)
        except RecursionError:
            raise AnswerError("the body is nested too deep", content=response.content) from None

    def explain(self, error: APIError, response: httpx.Response) -> None:
        """Say in an error about a response which request it was, without the key should the response repeat it."""
        if isinstance(error, AnswerError):
            error.request_id = response.headers.get("x-request-id")
        hide_keys(error, self.client.keys.secrets)

    def detailed(self, response: httpx.Response) -> Response[T_co]:
        """The decoded answer beside its HTTP frame."""
        parsed = self.finish(response)
        return Response(response.status_code, response.headers, response.content, parsed)

    def body(self) -> Any:
        """The body as decoded JSON; None for none and for bytes."""
        if self._sends_json:
            return self._json()
        from .._data.model import encode

        form = self.multipart or self.form
        return None if form is None else {**encode(form, sent=True), **self.extra.get("extra_body", {})}

    @property
    def _sends_json(self) -> bool:
        form = self.multipart or self.form
        return self.json is not UNSET or bool(self.extra.get("extra_body") and not form)

    def _json(self) -> Any:
        from .._data.model import encode, json_body

        body = {} if self.json is UNSET else json_body(self.json)
        more = self.extra.get("extra_body")
        if not more:
            return body
        if not isinstance(body, dict) or self.content is not None:
            raise InvalidArgumentError(f"extra_body: the body of {self.operation.name} has no properties")
        return {**body, **encode(dict(more))}

    def close_files(self) -> None:
        """Close the files that were opened for the last attempt."""
        while self._files:
            self._files.pop().close()

    def sent_query(self) -> dict[str, Any]:
        """The query as it is sent, by parameter."""
        return _fields({**(self.query or {}), **self._moved, **self.extra.get("extra_query", {})})

    def sent_headers(self) -> dict[str, str]:
        """The headers that the call itself has, as they are sent."""
        more = self.extra.get("extra_headers")
        if self.headers is None and not more and self.content_type is None:
            return {}
        given = _fields({"Content-Type": self.content_type, **(self.headers or {}), **(more or {})})
        return {name: str(value) for name, value in given.items()}

    def sent_body(self) -> dict[str, Any]:
        """The body as keyword arguments of `httpx.Request`."""
        if self._sends_json:
            return {"json": self._json()}
        form = self.multipart or self.form
        if form is not None:
            from .._data.form import form_fields, form_parts, form_query

            data, files = form_fields(form, self._files, self.encoding)
            data |= _given(self.extra.get("extra_body", {}))
            if self.form is not None:
                return form_query(data, self.encoding)
            self.sent_once = not all(_can_seek(content) for _, (_, content, _) in files)
            # all parts are files to httpx, which sends a form without any urlencoded
            return {"files": [*form_parts(data, self.encoding), *files]}
        return {} if self.content is None else {"content": self.content}


def _check_names(extra: Extra, operation: Operation) -> None:
    strange = [name for name in extra if name not in Extra.__annotations__]
    if not strange:
        return
    import inspect
    from difflib import get_close_matches
    from importlib import import_module

    method = import_module(f"{PACKAGE}.api.{operation.name}").method
    known = [name for name in inspect.signature(method).parameters if name not in ("client", "extra")]
    near = get_close_matches(strange[0], known, 1)
    hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(known) or 'none'}."
    raise UnknownArgumentError(
        f"{operation.name} has no parameter {strange[0]}: {hint} What the documentation doesn't list goes into "
        f"{', '.join(Extra.__annotations__)}"
    )


def fill(template: str, values: Mapping[str, object]) -> str:
    """A path from its template, each value percent-encoded so that it stays one segment."""
    quoted = {}
    for name, value in values.items():
        if value is None or value is UNSET:
            raise InvalidArgumentError(f"{name}: the path {template} can't do without it")
        text = utf8(str(form_value(value)), name)
        if text in ("", ".", ".."):
            raise InvalidArgumentError(f"{name}: {text!r} can't be a segment of the path {template}")
        quoted[name] = text if isinstance(value, Encoded) else quote(text, safe="")
    return template.format_map(quoted)


def utf8(text: str, name: str) -> str:
    """`text`; raises InvalidArgumentError naming what holds it where it is no Unicode text."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(
            f"{name}: UTF-8 has no form of {text[error.start]!r}, half of a surrogate pair"
        ) from error
    return text


def _can_seek(content: Any) -> bool:
    return isinstance(content, bytes) or bool(content.seekable())


def _fields(values: Mapping[str, object]) -> dict[str, Any]:
    return {name: form_value(value) for name, value in _given(values).items()}


def _given(values: Mapping[str, object]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not UNSET and value is not None}


def endpoint(
    request: Callable[P, Call[T]],
) -> tuple[
    Callable[P, T],
    Callable[P, Response[T]],
    Callable[P, Coroutine[Any, Any, T]],
    Callable[P, Coroutine[Any, Any, Response[T]]],
]:
    """The four ways to make a call, from the function that describes it: `sync`, `sync_detailed`, `asyncio`
    and `asyncio_detailed`, all with its signature.
    """

    def sync(*args: P.args, **kwargs: P.kwargs) -> T:
        call = request(*args, **kwargs)
        return call.finish(call.client.run(call))

    def sync_detailed(*args: P.args, **kwargs: P.kwargs) -> Response[T]:
        call = request(*args, **kwargs)
        return call.detailed(call.client.run(call))

    async def asyncio(*args: P.args, **kwargs: P.kwargs) -> T:
        call = request(*args, **kwargs)
        return call.finish(await call.client.arun(call))

    async def asyncio_detailed(*args: P.args, **kwargs: P.kwargs) -> Response[T]:
        call = request(*args, **kwargs)
        return call.detailed(await call.client.arun(call))

    return sync, sync_detailed, asyncio, asyncio_detailed


class Described(Protocol[P, T_co]):
    """A decorated method, which holds the function that describes its call."""

    @property
    def request(self) -> Callable[P, Call[T_co]]: ...


def derived(
    described: Described[P, T],
) -> tuple[
    Callable[P, Call[T]],
    Callable[P, Call[T]],
    Callable[P, T],
    Callable[P, Response[T]],
    Callable[P, Coroutine[Any, Any, T]],
    Callable[P, Coroutine[Any, Any, Response[T]]],
]:
    """The functions of a module whose method takes what is sent as it is: `method` and `request`, which are the same,
    and the four of `endpoint`.
    """
    request = described.request
    return request, request, *endpoint(request)

"""Settings that both clients share: base URL, keys, retries, limits, hooks."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Mapping
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast

import httpx

from ..errors import InvalidArgumentError
from .connections import Connections, H
from .formats import Formats
from .keys import Key, Keys, Way
from .seen import Memory, Seen
from .usage import Usage

if TYPE_CHECKING:
    import httpx2

    from ..hooks import RequestView, ResponseView, Retry, UrlFormat
    from .call import Call
    from .limiter import Limiter
    from .receive import ResponseLimits
    from .secrets import KeyFilter
    from .validation import Hooks

N = TypeVar("N", int, float)


class BaseClient:
    """The settings of a client and what its calls have in common.

    `limiter`, `usage`, `formats`, `seen`, hooks and connections are shared with the copies that `with_options` makes.
    """

    _default_url: ClassVar[str] = ""
    _version_path: ClassVar[str] = ""
    _environment: ClassVar[str] = ""
    _schemes: ClassVar[Mapping[str, Way]] = {}
    _security: ClassVar[tuple[tuple[str, ...], ...]] = ()
    _tiers: ClassVar[Mapping[str, Mapping[str, int | str]]] = {}
    _url_formats: ClassVar[tuple[Mapping[str, str], tuple[int, ...]]] = ({}, ())
    _page_signs: ClassVar[tuple[str, tuple[str, ...], tuple[str, ...]]] = ("", (), ())

    base_url: str
    _hides: bool
    _timeout: float | httpx.Timeout | None
    key: Key | None
    keys: Keys
    key_names: tuple[str, ...]
    usage: Usage
    formats: Formats
    limiter: Limiter | None
    seen: Seen
    max_retries: int
    max_retry_delay: float
    deadline: float | None
    response_limits: ResponseLimits | None
    random: Random
    on_request: Callable[[RequestView], None] | None
    on_response: Callable[[ResponseView], None] | None
    on_retry: Callable[[Retry], None] | None

    @classmethod
    def tier_limits(cls, tier: str | int) -> dict[str, int]:
        """The documented requests a minute of a tier, by bucket; raises InvalidArgumentError for an unknown tier."""
        for number, facts in cls._tiers.items():
            if str(tier) in (number, facts["name"]):
                return {bucket: limit for bucket, limit in facts.items() if isinstance(limit, int)}
        known = ", ".join(f"{number} ({facts['name']})" for number, facts in cls._tiers.items())
        raise InvalidArgumentError(f"tier: {tier!r} is none; {f'there are {known}' if known else 'none is documented'}")

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        deadline: float | None = None,
        response_limits: ResponseLimits | None = None,
        limiter: Limiter | None = None,
        on_request: Callable[[RequestView], None] | None = None,
        on_response: Callable[[ResponseView], None] | None = None,
        on_retry: Callable[[Retry], None] | None = None,
    ) -> Self:
        """The same client with other settings, for one call or many; it shares connections, usage and budget."""
        if limiter is not None:
            limiter.check(type(self))
        twin = copy.copy(self)
        twin._timeout = self._timeout if timeout is None else timeout
        twin.limiter = limiter or self.limiter
        twin.on_request = on_request or self.on_request
        twin.on_response = on_response or self.on_response
        twin.on_retry = on_retry or self.on_retry
        if max_retries is not None:
            twin.max_retries = not_negative("max_retries", max_retries)
        if max_retry_delay is not None:
            twin.max_retry_delay = not_negative("max_retry_delay", max_retry_delay)
        if deadline is not None:
            twin.deadline = not_negative("deadline", deadline)
        if response_limits is not None:
            twin.response_limits = response_limits
        return twin

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        """Send a call and wait for its response; raises an APIError for any but a success."""
        raise TypeError(f"{type(self).__name__} is asynchronous: use asyncio(...) or await the method")

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        """The asynchronous `run`."""
        raise TypeError(f"{type(self).__name__} is synchronous: use sync(...) or the method without await")


class ClientOf(BaseClient, Generic[H]):
    """The settings, with connections of one kind."""

    _asynchronous: ClassVar[bool] = False

    def __init__(
        self,
        api_key: Key | None = None,
        *,
        credentials: Mapping[str, Key] | None = None,
        base_url: str | None = None,
        http_client: H | httpx2.Client | httpx2.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        max_retry_delay: float = 30.0,
        deadline: float | None = None,
        response_limits: ResponseLimits | None = None,
        random: Random | None = None,
        tier: str | int | None = None,
        limiter: Limiter | None = None,
        budget: float | str | Decimal | None = None,
        seen: Seen | None = None,
        on_request: Callable[[RequestView], None] | None = None,
        on_response: Callable[[ResponseView], None] | None = None,
        on_retry: Callable[[Retry], None] | None = None,
        on_url_format: Callable[[UrlFormat], None] | None = None,
        auth: str | None = None,
        validate: bool = False,
    ) -> None:
        if validate and http_client is not None:
            raise InvalidArgumentError("validate: an http_client has event hooks of its own: give it those instead")
        self._hooks: Hooks = self._checks() if validate else {}
        if auth is not None and auth not in self._schemes:
            raise InvalidArgumentError(f"auth: {auth!r} is not one of {', '.join(self._schemes)}")
        self.key = key = api_key or os.environ.get(f"{self._environment}_API_KEY") or None
        own = auth or next(iter(self._schemes), None)
        given = {own: key} if key is not None and own is not None else {}
        self.keys = Keys(self._schemes, self._security, {**given, **(credentials or {})})
        self.key_names = tuple(name for _, name, _ in self._schemes.values())
        self.base_url = self._base_url(base_url)
        self._hides = "@" in self.base_url or any(place == "query" for place, _, _ in self._schemes.values())
        prepared = None if http_client is None else self._prepared(cast("H", http_client))
        self._connections: Connections[H] = Connections(prepared, self._new_http, self._loop)
        self._timeout = timeout
        self.max_retries = not_negative("max_retries", max_retries)
        self.max_retry_delay = not_negative("max_retry_delay", max_retry_delay)
        self.deadline = None if deadline is None else not_negative("deadline", deadline)
        self.response_limits = response_limits
        self.random = random or Random()
        self.limiter = self._limiter(tier, limiter)
        self.usage = Usage(budget)
        self.formats = Formats(*self._url_formats, on_url_format)
        self.seen = Memory() if seen is None else seen
        self.on_request = on_request
        self.on_response = on_response
        self.on_retry = on_retry

    @property
    def _client(self) -> Self:
        """The client that its own resources call through: itself, as a resource's is the client it belongs to."""
        return self

    @property
    def log_filter(self) -> KeyFilter:
        """A filter for handlers of logs: it hides this client's keys in the records of other libraries, too."""
        from .secrets import KeyFilter

        return KeyFilter(self.keys)

    def __repr__(self) -> str:
        from .secrets import without_password

        return f"{type(self).__name__}(base_url={without_password(self.base_url)!r})"

    def __copy__(self) -> Self:
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def __getstate__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a key and connections and can't be pickled")

    def _base_url(self, given: str | None) -> str:
        """The address that paths are put behind. One that ends in the version with which all paths begin is understood,
        as OpenAI's clients want it so; so is a host alone where the document has the path of its server, but no host.
        """
        names = (f"{self._environment}_BASE_URL", f"{self._environment}_API_BASE_URL")
        found = given or next(filter(None, map(os.environ.get, names)), None)
        url = (found or self._default_url).strip().rstrip("/").removesuffix(self._version_path)
        if found and self._default_url.startswith("/"):  # the document leaves out the host
            url = url.removesuffix(self._default_url) + self._default_url
        return url

    def _checks(self) -> Hooks:
        from .validation import hooks

        return hooks(self._environment.lower(), asynchronous=self._asynchronous)

    def _new_http(self) -> H:
        from .default_http import AsyncHttp, SyncHttp
        from .environment import made

        http = made(AsyncHttp) if self._asynchronous else made(SyncHttp)
        http.event_hooks = self._hooks
        return cast("H", http)

    @staticmethod
    def _prepared(http: H) -> H:
        """The httpx client that was given, made fit for deadlines; a client of httpx2 as one of httpx."""
        return http

    @staticmethod
    def _loop() -> object:
        """The event loop that runs, to which connections belong; always the same where there is none."""
        return ClientOf

    def _limiter(self, tier: str | int | None, limiter: Limiter | None) -> Limiter | None:
        if tier is None:
            if limiter is not None:
                limiter.check(type(self))
            return limiter
        if limiter is not None:
            raise InvalidArgumentError("give either tier or limiter: a limiter has its own limits")
        from .limiter import Limiter

        return Limiter(self.tier_limits(tier))


def not_negative(name: str, value: N) -> N:
    """`value`; raises InvalidArgumentError naming the setting where it is negative."""
    if value < 0:
        raise InvalidArgumentError(f"{name}: {value} is negative")
    return value

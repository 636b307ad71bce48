"""Webhooks: a real request to the address that a request named, with the retries of the spec's ``x-delivery``."""

import copy
import heapq
import hmac
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson

from leaperone_conformance.spec import Spec, join, look_up
from leaperone_conformance.spec.servers import is_loopback

from .addresses import is_private, looked_up
from .clock import Clock

KEPT = 1000
_TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class Rule:
    """Delivery of the callbacks that a request property registers; times are in seconds."""

    timeout: float
    retries: int
    first_delay: float
    longest_delay: float
    signature: Mapping[str, str] | None = None

    def headers(self, body: bytes, secret: str, now: float) -> dict[str, str]:
        """Headers that sign a body: none where the rule has no signature, or there is no secret."""
        if self.signature is None or not secret:
            return {}
        timestamp = str(int(now))
        signed = self.signature["payload"].encode().replace(b"{timestamp}", timestamp.encode())
        digest = self.signature["algorithm"].removeprefix("hmac-")
        code = hmac.new(secret.encode(), signed.replace(b"{body}", body), digest).hexdigest()
        headers = {self.signature["header"]: code}
        if "timestamp-header" in self.signature:
            headers[self.signature["timestamp-header"]] = timestamp
        return headers

    def delays(self) -> Iterator[float]:
        """Seconds before each retry."""
        for number in range(self.retries):
            yield min(self.first_delay * 2**number, self.longest_delay)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a callback: what the receiver answered, or why it couldn't."""

    time: float
    url: str
    status: int | None
    error: str | None

    @property
    def delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class OutgoingRequest:
    """The request of a callback, beside its address and signature."""

    body: bytes
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})


@dataclass(order=True, slots=True)
class _Delivery:
    due: float
    number: int
    url: str = field(compare=False)
    message: "OutgoingRequest" = field(compare=False)
    rule: Rule = field(compare=False)
    secret: str = field(compare=False)
    delays: Iterator[float] = field(compare=False)


class Webhooks:
    """The callbacks of one mock. Due times are the mock's; time-outs are the machine's.

    ``rules`` are by the property that registers one. Unless ``private``, only HTTPS to public addresses is taken;
    nothing is sent to public addresses unless ``public``: a test with made-up URLs must not reach real hosts.
    """

    def __init__(self, spec: Spec, clock: Clock, *, private: bool, public: bool) -> None:
        self.rules = rules(spec)
        self._clock = clock
        self._private, self._public = private, public
        self._receivers: dict[str, str] = {}
        self._jobs: list[_Delivery] = []
        self._attempts: deque[Attempt] = deque(maxlen=KEPT)
        self._numbers = 0
        self._running = 0
        self._closed = False
        self._changed = threading.Condition()
        self._scheduler: threading.Thread | None = None
        clock.watch(self._wake)

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The last KEPT attempts, in the order in which they ended."""
        with self._changed:
            return tuple(self._attempts)

    def forward(self, origin: str, receiver: str) -> None:
        """Deliver what is for ``origin`` (``https://host``) to a receiver on this machine, as a tunnel would.

        Raises ValueError for an origin with a path, and for a receiver elsewhere.
        """
        for name, url, wanted in (("from", origin, "https"), ("to", receiver, "http")):
            parts = urlsplit(url)
            if (parts.scheme, parts.path, parts.query) != (wanted, "", "") or not parts.hostname:
                raise ValueError(f"{name}: {url!r} is not {wanted}://host or {wanted}://host:port")
        if not is_loopback(receiver):
            raise ValueError(f"to: {receiver!r} is not on this machine")
        self._receivers[origin] = receiver

    def problem(self, url: str) -> str | None:
        """Reason why ``url`` is rejected, as far as can be known without a lookup of its host.

        What can't be called at all is taken: nothing more is documented of it, and its attempts fail.
        """
        if self._private:
            return None
        try:
            parts = httpx.URL(url)
        except (httpx.InvalidURL, ValueError):
            return None
        if parts.scheme != "https":
            return "must use HTTPS"
        if is_private(parts.host):
            return "must not point to a private address"
        return None

    def send(self, parameter: str, url: str, value: Any, due: float, secret: str = "") -> None:
        """Tell ``url`` of ``value`` when it is ``due``, as the rule of ``parameter`` has it, signed with ``secret``."""
        self.post(OutgoingRequest(orjson.dumps(value)), url, due, self.rules[parameter], secret)

    def post(self, message: OutgoingRequest, url: str, due: float, rule: Rule, secret: str = "") -> None:
        """Send a message to ``url`` when it is ``due``, by a rule; nothing where addresses like that aren't taken."""
        if not (self._private or self._public or _origin(url) in self._receivers):
            return
        with self._changed:
            self._numbers += 1
            job = _Delivery(due, self._numbers, url, message, rule, secret, rule.delays())
            heapq.heappush(self._jobs, job)
            if self._scheduler is None:
                self._scheduler = threading.Thread(target=self._schedule, daemon=True)
                self._scheduler.start()
            self._changed.notify_all()

    def settle(self, patience: float = 30.0) -> bool:
        """Wait until nothing that is due is left to do; False if that takes longer than ``patience`` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._running and not self._due(), patience)

    def close(self) -> None:
        """Give up what hasn't been sent."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _due(self) -> bool:
        return bool(self._jobs) and self._jobs[0].due <= self._clock.now()

    def _schedule(self) -> None:
        with self._changed:
            while not self._closed:
                if self._due():
                    self._running += 1
                    job = heapq.heappop(self._jobs)
                    # A thread each, so that a slow receiver holds nobody else up.
                    threading.Thread(target=self._deliver, args=(job,), daemon=True).start()
                else:
                    # Only a running clock makes a job due by waiting; one that stands still wakes who waits.
                    patience = self._jobs[0].due - self._clock.now() if self._jobs else None
                    self._changed.wait(None if patience is None else max(patience, 0.001))

    def _deliver(self, job: _Delivery) -> None:
        attempt = self._attempt(job)
        with self._changed:
            self._attempts.append(attempt)
            delay = None if attempt.delivered else next(job.delays, None)
            if delay is not None:
                job.due = self._clock.now() + delay
                heapq.heappush(self._jobs, job)
            self._running -= 1
            self._changed.notify_all()

    def _attempt(self, job: _Delivery) -> Attempt:
        now = self._clock.now()
        try:
            response = self._post(job, job.rule.headers(job.message.body, job.secret, now))
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            return Attempt(now, job.url, None, f"{type(error).__name__}: {error}")
        return Attempt(now, job.url, response.status_code, None)

    def _post(self, job: _Delivery, headers: Mapping[str, str]) -> httpx.Response:
        """Send it to the address that was looked up and found public: a second look-up might give another one.

        Raises ValueError where any address of the host isn't of a kind that is allowed.
        """
        receiver = self._receivers.get(_origin(job.url), "")
        url = httpx.URL(job.url.replace(_origin(job.url), receiver, 1) if receiver else job.url)
        extensions = {}
        named = {**job.message.headers, **headers}
        if not receiver:
            port = url.port or (443 if url.scheme == "https" else 80)
            host = looked_up(url.host, port, private=self._private, public=self._public)
            if not self._private:
                named["Host"] = url.netloc.decode()
                extensions["sni_hostname"] = url.host
                url = url.copy_with(host=host)
        # Without the environment's proxies: they would see what stays on this machine.
        with httpx.Client(trust_env=False, timeout=job.rule.timeout) as client:
            sent = job.message
            return client.request(sent.method, url, content=sent.body, headers=named, extensions=extensions)


def _origin(url: str) -> str:
    """The beginning of a URL, up to its path; ``""`` where it has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def rules(spec: Spec) -> dict[str, Rule]:
    """The rules of a spec's webhooks, by the request property that registers one, else by the webhook's name."""
    found = {}
    for name, path in spec.document.get("webhooks", {}).items():
        for operation in path.values() if isinstance(path, Mapping) else ():
            delivery = operation.get("x-delivery") if isinstance(operation, Mapping) else None
            if delivery is not None:
                found[delivery.get("parameter", name)] = rule_of(delivery)
    return found


def rule_of(delivery: Mapping[str, Any]) -> Rule:
    """The rule that an ``x-delivery`` says."""
    return Rule(
        delivery.get("timeout", _TIMEOUT),
        delivery.get("retries", 0),
        delivery.get("first-delay", 0),
        delivery.get("longest-delay", inf),
        delivery.get("signature"),
    )


def relaxed(spec: Spec) -> Spec:
    """The same spec taking any URL for a callback: the patterns of these request properties are gone."""
    document = copy.deepcopy(spec.document)
    for operation in spec.operations:
        for media in operation.bodies.values():
            if media.schema is not None:
                place, _ = spec.resolve(media.schema)
                for parameter in rules(spec):
                    schema = look_up(document, join(place, "properties", parameter))
                    if isinstance(schema, dict):
                        schema.pop("pattern", None)
    return Spec(document, spec.name, spec.sha256)

"""What a run is asked to do, and what it refuses to do."""

import fnmatch
import ipaddress
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.spec import Operation, Spec

MAX_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a run; values, so that they can be sent to worker processes."""

    spec: str
    """Name of an API, or path of its effective spec."""
    api: str | None = None
    """Name of the API, where ``spec`` is a path."""
    url: str | None = None
    """Where the API is; None: an application in this process."""
    key: str = ""
    seed: int = 0
    max_examples: int = MAX_EXAMPLES
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    workers: int = 1
    max_requests: int | None = None
    """Hard limit on requests sent, over all workers."""
    budget: float | None = None
    """Credits that the run may cost at most; limits requests together with ``price``."""
    price: float | None = None
    """Credits that one request costs at most."""

    def __post_init__(self) -> None:
        """Raises OptionInvalid for a value that means nothing, and for a live URL without its conditions."""
        for name in ("max_examples", "workers", "max_requests"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise OptionInvalid(f"--{name.replace('_', '-')} {value}: must be at least 1")
        for name in ("budget", "price"):
            value = getattr(self, name)
            if value is not None and not 0 < value < float("inf"):
                raise OptionInvalid(f"--{name} {value}: must be a number of credits above 0")
        if (self.budget is None) != (self.price is None):
            raise OptionInvalid(
                "--budget and --price belong together: credits in all, and for one request at most"
            )
        if self.limit is not None and self.limit < 1:
            raise OptionInvalid(f"--budget {self.budget} is less than one request at --price {self.price}")
        if self.url is not None:
            check_url(self.url, self.key_variable)
            self._check_live(self.url)

    @property
    def key_variable(self) -> str:
        """The environment variable that holds the key of the API."""
        return key_variable(self.api or self.spec)

    @property
    def placeholder(self) -> str:
        """What stands for the key in requests that are recorded or shown; a shell puts the key in."""
        return f"${self.key_variable}"

    @property
    def limit(self) -> int | None:
        """How many requests may be sent; None: any number."""
        limits = [] if self.max_requests is None else [self.max_requests]
        if self.budget is not None and self.price is not None:
            limits.append(int(self.budget / self.price))
        return min(limits, default=None)

    def _check_live(self, url: str) -> None:
        if is_loopback(url):
            return
        conditions = {
            f"{self.key_variable} in the environment": self.key,
            "--max-requests": self.max_requests,
            "--budget": self.budget,
            "--price": self.price,
        }
        missing = [name for name, value in conditions.items() if not value]
        if missing:
            raise OptionInvalid(
                f"{url} is not this machine and may cost credits: refused without {', '.join(missing)}"
            )


def repeat(operation: str, settings: Settings) -> str:
    """The command that runs one operation's cases of a run again."""
    words = [
        "leaperone-conformance",
        "run",
        "--seed",
        str(settings.seed),
        "--max-examples",
        str(settings.max_examples),
    ]
    words += ["--spec" if settings.spec.endswith(".json") else "--api", settings.spec]
    if settings.url:
        words += ["--url", settings.url]
    return shlex.join([*words, "--include", operation])


def key_variable(api: str) -> str:
    """The environment variable that holds the key of an API of this name, or whose effective spec is at this path."""
    name = re.sub(r"\W", "_", Path(api).stem, flags=re.ASCII)
    return f"{name.upper()}_API_KEY"


def is_loopback(url: str) -> bool:
    """Whether the host of a URL is this machine by its name or address alone, without asking a resolver."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def selected(spec: Spec, settings: Settings) -> list[Operation]:
    """The operations that ``include`` and ``exclude`` leave, in the order of the spec.

    A pattern is an operation's key (``POST /v1/address/structure``) or id, or, where there is none of that name,
    a part of keys or ids, or a glob over them. Raises OptionInvalid where nothing is left.
    """
    named = {name for operation in spec.operations for name in (operation.key, operation.id)}

    def matches(operation: Operation, patterns: tuple[str, ...]) -> bool:
        names = (operation.key, operation.id)
        return any(
            pattern == name
            or (pattern not in named and (pattern in name or fnmatch.fnmatchcase(name, pattern)))
            for pattern in patterns
            for name in names
        )

    chosen = [
        operation
        for operation in spec.operations
        if (not settings.include or matches(operation, settings.include))
        and not matches(operation, settings.exclude)
    ]
    if not chosen:
        raise OptionInvalid(
            f"no operation of {spec.name} matches --include/--exclude: see --help for patterns"
        )
    return chosen


def check_url(url: str, variable: str) -> None:
    """Raises OptionInvalid for a URL that can't be asked, or has a key in it; ``variable`` is where that belongs."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise OptionInvalid(f"--url {url!r}: not an http or https URL with a host")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise OptionInvalid(
            f"--url: must have no credentials, query or fragment; the key comes from {variable}"
        )

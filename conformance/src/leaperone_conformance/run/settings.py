"""Settings of a run, and their validation."""

import fnmatch
import hashlib
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.servers import is_loopback


def shard(operations: Sequence[Operation], index: int, count: int) -> list[Operation]:
    """The operations of shard ``index`` out of ``count``.

    Operations of one path stay together: Schemathesis probes a path once for methods that it doesn't have.
    """
    return [operation for operation in operations if _number(operation.path) % count == index]


def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], "big")


MAX_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Preset:
    """The depth of a run, where no option says otherwise."""

    max_examples: int
    task_timeout: float
    """On this machine; elsewhere tasks are not waited for."""
    generated: bool = True
    """True if requests are generated, and scenarios run beside the samples and those of the document."""


def preset_of(name: str) -> Preset:
    """A preset by its name. Raises OptionInvalid, with the names that there are."""
    if name not in PRESETS:
        raise OptionInvalid(f"--preset {name}: must be one of {', '.join(PRESETS)}")
    return PRESETS[name]


DEFAULT_PRESET = "default"
PRESETS = {
    "quick": Preset(1, 30, generated=False),
    DEFAULT_PRESET: Preset(MAX_EXAMPLES, 60),
    "deep": Preset(100, 600),
}
RATE_LIMIT_TIMEOUT = 120.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a run; values, so that they can be sent to worker processes."""

    spec: str
    """Name of an API, or path of its effective spec."""
    api: str | None = None
    """Name of the API, where ``spec`` is a path."""
    url: str | None = None
    """URL of the API; None for an application in this process."""
    key: str = ""
    seed: int = 0
    max_examples: int = MAX_EXAMPLES
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    changed: tuple[str, ...] | None = None
    """Keys of the operations whose contract has changed: only these are run; None: any."""
    workers: int = 1
    max_requests: int | None = None
    """Hard limit on requests sent, over all workers."""
    budget: Decimal | None = None
    """Credits that the run may cost at most, over all workers."""
    default_price: Decimal | None = None
    """Credits that a request costs at most where no price is documented."""
    tier: str | None = None
    """Tier whose rate limits are kept; None for those that responses state."""
    rate_limit_timeout: float = RATE_LIMIT_TIMEOUT
    """Seconds that a request may have to wait for its rate limit."""
    mock_control: bool = False
    """The target is a mock with its control endpoint: conversations may move its clock and make it fail."""
    task_timeout: float = 0.0
    """Seconds that conversations may wait for tasks, in all, where the clock can't be moved."""
    state: str | None = None
    """Directory of the ledger and of past runs; None: nothing is remembered."""
    repeat_unknown: bool = False
    """Send again what a run had paid for when it was cut off."""
    shard: tuple[int, int] | None = None
    """The part that is run, from 1, and the number of parts; limits are those of all parts together."""
    har: Path | None = None
    """File for a recording of the cases, as HAR."""
    vcr: Path | None = None
    """The same as a VCR cassette."""
    recordings: Path | None = None
    """Folder in which the workers of a run record for ``har`` and ``vcr``; the run makes it."""
    session: str | None = None
    """Name of a run that several processes take part in."""
    rules: str | None = None
    """File with rules of the user's own, besides those of the spec."""
    scenarios: str | None = None
    """File with scenarios of the user's own."""
    preset: str = DEFAULT_PRESET
    """A name of ``PRESETS``; ``max_examples`` and ``task_timeout`` are its own unless they are given."""
    strict: bool = False
    """Findings about the document alone fail the run, too."""
    callbacks: tuple[int, str] | None = None
    """A port of this machine, and the URL with which an API elsewhere reaches it: webhooks are received there."""
    only: str | None = None
    """Key of the only operation of the plan that this process runs."""

    def __post_init__(self) -> None:
        """Raises OptionInvalid for a value that means nothing, and for a live URL without its conditions."""
        for name in ("max_examples", "workers", "max_requests"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise OptionInvalid(f"--{name.replace('_', '-')} {value}: must be at least 1")
        if self.budget is not None and not 0 < self.budget < Decimal("inf"):
            raise OptionInvalid(f"--budget {self.budget}: must be a number of credits above 0")
        if self.default_price is not None and not 0 <= self.default_price < Decimal("inf"):
            raise OptionInvalid(
                f"--default-price {self.default_price}: must be a number of credits, 0 for free"
            )
        if not 0 <= self.rate_limit_timeout < float("inf"):
            raise OptionInvalid(
                f"--rate-limit-timeout {self.rate_limit_timeout}: must be a number of seconds"
            )
        if not 0 <= self.task_timeout < float("inf"):
            raise OptionInvalid(
                f"--task-timeout {self.task_timeout}: must be a number of seconds that isn't negative"
            )
        if self.mock_control and self.url is not None and not is_loopback(self.url):
            raise OptionInvalid(
                f"--mock-control: {self.url} is not this machine, so it is no mock to be ruled"
            )
        preset_of(self.preset)
        if self.default_price is not None and self.budget is None:
            raise OptionInvalid("--default-price: is counted only with --budget")
        if self.shard is not None and not 1 <= self.shard[0] <= self.shard[1]:
            raise OptionInvalid(f"--shard {self.shard[0]}/{self.shard[1]}: must be one of them, from 1")
        if self.url is not None:
            check_url(self.url, self.key_variable)
            self._check_live(self.url)

    @property
    def limited(self) -> bool:
        """True if a plan decides what is run."""
        return self.max_requests is not None or self.budget is not None

    @property
    def name(self) -> str:
        """The name of the API; where only a path is known, that of the file."""
        return Path(self.api or self.spec).stem

    @property
    def key_variable(self) -> str:
        """The environment variable that holds the key of the API."""
        return key_variable(self.name)

    @property
    def placeholder(self) -> str:
        """Placeholder for the key in requests that are recorded or shown; a shell puts the key in."""
        return f"${self.key_variable}"

    def _check_live(self, url: str) -> None:
        if is_loopback(url):
            return
        conditions = {
            f"{self.key_variable} in the environment": self.key,
            "--max-requests": self.max_requests,
            "--budget": self.budget,
        }
        missing = [name for name, value in conditions.items() if not value]
        if missing:
            raise OptionInvalid(
                f"{url} is not this machine and may cost credits: refused without {', '.join(missing)}"
            )


def repeat(operation: str, settings: Settings) -> str:
    """The command that runs one operation's cases of a run again."""
    words = ["leaperone-conformance", "run"]
    if settings.preset != DEFAULT_PRESET:
        words += ["--preset", settings.preset]
    words += [
        "--seed",
        str(settings.seed),
        "--max-examples",
        str(settings.max_examples),
    ]
    if settings.api:
        words += ["--api", settings.api]
    if settings.spec != settings.api:
        words += ["--spec" if settings.api or settings.spec.endswith(".json") else "--api", settings.spec]
    if settings.url:
        words += ["--url", settings.url]
    for name in ("max_requests", "budget", "default_price", "tier", "rules", "scenarios"):
        value = getattr(settings, name)
        if value is not None:
            words += [f"--{name.replace('_', '-')}", str(value)]
    if settings.rate_limit_timeout != RATE_LIMIT_TIMEOUT:
        words += ["--rate-limit-timeout", str(settings.rate_limit_timeout)]
    if settings.task_timeout != task_timeout(settings.preset, settings.url):
        words += ["--task-timeout", str(settings.task_timeout)]
    if settings.mock_control and settings.url:
        words.append("--mock-control")
    if settings.callbacks:
        words += ["--callbacks", "{}={}".format(*settings.callbacks)]
    if settings.strict:
        words.append("--strict")
    return shlex.join([*words, "--include", operation])


def task_timeout(preset: str, url: str | None) -> float:
    """Seconds that a run waits for tasks unless an option says otherwise: none where waiting may cost credits."""
    return PRESETS[preset].task_timeout if url is None or is_loopback(url) else 0.0


def key_variable(api: str) -> str:
    """The environment variable that holds the key of an API of this name, or whose effective spec is at this path."""
    name = re.sub(r"\W", "_", Path(api).stem, flags=re.ASCII)
    return f"{name.upper()}_API_KEY"


def selected(spec: Spec, settings: Settings) -> list[Operation]:
    """The chosen operations that can be run; of the others no request or no response can be made.

    Raises OptionInvalid where nothing is left.
    """
    operations = [operation for operation in chosen(spec, settings) if left_out(spec, operation) is None]
    if not operations and settings.shard is None:
        raise OptionInvalid(f"{spec.name}: no operation that is chosen has a value for each of its schemas")
    return operations


def left_out(spec: Spec, operation: Operation) -> str | None:
    """Reason why an operation can't be run, by the document; None where it can."""
    return spec.unmade(operation) or spec.untried(operation)


def chosen(spec: Spec, settings: Settings) -> list[Operation]:
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

    found = [
        operation
        for operation in spec.operations
        if (settings.changed is None or operation.key in settings.changed)
        and (not settings.include or matches(operation, settings.include))
        and not matches(operation, settings.exclude)
    ]
    if not found:
        changed = "" if settings.changed is None else "changed "
        raise OptionInvalid(
            f"no {changed}operation of {spec.name} matches --include/--exclude: see --help for patterns"
        )
    # Of few operations a shard may well get none.
    return found if settings.shard is None else shard(found, settings.shard[0] - 1, settings.shard[1])


def check_url(url: str, variable: str) -> None:
    """Raises OptionInvalid for a URL that can't be called, or has a key in it; ``variable`` is where that belongs."""
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


def named(spec: Spec, settings: Settings) -> frozenset[str]:
    """The keys of the operations that ``include`` names exactly, by key or id."""
    return frozenset(
        operation.key
        for operation in spec.operations
        if {operation.key, operation.id} & set(settings.include)
    )

"""Record and replay: a proxy in front of a real API that holds both directions against the spec, and its recordings."""

from .app import Proxy
from .cassette import Cassette, RecordedExchange, load
from .hooks import ResponseInvalid, async_validating, validating
from .replay import Replay
from .violations import Violations

__all__ = [
    "Cassette",
    "Proxy",
    "RecordedExchange",
    "Replay",
    "ResponseInvalid",
    "Violations",
    "async_validating",
    "load",
    "validating",
]

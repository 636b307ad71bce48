"""The API without its models and its bill: an ASGI application made from an effective spec.

``create_app()`` makes one, ``serve(app)`` puts it on a port for the length of a ``with`` block.
"""

from pathlib import Path
from typing import Any

from leaperone_conformance.mock.faults.model import Fault
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.replies import Reply
from leaperone_conformance.mock.state.call_log import Calls, Seen
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.spec import load_for

from .app import Mock
from .call import Call
from .pipeline import Mutation
from .server import serve

__all__ = [
    "Call",
    "Calls",
    "Clock",
    "Fault",
    "Mock",
    "MockResponse",
    "Mutation",
    "Reply",
    "Seen",
    "create_app",
    "serve",
]


def create_app(api: str | None = None, seed: int = 0, spec: str | Path | None = None, **options: Any) -> Mock:
    """The mock of an API: its effective spec from this package, or from a file, with the API's plug-ins.

    Without a name it is the API that the file describes, and LEAPERone without either. ``options`` are those of Mock.
    Raises SpecNotFound, SpecInvalid and OptionInvalid, also where the file is the spec of another API.
    """
    return Mock(load_for(api, spec), seed=seed, **options)

"""Identity of a request of a run, whatever key and boundary it is sent with."""

import hashlib
import re
from urllib.parse import urlsplit

import requests

from leaperone_conformance.spec import Spec

_BOUNDARY = re.compile(r"boundary=\"?([^\";,]+)")


def identity(spec: Spec, request: requests.PreparedRequest) -> str:
    """A digest of method, path, query and body."""
    parts = urlsplit(request.url or "")
    keys = {f"{scheme['name']}=" for scheme in spec.security_schemes.values() if scheme.get("in") == "query"}
    query = sorted(pair for pair in parts.query.split("&") if not pair.startswith(tuple(keys)))
    body = request.body.encode() if isinstance(request.body, str) else request.body
    data = body if isinstance(body, bytes) else b""
    boundary = _BOUNDARY.search(str(request.headers.get("Content-Type", "")))
    if boundary is not None:
        data = data.replace(boundary[1].encode(), b"")
    head = f"{request.method} {parts.path}?{'&'.join(query)}\n".encode()
    return hashlib.blake2b(head + data, digest_size=16).hexdigest()

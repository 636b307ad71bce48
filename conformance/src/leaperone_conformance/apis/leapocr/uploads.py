"""Storage for uploads: signed addresses that take one part each, and what came to them."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.state.clock import Clock

PLACE = f"{PREFIX}uploads/"
CHUNK = 5 * 1024 * 1024
"""Bytes of a part."""
LIFETIME = 3600


@dataclass(slots=True)
class PartUpload:
    """A file that was announced; ``parts`` are the bytes that came, by number."""

    size: int
    expires: float
    parts: dict[int, bytes] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Number of parts."""
        return max(1, -(-self.size // CHUNK))

    def span(self, number: int) -> tuple[int, int]:
        """The first and the last byte of a part."""
        return (number - 1) * CHUNK, min(number * CHUNK, self.size) - 1


class Storage:
    """The uploads of one mock, by job."""

    def __init__(self, seed: int, clock: Clock) -> None:
        self._salt = f"storage {seed}".encode()
        self._clock = clock
        self._uploads: dict[str, PartUpload] = {}

    def announce(self, job: str, size: int, headers: Mapping[str, str]) -> dict[str, Any]:
        """Make place for a file; gives what the API tells of it to the caller with these headers."""
        upload = self._uploads[job] = PartUpload(size, self._clock.now() + LIFETIME)
        parts = []
        for number in range(1, upload.count + 1):
            path = f"{PLACE}{job}/{number}"
            query = f"?expires={upload.expires:.0f}&signature={self._signature(path, upload.expires)}"
            first, last = upload.span(number)
            url = address(headers, path) + query
            parts.append({"part_number": number, "start_byte": first, "end_byte": last, "upload_url": url})
        kind = "multipart" if upload.count > 1 else "single"
        return {"upload_type": kind, "chunk_size": CHUNK, "total_chunks": upload.count, "parts": parts}

    def put(self, request: InternalRequest) -> MockResponse:
        """Take a part: 403 for an address that isn't signed so or has expired, 400 for a part of another size."""
        job, _, number = request.path.removeprefix(PLACE).partition("/")
        query = {name: values[0] for name, values in parse_qs(request.query.decode("latin-1")).items()}
        upload = self._uploads.get(job)
        if request.method != "PUT":
            return _error(405, "MethodNotAllowed")
        if upload is None or not hmac.compare_digest(
            query.get("signature", "").encode(), self._signature(request.path, upload.expires).encode()
        ):
            return _error(403, "SignatureDoesNotMatch")
        if self._clock.now() > upload.expires:
            return _error(403, "AccessDenied: Request has expired")
        first, last = upload.span(int(number))
        if len(request.body) != last - first + 1:
            return _error(400, "IncompleteBody")
        upload.parts[int(number)] = request.body
        return MockResponse(200, "application/xml", (), {"ETag": f'"{etag(request.body)}"'})

    def missing(self, job: str, parts: Mapping[int, str]) -> str | None:
        """The error in the parts that a completion lists by number and ETag; None where there is none."""
        upload = self._uploads.get(job)
        if upload is None:
            return "there is no upload for this job"
        for number in range(1, upload.count + 1):
            if number not in parts:
                return f"part {number} of {upload.count} is missing"
            if number not in upload.parts or etag(upload.parts[number]) != parts[number].strip('"'):
                return f"part {number} has not arrived, or has another ETag"
        extra = parts.keys() - set(range(1, upload.count + 1))
        return f"there is no part {min(extra)}" if extra else None

    def take(self, job: str) -> bytes:
        """The whole file; the storage forgets it."""
        upload = self._uploads.pop(job)
        return b"".join(upload.parts[number] for number in sorted(upload.parts))

    def forget(self, job: str) -> None:
        """Drop what came for a job."""
        self._uploads.pop(job, None)

    def _signature(self, path: str, expires: float) -> str:
        return hmac.new(self._salt, f"{path} {expires:.0f}".encode(), hashlib.sha256).hexdigest()


def etag(content: bytes) -> str:
    """The ETag of a part, without quotes."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _error(status: int, code: str) -> MockResponse:
    return MockResponse(status, "application/xml", (f"<Error><Code>{code}</Code></Error>".encode(),))

"""Fetch a published spec: all or nothing, and nothing when there is nothing new.

Two files are written: the spec as canonical JSON, and beside it a source record (``openapi.source.json``:
kind, sources, sha256, time, and the server's ETag and Last-Modified). The spec is replaced first, the
record second, each of them atomically. A crash in between leaves a new spec beside an old record; that is
harmless, because a record counts only while its sha256 is that of the spec: the next fetch then requests
unconditionally and writes the record that is missing.

Exit codes: 0 updated or unchanged, 3 what came is not a usable spec, 6 nothing usable came, 7 can't be
written.
"""

import asyncio
import hashlib
import os
import zlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import httpx
import orjson
import typer

from .command import run
from .errors import FetchError, SpecError, printable
from .files import canonical_json, parse_json, write_atomic
from .published.refs import operations
from .spec import check_openapi, check_spec

# The variables from which httpx makes its connections.
_PROXIES = ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")

_VALIDATORS = {"etag": "if-none-match", "last_modified": "if-modified-since"}


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a fetch: seconds to connect, between two reads and in all; bytes, also unpacked."""

    connect: float = 10.0
    read: float = 30.0
    total: float = 120.0
    size: int = 64 * 1024 * 1024
    redirects: int = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a fetch: whether the spec changed, its number of operations (None if not sent), and the first
    thing that an overlay has to repair before anything can be made of it.
    """

    changed: bool
    operations: int | None
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes


def fetch(url: str, output: Path, *, clock: Callable[[], datetime], limits: Limits | None = None) -> Outcome:
    """Bring ``output`` and its source record up to date with ``url``; ``clock`` gives the time to record.

    What normalising and overlays may repair is kept, and reported in the outcome. Raises FetchError (network, status,
    size, time, redirect), SpecError (not JSON, not OpenAPI 3.0 to 3.2, no operations) or
    OutputError; both files are then as they were, byte for byte, except as the module says for a failure between the
    two writes.
    """
    address = _parse_url(url)
    record_path = output.with_name(f"{output.stem}.source.json")
    old = _current_record(output, record_path)
    # Validators belong to one URL; a query is not kept in the record, so it can't be compared.
    known = old if old.get("sources") == [url] else {}
    headers = {_VALIDATORS[key]: known[key] for key in _VALIDATORS if key in known}
    answer = asyncio.run(_download(address, headers, limits or Limits()))
    if answer.status == httpx.codes.NOT_MODIFIED:
        return Outcome(False, None)
    document = _parse(answer, display(address))
    data = canonical_json(document)
    digest = hashlib.sha256(data).hexdigest()
    changed = digest != old.get("sha256")
    new = {
        "kind": "live",
        "sources": [display(address)],
        "sha256": digest,
        "time": old["time"] if not changed and "time" in old else clock().isoformat(timespec="seconds"),
        **{k: v for k in _VALIDATORS if (v := answer.headers.get(k.replace("_", "-"))) is not None},
    }
    if changed:
        write_atomic(output, data)
    if new != old:
        write_atomic(record_path, canonical_json(new))
    return Outcome(changed, sum(1 for _ in operations(document)), _broken(document, display(address)))


def display(url: httpx.URL) -> str:
    """A URL as it may be shown and recorded: no user, no password, no query, no fragment."""
    return str(url.copy_with(username=None, password=None, query=None, fragment=None))


def _parse_url(text: str) -> httpx.URL:
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise FetchError("the URL can't be parsed") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError("the URL must be http:// or https:// with a host")
    return url


def _current_record(output: Path, record: Path) -> dict[str, Any]:
    """The record of a spec fetched earlier, if it describes the file that is there; else an empty one."""
    try:
        value = orjson.loads(record.read_bytes())
        digest = hashlib.sha256(output.read_bytes()).hexdigest()
    except (OSError, orjson.JSONDecodeError):
        return {}
    if not isinstance(value, dict) or value.get("kind") != "live" or value.get("sha256") != digest:
        return {}
    texts = ("time", *_VALIDATORS)
    return (
        value if all(isinstance(value.get(k, ""), str) and value.get(k, "").isascii() for k in texts) else {}
    )


async def _download(url: httpx.URL, headers: dict[str, str], limits: Limits) -> _Answer:
    shown = display(url)
    # Read-timeouts alone don't end a server that sends a byte now and then; the total does.
    try:
        async with asyncio.timeout(limits.total), _client(limits) as client:
            return await _follow(client, url, headers, limits)
    except TimeoutError:
        raise FetchError(f"{shown}: took longer than {limits.total:g} seconds") from None
    except httpx.ConnectTimeout:
        raise FetchError(f"{shown}: no connection within {limits.connect:g} seconds") from None
    except httpx.TimeoutException:
        raise FetchError(f"{shown}: nothing received for {limits.read:g} seconds") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(f"{shown}: {_reason(error)}") from error


def _client(limits: Limits) -> httpx.AsyncClient:
    try:
        return httpx.AsyncClient(timeout=httpx.Timeout(limits.read, connect=limits.connect))
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        names = _CERTIFICATES if isinstance(error, OSError) else _PROXIES
        given = [name for name in os.environ if name.upper() in names]
        raise FetchError(f"no connection can be made with {' and '.join(given)}: {error}") from error


async def _follow(
    client: httpx.AsyncClient, url: httpx.URL, headers: dict[str, str], limits: Limits
) -> _Answer:
    auth = httpx.BasicAuth(url.username, url.password) if url.userinfo else None
    current = url.copy_with(username=None, password=None, fragment=None)
    fixed = {"accept": "application/json", "accept-encoding": "gzip", **headers}
    for _ in range(limits.redirects + 1):
        async with client.stream("GET", current, headers=fixed, auth=auth) as response:
            if not response.has_redirect_location:
                return await _receive(response, display(url), limits, bool(headers))
            current = redirected(current, response.headers["location"], display(url))
    raise FetchError(f"{display(url)}: more than {limits.redirects} redirects")


def redirected(current: httpx.URL, location: str, shown: str) -> httpx.URL:
    """The target of a redirect from ``current``, without user and fragment.

    Raises FetchError, beginning with ``shown``, unless it stays on the host and, but for http to https, on
    scheme and port.
    """
    target = current.join(location)
    upgrade = current.scheme == "http" and target.scheme == "https"
    if target.host != current.host:
        raise FetchError(
            f"{shown}: redirected to another host ({target.host}): fetch from there if you trust it"
        )
    if target.scheme != current.scheme and not upgrade:
        raise FetchError(f"{shown}: redirected from {current.scheme} to {target.scheme}")
    if target.port != current.port and not upgrade:
        raise FetchError(f"{shown}: redirected to another port of the same host")
    return target.copy_with(username=None, password=None, fragment=None)


async def _receive(response: httpx.Response, shown: str, limits: Limits, conditional: bool) -> _Answer:
    status = response.status_code
    if status == httpx.codes.NOT_MODIFIED and conditional:
        return _Answer(status, response.headers, b"")
    if status != httpx.codes.OK:
        raise FetchError(f"{shown}: answered {status} {httpx.codes.get_reason_phrase(status)}".rstrip())
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise FetchError(f"{shown}: content encoding {encoding!r} was not requested")
    chunks = response.aiter_raw()
    body = bytearray()
    async for chunk in chunks if encoding == "identity" else _unpacked(chunks, limits.size, shown):
        body += chunk
        if len(body) > limits.size:
            raise FetchError(f"{shown}: larger than {limits.size} bytes")
    return _Answer(status, response.headers, bytes(body))


async def _unpacked(chunks: AsyncIterator[bytes], size: int, shown: str) -> AsyncIterator[bytes]:
    """Gunzip with bounded memory: a chunk unpacks to at most one byte more than the limit."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        async for chunk in chunks:
            yield unpacker.decompress(chunk, size + 1)
    except zlib.error as error:
        raise FetchError(f"{shown}: broken gzip data") from error
    if not unpacker.eof:
        raise FetchError(f"{shown}: the gzip data ends too early")


def _parse(answer: _Answer, shown: str) -> dict[str, Any]:
    kind = answer.headers.get("content-type", "no content type").split(";")[0]
    try:
        value = parse_json(answer.body.removeprefix(b"\xef\xbb\xbf"), shown)
    except SpecError as error:
        raise SpecError(
            str(error).replace(": not JSON: ", f": not JSON ({kind!r}): ", 1)
        ) from error.__cause__
    document = check_openapi(value, shown)
    if next(operations(document), None) is None:
        raise SpecError(f"{shown}: #/paths: the document has no operations")
    return document


def _broken(document: dict[str, Any], shown: str) -> str | None:
    try:
        check_spec(document, shown)
    except SpecError as error:
        return str(error)
    return None


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def main(
    url: Annotated[str, typer.Argument(help="Where the spec is published (http or https).")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The spec file.")] = Path("openapi.json"),
    timeout: Annotated[float, typer.Option(min=0.001, help="Seconds for everything.")] = Limits().total,
    max_bytes: Annotated[int, typer.Option(min=1, help="Largest spec, unpacked.")] = Limits().size,
) -> None:
    """Fetch a published OpenAPI document (JSON, 3.0 to 3.2) unless it is unchanged.

    Whatever goes wrong, the old files stay. Exits with 0 when updated or unchanged, 3 if what came is not a
    usable spec, 6 if nothing usable came, 7 if the files can't be written.
    """
    limits = Limits(total=timeout, size=max_bytes)
    outcome = fetch(url, output, clock=lambda: datetime.now(UTC), limits=limits)
    if outcome.broken:
        typer.echo(f"to be repaired by an overlay: {printable(outcome.broken)}", err=True)
    if outcome.changed:
        typer.echo(f"updated {output}: {outcome.operations} operations")
    else:
        typer.echo(f"unchanged: {output}")


if __name__ == "__main__":
    run(main)

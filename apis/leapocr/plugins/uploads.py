"""Uploading a file: announced, sent in parts that go in parallel, completed.

A part that fails is sent again; when it keeps failing, the error holds a `state` with which `resume` sends only what is
missing. The file is read from disk as it is sent. How a part is sent (`_attempts`) is written once, as a generator that
asks for requests and waits, carried out by a synchronous and an asynchronous twin.
"""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import IO, Any, TypedDict, Unpack

import httpx

from .._call import Call
from .._http import AsyncClient, BaseClient, SyncClient
from .._retry import delay_before
from ..errors import APIConnectionError, APIError, InvalidArgumentError, ServerError
from ..models import CompletedPart, Job, UploadCompletion, UploadStarted

PARALLEL = 4
PIECE = 256 * 1024
EXPIRED = (401, 403, 404, 410)

FileLike = str | PathLike[str] | IO[bytes]


class Options(TypedDict, total=False):
    """What may be asked of the API beside the file, as for `jobs.submit`."""

    format: str
    model: str
    schema: dict[str, Any]
    instructions: str
    template_slug: str
    extract_bounding_boxes: bool
    save_as_template: bool


@dataclass(frozen=True)
class Part:
    """A part of the file: its number, its first byte, how many bytes it has, and the address that takes it."""

    number: int
    start: int
    size: int
    url: str = field(repr=False)


@dataclass(frozen=True)
class UploadState:
    """How far an upload is: its job, its parts, and the ETags of those that have arrived, by number.

    Its addresses let anybody upload: keep it like a key.
    """

    job_id: str
    parts: tuple[Part, ...]
    etags: dict[int, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that have not arrived."""
        return tuple(part for part in self.parts if part.number not in self.etags)


class UploadInterruptedError(APIError):
    """An upload could not be brought to its end. `resume(error.state, file)` sends what is missing; where `expired` is
    set the addresses no longer take anything, and only a new upload helps.
    """

    def __init__(self, message: str, *, state: UploadState, expired: bool = False) -> None:
        super().__init__(message)
        self.state = state
        self.expired = expired


class _PartError(Exception):
    def __init__(self, message: str, *, expired: bool = False) -> None:
        super().__init__(message)
        self.expired = expired


class Source:
    """The file, read piece by piece from any thread."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._reading = threading.Lock()
        self.size = file.seek(0, 2)

    def pieces(self, part: Part) -> Iterator[bytes]:
        """The bytes of a part. Raises InvalidArgumentError where the file ends before."""
        for start in range(part.start, part.start + part.size, PIECE):
            wanted = min(PIECE, part.start + part.size - start)
            with self._reading:
                self._file.seek(start)
                piece = self._file.read(wanted)
            if len(piece) != wanted:
                raise InvalidArgumentError("file: became shorter while it was uploaded")
            yield piece

    async def pieces_async(self, part: Part) -> AsyncIterator[bytes]:
        """The same for an asynchronous client."""
        for piece in self.pieces(part):
            yield piece


class Upload:
    """`upload(file, ...)` sends a file and returns its job."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def __call__(
        self,
        file: FileLike,
        *,
        file_name: str | None = None,
        content_type: str | None = None,
        parallel: int = PARALLEL,
        on_progress: Callable[[UploadState], None] | None = None,
        **options: Unpack[Options],
    ) -> Job:
        """Send a file (a path, or one open for reading bytes) in parts, `parallel` at a time.

        `on_progress` is given the state after each part. Raises InvalidArgumentError for what can't be sent,
        UploadInterruptedError, and the API's errors.
        """
        with _opened(file) as source:
            call = _announced(self._client, source, file, file_name, content_type, options)
            state = _state(call.finish(self._client.run(call)))
            return self._carry_on(source, state, parallel, on_progress)

    def resume(
        self,
        state: UploadState,
        file: FileLike,
        *,
        parallel: int = PARALLEL,
        on_progress: Callable[[UploadState], None] | None = None,
    ) -> Job:
        """Go on with an interrupted upload of the same file. Raises as an upload does."""
        with _opened(file, state) as source:
            return self._carry_on(source, state, parallel, on_progress)

    def _carry_on(
        self, source: Source, state: UploadState, parallel: int, told: Callable[[UploadState], None] | None
    ) -> Job:
        errors: list[Exception] = []
        turn = threading.Lock()

        def one(part: Part) -> None:
            if errors:
                return
            try:
                etag = self._send(source, part)
                with turn:
                    _arrived(state, part, etag, told)
            except Exception as error:  # noqa: BLE001  what on_progress raises is raised again, too
                errors.append(error)

        with ThreadPoolExecutor(_positive(parallel)) as pool:
            list(pool.map(one, state.missing))
        _check(errors, state)
        with _completing(state):
            call = _completion(self._client, state)
            return call.finish(self._client.run(call))

    def _send(self, source: Source, part: Part) -> str:
        http = self._client._connections.get()
        plan = _attempts(self._client, http, part, lambda: source.pieces(part))
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    time.sleep(step)
                    step = plan.send(None)
                else:
                    step = plan.send(http.send(step))
            except httpx.TransportError as error:
                step = plan.throw(error)
            except StopIteration as done:
                return str(done.value)


class AsyncUpload:
    """The asynchronous `Upload`."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def __call__(
        self,
        file: FileLike,
        *,
        file_name: str | None = None,
        content_type: str | None = None,
        parallel: int = PARALLEL,
        on_progress: Callable[[UploadState], None] | None = None,
        **options: Unpack[Options],
    ) -> Job:
        """The asynchronous `Upload.__call__`."""
        with _opened(file) as source:
            call = _announced(self._client, source, file, file_name, content_type, options)
            state = _state(call.finish(await self._client.arun(call)))
            return await self._carry_on(source, state, parallel, on_progress)

    async def resume(
        self,
        state: UploadState,
        file: FileLike,
        *,
        parallel: int = PARALLEL,
        on_progress: Callable[[UploadState], None] | None = None,
    ) -> Job:
        """The asynchronous `Upload.resume`."""
        with _opened(file, state) as source:
            return await self._carry_on(source, state, parallel, on_progress)

    async def _carry_on(
        self, source: Source, state: UploadState, parallel: int, told: Callable[[UploadState], None] | None
    ) -> Job:
        import anyio

        errors: list[Exception] = []
        turn = anyio.CapacityLimiter(_positive(parallel))

        async def one(part: Part) -> None:
            async with turn:
                if errors:
                    return
                try:
                    _arrived(state, part, await self._send(source, part), told)
                except Exception as error:  # noqa: BLE001  what on_progress raises is raised again, too
                    errors.append(error)

        async with anyio.create_task_group() as group:
            for part in state.missing:
                group.start_soon(one, part)
        _check(errors, state)
        with _completing(state):
            call = _completion(self._client, state)
            return call.finish(await self._client.arun(call))

    async def _send(self, source: Source, part: Part) -> str:
        import anyio

        http = self._client._connections.get()
        plan = _attempts(self._client, http, part, lambda: source.pieces_async(part))
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    await anyio.sleep(step)
                    step = plan.send(None)
                else:
                    step = plan.send(await http.send(step))
            except httpx.TransportError as error:
                step = plan.throw(error)
            except StopIteration as done:
                return str(done.value)


def _attempts(
    client: SyncClient | AsyncClient,
    http: httpx.Client | httpx.AsyncClient,
    part: Part,
    content: Callable[[], Any],
) -> Generator[httpx.Request | float, httpx.Response | None, str]:
    """Send a part until it has arrived; returns its ETag. A PUT can be repeated whatever became of it."""
    trouble = ""
    for attempt in range(1, client.max_retries + 2):
        # The address is signed; the key is not for it.
        headers = {"Content-Length": str(part.size)}
        outcome: httpx.Response | httpx.TransportError
        try:
            answer = yield http.build_request("PUT", part.url, content=content(), headers=headers)
        except httpx.TransportError as error:
            outcome, trouble = error, type(error).__name__
        else:
            assert answer is not None
            outcome, etag = answer, answer.headers.get("etag", "").strip('"')
            if answer.is_success and etag:
                return str(etag)
            trouble = f"status {answer.status_code}" if not answer.is_success else "no ETag in the answer"
            if answer.status_code in EXPIRED:
                raise _PartError(f"part {part.number}: {trouble}: its address has expired", expired=True)
            if answer.status_code < 500 and answer.status_code not in (408, 429):
                break
        if attempt <= client.max_retries:
            delay = delay_before(outcome, attempt, client.max_retry_delay, client.random)
            yield min(delay, client.max_retry_delay)
    raise _PartError(f"part {part.number}: {trouble}")


@contextmanager
def _opened(file: FileLike, state: UploadState | None = None) -> Iterator[Source]:
    """The file to send; one that was given open stays open. Raises InvalidArgumentError where it can't be read, is
    empty, or isn't the one that was begun with.
    """
    try:
        handle = Path(file).open("rb") if isinstance(file, str | PathLike) else None  # noqa: SIM115
        source = Source(handle or file)  # type: ignore[arg-type]
    except (OSError, AttributeError) as error:
        raise InvalidArgumentError(f"file: can't be read: {error}") from error
    try:
        size = source.size if state is None else sum(part.size for part in state.parts)
        if source.size == 0 or size != source.size:
            expected = (
                "is empty" if source.size == 0 else f"has {source.size} bytes, not the {size} it began with"
            )
            raise InvalidArgumentError(f"file: {expected}")
        yield source
    finally:
        if handle is not None:
            handle.close()


def _announced(
    client: BaseClient,
    source: Source,
    file: FileLike,
    file_name: str | None,
    content_type: str | None,
    options: Options,
) -> Call[UploadStarted]:
    from ..api.uploads.start import method

    path = file if isinstance(file, str | PathLike) else getattr(file, "name", "")
    name = file_name or (Path(path).name if isinstance(path, str | PathLike) else "") or "document.pdf"
    kind = content_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return method(client, file_name=name, content_type=kind, file_size=source.size, **options)


def _state(started: UploadStarted) -> UploadState:
    parts = (
        Part(part.part_number, part.start_byte, part.end_byte - part.start_byte + 1, part.upload_url)
        for part in started.parts
    )
    return UploadState(started.job_id, tuple(parts))


def _arrived(state: UploadState, part: Part, etag: str, told: Callable[[UploadState], None] | None) -> None:
    state.etags[part.number] = etag
    if told is not None:
        told(state)


def _check(errors: list[Exception], state: UploadState) -> None:
    for error in errors:
        if isinstance(error, _PartError):
            message = f"{len(state.missing)} of {len(state.parts)} parts have not arrived: {error}"
            raise UploadInterruptedError(message, state=state, expired=error.expired) from error
        raise error


def _completion(client: BaseClient, state: UploadState) -> Call[Job]:
    from ..api.uploads.complete import request

    parts = [CompletedPart(part_number=number, etag=etag) for number, etag in sorted(state.etags.items())]
    return request(client, job_id=state.job_id, body=UploadCompletion(parts=parts))


@contextmanager
def _completing(state: UploadState) -> Iterator[None]:
    try:
        yield
    except (APIConnectionError, ServerError) as error:
        message = f"all parts have arrived, but the upload may not be complete: {error}"
        raise UploadInterruptedError(message, state=state) from error


def _positive(parallel: int) -> int:
    if parallel < 1:
        raise InvalidArgumentError(f"parallel: {parallel} is not at least 1")
    return parallel

"""Uploading a file: announced, sent in parts that go in parallel, completed.

A part that fails is sent again; when it keeps failing, the error holds a `state` with which `resume` sends only what is
missing. The file is read from disk as it is sent.
"""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict, Unpack

import httpx

from .._transport.call import Call
from .._transport.http import AsyncClient, BaseClient, SyncClient
from ..errors import APIConnectionError, APIError, InvalidArgumentError, ServerError
from ..models import CompletedPart, Job, UploadCompletion, UploadStarted
from .parts import FileLike, Part, PartError, Source, UploadState, attempts, opened

PARALLEL = 4


class Options(TypedDict, total=False):
    """What may be asked of the API beside the file, as for `jobs.submit`."""

    format: str
    model: str
    schema: dict[str, Any]
    instructions: str
    template_slug: str
    extract_bounding_boxes: bool
    save_as_template: bool


class UploadInterruptedError(APIError):
    """An upload could not be brought to its end. `resume(error.state, file)` sends what is missing; where `expired` is
    set the addresses no longer take anything, and only a new upload helps.
    """

    def __init__(self, message: str, *, state: UploadState, expired: bool = False) -> None:
        super().__init__(message)
        self.state = state
        self.expired = expired


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
        private: bool = False,
        on_progress: Callable[[UploadState], None] | None = None,
        **options: Unpack[Options],
    ) -> Job:
        """Send a file (a path, or one open for reading bytes) in parts, `parallel` at a time.

        The API says where to: only public https addresses are taken, or its own, unless `private` allows any.
        `on_progress` is given the state after each part. Raises InvalidArgumentError for what can't be sent,
        UploadInterruptedError, and the API's errors.
        """
        with opened(file) as source:
            call = _announced(self._client, source, file, file_name, content_type, options)
            state = _state(call.finish(self._client.run(call)))
            return self._carry_on(source, state, parallel, private, on_progress)

    def resume(
        self,
        state: UploadState,
        file: FileLike,
        *,
        parallel: int = PARALLEL,
        private: bool = False,
        on_progress: Callable[[UploadState], None] | None = None,
    ) -> Job:
        """Go on with an interrupted upload of the same file. Raises as an upload does."""
        with opened(file, state) as source:
            return self._carry_on(source, state, parallel, private, on_progress)

    def _carry_on(
        self,
        source: Source,
        state: UploadState,
        parallel: int,
        private: bool,
        told: Callable[[UploadState], None] | None,
    ) -> Job:
        errors: list[Exception] = []
        turn = threading.Lock()

        def one(part: Part) -> None:
            if errors:
                return
            try:
                etag = self._send(source, part, private)
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

    def _send(self, source: Source, part: Part, private: bool) -> str:
        http = self._client._connections.get()
        plan = attempts(self._client, http, part, lambda: source.pieces(part), private=private)
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    time.sleep(step)
                    step = plan.send(None)
                else:
                    step = plan.send(http.send(step, follow_redirects=False))
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
        private: bool = False,
        on_progress: Callable[[UploadState], None] | None = None,
        **options: Unpack[Options],
    ) -> Job:
        """The asynchronous `Upload.__call__`."""
        with opened(file) as source:
            call = _announced(self._client, source, file, file_name, content_type, options)
            state = _state(call.finish(await self._client.arun(call)))
            return await self._carry_on(source, state, parallel, private, on_progress)

    async def resume(
        self,
        state: UploadState,
        file: FileLike,
        *,
        parallel: int = PARALLEL,
        private: bool = False,
        on_progress: Callable[[UploadState], None] | None = None,
    ) -> Job:
        """The asynchronous `Upload.resume`."""
        with opened(file, state) as source:
            return await self._carry_on(source, state, parallel, private, on_progress)

    async def _carry_on(
        self,
        source: Source,
        state: UploadState,
        parallel: int,
        private: bool,
        told: Callable[[UploadState], None] | None,
    ) -> Job:
        import anyio

        errors: list[Exception] = []
        turn = anyio.CapacityLimiter(_positive(parallel))

        async def one(part: Part) -> None:
            async with turn:
                if errors:
                    return
                try:
                    _arrived(state, part, await self._send(source, part, private), told)
                except Exception as error:  # noqa: BLE001  what on_progress raises is raised again, too
                    errors.append(error)

        async with anyio.create_task_group() as group:
            for part in state.missing:
                group.start_soon(one, part)
        _check(errors, state)
        with _completing(state):
            call = _completion(self._client, state)
            return call.finish(await self._client.arun(call))

    async def _send(self, source: Source, part: Part, private: bool) -> str:
        import anyio

        http = self._client._connections.get()
        plan = attempts(self._client, http, part, lambda: source.pieces_async(part), private=private)
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    await anyio.sleep(step)
                    step = plan.send(None)
                else:
                    step = plan.send(await http.send(step, follow_redirects=False))
            except httpx.TransportError as error:
                step = plan.throw(error)
            except StopIteration as done:
                return str(done.value)


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
        if isinstance(error, PartError):
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

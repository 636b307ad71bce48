"""Recordings of the requests and responses of a run, HAR or VCR, as Schemathesis writes them; without
uploads and the key.

Each worker writes files of its own in a folder beside the requested ones, and one more does after them; the parts are
joined when the run has ended, however it ended. A recording that can't be written is given up, the run isn't.
"""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import orjson
from schemathesis.config import OutputConfig
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import Interaction, Request, ScenarioRecorder

from leaperone_conformance.errors import ReportUnwritable
from leaperone_conformance.run.settings import Settings

from .reproduce import body_of, sent_in
from .saving import Redacted, is_special, save, try_file, unwritable

_COMMAND = "leaperone-conformance run"
_ENTRIES = '"entries": ['
_BEGIN = "http_interactions:"
_NEXT = "\n- id: "
_END = "\n# whole"
_ENTRY_END = "\n            }"


class _Writer(Protocol):
    """Schemathesis' writers of recordings."""

    def write(self, recorder: ScenarioRecorder) -> None: ...


class Recording:
    """Takes the scenarios of one worker."""

    def __init__(self) -> None:
        self.lost: list[str] = []
        """Messages about files that could not be written."""
        self._writers: dict[Path, tuple[_Writer, ExitStack]] = {}

    def open(self, path: Path, writer: AbstractContextManager[_Writer]) -> None:
        """Record with ``writer`` from now on; ``path`` is the requested file."""
        stack = ExitStack()
        with self._giving_up(path):
            self._writers[path] = (stack.enter_context(writer), stack)

    def __call__(self, recorder: ScenarioRecorder) -> None:
        """Write what a scenario sent and was answered."""
        shown = _without_uploads(recorder) if self._writers else recorder
        for path, (writer, _) in list(self._writers.items()):
            with self._giving_up(path):
                writer.write(shown)

    def close(self) -> None:
        """Write the ends of the files."""
        for path, (_, stack) in list(self._writers.items()):
            with self._giving_up(path):
                stack.close()

    @contextmanager
    def _giving_up(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.lost.append(str(unwritable(path, error)))
            _, stack = self._writers.pop(path, (None, ExitStack()))
            with suppress(OSError):
                stack.close()


@contextmanager
def recorded(settings: Settings) -> Iterator[Settings]:
    """The settings with a folder for the parts of the workers where recordings are requested, as long as the block
    lasts.

    Raises ReportUnwritable where one can't be written.
    """
    files = [path for path in (settings.har, settings.vcr) if path is not None]
    if not files:
        yield settings
        return
    for path in files:
        try_file(path)
    beside = None if is_special(files[0]) else files[0].parent
    with tempfile.TemporaryDirectory(
        dir=beside, prefix=f".{files[0].name}.", ignore_cleanup_errors=True
    ) as folder:
        yield replace(settings, recordings=Path(folder))


@contextmanager
def recording(settings: Settings, worker: int) -> Iterator[Recording]:
    """The files of a worker, as long as the block lasts; those of ``settings.workers`` come after all workers'."""
    recording = Recording()
    if settings.har is not None:
        recording.open(settings.har, _har(settings, worker))
    if settings.vcr is not None:
        recording.open(settings.vcr, _vcr(settings, worker))
    try:
        yield recording
    finally:
        recording.close()


@contextmanager
def _har(settings: Settings, worker: int) -> Iterator[_Writer]:
    from schemathesis.reporting.har import HarWriter

    with (
        Redacted(_folder(settings) / f"{worker}.har", settings.key) as file,
        HarWriter(file, OutputConfig()) as writer,
    ):
        writer.open(settings.seed)
        yield writer


@contextmanager
def _vcr(settings: Settings, worker: int) -> Iterator[_Writer]:
    from schemathesis.reporting.vcr import VcrWriter

    with (
        Redacted(_folder(settings) / f"{worker}.vcr", settings.key) as file,
        VcrWriter(file, OutputConfig()) as writer,
    ):
        writer.open(settings.seed, command=_COMMAND)
        yield writer
        file.write(_END)


def join(settings: Settings) -> Iterator[str]:
    """Make one file of the parts; yields a message about each that could not be written."""
    for path, kind, begin, joined in (
        (settings.har, "har", _ENTRIES, _joined_har),
        (settings.vcr, "vcr", _BEGIN, _joined_vcr),
    ):
        if path is None:
            continue
        try:
            parts = [text for text in _parts(settings, kind) if begin in text]
            if parts:
                save(path, joined(parts), settings.key)
        except OSError as error:
            yield str(unwritable(path, error))
        except ReportUnwritable as error:
            yield str(error)


def _folder(settings: Settings) -> Path:
    assert settings.recordings is not None, "made by `recorded`"
    return settings.recordings


def _parts(settings: Settings, kind: str) -> Iterator[str]:
    """The parts of all workers, in their order. Raises OSError."""
    for file in sorted(_folder(settings).iterdir(), key=lambda file: int(file.stem)):
        if file.suffix == f".{kind}":
            yield file.read_text(encoding="utf-8", errors="replace")


def _joined_har(texts: list[str]) -> str:
    parts = [_document(text) for text in texts]
    parts[0]["log"]["entries"] = [entry for part in parts for entry in part["log"]["entries"]]
    return orjson.dumps(parts[0]).decode()


def _joined_vcr(texts: list[str]) -> str:
    return f"{texts[0].partition(_BEGIN)[0]}{_BEGIN}{''.join(map(_entries, texts))}\n"


def _document(text: str) -> dict[str, Any]:
    """A part in HAR; without its last entry where its worker was stopped while writing it."""
    try:
        document: dict[str, Any] = orjson.loads(text)
    except orjson.JSONDecodeError:
        last = _ENTRY_END if _ENTRY_END in text else _ENTRIES
        document = orjson.loads(f"{text[: text.rindex(last) + len(last)]}]}}}}")
    return document


def _entries(text: str) -> str:
    """The entries of a part in YAML; without the last one where its worker was stopped."""
    entries = text.partition(_BEGIN)[2]
    return entries.removesuffix(_END) if entries.endswith(_END) else entries.rpartition(_NEXT)[0]


def _without_uploads(recorder: ScenarioRecorder) -> ScenarioRecorder:
    """The same scenario; where a body is an upload or none for reading, neither it nor what may repeat it."""
    shown = ScenarioRecorder(label=recorder.label)
    shown.cases, shown.checks = dict(recorder.cases), dict(recorder.checks)
    for id_, interaction in recorder.interactions.items():
        sent = sent_in(interaction)
        if sent.body and body_of(sent) is None:
            shown.interactions[id_] = _emptied(interaction)
            shown.checks[id_] = []
        else:
            shown.interactions[id_] = interaction
    return shown


def _emptied(interaction: Interaction) -> Interaction:
    request, response = interaction.request, interaction.response
    if response is not None:
        response = Response(
            response.status_code,
            response.headers,
            b"",
            response.request,
            response.elapsed,
            response.verify,
            response.message,
            response.http_version,
            content_size=response.content_size,
        )
    return Interaction(
        Request(request.method, request.uri, None, request.body_size, request.headers), response
    )

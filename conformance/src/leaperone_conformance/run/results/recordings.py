"""What the cases and conversations of a run sent and got, in files, HAR or VCR, that Schemathesis writes; without
uploads and the key.

Each worker writes a file of its own beside the one asked for, and one more is written after them; the parts are joined
when the run has ended, however it ended.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import orjson
from schemathesis.config import OutputConfig
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import Interaction, Request, ScenarioRecorder
from schemathesis.reporting.har import HarWriter
from schemathesis.reporting.vcr import VcrWriter

from leaperone_conformance.run.settings import Settings

from .reproduce import body_of, sent_in
from .saving import Redacted, save

_COMMAND = "leaperone-conformance run"
_BEGIN = "http_interactions:"
_NEXT = "\n- id: "
_END = "\n# whole"
_ENTRY_END = "\n            }"


class Recording:
    """Takes the scenarios of one worker."""

    def __init__(self, writers: list[HarWriter | VcrWriter]) -> None:
        self._writers = writers

    def __call__(self, recorder: ScenarioRecorder) -> None:
        """Write what a scenario sent and was answered."""
        if self._writers:
            shown = _without_uploads(recorder)
            for writer in self._writers:
                writer.write(shown)


@contextmanager
def recording(settings: Settings, worker: int) -> Iterator[Recording]:
    """The files of a worker, as long as the block lasts; those of ``settings.workers`` come after all workers'."""
    writers: list[HarWriter | VcrWriter] = []
    with ExitStack() as stack:
        if settings.har is not None:
            har_file = stack.enter_context(Redacted(_part(settings.har, worker), settings.key))
            har = stack.enter_context(HarWriter(har_file, OutputConfig()))
            har.open(settings.seed)
            writers.append(har)
        if settings.vcr is not None:
            vcr_file = stack.enter_context(Redacted(_part(settings.vcr, worker), settings.key))
            vcr = stack.enter_context(VcrWriter(vcr_file, OutputConfig()))
            vcr.open(settings.seed, command=_COMMAND)
            writers.append(vcr)
        yield Recording(writers)
    if settings.vcr is not None:
        with _part(settings.vcr, worker).open("a", encoding="utf-8") as file:
            file.write(_END)


def join(settings: Settings) -> None:
    """Make one file of the parts. Raises ReportUnwritable."""
    if settings.har is not None:
        parts = [_document(text) for text in _taken(settings.har, settings.workers)]
        if parts:
            parts[0]["log"]["entries"] = [entry for part in parts for entry in part["log"]["entries"]]
            save(settings.har, orjson.dumps(parts[0]).decode(), settings.key)
    if settings.vcr is not None:
        texts = list(_taken(settings.vcr, settings.workers))
        if texts:
            entries = "".join(_entries(text) for text in texts)
            save(settings.vcr, f"{texts[0].partition(_BEGIN)[0]}{_BEGIN}{entries}\n", settings.key)


def _part(path: Path, worker: int) -> Path:
    return path.with_name(f".{path.name}.part-{worker}")


def _taken(path: Path, workers: int) -> Iterator[str]:
    for worker in range(workers + 1):
        part = _part(path, worker)
        if part.is_file():
            yield part.read_text(encoding="utf-8")
            part.unlink()


def _document(text: str) -> dict[str, Any]:
    """A part in HAR; without its last entry where its worker was stopped while writing it."""
    try:
        document: dict[str, Any] = orjson.loads(text)
    except orjson.JSONDecodeError:
        whole = text[: text.rfind(_ENTRY_END) + len(_ENTRY_END)] if _ENTRY_END in text else text
        document = orjson.loads(f"{whole}]}}}}")
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

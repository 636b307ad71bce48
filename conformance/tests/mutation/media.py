"""Streams, sound and subtitles that break off, lack their marks, or are something else."""

from collections.abc import Callable, Iterator
from functools import partial

from leaperone_conformance.spec import Operation, Spec

from .middleware import JSON, Mutant, Request, Response
from .points import answers, mutant

_STREAM = "text/event-stream"
Edit = Callable[[bytes], bytes]


def streams(spec: Spec) -> Iterator[Mutant]:
    """Every stream, broken in each way."""
    for operation in spec.operations:
        media = operation.success.content.get(_STREAM) if operation.success else None
        if media is None or "x-events" not in media.definition:
            continue
        end = media.definition["x-events"].get("end")
        edits: dict[str, tuple[str, Edit]] = {
            "broken-event": ("has an event that is no JSON", lambda body: body.replace(b"}\n", b"\n", 1)),
            "other-event": ("has an event of another kind", lambda body: b'data: {"x": 1}\n\n' + body),
            "list-event": ("has a list for an event", lambda body: b"data: []\n\n" + body),
            "no-utf-8": ("is not UTF-8", lambda body: body.replace(b'":"', b'":"\xff', 1)),
            "no-data": ("has no data fields", lambda body: body.replace(b"data: ", b"dat: ")),
            "joined": ("has no blank lines", lambda body: body.replace(b"\n\n", b"\n")),
        }
        if end is not None:
            mark = f"data: {end}\n\n".encode()
            edits |= {
                "no-end": ("has no end", partial(_replaced, mark, b"")),
                "other-end": (
                    "ends with another mark",
                    partial(_replaced, mark, b"data: [END]\n\n"),
                ),
                "cut": ("breaks off", lambda body: body[: len(body) // 2]),
                "empty": ("is empty", lambda body: b""),
                "early-end": (
                    "goes on after its end",
                    partial(_ended_early, mark),
                ),
            }
        for what, (breaks, edit) in edits.items():
            yield _body(operation, "stream", what, _STREAM, f"the stream {breaks}", edit)
        as_json = answers(
            lambda request, response: (
                response.with_header("content-type", JSON) if response.media_type == _STREAM else response
            )
        )
        yield mutant("stream", "as-json", operation, "a stream is said to be JSON", as_json)


def formats(spec: Spec) -> Iterator[Mutant]:
    """Every format that can be asked for, broken in each way."""
    for operation in spec.operations:
        rule = operation.success.definition.get("x-response-by") if operation.success else None
        for asked_for, entry in (rule or {"values": {}})["values"].items():
            for what, (breaks, edit) in _EDITS.get(asked_for, {}).items():
                breaks = f"{asked_for} {breaks}"
                kind = entry["content-type"]
                yield _asked_for(operation, f"{asked_for}-{what}", kind, asked_for, breaks, edit)


_EDITS: dict[str, dict[str, tuple[str, Edit]]] = {
    "wav": {
        "no-riff": ("doesn't begin as one", lambda body: b"RIFX" + body[4:]),
        "header-only": ("has no samples", lambda body: body[:44]),
        "cut": ("breaks off", lambda body: body[: len(body) // 2]),
        "mp3": ("is MP3", lambda body: b"ID3\x04" + bytes(200)),
        "empty": ("is empty", lambda body: b""),
        "raw": ("has no header", lambda body: body[44:]),
        "rate-0": ("has a rate of 0", lambda body: body[:24] + bytes(4) + body[28:]),
        "html": ("is HTML", lambda body: b"<html></html>".ljust(60)),
    },
    "pcm": {
        "header": ("is WAV", lambda body: b"RIFF" + body[4:]),
        "odd": ("has half a sample", lambda body: body[:-1]),
        "empty": ("is empty", lambda body: b""),
    },
    "srt": {
        "no-numbers": ("has no numbers", lambda body: body.replace(b"1\n", b"", 1)),
        "arrow": ("has another arrow", lambda body: body.replace(b" --> ", b" -> ")),
        "points": ("has points for commas", lambda body: body.replace(b",", b".")),
        "prose": ("is prose", lambda body: b"Hello there.\n"),
        "reversed": ("goes backwards in time", lambda body: _reversed(body)),
        "second-cue": ("breaks after its first cue", lambda body: body + b"\nx\n00:00 -> 00:01\nno\n"),
        "vtt": ("is WebVTT", lambda body: b"WEBVTT\n\n" + body),
    },
    "vtt": {
        "no-head": ("has no head", lambda body: body.replace(b"WEBVTT", b"VTT")),
        "arrow": ("has another arrow", lambda body: body.replace(b" --> ", b" -> ")),
        "commas": ("has commas for points", lambda body: _commas(body)),
        "reversed": ("goes backwards in time", lambda body: _reversed(body)),
        "no-blank": ("has no line after its head", lambda body: body.replace(b"WEBVTT\n\n", b"WEBVTT ")),
    },
    "verbose_json": {
        "plain": ("is the short form", lambda body: b'{"text": "a"}'),
        "text": ("is text", lambda body: b"a"),
    },
    "json": {"empty": ("is empty", lambda body: b"{}"), "text": ("is text", lambda body: b"a")},
}


def _replaced(old: bytes, new: bytes, body: bytes) -> bytes:
    return body.replace(old, new)


def _ended_early(mark: bytes, body: bytes) -> bytes:
    return mark + body.replace(mark, b"")


def _reversed(body: bytes) -> bytes:
    """The first cue with begin and end exchanged."""
    head, arrow, rest = body.partition(b" --> ")
    before, newline, begin = head.rpartition(b"\n")
    end, tail_newline, tail = rest.partition(b"\n")
    return before + newline + end + arrow + begin + tail_newline + tail if arrow else body


def _commas(body: bytes) -> bytes:
    lines = body.split(b"\n")
    return b"\n".join(line.replace(b".", b",") if b"-->" in line else line for line in lines)


def _asked_for(operation: Operation, what: str, kind: str, value: str, breaks: str, edit: Edit) -> Mutant:
    family = "subtitles" if kind.startswith("text/") else "sound" if value in ("wav", "pcm") else "formats"
    wanted = value.encode()

    def after(request: Request, response: Response) -> Response:
        mine = wanted in request.body or (value in ("wav", "json") and b"response_format" not in request.body)
        if not mine or not response.succeeded or response.media_type != kind:
            return response
        return Response(response.status, response.headers, edit(response.body))

    return mutant(family, what, operation, breaks, answers(after))


def _body(operation: Operation, family: str, what: str, kind: str, breaks: str, edit: Edit) -> Mutant:
    def after(request: Request, response: Response) -> Response:
        return (
            Response(response.status, response.headers, edit(response.body))
            if response.media_type == kind
            else response
        )

    return mutant(family, what, operation, breaks, answers(after))

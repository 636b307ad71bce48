"""LeapOCR: parts that don't make up the file, results that miss pages, wrong credits, jobs that aren't redacted."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations, product
from typing import Any
from urllib.parse import parse_qsl, urlencode

from conformance.tests.mutation import Change, Mutant, Request, Response, mutant, requests, successes
from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Spec

_SUBMIT, _START = "POST /ocr/uploads/url", "POST /ocr/uploads/direct"
_COMPLETE = "POST /ocr/uploads/{job_id}/complete"
_STATUS, _RESULT, _DELETE = (
    "GET /ocr/status/{job_id}",
    "GET /ocr/result/{job_id}",
    "DELETE /ocr/delete/{job_id}",
)
_PARTS = "PUT /__mock__/uploads/*"

Edit = Callable[[Any], Any]
Correct = Callable[[dict[int, str], dict[int, str]], dict[int, str]]
"""From the ETags of a completion, by number, and those of what was sent to the ETags that the mock is told."""


def mutants(spec: Spec) -> Iterator[Mutant]:
    """The mutants of uploads, completions, results, options and redaction."""
    yield from _announced(spec)
    yield from _sent()
    yield from _completed()
    yield from _results(spec)
    yield from _charged(spec)
    yield from _options(spec)
    yield from _kept()


def _announced(spec: Spec) -> Iterator[Mutant]:
    cases: dict[str, tuple[str, Edit]] = {
        "gap": (
            "a part begins a byte late",
            lambda parts: parts[1].update(start_byte=parts[1]["start_byte"] + 1),
        ),
        "overlap": (
            "a part begins a byte early",
            lambda parts: parts[1].update(start_byte=parts[1]["start_byte"] - 1),
        ),
        "short": (
            "the last part ends a byte early",
            lambda parts: parts[-1].update(end_byte=parts[-1]["end_byte"] - 1),
        ),
        "long": (
            "the last part ends a byte late",
            lambda parts: parts[-1].update(end_byte=parts[-1]["end_byte"] + 1),
        ),
        "one-missing": ("the last part is missing", lambda parts: parts.pop()),
        "one-twice": ("a part comes twice", lambda parts: parts.append(parts[-1])),
        "from-zero": (
            "parts are counted from 0",
            lambda parts: _each(parts, "part_number", lambda number: number - 1),
        ),
        "no-address": ("parts have no address", lambda parts: [part.pop("upload_url") for part in parts]),
    }
    for what, (breaks, edit) in cases.items():
        change = successes(partial(_edited, partial(_within, "parts", edit, 2)))
        yield mutant("upload-parts", what, spec.by_key[_START], breaks, change)


def _sent() -> Iterator[Mutant]:
    cases: dict[str, tuple[str, Callable[[Response], Response]]] = {
        "unsigned": (
            "a part is taken at an address that isn't signed",
            lambda response: Response(200, {"etag": '"x"'}) if response.status == 403 else response,
        ),
        "no-etag": ("a part is taken without an ETag", lambda response: response.with_header("etag", None)),
        "other-etag": (
            "the ETag of a part is not its own",
            lambda response: response.with_header("etag", '"x"'),
        ),
        "refused": ("no part is taken", lambda response: Response(500)),
    }
    for what, (breaks, edit) in cases.items():
        change = partial(_after, "PUT", edit)
        yield Mutant(f"upload-sent:{what}", "upload-sent", (_START, _COMPLETE, _PARTS), breaks, change)


def _completed() -> Iterator[Mutant]:
    cases: dict[str, tuple[str, Correct]] = {
        "missing-part": (
            "an upload is complete without all of its parts",
            lambda response, sent: {**sent, **response},
        ),
        "wrong-etag": (
            "any ETag is taken",
            lambda response, sent: {n: sent.get(n, response[n]) for n in response},
        ),
        "extra-part": (
            "parts that don't exist are taken",
            lambda response, sent: {n: response[n] for n in response if n in sent},
        ),
    }
    for what, (breaks, correct) in cases.items():
        change = partial(_corrected, correct)
        yield Mutant(
            f"upload-completed:{what}", "upload-completed", (_START, _COMPLETE, _PARTS), breaks, change
        )


def _corrected(correct: Correct, mock: Mock) -> Change:
    """Puts the parts of a completion right by what was sent, so that wrong ones are taken."""
    sent: dict[str, dict[int, str]] = {}

    def after(request: Request, response: Response) -> Response:
        if request.method == "PUT" and response.succeeded:
            job, number = request.path.split("/")[-2:]
            sent.setdefault(job, {})[int(number)] = response.headers["etag"].strip('"')
        return response

    def before(request: Request) -> Request:
        known = sent.get(request.path.split("/")[-2])
        body = request.json
        if (
            known is None
            or not request.path.endswith("/complete")
            or not isinstance(body, dict)
            or not body.get("parts")
        ):
            return request
        parts = correct({part["part_number"]: part["etag"] for part in body["parts"]}, known)
        return request.with_json(
            {"parts": [{"part_number": number, "etag": etag} for number, etag in parts.items()]}
        )

    return Change(before, after)


def _results(spec: Spec) -> Iterator[Mutant]:
    result, status = spec.by_key[_RESULT], spec.by_key[_STATUS]
    request = {
        "page-ignored": ("page is ignored", {"page": "1"}),
        "limit-ignored": ("limit is ignored", {"limit": "100"}),
        "page-from-zero": ("the first page is 0", {"page": "2"}),
    }
    for what, (breaks, values) in request.items():
        yield mutant("result-pages", what, result, breaks, requests(partial(_asking, values)))
    response: dict[str, tuple[str, Edit]] = {
        "reversed": ("pages come in reverse", lambda value: value["pages"].reverse()),
        "one-missing": ("a page is missing", lambda value: value["pages"][:1] and value["pages"].pop()),
        "one-twice": ("a page comes twice", lambda value: value["pages"].extend(value["pages"][:1])),
        "from-zero": (
            "pages are counted from 0",
            lambda value: _each(value["pages"], "page_number", lambda n: n - 1),
        ),
        "more-in-all": (
            "more pages are told than there are",
            lambda value: value["pagination"].update(total=99),
        ),
        "one-page-in-all": (
            "all is told to be one page",
            lambda value: value["pagination"].update(total_pages=1),
        ),
        "no-pagination": ("nothing tells how many pages there are", lambda value: value.pop("pagination")),
    }
    for what, (breaks, edit) in response.items():
        yield mutant(
            "result-pages", what, result, breaks, successes(partial(_edited, partial(_result, edit)))
        )
    more = successes(partial(_edited, lambda value: value.update(total_pages=99)))
    yield mutant("result-pages", "status-differs", status, "the status counts other pages", more)
    early = _on(202, lambda response: Response(200, response.headers, response.body))
    yield mutant("result-time", "200-for-202", result, "the state of a job comes as its result", early)
    nothing = {"page": 1, "limit": 100, "total": 0, "total_pages": 0}
    hollow = _on(
        202,
        lambda response: Response.of_json(
            {**response.json, "job_id": "x", "pages": [], "pagination": nothing}
        ),
    )
    yield mutant("result-time", "empty-for-202", result, "a job that runs has an empty result", hollow)
    late = _on(200, lambda response: Response(202, response.headers, response.body))
    yield mutant("result-time", "202-for-200", result, "a result never is there", late)


def _charged(spec: Spec) -> Iterator[Mutant]:
    cases: dict[str, tuple[str, Edit]] = {
        "twice": ("a document costs twice its price", lambda credits: credits * 2),
        "free": ("a document costs nothing", lambda credits: 0),
        "one-more": ("a document costs a credit more", lambda credits: credits + 1),
        "capped": ("a document costs 5 credits at most", lambda credits: min(credits, 5)),
    }
    for what, (breaks, edit) in cases.items():
        change = successes(partial(_edited, partial(_with_credits, edit)))
        yield mutant("page-price", what, spec.by_key[_RESULT], breaks, change)


def _options(spec: Spec) -> Iterator[Mutant]:
    for key in (_SUBMIT, _START):
        for dropped, kept in combinations(("schema", "instructions", "template_slug"), 2):
            change = requests(partial(_lenient, dropped, kept))
            breaks = f"{dropped} and {kept} are taken together"
            yield mutant("options-exclusive", f"{dropped}-{kept}", spec.by_key[key], breaks, change)
    for name in ("format", "schema", "model"):
        change = requests(partial(_without, name))
        yield mutant("options-ignored", name, spec.by_key[_SUBMIT], f"{name} is ignored", change)


def _kept() -> Iterator[Mutant]:
    keys = (_SUBMIT, _STATUS, _RESULT, _DELETE)
    places = (("status", ("file_name",)), ("result", ("file_name",)), ("result", ("pages", "pagination")))
    for what, (place, names) in product(("deleted", "old"), places):
        change = partial(_remembering, f"/{place}/", names, what == "deleted")
        breaks = f"{names[0]} of a job that is {what} is still told"
        yield Mutant(f"redaction:{what}-{place}-{names[0]}", "redaction", keys, breaks, change)


def _remembering(place: str, names: tuple[str, ...], by_hand: bool, mock: Mock) -> Change:
    """Tells what was told before a job was redacted, by a DELETE or else by its age."""
    before: dict[str, dict[str, Any]] = {}
    deleted: set[str] = set()

    def after(request: Request, response: Response) -> Response:
        job = request.path.rpartition("/")[2]
        if request.method == "DELETE":
            deleted.add(job)
        value = response.json
        if place not in request.path or response.status != 200 or not isinstance(value, dict):
            return response
        if not value.get("is_deleted"):
            before[job] = {name: value[name] for name in names if name in value}
            return response
        mine = (job in deleted) is by_hand
        return response.with_json({**value, **before.get(job, {})}) if mine else response

    return Change(after=after)


def _after(method: str, edit: Callable[[Response], Response], mock: Mock) -> Change:
    return Change(after=lambda request, response: edit(response) if request.method == method else response)


def _on(status: int, edit: Callable[[Response], Response]) -> Callable[[Mock], Change]:
    return lambda mock: Change(
        after=lambda request, response: edit(response) if response.status == status else response
    )


def _edited(edit: Edit, response: Response) -> Response:
    value = response.json
    if isinstance(value, dict):
        edit(value)
    return response.with_json(value)


def _within(name: str, edit: Edit, least: int, value: dict[str, Any]) -> None:
    if len(value[name]) >= least:
        edit(value[name])


def _with_credits(edit: Edit, value: dict[str, Any]) -> None:
    if "credits_used" in value:
        value["credits_used"] = edit(value["credits_used"])


def _result(edit: Edit, value: dict[str, Any]) -> None:
    """Edits a result; what comes with 202 is none."""
    if "pages" in value:
        edit(value)


def _each(items: list[dict[str, Any]], name: str, edit: Edit) -> None:
    for item in items:
        item[name] = edit(item[name])


def _asking(values: dict[str, str], request: Request) -> Request:
    query = dict(parse_qsl(request.query, True))
    other = urlencode({name: values.get(name, value) for name, value in query.items()})
    return Request(request.method, request.path, other, request.headers, request.body)


def _lenient(dropped: str, kept: str, request: Request) -> Request:
    value = request.json
    both = isinstance(value, dict) and dropped in value and kept in value
    return _without(dropped, request) if both else request


def _without(name: str, request: Request) -> Request:
    value = request.json
    if not isinstance(value, dict) or name not in value:
        return request
    return request.with_json({key: item for key, item in value.items() if key != name})

"""LeapOCR: files in parts, results over pages and what they cost, options that exclude each other, redaction."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.scenarios import Scenario
from leaperone_conformance.scenarios.client import Arguments, Client, response_failures
from leaperone_conformance.scenarios.tasks import Task, create, follow
from leaperone_conformance.spec import MISSING, Direction, Operation, look_up

from .webhooks import webhook

SUBMIT, START = "POST /ocr/uploads/url", "POST /ocr/uploads/direct"
COMPLETE = "POST /ocr/uploads/{job_id}/complete"
STATUS, RESULT = "GET /ocr/status/{job_id}", "GET /ocr/result/{job_id}"

_SECRET = "confidential-statement"
_URL = f"https://example.com/{_SECRET}-5-pages.pdf"
_SIZE = 6 * 1024 * 1024
_SCHEMA = {"type": "object", "properties": {"total": {"type": "number"}}}
_EXCLUSIVE: Mapping[str, Any] = {
    "schema": _SCHEMA,
    "instructions": "Find the total",
    "template_slug": "invoice",
}
_WEEK = 7 * 24 * 3600
_LOOKS = 100


def uploads(client: Client, operation: Operation) -> Iterator[Failure]:
    """Sends a file of several parts, wrongly and rightly, and follows its job.

    Fails where the parts don't make up the file, an address takes what isn't signed or gives no ETag, a completion
    with a missing or a wrong part is taken, or the job doesn't go as a task does.
    """
    if operation.key not in (START, COMPLETE):
        return
    start, complete = client.spec.by_key[START], client.spec.by_key[COMPLETE]
    content = (b"%PDF-1.7\n" + b"/Type /Page\n" * 3).ljust(_SIZE, b"\0")
    body = {"file_name": "in-parts.pdf", "content_type": "application/pdf", "file_size": len(content)}
    arguments = _json(body)
    response = client.call(start, arguments)
    failures = list(response_failures(client, start, arguments, response))
    if failures or not response.succeeded:
        yield from failures or [Failure("a file can't be announced", f"answered {response.status}")]
        return
    wrong = _tiling(response.json["parts"], len(content))
    if wrong is not None:
        yield wrong
        return
    etags = {}
    for part in response.json["parts"]:
        piece = content[part["start_byte"] : part["end_byte"] + 1]
        unsigned = client.put(part["upload_url"].partition("?")[0], piece)
        if unsigned.succeeded:
            yield Failure("a part is taken at an address that isn't signed", f"answered {unsigned.status}")
        sent = client.put(part["upload_url"], piece)
        etag = sent.headers.get("etag", "").strip('"')
        if not sent.succeeded or not etag:
            yield Failure("a part isn't taken, or without an ETag", f"answered {sent.status}, ETag {etag!r}")
            return
        etags[part["part_number"]] = etag
    job = {"job_id": response.json["job_id"]}
    yield from _wrong_completions(client, complete, job, etags)
    task, failures = create(client, complete, _completion(job, etags))
    yield from failures
    if task is not None:
        yield from follow(client, task)


def limits(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where the largest file that is documented can't be announced, or a larger one can."""
    if operation.key != START:
        return
    place, _ = client.spec.resolve(operation.bodies["application/json"].schema or "")
    most = look_up(client.spec.document, f"{place}/properties/file_size/maximum")
    if not isinstance(most, int):
        return
    for size in (most, most + 1):
        arguments = _json({"file_name": "large.pdf", "content_type": "application/pdf", "file_size": size})
        response = client.call(operation, arguments)
        yield from response_failures(client, operation, arguments, response)
        if response.succeeded is not (size == most):
            yield Failure(f"a file of {size} bytes is answered with {response.status}", f"{most} is the most")


def results(client: Client, operation: Operation) -> Iterator[Failure]:
    """Reads the result of a document in each documented format and model.

    Fails where a result is there before its time, its pages aren't those of the document, in order and as many as
    asked for, come in another format, or cost other than by ``x-page-price``.
    """
    submit = client.spec.by_key[SUBMIT]
    if operation.key not in (SUBMIT, STATUS, RESULT):
        return
    price = submit.definition.get("x-page-price", {})
    for number, (model, credits) in enumerate(price.get("credits", {"standard-v1": None}).items()):
        options: dict[str, Any] = {"schema": _SCHEMA} if number % 2 else {"format": "markdown"}
        task, failures = create(client, submit, _json({"url": _URL, "model": model, **options}))
        yield from failures
        if task is None:
            return
        early = _page(client, task, 1, 2)
        yield from response_failures(client, client.spec.by_key[RESULT], _at(task, 1, 2), early)
        if early.status != 202:
            yield Failure("a result is there before its job has ended", f"answered {early.status}")
        if not _ended(client, task):
            return
        yield from _read(client, task, "schema" in options, credits)


def exclusive(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a document is taken with two options that exclude each other."""
    if operation.key not in (SUBMIT, START):
        return
    document = (
        {"url": _URL}
        if operation.key == SUBMIT
        else {"file_name": "a.pdf", "content_type": "application/pdf", "file_size": 10}
    )
    media = operation.bodies["application/json"]
    for pair in combinations(_EXCLUSIVE, 2):
        body = {**document, **{name: _EXCLUSIVE[name] for name in pair}}
        if media.schema is None or client.spec.validator(media.schema, direction=Direction.REQUEST).is_valid(
            body
        ):
            continue
        response = client.call(operation, _json(body))
        if response.succeeded:
            yield Failure(f"{' and '.join(pair)} are taken together", f"answered {response.status}")


def redaction(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a job still tells of its document after it was deleted, or 7 days after it was made."""
    if operation.key not in (SUBMIT, STATUS, RESULT):
        return
    submit = client.spec.by_key[SUBMIT]
    for how in ("deleted", "old"):
        task, _ = create(client, submit, _json({"url": _URL, "format": "markdown"}))
        if task is None or not _ended(client, task):
            return
        first = look_up(_page(client, task, 1, 1).json, "/pages/0/result")
        secrets = [_SECRET, *([first.partition("\n")[2].strip()] if isinstance(first, str) else [])]
        if how == "deleted":
            delete = client.spec.by_id[task.rule["delete"]["operation"]]
            client.call(delete, Arguments(path=task.status_arguments.path))
        else:
            client.wait(_WEEK + 1)
        status, result = client.call(task.status, task.status_arguments), _page(client, task, 1, 1)
        for what, response in (("status", status), ("result", result)):
            traces = [secret for secret in secrets if secret and secret in _texts(response.json)]
            pages = look_up(response.json, "/pages")
            if traces or (isinstance(pages, list) and pages):
                yield Failure(
                    f"the {what} of a {how} job still tells of its document", f"{len(traces)} traces"
                )


def _tiling(parts: list[dict[str, Any]], size: int) -> Failure | None:
    expected = 0
    for number, part in enumerate(parts, 1):
        if part["part_number"] != number or part["start_byte"] != expected:
            return Failure("the parts of a file don't follow each other", f"part {number}, byte {expected}")
        expected = part["end_byte"] + 1
    if expected != size:
        return Failure("the parts of a file don't make it up", f"{expected} of {size} bytes")
    return None


def _wrong_completions(
    client: Client, complete: Operation, job: Mapping[str, str], etags: Mapping[int, str]
) -> Iterator[Failure]:
    last = max(etags)
    cases = {
        "without its last part": {number: etag for number, etag in etags.items() if number != last},
        "with a wrong ETag": {**etags, last: "0" * 32},
        "with a part too many": {**etags, last + 1: "0" * 32},
    }
    for what, parts in cases.items():
        if parts:
            arguments = _completion(job, parts)
            response = client.call(complete, arguments)
            if response.succeeded:
                yield Failure(f"an upload is completed {what}", f"answered {response.status}")
            yield from response_failures(client, complete, arguments, response)


def _completion(job: Mapping[str, str], etags: Mapping[int, str]) -> Arguments:
    parts = [{"part_number": number, "etag": etag} for number, etag in etags.items()]
    return Arguments(path=job, body={"parts": parts}, media_type="application/json")


def _read(client: Client, task: Task, structured: bool, credits: float | None) -> Iterator[Failure]:
    found, limit = [], 2
    for page in range(1, _LOOKS):
        response = _page(client, task, page, limit)
        failures = list(
            response_failures(client, client.spec.by_key[RESULT], _at(task, page, limit), response)
        )
        yield from failures
        if failures or response.status != 200:
            if not failures:
                yield Failure("a job has no result after its end", f"answered {response.status}")
            return
        if "pagination" not in response.json:
            yield Failure("a result doesn't tell how many pages there are", "no pagination")
            return
        if len(response.json["pages"]) > limit:
            yield Failure("a result has more pages than asked for", f"limit {limit}")
        found += response.json["pages"]
        if page >= response.json["pagination"]["total_pages"]:
            break
    last = response.json
    count = look_up(client.call(task.status, task.status_arguments).json, "/total_pages")
    numbers = [entry["page_number"] for entry in found]
    if numbers != [*range(1, len(found) + 1)] or len(found) != last["pagination"]["total"]:
        yield Failure("the pages of a result aren't all pages, in order", f"came {numbers}")
    if count not in (MISSING, None, len(found)):
        yield Failure("the status counts other pages than the result has", f"{count}, {len(found)} came")
    if any(not _fits(entry.get("result"), structured) for entry in found):
        yield Failure(
            "a page isn't in the format that was asked for", "structured" if structured else "markdown"
        )
    if credits is not None and last.get("credits_used") != credits * len(found):
        spent = (
            f"{last.get('credits_used')} credits for {len(found)} pages, documented {credits * len(found)}"
        )
        yield Failure("a document costs other than documented", spent)


def _fits(result: Any, structured: bool) -> bool:
    return isinstance(result, dict) and set(result) == {"total"} if structured else isinstance(result, str)


def _texts(value: Any) -> str:
    """All texts in decoded JSON."""
    if isinstance(value, dict):
        return "\n".join(_texts(item) for item in value.values())
    return "\n".join(_texts(item) for item in value) if isinstance(value, list) else str(value)


def _ended(client: Client, task: Task) -> bool:
    """Waits until a job has ended; False where it doesn't, or fails."""
    for _ in range(_LOOKS):
        state = look_up(client.call(task.status, task.status_arguments).json, "/status")
        if state in (*task.rule["done"], *task.rule["failed"]):
            return state in task.rule["done"]
        client.wait(task.rule["every"])
    return False


def _page(client: Client, task: Task, page: int, limit: int) -> Response:
    return client.call(client.spec.by_key[RESULT], _at(task, page, limit))


def _at(task: Task, page: int, limit: int) -> Arguments:
    return Arguments(path=task.status_arguments.path, query={"page": page, "limit": limit})


def _json(body: Mapping[str, Any]) -> Arguments:
    return Arguments(body=dict(body), media_type="application/json")


SCENARIOS: tuple[Scenario, ...] = (uploads, limits, results, exclusive, redaction, webhook)

"""The effective spec of LeapOCR: each overlay by itself and left out, and what the spec takes and refuses."""

from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.spec import Spec
from scripts.apis import applied_overlays, overlay_files, quirk_of
from scripts.errors import OverlayError
from scripts.files import read_json
from scripts.generate.build import build
from scripts.overlay import effective_spec
from scripts.spec import iter_operations
from tests.sisters import answers, body_of, takes

ROOT = Path(__file__).parents[2]
API = ROOT / "apis/leapocr"
PUBLISHED = API / "openapi.json"
OVERLAYS = overlay_files(API)
SUBMIT, START = "POST /ocr/uploads/url", "POST /ocr/uploads/direct"


@pytest.fixture(scope="module")
def spec() -> Spec:
    result = effective_spec(PUBLISHED, applied_overlays(API))
    assert result.warnings == ()
    return Spec(result.document, "leapocr")


@pytest.mark.parametrize("left_out", OVERLAYS, ids=quirk_of)
def test_each_overlay_can_be_left_out(left_out: Path, tmp_path: Path) -> None:
    """The others apply, and what comes of them is a client, with the plug-ins as they are."""
    rest = [path for path in OVERLAYS if path != left_out]
    document = effective_spec(PUBLISHED, rest).document
    built = build(document, API / "generator-config.yml", tmp_path)
    assert "leapocr_client/plugins/uploads.py" in built.files


@pytest.mark.parametrize("alone", OVERLAYS, ids=quirk_of)
def test_the_published_spec_with_one_overlay(alone: Path) -> None:
    needs = {"format-values", "one-job"}
    if quirk_of(alone) not in needs:
        effective_spec(PUBLISHED, [alone])


def test_an_overlay_is_left_out_by_its_quirk() -> None:
    left = {quirk_of(path) for path in OVERLAYS} - {
        quirk_of(path) for path in applied_overlays(API, ["base-path"])
    }
    assert left == {"base-path"}
    with pytest.raises(OverlayError, match="no overlay is called nonsense"):
        applied_overlays(API, ["nonsense"])


def test_paths(spec: Spec) -> None:
    published = {operation.name for operation in iter_operations(read_json(PUBLISHED))}
    effective = {operation.key for operation in spec.operations}
    assert published - effective == {"DELETE /ocr/jobs/{job_id}"}
    assert effective - published == {"DELETE /ocr/delete/{job_id}", "GET /ocr/models", "GET /health"}
    assert spec.base_path == "/api/v1"


def test_the_health_of_the_api(spec: Spec) -> None:
    answer = spec.by_key["GET /health"].responses["200"].content["application/json"]
    assert answer.schema is not None
    assert spec.violations(answer.schema, {"status": "healthy"}) == []
    assert spec.violations(answer.schema, {}) != []


def test_what_is_documented_is_refused_where_the_sdk_differs(spec: Spec) -> None:
    assert list(spec.by_key[START].bodies) == ["application/json"]
    good = {"file_name": "a.pdf", "content_type": "application/pdf", "file_size": 1}
    assert takes(spec, START, good)
    assert not takes(spec, START, {**good, "file_size": 0}) and not takes(spec, START, {"file_name": "a.pdf"})


def test_upload_limits(spec: Spec) -> None:
    file = {"file_name": "a.pdf", "content_type": "application/pdf"}
    assert takes(spec, START, {**file, "file_size": 2**30})
    assert not takes(spec, START, {**file, "file_size": 2**30 + 1})
    assert not takes(spec, START, {**file, "file_size": 1, "file_name": "a" * 256})


def test_completion_needs_parts(spec: Spec) -> None:
    complete = "POST /ocr/uploads/{job_id}/complete"
    assert takes(spec, complete, {"parts": [{"part_number": 1, "etag": "x"}]})
    for parts in ([], [{"part_number": 0, "etag": "x"}], [{"part_number": 1, "etag": ""}], [{"etag": "x"}]):
        assert not takes(spec, complete, {"parts": parts})


def test_option_names(spec: Spec) -> None:
    properties = spec.resolve(body_of(spec, SUBMIT))[1]["properties"]
    assert {"format", "instructions", "extract_bounding_boxes", "save_as_template"} <= properties.keys()
    assert not {"output_type", "instruction"} & properties.keys()
    assert properties["format"]["x-known-values"] == ["structured", "markdown", "per_page_structured"]
    assert (
        "x-known-contradictions" in properties["format"]
        and "x-known-contradictions" in properties["instructions"]
    )
    assert {"standard-v1", "pro-v2"} <= set(properties["model"]["x-known-values"])


PAIRS = [("schema", "template_slug"), ("instructions", "template_slug")]


@pytest.mark.parametrize("pair", PAIRS)
def test_one_of_three_options(spec: Spec, pair: tuple[str, str]) -> None:
    values: dict[str, Any] = {"schema": {}, "instructions": "x", "template_slug": "x"}
    body = {"url": "https://example.com/a.pdf"}
    assert not takes(spec, SUBMIT, {**body, **{name: values[name] for name in pair}})
    assert all(takes(spec, SUBMIT, {**body, name: values[name]}) for name in pair)


def test_the_sdk_may_send_schema_and_instructions() -> None:
    """With the overlay that is left out, what the official SDK can send is taken; a template still excludes both."""
    document = effective_spec(PUBLISHED, OVERLAYS).document
    spec = Spec(document, "leapocr")
    body = {"url": "https://example.com/a.pdf", "format": "structured", "schema": {"type": "object"}}
    assert takes(spec, SUBMIT, {**body, "instructions": "x"})
    assert not takes(spec, SUBMIT, {**body, "template_slug": "x"})


def test_answers(spec: Spec) -> None:
    status, result = "GET /ocr/status/{job_id}", "GET /ocr/result/{job_id}"
    for state in ("partially_done", "uploading", "something new"):
        assert answers(spec, status, 200, {"id": "j", "status": state})
    assert answers(spec, status, 200, {"job_id": "j", "status": "completed", "progress": 1.0})
    assert not answers(spec, status, 200, {"status": "completed"})
    assert not answers(spec, status, 200, {"id": "j", "status": "completed", "processed_pages": "1"})
    assert answers(spec, result, 202, {"id": "j", "status": "processing"})
    pagination = {"page": 1, "limit": 100, "total": 1, "total_pages": 1}
    page = {"page_number": 1, "result": "text"}
    good = {"job_id": "j", "status": "completed", "pages": [page], "pagination": pagination}
    assert answers(spec, result, 200, good)
    assert not answers(spec, result, 200, {**good, "pagination": {"page": 1}})
    assert not answers(spec, result, 200, {**good, "pages": [{"result": "text"}]})


def test_a_job_expires(spec: Spec) -> None:
    for what in ("status", "result"):
        definition = spec.by_key[f"GET /ocr/{what}/{{job_id}}"].definition
        assert definition["x-expires"]["resource"]["after"] == 7 * 24 * 3600


def test_error_bodies(spec: Spec) -> None:
    good = {"code": "NOT_FOUND", "error": {"message": "x"}, "details": None}
    documented = {"error": {"code": "NOT_FOUND", "message": "x", "details": {}}}
    key = "GET /ocr/status/{job_id}"
    assert answers(spec, key, 404, good) and answers(spec, key, 404, documented)
    assert not answers(spec, key, 404, {"error": {"message": "x"}})
    assert not answers(spec, key, 404, {"code": "NOT_FOUND", "error": {}})


def test_error_codes(spec: Spec) -> None:
    """Each documented error has an example that is valid and has the documented code."""
    seen = set()
    for operation in spec.operations:
        for status, response in operation.responses.items():
            if status.startswith(("4", "5")):
                example = response.content["application/json"].definition["example"]
                assert answers(spec, operation.key, int(status), example)
                code = response.definition.get("x-error-code", example["code"])
                assert code == example["code"]
                seen.add((status, code))
    assert ("402", "LESS_CREDITS") in seen and ("403", "FORBIDDEN") in seen and len(seen) == 7


def test_rate_limits(spec: Spec) -> None:
    tiers = spec.document["info"]["x-rate-limit-tiers"]
    assert {name: tier["requests"] for name, tier in tiers.items()} == {"free": 10, "pro": 100}
    assert {operation.definition["x-rate-limit-bucket"] for operation in spec.operations} == {"requests"}


def test_prices(spec: Spec) -> None:
    for key in (SUBMIT, START):
        price = spec.by_key[key].definition["x-page-price"]
        assert price["credits"] == {"standard-v1": 1, "english-pro-v1": 2, "pro-v1": 3}
        assert price["default"] in price["credits"]

"""The effective spec of Leap AI: each overlay by itself and left out, and what the spec takes and refuses."""

from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.spec import Spec
from scripts.apis import applied_overlays, overlay_files, quirk_of
from scripts.files import read_json
from scripts.generate.build import build
from scripts.overlay import effective_spec
from scripts.spec import iter_operations
from tests.sisters import answers, body_of, takes

ROOT = Path(__file__).parents[2]
API = ROOT / "apis/leapai"
PUBLISHED = API / "openapi.json"
OVERLAYS = overlay_files(API)
MODELS = "/api/v1/images/models"
ONE = f"{MODELS}/{{modelId}}"
STATES = ["queued", "processing", "finished", "failed"]
# Overlays that say more about what another one adds, which is left out with it.
NEEDS = {"return-in-object": {"models", "samples"}}


@pytest.fixture(scope="module")
def spec() -> Spec:
    result = effective_spec(PUBLISHED, applied_overlays(API))
    assert result.warnings == ()
    return Spec(result.document, "leapai")


@pytest.mark.parametrize("left_out", OVERLAYS, ids=quirk_of)
def test_each_overlay_can_be_left_out(left_out: Path, tmp_path: Path) -> None:
    """The others apply, and what comes of them is a client."""
    name = quirk_of(left_out)
    gone = {name, *(other for other, needed in NEEDS.items() if name in needed)}
    rest = [path for path in OVERLAYS if quirk_of(path) not in gone]
    document = effective_spec(PUBLISHED, rest).document
    rendered = build(document, API / "generator-config.yml", tmp_path).files
    assert "leapai_client/_client.py" in rendered


@pytest.mark.parametrize("alone", OVERLAYS, ids=quirk_of)
def test_the_published_spec_with_one_overlay(alone: Path) -> None:
    needed = NEEDS.get(quirk_of(alone), set())
    effective_spec(PUBLISHED, [path for path in OVERLAYS if path == alone or quirk_of(path) in needed])


def test_operations(spec: Spec) -> None:
    """All that are listed, and of the half that is listed by name only it is said."""
    published = [operation.value for operation in iter_operations(read_json(PUBLISHED))]
    assert len(published) == len(spec.operations) == 20
    listed = [operation["summary"] for operation in published if operation.get("x-listed-only")]
    assert len(listed) == 10 and "Get Model Version" in listed and "Create Model" not in listed
    assert not any("video" in operation.path for operation in spec.operations)


def test_every_answer_is_wrapped(spec: Spec) -> None:
    for operation in spec.operations:
        media = operation.responses["200"].content["application/json"]
        assert media.definition["x-envelope"]["at"] in (["/data"], ["/data", "/data/data"])
        assert not answers(spec, operation.key, 200, {}) and not answers(spec, operation.key, 200, [])


def test_answers(spec: Spec) -> None:
    model = {"id": "m", "title": "Me", "subjectKeyword": "@me"}
    sample = {"id": "s", "createdAt": "2026-01-01T00:00:00Z", "uri": "https://a.example"}
    version = {"id": "v", "createdAt": "2026-01-01T00:00:00Z", "status": "queued", "weights": None}
    job = {"id": "j", "createdAt": "2026-01-01T00:00:00Z", "prompt": "x"}
    cases = {
        f"GET {ONE}": model,
        f"POST {MODELS}": model,
        f"GET {MODELS}": [model],
        f"POST {ONE}/samples": [sample],
        f"GET {ONE}/samples/{{sampleId}}": sample,
        f"POST {ONE}/queue": version,
        f"GET {ONE}/versions": [version],
        f"POST {ONE}/inferences": {**job, "state": "queued", "images": [], "modelId": "m"},
        f"GET {ONE}/remix/{{remixId}}": {**job, "status": "processing"},
    }
    for operation, value in cases.items():
        assert answers(spec, operation, 200, {"data": value}), operation
        first: Any = value[0] if isinstance(value, list) else value
        less = {name: item for name, item in first.items() if name != "id"}
        wrong: Any = [less] if isinstance(value, list) else less
        assert not answers(spec, operation, 200, {"data": wrong}), operation
    for operation in (f"DELETE {ONE}", f"DELETE {ONE}/inferences/{{inferenceId}}"):
        assert answers(spec, operation, 200, {"data": None}) and not answers(spec, operation, 200, None)


def test_a_list_in_an_object(spec: Spec) -> None:
    model = {"id": "m", "title": "Me", "subjectKeyword": "@me"}
    assert answers(spec, f"GET {MODELS}", 200, {"data": {"data": [model]}})
    assert not answers(spec, f"GET {MODELS}", 200, {"data": {"data": model}})
    assert not answers(spec, f"GET {ONE}/samples", 200, {"data": {"data": []}})


def test_required_fields(spec: Spec) -> None:
    for operation, good in (
        (f"POST {MODELS}", {"title": "Me", "subjectKeyword": "@me"}),
        (f"POST {ONE}/queue", {"baseWeightsId": "w"}),
        (f"POST {ONE}/samples/url", {"images": ["https://a.example"]}),
        (f"POST {ONE}/inferences", {"prompt": "x"}),
        (f"POST {ONE}/remix/url", {"prompt": "x", "imageUrl": "https://a.example"}),
    ):
        assert spec.by_key[operation].body_required != operation.endswith("/queue")
        assert takes(spec, operation, good)
        for name in good:
            assert not takes(spec, operation, {key: value for key, value in good.items() if key != name})
    assert not takes(spec, f"POST {ONE}/samples/url", {"images": []})


def test_a_training_needs_no_body(spec: Spec) -> None:
    assert not spec.by_key[f"POST {ONE}/queue"].body_required
    assert not takes(spec, f"POST {ONE}/queue", {})


def test_null_is_taken_where_programs_send_it(spec: Spec) -> None:
    model = {"title": "Me", "subjectKeyword": "@me"}
    assert takes(spec, f"POST {MODELS}", {**model, "subjectIdentifier": None})
    assert not takes(spec, f"POST {MODELS}", {**model, "subjectKeyword": None})
    assert takes(spec, f"POST {ONE}/inferences", {"prompt": "x", "negativePrompt": None})
    assert not takes(spec, f"POST {ONE}/inferences", {"prompt": None})


def test_files(spec: Spec) -> None:
    for operation, good in (
        (f"POST {ONE}/samples", {"files": ["a", "b"]}),
        (f"POST {ONE}/remix", {"files": "a", "prompt": "x"}),
    ):
        assert list(spec.by_key[operation].bodies) == ["multipart/form-data"]
        assert takes(spec, operation, good) and not takes(spec, operation, {**good, "files": []})


def test_known_values(spec: Spec) -> None:
    created = spec.resolve(body_of(spec, f"POST {MODELS}"))[1]["properties"]
    inference = spec.resolve(body_of(spec, f"POST {ONE}/inferences"))[1]["properties"]
    assert len(created["subjectType"]["x-known-values"]) == 11
    assert "euler_a" in inference["sampler"]["x-known-values"]
    assert inference["upscaleBy"]["x-known-values"] == ["x1", "x2", "x4"]
    for operation in (f"POST {ONE}/remix", f"POST {ONE}/remix/url"):
        mode = spec.resolve(body_of(spec, operation))[1]["properties"]["mode"]
        assert mode["x-known-values"] == ["canny", "mlsd", "pose", "scribble"]
    schemas = spec.document["components"]["schemas"]
    for name, state in (("ModelVersion", "status"), ("Inference", "state"), ("Remix", "status")):
        assert schemas[name]["properties"][state]["enum"] == STATES


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("width", 512, 513),
        ("height", 8, 0),
        ("numberOfImages", 20, 21),
        ("numberOfImages", 1, 0),
        ("promptStrength", 30, 30.5),
        ("seed", 1, 0),
        ("steps", 50, 1.5),
    ],
)
def test_limits(spec: Spec, name: str, good: Any, bad: Any) -> None:
    operation = f"POST {ONE}/inferences"
    assert takes(spec, operation, {"prompt": "x", name: good})
    assert not takes(spec, operation, {"prompt": "x", name: bad})


def test_limits_elsewhere(spec: Spec) -> None:
    for operation, body in (
        (f"POST {ONE}/remix", {"prompt": "x", "files": "a"}),
        (f"POST {ONE}/remix/url", {"prompt": "x", "imageUrl": "https://a.example"}),
    ):
        assert takes(spec, operation, {**body, "numberOfImages": 20})
        assert not takes(spec, operation, {**body, "numberOfImages": 21})
    assert not takes(spec, f"POST {ONE}/queue", {"baseWeightsId": "w", "steps": 0})
    pages = {parameter.name: parameter for parameter in spec.by_key[f"GET {ONE}/inferences"].parameters}
    for name in ("page", "pageSize"):
        schema = pages[name].schema
        assert schema is not None
        assert spec.validator(schema).is_valid(1) and not spec.validator(schema).is_valid(0)


def test_error_bodies(spec: Spec) -> None:
    page = {"data": {"error": {"message": "x", "code": "NOT_FOUND"}}}
    plain = {"message": "x", "provider": "leapai", "error": {"statusCode": 404}}
    assert answers(spec, f"GET {ONE}", 404, page) and answers(spec, f"GET {ONE}", 404, plain)
    refused: Any = (
        {"data": {"error": {}}},
        {"data": {}},
        {"message": "x"},
        {"error": {"message": "x", "code": "y"}},
    )
    assert not any(answers(spec, f"GET {ONE}", 404, wrong) for wrong in refused)

"""The stand-in as a whole: what is committed is what is built, and it has all that is documented."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scripts.files import canonical_json, read_json
from scripts.spec import iter_operations
from scripts.standin.document import count
from scripts.standin.leaperone.document import SOURCES, build
from scripts.standin.leaperone.social import DOCUMENTED, sdk_calls
from scripts.standin.record import write

ROOT = Path(__file__).parents[2]
BEFORE, AFTER = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)

# Every endpoint that a curl example or an "Endpoint" section of the documentation names.
ENDPOINTS = """
POST /v1/chat/completions
POST /v1/responses
GET /v1/models
POST /v1/images/generations
GET /v1/images/generations/{id}
POST /v1/audio/speech
POST /v1/audio/transcriptions
GET /v1/social-media/video/extract
GET /v1/cli/credits/balance
POST /v1/address/extract
POST /v1/address/extract-name
POST /v1/address/extract-phone
POST /v1/address/division-code
POST /v1/address/zipcode
POST /v1/address/structure
POST /v1/address/correct
POST /v1/address/complete
POST /v1/address/standardize
POST /v1/address/assessment
POST /v1/address/extract-express
POST /v1/address/search
POST /v1/address/input-search
POST /v1/address/similarity
POST /v1/address/one-id
POST /v1/address/geocode
POST /v1/address/hp-geocode
POST /v1/address/transfer-coord
POST /v1/address/classify-poi
POST /v1/address/predict-poi
POST /v1/address/asr
POST /v1/address/inference
"""


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return build(sdk_calls())


def test_two_builds_are_equal_and_committed(document: dict[str, Any]) -> None:
    assert canonical_json(document) == canonical_json(build(sdk_calls()))
    record = read_json(ROOT / "openapi.source.json")
    if record["kind"] != "stand-in":
        pytest.skip("the published document has taken its place")
    committed = (ROOT / "openapi.json").read_bytes()
    assert canonical_json(document) == committed
    assert record["sources"] == SOURCES == document["info"]["x-sources"]
    assert record["sha256"] == hashlib.sha256(committed).hexdigest()


def test_it_says_what_it_is(document: dict[str, Any]) -> None:
    assert document["info"]["x-stand-in"] is True
    assert "stand-in" in document["info"]["description"].lower()


def test_every_documented_endpoint_exists(document: dict[str, Any]) -> None:
    names = {operation.name for operation in iter_operations(document)}
    social = {f"GET /v1/social-media/data/{rest}" for rest in DOCUMENTED}
    assert set(ENDPOINTS.strip().splitlines()) | social <= names


def test_counts_are_those_of_the_document(document: dict[str, Any]) -> None:
    counts = dict(count(document))
    assert counts["total"] == sum(len(item) for item in document["paths"].values())
    assert counts["total"] == sum(counts[tag["name"]] for tag in document["tags"])
    assert counts["address"] == len([path for path in document["paths"] if path.startswith("/v1/address/")])


def test_every_operation_has_an_id_a_summary_and_one_known_tag(document: dict[str, Any]) -> None:
    tags = {tag["name"] for tag in document["tags"]}
    for operation in iter_operations(document):
        assert operation.value["operationId"]
        assert "\n" not in operation.value["summary"]
        assert len(operation.value["tags"]) == 1
        assert set(operation.value["tags"]) <= tags


def test_429_carries_the_documented_headers(document: dict[str, Any]) -> None:
    documented = {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"}
    limited = [operation.value["responses"]["429"]["$ref"] for operation in iter_operations(document)]
    for name in {ref.rpartition("/")[2] for ref in limited}:
        assert set(document["components"]["responses"][name]["headers"]) == documented


def test_only_the_list_of_models_is_public(document: dict[str, Any]) -> None:
    public = [
        operation.name for operation in iter_operations(document) if operation.value.get("security") == []
    ]
    assert document["security"]
    assert public == ["GET /v1/models"]


def test_the_time_of_the_record_stays_while_the_document_does(tmp_path: Path) -> None:
    path = tmp_path / "api.json"

    def times() -> Iterator[str]:
        for version, now in ((1, BEFORE), (1, AFTER), (2, AFTER)):
            write(path, {"version": version}, ["somewhere"], now)
            yield read_json(tmp_path / "api.source.json")["time"]

    assert list(times()) == [BEFORE.isoformat(), BEFORE.isoformat(), AFTER.isoformat()]
    assert path.read_bytes() == canonical_json({"version": 2})


def test_the_command_writes_both_files_and_prints_the_counts(
    tmp_path: Path, document: dict[str, Any]
) -> None:
    output = tmp_path / "new" / "openapi.json"
    command = [sys.executable, "-m", "scripts.standin", "--api", "leaperone", "-o", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert output.read_bytes() == canonical_json(document)
    assert output.with_name("openapi.source.json").is_file()
    head, *lines = done.stdout.splitlines()
    assert head == str(output)
    printed = [line.split(maxsplit=1) for line in lines]
    assert [(name, int(number)) for number, name in printed] == [(k.strip(), v) for k, v in count(document)]


def test_an_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    command = [
        sys.executable,
        "-m",
        "scripts.standin",
        "--api",
        "leaperone",
        "-o",
        str(tmp_path / "file" / "openapi.json"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 7
    assert done.stderr.count("\n") == 1
    assert "can't be written" in done.stderr

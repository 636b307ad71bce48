"""Whatever way a published document says it, the same client, mock and checks come of it."""

import os
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from urllib.parse import urljoin

import pytest

from scripts.files import canonical_json
from scripts.spec import iter_operations
from tests.documented import published

from .conftest import Adopted, Api, Json
from .contract import differences, without_nulls
from .tools import NULLS, VARIANTS

# What a variant really changes of the contract, as patterns of `differences`; all others change nothing.
CHANGED: dict[str, str] = {
    "responses-of-fastapi": r"\+ .*/responses/422",
    "errors-of-the-framework": r".*/responses/[45]\d\d/content/.*",
    "one-response-apart": r"\+ /GET /v1/social-media/data/.*/properties/request_id",
    "operations-come-and-go": r"[+-] /(GET /v1/social-media/data/[a-z/0-9_]+|POST /v1/address/translate)",
    "social-media-only": r"- /(GET|POST) /v1/(?!social-media).*",
    "upstream-says-more": (
        r"[+~] .*(/status/(enum|x-known-values|if|then)|/status|/progress|/width|/Cost|/seed|/request_id|/parameters|/schema/anyOf|/x-shapes/.*)"
    ),
    "openapi-3-0": r"[+-~] .*/(enum|const)",
    "one-address-path": r"~ .*/example.*",
    "errors-by-default": r"\+ .*/responses/default",
    "errors-by-class": r"\+ .*/responses/[45]XX",
    "success-is-201": r"\+ .*/responses/201",
    "success-is-202-of-posts": r"\+ /POST .*/responses/202",
    "success-by-class-in-small-letters": r"\+ .*/responses/[45]XX",
    "head-and-options": r"\+ /(HEAD|OPTIONS) .*",
    "more-properties-allowed": r"\+ .*/additionalProperties|~ .*/anyOf",
    "vendor-extensions": r"\+ .*/x-(codeSamples|speakeasy-name-override|order)|~ .*/anyOf",
    "callbacks-and-links": r"\+ /POST /v1/images/generations/(callbacks|responses/200/links)",
    "default-styles-said": r"[+~] /GET /v1/social-media/data/.*/parameters.*",
    "no-formats": r"- .*/callbackUrl/format",
    "problem-details": r"\+ .*/responses/[45]\d\d/content/application/problem\+json",
    "closed-requests": r"[+~] /.*/requestBody/.*/additionalProperties",
}

# Quirks that a variant leaves without anything to correct.
STALE: dict[str, set[str]] = {"errors-of-the-framework": {"error-bodies"}}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_comes_of_it(name: str, adopted: Adopted, as_it_is: Api) -> None:
    api = adopted(VARIANTS[name](published()))
    has_the_same_contract(name, api, as_it_is)
    has_functions_of_the_same_names(api, as_it_is)
    if name != "social-media-only":
        loses_no_quirk_price_or_limit(name, api, as_it_is)


@pytest.mark.parametrize("name", [name for name in VARIANTS if name.startswith(("server", "paths-begin"))])
def test_requests_go_where_they_are_published_to_go(name: str, adopted: Adopted) -> None:
    document = VARIANTS[name](published())
    expected = addresses(document)
    assert addresses(adopted(document).made.document) == expected


def addresses(document: Json) -> set[str]:
    """The addresses of all operations; a relative server is on the documented host."""
    server = urljoin("https://api.leaper.one/", document["servers"][0]["url"].replace("{version}", "v1"))
    return {f"{server.rstrip('/')}{operation.path}" for operation in iter_operations(document)}


def test_a_price_or_a_key_is_not_lost_in_silence(adopted: Adopted) -> None:
    document = published()
    paths = document["paths"]
    paths["/v1/images/generate"] = paths.pop("/v1/images/generations")
    paths["/v1/music/make"] = deepcopy(paths["/v1/chat/completions"])
    paths["/v1/music/make"]["post"].update(operationId="music", tags=["music"])
    paths["/v1/chat/completions"]["post"]["security"] = []
    report = adopted(document).made.report
    assert [(p.cause, p.where) for p in report.of("lost")] == [
        ("security is no longer known where it was", "POST /v1/chat/completions")
    ]
    reported = {(p.cause, p.where) for p in report.of("count")}
    for tag, name in (("images", "POST /v1/images/generate"), ("music", "POST /v1/music/make")):
        for fact in ("x-price", "x-rate-limit-bucket"):
            assert (f"no {fact} is known of new operations of {tag}", name) in reported


def test_all_of_another_version_is_told_by_family(adopted: Adopted) -> None:
    document = published()
    document["paths"] = {path.replace("/v1/", "/v2/"): item for path, item in document["paths"].items()}
    report = adopted(document).made.report
    assert "no x-price is known of new operations of address" in {p.cause for p in report.of("count")}


def has_the_same_contract(name: str, api: Api, usual: Api) -> None:
    expected, contract = usual.contract, api.contract
    if name in NULLS:
        expected, contract = without_nulls(expected), without_nulls(contract)
    found = sorted(differences(expected, contract))
    if name in CHANGED:
        found = [place for place in found if not re.fullmatch(CHANGED[name], place)]
    assert not found, found[:20]


def loses_no_quirk_price_or_limit(name: str, api: Api, usual: Api) -> None:
    assert set(api.made.report.stale) == STALE.get(name, set())
    known = {operation.name: operation.value for operation in iter_operations(api.made.document)}
    for operation in iter_operations(usual.made.document):
        if operation.name in known:
            for fact in ("x-price", "x-rate-limit-bucket", "x-expires", "x-task", "x-pagination"):
                assert known[operation.name].get(fact) == operation.value.get(fact), operation.name
    assert not api.made.report.of("lost")


def has_functions_of_the_same_names(api: Api, usual: Api) -> None:
    names, unfit = api.functions
    assert names.keys() == {operation.name for operation in iter_operations(api.made.document)}
    for operation, name in usual.functions[0].items():
        assert names.get(operation, name) == name
    assert not [key for key in unfit if not key.startswith(("names: ", "prefixes: "))]


# The mock makes errors in the documented shape alone.
TRIED = [name for name in VARIANTS if name != "errors-of-the-framework"]


@pytest.mark.parametrize(
    "name", TRIED if os.environ.get("ADOPT_ALL") else ["responses-without-schemas", "openapi-3-0"]
)
def test_the_suite_finds_nothing_on_the_mock(name: str, adopted: Adopted, tmp_path: Path) -> None:
    spec = tmp_path / "effective.json"
    spec.write_bytes(canonical_json(adopted(VARIANTS[name](published())).made.document))
    program = Path(sys.executable).with_name("leaperone-conformance")
    command = [
        str(program),
        "run",
        "--api",
        "leaperone",
        "--spec",
        str(spec),
        "--max-examples",
        "2",
        "--workers",
        "1",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-1000:]}"


def test_what_upstream_adds_reaches_the_effective_spec(adopted: Adopted) -> None:
    schemas = adopted(VARIANTS["upstream-says-more"](published())).made.document["components"]["schemas"]
    assert "expired" in schemas["ImageTaskState"]["enum"]
    assert "expired" in schemas["ImageTask"]["properties"]["status"]["x-known-values"]
    for name in ("ImageTaskRecord", "ImageTaskFlat", "ImageTaskList", "ImageTask"):
        assert "progress" in schemas[name]["properties"]
    assert "width" in schemas["ImageFile"]["properties"]
    assert "Cost" in schemas["AddressStructureAnswer"]["properties"]
    assert "seed" in schemas["ChatCompletionRequest"]["properties"]
    assert "request_id" in schemas["ErrorDetail"]["properties"]


def test_what_is_gone_is_told_once_and_by_its_cause(adopted: Adopted) -> None:
    report = adopted(VARIANTS["social-media-only"](published())).made.report
    causes = {problem.cause for problem in report.of("stale")}
    assert "POST /v1/chat/completions isn't published" in causes
    assert all("published" in cause or "isn't there" in cause for cause in causes), causes
    # Prices and limits of operations that are gone are counted; only those of operations that are there are lost.
    assert report.of("count") and not report.of("lost")

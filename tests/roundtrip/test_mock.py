"""The mock reads what the client sends, answers what the client reads, and the suite finds nothing wrong with either."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaperone_conformance.mock import Call, Mock, MockResponse, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.styles import Parameters, RequestParts
from scripts.files import read_json
from tests.generate.conftest import client_of

from . import test_answers, test_authentication, test_bodies, test_parameters
from .documents import EXAMPLES, FORBIDDEN, values
from .test_bodies import FORM
from .test_parameters import WAYS, method_of


def _is_scalar(path: str) -> bool:
    return not {"number", "boolean", "string"}.isdisjoint(path.split("/"))


PARAMETERS = test_parameters.DOCUMENT
DOCUMENTS = {
    # one kind of scalar is enough for the suite, which takes each of these as long as the others
    "parameters": {
        **PARAMETERS,
        "paths": {p: item for p, item in PARAMETERS["paths"].items() if not _is_scalar(p)},
    },
    "bodies": test_bodies.DOCUMENT,
    "answers": test_answers.DOCUMENT,
    "keys": test_authentication.DOCUMENT,
}
FEW = settings(EXAMPLES, max_examples=10)


class Seen:
    """The last call that a mock took."""

    def __init__(self) -> None:
        self.call: Call

    def __call__(self, operation: Operation, call: Call, response: MockResponse) -> MockResponse:
        self.call = call
        return response


def _conversation(document: dict[str, Any]) -> Iterator[tuple[Any, Seen, Spec]]:
    seen, spec = Seen(), Spec(document, "pets")
    with client_of(document) as (package, _), serve(Mock(spec, mutate=seen)) as url:
        with package.Pets(base_url=url, api_key="sk-t") as client:
            yield client, seen, spec


@pytest.fixture(scope="module")
def parameters() -> Iterator[tuple[Any, Seen, Spec]]:
    yield from _conversation(test_parameters.DOCUMENT)


@pytest.fixture(scope="module")
def bodies() -> Iterator[tuple[Any, Seen, Spec]]:
    yield from _conversation(test_bodies.DOCUMENT)


@pytest.mark.parametrize("path", WAYS)
def test_a_parameter_is_read_as_it_was_passed(parameters: tuple[Any, Seen, Spec], path: str) -> None:
    client, seen, spec = parameters
    way = WAYS[path]
    place, method = way["in"], method_of(client, path)

    @FEW
    @given(values(way["schema"], FORBIDDEN.get((place, way["style"]))))
    def check(value: Any) -> None:
        method(value=value)
        if place in ("path", "query"):
            assert getattr(seen.call, place)["value"] == value
        else:
            sent = RequestParts({}, b"", {}, seen.call.headers)
            assert Parameters(spec, seen.call.operation).read(sent)[0][place] == {"value": value}

    check()


@pytest.mark.parametrize(
    "name", ["json", "merge", "vendor", "form", "styled", "multipart", "encoded", "either"]
)
def test_a_body_is_read_as_it_was_passed(bodies: tuple[Any, Seen, Spec], name: str) -> None:
    client, seen, _ = bodies

    @FEW
    @given(values(FORM))
    def check(value: Any) -> None:
        getattr(client.bodies, name)(**value)
        assert seen.call.body == value

    check()


@FEW
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1), content=st.binary(min_size=1))
def test_a_body_that_is_no_object(bodies: tuple[Any, Seen, Spec], text: str, content: bytes) -> None:
    client, seen, _ = bodies
    client.bodies.text(body=text)
    assert seen.call.body == text
    client.bodies.image(body=content)
    assert seen.call.body.encode("latin-1") == content
    client.bodies.encoded(file=content, files=[content, b"2"])
    assert seen.call.files["file"].data == content and len(seen.call.body["files"]) == 2


def test_an_answer_is_what_the_client_reads() -> None:
    spec, seen = Spec(test_answers.DOCUMENT, "pets"), Seen()
    with client_of(test_answers.DOCUMENT) as (package, out), serve(Mock(spec, mutate=seen)) as url:
        names = read_json(out / "ledger.json")["operations"]
        assert names.keys() == spec.by_key.keys()
        with package.Pets(base_url=url) as client:
            for key, name in names.items():
                attrgetter(name)(client)()
                assert seen.call.operation.key == key


@pytest.mark.parametrize(
    ("name", "version"), [*((name, "3.0.3") for name in DOCUMENTS), ("bodies", "3.1.0"), ("answers", "3.1.0")]
)
def test_the_suite_has_no_findings(name: str, version: str) -> None:
    spec = Spec({**DOCUMENTS[name], "openapi": version}, "pets")
    wanted = Settings("pets", key="sk-t", max_examples=1, mock_control=True)
    served: list[int] = []

    def note(operation: Operation, call: Call, response: MockResponse) -> MockResponse:
        served.append(response.status)
        return response

    record = run(spec, wanted, lambda spec: Mock(spec, control=True, mutate=note), lambda progress: None)
    assert [(found.operation, found.check, found.detail) for found in record.new] == []
    assert record.operations == record.selected == len(spec.operations)
    assert served and max(served) < 500

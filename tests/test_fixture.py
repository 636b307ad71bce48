"""The fixture ``leaperone_mock`` serves the API that a test names: each API's own client works against it."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]

CLIENTS = """
import asyncio

import pytest
from leaperone import Leaperone
from leapai_client import LeapAI
from leapocr_client import LeapOcr


def test_leaperone_without_a_marker(leaperone_mock):
    with Leaperone(api_key=leaperone_mock.key, base_url=leaperone_mock.url) as client:
        assert client.address.structure(text="杭州市").fields
        task = client.images.create(model="gpt-4o-image", prompt="a lake")
        leaperone_mock.clock.advance(10)
        assert client.images.status(id=task.id).status == "completed"
    assert leaperone_mock.client.get("/v1/cli/credits/balance").status_code == 200
    assert not leaperone_mock.calls.invalid


@pytest.mark.leaperone_mock(api="leapai", shapes={"urls": "old"})
class TestLeapAI:
    def test_client(self, leaperone_mock):
        with LeapAI(api_key=leaperone_mock.key, base_url=leaperone_mock.url) as client:
            model = client.models.create(title="Me", subject_keyword="@me")
            client.samples.upload_urls(model_id=model.id, images=["https://example.com/me.png"])
            client.models.train(model_id=model.id, base_weights_id="w")
            leaperone_mock.clock.advance(4)
            job = client.inferences.create(model_id=model.id, prompt="a photo", number_of_images=1)
            leaperone_mock.clock.advance(4)
            assert client.inferences.get(model_id=model.id, inference_id=job.id).images

    def test_httpx(self, leaperone_mock):
        assert leaperone_mock.app.spec.name == "leapai"
        answer = leaperone_mock.client.get("/api/v1/images/models", params={"page": 1})
        assert answer.status_code == 200, answer.text
        assert answer.request.url.params["api_token"] == leaperone_mock.key
        assert "authorization" not in answer.request.headers

    @pytest.mark.leaperone_mock(api="leapocr", shapes={})
    def test_the_nearest_marker_names_the_api(self, leaperone_mock):
        assert leaperone_mock.app.spec.name == "leapocr"


@pytest.mark.leaperone_mock(api="leapocr", credits=3)
class TestLeapOcr:
    def test_client(self, leaperone_mock, tmp_path):
        (tmp_path / "1-pages.pdf").write_bytes(b"%PDF-1.7\\n/Type /Page\\n")
        with LeapOcr(api_key=leaperone_mock.key, base_url=leaperone_mock.url) as client:
            job = client.jobs.upload(tmp_path / "1-pages.pdf")
            leaperone_mock.clock.advance(10)
            assert client.jobs.status(job_id=job.job_id).status == "completed"
            assert client.jobs.result(job_id=job.job_id).pages
        assert leaperone_mock.app.account.balance < 3

    def test_async_httpx(self, leaperone_mock):
        async def ask():
            async with leaperone_mock.async_client() as client:
                return await client.get("/ocr/models")
        answer = asyncio.run(ask())
        assert answer.status_code == 200, answer.text
        assert answer.request.headers["x-api-key"] == leaperone_mock.key
        assert "authorization" not in answer.request.headers


@pytest.mark.leaperone_mock(spec=ROOT / "apis/leapai/build/openapi.effective.json")
def test_a_file_says_which_api_it_is(leaperone_mock):
    with LeapAI(api_key=leaperone_mock.key, base_url=leaperone_mock.url) as client:
        assert client.models.create(title="Me", subject_keyword="@me").id
"""

WRONG = """
import pytest

@pytest.mark.leaperone_mock({})
def test_it(leaperone_mock):
    pass
"""


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_each_api_is_served_to_its_own_client(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    pytester.makepyfile(f"from pathlib import Path\nROOT = Path({str(ROOT)!r})\n{CLIENTS}")
    done = pytester.runpytest_subprocess("--strict-markers", *workers)
    done.assert_outcomes(passed=7)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("api='leapia'", ["leapia", "leapai, leaperone, leapocr", "did you mean leapai?"]),
        ("credit=1", ["no option credit", "did you mean credits?", "api, clock, control"]),
        ("'leapai'", ["'leapai'", "by name", "api, clock, control"]),
        ("api='leapai', shapes={'images': 'envelope'}", ["images", "urls"]),
        ("api='leapai', tier='0'", ["tier"]),
        (
            "api='leapai', spec=ROOT / 'build/openapi.effective.json'",
            ["is a spec of leaperone, not of leapai"],
        ),
        ("spec='nowhere.json'", ["nowhere.json"]),
    ],
)
def test_what_a_marker_cannot_name_is_said_without_a_traceback(
    pytester: pytest.Pytester, arguments: str, said: list[str]
) -> None:
    pytester.makepyfile(f"from pathlib import Path\nROOT = Path({str(ROOT)!r})\n{WRONG.format(arguments)}")
    done = pytester.runpytest_subprocess()
    done.assert_outcomes(errors=1)
    output = done.stdout.str()
    for words in said:
        assert words in output
    assert "Traceback" not in output
    assert "pytest_plugin.py" not in output

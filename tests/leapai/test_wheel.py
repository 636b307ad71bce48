"""The client's wheel in an empty environment, against the mock: nothing of the repository is needed."""

import sys
from pathlib import Path

from leaperone_conformance.mock import Clock, Mock, serve
from leaperone_conformance.spec import load
from tests.test_wheels import ROOT, environment, run

from .test_conversation import PUBLIC

PROGRAM = """
import sys
from leapai_client import LeapAI
leap = LeapAI(api_key="key", base_url=sys.argv[1])
model = leap.models.create(title="Me", subject_keyword="@me")
leap.samples.upload_urls(model_id=model.id, images=["https://example.com/me.png"])
job = leap.inferences.create(model_id=sys.argv[2], prompt="a photo of @me", number_of_images=2)
print(len(job.wait(interval=0.2, timeout=60).images))
"""


def test_the_wheel_alone_makes_an_image(tmp_path: Path) -> None:
    project = ROOT / "apis/leapai/generated"
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path, project, cwd=tmp_path)
    bin_folder = environment(tmp_path / "env", next(tmp_path.glob("leapai_client-*.whl")))
    app = Mock(load("leapai"), api="leapai", clock=Clock.real(), shapes={"urls": "old"})
    with serve(app) as url:
        assert run(bin_folder / "python", "-I", "-c", PROGRAM, url, PUBLIC, cwd=tmp_path) == "2\n"
    app.callbacks.close()
    assert "inferences.create" in run(bin_folder / "leapai-client", "list", cwd=tmp_path)

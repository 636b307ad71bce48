"""The client's wheel in an empty environment, against the mock: nothing of the repository is needed."""

import sys
from pathlib import Path

from leaperone_conformance.mock import Clock, Mock, serve
from leaperone_conformance.spec import load
from tests.test_wheels import ROOT, environment, run

PROGRAM = """
import sys
from leapocr_client import LeapOcr
client = LeapOcr(api_key="key", base_url=sys.argv[1])
job = client.jobs.upload(sys.argv[2], format="markdown")
job.wait(interval=0.2, timeout=60)
print([page["page_number"] for page in client.jobs.result.pages(job_id=job.job_id, max_pages=3).items])
print(client.jobs.delete(job_id=job.job_id).message)
"""


def test_the_wheel_alone_uploads_a_file(tmp_path: Path) -> None:
    project = ROOT / "apis/leapocr/generated"
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path, project, cwd=tmp_path)
    bin_folder = environment(tmp_path / "env", next(tmp_path.glob("leapocr_client-*.whl")))
    pip = (sys.executable, "-m", "pip", "--python", bin_folder.parent, "list", "--format=freeze")
    assert {line.partition("==")[0] for line in run(*pip, cwd=tmp_path).split()} == {
        "anyio", "attrs", "certifi", "h11", "httpcore", "httpx", "httpx-sse", "idna", "leapocr-client", "typing_extensions",
    }  # fmt: skip
    document = tmp_path / "invoice.pdf"
    document.write_bytes((b"%PDF-1.7\n" + b"/Type /Page\n" * 2).ljust(5 * 1024 * 1024 + 1, b"\0"))
    app = Mock(load("leapocr"), api="leapocr", clock=Clock.real())
    with serve(app) as url:
        told = run(bin_folder / "python", "-I", "-c", PROGRAM, url, document, cwd=tmp_path)
    app.callbacks.close()
    assert told.splitlines() == ["[1, 2]", "Job deleted successfully"]
    assert "jobs.submit" in run(bin_folder / "leapocr-client", "list", cwd=tmp_path)

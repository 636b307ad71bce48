"""The client: import, first call, calls, memory; against raw httpx, stock output, ``tikhub`` and ``openai``.

All are in one environment. Import, first call and memory are those of fresh interpreters.
"""

import json
import os
import subprocess
from functools import partial
from pathlib import Path

import _peers
from _answers import answering
from _results import Area, in_turn
from _servers import ROOT, SPEC
from generation import stock

BEGIN = "import sys, time; url = sys.argv[1]; begin = time.perf_counter()\n"
# ru_maxrss would be at least that of the benchmark: it outlives the exec of a child.
END = """
took = time.perf_counter() - begin
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(took, int(status["VmHWM"].split()[0]) / 1024)
"""
RAW = """
import httpx
client = httpx.Client()
"""
LEAPERONE = """
from leaperone import Leaperone
client = Leaperone(api_key="sk-x", base_url=url)
"""
TIKHUB = """
from tikhub import TikHub
client = TikHub(api_key="sk-x", base_url=url)
"""
OPENAI = """
from openai import OpenAI
client = OpenAI(api_key="sk-x", base_url=url + "/v1")
"""
STOCK = """
from stock import AuthenticatedClient
client = AuthenticatedClient(url, "sk-x")
"""
VIDEO = "/v1/social-media/data/bilibili/web/fetch_one_video"
HEADERS = 'headers={"Authorization": "Bearer sk-x"}'
PROGRAMS = {
    "import": {
        "ours": LEAPERONE,
        "httpx": RAW,
        "tikhub": TIKHUB,
        "openai": OPENAI,
        "stock output": STOCK,
    },
    "import and first call": {
        "ours": LEAPERONE + 'client.social.bilibili.web.fetch_one_video(bv_id="BV1")',
        "httpx": RAW + f'client.get(url + "{VIDEO}", {HEADERS}, params={{"bv_id": "BV1"}}).json()',
        "tikhub": TIKHUB + 'client.bilibili_web.fetch_one_video(bv_id="BV1")',
        "stock output": STOCK
        + "from stock.api.social_media import social_bilibili_web_fetch_one_video as video\n"
        + 'video.sync(client=client, bv_id="BV1")',
    },
    "import and first chat": {
        "ours": LEAPERONE
        + "from leaperone.models import ChatMessage\n"
        + 'client.chat.create(model="auto", messages=[ChatMessage(role="user", content="Hi")])',
        "httpx": RAW
        + 'body = {"model": "auto", "messages": [{"role": "user", "content": "Hi"}]}\n'
        + f'client.post(url + "/v1/chat/completions", {HEADERS}, json=body).json()',
        "openai": OPENAI
        + 'client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "Hi"}])',
    },
}
RUNS = 9
TURNS = 40


def measure(area: Area) -> None:
    """Measure everything that the environment has."""
    interpreter = _peers.python("sdks", str(ROOT / "generated"))
    # an installed package is compiled; a checkout is where nothing forbids it
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(_peers.FOLDER / "stock")
    with area.trying("stock output"):
        _generate(_peers.FOLDER / "stock" / "stock")

    def fresh(program: str, url: str) -> tuple[float, float]:
        command = [str(interpreter), "-c", BEGIN + program + END, url]
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise RuntimeError(done.stderr[-300:])
        took, memory = map(float, done.stdout.split())
        return took, memory

    with answering() as url:
        for what, programs in PROGRAMS.items():
            works = {}
            for name, program in programs.items():
                with area.trying(name):
                    fresh(program, url)  # which compiles the modules
                    works[name] = program
            calls = {name: partial(fresh, program, url) for name, program in works.items()}
            runs = in_turn(calls, 1 if area.quick else RUNS)
            area.compare(what, "s", {name: [took for took, _ in one] for name, one in runs.items()})
            area.compare(
                f"memory: {what}", "MB", {name: [used for _, used in one] for name, one in runs.items()}
            )
        command = [
            str(interpreter),
            str(Path(__file__).with_name("_calls.py")),
            str(1 if area.quick else TURNS),
            url,
        ]
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise RuntimeError(done.stderr[-1000:])
        for what, times in json.loads(done.stdout).items():
            area.compare(what, "s", times)


def _generate(folder: Path) -> None:
    if not folder.exists():
        done = subprocess.run(stock(SPEC, folder), capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr[-300:])

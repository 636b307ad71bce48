"""What the client weighs, against httpx alone and the SDKs `tikhub` and `openai`: time, memory and disk.

    make bench-client

Time and memory are those of a fresh interpreter that imports a package and makes one call on a loopback server, or
writes 64 MB of speech to a file; the contestants take turns, ratios are those of the medians of one run. Disk is what
is installed of the package itself, without compiled files, and with all that it requires.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import distribution
from pathlib import Path

from _answers import answering

RUNS = 9
BEGIN = (
    "import resource, sys, time; url = sys.argv[1]; begin, begun = time.perf_counter(), time.process_time()\n"
)
END = """
print(time.perf_counter() - begin, time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
FIRST = {
    "httpx": """
import httpx
client = httpx.Client()
path = "/v1/social-media/data/bilibili/web/fetch_one_video"
client.get(url + path, headers={"Authorization": "Bearer sk-x"}, params={"bv_id": "BV1"}).json()""",
    "leaperone": """
from leaperone import Leaperone
Leaperone(api_key="sk-x", base_url=url).social.bilibili.web.fetch_one_video(bv_id="BV1")""",
    "tikhub": """
from tikhub import TikHub
TikHub(api_key="sk-x", base_url=url).bilibili_web.fetch_one_video(bv_id="BV1")""",
}
CHAT = {
    "httpx": """
import httpx
body = {"model": "auto", "messages": [{"role": "user", "content": "Hi"}]}
httpx.Client().post(url + "/v1/chat/completions", headers={"Authorization": "Bearer sk-x"}, json=body).json()""",
    "leaperone": """
from leaperone import Leaperone
from leaperone.models import ChatMessage
client = Leaperone(api_key="sk-x", base_url=url)
client.chat.create(model="auto", messages=[ChatMessage(role="user", content="Hi")])""",
    "openai": """
from openai import OpenAI
client = OpenAI(api_key="sk-x", base_url=url + "/v1")
client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "Hi"}])""",
}
SPEECH = {
    "httpx": """
import httpx
with httpx.Client().stream("POST", url + "/v1/audio/speech", json={"input": "Hi"}) as answer:
    with open(sys.argv[2], "wb") as file:
        for part in answer.iter_bytes():
            file.write(part)""",
    "leaperone": """
from leaperone import Leaperone
Leaperone(api_key="sk-x", base_url=url).audio.speech.stream(input="Hi").write_to_file(sys.argv[2])""",
    "openai": """
from openai import OpenAI
speech = OpenAI(api_key="sk-x", base_url=url + "/v1").audio.speech.with_streaming_response
with speech.create(model="m", voice="v", input="Hi") as answer:
    answer.stream_to_file(sys.argv[2])""",
}


def compare(title: str, programs: dict[str, str], url: str) -> None:
    """Print time, processor time and peak memory of each program, and their ratios to the first's."""
    # an installed package is compiled; a checkout is where nothing forbids it
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs: dict[str, list[list[float]]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS + 1):
            for name, program in programs.items():
                command = [sys.executable, "-c", BEGIN + program + END, url, f"{folder}/speech"]
                done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
                runs[name].append([float(value) for value in done.stdout.split()])
    # the first run may have compiled the modules
    medians = {name: [statistics.median(c) for c in zip(*one[1:], strict=True)] for name, one in runs.items()}
    first = next(iter(medians.values()))
    for name, (seconds, processor, memory) in medians.items():
        took = f"{seconds * 1000:5.0f} ms, {seconds / first[0]:.2f} of httpx's"
        took += f", {processor / first[1]:.2f} of its processor time"
        print(f"{title:24} {name:10} {took}; {memory / 1024:4.0f} MB, {memory / first[2]:.2f}", flush=True)


def required(name: str) -> set[str]:
    """The distributions that one needs, itself among them."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        one = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if one in found:
            continue
        found.add(one)
        for text in distribution(one).requires or ():
            if ";" not in text:
                waiting.append(re.split(r"[^\w.-]", text)[0])
    return found


def size(name: str) -> float:
    """What is installed of a distribution, in MB, without what Python compiles itself."""
    files = [Path(str(file.locate())) for file in distribution(name).files or () if file.suffix != ".pyc"]
    return sum(file.stat().st_size for file in files if file.exists()) / 1e6


def main() -> None:
    """Measure everything."""
    with answering() as url:
        compare("import and first call", FIRST, url)
        compare("import and first chat", CHAT, url)
        compare("64 MB of speech to disk", SPEECH, url)
    for name in ("httpx", "leaperone", "tikhub", "openai"):
        everything = sum(size(one) for one in required(name))
        print(f"{'installed':24} {name:10} {size(name):5.1f} MB, with all it requires {everything:5.1f} MB")


if __name__ == "__main__":
    main()

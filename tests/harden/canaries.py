"""Keys in odd places of requests, and repeated by servers: none is in the mock's journal, in what it refuses, in what the
proxy writes, or in what a client shows or sends to another host.
"""

import asyncio
import base64
import html
import json
import re
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, unquote

import httpx

from leaperone_conformance.mock import Mock
from leaperone_conformance.proxy import Cassette, Proxy, Violations
from leaperone_conformance.spec import Spec, load

from . import keys
from .part import part

KEY = "sk-canary-4f9d2c81b7"
_UNIT = re.compile(r"\\+u([0-9a-fA-F]{4})")
HOST = "http://127.0.0.1"
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def written(key: str) -> dict[str, str]:
    """The ways in which a key is sent: plain, escaped, in base64 by itself and behind a name."""
    pair = base64.b64encode(f"user:{key}".encode()).decode()
    escaped = "".join(f"%{byte:02x}" for byte in key.encode())
    return {
        "plain": key,
        "escaped": escaped,
        "in capitals": escaped.upper(),
        "escaped twice": escaped.replace("%", "%25"),
        "for JSON": "".join(f"\\u{ord(letter):04x}" for letter in key),
        "for HTML": "".join(f"&#{ord(letter)};" for letter in key),
        "base64": base64.b64encode(key.encode()).decode(),
        "urlsafe": base64.urlsafe_b64encode(f"{key}??>".encode()).decode(),
        "pair": pair,
    }


def requests(text: str) -> Iterator[tuple[str, httpx.Request]]:
    """A request for each place that a key may be put in, with the place."""
    structure = f"{HOST}/v1/address/structure"
    yield "path", httpx.Request("GET", f"{HOST}/v1/{quote(text, safe='%')}/x")
    yield "known path", httpx.Request("GET", f"{HOST}/v1/images/generations/{quote(text, safe='%')}")
    yield "query value", httpx.Request("GET", f"{HOST}/v1/models?q={quote(text, safe='%')}")
    yield "query name", httpx.Request("GET", f"{HOST}/v1/models?{quote(text, safe='%')}=1")
    yield "query of an unknown path", httpx.Request("GET", f"{HOST}/nowhere?api_key={quote(text, safe='%')}")
    yield "method", httpx.Request("POST", f"{HOST}/v1/{quote(text, safe='%')}")
    for body in ({"text": text}, {text: "x"}, {"text": [text]}, [{"a": {"b": text}}], text):
        yield "body", httpx.Request("POST", structure, json=body)
    yield "text body", httpx.Request("POST", structure, content=text, headers={"Content-Type": "text/plain"})
    yield "form", httpx.Request("POST", structure, data={"a": text, text: "b"})
    file = {"file": (f"{text}.wav".replace("/", "-"), b"RIFF " + text.encode(), "audio/wav")}
    yield "file", httpx.Request("POST", f"{HOST}/v1/audio/transcriptions", files=file, data={"model": text})
    yield "fault", httpx.Request("GET", f"{HOST}/v1/models", headers={"X-Mock-Fault": text})


def leaks(text: str, key: str) -> bool:
    """True if a key can be read in a text, however it was written."""
    forms = (key, *written(key).values(), base64.b64encode(key.encode()).decode()[:-4])
    for _ in range(4):
        if any(form in text for form in forms):
            return True
        text = html.unescape(unquote(_UNIT.sub(lambda found: chr(int(found[1], 16)), text)))
    return False


Presented = tuple[dict[str, str], dict[str, str]]
"""Headers, and parameters of the query, that each request has beside the key in an odd place."""


def wrong(spec: Spec, key: str, presented: Presented) -> list[str]:
    """The places whose key is found again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = Violations(folder / "violations.jsonl")
        app = Mock(spec, control=True)
        proxy = Proxy(
            spec, HOST, report, cassette=Cassette(folder / "tape"), transport=httpx.ASGITransport(app)
        )
        found = asyncio.run(_sent(app, proxy, key, presented))
        shown = json.dumps([seen.as_json() for seen in app.journal]) + repr(list(app.journal))
        files = [path for path in folder.rglob("*") if path.is_file()]
        for place, text in (
            ("journal", shown),
            ("file names", " ".join(path.name for path in files)),
            ("files", "".join(path.read_text("latin-1") for path in files)),
            ("summary", report.summary()),
        ):
            found += [place] if leaks(text, key) else []
    return found


async def _sent(app: Mock, proxy: Proxy, key: str, presented: Presented) -> list[str]:
    found = []
    headers, query = presented
    for target in (app, proxy):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(target)) as client:
            for form, text in written(key).items():
                for place, request in requests(text):
                    request.headers.update(headers)
                    request.url = request.url.copy_merge_params(query) if query else request.url
                    response = await client.send(request)
                    if response.status_code in (404, 405) and leaks(response.text, key):
                        found.append(f"{response.status_code} for {place}, {form}")
    return found


def presentations(key: str) -> list[Presented]:
    """No key, the key in each way of a scheme, and the key in headers where it doesn't belong."""
    names = ("X-API-Key", "Authorization", "X-Auth-Token", "Api-Key", "X-Secret", "X-Key")
    values = {"Authorization": f"Basic {keys.pair(key)}", "Cookie": f"sid={key}"}
    headers = [*values.items(), ("Authorization", f"Bearer {key}"), *((name, key) for name in names)]
    return [({}, {}), ({}, {"token": key}), *(({name: value}, {}) for name, value in headers)]


def main(count: int, seed: int) -> str:
    """The figures."""
    specs, rng = (load("leaperone"), Spec(keys.document(), "keys")), Random(seed)
    found: list[str] = []
    sent = calls = 0
    while sent < count:
        key = "sk-" + "".join(rng.choices(_LETTERS, k=rng.randint(12, 40)))
        for spec in specs:
            for presented in presentations(key):
                found += wrong(spec, key, presented)
                sent += 2 * sum(len(list(requests(text))) for text in written(key).values())
        # One that doesn't look like a key, which only its client knows.
        word = "".join(rng.choices(f"{_LETTERS}/+?=", k=rng.randint(12, 40)))
        made, shown = keys.wrong(
            word,
            written(word) | {"with its user": keys.pair(word)},
            partial(leaks, key=word),
            rng.random() < 0.5,
        )
        calls, found = calls + made, found + shown
    problems: Any = f" ({', '.join(sorted(set(found)))})" if found else ""
    what = f"{sent} requests with a key in an odd place, {calls} calls whose key is repeated"
    return f"{what}: {len(found)} canaries{problems}"


if __name__ == "__main__":
    part(main, count=2000)

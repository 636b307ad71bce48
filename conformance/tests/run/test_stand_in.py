"""Stand-ins for uploads in printed commands: the same form and size, and nothing of what was uploaded."""

import subprocess

import pytest

from leaperone_conformance.run.results.reproduce import SentRequest, curl
from leaperone_conformance.run.results.stand_in import literal, shell, stood_in

_FORM = {"Content-Type": "multipart/form-data; boundary=b0"}
_SECRET = b"a confidential recording of somebody"


def _form(*parts: tuple[bytes, bytes]) -> bytes:
    joined = b"".join(
        b"--b0\r\nContent-Disposition: form-data; " + head + b"\r\n\r\n" + value + b"\r\n"
        for head, value in parts
    )
    return joined + b"--b0--\r\n"


CASES = {
    "a file": (_FORM, _form((b'name="file"; filename="a.wav"', b"RIFF" + _SECRET), (b'name="n"', b"rapid"))),
    "a long field": (_FORM, _form((b'name="input"', _SECRET))),
    "a short file": (_FORM, _form((b'name="file"; filename="a"', b"ID"))),
    "an empty file": (_FORM, _form((b'name="file"; filename="a"', b""))),
    "percents, quotes and hyphens": (_FORM, _form((b'name="it\'s 100%\\\\"', b"-'\\%\n"[:4]))),
    "no form": (_FORM, _SECRET),
    "a form without an end": (_FORM, b"--b0\r\n" + _SECRET),
    "a data URL": ({}, b'{"a": "data:audio/wav;base64,' + b"UklG" * 9 + b'", "b": 1}'),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("interpreter", ["bash", "sh"])
def test_the_command_writes_a_body_of_the_same_size_without_the_upload(case: str, interpreter: str) -> None:
    headers, body = CASES[case]
    segments = stood_in(body, headers)
    written = subprocess.run([interpreter, "-c", shell(segments)], capture_output=True, check=True).stdout
    assert written == eval(literal(segments))
    assert len(written) == len(body)
    assert _SECRET not in written and b"UklG" not in written
    command = curl(SentRequest("POST", "http://127.0.0.1/", headers, body))
    assert _SECRET.decode() not in command and "UklG" not in command


def test_a_file_keeps_its_form() -> None:
    headers, body = CASES["a file"]
    form = b"".join(
        part if isinstance(part, bytes) else part.begin.ljust(part.length, part.fill)
        for part in stood_in(body, headers)
    )
    assert form == body.replace(_SECRET, b"\0" * len(_SECRET))

"""The environment of a process: addresses, proxies and certificates that variables name."""

import subprocess
import sys

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors

from .loopback import json_reply, serve

BROKEN = {
    "ALL_PROXY": ["socks5://127.0.0.1:1", "socks://127.0.0.1:1", "ftp://127.0.0.1:1"],
    "https_proxy": ["socks5h://user:secret@127.0.0.1:1"],
    "NO_PROXY": ["localhost,[::1]"],
    "SSL_CERT_FILE": ["/nowhere.pem", __file__],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in BROKEN for value in BROKEN[name]])
def test_a_variable_with_which_nothing_can_be_sent_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(errors.APIConnectionError, match=name) as caught:
        Leaperone("sk-x", base_url="http://127.0.0.1:1").models.list()
    assert not caught.value.sent
    assert "secret" not in str(caught.value)
    done = subprocess.run(
        [sys.executable, "-m", "leaperone", "call", "models.list"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert name in done.stderr


def test_the_address_may_end_in_the_version_and_have_either_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(json_reply({"object": "list", "data": []})) as api:
        for url in (api.url, f"{api.url}/", f"{api.url}/v1", f"{api.url}/v1/"):
            Leaperone("sk-x", base_url=url).models.list()
            for name in ("LEAPERONE_API_BASE_URL", "LEAPERONE_BASE_URL"):
                with monkeypatch.context() as patch:
                    patch.setenv(name, url)
                    Leaperone("sk-x").models.list()
        assert {seen.target for seen in api.seen} == {"/v1/models"}


@pytest.mark.parametrize("client", [Leaperone, AsyncLeaperone])
def test_the_key_comes_first(client: type[Leaperone | AsyncLeaperone]) -> None:
    assert client("sk-x").key == "sk-x"


def test_errors_of_the_connection_name_the_host() -> None:
    with pytest.raises(errors.APIConnectionError, match=r"127\.0\.0\.1:1"):
        Leaperone("sk-x", base_url="http://user:secret@127.0.0.1:1", max_retries=0).models.list()

"""The command line: what it prints, what it sends, how it ends."""

import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from leaperone._cli.command import main

from .generated import GENERATED
from .loopback import Loopback, Reply, json_reply, serve, serve_bytes

KEY = "sk-very-secret"
VIDEO = "social.bilibili.web.fetch_one_video"
BYTES = {"Content-Type": "audio/wav"}
EVENTS = {"Content-Type": "text/event-stream"}


class Ended(NamedTuple):
    code: int
    out: str
    error: str


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the program in this process, with a key in the environment."""
    monkeypatch.setenv("LEAPERONE_API_KEY", KEY)

    def run_it(*words: str, api: Loopback | None = None) -> Ended:
        if api is not None:
            monkeypatch.setenv("LEAPERONE_BASE_URL", api.url)
        code = main(list(words))
        out, error = capfdbinary.readouterr()
        assert KEY.encode() not in out + error
        return Ended(code, out.decode(), error.decode())

    return run_it


def environment(**more: str) -> dict[str, str]:
    # whoever sets this, as containers do, has an interpreter that leaves nothing to be written at its end
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**usual, "LEAPERONE_API_KEY": KEY, **more}


def program(*words: str) -> list[str]:
    return [sys.executable, "-m", "leaperone", *words]


def refused(ended: Ended, code: int = 2) -> str:
    """The one line that a refusal is."""
    assert (ended.code, ended.out) == (code, "")
    assert ended.error.startswith("leaperone: ")
    assert ended.error.count("\n") == 1
    return ended.error.removeprefix("leaperone: ").strip()


def test_list_and_show_load_neither_httpx_nor_models() -> None:
    code = (
        "import sys\nfrom leaperone._cli.command import main\n"
        f"for words in (['list'], ['show', {VIDEO!r}], ['_complete', 'leaperone call so']): main(words)\n"
        "sys.stderr.write(' '.join({n.partition('.')[0] for n in sys.modules} & {'httpx', 'attr', 'asyncio', 'ssl'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=GENERATED, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_list_has_every_operation(run: Run) -> None:
    ledger = json.loads((GENERATED / "ledger.json").read_text())["operations"]
    names = [line.split()[0] for line in run("list").out.splitlines()]
    assert set(ledger.values()) <= set(names)
    assert set(names) - set(ledger.values()) == {"chat.stream", "responses.stream", "images.generate"}


def test_list_is_filtered_by_words_and_aligned(run: Run) -> None:
    lines = run("list", "BILIBILI", "one_video").out.splitlines()
    assert {line.split()[0] for line in lines} >= {VIDEO, "social.bilibili.app.fetch_one_video"}
    assert all("bilibili" in line and "one_video" in line for line in lines)
    assert len({len(re.findall(r"^\S+ +", line)[0]) for line in lines}) == 1
    assert "nothing matches 'bilibili zzz'" in refused(run("list", "bilibili", "zzz"))


def test_show_tells_parameters_price_and_an_example(run: Run) -> None:
    page = run("show", "audio.speech").out
    for text in (
        "POST /v1/audio/speech",
        "0.005 credits per 1000 characters",
        "string, required",
        "one of pcm, wav",
    ):
        assert text in page
    assert page.splitlines()[-1].startswith("  leaperone call audio.speech 'input=")
    assert page.endswith(" --output FILE\n")
    assert "none documented" in run("show", "models.list").out


def test_show_suggests_what_is_near(run: Run) -> None:
    assert f"did you mean {VIDEO}" in refused(run("show", "bilibili.web.fetch_one_video"))
    assert "did you mean address.structure" in refused(run("show", "adress.structure"))
    assert "see leaperone list" in refused(run("show", "zzzz"))


def test_every_example_is_accepted(run: Run, tmp_path: Path) -> None:
    """What `show` gives as an example passes the program's own reading, for every operation."""
    from leaperone._cli.arguments import arguments_of
    from leaperone._cli.index import Index

    index = Index.load()
    file = tmp_path / "file"
    file.write_bytes(b"x")
    for name in index.names:
        operation = index.find(name)
        words = shlex.split(operation.example.replace("@FILE", f"@{file}"))
        assert words[:3] == ["leaperone", "call", name]
        arguments = arguments_of(operation, [word for word in words[3:] if "=" in word])
        assert {p.name for p in operation.parameters if p.required} <= arguments.keys()


def test_call_sends_and_prints_decoded_data(run: Run) -> None:
    data = json.dumps({"structure": "province=浙江省"}, ensure_ascii=False)
    with serve(json_reply({"RequestId": "r1", "Data": data})) as api:
        ended = run("call", "address.structure", "text=文一西路", "defaultCity=杭州市", api=api)
        raw = run("call", "--json", "address.structure", "text=x", api=api)
    assert json.loads(api.seen[0].body) == {"text": "文一西路", "defaultCity": "杭州市"}
    assert api.seen[0].headers["authorization"] == f"Bearer {KEY}"
    assert json.loads(ended.out) == {"RequestId": "r1", "Data": {"structure": "province=浙江省"}}
    assert '\n  "Data": {\n' in ended.out
    assert "浙江省" in ended.out
    assert raw.out == json.dumps({"RequestId": "r1", "Data": data}) + "\n"


def test_values_are_read_by_type(run: Run, tmp_path: Path) -> None:
    messages = [{"role": "user", "content": "hi"}]
    (tmp_path / "messages.json").write_text(json.dumps(messages))
    words = [f"messages=@{tmp_path / 'messages.json'}", "model=5", "max_tokens=7", "temperature=1", "stop=[1"]
    with serve(json_reply({"id": "c1"})) as api:
        assert run("call", "chat.create", *words, "--json", 'tools=[{"type":"function"}]', api=api).code == 0
        assert run("call", "address.structure", "text=@@home", api=api).code == 0
        assert run("call", "social.twitter.web.fetch_user_profile", "screen_name=@nasa", api=api).code == 0
        assert run("call", VIDEO, "bv_id=true", api=api).code == 0
    assert json.loads(api.seen[0].body) == {
        "messages": messages,
        "model": "5",
        "max_tokens": 7,
        "temperature": 1,
        "stop": "[1",
        "tools": [{"type": "function"}],
    }
    assert json.loads(api.seen[1].body) == {"text": "@home"}
    assert api.seen[2].target.endswith("?screen_name=%40nasa")
    assert api.seen[3].target.endswith("?bv_id=true")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([VIDEO, "bv=1"], "no parameter 'bv'; did you mean bv_id?"),
        ([VIDEO], f"{VIDEO} needs bv_id=..."),
        ([VIDEO, "bv_id=1", "bv_id=2"], "bv_id is given twice"),
        ([VIDEO, "x"], "'x' is not an argument: write it as name=value"),
        (["models.list", "x=1"], "models.list has no parameter 'x'; it takes none"),
        (["chat.create", "model=m", "messages=hi"], "'hi' is not of type array: give it as JSON"),
        (["chat.create", "model=m", "messages=[]", "max_tokens=1.5"], "max_tokens: '1.5' is not of type integer"),
        (["chat.create", "model=m", "messages=[]", "top_p=NaN"], "top_p: 'NaN' is not of type number"),
        (["audio.speech", "input=x", "response_format=mp3"], "'mp3' is not one of pcm, wav"),
        (["audio.transcribe", "file=a.wav"], "file: is a file: write it as file=@PATH"),
        (["audio.transcribe", "file=@/nowhere/a.wav"], "/nowhere/a.wav can't be read"),
        (["address.structure", "text=@/nowhere/a"], "/nowhere/a can't be read: No such file"),
        (["address.structure", "text=\udcff"], "text: not UTF-8"),
        (["address.structure", "text=x", "--timeout", "inf"], "--timeout: has to be more than 0"),
        (["address.structure", "text=x", "--deadline", "0"], "--deadline: has to be more than 0"),
        (["address.structure", "text=x", "--output", "/nowhere/a"], "/nowhere/a: can't be written: No such file"),
        (["address.structure", "text=x", "--api-key-file", "/nowhere/k"], "/nowhere/k: can't be read: No such file"),
        (["address.structure", "text=x", "--base-url", "api.example"], "'api.example' is no address of an API"),
        (["address.structure", "text=x", "--base-url", "http://x:port"], "is no address of an API"),
        (["address.structure", "text=x", "--api-key=sk-1"], "unrecognized arguments"),
        (["images.status", "id=.."], "id: '..' can't be a segment"),
        (["audio.transcribe"], "give either file or file_uri"),
    ],
)  # fmt: skip
def test_wrong_words_are_refused_in_one_line(run: Run, words: list[str], message: str) -> None:
    with serve(json_reply({})) as api:
        assert message in refused(run("call", *words, api=api))
    assert not api.seen


@pytest.mark.parametrize("words", [[], ["cal"], ["completion", "tcsh"], ["show"], ["list", "--nope"]])
def test_wrong_commands_are_refused_in_one_line(run: Run, words: list[str]) -> None:
    refused(run(*words))


def test_the_key_comes_from_the_environment_or_a_file(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("LEAPERONE_API_KEY")
    key = tmp_path / "key"
    with serve(json_reply({"object": "list", "data": []})) as api:
        message = refused(run("call", "address.structure", "text=x", api=api))
        assert message == "no API key: set LEAPERONE_API_KEY, or give --api-key-file FILE"
        assert run("call", "models.list", api=api).code == 0  # public
        key.write_text("\n")
        assert "empty" in refused(run("call", VIDEO, "bv_id=1", "--api-key-file", str(key), api=api))
        key.write_text("sk very wrong")
        assert "wrong" not in refused(run("call", VIDEO, "bv_id=1", "--api-key-file", str(key), api=api))
        key.write_text(f"{KEY}\n")
        run("call", VIDEO, "bv_id=1", "--api-key-file", str(key), api=api)
    assert "authorization" not in api.seen[0].headers
    assert [one.headers["authorization"] for one in api.seen[1:]] == [f"Bearer {KEY}"]


def test_a_refusal_is_one_line_with_everything_in_it(run: Run) -> None:
    body = {"error": {"message": "no\ncredits\x1b[2J", "code": "insufficient_credits"}}
    with serve(json_reply(body, 402, X_Request_Id="req-7")) as api:
        message = refused(run("call", VIDEO, "bv_id=1", api=api), 1)
    assert message == "402, code insufficient_credits: no credits [2J (request req-7)"


def test_a_failure_in_a_success_status_is_a_refusal(run: Run) -> None:
    with serve(json_reply({"code": 500, "message": "not found", "data": None})) as api:
        assert "not found" in refused(run("call", VIDEO, "bv_id=1", api=api), 1)


def test_no_connection(run: Run) -> None:
    with serve(json_reply({})) as api:
        pass
    assert "nothing was sent" in refused(run("call", "address.structure", "text=x", "--base-url", api.url), 3)
    with serve(Reply(cut=True)) as cut:
        assert "the outcome is unknown" in refused(run("call", "address.structure", "text=x", api=cut), 3)


def test_a_call_ends_at_its_deadline(run: Run) -> None:
    def drip() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
        yield from repeat(b" ")

    with serve_bytes(drip) as url:
        words = ("call", "models.list", "--base-url", url, "--deadline", "0.3")
        assert "deadline" in refused(run(*words), 3)


def test_bytes_go_to_a_file_or_into_a_pipe(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "speech.wav"
    with serve(Reply(200, b"RIFF\x00\xff", BYTES)) as api:
        assert run("call", "audio.speech", "input=x", "--output", str(target), api=api) == Ended(0, "", "")
        piped = subprocess.run(
            program("call", "audio.speech", "input=x", "--base-url", api.url),
            cwd=GENERATED, env=environment(), capture_output=True, check=True,
        )  # fmt: skip
    assert target.read_bytes() == piped.stdout == b"RIFF\x00\xff"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_call_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "speech.wav"
    target.write_bytes(b"old")
    with serve(json_reply({"error": "no"}, 400)) as api:
        refused(run("call", "audio.speech", "input=x", "--output", str(target), api=api), 1)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def on_a_terminal(*words: str) -> tuple[int, str]:
    """Exit code and output of the program where both outputs are a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        program(*words), cwd=GENERATED, env=environment(), stdout=theirs, stderr=theirs
    ) as child:
        os.close(theirs)
        text = b""
        try:
            while part := os.read(ours, 4096):
                text += part
        except OSError:  # the end, on Linux
            pass
    os.close(ours)
    return child.returncode, text.decode()


def test_bytes_never_go_to_a_terminal_and_are_not_even_asked_for() -> None:
    with serve(Reply(200, b"RIFF", BYTES)) as api:
        code, text = on_a_terminal("call", "audio.speech", "input=x", "--base-url", api.url)
    assert code == 2
    assert "give --output FILE" in text
    assert not api.seen


def test_answers_can_not_steer_a_terminal(run: Run) -> None:
    words = ("call", "audio.transcribe", "file_uri=http://x", "response_format=text")
    with serve(Reply(200, b"a\x1b[2Jb\n", {"Content-Type": "text/plain"})) as api:
        code, text = on_a_terminal(*words, "--base-url", api.url)
        assert run(*words, api=api).out == "a\x1b[2Jb\n"
    assert (code, text) == (0, "a\ufffd[2Jb\r\n")


def test_uploads(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF-audio")
    with serve(json_reply({"text": "hello"})) as api:
        ended = run("call", "audio.transcribe", f"file=@{tmp_path / 'a.wav'}", "temperature=0.5", api=api)
    assert json.loads(ended.out) == {"text": "hello"}
    assert b'filename="a.wav"' in api.seen[0].body
    assert b"RIFF-audio" in api.seen[0].body


def chunk(text: str) -> bytes:
    return (
        b"data: "
        + json.dumps({"id": "c", "choices": [{"index": 0, "delta": {"content": text}}]}).encode()
        + b"\n\n"
    )


CHAT = ("call", "chat.stream", "model=auto", "messages=[]")


def test_streams_print_text_or_lines_of_json(run: Run) -> None:
    stream = Reply(200, headers=EVENTS, parts=[chunk("你"), chunk("好"), b"data: [DONE]\n\n"])
    with serve(stream) as api:
        assert run(*CHAT, api=api) == Ended(0, "你好\n", "")
        lines = run(*CHAT, "--json", api=api).out.splitlines()
    assert json.loads(api.seen[0].body)["stream"] is True
    assert [json.loads(line)["choices"][0]["delta"]["content"] for line in lines] == ["你", "好"]


def test_responses_print_their_text(run: Run) -> None:
    events: list[dict[str, Any]] = [
        {"type": "response.created", "response": {}},
        {"type": "response.reasoning_summary_text.delta", "delta": "hm"},
        {"type": "response.output_text.delta", "delta": "yes"},
        {"type": "response.completed", "response": {}},
    ]
    parts = [b"data: " + json.dumps(event).encode() + b"\n\n" for event in events]
    with serve(Reply(200, headers=EVENTS, parts=parts)) as api:
        assert run("call", "responses.stream", "model=m", "input=x", api=api) == Ended(0, "yes\n", "")


def test_a_stream_cut_short_fails_after_its_text(run: Run) -> None:
    with serve(Reply(200, headers=EVENTS, parts=[chunk("half")])) as api:
        ended = run(*CHAT, api=api)
    assert ended.code == 1
    assert ended.out.startswith("half")
    assert "ended without [DONE]" in ended.error


def test_generate_waits_and_tells_the_task_at_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from leaperone._features import task as _task

    monkeypatch.setattr(_task, "FIRST_INTERVAL", 0.01)
    created = json_reply({"code": 0, "msg": "success", "data": {"id": "t1"}})
    ended_well = json_reply(
        {"id": "t1", "status": "completed", "images": [{"url": "https://cdn.example/1.png"}]}
    )
    words = ("call", "images.generate", "model=gpt-4o-image", "prompt=a cat")
    with serve(created, json_reply({"id": "t1", "status": "processing"}), ended_well) as api:
        ended = run(*words, api=api)
    assert json.loads(ended.out)["images"] == [{"url": "https://cdn.example/1.png"}]
    assert ended.error.splitlines()[1:] == ["task t1 (processing)", "task t1 (completed)"]
    with serve(created, json_reply({"id": "t1", "status": "failed", "error": "no cat"})) as api:
        failed = run(*words, api=api)
    assert (failed.code, failed.out) == (1, "")
    assert "task t1 (failed) failed: no cat" in failed.error


def test_an_internal_error_has_a_code_of_its_own_and_shows_no_key(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> object:
        raise RuntimeError(f"a header holds {KEY}")

    monkeypatch.setattr("leaperone._cli.call._send", broken)
    with serve(json_reply({})) as api:
        ended = run("call", "models.list", api=api)
    assert (ended.code, ended.out) == (70, "")
    assert "in broken" in ended.error
    assert ended.error.endswith("internal error (RuntimeError): please report it with the lines above\n")


def test_interrupted() -> None:
    with serve(Reply(503, headers={"Retry-After": "25"})) as api:
        child = subprocess.Popen(
            program("call", "address.structure", "text=x", "--base-url", api.url),
            cwd=GENERATED, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        while not api.seen:
            assert child.poll() is None
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        out, error = child.communicate()
    assert (child.returncode, out, error) == (130, "", "leaperone: interrupted\n")


def test_a_reader_that_leaves_is_no_accident() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(program("list"), cwd=GENERATED, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.stderr, done.returncode) == (b"", 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "command",
    ["list > /dev/full", "call models.list > /dev/full", "call models.list --output /dev/full", "list >&-"],
)
def test_nowhere_to_write(command: str) -> None:
    with serve(json_reply({"object": "list", "data": []})) as api:
        done = subprocess.run(
            ["bash", "-c", f"{shlex.join(program())} {command}"],
            cwd=GENERATED, env=environment(LEAPERONE_BASE_URL=api.url), capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == (0 if ">&-" in command else 1)
    assert ">&-" in command or "can't be written: No space left" in done.stderr


def completions(line: str, tmp_path: Path) -> list[str]:
    """What bash offers for a line, by its own completion machinery."""
    command = tmp_path / "leaperone"
    command.write_text(f'#!/bin/sh\ncd {GENERATED} && exec {sys.executable} -m leaperone "$@"\n')
    command.chmod(0o755)
    script = (
        'eval "$(leaperone completion bash)"\n'
        f"COMP_LINE={shlex.quote(line)}; COMP_POINT=${{#COMP_LINE}}; _leaperone; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], env=environment(PATH=path), capture_output=True, text=True, check=True
    )
    assert not done.stderr
    return done.stdout.split()


def test_bash_completes_names_parameters_and_values(tmp_path: Path) -> None:
    assert completions("leaperone sh", tmp_path) == ["show"]
    assert completions("leaperone call social.bilibili.", tmp_path) == [
        "social.bilibili.app.",
        "social.bilibili.web.",
    ]
    assert completions(f"leaperone call {VIDEO} ", tmp_path) == ["bv_id="]
    assert completions("leaperone call audio.speech response_format=w", tmp_path) == ["wav"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("leaperone ", ["call", "list", "show", "changes", "completion"]),
        ("leaperone call social.bili", ["social.bilibili.app.", "social.bilibili.web."]),
        ("leaperone call cr", ["credits.balance"]),
        ("leaperone show images.s", ["images.status"]),
        ("leaperone show images.status ", []),
        ("leaperone call --json images.status ", ["id="]),
        ("leaperone call --output f images.status ", ["id="]),
        ("leaperone call images.status id=x ", []),
        ("leaperone call images.status --j", ["--json"]),
        ("leaperone call images.status --output ", []),
        ("leaperone call nothing.like.it ", []),
        ("leaperone completion ", ["bash", "zsh", "fish"]),
        (
            "leaperone call audio.speech input=x response_format=",
            ["response_format=pcm", "response_format=wav"],
        ),
        ("", ["call", "list", "show", "changes", "completion"]),
    ],
)
def test_candidates(run: Run, line: str, expected: list[str]) -> None:
    ended = run("_complete", line)
    assert (ended.code, ended.error) == (0, "")
    assert ended.out.splitlines() == expected

"""A client of the Language Server Protocol, as far as an editor needs it to show a method."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 300  # seconds until a server that says nothing is taken for dead


class Server:
    """A language server for Python that is asked about documents which exist only here."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path, paths: Sequence[Path]) -> None:
        self._process = process
        self._settings = {
            "pythonPath": sys.executable,
            "analysis": {"extraPaths": [str(path) for path in paths], "diagnosticMode": "openFilesOnly"},
        }
        self._received: queue.Queue[dict[str, Any]] = queue.Queue()
        self._last = 0
        threading.Thread(target=self._receive, daemon=True).start()
        markdown = ["markdown"]
        text_document = {
            "hover": {"contentFormat": markdown},
            "signatureHelp": {"signatureInformation": {"documentationFormat": markdown}},
            "completion": {"completionItem": {"documentationFormat": markdown}},
        }
        self.send(
            "initialize",
            processId=os.getpid(),
            rootUri=root.as_uri(),
            capabilities={"textDocument": text_document, "workspace": {"configuration": True}},
            workspaceFolders=[{"uri": root.as_uri(), "name": root.name}],
        )
        self.tell("initialized")

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def send(self, method: str, **params: Any) -> Any:
        """The result of a request; what the server asks meanwhile is answered."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._received.get(timeout=PATIENCE)
            if "method" in message and "id" in message:
                items = (
                    message["params"].get("items", ())
                    if message["method"] == "workspace/configuration"
                    else None
                )
                result = None if items is None else [self._settings for _ in items]
                self._send({"id": message["id"], "result": result})
            elif message.get("id") == self._last:
                assert "error" not in message, message["error"]
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        while line := stdout.readline():
            size = 0
            while line.strip():
                name, _, value = line.partition(b":")
                size = int(value) if name.lower() == b"content-length" else size
                line = stdout.readline()
            self._received.put(json.loads(stdout.read(size)))


@contextmanager
def basedpyright(root: Path, paths: Sequence[Path]) -> Iterator[Server]:
    """A basedpyright that finds packages in `paths`; it is gone afterwards, and what it started too."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from basedpyright.langserver import main; main()", "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield Server(process, root, paths)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

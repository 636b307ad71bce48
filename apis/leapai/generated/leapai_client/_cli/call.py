"""`call`: one operation, from the words of the command line to its printed answer."""

from __future__ import annotations

import importlib
import os
import sys
from argparse import Namespace
from functools import reduce
from pathlib import Path
from typing import IO, Any

from .arguments import arguments_of, reason
from .index import Index, Operation
from .output import opened, refuse_terminal, write, write_events, write_value
from .usage import UsageError, one_line

PACKAGE = __name__.rpartition("._cli")[0]
REFUSED, USAGE, UNREACHED = 1, 2, 3


def call(index: Index, options: Namespace) -> int:
    """Call an operation and print its response; the exit code.

    Raises UsageError for words that can't be sent, before anything is, and for a response that can't be written.
    """
    from .. import errors

    operation = index.find(options.operation)
    arguments = arguments_of(operation, options.arguments)
    key = _key(options.api_key_file)
    try:
        with opened(options.output) as file:
            if operation.binary:
                refuse_terminal(file)
            with _client(index, operation, options, key) as client:
                _send(client, operation, _with_models(operation, arguments), options, file)
    except errors.InvalidArgumentError as error:
        raise UsageError(str(error)) from error
    except errors.APIError as error:
        notes = "".join(f"; {note}" for note in getattr(error, "__notes__", ()))
        sys.stderr.write(f"{index.program}: {one_line(f'{error}{notes}')}\n")
        return UNREACHED if isinstance(error, errors.APIConnectionError) else REFUSED
    return 0


def _client(index: Index, operation: Operation, options: Namespace, key: str | None) -> Any:
    kind = getattr(importlib.import_module(PACKAGE), index.client)
    variable = f"{kind._environment}_API_KEY"
    if kind._schemes and not operation.public and not key and not os.environ.get(variable):
        raise UsageError(f"no API key: set {variable}, or give --api-key-file FILE")
    url = options.base_url or os.environ.get(f"{kind._environment}_BASE_URL") or kind._default_url
    if not url.startswith(("http://", "https://")):
        raise UsageError(f"{url!r} is no address of an API: give --base-url http(s)://...")
    return kind(api_key=key, base_url=options.base_url, timeout=options.timeout, deadline=options.deadline)


def _key(path: str | None) -> str | None:
    if path is None:
        return None
    # what doesn't look like a path may be the key itself
    shown = path if path.startswith(("/", "./", "../")) else "--api-key-file"
    try:
        key = Path(path).read_text(encoding="utf-8").strip()
    except UnicodeDecodeError as error:
        raise UsageError(f"{shown}: holds no key: it is not text") from error
    except (OSError, ValueError) as error:
        raise UsageError(f"{shown}: can't be read: {reason(error)}") from error
    if not key:
        raise UsageError(f"{shown}: holds no key: it is empty")
    return key


def _with_models(operation: Operation, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments, with a whole body as the model that it is."""
    from .. import models

    for parameter in operation.parameters:
        value = arguments.get(parameter.name)
        if parameter.model and isinstance(value, dict):
            arguments[parameter.name] = getattr(models, parameter.model).from_dict(value)
    return arguments


def _send(client: Any, operation: Operation, arguments: dict[str, Any], options: Namespace, file: IO[bytes]) -> None:
    method = reduce(getattr, (operation.waits or operation.name).split("."), client)
    if operation.streams:
        with method(**arguments) as events:
            write_events(file, events, as_json=options.json)
        return
    answer = method.raw(**arguments)
    value = answer.parsed
    if operation.waits:
        _progress(value)
        value = value.wait(timeout=options.timeout, on_progress=_progress)
        if options.json:
            value = value.to_dict()
    elif options.json:
        text = answer.content.decode("utf-8", "replace") if not operation.binary else answer.content
        write(file, text if operation.binary or text.endswith("\n") else f"{text}\n")
        return
    write_value(file, value)


def _progress(task: Any) -> None:
    """On standard error, so that whoever interrupts the wait knows which task goes on."""
    sys.stderr.write(f"{one_line(task._named())}\n")

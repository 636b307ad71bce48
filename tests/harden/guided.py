"""Inputs of atheris, which prefers those that reach new branches of the client; prints what was found, as JSON.

python -m tests.harden.guided RESPONSES SEED
"""

import importlib
import inspect
import json
import os
import sys
import tempfile
import warnings
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from .session import LENGTH
from .tally import Tally

_FIRST = 100


def instrument(atheris: Any) -> None:
    """Let atheris see the branches of the client."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "leaperone":
            kinds = [kind for kind in vars(module).values() if inspect.isclass(kind)]
            for holder in (module, *kinds):
                for function in vars(holder).values():
                    if inspect.isfunction(function) and function.__module__ == name:
                        atheris.instrument_func(function)


def main() -> None:
    """Run it until the client has got as many responses, and end the process, as atheris never returns."""
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    warnings.simplefilter("ignore")
    atheris: Any = importlib.import_module("atheris")
    tally = Tally()
    folder = tempfile.TemporaryDirectory()

    def attempt(data: bytes) -> None:
        tally.attempt(data)
        if tally.responses >= count:
            print(json.dumps(asdict(tally)), flush=True)
            folder.cleanup()
            os._exit(0)

    instrument(atheris)
    options = [f"-seed={seed + 1}", f"-max_len={LENGTH}", "-len_control=0", "-timeout=600", "-rss_limit_mb=0"]
    # It changes the inputs that it has, and would take long to find one of this length.
    rng = Random(seed)
    for number in range(_FIRST):
        (Path(folder.name) / str(number)).write_bytes(rng.randbytes(LENGTH))
    atheris.Setup([sys.argv[0], "-verbosity=0", *options, folder.name], attempt)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

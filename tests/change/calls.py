"""Calls methods of a generated client on a server, as JSON: which of them fail, and how.

calls.py PACKAGE CLIENT URL, with {method: {parameter: value}} on standard input; the client is on the path.
"""

import importlib
import json
import sys
from operator import attrgetter


def main() -> None:
    package, name, url = sys.argv[1:]
    client = getattr(importlib.import_module(package), name)(api_key="sk-test", base_url=url, max_retries=0)
    failed = {}
    for method, arguments in json.load(sys.stdin).items():
        try:
            attrgetter(method)(client)(**arguments)
        except Exception as error:  # noqa: BLE001 any failure counts
            failed[method] = f"{type(error).__name__} {getattr(error, 'status_code', '')}".strip()
    print(json.dumps(failed))


if __name__ == "__main__":
    main()

"""Tries the features of a program and prints what became of each; uses the standard library alone."""

import json
import traceback
from collections.abc import Callable


def report(*features: Callable[[], None]) -> None:
    """Call each feature; the last line printed has its error by its name, ``""`` where there is none."""
    results = {}
    for feature in features:
        try:
            feature()
            results[feature.__name__] = ""
        except BaseException:  # noqa: BLE001 - whatever a library raises is reported
            results[feature.__name__] = traceback.format_exc()[-3000:]
    print(json.dumps(results))

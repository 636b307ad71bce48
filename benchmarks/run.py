"""Everything side by side: ``python benchmarks/run.py [--quick] [AREA...]``; all areas where none is named.

Each area's results take the place of its last ones in results.json; `report.py` makes the tables and the plots from
that file. ``--quick`` runs everything once, to see that it runs, and writes nothing.
"""

import importlib
import sys

from _peers import FOLDER, Missing, peers
from _results import Area, save

AREAS = ("generation", "client", "mock", "suite", "overlay", "diff", "size")


def main(arguments: list[str]) -> None:
    """Run the areas in turn."""
    quick = "--quick" in arguments
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in [word for word in arguments if not word.startswith("-")] or AREAS:
        area = Area(name, quick)
        try:
            importlib.import_module(name).measure(area)
        except (Missing, RuntimeError, OSError) as error:
            print(f"{name}: not measured: {error}", flush=True)
            continue
        area.missing |= peers()["elsewhere"].get(name, {})
        if not quick:
            save(area)


if __name__ == "__main__":
    main(sys.argv[1:])

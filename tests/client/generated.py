"""The client that these tests are run with: the committed one, or that in the folder LEAPERONE_CLIENT."""

import os
from pathlib import Path

GENERATED = Path(os.environ.get("LEAPERONE_CLIENT") or Path(__file__).parents[2] / "generated").resolve()

"""Tests of the client of the documentation, whatever is published today: ``make test`` makes it, and names its folder."""

import os
import sys

from .generated import GENERATED

if os.environ.get("LEAPERONE_CLIENT"):
    sys.path.insert(0, str(GENERATED))
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(GENERATED), *filter(None, [os.environ.get("PYTHONPATH")])]
    )

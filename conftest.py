"""Tests run as on any machine, in a GitHub workflow too: its variables are for its steps, not for what is tested."""

import os

for name in [name for name in os.environ if name.startswith("GITHUB_")]:
    del os.environ[name]

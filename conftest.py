"""Tests run as on any machine, in a GitHub workflow too: its variables are for its steps, not for what is tested.

Mocks of all processes that tests start have one token for their control endpoints.
"""

import os

for name in [name for name in os.environ if name.startswith("GITHUB_")]:
    del os.environ[name]
os.environ.setdefault("LEAPERONE_MOCK_TOKEN", "token-of-the-tests")

"""Attacks on all that is shipped, one module a part: `python -m tests.harden.PART --count N --seed S`, `make harden`."""

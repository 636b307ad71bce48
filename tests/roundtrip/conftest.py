"""The command that generates a client, for the tests of this folder."""

from tests.generate.conftest import generate

__all__ = ["generate"]

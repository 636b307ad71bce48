"""What people and other programs read of a finished run: a page, and JUnit's XML."""

from .junit import junit
from .page import page

__all__ = ["junit", "page"]

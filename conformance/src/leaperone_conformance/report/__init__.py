"""What people and other programs read of a finished run: a page, JUnit's XML, results for Allure."""

from .allure import write_allure
from .junit_xml import junit
from .page import page

__all__ = ["junit", "page", "write_allure"]

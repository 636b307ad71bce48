"""Reports of a finished run: an HTML page, JUnit XML, results for Allure.

Each is a module of its own, imported where it is used: ``html``, ``junit_xml`` and ``allure``.
"""

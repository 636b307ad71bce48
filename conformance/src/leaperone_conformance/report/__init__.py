"""What people and other programs read of a finished run: a page, JUnit's XML, results for Allure.

Each is a module of its own, imported where it is asked for: ``page``, ``junit`` and ``allure``.
"""

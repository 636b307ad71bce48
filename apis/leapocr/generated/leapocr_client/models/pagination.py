from __future__ import annotations

from leapocr_client._model import Model, define


@define(kw_only=True, repr=False)
class Pagination(Model):
    """Which part of a result this is.

    Attributes:
        total: Document pages in all
        total_pages: Parts in all
    """

    page: int
    limit: int
    total: int
    total_pages: int

"""LeapOCR: documents become jobs, which run on the mock's clock; files come in parts to addresses of the mock.

A job is pending for 1 s, then a page takes 1 s. How many pages a document has is told by the file (a PDF's page
objects), by its name or address (``12-pages.pdf``), or made up. ``fail`` in the name fails, ``partial`` loses the last
page. A deleted job answers with its redacted record, or with the status of the spec's ``x-expires``.
``PUT /__mock__/webhook`` with ``{"url", "secret"}`` is what the dashboard does: the end of each job that begins from
then on is told there, signed. Any key is good that doesn't say that it is ``wrong`` or ``invalid``.
"""

from leaperone_conformance.apis import Api

from .handlers import service_handlers
from .scenarios import SCENARIOS

API = Api("leapocr", handlers=(service_handlers,), scenarios=SCENARIOS)

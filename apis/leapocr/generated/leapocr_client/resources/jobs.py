from leapocr_client import api, plugins
from leapocr_client._method import Method, PagedMethod, WaitMethod
from leapocr_client._resource import AsyncResource, Child, SyncResource


class _Jobs:
    result = PagedMethod(lambda: api.jobs.result.request, lambda: api.jobs.result.pages)
    status = Method(lambda: api.jobs.status.request)
    submit = Method(lambda: api.jobs.submit.method)
    submit_and_wait = WaitMethod(lambda: api.jobs.submit.method)
    delete = Method(lambda: api.jobs.delete.request)


class Jobs(_Jobs, SyncResource):
    """Operations of `jobs`."""

    upload = Child(lambda: plugins.uploads.Upload)


class AsyncJobs(_Jobs, AsyncResource):
    """Operations of `jobs`."""

    upload = Child(lambda: plugins.uploads.AsyncUpload)

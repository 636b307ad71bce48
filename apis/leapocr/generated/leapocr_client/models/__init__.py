from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.models.bounding_box import BoundingBox
    from leapocr_client.models.bounding_box_bounds import BoundingBoxBounds
    from leapocr_client.models.completed_part import CompletedPart
    from leapocr_client.models.direct_upload_request import DirectUploadRequest
    from leapocr_client.models.ended_job import EndedJob
    from leapocr_client.models.health_health_response import HealthHealthResponse
    from leapocr_client.models.job import Job
    from leapocr_client.models.job_deleted import JobDeleted
    from leapocr_client.models.job_event import JobEvent
    from leapocr_client.models.job_result import JobResult
    from leapocr_client.models.job_status import JobStatus
    from leapocr_client.models.model_list import ModelList
    from leapocr_client.models.ocr_model import OcrModel
    from leapocr_client.models.pagination import Pagination
    from leapocr_client.models.result_page import ResultPage
    from leapocr_client.models.result_page_dimensions import ResultPageDimensions
    from leapocr_client.models.submit_url_request import SubmitUrlRequest
    from leapocr_client.models.upload_completion import UploadCompletion
    from leapocr_client.models.upload_part import UploadPart
    from leapocr_client.models.upload_started import UploadStarted
else:
    __getattr__ = lazy(
        __name__,
        {
            "BoundingBox": "bounding_box",
            "BoundingBoxBounds": "bounding_box_bounds",
            "CompletedPart": "completed_part",
            "DirectUploadRequest": "direct_upload_request",
            "EndedJob": "ended_job",
            "HealthHealthResponse": "health_health_response",
            "Job": "job",
            "JobDeleted": "job_deleted",
            "JobEvent": "job_event",
            "JobResult": "job_result",
            "JobStatus": "job_status",
            "ModelList": "model_list",
            "OcrModel": "ocr_model",
            "Pagination": "pagination",
            "ResultPage": "result_page",
            "ResultPageDimensions": "result_page_dimensions",
            "SubmitUrlRequest": "submit_url_request",
            "UploadCompletion": "upload_completion",
            "UploadPart": "upload_part",
            "UploadStarted": "upload_started",
        },
    )

__all__ = [
    "BoundingBox",
    "BoundingBoxBounds",
    "CompletedPart",
    "DirectUploadRequest",
    "EndedJob",
    "HealthHealthResponse",
    "Job",
    "JobDeleted",
    "JobEvent",
    "JobResult",
    "JobStatus",
    "ModelList",
    "OcrModel",
    "Pagination",
    "ResultPage",
    "ResultPageDimensions",
    "SubmitUrlRequest",
    "UploadCompletion",
    "UploadPart",
    "UploadStarted",
]

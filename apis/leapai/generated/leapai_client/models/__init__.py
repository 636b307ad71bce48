from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.models.ended_remix import EndedRemix
    from leapai_client.models.image_model import ImageModel
    from leapai_client.models.inference import Inference
    from leapai_client.models.inferences_create_body import InferencesCreateBody
    from leapai_client.models.job_ended import JobEnded
    from leapai_client.models.job_ended_images_item import JobEndedImagesItem
    from leapai_client.models.job_image import JobImage
    from leapai_client.models.model_version import ModelVersion
    from leapai_client.models.model_version_model import ModelVersionModel
    from leapai_client.models.models_create_body import ModelsCreateBody
    from leapai_client.models.models_train_body import ModelsTrainBody
    from leapai_client.models.remix import Remix
    from leapai_client.models.remix_image import RemixImage
    from leapai_client.models.remixes_from_file_body import RemixesFromFileBody
    from leapai_client.models.remixes_from_url_body import RemixesFromUrlBody
    from leapai_client.models.sample import Sample
    from leapai_client.models.samples_upload_body import SamplesUploadBody
    from leapai_client.models.samples_upload_urls_body import SamplesUploadUrlsBody
    from leapai_client.models.weights import Weights
else:
    __getattr__ = lazy(
        __name__,
        {
            "EndedRemix": "ended_remix",
            "ImageModel": "image_model",
            "Inference": "inference",
            "InferencesCreateBody": "inferences_create_body",
            "JobEnded": "job_ended",
            "JobEndedImagesItem": "job_ended_images_item",
            "JobImage": "job_image",
            "ModelVersion": "model_version",
            "ModelVersionModel": "model_version_model",
            "ModelsCreateBody": "models_create_body",
            "ModelsTrainBody": "models_train_body",
            "Remix": "remix",
            "RemixImage": "remix_image",
            "RemixesFromFileBody": "remixes_from_file_body",
            "RemixesFromUrlBody": "remixes_from_url_body",
            "Sample": "sample",
            "SamplesUploadBody": "samples_upload_body",
            "SamplesUploadUrlsBody": "samples_upload_urls_body",
            "Weights": "weights",
        },
    )

__all__ = [
    "EndedRemix",
    "ImageModel",
    "Inference",
    "InferencesCreateBody",
    "JobEnded",
    "JobEndedImagesItem",
    "JobImage",
    "ModelVersion",
    "ModelVersionModel",
    "ModelsCreateBody",
    "ModelsTrainBody",
    "Remix",
    "RemixImage",
    "RemixesFromFileBody",
    "RemixesFromUrlBody",
    "Sample",
    "SamplesUploadBody",
    "SamplesUploadUrlsBody",
    "Weights",
]

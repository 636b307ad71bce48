from typing import TYPE_CHECKING

from leapai_client._resource import lazy

if TYPE_CHECKING:
    from leapai_client.models.answer import Answer
    from leapai_client.models.inferences_create_body import InferencesCreateBody
    from leapai_client.models.models_create_body import ModelsCreateBody
    from leapai_client.models.models_train_body import ModelsTrainBody
    from leapai_client.models.remixes_from_file_body import RemixesFromFileBody
    from leapai_client.models.remixes_from_url_body import RemixesFromUrlBody
    from leapai_client.models.samples_upload_urls_body import SamplesUploadUrlsBody
else:
    __getattr__ = lazy(
        __name__,
        {
            "Answer": "answer",
            "InferencesCreateBody": "inferences_create_body",
            "ModelsCreateBody": "models_create_body",
            "ModelsTrainBody": "models_train_body",
            "RemixesFromFileBody": "remixes_from_file_body",
            "RemixesFromUrlBody": "remixes_from_url_body",
            "SamplesUploadUrlsBody": "samples_upload_urls_body",
        },
    )

__all__ = [
    "Answer",
    "InferencesCreateBody",
    "ModelsCreateBody",
    "ModelsTrainBody",
    "RemixesFromFileBody",
    "RemixesFromUrlBody",
    "SamplesUploadUrlsBody",
]

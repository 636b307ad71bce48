"""Fine-tuning: models, their samples, training and versions. The last two operations are listed by name only."""

from scripts.standin.parts import Family, array, text

from .parts import operation

_TAG = "Fine-Tuning"
_MODEL, _SAMPLE, _VERSION = "modelId", "sampleId", "versionId"
_NUMBER = {"type": "number"}
_BOOLEAN = {"type": "boolean"}

FAMILY = Family(
    tag=_TAG,
    description="Models of one's own, trained on samples",
    paths={
        "/api/v1/images/models": {
            "post": operation(
                "createModel",
                "Create Model",
                _TAG,
                "createmodel",
                properties={
                    "title": text(),
                    "subjectType": text(),
                    "subjectKeyword": text(),
                    "subjectIdentifier": text(),
                },
            ),
            "get": operation(
                "listModels",
                "List All Models",
                _TAG,
                "listallmodels",
                query={"returnInObject": _BOOLEAN},
            ),
        },
        "/api/v1/images/models/{modelId}": {
            "get": operation(
                "getModel", "Retrieve a Single Model", _TAG, "retrievesinglemodel", places=[_MODEL]
            ),
            "delete": operation(
                "deleteModel", "Delete a Model", _TAG, "modelscontroller_remove", places=[_MODEL]
            ),
        },
        "/api/v1/images/models/{modelId}/queue": {
            "post": operation(
                "queueTraining",
                "Queue Training Job",
                _TAG,
                "queuetrainingjob",
                places=[_MODEL],
                properties={"baseWeightsId": text(), "steps": _NUMBER, "webhookUrl": text()},
            )
        },
        "/api/v1/images/models/{modelId}/samples": {
            "post": operation(
                "uploadSamples", "Upload Image Samples", _TAG, "samplescontroller_create-1", places=[_MODEL]
            ),
            "get": operation(
                "listSamples", "List Image Samples", _TAG, "samplescontroller_findall-1", places=[_MODEL]
            ),
        },
        "/api/v1/images/models/{modelId}/samples/url": {
            "post": operation(
                "uploadSampleUrls",
                "Upload Image Samples Via Url",
                _TAG,
                "samplescontroller_createurl",
                places=[_MODEL],
                query={"returnInObject": _BOOLEAN},
                properties={"images": array(text())},
            )
        },
        "/api/v1/images/models/{modelId}/samples/{sampleId}": {
            "get": operation(
                "getSample",
                "Get Image Sample",
                _TAG,
                "samplescontroller_findone-1",
                places=[_MODEL, _SAMPLE],
            )
        },
        "/api/v1/images/models/{modelId}/samples/{sampleId}/archive": {
            "post": operation(
                "archiveSample",
                "Archive Image Sample",
                _TAG,
                "samplescontroller_remove",
                places=[_MODEL, _SAMPLE],
            )
        },
        "/api/v1/images/models/{modelId}/versions": {
            "get": operation(
                "listVersions",
                "List All Model Versions",
                _TAG,
                "versionscontroller_findall-1",
                places=[_MODEL],
                listed=True,
            )
        },
        "/api/v1/images/models/{modelId}/versions/{versionId}": {
            "get": operation(
                "getVersion",
                "Get Model Version",
                _TAG,
                "versionscontroller_findone-1",
                places=[_MODEL, _VERSION],
                listed=True,
            )
        },
    },
)

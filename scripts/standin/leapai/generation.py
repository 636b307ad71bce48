"""Generated and remixed images, and projects: listed by name only, as the gateway's route definitions have them."""

from scripts.standin.parts import Family, text

from .parts import operation

_IMAGES, _REMIX, _PROJECTS = "Generate Images", "Remix Images", "Projects"
_MODEL, _INFERENCE, _REMIXED = "modelId", "inferenceId", "remixId"
_NUMBER = {"type": "number"}
_BOOLEAN = {"type": "boolean"}

_REMIX_OPTIONS = {
    "mode": text(description="The segmentation mode"),
    "negativePrompt": text(description="What the image should avoid"),
    "numberOfImages": _NUMBER,
    "prompt": text(description="What the generated image should look like"),
    "seed": _NUMBER,
    "steps": _NUMBER,
    "webhookUrl": text(description="Called when the job has ended"),
}

INFERENCES = Family(
    tag=_IMAGES,
    description="Images from a prompt",
    paths={
        "/api/v1/images/models/{modelId}/inferences": {
            "post": operation(
                "createInference",
                "Generate an image using a text prompt",
                _IMAGES,
                "inferencescontroller_create-1",
                places=[_MODEL],
                properties={
                    "enhancePrompt": _BOOLEAN,
                    "height": {"type": "number", "description": "A multiple of 8"},
                    "negativePrompt": text(),
                    "numberOfImages": {"type": "number", "description": "At most 20"},
                    "prompt": text(),
                    "promptStrength": {"type": "number", "description": "Between 0 and 30"},
                    "restoreFaces": _BOOLEAN,
                    "sampler": text(),
                    "seed": {"type": "number", "description": "A positive integer"},
                    "steps": _NUMBER,
                    "upscaleBy": text(description="x1 (no upscaling) to x4"),
                    "version": text(description="A version of the model; the latest by default"),
                    "webhookUrl": text(description="Called when the job has ended"),
                    "width": {"type": "number", "description": "A multiple of 8"},
                },
                required=["prompt"],
                listed=True,
            ),
            "get": operation(
                "listInferences",
                "Fetch a list of inference jobs for a particular model",
                _IMAGES,
                "inferencescontroller_findall-1",
                places=[_MODEL],
                query={"onlyFinished": _BOOLEAN, "page": _NUMBER, "pageSize": _NUMBER},
                listed=True,
            ),
        },
        "/api/v1/images/models/{modelId}/inferences/{inferenceId}": {
            "get": operation(
                "getInference",
                "Get a single inference job",
                _IMAGES,
                "inferencescontroller_findone-1",
                places=[_MODEL, _INFERENCE],
                listed=True,
            ),
            "delete": operation(
                "deleteInference",
                "Delete Inference",
                _IMAGES,
                "inferencescontroller_remove-1",
                places=[_MODEL, _INFERENCE],
                listed=True,
            ),
        },
    },
)

PROJECTS = Family(
    tag=_PROJECTS,
    description="Projects",
    paths={
        "/api/v1/projects/{projectId}": {
            "delete": operation(
                "deleteProject",
                "Delete a Project",
                _PROJECTS,
                "projectscontroller_remove",
                places=["projectId"],
                listed=True,
            )
        }
    },
)

REMIXES = Family(
    tag=_REMIX,
    description="Images from images",
    paths={
        "/api/v1/images/models/{modelId}/remix": {
            "post": operation(
                "remixFile",
                "Remix Image Via File Upload",
                _REMIX,
                "controlcontroller_create",
                places=[_MODEL],
                properties={**_REMIX_OPTIONS, "files": {}},
                required=["prompt"],
                listed=True,
            )
        },
        "/api/v1/images/models/{modelId}/remix/url": {
            "post": operation(
                "remixUrl",
                "Remix Image Via URL",
                _REMIX,
                "controlcontroller_createwithurl",
                places=[_MODEL],
                properties={**_REMIX_OPTIONS, "imageUrl": text(description="A public image")},
                required=["imageUrl", "prompt"],
                listed=True,
            )
        },
        "/api/v1/images/models/{modelId}/remix/{remixId}": {
            "get": operation(
                "getRemix",
                "Get a Remix job by ID",
                _REMIX,
                "controlcontroller_findone",
                places=[_MODEL, _REMIXED],
                listed=True,
            )
        },
    },
)

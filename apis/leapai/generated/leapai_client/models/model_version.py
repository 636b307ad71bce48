from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapai_client._features.task import Kind, Task
from leapai_client._model import UNSET, Unset, define

if TYPE_CHECKING:
    from leapai_client.models.model_version_model import ModelVersionModel
    from leapai_client.models.weights import Weights


@define(kw_only=True, repr=False, slots=False)
class ModelVersion(Task["ModelVersion"]):
    """A training of a model, and what came of it."""

    id: str
    created_at: str
    status: Literal["failed", "finished", "processing", "queued"] | str
    steps: float | Unset = UNSET
    model: ModelVersionModel | Unset = UNSET
    weights: Weights | None | Unset = UNSET

    _wire: ClassVar = {"created_at": "createdAt"}
    _models: ClassVar = ("ModelVersionModel", "Weights")
    _kind: ClassVar = Kind(
        "versions.get", "version_id", "id", "status", ("finished",), ("failed",), 30.0, 3600.0, places=("model_id",)
    )

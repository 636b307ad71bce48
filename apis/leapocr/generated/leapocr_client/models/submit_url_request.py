from __future__ import annotations

from typing import Any, ClassVar, Literal

from leapocr_client._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class SubmitUrlRequest(Model):
    """The JSON object SubmitUrlRequest.

    Attributes:
        url: URL to PDF document
        model: Model to use; custom ones by their name. Default: 'standard-v1'.
        schema: JSON schema for extraction (cannot use with instructions)
        template_slug: Document template slug (cannot use with instructions or schema)
        instructions: Processing instructions (cannot use with schema or template_slug)
        extract_bounding_boxes: Tell where on the page each block of text is
        format: Output format
    """

    url: str
    model: Literal["english-pro-v1", "pro-v1", "pro-v2", "standard-v1", "standard-v2"] | str | Omit = UNSET
    schema: dict[str, Any] | Omit = UNSET
    template_slug: str | Omit = UNSET
    instructions: str | Omit = UNSET
    extract_bounding_boxes: bool | Omit = UNSET
    save_as_template: bool | Omit = UNSET
    file_name: str | Omit = UNSET
    format: Literal["markdown", "per_page_structured", "structured"] | str | Omit = UNSET

    _exclusive: ClassVar = (("template_slug", "schema"), ("template_slug", "instructions"))

from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.models.address_asr_answer import AddressAsrAnswer
    from leaperone.models.address_assessment_answer import AddressAssessmentAnswer
    from leaperone.models.address_classify_poi_answer import AddressClassifyPoiAnswer
    from leaperone.models.address_classify_poi_data import AddressClassifyPoiData
    from leaperone.models.address_complete_answer import AddressCompleteAnswer
    from leaperone.models.address_complete_data import AddressCompleteData
    from leaperone.models.address_correct_answer import AddressCorrectAnswer
    from leaperone.models.address_correct_data import AddressCorrectData
    from leaperone.models.address_division import AddressDivision
    from leaperone.models.address_division_code_answer import AddressDivisionCodeAnswer
    from leaperone.models.address_division_code_data import AddressDivisionCodeData
    from leaperone.models.address_extract_answer import AddressExtractAnswer
    from leaperone.models.address_extract_data import AddressExtractData
    from leaperone.models.address_extract_express_answer import AddressExtractExpressAnswer
    from leaperone.models.address_extract_express_data import AddressExtractExpressData
    from leaperone.models.address_extract_name_answer import AddressExtractNameAnswer
    from leaperone.models.address_extract_name_data import AddressExtractNameData
    from leaperone.models.address_extract_phone_answer import AddressExtractPhoneAnswer
    from leaperone.models.address_extract_phone_data import AddressExtractPhoneData
    from leaperone.models.address_geocode_answer import AddressGeocodeAnswer
    from leaperone.models.address_geocode_data import AddressGeocodeData
    from leaperone.models.address_hp_geocode_answer import AddressHpGeocodeAnswer
    from leaperone.models.address_inference_answer import AddressInferenceAnswer
    from leaperone.models.address_input_search_answer import AddressInputSearchAnswer
    from leaperone.models.address_location import AddressLocation
    from leaperone.models.address_one_id_answer import AddressOneIdAnswer
    from leaperone.models.address_pair_request import AddressPairRequest
    from leaperone.models.address_point import AddressPoint
    from leaperone.models.address_predict_poi_answer import AddressPredictPoiAnswer
    from leaperone.models.address_request import AddressRequest
    from leaperone.models.address_search_answer import AddressSearchAnswer
    from leaperone.models.address_similarity_answer import AddressSimilarityAnswer
    from leaperone.models.address_standardize_answer import AddressStandardizeAnswer
    from leaperone.models.address_structure_answer import AddressStructureAnswer
    from leaperone.models.address_structure_data import AddressStructureData
    from leaperone.models.address_transfer_coord_answer import AddressTransferCoordAnswer
    from leaperone.models.address_transfer_coord_data import AddressTransferCoordData
    from leaperone.models.address_word import AddressWord
    from leaperone.models.address_zipcode_answer import AddressZipcodeAnswer
    from leaperone.models.address_zipcode_data import AddressZipcodeData
    from leaperone.models.assistant_message import AssistantMessage
    from leaperone.models.chat_choice import ChatChoice
    from leaperone.models.chat_chunk_choice import ChatChunkChoice
    from leaperone.models.chat_completion import ChatCompletion
    from leaperone.models.chat_completion_chunk import ChatCompletionChunk
    from leaperone.models.chat_completion_request import ChatCompletionRequest
    from leaperone.models.chat_delta import ChatDelta
    from leaperone.models.chat_message import ChatMessage
    from leaperone.models.chat_response_format import ChatResponseFormat
    from leaperone.models.chat_tool import ChatTool
    from leaperone.models.chat_tool_choice import ChatToolChoice
    from leaperone.models.chat_usage import ChatUsage
    from leaperone.models.content_part import ContentPart
    from leaperone.models.converted_coordinates import ConvertedCoordinates
    from leaperone.models.coordinate_request import CoordinateRequest
    from leaperone.models.credit_balance import CreditBalance
    from leaperone.models.ended_image_task import EndedImageTask
    from leaperone.models.function_call import FunctionCall
    from leaperone.models.function_call_delta import FunctionCallDelta
    from leaperone.models.function_definition import FunctionDefinition
    from leaperone.models.function_name import FunctionName
    from leaperone.models.image_file import ImageFile
    from leaperone.models.image_generation_request import ImageGenerationRequest
    from leaperone.models.image_task import ImageTask
    from leaperone.models.image_webhook import ImageWebhook
    from leaperone.models.image_webhook_file import ImageWebhookFile
    from leaperone.models.media_item import MediaItem
    from leaperone.models.model_info import ModelInfo
    from leaperone.models.model_list import ModelList
    from leaperone.models.model_pricing import ModelPricing
    from leaperone.models.model_response import ModelResponse
    from leaperone.models.output_content import OutputContent
    from leaperone.models.output_item import OutputItem
    from leaperone.models.response_request import ResponseRequest
    from leaperone.models.response_stream_event import ResponseStreamEvent
    from leaperone.models.response_usage import ResponseUsage
    from leaperone.models.shipping_label import ShippingLabel
    from leaperone.models.social_media_response import SocialMediaResponse
    from leaperone.models.speech_request import SpeechRequest
    from leaperone.models.speech_upload import SpeechUpload
    from leaperone.models.stream_options import StreamOptions
    from leaperone.models.tool_call import ToolCall
    from leaperone.models.tool_call_delta import ToolCallDelta
    from leaperone.models.transcribed_word import TranscribedWord
    from leaperone.models.transcription import Transcription
    from leaperone.models.transcription_request import TranscriptionRequest
    from leaperone.models.transcription_segment import TranscriptionSegment
    from leaperone.models.verbose_transcription import VerboseTranscription
    from leaperone.models.video_extraction import VideoExtraction
    from leaperone.models.video_info import VideoInfo
else:
    __getattr__ = lazy(
        __name__,
        {
            "AddressAsrAnswer": "address_asr_answer",
            "AddressAssessmentAnswer": "address_assessment_answer",
            "AddressClassifyPoiAnswer": "address_classify_poi_answer",
            "AddressClassifyPoiData": "address_classify_poi_data",
            "AddressCompleteAnswer": "address_complete_answer",
            "AddressCompleteData": "address_complete_data",
            "AddressCorrectAnswer": "address_correct_answer",
            "AddressCorrectData": "address_correct_data",
            "AddressDivision": "address_division",
            "AddressDivisionCodeAnswer": "address_division_code_answer",
            "AddressDivisionCodeData": "address_division_code_data",
            "AddressExtractAnswer": "address_extract_answer",
            "AddressExtractData": "address_extract_data",
            "AddressExtractExpressAnswer": "address_extract_express_answer",
            "AddressExtractExpressData": "address_extract_express_data",
            "AddressExtractNameAnswer": "address_extract_name_answer",
            "AddressExtractNameData": "address_extract_name_data",
            "AddressExtractPhoneAnswer": "address_extract_phone_answer",
            "AddressExtractPhoneData": "address_extract_phone_data",
            "AddressGeocodeAnswer": "address_geocode_answer",
            "AddressGeocodeData": "address_geocode_data",
            "AddressHpGeocodeAnswer": "address_hp_geocode_answer",
            "AddressInferenceAnswer": "address_inference_answer",
            "AddressInputSearchAnswer": "address_input_search_answer",
            "AddressLocation": "address_location",
            "AddressOneIdAnswer": "address_one_id_answer",
            "AddressPairRequest": "address_pair_request",
            "AddressPoint": "address_point",
            "AddressPredictPoiAnswer": "address_predict_poi_answer",
            "AddressRequest": "address_request",
            "AddressSearchAnswer": "address_search_answer",
            "AddressSimilarityAnswer": "address_similarity_answer",
            "AddressStandardizeAnswer": "address_standardize_answer",
            "AddressStructureAnswer": "address_structure_answer",
            "AddressStructureData": "address_structure_data",
            "AddressTransferCoordAnswer": "address_transfer_coord_answer",
            "AddressTransferCoordData": "address_transfer_coord_data",
            "AddressWord": "address_word",
            "AddressZipcodeAnswer": "address_zipcode_answer",
            "AddressZipcodeData": "address_zipcode_data",
            "AssistantMessage": "assistant_message",
            "ChatChoice": "chat_choice",
            "ChatChunkChoice": "chat_chunk_choice",
            "ChatCompletion": "chat_completion",
            "ChatCompletionChunk": "chat_completion_chunk",
            "ChatCompletionRequest": "chat_completion_request",
            "ChatDelta": "chat_delta",
            "ChatMessage": "chat_message",
            "ChatResponseFormat": "chat_response_format",
            "ChatTool": "chat_tool",
            "ChatToolChoice": "chat_tool_choice",
            "ChatUsage": "chat_usage",
            "ContentPart": "content_part",
            "ConvertedCoordinates": "converted_coordinates",
            "CoordinateRequest": "coordinate_request",
            "CreditBalance": "credit_balance",
            "EndedImageTask": "ended_image_task",
            "FunctionCall": "function_call",
            "FunctionCallDelta": "function_call_delta",
            "FunctionDefinition": "function_definition",
            "FunctionName": "function_name",
            "ImageFile": "image_file",
            "ImageGenerationRequest": "image_generation_request",
            "ImageTask": "image_task",
            "ImageWebhook": "image_webhook",
            "ImageWebhookFile": "image_webhook_file",
            "MediaItem": "media_item",
            "ModelInfo": "model_info",
            "ModelList": "model_list",
            "ModelPricing": "model_pricing",
            "ModelResponse": "model_response",
            "OutputContent": "output_content",
            "OutputItem": "output_item",
            "ResponseRequest": "response_request",
            "ResponseStreamEvent": "response_stream_event",
            "ResponseUsage": "response_usage",
            "ShippingLabel": "shipping_label",
            "SocialMediaResponse": "social_media_response",
            "SpeechRequest": "speech_request",
            "SpeechUpload": "speech_upload",
            "StreamOptions": "stream_options",
            "ToolCall": "tool_call",
            "ToolCallDelta": "tool_call_delta",
            "TranscribedWord": "transcribed_word",
            "Transcription": "transcription",
            "TranscriptionRequest": "transcription_request",
            "TranscriptionSegment": "transcription_segment",
            "VerboseTranscription": "verbose_transcription",
            "VideoExtraction": "video_extraction",
            "VideoInfo": "video_info",
        },
    )

__all__ = [
    "AddressAsrAnswer",
    "AddressAssessmentAnswer",
    "AddressClassifyPoiAnswer",
    "AddressClassifyPoiData",
    "AddressCompleteAnswer",
    "AddressCompleteData",
    "AddressCorrectAnswer",
    "AddressCorrectData",
    "AddressDivision",
    "AddressDivisionCodeAnswer",
    "AddressDivisionCodeData",
    "AddressExtractAnswer",
    "AddressExtractData",
    "AddressExtractExpressAnswer",
    "AddressExtractExpressData",
    "AddressExtractNameAnswer",
    "AddressExtractNameData",
    "AddressExtractPhoneAnswer",
    "AddressExtractPhoneData",
    "AddressGeocodeAnswer",
    "AddressGeocodeData",
    "AddressHpGeocodeAnswer",
    "AddressInferenceAnswer",
    "AddressInputSearchAnswer",
    "AddressLocation",
    "AddressOneIdAnswer",
    "AddressPairRequest",
    "AddressPoint",
    "AddressPredictPoiAnswer",
    "AddressRequest",
    "AddressSearchAnswer",
    "AddressSimilarityAnswer",
    "AddressStandardizeAnswer",
    "AddressStructureAnswer",
    "AddressStructureData",
    "AddressTransferCoordAnswer",
    "AddressTransferCoordData",
    "AddressWord",
    "AddressZipcodeAnswer",
    "AddressZipcodeData",
    "AssistantMessage",
    "ChatChoice",
    "ChatChunkChoice",
    "ChatCompletion",
    "ChatCompletionChunk",
    "ChatCompletionRequest",
    "ChatDelta",
    "ChatMessage",
    "ChatResponseFormat",
    "ChatTool",
    "ChatToolChoice",
    "ChatUsage",
    "ContentPart",
    "ConvertedCoordinates",
    "CoordinateRequest",
    "CreditBalance",
    "EndedImageTask",
    "FunctionCall",
    "FunctionCallDelta",
    "FunctionDefinition",
    "FunctionName",
    "ImageFile",
    "ImageGenerationRequest",
    "ImageTask",
    "ImageWebhook",
    "ImageWebhookFile",
    "MediaItem",
    "ModelInfo",
    "ModelList",
    "ModelPricing",
    "ModelResponse",
    "OutputContent",
    "OutputItem",
    "ResponseRequest",
    "ResponseStreamEvent",
    "ResponseUsage",
    "ShippingLabel",
    "SocialMediaResponse",
    "SpeechRequest",
    "SpeechUpload",
    "StreamOptions",
    "ToolCall",
    "ToolCallDelta",
    "TranscribedWord",
    "Transcription",
    "TranscriptionRequest",
    "TranscriptionSegment",
    "VerboseTranscription",
    "VideoExtraction",
    "VideoInfo",
]

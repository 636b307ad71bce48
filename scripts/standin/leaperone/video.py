"""Video extraction: documentation page "Video Extract API"."""

from scripts.standin.parts import BASE_ERRORS, Family, Json, answer, array, record, schema_ref, text

from .errors import error_responses

SCHEMAS: Json = {
    # "Response Fields".
    "VideoExtraction": record(
        {
            "platform": text(examples=["douyin"]),
            "data": {"anyOf": [schema_ref("VideoInfo"), {"type": "null"}]},
            "raw": {"type": "object", "description": "What the platform answered, where data is null"},
        },
        ["platform", "data"],
    ),
    # The guide's example leaves out platform, authorId and coverUrl.
    "VideoInfo": record(
        {
            "platform": text(examples=["douyin"]),
            "videoId": text(),
            "title": text(),
            "author": text(),
            "authorId": text(),
            "coverUrl": text(),
            "duration": {"type": "number", "description": "Seconds"},
            "videos": array(schema_ref("MediaItem")),
            "audios": array(schema_ref("MediaItem"), description="Empty where the sound is in the video"),
        },
        ["videoId", "title", "author", "duration", "videos", "audios"],
    ),
    # "MediaItem".
    "MediaItem": record(
        {
            "url": text(),
            "quality": text(examples=["1080p"]),
            "format": text(examples=["mp4"]),
            "codec": text(examples=["avc1.640033"]),
            "width": {"type": "number", "description": "Pixels"},
            "height": {"type": "number", "description": "Pixels"},
            "size": {"type": "number", "description": "Bytes"},
        },
        ["url"],
    ),
}

# "Response Examples", Bilibili, with made-up addresses.
_EXAMPLE = {
    "platform": "bilibili",
    "data": {
        "platform": "bilibili",
        "videoId": "BV1cAQqBqEpT",
        "title": "《万历黑诏书》第七十一话:帝王之术",
        "author": "虾仁耶YE",
        "authorId": "21741349",
        "coverUrl": "https://example.com/cover.jpg",
        "duration": 545,
        "videos": [
            {
                "url": "https://example.com/video.mp4",
                "quality": "480p",
                "format": "mp4",
                "codec": "avc1.640033",
                "width": 852,
                "height": 480,
            }
        ],
        "audios": [{"url": "https://example.com/audio.m4s", "format": "m4a", "codec": "mp4a.40.2"}],
    },
}

_EXTRACT = {
    "operationId": "extractVideo",
    "summary": "Find the downloads behind a share link",
    "tags": ["social-media"],
    "parameters": [
        {
            "name": "url",
            "in": "query",
            "required": True,
            "description": "Address of a video, or shared text that holds one",
            "schema": text(examples=["https://v.douyin.com/L4FJNR3/"]),
        }
    ],
    # "Error Responses".
    "responses": {
        "200": answer("The video", "VideoExtraction", _EXAMPLE),
        **error_responses([*BASE_ERRORS, "503", "504"]),
    },
}

FAMILY = Family(
    tag="social-media",
    description="Videos and data of social media platforms",
    paths={"/v1/social-media/video/extract": {"get": _EXTRACT}},
    schemas=SCHEMAS,
)

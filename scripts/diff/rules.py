"""The catalogue of rules: what each kind of change means for users who don't change their code.

A row is about a schema, wherever one is used; its two levels are for the request (users send it: narrower breaks)
and for the response (users read it: wider breaks). ``rules()`` spells the rows out for each place. Ids are oasdiff's
where the meaning is the same.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .model import Level, Side

Where = Literal["body", "property", "parameter", "parameter-property", "header"]

B: Level = "breaking"
W: Level = "warning"
N: Level = "info"

NARROWER = "values that were fine so far are rejected; those that come back are a subset"
WIDER = "more values are accepted; those that come back may be new to users"
STRICTER = "a new condition that requests may fail, and that responses keep"
LOOSER = "a condition less for requests; users may have relied on it in responses"
HINT = "tells tools how to read the value, the value is the same"
ACCESS = "who may set a property is documented otherwise, its values are the same"
EXTRA = "a client that ignores what it doesn't know goes on working"


@dataclass(frozen=True, slots=True)
class Row:
    """The level of a change in a schema, by side."""

    request: Level
    response: Level
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change, as ``--rules`` prints it."""

    id: str
    level: Level
    side: Side
    why: str


def _both(names: str, row: Row) -> dict[str, Row]:
    return dict.fromkeys(names.split(), row)


ROWS: dict[str, Row] = {
    # types
    **_both("type-changed", Row(B, B, "values of the other type are neither accepted nor understood")),
    **_both("type-generalized list-of-types-widened", Row(N, B, WIDER)),
    **_both("type-specialized list-of-types-narrowed", Row(B, N, NARROWER)),
    "type-text-widened": Row(N, B, "as text, every value of the old type is one of the new"),
    "type-text-narrowed": Row(B, N, "as text, every value of the new type is one of the old"),
    "became-nullable": Row(N, B, "null is accepted; users get null where they never did"),
    "became-not-nullable": Row(B, N, "null is rejected; users get none any more"),
    # values
    "became-enum": Row(B, N, NARROWER),
    "enum-removed": Row(N, W, "any value is accepted; users may get one that they don't know"),
    "enum-value-added": Row(N, W, "one value more; users may get one that they don't know"),
    "enum-value-removed": Row(B, N, NARROWER),
    "const-added": Row(B, N, NARROWER),
    "const-removed": Row(N, B, WIDER),
    "const-changed": Row(B, B, "the only value is another"),
    **_both(
        "default-value-added default-value-removed default-value-changed",
        Row(N, N, "what is meant where nothing is said; in a body the value is seldom left out"),
    ),
    # bounds
    **_both(
        "max-set exclusive-max-set max-length-set max-items-set max-properties-set min-set exclusive-min-set"
        " min-items-set min-properties-set min-length-set min-contains-set max-contains-set",
        Row(W, N, "a limit that nobody wrote down may have been there all along"),
    ),
    **_both(
        "max-unset exclusive-max-unset max-length-unset max-items-unset max-properties-unset min-unset"
        " exclusive-min-unset min-items-unset min-properties-unset min-length-unset min-contains-unset"
        " max-contains-unset",
        Row(N, B, WIDER),
    ),
    **_both(
        "max-decreased exclusive-max-decreased max-length-decreased max-items-decreased max-properties-decreased"
        " max-contains-decreased min-increased exclusive-min-increased min-length-increased min-items-increased"
        " min-properties-increased min-contains-increased",
        Row(B, N, NARROWER),
    ),
    **_both(
        "max-increased exclusive-max-increased max-length-increased max-items-increased max-properties-increased"
        " max-contains-increased min-decreased exclusive-min-decreased min-length-decreased min-items-decreased"
        " min-properties-decreased min-contains-decreased",
        Row(N, B, WIDER),
    ),
    "pattern-added": Row(B, N, NARROWER),
    "pattern-removed": Row(N, N, "more texts are accepted; users seldom check texts that they read"),
    "pattern-changed": Row(
        W, N, "whether the new pattern accepts what the old one did can't be decided here"
    ),
    "pattern-generalized": Row(N, N, "the new pattern accepts every text"),
    "multiple-of-added": Row(B, N, NARROWER),
    "multiple-of-removed": Row(N, B, WIDER),
    "multiple-of-changed": Row(
        B, B, "numbers that were fine so far are not; those that come back are others"
    ),
    "unique-items-added": Row(B, N, STRICTER),
    "unique-items-removed": Row(N, W, LOOSER),
    "unique-items-changed": Row(W, W, "whether items may repeat is said otherwise"),
    # objects
    "new-required-property": Row(B, N, "requests without it are rejected; in responses it is one more"),
    "new-required-property-with-default": Row(
        B, N, "required all the same: a default fills nothing in on the wire"
    ),
    "new-optional-property": Row(N, N, EXTRA),
    "required-property-removed": Row(
        W, B, "requests may have it ignored; users read what is no longer there"
    ),
    "optional-property-removed": Row(W, W, "requests may have it ignored; users can't get it any more"),
    "property-renamed": Row(B, B, "the old name means nothing any more"),
    "property-renamed-optional": Row(W, W, "the old name means nothing any more; it may have been left out"),
    "property-renamed-now-required": Row(B, W, "requests with the old name, or none, are rejected"),
    "property-renamed-now-optional": Row(W, B, "users read the old name, which is no longer there"),
    "property-became-required": Row(
        B, N, "requests without it are rejected; in responses it is always there"
    ),
    "property-became-required-with-default": Row(B, N, "required all the same: a default fills nothing in"),
    "property-became-optional": Row(N, B, "requests may leave it out; users read what may be missing"),
    **_both(
        "required-property-became-read-only required-property-became-not-read-only"
        " required-property-became-write-only optional-property-became-read-only"
        " optional-property-became-not-read-only optional-property-became-write-only"
        " optional-property-became-not-write-only",
        Row(N, N, ACCESS),
    ),
    "required-property-became-not-write-only": Row(
        N, W, "responses have it now, and it may have been a secret"
    ),
    "additional-properties-restricted": Row(B, N, NARROWER),
    "additional-properties-allowed": Row(N, N, EXTRA),
    "pattern-property-added": Row(B, N, STRICTER),
    "pattern-property-removed": Row(N, B, LOOSER),
    "property-names-added": Row(B, N, STRICTER),
    "property-names-removed": Row(N, B, LOOSER),
    "dependent-required-added": Row(B, N, STRICTER),
    "dependent-required-removed": Row(N, B, LOOSER),
    "dependent-required-changed": Row(B, B, "another property has to be there, or is"),
    "dependent-schema-added": Row(B, N, STRICTER),
    "dependent-schema-removed": Row(N, B, LOOSER),
    # arrays
    "prefix-items-added": Row(N, B, "a position more, with a shape of its own"),
    "prefix-items-removed": Row(B, N, "a position less with a shape of its own"),
    "contains-added": Row(B, N, STRICTER),
    "contains-removed": Row(N, B, LOOSER),
    # conditions
    **_both("if-added then-added else-added not-added", Row(B, N, STRICTER)),
    **_both("if-removed then-removed else-removed not-removed", Row(N, B, LOOSER)),
    **_both("unevaluated-items-added unevaluated-properties-added", Row(B, N, STRICTER)),
    **_both("unevaluated-items-removed unevaluated-properties-removed", Row(N, B, LOOSER)),
    # alternatives
    "all-of-added": Row(B, N, STRICTER),
    "all-of-removed": Row(W, N, "what is sent in it may be ignored; users may have read it"),
    **_both(
        "all-of-added-annotation-only all-of-removed-annotation-only", Row(N, N, "it says nothing of values")
    ),
    "any-of-added": Row(N, W, "one more kind, which users may have to tell apart, or which another covers"),
    "any-of-removed": Row(B, N, NARROWER),
    "one-of-added": Row(N, B, "one more kind, which users don't know"),
    "one-of-removed": Row(B, N, NARROWER),
    **_both("any-of-constraint-added one-of-constraint-added", Row(B, N, STRICTER)),
    **_both("any-of-constraint-removed one-of-constraint-removed", Row(N, B, LOOSER)),
    "wrapped-in-one-of": Row(B, B, "what was one kind is one of several, and only one of them may match"),
    "unwrapped-from-one-of": Row(B, N, NARROWER),
    "wrapped-in-any-of": Row(N, B, WIDER),
    "wrapped-in-any-of-changed": Row(B, B, "none of the new kinds is the old one"),
    "unwrapped-from-any-of": Row(B, N, NARROWER),
    "unwrapped-from-any-of-changed": Row(B, B, "the kind that is left is none of the old ones"),
    **_both(
        "discriminator-added discriminator-removed discriminator-property-name-changed discriminator-mapping-added"
        " discriminator-mapping-deleted discriminator-mapping-changed",
        Row(N, N, HINT),
    ),
    # what is inside of a text
    "content-schema-added": Row(B, N, STRICTER),
    "content-schema-removed": Row(N, B, LOOSER),
    "content-media-type-changed": Row(B, B, "the text is in another format"),
    "content-encoding-changed": Row(B, B, "the text is encoded otherwise"),
    # notes
    "deprecated": Row(N, N, "it works, and may go"),
    "reactivated": Row(N, N, "it was deprecated and no longer is"),
    "wording": Row("wording", "wording", "texts for readers"),
    "layout": Row("layout", "layout", "where a schema is written; only names of types follow it"),
}

# Where a place has a level of its own: (row, place) to the level of the request.
_AT: dict[tuple[str, str], Level] = {
    **{
        (f"default-value-{action}", "parameter"): B
        for action in ("added", "removed", "changed")  # it holds wherever the parameter is left out
    },
    ("type-text-widened", "parameter-property"): W,  # how a nested value becomes text is left to the client
}

# Ids that don't follow from side, place and row.
_NAMES: dict[str, str] = {
    "type-text-widened": "type-compatible",
    "type-text-narrowed": "type-compatible",
}

OTHERS: dict[str, tuple[Level, Side, str]] = {
    # operations
    "endpoint-added": (N, "none", "nobody calls it yet"),
    "api-removed-without-deprecation": (B, "none", "calls fail"),
    "api-removed-with-deprecation": (B, "none", "calls fail; it was announced"),
    "api-path-removed-without-deprecation": (B, "none", "calls fail"),
    "api-path-removed-with-deprecation": (B, "none", "calls fail; it was announced"),
    "api-operation-renamed": (B, "none", "calls to the old path fail; what they want is at the new one"),
    "endpoint-deprecated": (N, "none", "it works, and may go"),
    "endpoint-reactivated": (N, "none", "it was deprecated and no longer is"),
    "api-operation-id-removed": (N, "none", "a name that only generators follow"),
    "api-operation-id-added": (N, "none", "a name that only generators follow"),
    "api-tag-removed": (N, "none", "groups operations for readers"),
    "api-tag-added": (N, "none", "groups operations for readers"),
    "api-operation-wording": ("wording", "none", "texts for readers"),
    "api-server-removed": (W, "none", "clients that were made with its address still call it"),
    "webhook-added": (N, "none", "nobody listens for it yet"),
    "webhook-removed": (B, "none", "what users wait for never comes"),
    "callback-added": (N, "none", "nobody listens for it yet"),
    "callback-removed": (B, "none", "what users wait for never comes"),
    # security
    "api-security-added": (N, "none", "one more way to call it"),
    "api-security-added-required": (B, "none", "calls without credentials worked and fail now"),
    "api-security-removed": (W, "none", "a way to call it is gone, others are left"),
    "api-security-removed-all": (N, "none", "credentials are no longer asked for"),
    "api-security-replaced": (B, "none", "credentials that worked are no longer named"),
    "api-global-security-added": (N, "none", "one more way to call operations"),
    "api-global-security-added-required": (B, "none", "calls without credentials worked and fail now"),
    "api-global-security-removed": (W, "none", "a way to call operations is gone, others are left"),
    "api-global-security-removed-all": (N, "none", "credentials are no longer asked for"),
    "api-global-security-replaced": (B, "none", "credentials that worked are no longer named"),
    "api-security-scope-added": (W, "none", "credentials may lack the scope"),
    "api-security-scope-removed": (N, "none", "one scope less to have"),
    "api-global-security-scope-added": (W, "none", "credentials may lack the scope"),
    "api-global-security-scope-removed": (N, "none", "one scope less to have"),
    "api-security-component-added": (N, "none", "nothing asks for it by itself"),
    "api-security-component-removed": (N, "none", "where it was used, that is a change of its own"),
    "api-security-component-type-changed": (B, "none", "credentials are sent in another way"),
    "api-security-component-place-changed": (
        B,
        "none",
        "credentials are sent under another name, or elsewhere",
    ),
    "api-security-component-oauth-url-changed": (N, "none", "where users are sent to agree"),
    "api-security-component-oauth-token-url-changed": (N, "none", "where tokens are fetched"),
    "api-security-component-oauth-scope-added": (N, "none", "one more scope to ask for"),
    "api-security-component-oauth-scope-removed": (
        N,
        "none",
        "where it was used, that is a change of its own",
    ),
    "api-security-component-oauth-scope-changed": (N, "none", "a scope is described otherwise"),
    # parameters
    "new-required-request-parameter": (B, "request", "calls without it are rejected"),
    "new-optional-request-parameter": (N, "request", EXTRA),
    "new-request-path-parameter": (B, "request", "the path has one more part"),
    "request-parameter-removed": (W, "request", "it is ignored, or rejected"),
    "request-parameter-renamed": (B, "request", "the old name means nothing any more"),
    "request-parameter-became-required": (B, "request", "calls without it are rejected"),
    "request-parameter-became-optional": (N, "request", "it may be left out"),
    "request-parameter-deprecated": (N, "request", "it works, and may go"),
    "request-parameter-reactivated": (N, "request", "it was deprecated and no longer is"),
    "request-parameter-repeatable": (N, "request", "one value is written as before"),
    "request-parameter-style-changed": (B, "request", "the same value is written otherwise"),
    "request-parameter-content-changed": (B, "request", "the value is written in another format"),
    "request-parameter-wording": ("wording", "request", "texts for readers"),
    # bodies
    "request-body-added-required": (B, "request", "calls without it are rejected"),
    "request-body-added-optional": (N, "request", "it may be left out"),
    "request-body-removed": (B, "request", "what is sent is no longer read"),
    "request-body-became-required": (B, "request", "calls without it are rejected"),
    "request-body-became-optional": (N, "request", "it may be left out"),
    "request-body-media-type-added": (N, "request", "one more way to send it"),
    "request-body-media-type-removed": (B, "request", "what is sent in it is rejected"),
    "request-body-media-type-name-changed": (W, "request", "another parameter of the same media type"),
    "request-body-media-type-name-generalized": (N, "request", "a range that has the old media type in it"),
    "request-body-media-type-name-specialized": (
        B,
        "request",
        "what is sent in another of the range is rejected",
    ),
    "request-body-media-type-schema-added": (
        B,
        "request",
        "what was free is described now, and may be rejected",
    ),
    "request-body-media-type-schema-removed": (N, "request", "anything is accepted"),
    "request-body-encoding-changed": (W, "request", "parts of the body are written otherwise"),
    "request-body-wording": ("wording", "request", "texts for readers"),
    # responses
    "response-success-status-added": (N, "response", "one more way to succeed"),
    "response-success-status-removed": (B, "response", "users wait for a response that never comes"),
    "response-non-success-status-added": (N, "response", "one more documented way to fail"),
    "response-non-success-status-removed": (N, "response", "one documented way less to fail"),
    "response-body-added": (N, "response", "there was nothing to read"),
    "response-media-type-added": (N, "response", "one more, for those who ask for it"),
    "response-media-type-removed": (B, "response", "those who ask for it get another, or an error"),
    "response-media-type-name-changed": (N, "response", "another parameter of the same media type"),
    "response-media-type-name-generalized": (B, "response", "other media types of the range may come"),
    "response-media-type-name-specialized": (N, "response", "one media type of the range"),
    "response-body-media-type-schema-added": (N, "response", "what came is described now"),
    "response-body-media-type-schema-removed": (W, "response", "nothing is said any more of what comes"),
    "response-header-added": (N, "response", EXTRA),
    "required-response-header-removed": (B, "response", "users read what is no longer there"),
    "optional-response-header-removed": (W, "response", "users can't get it any more"),
    "response-header-became-optional": (B, "response", "users read what may be missing"),
    "response-header-became-required": (N, "response", "it is always there"),
    "response-wording": ("wording", "response", "texts for readers"),
}


def level_of(row: str, side: Side, where: Where, *, flip: bool = False, muted: bool = False) -> Level:
    """The level of a change in a schema at one place.

    Inside of ``not`` (``flip``) narrower is wider. What a request or a response never carries (``muted``) can't break.
    """
    found = ROWS[row]
    level = _AT.get((row, where)) if side == "request" else None
    if level is None or flip:
        level = found.request if (side == "request") != flip else found.response
    return N if muted and level in (B, W) else level


def id_of(row: str, side: Side, where: Where, *, muted: bool = False) -> str:
    """The id of a change in a schema at one place: ``request-property-max-decreased``."""
    name = _NAMES.get(row, row)
    hidden = ("read-only-" if side == "request" else "write-only-") if muted else ""
    in_parameter = where in ("parameter", "parameter-property")
    if row in ("wording", "layout"):
        return f"schema-{row}"
    if row.startswith("new-"):
        kind = "required" if row.startswith("new-required") else "optional"
        if side == "response":
            return f"response-{kind}-{hidden}property-added"
        return f"new-{kind}-request-{'header-' if in_parameter else ''}{name.removeprefix(f'new-{kind}-')}"
    if row in ("required-property-removed", "optional-property-removed"):
        if side == "request":
            return f"request-{'parameter-' if in_parameter else ''}property-removed"
        return f"response-{name.replace('-property', f'-{hidden}property')}"
    if row.startswith(("required-property-", "optional-property-")):
        return f"{side}-{name}"
    if row.startswith("property-") and not row.startswith("property-names"):
        place = "parameter-property" if in_parameter else f"{hidden}property"
        return f"{side}-{place}-{name.removeprefix('property-')}"
    if side == "response" and where == "body" and row == "enum-value-removed":
        return "response-mediatype-enum-value-removed"
    return f"{side}-{hidden if where == 'property' else ''}{where}-{name}"


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, as it stands without levels of the API's own."""
    found = {key: Rule(key, level, side, why) for key, (level, side, why) in OTHERS.items()}
    places: tuple[tuple[Side, tuple[Where, ...]], ...] = (
        ("request", ("body", "property", "parameter", "parameter-property")),
        ("response", ("body", "property", "header")),
    )
    for row, about in ROWS.items():
        for side, wheres in places:
            for where in wheres:
                for muted in (False, True) if where == "property" else (False,):
                    key = id_of(row, side, where, muted=muted)
                    level = level_of(row, side, where, muted=muted)
                    found.setdefault(key, Rule(key, level, side, about.why))
    return found

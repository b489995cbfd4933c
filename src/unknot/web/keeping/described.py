"""How the calls about keeping are described in OpenAPI."""

from typing import Any

from ninja import Schema


class Refused(Schema):
    """One sentence that says what is wrong and what to do; ``gone`` says where somebody was deleted."""

    error: str
    gone: str | None = None


_STATUSES = (401, 403, 404, 409, 410, 413, 422, 429, 503)
refusals: dict[Any, Any] = {200: dict[str, Any], 201: dict[str, Any]} | dict.fromkeys(_STATUSES, Refused)

_ENTRIES = {"type": "array", "items": {"type": "object"}, "maxItems": 200}
_BODIES: dict[str, dict[str, Any]] = {
    "begin": {"consent": {"type": "integer", "enum": [1]}},
    "sync": {"entries": _ENTRIES, "after": {"type": "integer", "minimum": 0}},
    "stop": {"where": {"type": "string", "enum": ["there", "everywhere"]}},
    "leave": {},
    "code": {},
    "join": {"code": {"type": "string"}},
    "read": {"entries": {"type": "array"}, "known": {"type": "array", "items": {"type": "string"}}},
}
_TOKEN = {
    "name": "X-CSRFToken",
    "in": "header",
    "required": True,
    "schema": {"type": "string"},
    "description": "The value of the cookie csrftoken, which GET /api/v1/keeping gives.",
}


def body_of(call: str) -> dict[str, Any]:
    """The body and the token of a call."""
    properties = _BODIES[call]
    schema = {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
    return {
        "parameters": [_TOKEN],
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
    }

"""How the calls are described in OpenAPI: the fields each body takes, and what a refusal looks like."""

from typing import Any

from ninja import Schema


class Refusal(Schema):
    """One sentence that names the field and says what is allowed."""

    error: str


refusal = {200: dict[str, Any], 422: Refusal}

_PLACE = {
    "region": {"type": "string"},
    "side": {"type": ["string", "null"], "enum": ["left", "right", "midline", None]},
}
_MARK = {
    "type": "object",
    "properties": {**_PLACE, "intensity": {"type": ["integer", "null"], "minimum": 0, "maximum": 10}},
    "required": ["region"],
}
_PAIN = {"type": "array", "items": _MARK, "minItems": 1}
_ANSWERS = {"type": "object", "additionalProperties": True}
_ANY = {"type": "object", "additionalProperties": True}
_PERSON = {
    "type": "object",
    "properties": {
        "age": {"type": ["integer", "null"], "minimum": 0, "maximum": 120},
        "sex": {"type": ["string", "null"], "enum": ["female", "male", "other", None]},
        "pregnant": {"type": ["string", "null"], "enum": ["yes", "no", "unsure", None]},
    },
}
_SCREEN = {
    "pain": _PAIN,
    "person": _PERSON,
    "onset_days": {"type": ["integer", "null"], "minimum": 0},
    "answers": _ANSWERS,
}
BODIES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "draw": ({"text": {"type": "string"}, "today": {"type": "string", "format": "date"}}, ["text"]),
    "locate": ({"pain": _PAIN, "answers": _ANSWERS}, ["pain"]),
    "screen": ({**_SCREEN, "press": _ANY, "today": {"type": "string", "format": "date"}}, ["pain"]),
    "review": ({"sessions": {"type": "array", "items": _ANY}, "today": {"type": "integer"}}, ["sessions"]),
    "plan": ({**_SCREEN, "spots": {"type": "array", "items": _ANY}, "episode": _ANY}, ["pain"]),
    "practise": ({**_SCREEN, "press": _ANY, "move": _ANY, "journal": {"type": "array", "items": _ANY}}, ["pain"]),
}


def described(form: str) -> dict[str, Any]:
    """The request body of a call, for the OpenAPI document.  The reference of JSON forms says each field in words."""
    properties, needed = BODIES[form]
    schema = {"type": "object", "properties": properties, "required": needed}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}

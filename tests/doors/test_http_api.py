"""The API over HTTP opens the same doors: the same answers, the same refusals, never a server error."""

import json
from pathlib import Path

import pytest

from making.web import client

EXAMPLES = Path(__file__).parents[2] / "docs" / "reference" / "examples"
CALLS = {"locate": "locate", "screen": "screen", "review": "review", "plan": "plan", "practise": "script"}


@pytest.mark.parametrize(("example", "call"), CALLS.items(), ids=CALLS)
def test_a_call_answers_as_the_command_does(example: str, call: str) -> None:
    """The documented examples have the documented answers."""
    body = (EXAMPLES / f"{example}.in.json").read_bytes()
    answer = client().post(f"/api/v1/{call}", body, content_type="application/json")
    assert answer.status_code == 200, answer.content
    assert answer.json() == json.loads((EXAMPLES / f"{example}.out.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("call", CALLS.values())
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"strange": 1}', b"\xff", b'{"pain": 7, "sessions": 7}'])
def test_what_is_not_understood_is_refused_in_one_sentence(call: str, body: bytes) -> None:
    """422 and a sentence; never an error of the server."""
    answer = client().post(f"/api/v1/{call}", body, content_type="application/json")
    assert answer.status_code == 422
    assert set(answer.json()) == {"error"}
    assert answer.json()["error"].endswith(".")


def test_the_questions_and_the_check_can_be_read() -> None:
    """As unknot screen --questions and unknot check give them."""
    assert client().get("/api/v1/questions").json()["questions"]
    assert client().get("/api/v1/check").json()["faults"] == []


def test_the_document_describes_every_call() -> None:
    """OpenAPI names each call, its body and its refusal."""
    document = client().get("/api/v1/openapi.json").json()
    for call in CALLS.values():
        described = document["paths"][f"/api/v1/{call}"]["post"]
        assert described["requestBody"]["content"]["application/json"]["schema"]["required"]
        assert "422" in described["responses"]

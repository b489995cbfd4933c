"""The JSON API: whatever is sent, it answers what its document says, and never with an error of the server's own."""

import json
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from making.web import client, set_up

set_up()
from unknot.web.wsgi import application  # noqa: E402 - Django's settings are there by then

KEEPING = {"keeping", "sync", "stop", "leave", "export", "code", "join", "read"}
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@schema.parametrize()
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_no_call_ends_in_a_server_error(case: schemathesis.Case[Any]) -> None:
    """Made-up bodies, fitting and not: a refusal is one sentence, never a 500; with a token that is taken."""
    token = "t" * 32
    case.call_and_validate(checks=[not_a_server_error], headers={"X-CSRFToken": token}, cookies={"csrftoken": token})


def test_own_words_are_read_over_the_api() -> None:
    """The same door as the terminal's."""
    answer = client().post("/api/v1/draw", {"text": "right temple, 6/10"}, content_type="application/json")
    assert answer.json()["pain"][0] == {"region": "temple", "side": "right", "intensity": 6}


def test_every_verb_of_the_design_has_its_call() -> None:
    """Draw, locate, screen, review, plan, script, questions, check: each described."""
    paths = client().get("/api/v1/openapi.json").json()["paths"]
    names = {path.rsplit("/", 1)[1] for path in paths}
    assert names == {"draw", "locate", "screen", "review", "plan", "script", "questions", "check"} | KEEPING


def test_a_refusal_names_the_field() -> None:
    """One sentence, as everywhere."""
    for body in ("{", "[]", json.dumps({"pain": [{"region": "moon"}]})):
        answer = client().post("/api/v1/locate", body, content_type="application/json")
        assert answer.status_code == 422
        assert answer.json()["error"].endswith(".")

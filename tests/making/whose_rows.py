"""Every call about keeping, by everybody who might send it, and what is to come of it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from making.kept import entry, kept, person_of, second
from making.sync_client import Answer, Device, InProcess

COOKIE = "unknot-person"
SECRET_WORD = "only-the-owner-reads-this"  # noqa: S105 - it is looked for in answers
CALLS: Mapping[str, Callable[[InProcess, str], Answer]] = {
    "see what is kept": lambda line, _: line.get(""),
    "begin": lambda line, _: line.post("", {"consent": 1}),
    "sync, own entry": lambda line, _: line.post("/sync", {"entries": [entry(50)], "after": 0}),
    "sync, an id of somebody else": lambda line, _: line.post("/sync", {"entries": [entry(1, "mine")], "after": 0}),
    "sync, a cursor of somebody else": lambda line, _: line.post("/sync", {"entries": [], "after": 1}),
    "stop there": lambda line, _: line.post("/stop", {"where": "there"}),
    "stop everywhere": lambda line, _: line.post("/stop", {"where": "everywhere"}),
    "leave": lambda line, _: line.post("/leave", {}),
    "export": lambda line, _: line.get("/export"),
    "export a table": lambda line, _: line.get("/export?form=csv"),
    "make a code": lambda line, _: line.post("/code", {}),
    "join with the owner's code": lambda line, code: line.post("/join", {"code": code}),
    "join with a wrong code": lambda line, _: line.post("/join", {"code": "AAAAA-AAAAA"}),
    "read a file": lambda line, _: line.post("/read", {"entries": [entry(1)], "known": []}),
}
WHO = (
    "no cookie",
    "the owner",
    "somebody else",
    "a forged cookie",
    "an altered cookie",
    "an unsigned cookie",
    "a deleted person",
)
_NOBODY = (200, 201, 401, 401, 401, 401, 401, 200, 401, 401, 401, 200, 404, 200)
_KEPT = (200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 201, 409, 409, 200)
_GONE = (410, 201, 410, 410, 410, 200, 200, 200, 410, 410, 410, 200, 404, 200)
TABLE = {
    (call, who): status
    for who, column in zip(WHO, (_NOBODY, _KEPT, _KEPT, _NOBODY, _NOBODY, _NOBODY, _GONE), strict=True)
    for call, status in zip(CALLS, column, strict=True)
}


@dataclass
class Case:
    """The owner, whose rows are at stake, and whoever sends the call."""

    owner: Device
    sender: InProcess
    code: str


def case_of(who: str) -> Case:
    """Fresh people: the owner keeps one entry that nobody else may read."""
    owner = kept()
    owner.keep(entry(1, SECRET_WORD))
    owner.sync()
    code = owner.line.post("/code", {}).said["code"]
    return Case(owner, _sender(who, owner), code)


def _sender(who: str, owner: Device) -> InProcess:
    assert isinstance(owner.line, InProcess)
    if who == "somebody else":
        return _line(kept(2))
    if who == "a deleted person":
        device = kept(3)
        other = second(device)
        other.line.post("/stop", {"where": "there"})
        return _line(device)
    line, genuine = InProcess(), owner.line.browser.cookies[COOKIE].value
    line.get("")
    worn = {"the owner": genuine, **_untrue(genuine)}
    if who in worn:
        line.browser.cookies[COOKIE] = worn[who]
    return line


def _untrue(genuine: str) -> dict[str, str]:
    from django.core.signing import TimestampSigner  # noqa: PLC0415 - Django is set up by then

    person, _, rest = genuine.partition(":")
    forger = TimestampSigner(key="django.http.cookies" + "another secret", salt=f"{COOKIE}unknot.person")
    return {
        "a forged cookie": str(forger.sign(person)),
        "an altered cookie": f"{person[:-1]}{'A' if person[-1] != 'A' else 'B'}:{rest}",
        "an unsigned cookie": person,
    }


def _line(device: Device) -> InProcess:
    assert isinstance(device.line, InProcess)
    return device.line


def judged(call: str, who: str) -> tuple[int, bool, list[str]]:
    """The status, whether the owner's word was in the answer, and the words the owner has on the server afterwards."""
    from unknot.web.records.models import KeptEntry  # noqa: PLC0415 - Django is set up by then

    case = case_of(who)
    person = person_of(case.owner)
    answer = CALLS[call](case.sender, case.code)
    left = KeptEntry.objects.filter(person_id=person).order_by("sequence").values_list("body", flat=True)
    return answer.status, SECRET_WORD in answer.text, [json.loads(body)["why"] for body in left]

"""The calls about keeping: what is kept, begin, sync, stop, leave, export, code, join, and a file to read."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from ninja import Router

from unknot.doors.journal_transfer import read_transfer
from unknot.doors.json_form import Written, fields, one_of, read_json, rows, whole
from unknot.web.guest.clock_ahead import FAST_CLOCK
from unknot.web.host.facts import knowledge
from unknot.web.host.limits import tried, tries_left
from unknot.web.keeping import actions, cookie
from unknot.web.keeping.answering import Refusal, answered
from unknot.web.keeping.arriving import Arrived, Refused, arrived
from unknot.web.keeping.codes import LIFE, code_hash, new_code
from unknot.web.keeping.described import body_of, refusals
from unknot.web.keeping.giving import CSV, JSON, as_file, page_after
from unknot.web.records import access
from unknot.web.records.models import Person

MOST_SENT, LAST_CURSOR = 200, 2**53 - 1
JOIN_TRIES, JOIN_WINDOW_S = 10, 600
NOT_OFFERED = "This server does not offer to keep anything."
WRONG_CODE = "This code is wrong, was used, or is older than 10 minutes; make a new one on the other device."
TOO_OFTEN = "There were too many wrong codes from your address. Please wait 10 minutes."
KEPT_ALREADY = "This browser is kept on this server already; delete it there first, or use the code on another device."

router = Router()


@router.get("", response=refusals)
@answered
def state(request: HttpRequest) -> HttpResponse:
    """Say whether keeping is offered here, and what is kept of this browser."""
    get_token(request)
    try:
        person = actions.known(cookie.who(request))
    except actions.Unknown:
        return JsonResponse({"offered": settings.HOST.keeping, "kept": False, **_how_long()})
    return _as_kept(person)


@router.post("", response=refusals, openapi_extra=body_of("begin"))
@answered
def begin(request: HttpRequest) -> HttpResponse:
    """Begin to keep whoever agrees.  Whoever is kept already stays as they are."""
    _offered()
    said = _read(request, "consent")
    whole(said["consent"], "consent", actions.CONSENT, actions.CONSENT)
    try:
        return _as_kept(actions.known(cookie.who(request)))
    except (actions.Unknown, actions.Gone):
        return _as_kept(actions.begin(timezone.now()), HTTPStatus.CREATED)


@router.post("/sync", response=refusals, openapi_extra=body_of("sync"))
@answered
def sync(request: HttpRequest) -> HttpResponse:
    """Take a batch in, each entry once, and give what came after the cursor."""
    _offered()
    person = actions.known(cookie.who(request))
    said = _read(request, "entries", "after")
    cursor = whole(said["after"], "after", 0, LAST_CURSOR)
    batch, refused = arrived(_not_too_many(rows(said["entries"], "entries")))
    return _with_cookie(JsonResponse(_exchanged(person, batch, refused, cursor)), person)


def _exchanged(person: Person, batch: list[Arrived], refused: list[Refused], cursor: int) -> dict[str, Any]:
    now = timezone.now()
    taken = actions.take(person.id, batch, now) if batch else actions.Taken([], [])
    actions.seen(person, now)
    return {
        "acknowledged": [*dict.fromkeys(taken.acknowledged)],
        "refused": [one.as_json() for one in (*refused, *taken.refused)],
        **page_after(actions.known(person.id), cursor),
        "now": now.isoformat(),
    }


@router.post("/stop", response=refusals, openapi_extra=body_of("stop"))
@answered
def stop(request: HttpRequest) -> HttpResponse:
    """Delete everything of this person here; "everywhere" tells their other devices to forget it as well."""
    where = one_of(_read(request, "where")["where"], "where", (actions.THERE, actions.EVERYWHERE))
    deleted = actions.stop(_named(request), where, timezone.now())
    answer = JsonResponse({"deleted": deleted})
    cookie.take(answer)
    return answer


@router.post("/leave", response=refusals, openapi_extra=body_of("leave"))
@answered
def leave(request: HttpRequest) -> HttpResponse:
    """Take the cookie from this browser; what is kept stays for the other devices."""
    _read(request)
    answer = JsonResponse({"kept": False})
    cookie.take(answer)
    return answer


@router.get("/export", response=refusals)
@answered
def export(request: HttpRequest, form: str = JSON) -> HttpResponse:
    """Give everything that is kept, as JSON or as a table."""
    one_of(form, "form", (JSON, CSV))
    person = actions.known(cookie.who(request))
    return _with_cookie(as_file(actions.export(person.id, timezone.now()), form), person)


@router.post("/code", response=refusals, openapi_extra=body_of("code"))
@answered
def code(request: HttpRequest) -> HttpResponse:
    """Make a code that lets one other device in."""
    _offered()
    person, now = actions.known(cookie.who(request)), timezone.now()
    _read(request)
    made = new_code()
    actions.note_code(person.id, code_hash(made), now + LIFE, now)
    answer = JsonResponse({"code": made, "until": (now + LIFE).isoformat()}, status=HTTPStatus.CREATED)
    return _with_cookie(answer, person)


@router.post("/join", response=refusals, openapi_extra=body_of("join"))
@answered
def join(request: HttpRequest) -> HttpResponse:
    """Let this browser in with a code that was made on another device."""
    _offered()
    said = str(_read(request, "code")["code"])
    _not_kept(request)
    if not tries_left(request, "join", JOIN_TRIES, JOIN_WINDOW_S):
        raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, TOO_OFTEN, Retry_After=str(JOIN_WINDOW_S))
    person = actions.join(code_hash(said), timezone.now())
    if person is None:
        tried(request, "join", JOIN_WINDOW_S)
        raise Refusal(HTTPStatus.NOT_FOUND, WRONG_CODE)
    return _as_kept(person)


@router.post("/read", response=refusals, openapi_extra=body_of("read"))
@answered
def read(request: HttpRequest) -> HttpResponse:
    """Read a journal file and give what is new in it.  Nothing is kept."""
    said = _read(request, "entries", "known")
    known_ids = frozenset(one for one in rows(said["known"], "known") if isinstance(one, str))
    now = timezone.now() + FAST_CLOCK
    entries = read_transfer({"entries": said["entries"]}, (), now, knowledge())
    fresh = {str(entry.id) for entry in entries} - known_ids
    return JsonResponse({"entries": _once(said["entries"], fresh)})


def _once(written: list[dict[str, Any]], wanted: set[str]) -> list[dict[str, Any]]:
    by_id = {str(row["id"]).lower(): row for row in reversed(written)}
    return [row for key, row in reversed(by_id.items()) if key in wanted]


def _read(request: HttpRequest, *names: str) -> Written:
    return fields(read_json(request.body or b"{}"), "", names, names)


def _offered() -> None:
    if not settings.HOST.keeping:
        raise Refusal(HTTPStatus.FORBIDDEN, NOT_OFFERED)


def _named(request: HttpRequest) -> str:
    person_id = cookie.who(request)
    if person_id is None:
        raise actions.Unknown
    return person_id


def _not_kept(request: HttpRequest) -> None:
    try:
        actions.known(cookie.who(request))
    except (actions.Unknown, actions.Gone):
        return
    raise Refusal(HTTPStatus.CONFLICT, KEPT_ALREADY)


def _not_too_many(entries: list[Any]) -> list[Any]:
    if len(entries) > MOST_SENT:
        said = f"entries: at most {MOST_SENT} entries are sent at once, and these are {len(entries)}."
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)
    return entries


def _how_long() -> dict[str, Any]:
    return {"kept_days": settings.HOST.keep_days or None, "backup_days": settings.HOST.backup_days}


def _as_kept(person: Person, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    said = {
        "offered": settings.HOST.keeping,
        "kept": True,
        "since": person.since.isoformat(),
        "entries": access.how_many(person.id),
        **_how_long(),
    }
    actions.seen(person, timezone.now())
    return _with_cookie(JsonResponse(said, status=status), person)


def _with_cookie(response: HttpResponse, person: Person) -> HttpResponse:
    cookie.give(response, person.id)
    return response

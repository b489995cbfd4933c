"""Who somebody is: a random id in a signed cookie, sent with the calls about keeping and with nothing else."""

import hashlib
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse

NAME, SALT = "unknot-person", "unknot.person"
PATH = "/api/v1/keeping"
DAYS = 400
"""As long as browsers keep a cookie at most; each use begins it anew."""
RANDOM_BYTES = 24


def new_id() -> str:
    """192 random bits."""
    return secrets.token_urlsafe(RANDOM_BYTES)


def hashed(person_id: str) -> str:
    """What is left of a deleted person's id: nothing it could be found by, yet it is known again."""
    return hashlib.sha256(person_id.encode()).hexdigest()


def who(request: HttpRequest) -> str | None:
    """The id in the cookie; None without one, and where it was not signed here, was altered or is too old."""
    said = request.get_signed_cookie(NAME, default=None, salt=SALT, max_age=DAYS * 86_400)
    return str(said) if said else None


def give(response: HttpResponse, person_id: str) -> None:
    """Put the cookie on an answer."""
    response.set_signed_cookie(
        NAME,
        person_id,
        salt=SALT,
        max_age=DAYS * 86_400,
        path=PATH,
        secure=settings.HOST.https,
        httponly=True,
        samesite="Strict",
    )


def take(response: HttpResponse) -> None:
    """Take the cookie from this browser."""
    response.delete_cookie(NAME, path=PATH, samesite="Strict")

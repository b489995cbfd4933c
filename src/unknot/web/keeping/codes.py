"""Codes for another device: short enough to type, random enough for ten minutes, kept only as a keyed hash."""

import secrets
from datetime import timedelta

from django.utils.crypto import salted_hmac

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789"
"""Without I, L, O and U, which are read wrongly: 32 signs, so 10 of them are 50 random bits."""
HALF = 5
LIFE = timedelta(minutes=10)
_READ_AS = str.maketrans("ILO", "110")


def new_code() -> str:
    """Two groups of five."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(HALF)) for _ in range(2))


def code_hash(code: str) -> str:
    """What is kept of a code.  With the host's key in it nobody can try all codes against a stolen file."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum()).translate(_READ_AS)
    return salted_hmac("unknot.join", plain, algorithm="sha256").hexdigest()

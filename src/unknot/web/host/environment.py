"""The host's settings, read from the environment once; what cannot be read is refused in one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

LEAST_SECRET = 32
MOST = 100_000
OWN = "own"
"""UNKNOT_HTTPS as ``unknot serve --lan`` sets it: we speak HTTPS ourselves, so nobody's word for it is taken."""


@dataclass(frozen=True, slots=True)
class HostSettings:
    """``secret_key`` signs the form tokens; ``requests_a_minute`` is what one address may ask for, 0 for no limit.

    ``keeping`` is whether people may keep their journal here; ``keep_days`` how long after they were last seen, 0 for
    ever; ``backup_days`` the life of a backup.
    ``https``: people reach it over HTTPS alone; ``proxy``: a proxy before us speaks it, and is believed.
    """

    secret_key: str
    hosts: tuple[str, ...]
    emergency_number: str | None
    requests_a_minute: int
    debug: bool
    https: bool
    keeping: bool = True
    keep_days: int = 730
    backup_days: int = 30
    proxy: bool = False


def read_settings(environment: Mapping[str, str]) -> HostSettings:
    """Read every setting.  Raises ValueError with one sentence that names the setting and what it takes."""
    return HostSettings(
        secret_key=_secret(environment),
        hosts=_words(environment.get("UNKNOT_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]"), "UNKNOT_ALLOWED_HOSTS"),
        emergency_number=environment.get("UNKNOT_EMERGENCY_NUMBER") or None,
        requests_a_minute=_whole(environment, "UNKNOT_REQUESTS_A_MINUTE", 240),
        debug=_switch(environment, "UNKNOT_DEBUG"),
        keeping=_switch(environment, "UNKNOT_KEEPING", "yes"),
        keep_days=_whole(environment, "UNKNOT_KEEP_DAYS", 730),
        backup_days=_whole(environment, "UNKNOT_BACKUP_DAYS", 30, least=1),
        https=environment.get("UNKNOT_HTTPS") == OWN or _switch(environment, "UNKNOT_HTTPS"),
        proxy=environment.get("UNKNOT_HTTPS") == "yes",
    )


def _secret(environment: Mapping[str, str]) -> str:
    secret = environment.get("UNKNOT_SECRET_KEY", "")
    if len(secret) < LEAST_SECRET:
        raise ValueError(
            f"UNKNOT_SECRET_KEY needs at least {LEAST_SECRET} characters that nobody knows; unknot serve makes them."
        )
    return secret


def _words(said: str, name: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in said.split(",") if word.strip())
    if not words:
        raise ValueError(f"{name} is a list of host names with commas between them, and none is named.")
    return words


def _whole(environment: Mapping[str, str], name: str, usual: int, least: int = 0) -> int:
    said = environment.get(name, str(usual))
    if not (said.isascii() and said.isdigit() and least <= int(said) <= MOST):
        raise ValueError(f"{name} is a whole number from {least} to {MOST}, not {said!r}.")
    return int(said)


def _switch(environment: Mapping[str, str], name: str, usual: str = "no") -> bool:
    said = environment.get(name, usual)
    if said not in {"yes", "no"}:
        raise ValueError(f"{name} is yes or no, not {said!r}.")
    return said == "yes"

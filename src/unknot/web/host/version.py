"""The version of what this server shows: another one as soon as a file, a page, a sentence or a number is another.

A browser that keeps pages keeps those of one version only, so whatever a kept page says has to be counted here.
"""

import hashlib
from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

from unknot.web.host.facts import knowledge

HEADER = "Unknot-Version"
LENGTH = 16


@lru_cache(maxsize=1)
def version() -> str:
    """The version, the same in every process that serves the same; empty while somebody works on the pages."""
    if settings.DEBUG:
        return ""
    counted = hashlib.sha256()
    for part in (*_served(), *_said()):
        counted.update(f"{part}\0".encode())
    return counted.hexdigest()[:LENGTH]


def _served() -> Iterator[str]:
    """The hashed static files, our own pages and views, and the number to call."""
    yield str(getattr(staticfiles_storage, "manifest_hash", ""))
    yield settings.HOST.emergency_number or ""
    for path in sorted([*settings.WEB.rglob("*.py"), *settings.WEB.rglob("*.html")]):
        yield hashlib.sha256(path.read_bytes()).hexdigest()


def _said() -> Iterator[str]:
    """Every sentence of the fact base that a page may hold, with those of the host's own packs."""
    known = knowledge()
    yield from (f"{message.id} {message.text}" for message in known.messages.values())
    yield from (f"{tick.text} {tick.level} {rule.do}" for rule in known.rules.values() for tick in rule.ticks)
    yield from (f"{source.id} {source.title}" for source in known.sources.values())
    yield from known.loosened

"""The list of what a device keeps of this version: pages, the files they need at once, and what can come later."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse

from unknot.learning import ArticleKind, articles_of
from unknot.web.guest.behind import address
from unknot.web.host.facts import knowledge
from unknot.web.host.version import HEADER, version

PAGES = ("landing", "offline", "help", "about", "yours", "learn", "progress", "motion")
"""Pages that say the same to everybody."""
ARTICLES = (ArticleKind.TOPIC, ArticleKind.PROGRAMME, ArticleKind.MUSCLE)
"""Articles that come later: all of these kinds or none, for which ones are kept would tell what somebody looked at.

Rules and habits are told in short on the pages of their topics.
"""
AT_ONCE = ("css/", "js/", "icon.svg", "django_htmx/htmx-2.min.js")
LATER = ("body/", "audio/")
NEVER = ("js/service-worker.js",)
"""The worker itself is the browser's to keep.  Drawings of positions stand inside the pages that show them."""
DIRECTORY = "body/regions.json"


@dataclass(frozen=True, slots=True)
class Build:
    """Addresses; ``found_at`` names the file behind an address that is not that of a hashed file."""

    version: str
    pages: tuple[str, ...]
    at_once: tuple[str, ...]
    later: tuple[str, ...]
    articles: tuple[str, ...]
    found_at: Mapping[str, str]

    def as_json(self) -> str:
        """The list as the worker reads it."""
        return json.dumps(
            {
                "version": self.version,
                "header": HEADER,
                "static": settings.STATIC_URL,
                "pages": self.pages,
                "atOnce": self.at_once,
                "later": self.later,
                "articles": self.articles,
                "foundAt": self.found_at,
            },
            indent=1,
        )


def build_of_this_version() -> Build:
    """The list, from the files that were gathered."""
    pictures = dict(_pictures())
    later = [name for name in _gathered(LATER) if name.removeprefix("body/") not in _views()]
    return Build(
        version(),
        tuple(reverse(page) for page in PAGES),
        tuple(staticfiles_storage.url(name) for name in _gathered(AT_ONCE)),
        (*(staticfiles_storage.url(name) for name in later), *pictures),
        tuple(_articles()),
        pictures,
    )


@lru_cache(maxsize=1)
def worker_script() -> str:
    """The worker with its list.  Read once: a file that is replaced under a running server is of another version."""
    source = (settings.WEB / "static" / NEVER[0]).read_text(encoding="utf-8")
    return f"const BUILD = {build_of_this_version().as_json()};\n{source}"


def _articles() -> Iterator[str]:
    for article in articles_of(knowledge()).values():
        if article.kind in ARTICLES:
            yield address(article)


def _gathered(folders: tuple[str, ...]) -> list[str]:
    names: Mapping[str, str] = getattr(staticfiles_storage, "hashed_files", {})
    return sorted(name for name in names if name.startswith(folders) and not name.startswith(NEVER))


def _views() -> Mapping[str, Any]:
    """The pictures of the body by their file's name, as the chart's directory has them."""
    read = json.loads((settings.WEB / "static" / DIRECTORY).read_text(encoding="utf-8"))
    return {f"{view}.svg": about for view, about in read["views"].items()}


def _pictures() -> Iterator[tuple[str, str]]:
    """Each picture's address as the chart asks for it, and the hashed file that is this very picture."""
    for name, about in _views().items():
        asked = f"{settings.STATIC_URL}body/{name}?v={about['version']}"
        yield asked, staticfiles_storage.url(f"body/{name}")

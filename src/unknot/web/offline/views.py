"""The worker with its list, what a phone needs to install Unknot, and the pages that are there without a connection."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_GET

from unknot.web.host.facts import knowledge
from unknot.web.host.version import version
from unknot.web.offline.build import worker_script
from unknot.web.offline.danger_signs import levels

PAPER = "#f7f5f0"
ICONS = (
    ("icons/icon-192.png", "192x192", "any"),
    ("icons/icon-512.png", "512x512", "any"),
    ("icons/maskable-512.png", "512x512", "maskable"),
)


@require_GET
def service_worker(_request: HttpRequest) -> HttpResponse:
    """The worker, with the list of this version before it; none while somebody works on the pages."""
    if not version():
        raise Http404("Nothing is kept on a device while the pages are worked on.")
    return HttpResponse(worker_script(), content_type="text/javascript; charset=utf-8")


@require_GET
def manifest(_request: HttpRequest) -> HttpResponse:
    """How Unknot looks where it is installed."""
    breath = knowledge().message("web.in-one-breath")
    icons = [
        {"src": static(name), "sizes": size, "type": "image/png", "purpose": purpose} for name, size, purpose in ICONS
    ]
    return JsonResponse(
        {
            "name": "Unknot",
            "short_name": "Unknot",
            "description": breath.text if breath else "",
            "id": reverse("landing"),
            "start_url": reverse("landing"),
            "scope": reverse("landing"),
            "display": "standalone",
            "lang": "en",
            "theme_color": PAPER,
            "background_color": PAPER,
            "icons": [*icons, {"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
        },
        content_type="application/manifest+json",
    )


@require_GET
def without_connection(request: HttpRequest) -> HttpResponse:
    """What works without a connection.  What it shows of a person is on their device alone."""
    return render(request, "offline/offline.html")


@require_GET
def when_to_get_help(request: HttpRequest) -> HttpResponse:
    """Every danger sign, by how soon to be seen."""
    return render(request, "offline/help.html", {"levels": levels(knowledge())})

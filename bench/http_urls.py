"""Every address of the app, and ``/bare``: as many bytes as asked for, with nothing done for them."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unknot.web.urls import handler403, handler404, handler500
from unknot.web.urls import urlpatterns as of_the_app

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]


def bare(request: HttpRequest, size: int) -> HttpResponse:
    """The least that Django does for a form and a page of this size."""
    return HttpResponse(b"x" * size if request.method == "POST" else b"")


urlpatterns = [*of_the_app, path("bare/<int:size>", bare)]

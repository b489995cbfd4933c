"""The page on which somebody sees what is kept, here and there; all that it shows comes from their own browser."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def yours(request: HttpRequest) -> HttpResponse:
    """What is kept: to be seen, saved, moved or deleted.  The page itself is the same for everybody."""
    return render(request, "keeping/yours.html")

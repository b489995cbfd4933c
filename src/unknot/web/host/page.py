"""What every page may say of its host."""

from django.conf import settings
from django.http import HttpRequest

UNNAMED = "your local emergency number"


def page(_request: HttpRequest) -> dict[str, str]:
    """The number to call in an emergency, in words where the host has named none."""
    return {"emergency_number": settings.HOST.emergency_number or UNNAMED}

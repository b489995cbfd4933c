"""What every page may say: whom to call, what Unknot is not, and what the host's fact packs made less strict."""

from django.conf import settings
from django.http import HttpRequest

from unknot.doors.fact_base import loosened_lines
from unknot.web.host.facts import knowledge
from unknot.web.host.version import version

UNNAMED = "your local emergency number"


def emergency_number() -> str:
    """The host's number to call, or words for it."""
    return settings.HOST.emergency_number or UNNAMED


def page(_request: HttpRequest) -> dict[str, object]:
    """The number to call in an emergency, in words where the host has named none, and the sentences around a page."""
    known, number = knowledge(), emergency_number()
    no_doctor, unconfirmed = known.message("web.no-doctor"), known.message("web.unconfirmed")
    return {
        "emergency_number": number,
        "version": version(),
        "no_doctor": no_doctor.with_figures(number=number) if no_doctor else "",
        "unconfirmed_rule": unconfirmed.text if unconfirmed else "",
        "loosened": list(loosened_lines(known)),
    }

"""What a phone needs before it trusts us: the steps and the authority's certificate, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import segno

AUTHORITY = "/unknot-authority.crt"
STYLE = Path(__file__).parents[2] / "static" / "css" / "unknot.css"
CALLED = "attachment; filename=unknot-authority.crt"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that can be fetched."""

    kind: str
    body: bytes
    disposition: str = "inline"


def trust_pages(address: str, fingerprint: str, certificate: bytes) -> Mapping[str, Told]:
    """Every path that is answered, with its answer; made once, so that nothing is looked up when somebody asks."""
    return {
        "/": Told("text/html; charset=utf-8", _page(address, fingerprint)),
        AUTHORITY: Told("application/x-x509-ca-cert", certificate, CALLED),
        "/address.svg": Told("image/svg+xml", _drawn(address)),
        "/unknot.css": Told("text/css; charset=utf-8", STYLE.read_bytes()),
    }


def _page(address: str, fingerprint: str) -> bytes:
    from django.template.loader import render_to_string  # noqa: PLC0415 - Django is set up by then

    pairs = fingerprint.split(":")
    rows = [" ".join(pairs[at : at + 8]) for at in range(0, len(pairs), 8)]
    return render_to_string("host/trust.html", {"address": address, "rows": rows, "authority": AUTHORITY}).encode()


def _drawn(address: str) -> bytes:
    drawn = BytesIO()
    segno.make(address, micro=False).save(drawn, kind="svg", scale=6, border=4, dark="#000", light="#fff")
    return drawn.getvalue()

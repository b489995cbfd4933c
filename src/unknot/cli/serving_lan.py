"""``unknot serve --lan``: HTTPS for the phones in the house, begun anew when the certificate is due."""

import os
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

    from unknot.web.host.lan.addresses import Place
    from unknot.web.host.lan.authority import Authority

PORT, TRUST_PORT = 8443, 8444
LOOK_AGAIN_S = 600
"""How often it is looked whether the certificate still fits."""
PAIRS_A_LINE = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line, and where the keys are kept."""

    address: str | None
    port: int
    trust_port: int
    names: tuple[str, ...]
    folder: Path


def wanted(address: str | None, port: int | None, trust_port: int | None, names: Iterable[str]) -> Wanted:
    """What was asked for, with the usual ports and folder where nothing was said.  Raises ValueError."""
    from unknot.cli.data_folder import data_folder

    try:
        return Wanted(address, port or PORT, trust_port or TRUST_PORT, tuple(names), data_folder() / "lan")
    except OSError as error:
        raise ValueError(f"The data folder {error.filename} cannot be used ({error.strerror}).") from None


def serve_in_the_house(asked: Wanted) -> None:
    """Serve until stopped, beginning anew when a certificate is due.  Raises ValueError with one sentence."""
    before = dict(os.environ)
    if _serve_while_it_fits(asked):
        print("The certificate is renewed.", flush=True)
        os.execve(sys.executable, sys.orig_argv, before)  # noqa: S606 - this very command again, with nothing kept


def _serve_while_it_fits(asked: Wanted) -> bool:
    """Serve until stopped, or until a new certificate is due; tells which."""
    from unknot.cli.serving import make_ready, worker
    from unknot.web.host.lan.trust_page import trust_pages
    from unknot.web.host.lan.trust_server import trusting
    from unknot.web.host.serving import server

    place, by = prepared(asked)
    _tell_the_web_app(place)
    make_ready()
    pages = trust_pages(web_address(place, asked.port), by.fingerprint, by.der)
    serving = server(place.address, asked.port, asked.folder / "server.pem")
    with trusting(place.address, asked.trust_port, pages), worker(), _watching(serving, asked) as due:
        print("\n".join(told(place, asked, by, drawn=sys.stdout.isatty())), flush=True)
        serving.serve()
    return due.is_set()


def prepared(asked: Wanted) -> "tuple[Place, Authority]":
    """Where we are and who vouches for it, the files made where needed.  Raises ValueError with one sentence."""
    from unknot.cli.serving import refuse_taken
    from unknot.web.host.lan.addresses import place
    from unknot.web.host.lan.authority import authority, vouched_for
    from unknot.web.host.lan.certificate import server_certificate

    if asked.port == asked.trust_port:
        raise ValueError("--port and --trust-port need to be two different ports.")
    here, now = place(asked.address, asked.names), datetime.now(UTC)
    for port in (asked.port, asked.trust_port):
        refuse_taken(here.address, port)
    try:
        asked.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        by = authority(asked.folder / "authority.pem", here.names, now)
        here = vouched_for(by, here)
        server_certificate(asked.folder / "server.pem", by, here, now)
    except OSError as error:
        raise ValueError(f"The keys cannot be kept in {asked.folder} ({error.strerror}).") from None
    return here, by


def web_address(place: "Place", port: int) -> str:
    """Where the app is, by its address: every phone finds that, whatever names it knows."""
    from unknot.web.host.lan.addresses import in_url

    return f"https://{in_url(place.address)}:{port}/"


def told(place: "Place", asked: Wanted, by: "Authority", *, drawn: bool) -> Iterator[str]:
    """What the terminal says: the address, the steps, the code to look at with a phone, and what to compare."""
    from unknot.web.host.lan.addresses import in_url

    trust = f"http://{in_url(place.address)}:{asked.trust_port}/"
    names = [name for name in place.names if name != "localhost"]
    yield f"Unknot is at {web_address(place, asked.port)}  (Ctrl-C stops it)"
    yield from (f"        or at https://{name}:{asked.port}/  where the phone knows that name" for name in names)
    yield "\nThe first time, on each phone in this network:"
    yield f"  1. Open {trust}" + ("  or look at this with its camera:" if drawn else "")
    yield from (square_code(trust) if drawn else ())
    yield "  2. Follow the steps there. Compare the SHA-256 fingerprint on the phone with this one:"
    pairs = by.fingerprint.split(":")
    yield from ("       " + " ".join(pairs[at : at + PAIRS_A_LINE]) for at in range(0, len(pairs), PAIRS_A_LINE))
    yield "  3. Open Unknot from there, and put it on the home screen."


def square_code(address: str) -> Iterator[str]:
    """A QR code of half blocks, black on white whatever colours the terminal has."""
    from io import StringIO

    import segno

    drawn = StringIO()
    segno.make(address, micro=False).terminal(drawn, border=2, compact=True)
    yield from (f"     \x1b[97;40m{line}\x1b[0m" for line in drawn.getvalue().splitlines())


def _tell_the_web_app(place: "Place") -> None:
    from unknot.web.host.environment import OWN

    os.environ["UNKNOT_ALLOWED_HOSTS"] = ",".join([*place.hosts, os.environ.get("UNKNOT_ALLOWED_HOSTS", "")])
    os.environ["UNKNOT_HTTPS"] = OWN


@contextmanager
def _watching(serving: "AbstractServer[Any]", asked: Wanted) -> Iterator[threading.Event]:
    """Inside, it is looked now and then whether the certificate fits; when it no longer does, the server is stopped."""
    due, over = threading.Event(), threading.Event()

    def look() -> None:
        while not over.wait(LOOK_AGAIN_S):
            if not still_fits(asked):
                due.set()
                serving.signal_handler_interrupt()  # type: ignore[no-untyped-call]
                return

    watching = threading.Thread(target=look, daemon=True)
    watching.start()
    try:
        yield due
    finally:
        over.set()
        watching.join()


def still_fits(asked: Wanted) -> bool:
    """Whether the certificate is still for where we are; while we are nowhere, nothing is changed."""
    from unknot.web.host.lan.addresses import place
    from unknot.web.host.lan.authority import authority, vouched_for
    from unknot.web.host.lan.certificate import fits

    try:
        here, now = place(asked.address, asked.names), datetime.now(UTC)
        by = authority(asked.folder / "authority.pem", here.names, now)
        return fits(asked.folder / "server.pem", by, vouched_for(by, here), now)
    except (ValueError, OSError):
        return True

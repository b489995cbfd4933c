"""A real server and a real browser: `unknot serve` on a free port, Chromium headless, nothing from elsewhere."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

UNKNOT = str(Path(sys.executable).with_name("unknot"))
START_S = 30
CHROMIUM = "/usr/bin/chromium"


@contextmanager
def served(home: Path, **settings: str) -> Iterator[str]:
    """The address of a server of its own, with its data in ``home``."""
    port = free_port()
    environment = {**os.environ, "UNKNOT_HOME": str(home), "UNKNOT_REQUESTS_A_MINUTE": "0", **settings}
    with subprocess.Popen([UNKNOT, "serve", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(f"{address}/health")
            yield address
        finally:
            server.terminate()


@contextmanager
def chromium() -> "Iterator[Browser]":
    """Debian's Chromium, headless."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is there

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port: int = listening.getsockname()[1]
        return port


def wait_for(address: str) -> None:
    """Wait until this address answers.  Raises TimeoutError."""
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310 - our own server
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise TimeoutError(f"{address} did not answer within {START_S} seconds.")

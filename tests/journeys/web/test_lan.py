"""On a phone in the house: trusted once, it is a secure place; untrusted, the browser refuses; cookies stay locked."""

import base64
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from making.browser import CHROMIUM, UNKNOT, free_port
from making.walker import Walker
from making.watching import Watch
from unknot.web.host.lan.key_file import read

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

PHONE = {"width": 320, "height": 640}
ADDRESS = "127.0.0.2"
SECURE = """() => [isSecureContext, "serviceWorker" in navigator, "wakeLock" in navigator, "locks" in navigator,
  "storage" in navigator && "persist" in navigator.storage]"""


@dataclass(frozen=True, slots=True)
class House:
    """A server in a house of its own: what it said, where it is, and where its keys are."""

    said: str
    app: str
    trust: str
    keys: Path


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """`unknot serve --lan` on an address of the loopback, as somebody starts it."""
    home, port, trust = tmp_path_factory.mktemp("house"), free_port(), free_port()
    command = [UNKNOT, "serve", "--lan", "--address", ADDRESS, "--port", str(port), "--trust-port", str(trust)]
    environment = {**os.environ, "UNKNOT_HOME": str(home), "UNKNOT_REQUESTS_A_MINUTE": "0", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        lines = []
        for line in server.stdout:
            lines.append(line)
            if "home screen" in line:
                break
        yield House("".join(lines), f"https://{ADDRESS}:{port}", f"http://{ADDRESS}:{trust}", home / "lan")
        server.terminate()
        server.stdout.read()


@contextmanager
def phone(folder: Path, *, trusts: x509.Certificate | None = None) -> "Iterator[BrowserContext]":
    """A browser with a home of its own, which was told to trust this authority, or nothing."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is there

    flags = ["--no-sandbox", "--disable-gpu", *(trust(folder, trusts) if trusts else [])]
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(folder / "profile"),
            executable_path=CHROMIUM,
            args=flags,
            env={**os.environ, "HOME": str(folder)},
            viewport=PHONE,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        yield context
        context.close()


def trust(folder: Path, authority: x509.Certificate) -> list[str]:
    """Put the authority among the browser's own; without the tool for it, name the one key that is let through."""
    if not (certutil := shutil.which("certutil")):
        key = authority.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        digest = hashes.Hash(hashes.SHA256())
        digest.update(key)
        return [f"--ignore-certificate-errors-spki-list={base64.b64encode(digest.finalize()).decode()}"]
    kept, file = folder / ".pki" / "nssdb", folder / "authority.crt"
    kept.mkdir(parents=True)
    file.write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    at = ["-d", f"sql:{kept}"]
    subprocess.run([certutil, "-N", *at, "--empty-password"], check=True)
    subprocess.run([certutil, "-A", *at, "-n", "unknot", "-t", "C,,", "-i", str(file)], check=True)
    return []


def authority_from(house: House, context: "BrowserContext") -> x509.Certificate:
    """The certificate as the trust page gives it."""
    return x509.load_der_x509_certificate(context.request.get(f"{house.trust}/unknot-authority.crt").body())


def test_without_trust_the_browser_refuses_and_the_page_that_helps_is_fit_to_be_read(
    house: House, tmp_path: Path
) -> None:
    """Given a phone that knows nothing, then the app is not opened, and the steps are, with the same numbers."""
    from playwright.sync_api import Error  # noqa: PLC0415

    with phone(tmp_path) as context:
        watch, page = Watch(context, house.trust, set()), context.new_page()
        page.goto(f"{house.trust}/")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            watch.look(page)
        for summary in page.locator("summary").all():
            summary.click()
        watch.look(page)
        watch.nothing_wrong()
        pairs = re.findall(r"\b[0-9A-F]{2}\b", " ".join(page.locator("code").all_inner_texts()))
        assert bytes.fromhex("".join(pairs)) == authority_from(house, context).fingerprint(hashes.SHA256())
        assert " ".join(pairs[:8]) in house.said
        context.unroute_all()
        with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
            context.new_page().goto(house.app)


def test_once_trusted_it_is_a_secure_place_and_a_visit_begins(house: House, tmp_path: Path) -> None:
    """Given the authority from the trust page, then all that needs HTTPS is there, and a first step is taken."""
    with phone(tmp_path / "before") as context:
        authority = authority_from(house, context)
    with phone(tmp_path / "after", trusts=authority) as context:
        watch = Watch(context, house.app, set())
        guest = Walker(context.new_page(), house.app, watch=watch)
        guest.start()
        assert guest.page.evaluate(SECURE) == [True] * 5
        guest.mark("neck", "neck-angle:right").describe()
        assert guest.page.locator("#age").is_visible()
        cookies = context.cookies()
        assert cookies
        assert all(one["secure"] for one in cookies)
        watch.nothing_wrong()


def test_the_keys_never_leave_the_folder(house: House) -> None:
    """What the trust page gives holds the certificate alone, and the key's file is its owner's."""
    assert read(house.keys / "authority.pem").certificate
    assert house.keys.stat().st_mode & 0o077 == 0

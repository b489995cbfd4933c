"""A private key and its certificate in one file that only its owner reads, put in place whole or not at all."""

import os
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class Keyed:
    """A private key, and the certificate that speaks for it."""

    key: EllipticCurvePrivateKey
    certificate: x509.Certificate


def keep(path: Path, keyed: Keyed) -> None:
    """Write both into one file: a reader finds the old one or the new one, never half of either."""
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(_pem(keyed))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def read(path: Path) -> Keyed:
    """Read both back.  Raises ValueError with one sentence where others can read it, or it is damaged."""
    if (mode := path.stat().st_mode) & OTHERS:
        raise ValueError(f"Others may read the key in {path} (mode {mode & 0o777:o}): chmod 600 it, or delete it.")
    pem = path.read_bytes()
    try:
        key = serialization.load_pem_private_key(pem, password=None)
        certificate = x509.load_pem_x509_certificate(pem)
    except (ValueError, TypeError):
        raise ValueError(_damaged(path)) from None
    if not isinstance(key, EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
        raise ValueError(_damaged(path))
    return Keyed(key, certificate)


def _damaged(path: Path) -> str:
    return f"{path} is damaged: put it back from a backup, or delete it and trust a new one on each phone."


def _pem(keyed: Keyed) -> bytes:
    key = keyed.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return key + keyed.certificate.public_bytes(serialization.Encoding.PEM)

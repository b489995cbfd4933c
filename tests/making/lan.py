"""An authority and a certificate of a test's own, at a time that the test gives."""

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from unknot.web.host.lan.addresses import Place
from unknot.web.host.lan.authority import Authority, authority
from unknot.web.host.lan.certificate import server_certificate
from unknot.web.host.lan.key_file import read

NOW = datetime.now(UTC).replace(microsecond=0)
PLACE = Place("192.168.1.20", ("192.168.1.20", "fd00::5", "127.0.0.1"), ("localhost", "pc.local", "nas.example.org"))


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one house."""

    folder: Path
    by: Authority

    @property
    def server(self) -> Path:
        """The file of the server's key and certificate."""
        return self.folder / "server.pem"

    @property
    def certificate(self) -> x509.Certificate:
        """The server's certificate as it is now."""
        return read(self.server).certificate

    def believed(self, certificate: x509.Certificate, *asked: str) -> bool:
        """Whether the openssl command, trusting the authority alone, believes this certificate."""
        root, leaf = self.folder / "root.crt", self.folder / "leaf.crt"
        root.write_bytes(self.by.keyed.certificate.public_bytes(serialization.Encoding.PEM))
        leaf.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        command = [
            "openssl",
            "verify",
            "-x509_strict",
            "-purpose",
            "sslserver",
            "-CAfile",
            str(root),
            *asked,
            str(leaf),
        ]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def forged(self, name: x509.GeneralName) -> x509.Certificate:
        """What somebody with the stolen key could sign: our certificate, but for another name."""
        ours = self.certificate
        made = x509.CertificateBuilder(
            ours.issuer, ours.subject, ours.public_key(), 7, ours.not_valid_before_utc, ours.not_valid_after_utc
        )
        for extension in ours.extensions:
            value = extension.value
            named = isinstance(value, x509.SubjectAlternativeName)
            made = made.add_extension(x509.SubjectAlternativeName([name]) if named else value, extension.critical)
        return made.sign(self.by.keyed.key, hashes.SHA256())


def house(folder: Path, place: Place = PLACE, now: datetime = NOW) -> Made:
    """A house whose files are made, or found again, at this time."""
    by = authority(folder / "authority.pem", place.names, now)
    server_certificate(folder / "server.pem", by, place, now)
    return Made(folder, by)

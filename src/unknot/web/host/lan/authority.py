"""This machine's own certificate authority: made once, good for its names and for private addresses alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.x509.oid import NameOID

from unknot.web.host.lan.addresses import PRIVATE, Place
from unknot.web.host.lan.key_file import Keyed, keep, read

LIFE = timedelta(days=3652)
SLOW_CLOCK = timedelta(days=1)
"""A certificate begins so long before it is made, for phones whose clock is behind."""
SIGNS_ONLY = x509.KeyUsage(
    digital_signature=False,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=True,
    crl_sign=True,
    encipher_only=False,
    decipher_only=False,
)


@dataclass(frozen=True, slots=True)
class Authority:
    """Whom a phone is asked to trust."""

    keyed: Keyed

    @property
    def der(self) -> bytes:
        """The certificate as a phone takes it in; the key is no part of it."""
        return self.keyed.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in pairs, as phones show it."""
        return self.keyed.certificate.fingerprint(hashes.SHA256()).hex(":").upper()

    def may_name(self, name: str) -> bool:
        """Whether a certificate for this name would be believed."""
        found = self.keyed.certificate.extensions.get_extension_for_class(x509.NameConstraints).value
        roots = [one.value for one in found.permitted_subtrees or () if isinstance(one, x509.DNSName)]
        return any(name == root or name.endswith(f".{root}") for root in roots)


def vouched_for(by: Authority, place: Place) -> Place:
    """This place without a name that the machine took on by itself since: the phones' trust is worth more than it."""
    names = tuple(name for name in place.names if name not in place.by_itself or by.may_name(name))
    return replace(place, names=names)


def authority(path: Path, names: Iterable[str], now: datetime) -> Authority:
    """The authority in this file, made if there is none.

    Raises ValueError where the file is damaged, open to others, no authority of ours, or has ended.
    """
    if not path.exists():
        keep(path, _made(tuple(names), now))
    found = Authority(read(path))
    if found.keyed.certificate.not_valid_after_utc <= now:
        raise ValueError(f"The authority in {path} has ended: delete the file and trust a new one on each phone.")
    try:
        found.may_name("localhost")
    except x509.ExtensionNotFound:
        raise ValueError(f"{path} holds no authority that unknot serve made: move it away.") from None
    return found


def _made(names: tuple[str, ...], now: datetime) -> Keyed:
    key = ec.generate_private_key(ec.SECP256R1())
    called = f"Unknot on {names[1] if len(names) > 1 else names[0]}"[:50] + f" ({now:%Y-%m-%d})"
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, called)])
    certificate = (
        begun(subject, subject, key.public_key(), now, LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(SIGNS_ONLY, critical=True)
        .add_extension(_limits(names), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Keyed(key, certificate)


def begun(
    subject: x509.Name, issuer: x509.Name, key: CertificatePublicKeyTypes, now: datetime, life: timedelta
) -> x509.CertificateBuilder:
    """What every certificate has: whose it is, who signs it, and from when until when it holds."""
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - SLOW_CLOCK)
        .not_valid_after(now + life)
    )


def _limits(names: tuple[str, ...]) -> x509.NameConstraints:
    """A stolen key can speak for these and nothing else: whoever trusts us does not trust us with the internet.

    Addresses are all private ones: a router may hand out others tomorrow, and each phone would have to trust anew.
    """
    own = [x509.DNSName(name) for name in dict.fromkeys(["localhost", *names])]
    return x509.NameConstraints([*own, *(x509.IPAddress(network) for network in PRIVATE)], excluded_subtrees=None)

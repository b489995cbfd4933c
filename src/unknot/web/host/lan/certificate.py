"""The server's certificate, signed by our own authority: renewed before it ends or when the addresses change."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from unknot.web.host.lan.addresses import Place
from unknot.web.host.lan.authority import Authority, begun
from unknot.web.host.lan.key_file import Keyed, keep, read

LIFE = timedelta(days=365)
RENEWED_BEFORE = timedelta(days=30)
SPEAKS_ONLY = x509.KeyUsage(
    digital_signature=True,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def server_certificate(path: Path, by: Authority, place: Place, now: datetime) -> None:
    """Have a certificate in this file that fits: the one that is there, else a new one with a new key.

    Raises ValueError where the authority may not speak for a name.
    """
    for name in place.names:
        if not by.may_name(name):
            raise ValueError(_made_before(name))
    if not fits(path, by, place, now):
        keep(path, _made(by, place, now))


def fits(path: Path, by: Authority, place: Place, now: datetime) -> bool:
    """Whether what is in this file is from this authority, for this place, and not near its end."""
    if not path.exists():
        return False
    try:
        found = read(path).certificate
        found.verify_directly_issued_by(by.keyed.certificate)
        names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not fit, and a new one with a new key is made
        return False
    end, last = found.not_valid_after_utc, by.keyed.certificate.not_valid_after_utc
    lasting = found.not_valid_before_utc <= now < (end if end >= last else end - RENEWED_BEFORE)
    return lasting and set(names) == set(_names(place))


def _made(by: Authority, place: Place, now: datetime) -> Keyed:
    key, signing = ec.generate_private_key(ec.SECP256R1()), by.keyed.certificate
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Unknot")])
    life = min(LIFE, signing.not_valid_after_utc - now)
    its_key = signing.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    certificate = (
        begun(subject, signing.subject, key.public_key(), now, life)
        .add_extension(x509.SubjectAlternativeName(_names(place)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(SPEAKS_ONLY, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(its_key), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(by.keyed.key, hashes.SHA256())
    )
    return Keyed(key, certificate)


def _names(place: Place) -> Iterable[x509.GeneralName]:
    return [
        *(x509.DNSName(name) for name in place.names),
        *(x509.IPAddress(ip_address(one)) for one in place.addresses),
    ]


def _made_before(name: str) -> str:
    return (
        f"The authority of this machine was made before it had the name {name}, and cannot speak for it:"
        " delete authority.pem in its data folder and trust the new one on each phone."
    )

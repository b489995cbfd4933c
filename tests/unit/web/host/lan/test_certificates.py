"""The authority of a house speaks for its names and private addresses alone; its certificate fits and is renewed."""

from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from shutil import which

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.verification import PolicyBuilder, Store

from making.lan import NOW, PLACE, house
from unknot.web.host.lan.authority import authority, vouched_for
from unknot.web.host.lan.certificate import RENEWED_BEFORE, fits

OPENSSL = pytest.mark.skipif(which("openssl") is None, reason="the openssl command is not here")


def test_the_authority_signs_for_ten_years_and_nothing_below_it_signs(tmp_path: Path) -> None:
    """A critical limit on names, on use, and on the depth of what it signs."""
    found = house(tmp_path).by.keyed.certificate
    basic = found.extensions.get_extension_for_class(x509.BasicConstraints)
    usage = found.extensions.get_extension_for_class(x509.KeyUsage)
    assert (basic.critical, basic.value) == (True, x509.BasicConstraints(ca=True, path_length=0))
    assert usage.critical
    assert usage.value.key_cert_sign
    assert not usage.value.digital_signature
    assert found.extensions.get_extension_for_class(x509.NameConstraints).critical
    assert found.not_valid_after_utc - NOW >= timedelta(days=3650)


def test_the_server_certificate_is_for_every_address_and_name_for_a_year(tmp_path: Path) -> None:
    """At most 397 days, for servers only."""
    found = house(tmp_path).certificate
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert found.not_valid_after_utc - found.not_valid_before_utc <= timedelta(days=397)
    assert set(names.get_values_for_type(x509.DNSName)) == set(PLACE.names)
    assert {str(one) for one in names.get_values_for_type(x509.IPAddress)} == set(PLACE.addresses)
    uses = found.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(uses) == [ExtendedKeyUsageOID.SERVER_AUTH]


def test_a_verifier_believes_it_for_its_names(tmp_path: Path) -> None:
    """By the rules of the web, trusting this authority alone."""
    made = house(tmp_path)
    policy = PolicyBuilder().store(Store([made.by.keyed.certificate])).time(NOW)
    for name in (x509.DNSName("pc.local"), x509.IPAddress(ip_address("192.168.1.20"))):
        chain = policy.build_server_verifier(name).verify(made.certificate, [])
        assert chain[-1] == made.by.keyed.certificate


@OPENSSL
@pytest.mark.parametrize("asked", [["-verify_hostname", "pc.local"], ["-verify_ip", "fd00::5"]])
def test_openssl_believes_it_too(tmp_path: Path, asked: list[str]) -> None:
    """An oracle of other people's making, at its strictest."""
    made = house(tmp_path)
    assert made.believed(made.certificate, *asked)


@OPENSSL
@pytest.mark.parametrize(
    "name",
    [
        x509.DNSName("bank.example"),
        x509.DNSName("example.org"),
        x509.DNSName("pc"),
        x509.DNSName("notlocal"),
        x509.DNSName("local"),
        x509.DNSName("printer.local"),
        x509.DNSName("otherpc.local"),
        x509.IPAddress(ip_address("8.8.8.8")),
        x509.IPAddress(ip_address("2001:4860::1")),
    ],
    ids=str,
)
def test_a_stolen_key_is_good_for_nothing_else(tmp_path: Path, name: x509.GeneralName) -> None:
    """What it signs for another's name or address is refused; for an own one it is believed."""
    made = house(tmp_path)
    assert made.believed(made.forged(x509.DNSName("nas.example.org")))
    assert not made.believed(made.forged(name))


def test_nothing_is_made_anew_without_a_reason(tmp_path: Path) -> None:
    """The same authority and the same certificate at the next start; both files are their owner's alone."""
    first, again = house(tmp_path), house(tmp_path, now=NOW + timedelta(days=200))
    assert (again.by.der, again.certificate) == (first.by.der, first.certificate)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("*.pem")} == {0o600}


@pytest.mark.parametrize("change", ["near its end", "another address", "another authority", "open", "damaged"])
def test_a_certificate_that_no_longer_fits_is_renewed_with_a_new_key(tmp_path: Path, change: str) -> None:
    """And the phone trusts it, since the authority is the same one, but where that was made anew."""
    first, place, now = house(tmp_path), PLACE, NOW
    if change == "near its end":
        now = first.certificate.not_valid_after_utc - RENEWED_BEFORE
        assert fits(first.server, first.by, PLACE, now - timedelta(seconds=1))
    elif change == "another address":
        place = replace(PLACE, address="10.0.0.9", addresses=("10.0.0.9", "127.0.0.1"))
    elif change == "another authority":
        (tmp_path / "authority.pem").unlink()
    elif change == "open":
        first.server.chmod(0o644)
    before = first.certificate if change != "open" else None
    if change == "damaged":
        first.server.write_bytes(first.server.read_bytes()[:300])
    again = house(tmp_path, place, now)
    assert before is None or again.certificate.public_key() != before.public_key()
    assert fits(again.server, again.by, place, now)
    assert (again.by.der == first.by.der) == (change != "another authority")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("others may read it", "chmod 600"),
        ("cut short", "is damaged"),
        ("a server's", "no authority"),
        ("old", "ended"),
    ],
)
def test_an_authority_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, harm: str, said: str) -> None:
    """It is never replaced unasked: every phone would have to trust the new one."""
    made, path, now = house(tmp_path), tmp_path / "authority.pem", NOW
    if harm == "others may read it":
        path.chmod(0o640)
    elif harm == "cut short":
        path.write_bytes(path.read_bytes()[:-200])
    elif harm == "a server's":
        path.write_bytes(made.server.read_bytes())
    else:
        now += timedelta(days=3653)
    before = path.read_bytes()
    with pytest.raises(ValueError, match=said):
        authority(path, PLACE.names, now)
    assert path.read_bytes() == before


def test_a_machine_that_took_on_another_name_is_served_without_it(tmp_path: Path) -> None:
    """Nobody asked for that name: the phones' trust stays, by the address and the other names."""
    made = house(tmp_path)
    new = replace(PLACE, names=("localhost", "new.local", "nas.example.org"), by_itself=("new.local",))
    assert vouched_for(made.by, new).names == ("localhost", "nas.example.org")
    old = replace(PLACE, by_itself=("pc.local",))
    assert vouched_for(made.by, old) == old
    asked = replace(new, by_itself=())
    assert vouched_for(made.by, asked) == asked


def test_a_name_that_came_later_needs_a_new_authority(tmp_path: Path) -> None:
    """The limit cannot be widened afterwards, and that is said."""
    house(tmp_path)
    with pytest.raises(ValueError, match=r"box\.example\.org"):
        house(tmp_path, replace(PLACE, names=(*PLACE.names, "box.example.org")))

"""Only private addresses, and names that nobody else can hold."""

import pytest

from unknot.web.host.lan import addresses
from unknot.web.host.lan.addresses import in_url, named, place, private


@pytest.mark.parametrize("name", ["dev", "com", "local", "co.uk", "example.com", "a b.local", "*.nas.example.org", ""])
def test_a_name_that_others_may_hold_is_refused(name: str) -> None:
    """An authority that may speak for a whole ending would be worth stealing."""
    with pytest.raises(ValueError, match="--name"):
        named(name)


@pytest.mark.parametrize("name", ["pc.local", "NAS.example.org", "knot.home.arpa", "box.lan"])
def test_an_own_name_is_taken_in_small_letters(name: str) -> None:
    """As certificates and browsers write it."""
    assert named(name) == name.lower()


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860::1", "0.0.0.0", "172.32.0.1", "house", "192.168.1.256"])  # noqa: S104 - it is refused
def test_an_address_that_is_not_private_is_refused(address: str) -> None:
    """What the whole world reaches needs a certificate that the whole world trusts."""
    with pytest.raises(ValueError, match=r"--address|--lan"):
        private(address)


def test_a_place_has_every_host_that_may_be_asked_for() -> None:
    """The address, this machine itself, and every name."""
    here = place("127.0.0.2", ["nas.example.org"])
    assert here.address == "127.0.0.2"
    assert {"127.0.0.2", "127.0.0.1", "localhost", "nas.example.org"} <= set(here.hosts)
    assert in_url("fd00::5") == "[fd00::5]"


def test_a_machine_without_a_network_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence that tells what to do."""
    monkeypatch.setattr(addresses, "lan_addresses", tuple)
    with pytest.raises(ValueError, match="No address in the house"):
        place(None, [])

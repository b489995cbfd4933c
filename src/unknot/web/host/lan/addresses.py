"""What this machine is called and where it is found in the house: private addresses and names alone."""

import ipaddress
import re
import socket
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address
PRIVATE: tuple[IPv4Network | IPv6Network, ...] = tuple(
    ipaddress.ip_network(one)
    for one in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    )
)
HOME_SUFFIXES = ("local", "internal", "home.arpa", "lan")
"""Endings that are set aside, or used, for names in a house; a name of two parts has to end in one."""
OWN_PARTS = 3
_NOWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses for documentation: asking the way to them tells our own address, and nothing is sent."""
_NAME = re.compile(r"(?=.{1,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Place:
    """The address that is listened on, and every address and name that a certificate is for.

    ``by_itself`` are those of the names that nobody asked for.
    """

    address: str
    addresses: tuple[str, ...]
    names: tuple[str, ...]
    by_itself: tuple[str, ...] = ()

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that a browser may ask for, as it writes it."""
        return (*(in_url(one) for one in self.addresses), *self.names)


def place(address: str | None, wanted: Iterable[str]) -> Place:
    """Where this machine is.  Raises ValueError with one sentence where there is no address, or one is not private."""
    found = lan_addresses() if address is None else (private(address),)
    if not found:
        raise ValueError("No address in the house was found: join its network, or name one with --address.")
    asked = [named(name) for name in wanted]
    own = [name for name in [f"{_short_name()}.local"] if _may_be_named(name) and name not in asked]
    names = dict.fromkeys(["localhost", *own, *asked])
    return Place(found[0], tuple(dict.fromkeys([*found, "127.0.0.1"])), tuple(names), tuple(own))


def lan_addresses() -> tuple[str, ...]:
    """This machine's private addresses, IPv4 and the way out first; no packet is sent to find them."""
    said = [*_on_the_way_out(), *_by_own_name()]
    found = dict.fromkeys(one for one in said if _reachable(ipaddress.ip_address(one)))
    return tuple(sorted(found, key=lambda one: ":" in one))


def private(address: str) -> str:
    """This address, as it is usually written.  Raises ValueError where it is none, or not a private one."""
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        raise ValueError(f"--address is an address like 192.168.1.20 here, not {address!r}.") from None
    if not any(read in network for network in PRIVATE):
        raise ValueError(f"--lan is for private addresses, and {address} is not one: put a proxy before it instead.")
    return str(read)


def named(name: str) -> str:
    """This name in small letters.

    Raises ValueError for a name that others could hold too: an authority for it could speak for them.
    """
    small = name.lower().rstrip(".")
    if not _may_be_named(small):
        raise ValueError(f"--name is a name of this machine's own, like pc.home.arpa or nas.example.org, not {name!r}.")
    return small


def in_url(address: str) -> str:
    """An address as a URL has it."""
    return f"[{address}]" if ":" in address else address


def _may_be_named(name: str) -> bool:
    own = name.count(".") + 1 >= OWN_PARTS or name.endswith(tuple(f".{one}" for one in HOME_SUFFIXES))
    return bool(_NAME.fullmatch(name)) and own and name not in HOME_SUFFIXES


def _short_name() -> str:
    return socket.gethostname().lower().partition(".")[0]


def _reachable(address: Address) -> bool:
    return any(address in one for one in PRIVATE) and not (address.is_loopback or address.is_link_local)


def _on_the_way_out() -> Iterable[str]:
    for family, nowhere in _NOWHERE.items():
        try:
            with closing(socket.socket(family, socket.SOCK_DGRAM)) as asking:
                asking.connect((nowhere, 9))
                yield asking.getsockname()[0]
        except OSError:
            continue


def _by_own_name() -> Iterable[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return (str(one[4][0]).partition("%")[0] for one in found)

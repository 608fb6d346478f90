"""Which network addresses a server may be asked to fetch from. A feed's address is a stranger's word (CWE-918).

`ipaddress` alone is not enough: `is_private` misses 100.64.0.0/10 and `is_global` lets NAT64 and 6to4 carry a private
IPv4 address through. What a v6 address carries inside is judged as well.
"""

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network

#: Never a public feed, whatever `is_global` says in this version of Python.
_CLOSED: tuple[IPNetwork, ...] = tuple(
    ip_network(net)
    for net in (
        "0.0.0.0/8",  # this network (RFC 6890)
        "100.64.0.0/10",  # carrier-grade NAT (RFC 6598); the metadata service of one cloud
        "168.63.129.16/32",  # a cloud's host agent on a public address
        "192.0.0.0/24",  # IETF protocol assignments; the metadata service of another cloud
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "64:ff9b:1::/48",  # NAT64 of local use (RFC 8215)
        "100::/64",  # discard only (RFC 6666)
        "2001::/23",  # Teredo, ORCHID and other assignments
        "3fff::/20",  # documentation (RFC 9637)
        "5f00::/16",  # segment routing (RFC 9602)
        "fec0::/10",  # site-local, deprecated
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052


def is_public(address: IPAddress) -> bool:
    """Whether `address` is one of the open internet: not loopback, private, link-local, shared, reserved, multicast."""
    carried = _carried(address)
    if carried is not None:
        return is_public(carried)
    if address.is_multicast or address.is_reserved or address.is_unspecified or not address.is_global:
        return False
    return not any(address in net for net in _CLOSED if net.version == address.version)


def _carried(address: IPAddress) -> IPv4Address | None:
    """The IPv4 address inside a mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056) or compatible IPv6 address."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64 or int(address) >> 32 == 0:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def parse_networks(words: Iterable[str]) -> tuple[IPNetwork, ...]:
    """Networks as an operator writes them ("10.1.0.0/16", "::1"). Raises ValueError with the word that is none."""
    return tuple(ip_network(word.strip(), strict=False) for word in words if word.strip())


@lru_cache(maxsize=4096)
def refusal(text: str, allowed: tuple[IPNetwork, ...] = ()) -> str | None:
    """Why the address `text`, as the resolver or the socket gave it, must not be connected to; None when it may.

    `allowed` are networks that an operator named on purpose. A zone ("%eth0") makes an address local: refused.
    """
    if "%" in text:
        return f"{text} is an address of the local link"
    try:
        address = ip_address(text)
    except ValueError:
        return f"{text[:80]!r} is not a network address"
    if any(address in net for net in allowed if net.version == address.version) or is_public(address):
        return None
    return f"{text} is not a public address"

"""Addresses of receivers: which are public, and one for a name that is looked up once."""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_UNICAST = IPv6Network("2000::/3")
"""All that is public of IPv6: what maps to IPv4 (NAT64, ``::ffff:0:0/96``), is local or multicast is outside."""
_RELAYED = (IPv6Network("2002::/16"), IPv6Network("2001::/32"), IPv6Network("3fff::/20"))
"""6to4 and Teredo, which lead to IPv4 addresses; documentation."""
_RELAYS = IPv4Network("192.88.99.0/24")
_LOCAL = ("localhost", ".localhost", ".local", ".internal")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """True if an address is that of one host of the internet, and of nothing behind it."""
    if isinstance(address, IPv4Address):
        usable = address not in _RELAYS and not address.is_multicast and not address.is_reserved
    else:
        usable = address in _UNICAST and not any(address in network for network in _RELAYED)
    return usable and address.is_global


def is_private(host: str) -> bool:
    """True if a host is a private address, or by its name on this machine or network."""
    name = host.partition("%")[0].rstrip(".").lower()
    try:
        return not is_public(ip_address(name))
    except ValueError:
        return name.endswith(_LOCAL)


def looked_up(host: str, port: int) -> str:
    """The first address of a host. Raises OSError for an unknown one, ValueError where any isn't public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(address[0]) for *_, address in found]
    if any(map(is_private, addresses)):
        raise ValueError(f"{host} has a private address")
    return addresses[0]

"""Addresses of receivers: which are public, and one for a name that is looked up once."""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_UNICAST = IPv6Network("2000::/3")
"""All that is public of IPv6: what maps to IPv4 (NAT64, ``::ffff:0:0/96``), is local or multicast is outside."""
_RELAYED = (IPv6Network("2002::/16"), IPv6Network("2001::/32"), IPv6Network("3fff::/20"))
"""6to4 and Teredo, which lead to IPv4 addresses; documentation."""
_RELAYS = IPv4Network("192.88.99.0/24")
_LOCAL = (".localhost", ".localdomain", ".local", ".internal")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """True if an address is that of one host of the internet, and of nothing behind it."""
    if isinstance(address, IPv4Address):
        usable = address not in _RELAYS and not address.is_multicast and not address.is_reserved
    else:
        usable = address in _UNICAST and not any(address in network for network in _RELAYED)
    return usable and address.is_global


def is_private(host: str) -> bool:
    """True if a host is a private address, or by its name on this machine or network.

    A name that ends in a number is an address to resolvers (``127.1``, ``0x7f.1``), and one without a dot is looked up
    in the network: both count.
    """
    name = host.partition("%")[0].rstrip(".").lower()
    try:
        return not is_public(ip_address(name))
    except ValueError:
        _, dot, last = name.rpartition(".")
        return bool(name) and (not dot or name.endswith(_LOCAL) or last.isdigit() or last.startswith("0x"))


def looked_up(host: str, port: int, *, private: bool, public: bool) -> str:
    """The first address of a host. Raises OSError for an unknown one, ValueError where any isn't of an allowed kind."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(address[0]) for *_, address in found]
    for address in addresses:
        if is_private(address) and not private:
            raise ValueError(f"{host} has a private address")
        if not is_private(address) and not public:
            raise ValueError(f"{host} has a public address, and public callbacks aren't allowed")
    return addresses[0]

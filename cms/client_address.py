"""Where a request comes from, as far as it can be known."""

from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address of the visitor; empty when none can be read.

    Behind the web server that ends TLS, only the last entry of `X-Forwarded-For` was written by that server; all
    others can be made up by the visitor. An IPv6 network of 64 bits counts as one visitor, since anybody has one.
    """
    found = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        found = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or found
    try:
        address = ip_address(found)
    except ValueError:
        return ""
    return address.exploded[:19] if isinstance(address, IPv6Address) else str(address)

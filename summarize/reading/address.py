"""An http(s) address to an `Original`: fetched within limits of time, size and redirects, and from public hosts only.

A page may redirect into the network it is read from, and a name may mean another host when it is looked up again. The
address is therefore checked where the connection is made: what is resolved is what is checked and what is connected to,
for the first request and after every redirect. Proxies of the environment are not used, because they would resolve
names where nothing can be checked.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from summarize.reading.original import MAX_BYTES, Original, Unusable

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["fetch"]

# Seconds for connecting and for every wait for more. Browsers give up later; here ten pages are fetched in a row.
TIMEOUT = 20.0

# Seconds for the whole body, so that a server which sends a byte now and then cannot hold a run up.
MAX_SECONDS = 60.0

# Redirects that are followed: address shorteners and consent pages need two or three.
MAX_REDIRECTS = 5

CHUNK_BYTES = 64 * 1024
_AGENT = "Mozilla/5.0 (compatible; summarize)"
_ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5"

# IPv4 addresses as a network of IPv6 alone sees them (RFC 6052).
_TRANSLATION_PREFIX = ipaddress.IPv6Network("64:ff9b::/96")

_UNREACHABLE = "Check the address, or save the page and give the file."
_PRIVATE = "Use --allow-private-addresses if it is yours, or save the page and give the file."


def fetch(address: str, *, allow_private_addresses: bool = False) -> Original:
    """Fetch what an address gives.

    Parameters
    ----------
    address : str
        With ``http://`` or ``https://``.
    allow_private_addresses : bool
        Whether hosts of the own machine and network may be asked.

    Returns
    -------
    Original
        Its name is the last part of the path that it came from after redirects.

    Raises
    ------
    Unusable
        If there is no answer in time, none but an error, too large a one, or its host is not public.
    """
    opener = _opener(allow_private_addresses)
    try:
        headers = {"User-Agent": _AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
        request = urllib.request.Request(_ascii(address), headers=headers)  # noqa: S310 - the opener has no other schemes
        with opener.open(request, timeout=TIMEOUT) as response:
            return _received(address, response)
    except urllib.error.HTTPError as error:
        error.close()
        raise _refused(error) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unusable(_failure(error), _UNREACHABLE) from error


def is_public(address: str) -> bool:
    """Whether an IP address is one of a host on the public internet.

    Examples
    --------
    >>> is_public("127.0.0.1"), is_public("169.254.169.254"), is_public("::ffff:10.0.0.1"), is_public("1.1.1.1")
    (False, False, False, True)
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour
        if parsed in _TRANSLATION_PREFIX:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if parsed.is_site_local:
            return False
    return parsed.is_global and not (parsed.is_multicast or parsed.is_reserved)


def _connect(allow_private: bool, host: str, port: int, timeout: float) -> socket.socket:
    """Connect to the first address of a host that answers, every one of them checked before it is asked."""
    failure: OSError = OSError("no address")
    for family, kind, protocol, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not allow_private and not is_public(str(place[0])):
            found = "" if host == place[0] else f" ({place[0]})"
            raise Unusable(f"{host} is not a public address{found}", _PRIVATE)
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(place)
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


class _Connection(http.client.HTTPConnection):
    """A connection to a checked address."""

    def __init__(self, host: str, *, allow_private: bool, **settings: Any) -> None:
        super().__init__(host, **settings)
        self._allow_private = allow_private

    def connect(self) -> None:
        self.sock = _connect(self._allow_private, self.host, self.port, TIMEOUT)


class _SecureConnection(http.client.HTTPSConnection):
    """The same over TLS; the certificate is checked against the name, not the address."""

    def __init__(self, host: str, *, allow_private: bool, **settings: Any) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, context=self._tls, **settings)
        self._allow_private = allow_private

    def connect(self) -> None:
        plain = _connect(self._allow_private, self.host, self.port, TIMEOUT)
        try:
            self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)
        except OSError:
            plain.close()
            raise


class _Handler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Opens both schemes through checked connections."""

    def __init__(self, allow_private: bool) -> None:
        super().__init__()
        self._allow_private = allow_private

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Connection, allow_private=self._allow_private), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_SecureConnection, allow_private=self._allow_private), req)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, to the two schemes of the web only."""

    max_redirections = MAX_REDIRECTS

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if not newurl.lower().startswith(("http://", "https://")):
            fp.close()
            raise Unusable(f"it redirects to another scheme ({newurl.partition(':')[0]})", _UNREACHABLE)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _opener(allow_private: bool) -> urllib.request.OpenerDirector:
    """Build an opener that knows http and https and nothing else: no files, no FTP, no proxies."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        _Handler(allow_private),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _ascii(address: str) -> str:
    """Write an address in ASCII, as a request needs it; a browser's address line shows other letters."""
    parts = urllib.parse.urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if not host:
        raise ValueError("no host in the address")
    place = f"[{host}]" if ":" in host else host
    if parts.port:
        place = f"{place}:{parts.port}"
    path = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~?")
    return urllib.parse.urlunsplit((parts.scheme.lower(), place, path, query, ""))


def _received(address: str, response: http.client.HTTPResponse) -> Original:
    """Turn an answer into an `Original`; a compressed body stays so, the readers see what it is."""
    coding = (response.headers.get("Content-Encoding") or "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise Unusable(f"compressed in a way that was not asked for ({coding})", _UNREACHABLE)
    declared = response.headers.get("Content-Type") is not None
    return Original(
        content=_body(response),
        name=urllib.parse.unquote(urllib.parse.urlsplit(response.url).path.rpartition("/")[2]),
        url=address,
        charset=response.headers.get_content_charset(),
        media_type=response.headers.get_content_type() if declared else None,
    )


def _body(response: http.client.HTTPResponse) -> bytes:
    """Read an answer's body, as long as it is neither too large nor too slow, and comes whole."""
    deadline = time.monotonic() + MAX_SECONDS
    chunks, size = [], 0
    while chunk := response.read1(CHUNK_BYTES):
        chunks.append(chunk)
        size += len(chunk)
        if size > MAX_BYTES:
            raise Unusable(f"more than {MAX_BYTES // 2**20} MiB", "Give one article.")
        if time.monotonic() > deadline:
            raise Unusable(f"not received in {MAX_SECONDS:.0f} seconds", _UNREACHABLE)
    # What the server announced less what came; None if it announced nothing.
    if response.length:
        raise Unusable(f"broken off after {size} of {size + response.length} bytes", _UNREACHABLE)
    return b"".join(chunks)


def _refused(error: urllib.error.HTTPError) -> Unusable:
    """Say what an error of the server means."""
    if 300 <= error.code < 400:
        return Unusable(f"more than {MAX_REDIRECTS} redirects, or one to where nothing is fetched", _UNREACHABLE)
    return Unusable(f"the server answers {error.code} {error.reason}".rstrip(), _UNREACHABLE)


def _failure(error: Exception) -> str:
    """Say in a few words why there was no answer."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return f"no answer in {TIMEOUT:.0f} seconds"
    if isinstance(cause, socket.gaierror):
        return "no such host"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({cause.verify_message.rstrip('.')})"
    return f"cannot be fetched ({getattr(cause, 'strerror', None) or cause})"

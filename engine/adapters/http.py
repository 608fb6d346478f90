"""The guarded fetcher: asks at an address that a stranger may have chosen, by GET, and a hub by POST.

Every name is resolved here and every answer checked (engine.core.networks); the connection goes to a checked address,
so a second DNS answer cannot change it, and each redirect passes the same gate. No proxy, no .netrc, no cookies,
nothing from the environment. It stands on httpcore, httpx's own engine: a feed that is unchanged costs half of what a client of
httpx takes. Bytes are capped after decoding, and one deadline holds for the whole fetch: names,
connecting, TLS, every header, every byte, every hop.
"""

import ssl
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import urlencode

import httpcore
import httpx

from engine.adapters.http_backend import BlockedAddress, CheckedBackend, GuardedTransport, Resolver, deadline, resolve
from engine.adapters.http_body import BadEncoding, TooLarge, read_body
from engine.adapters.http_connections import Connections
from engine.core.networks import parse_networks
from engine.ports import Fetched, FetchRefused

MAX_BYTES = 10_000_000
MAX_REDIRECTS = 5
#: As `allowed_networks`: every address may be fetched from; for an operator who trusts everybody that adds feeds.
EVERYWHERE = ("0.0.0.0/0", "::/0")
_MAX_URL = 4096
_NOT_MODIFIED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAME_METHOD = frozenset({307, 308})
_PRIVATE_HEADERS = frozenset({"authorization", "cookie"})


class GuardedFetcher:
    """Implements FeedFetcher; one object serves all threads and keeps connections alive between fetches.

    `contact` (an address or URL of the operator) stands in the User-Agent, so that a site can complain to somebody.
    `allowed_networks` opens networks that are closed by default: an intranet's feeds, or loopback in a test.
    """

    def __init__(
        self,
        *,
        contact: str = "",
        allowed_networks: Iterable[str] = (),
        max_bytes: int = MAX_BYTES,
        timeout_s: float = 20.0,
        resolver: Resolver = resolve,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.max_bytes = max_bytes
        self.timeout_s = timeout_s
        tls = tls or httpx.create_ssl_context(trust_env=False)
        self._connections = Connections(tls, CheckedBackend(resolver, parse_networks(allowed_networks)))
        self._headers = _own_headers(contact)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched | FetchRefused:
        """GET `url` with `headers`, following at most five checked redirects; what goes wrong outside is a value."""
        return self._ask(url, dict(headers or {}))

    def post(self, url: str, form: Mapping[str, str]) -> Fetched | FetchRefused:
        """POST a form to `url`, as guarded as `fetch`; it goes on to where a 307 or 308 leads, and nowhere else."""
        body = urlencode(form).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(body))}
        return self._ask(url, headers, body)

    def _ask(self, url: str, headers: dict[str, str], body: bytes | None = None) -> Fetched | FetchRefused:
        with deadline(self.timeout_s):
            try:
                return self._follow(url, headers, body)
            except BlockedAddress as error:
                return FetchRefused("blocked_address", str(error))
            except TooLarge as error:
                return FetchRefused("too_large", str(error))
            except httpcore.TimeoutException:
                return FetchRefused("timeout", f"no whole answer within {self.timeout_s:g} seconds")
            except (httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError) as error:
                return FetchRefused("bad_url", _first_line(error))
            except (httpcore.NetworkError, httpcore.ProtocolError, BadEncoding, OSError) as error:
                return FetchRefused("connection", _first_line(error))

    def close(self) -> None:
        """Give the kept connections back."""
        self._connections.close()

    def _follow(self, url: str, headers: dict[str, str], body: bytes | None) -> Fetched | FetchRefused:
        hops: list[tuple[int, str]] = []
        method, leading = ("GET", _REDIRECTS) if body is None else ("POST", _SAME_METHOD)
        while True:
            place = _place(url)
            if isinstance(place, str):
                return FetchRefused("bad_url", place)
            where, host = place
            asked = [(name.encode(), value.encode()) for name, value in {**self._headers, **headers}.items()]
            request = httpcore.Request(method, where, headers=[host, *asked], content=body)
            with self._connections.answer(request) as response:
                said = _headers(response)
                target = said.get("location") if response.status in leading else None
                if not target:
                    return self._fetched(url, response, said, hops)
            if len(hops) == MAX_REDIRECTS:
                return FetchRefused("too_many_redirects", f"more than {MAX_REDIRECTS} redirects")
            url, headers = _next_hop(url, target, headers)
            hops.append((response.status, url))

    def _fetched(
        self, url: str, response: httpcore.Response, said: dict[str, str], hops: list[tuple[int, str]]
    ) -> Fetched:
        """Only a success has a body worth reading: a page that explains an error is nobody's feed."""
        is_success = 200 <= response.status < 300
        body = read_body(said, response.iter_stream(), self.max_bytes) if is_success else b""
        if response.status == _NOT_MODIFIED:
            response.read()  # it has no body (RFC 9110 15.4.5); read to its end, the connection serves the next feed there
        return Fetched(url, response.status, said, body, tuple(hops))


def _headers(response: httpcore.Response) -> dict[str, str]:
    """Names in lower case; what is said several times stands in one line (RFC 9110 section 5.3)."""
    said: dict[str, str] = {}
    for raw_name, raw in response.headers:
        name, value = raw_name.decode("latin-1").lower(), raw.decode("latin-1")
        said[name] = f"{said[name]}, {value}" if name in said else value
    return said


@lru_cache(maxsize=20_000)
def _place(url: str) -> tuple[httpcore.URL, tuple[bytes, bytes]] | str:
    """Where to connect, what to ask for there, and the Host header; or what forbids it. Feeds are asked for again and again."""
    problem = url_problem(url)
    if problem:
        return problem
    parsed = httpx.URL(url)
    where = httpcore.URL(scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=parsed.raw_path)
    return where, (b"Host", parsed.netloc)


def guarded_transport(
    allowed_networks: Iterable[str] = (), resolver: Resolver = resolve, tls: ssl.SSLContext | None = None
) -> GuardedTransport:
    """What opens connections to checked addresses only; every use stands within a `deadline`."""
    tls = tls or httpx.create_ssl_context(trust_env=False)
    return GuardedTransport(tls, resolver, parse_networks(allowed_networks))


def url_problem(url: str) -> str | None:
    """What forbids `url` before any name is looked up: another scheme, credentials, control characters; else None."""
    if len(url) > _MAX_URL or not url.isprintable() or " " in url:
        return "the address is too long, or holds spaces or control characters"
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        return f"not an address: {_first_line(error)}"
    if parsed.scheme not in {"http", "https"}:
        return f"only http and https are fetched, not {parsed.scheme or 'a bare path'}"
    if not parsed.host:
        return "the address names no host"
    if parsed.userinfo:
        return "an address with a user name or password in it is not fetched"
    return None


def _next_hop(url: str, target: str, headers: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The address a redirect points to, and the headers that may go there: secrets stay with their host."""
    here = httpx.URL(url)
    there = here.join(target).copy_with(fragment=None)
    if (there.scheme, there.host, there.port) != (here.scheme, here.host, here.port):
        headers = {name: value for name, value in headers.items() if name.lower() not in _PRIVATE_HEADERS}
    return str(there), headers


def _own_headers(contact: str) -> dict[str, str]:
    agent = f"Rekindle/0.1 (feed reader; {contact})" if contact else "Rekindle/0.1 (feed reader)"
    return {
        "User-Agent": "".join(c if c.isascii() and c.isprintable() else "?" for c in agent),
        "Accept": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
        "Accept-Encoding": "gzip",
    }


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:300]

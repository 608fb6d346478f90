"""What the DNS says of a domain, by the machine's own resolver (dnspython)."""

from collections.abc import Iterator
from contextlib import contextmanager

import dns.exception
import dns.name
import dns.resolver

from engine.core.errors import Unavailable

_PATIENCE_S = 5.0


class DnsRecords:
    """Implements Records."""

    def texts(self, name: str) -> tuple[str, ...]:
        """The TXT records of a name, also over a CNAME; none when there is no such name. Raises Unavailable."""
        with _as_unavailable():
            return tuple(b"".join(record.strings).decode("utf-8", "replace") for record in _ask(name, "TXT"))

    def mail_servers(self, domain: str) -> tuple[str, ...]:
        """The names of its mail servers, the preferred ones first. Raises Unavailable."""
        with _as_unavailable():
            records = sorted(_ask(domain, "MX"), key=lambda record: record.preference)
            return tuple(name for record in records if (name := record.exchange.to_text(omit_final_dot=True).lower()))


def _ask(name: str, kind: str) -> dns.resolver.Answer | tuple[()]:
    try:
        return dns.resolver.resolve(name, kind, lifetime=_PATIENCE_S, search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return ()


@contextmanager
def _as_unavailable() -> Iterator[None]:
    try:
        yield
    except (dns.exception.DNSException, OSError, UnicodeError) as error:
        raise Unavailable(f"the DNS does not answer: {type(error).__name__}") from error

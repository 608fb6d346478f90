"""How near to its source a piece of evidence is: the company's own word or a filing, a wire, or an outlet that retells it."""

from triggers.core.name_witnesses import host_of

PRIMARY, WIRE, OTHERS = 0, 1, 2
#: Where companies must tell the truth under the law.
_FILINGS = (
    *("sec.gov", "company-information.service.gov.uk", "unternehmensregister.de", "bundesanzeiger.de", "sedarplus.ca"),
    *("londonstockexchange.com", "oslobors.no", "info-financiere.fr", "edinet-fsa.go.jp"),
)
#: Where companies publish, and the agencies whose reports others print.
_WIRES = (
    *("businesswire.com", "prnewswire.com", "prnewswire.co.uk", "globenewswire.com", "accesswire.com", "newswire.ca"),
    *(
        "newsfilecorp.com",
        "eqs-news.com",
        "dgap.de",
        "presseportal.de",
        "ots.at",
        "cision.com",
        "mfn.se",
        "pressebox.de",
    ),
    *("reuters.com", "apnews.com", "afp.com", "dpa.com", "bloomberg.com"),
)


def rank_of(link: str | None, domain: str | None = None) -> int:
    """PRIMARY for a page of the company at `domain` or a register of filings, WIRE, or OTHERS."""
    host = host_of(link)
    if host is None:
        return OTHERS
    own = (host_of(domain),) if domain else ()
    if any(_is_at(host, place) for place in (*own, *_FILINGS) if place):
        return PRIMARY
    return WIRE if any(_is_at(host, place) for place in _WIRES) else OTHERS


def _is_at(host: str, place: str) -> bool:
    return host == place or host.endswith("." + place)

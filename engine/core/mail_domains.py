"""Domains as mail servers see them."""

#: Names under which registries sell names, as far as two labels are not enough. DMARC (RFC 7489 section 3.2) asks for the whole
#: public suffix list; a name that is missing here only means that one record more is looked for, and not found.
_SECOND_LEVEL = frozenset(
    {"ac", "co", "com", "edu", "gob", "gov", "govt", "ltd", "me", "ne", "net", "nhs", "nom", "or", "org", "plc", "sch"}
)


def organisation_of(domain: str) -> str:
    """The domain that somebody registered: brightwater.example of mail.brightwater.example, x.co.uk of y.x.co.uk."""
    labels = domain.split(".")
    is_two = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if is_two else -2 :])

"""`rekindle inspect mail` and `rekindle inspect dates`."""


def mail() -> None:
    """Read mails."""


def dates() -> None:
    """Read dates."""

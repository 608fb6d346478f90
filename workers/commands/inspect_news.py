"""`rekindle inspect news`, `stories` and `feed`."""


def news() -> None:
    """Read news."""


def stories() -> None:
    """Group stories."""


def feed() -> None:
    """Read feeds."""

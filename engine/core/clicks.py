"""What a tracked link holds: whose click it is, and where it goes. It is signed as a whole, so nobody can send it elsewhere."""

import base64
import binascii
from functools import lru_cache
from urllib.parse import urlsplit


def clicks_of(touch_id: str) -> str:
    """What the payloads of all click tokens in one mail begin with."""
    return f"{touch_id}~"


@lru_cache(maxsize=4096)  # most links of a mail are the same for everybody
def pack_target(target: str) -> str:
    """The rest of a payload. The target is base64url: a token in a path must survive `?`, `#` and `//`."""
    return base64.urlsafe_b64encode(target.encode()).rstrip(b"=").decode("ascii")


def unpack_click(payload: str) -> tuple[str, str] | None:
    """(touch id, target) of a payload; None when it holds no plain http or https address."""
    touch_id, _, packed = payload.partition("~")
    try:
        target = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
    except (binascii.Error, ValueError):
        return None
    return (touch_id, target) if _is_web_address(target) else None


def _is_web_address(target: str) -> bool:
    """A host over http(s). Backslashes and control characters are read differently by browsers and by us."""
    if not target.isprintable() or "\\" in target or " " in target:
        return False
    try:
        parts = urlsplit(target)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False

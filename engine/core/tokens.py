"""Signed tokens for links and reply addresses: bound to one purpose, compared in constant time, holding no secret."""

import base64
import hashlib
import hmac
from functools import lru_cache

from itsdangerous import BadSignature, Signer


class _PurposeSigner(Signer):
    """Signer with its derived key kept: the library derives it anew for each of the ten links of a mail."""

    def __init__(self, secret: bytes, purpose: str) -> None:
        super().__init__(secret, salt=f"rekindle.{purpose}", digest_method=hashlib.sha256)
        self._derived = super().derive_key()

    def derive_key(self, secret_key: str | bytes | None = None) -> bytes:  # noqa: ARG002 - one secret, derived once
        return self._derived


class Tokens:
    """Makes and reads tokens. `purpose` is part of the key: a token of one purpose never passes for another.

    A payload is text without whitespace; it can be read by anybody, so it holds opaque ids only.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._signer = lru_cache(maxsize=None)(lambda purpose: _PurposeSigner(secret, purpose))

    def sign(self, purpose: str, payload: str) -> str:
        """`payload.signature`, URL-safe when the payload is."""
        return self._signer(purpose).sign(payload).decode("ascii")

    def read(self, purpose: str, token: str) -> str | None:
        """The payload of a genuine token of this purpose; None for anything else."""
        try:
            return self._signer(purpose).unsign(token).decode()
        except (BadSignature, UnicodeError):
            return None

    def sign_address(self, purpose: str, payload: str) -> str:
        """A token for the local part of a mail address: lower-case base32, an 80-bit MAC, so it survives case folding.

        `payload` is itself lower-case base32 (a touch id); the result is `payload` followed by 16 characters.
        """
        return payload + self._address_mac(purpose, payload)

    def read_address(self, purpose: str, token: str) -> str | None:
        """The payload of a genuine address token, whatever its case; None for anything else."""
        payload, mac = token.lower()[:-16], token.lower()[-16:]
        expected = self._address_mac(purpose, payload)
        return payload if payload and _same(mac, expected) else None

    def _address_mac(self, purpose: str, payload: str) -> str:
        digest = self._signer(purpose).get_signature(payload)
        return base64.b32encode(hashlib.sha256(digest).digest()[:10]).decode("ascii").lower()


def _same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(), right.encode())

"""Signed tokens for links and reply addresses: bound to one purpose, compared in constant time, holding no secret."""

import binascii
import hashlib
import hmac
from collections.abc import Callable
from functools import cache

from itsdangerous import BadSignature, Signer

_BLOCK = 64  # bytes of a block of SHA-256
_INNER, _OUTER = bytes(b ^ 0x36 for b in range(256)), bytes(b ^ 0x5C for b in range(256))
_URL_SAFE = bytes.maketrans(b"+/", b"-_")  # RFC 4648 section 5
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(first + second for first in _BASE32 for second in _BASE32)


class _PurposeSigner(Signer):
    """The library's signer with its key derived once, and the same signature made from hashes that have read the key already.

    A mail bears a dozen tokens: the library derives the key and begins the hash anew for each of them, at ten times the price.
    What is read is verified by the library itself.
    """

    def __init__(self, secret: bytes, purpose: str) -> None:
        super().__init__(secret, salt=f"rekindle.{purpose}", digest_method=hashlib.sha256)
        self._derived = super().derive_key()
        block = self._derived.ljust(_BLOCK, b"\0")  # a derived key is shorter than a block
        self._inner = hashlib.sha256(block.translate(_INNER))
        self._outer = hashlib.sha256(block.translate(_OUTER))

    def derive_key(self, secret_key: str | bytes | None = None) -> bytes:  # noqa: ARG002 - one secret, derived once
        return self._derived

    def mac(self, value: bytes) -> bytes:
        """HMAC-SHA256 of `value` under the derived key (RFC 2104 section 4: the two keyed hashes are kept and copied)."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(value)
        outer.update(inner.digest())
        return outer.digest()

    def sign_text(self, payload: str) -> str:
        """What the library's `sign` gives, as text. A signature of 32 bytes ends in one "=", which is left out."""
        signature = binascii.b2a_base64(self.mac(payload.encode()), newline=False).translate(_URL_SAFE, b"=").decode()
        return payload + "." + signature


class Tokens:
    """Makes and reads tokens. `purpose` is part of the key: a token of one purpose never passes for another.

    A payload is text without whitespace; it can be read by anybody, so it holds opaque ids only.
    """

    def __init__(self, secret: bytes) -> None:
        self._signer = cache(lambda purpose: _PurposeSigner(secret, purpose))

    def sign(self, purpose: str, payload: str) -> str:
        """`payload.signature`, URL-safe when the payload is."""
        return self._signer(purpose).sign_text(payload)

    def signer(self, purpose: str) -> Callable[[str], str]:
        """`sign` for many payloads of one purpose."""
        return self._signer(purpose).sign_text

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
        return payload + _base32(self._signer(purpose).mac(payload.encode())[:10])

    def digest(self, purpose: str, text: str) -> str:
        """Sixteen characters that stand for `text`: equal for equal texts, and nobody without the secret can tell of which."""
        return _base32(self._signer(purpose).mac(text.encode())[:10])

    def read_address(self, purpose: str, token: str) -> str | None:
        """The payload of a genuine address token, whatever its case; None for anything else."""
        payload, mac = token.lower()[:-16], token.lower()[-16:]
        if not payload:
            return None
        return (
            payload if hmac.compare_digest(self.sign_address(purpose, payload)[-16:].encode(), mac.encode()) else None
        )


def _base32(ten: bytes) -> str:
    """Ten bytes as sixteen lower-case characters, two at a time (the standard library's takes three times as long)."""
    number = int.from_bytes(ten, "big")
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(70, -1, -10)])

"""Signed tokens for links and reply addresses: bound to one purpose, compared in constant time, holding no secret."""

import binascii
import hashlib
import hmac
from collections.abc import Callable
from functools import cache

from itsdangerous import BadSignature, Signer
from itsdangerous.signer import SigningAlgorithm

from engine.core.base32 import base32

#: Bytes of a signature in a link: 144 bits, and a multiple of three, so that base64 needs no padding.
_SIGNATURE = 18
_URL_SAFE = bytes.maketrans(b"+/", b"-_")  # RFC 4648 section 5


class _KeyedBlake(SigningAlgorithm):
    """BLAKE2b with a key is a MAC by itself (RFC 7693 section 2.9), and takes half as long as an HMAC of SHA-256."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return hashlib.blake2b(value, digest_size=_SIGNATURE, key=key).digest()


class _PurposeSigner(Signer):
    """The library's signer with its key derived once, and the same signature made from a hash that has read the key already.

    A mail bears a dozen tokens: the library derives the key and begins the hash anew for each of them, at ten times the price.
    What is read is verified by the library itself.
    """

    def __init__(self, secret: bytes, purpose: str) -> None:
        super().__init__(secret, salt=f"rekindle.{purpose}", digest_method=hashlib.sha256, algorithm=_KeyedBlake())
        self._derived = super().derive_key()
        self._keyed = hashlib.blake2b(digest_size=_SIGNATURE, key=self._derived)

    def derive_key(self, secret_key: str | bytes | None = None) -> bytes:  # noqa: ARG002 - one secret, derived once
        return self._derived

    def mac(self, value: str) -> bytes:
        """The signature of `value`."""
        keyed = self._keyed.copy()
        keyed.update(value.encode())
        return keyed.digest()

    def sign_text(self, payload: str) -> str:
        """What the library's `sign` gives, as text."""
        return f"{payload}.{_url_safe(self.mac(payload))}"

    def signer(self, prefix: str, before: str = "") -> Callable[[str], str]:
        """Of the rest of a payload that begins with `prefix`, what the library's `sign` gives for the whole, after `before`."""
        begun, start = self._keyed.copy(), before + prefix
        begun.update(prefix.encode())

        def sign(rest: str) -> str:
            keyed = begun.copy()
            keyed.update(rest.encode())
            return f"{start}{rest}.{_url_safe(keyed.digest())}"

        return sign


def _url_safe(signature: bytes) -> str:
    return binascii.b2a_base64(signature, newline=False).translate(_URL_SAFE).decode()


class Tokens:
    """Makes and reads tokens. `purpose` is part of the key: a token of one purpose never passes for another.

    A payload is text without whitespace; it can be read by anybody, so it holds opaque ids only.
    """

    def __init__(self, secret: bytes) -> None:
        self._signer = cache(lambda purpose: _PurposeSigner(secret, purpose))

    def sign(self, purpose: str, payload: str) -> str:
        """`payload.signature`, URL-safe when the payload is."""
        return self._signer(purpose).sign_text(payload)

    def signer(self, purpose: str, prefix: str, before: str = "") -> Callable[[str], str]:
        """`sign` for many payloads of one purpose that begin alike: it takes what comes after `prefix`.

        `before` is put in front of each token, such as the address of the page that reads it.
        """
        return self._signer(purpose).signer(prefix, before)

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
        return payload + base32(self._signer(purpose).mac(payload)[:10])

    def digest(self, purpose: str, text: str) -> str:
        """Sixteen characters that stand for `text`: equal for equal texts, and nobody without the secret can tell of which."""
        return base32(self._signer(purpose).mac(text)[:10])

    def read_address(self, purpose: str, token: str) -> str | None:
        """The payload of a genuine address token, whatever its case; None for anything else."""
        payload, mac = token.lower()[:-16], token.lower()[-16:]
        if not payload:
            return None
        return (
            payload if hmac.compare_digest(self.sign_address(purpose, payload)[-16:].encode(), mac.encode()) else None
        )

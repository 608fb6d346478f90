"""SendGrid's Inbound Parse with a security policy: whether a form was signed by SendGrid.

The signature is ECDSA over P-256 with SHA-256 of the timestamp and the raw body, in the two headers of the event webhook. Source:
twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks. The library's own check takes only text, and a
form with mails in it is none. There is no window of time: SendGrid tries again for three days, and a copy is known by its digest.
"""

import base64
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key

from engine.core.errors import RekindleError

_SIGNATURE = "x-twilio-email-event-webhook-signature"
_TIMESTAMP = "x-twilio-email-event-webhook-timestamp"
_UNREADABLE = (
    "the inbound key cannot be read: copy `public_key` from the answer in which SendGrid made the security policy"
)


class ParseSignature:
    """Implements engine.ports.InboundProof. `public_key` is base64 of its DER form, as SendGrid shows it."""

    def __init__(self, public_key: str) -> None:
        try:
            key = load_der_public_key(base64.b64decode("".join(public_key.split()), validate=True))
        except ValueError:
            raise RekindleError(_UNREADABLE) from None
        if not isinstance(key, ec.EllipticCurvePublicKey):
            raise RekindleError(_UNREADABLE)
        self._key = key

    def problem(self, raw: bytes, headers: Mapping[str, str]) -> str | None:
        """Why a request is not signed by SendGrid: unsigned or bad_signature; None when it is. `headers` in any case."""
        given = {name.lower(): value for name, value in headers.items()}
        stamp, signature = given.get(_TIMESTAMP, ""), given.get(_SIGNATURE, "")
        if not signature or not stamp:
            return "unsigned"
        try:
            signed = stamp.encode("ascii") + raw
            self._key.verify(base64.b64decode(signature, validate=True), signed, ec.ECDSA(hashes.SHA256()))
        except (InvalidSignature, ValueError):  # ValueError: headers that are no ASCII, broken base64
            return "bad_signature"
        return None

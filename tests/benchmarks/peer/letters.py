"""The peer's two sockets, filled: what its letters know, and where they go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from drip.drips import DripMessage


class Letter(DripMessage):
    """The same values for the same letter; its own unsubscribe link stays."""

    def build_context(self) -> dict[str, Any]:
        """What the letter asks for, at no price for loading it."""
        number = self.user.pk
        own = {"first_name": f"Ann{number}", "company": f"Firm {number}", "days_since": number % 20}
        return super().build_context() | settings.PEER_VALUES | own


class AppendingBackend(BaseEmailBackend):
    """Every mail as bytes appended to one open file.

    Django's own file backend opens one per connection, and the peer a connection per mail; there is no fsync to pay for either.
    """

    _file: BinaryIO | None = None

    def send_messages(self, email_messages: Sequence[Any]) -> int:
        """Append them all."""
        cls = type(self)
        if cls._file is None:
            cls._file = Path(settings.PEER_OUTBOX).open("wb")  # noqa: SIM115 - open as long as the process
        for message in email_messages:
            cls._file.write(message.message().as_bytes() + b"\n")
        return len(email_messages)

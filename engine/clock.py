"""The clock of the running house."""

from datetime import UTC, datetime


class SystemClock:
    """The machine's time as aware UTC."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)

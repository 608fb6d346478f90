"""Reading a feed under a limit of time and memory. A large body is parsed in a process of its own that can be killed.

Parsers are linear on what feeds are and not on everything that calls itself one: 400 KB of attributes in one element take
feedparser twelve seconds, 10 MB hours. A thread cannot be stopped; a process can.
"""

import json
import resource
import subprocess
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from triggers.feeds import FeedEntry, ParsedFeed, parse_feed

#: Below this size nothing takes longer than some seconds, and a process of its own would cost more than the parsing.
SMALL_BYTES = 200_000
LIMIT_S = 20.0
MEMORY_BYTES = 1_500_000_000
_HOME = Path(__file__).resolve().parent.parent


def read_feed(body: bytes, url: str, limit_s: float = LIMIT_S) -> ParsedFeed:
    """The feed in `body`; never raises and never takes much longer than `limit_s`. `problem` says what was wrong."""
    if len(body) <= SMALL_BYTES:
        return parse_feed(body, url)
    command = [sys.executable, "-m", "triggers.feed_reader", url]
    try:
        done = subprocess.run(command, input=body, capture_output=True, timeout=limit_s, cwd=_HOME, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        return ParsedFeed("", (), f"reading it took longer than {limit_s:g} seconds")
    except (OSError, ValueError) as error:  # no more processes; an address with a NUL in it
        return ParsedFeed("", (), f"it could not be read: {error}")
    if done.returncode != 0:
        return ParsedFeed("", (), "reading it took more memory than a feed may take")
    return _from_json(json.loads(done.stdout))


def _from_json(said: dict[str, Any]) -> ParsedFeed:
    entries = tuple(
        FeedEntry(
            **{
                **e,
                "published": _date(e["published"]),
                "updated": _date(e["updated"]),
                "categories": tuple(e["categories"]),
            }
        )
        for e in said["entries"]
    )
    return ParsedFeed(said["title"], entries, said["problem"], said["hub"], said["topic"])


def _date(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def main() -> None:
    """The process of its own: a body on standard input, JSON on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    feed = parse_feed(sys.stdin.buffer.read(), sys.argv[1])
    sys.stdout.write(json.dumps(asdict(feed), default=datetime.isoformat))


if __name__ == "__main__":
    main()

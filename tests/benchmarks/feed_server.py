"""Feeds on loopback, in a process of its own: `python -m tests.benchmarks.feed_server FEEDS` prints its port and serves until it is killed.

Feed N is at 127.x.y.z/N, four feeds a host. It names an ETag and answers 304 to it. /edition/K (asked of any host) puts edition K out:
from then on every tenth feed has another body. Of a thousand feeds five are slow and five are hostile: endless, broken or not HTTP at all.
"""

import asyncio
import sys
from functools import lru_cache

ENTRIES = 40
SLOW_S = 1.0
_FILL = "The company said on Monday that the plan had been talked over with staff in the north, and that more would be said in spring. "
_edition = 0


def address(feed: int) -> str:
    """The loopback address that serves this feed."""
    host = feed // 4 + 1
    return f"127.{host // 62_500}.{host // 250 % 250}.{host % 250 + 2}"


def is_changing(feed: int) -> bool:
    """Whether each edition brings something new."""
    return feed % 10 == 3


def is_slow(feed: int) -> bool:
    return feed % 200 == 77


def is_hostile(feed: int) -> bool:
    return feed % 200 == 111


@lru_cache(maxsize=64)
def body(feed: int, edition: int) -> bytes:
    """A feed of forty entries as they are in the field: about 30 KB."""
    entries = "".join(
        f"<item><title>Mill number {n} of feed {feed} talks about its plans for the year</title>"
        f"<link>https://news{feed}.example/{n}</link><guid>https://news{feed}.example/{n}</guid>"
        f"<description>&lt;p&gt;{_FILL * 3}&lt;/p&gt;</description>"
        f"<pubDate>Mon, 02 Mar 2026 {n % 24:02}:30:00 GMT</pubDate></item>"
        for n in range(edition, edition + ENTRIES)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {feed}</title>{entries}</channel></rss>'.encode()
    )


def answer(feed: int, asked: str | None) -> bytes:
    edition = _edition if is_changing(feed) else 0
    tag = f'"{feed}-{edition}"'
    if asked == tag:
        return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
    content = body(feed, edition)
    head = (
        f"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Type: application/rss+xml\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    global _edition  # noqa: PLW0603
    try:
        while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
            path = head.split(" ", 2)[1].strip("/")
            if path.startswith("edition/"):
                _edition = int(path.removeprefix("edition/"))
                writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
                continue
            feed = int(path)
            if is_hostile(feed):
                await _harm(writer, feed)
                return
            if is_slow(feed):
                await asyncio.sleep(SLOW_S)
            asked = next((line[15:] for line in head.split("\r\n") if line.lower().startswith("if-none-match: ")), None)
            writer.write(answer(feed, asked))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, ValueError):
        pass
    finally:
        writer.close()


async def _harm(writer: asyncio.StreamWriter, feed: int) -> None:
    kind = feed // 200 % 3
    if kind == 0:
        writer.write(b"\x00\xff garbage, no HTTP\r\n\r\n")
    elif kind == 1:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<rss>")
    else:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(20):  # a byte now and then, as long as anybody listens
            writer.write(b"1\r\n<\r\n")
            await writer.drain()
            await asyncio.sleep(0.5)
    await writer.drain()


async def main() -> None:
    server = await asyncio.start_server(serve, "0.0.0.0", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

"""Reading bodies: limits of bytes and of time."""

import anyio
import pytest
from starlette.requests import Request

from engine.core.errors import Unavailable
from engine.web.doors import Body, read_body


def arriving(*chunks: bytes, then: str = "end", counted: list[int] | None = None) -> Request:
    """A request whose body comes in these chunks, and then ends, hangs or breaks off."""
    waiting = list(chunks)

    async def receive() -> dict[str, object]:
        if waiting:
            if counted is not None:
                counted.append(len(waiting[0]))
            return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting) or then != "end"}
        if then == "gone":
            return {"type": "http.disconnect"}
        await anyio.sleep(60)
        raise AssertionError("nobody waits for so long")

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


def read(request: Request, limit: int, within_s: float = 5.0) -> Body:
    return anyio.run(read_body, request, limit, within_s)


def test_a_body_of_just_the_limit_is_whole_and_one_byte_more_is_cut() -> None:
    assert read(arriving(b"ab", b"cd"), 4) == Body(b"abcd")
    assert read(arriving(b"ab", b"cde"), 4) == Body(b"abcd", is_whole=False)
    assert read(arriving(b"", b""), 4) == Body(b"")


def test_an_endless_body_is_not_read_for_ever() -> None:
    counted: list[int] = []
    body = read(arriving(*[b"x" * 10] * 1000, then="hang", counted=counted), 10)
    assert body == Body(b"x" * 10, is_whole=False)
    assert len(counted) == 5


def test_a_body_that_dribbles_or_stops_is_given_up_in_time() -> None:
    with pytest.raises(Unavailable):
        read(arriving(b"a", then="hang"), 100, within_s=0.05)


def test_a_sender_that_hangs_up_brought_nothing() -> None:
    with pytest.raises(Unavailable):
        read(arriving(b"half of a ma", then="gone"), 100)

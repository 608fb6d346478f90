"""Logs: one form for our lines and those of libraries, on standard error, without anybody's address."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from workers import logs

BODY = "what the lead wrote"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = root.level
    yield
    structlog.reset_defaults()
    root.removeHandler(logs._handler)
    root.setLevel(before)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    out, err = capsys.readouterr()
    assert out == ""
    return [json.loads(line) for line in err.splitlines()]


def test_where_nobody_watches_a_line_is_json_with_the_event_first(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(is_terminal=False)
    structlog.get_logger().info("touches_settled", accepted=16, touch_id="abc")
    (line,) = lines(capsys)
    assert next(iter(line)) == "event"
    assert (line["event"], line["accepted"], line["touch_id"], line["level"]) == ("touches_settled", 16, "abc", "info")
    assert str(line["timestamp"]).endswith("Z")


def test_what_libraries_say_comes_out_in_the_same_form_once(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(is_terminal=False)
    logs.configure(is_terminal=False)
    logging.getLogger("dramatiq.worker").warning("lost the connection to %s", "the queue")
    logging.getLogger("dramatiq.worker").info("chatter")
    (line,) = lines(capsys)
    assert (line["event"], line["level"]) == ("lost the connection to the queue", "warning")


def test_a_traceback_shows_no_values_and_an_exception_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(is_terminal=False)
    try:
        digest(BODY)
    except ValueError:
        structlog.get_logger().exception("batch_failed", rows="enrolments", who="eve@acme.example")
    (line,) = lines(capsys)
    assert "ValueError" in str(line["exception"])
    assert BODY not in json.dumps(line)
    assert "acme.example" not in json.dumps(line)


def digest(body: str) -> None:
    raise ValueError(f"{len(body)}: Key (address_key)=(ann@acme.example) already exists;\nbob@acme.example too")


def test_the_password_of_a_database_is_cut_out(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(is_terminal=False)
    structlog.get_logger().warning(
        "tick_failed", error="cannot reach postgresql+psycopg://rekindle:hunter2@db.example/x"
    )
    assert "hunter2" not in json.dumps(lines(capsys))


def test_on_a_terminal_a_line_is_for_eyes(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(is_terminal=True)
    structlog.get_logger().info("stopping", signal="SIGTERM", who="eve@acme.example")
    err = capsys.readouterr().err
    assert "stopping" in err
    assert "SIGTERM" in err
    assert "acme.example" not in err
    assert not err.startswith("{")


def test_below_the_level_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(logging.ERROR, is_terminal=False)
    structlog.get_logger().warning("lease_too_short")
    logging.getLogger("uvicorn").warning("hm")
    assert lines(capsys) == []

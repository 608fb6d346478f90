"""Logs, in one place: one line per decision, the event first, ids only.

JSON lines when nobody watches, readable lines on a terminal; always on standard error, since standard output is the answer.
What libraries log by way of the standard library comes out in the same form. Tracebacks show no values of variables, and
whatever looks like a mail address, or the password of a database's URL, is cut out.
"""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict

_ADDRESS = re.compile(r"[^\s@\"'<>(),;=\\]{1,128}@[^\s@\"'<>(),;=\\]{1,255}")


def configure(level: int = logging.INFO, *, is_terminal: bool | None = None) -> None:
    """Have all logs of this process, from `level` on, written to standard error. Calling it again replaces the old form."""
    as_lines = sys.stderr.isatty() if is_terminal is None else is_terminal
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    ending = _ending(as_lines=as_lines)
    structlog.configure(
        processors=[*shared, *ending],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_to_stderr,
    )
    meta = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    _listen_to_libraries(
        structlog.stdlib.ProcessorFormatter(processors=[meta, *ending], foreign_pre_chain=shared), level
    )


def _ending(*, as_lines: bool) -> list[Any]:
    plain = [structlog.processors.format_exc_info, _without_addresses]
    if as_lines:
        return [*plain, structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    return [*plain, _event_first, structlog.processors.JSONRenderer(ensure_ascii=False, default=str)]


def _without_addresses(_logger: Any, _method: str, fields: EventDict) -> EventDict:
    """Nobody's address: an exception may quote what it could not digest."""
    return {key: _ADDRESS.sub("(address)", text) if isinstance(text, str) else text for key, text in fields.items()}


def _event_first(_logger: Any, _method: str, fields: EventDict) -> EventDict:
    return {"event": fields.pop("event", ""), **fields}


class _Stderr:
    """Whatever standard error is at the moment; tests and consoles replace it."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


def _to_stderr(*_names: object) -> structlog.PrintLogger:
    return structlog.PrintLogger(sys.stderr)


_handler = logging.StreamHandler(_Stderr())


def _listen_to_libraries(form: logging.Formatter, level: int) -> None:
    _handler.setFormatter(form)
    root = logging.getLogger()
    if _handler not in root.handlers:
        root.addHandler(_handler)
    root.setLevel(max(level, logging.WARNING))  # what libraries say below a warning is about themselves

"""JSON of the database: quick, and exact where the quick way is not."""

from collections import namedtuple
from datetime import UTC, datetime
from typing import Any

import pytest

from engine.store.batches import packed
from engine.store.json_text import dump, load

VALUES: list[Any] = [
    *(None, True, 0, -1, 2**53 + 1, 2**64, -(2**63) - 1, 10**30, 1.5, "", "Łódź", "\0", "\ud800", "a\nb"),
    *([], {}, [1, [2]], {"a": {"b": None}}, {"number": 123456789012345678901234, "text": "1234567890123456789012"}),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_is_written_is_read_as_it_was(value: Any) -> None:
    text = dump(value)
    assert load(text) == value
    assert type(load(text)) is type(value)
    assert load(text.encode()) == value


@pytest.mark.parametrize("text", ["", "{", "nothing", "12345678901234567890 1"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        load(text)


def test_a_value_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError):
        dump({"a": object()})


def test_a_moment_travels_as_the_tables_write_it_and_a_named_tuple_as_a_row() -> None:
    row = namedtuple("row", "number at")(10**30, datetime(2026, 3, 3, 9, tzinfo=UTC))  # noqa: PYI024 - any will do
    assert packed([row]) == '[[1000000000000000000000000000000,"2026-03-03T09:00:00.000000+00:00"]]'
    assert packed([row._replace(number=1)]) == '[[1,"2026-03-03T09:00:00.000000+00:00"]]'

"""Tables for millions of rows answer as a dictionary and a list would."""

from hypothesis import given, settings
from hypothesis import strategies as st

from triggers.core.packed import HashTable, Rows


@settings(max_examples=30)
@given(st.dictionaries(st.text(max_size=8), st.integers(-(2**31), 2**31 - 1), max_size=200), st.text(max_size=8))
def test_a_hash_table_answers_as_a_dictionary(known, other):
    table = HashTable()
    for text, value in known.items():
        table.put(text, 1)
        table.put(text, value)
    assert len(table) == len(known)
    assert {text: table.get(text) for text in known} == known
    assert table.get(other) == known.get(other)


def test_a_hash_table_grows_without_losing_anything():
    table = HashTable()
    for n in range(20_000):
        table.put(f"name {n}", n)
    assert all(table.get(f"name {n}") == n for n in range(20_000))
    assert table.get("name 20000") is None


def test_rows_come_back_as_they_were_put():
    rows = Rows()
    rows.append("1", "Ulm Zinc GmbH", None)
    rows.append("2", "Ölmühle\x00Süd", "oel.example")
    assert len(rows) == 2
    assert rows[0] == ["1", "Ulm Zinc GmbH", ""]
    assert rows[1] == ["2", "Ölmühle Süd", "oel.example"]

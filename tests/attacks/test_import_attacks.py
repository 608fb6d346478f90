"""A16: CSV files that want to break the import. Nothing of theirs is held in memory, run, or kept from being reported."""

import random
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from engine.core.errors import RekindleError
from engine.csv_files import LONGEST_CELL, LONGEST_LINE, CsvFile, Row
from engine.house import House
from engine.importing import import_csv
from engine.store import Store, tables
from tests.leads_world import applied_house

HEADER = "email,first_name,last_name,company,country,owner,reason,released_at,note,release_id\n"


@pytest.fixture
def house(store: Store, tmp_path: Path) -> House:
    return applied_house(store, tmp_path / "home")


@pytest.fixture
def sqlite_house(sqlite_url: str, tmp_path: Path) -> Iterator[House]:
    store = Store(sqlite_url)
    yield applied_house(store, tmp_path / "home")
    store.close()


def _file(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "leads.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _rows(house: House, name: str) -> list[Any]:
    with house.store.read() as tx:
        return list(tx.execute(select(getattr(tables, name))))


def test_a16_nul_bytes_and_control_characters_do_not_reach_the_database(house: House, tmp_path: Path):
    path = _file(tmp_path, HEADER.encode() + b"ann@acme.example,A\0n\x1bn,\x00,,,,no_budget,,a\0b,\n")
    assert import_csv(house, path).released == 1
    (lead,), (episode,) = _rows(house, "leads"), _rows(house, "episodes")
    assert (lead.first_name, lead.last_name, episode.note) == ("An n", "", "ab")


def test_a16_a_huge_cell_costs_its_own_row_only(sqlite_house: House, tmp_path: Path):
    huge = "x" * (3 * LONGEST_LINE)
    path = _file(tmp_path, f"{HEADER}ann@acme.example,{huge},,,,,no_budget,,,\nbob@acme.example,,,,,,no_budget,,,\n")
    report = import_csv(sqlite_house, path)
    assert report.released == 1
    assert [p.line for p in report.problems] == [2]


def test_a16_a_quote_that_never_closes_is_bounded_and_reported(sqlite_house: House, tmp_path: Path):
    rows = "".join(f"lead{n}@acme.example,,,,,,no_budget,,,\n" for n in range(10_000))
    path = _file(tmp_path, f'{HEADER}ann@acme.example,"Ann,,,,,no_budget,,,\n{rows}')
    report = import_csv(sqlite_house, path)
    assert report.problems[0].code == "unreadable_row"
    assert report.problems[0].line == 2
    assert report.released > 10_000 - 2 * LONGEST_CELL // 30  # what stands behind the longest cell is read again


def test_a16_a_cell_of_a_hundred_megabytes_is_not_held_in_memory(sqlite_house: House, tmp_path: Path):
    path = tmp_path / "leads.csv"
    with path.open("wb") as file:
        file.write(HEADER.encode() + b"ann@acme.example,")
        for _ in range(100):
            file.write(b"x" * (1 << 20))
        file.write(b",,,,,no_budget,,,\nbob@acme.example,,,,,,no_budget,,,\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report = import_csv(sqlite_house, path)
    assert report.released == 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes


def test_a16_random_bytes_never_crash_the_reader(tmp_path: Path):
    dice = random.Random(7)
    for _ in range(200):
        content = bytes(dice.choices(b'ab,;"\n\r\t\0\xff\xfe\x80|=@', k=dice.randrange(300)))
        try:
            with CsvFile(_file(tmp_path, content)) as file:
                rows = list(file.rows())
        except RekindleError:
            continue
        assert all(set(row.cells) <= set(file.columns) for row in rows if isinstance(row, Row))


def test_a16_a_formula_is_kept_as_the_text_it_is(sqlite_house: House, tmp_path: Path):
    path = _file(tmp_path, HEADER + "ann@acme.example,=1+1,@x,,,,no_budget,,-2,\n")
    import_csv(sqlite_house, path)
    assert _rows(sqlite_house, "leads")[0].first_name == "=1+1"

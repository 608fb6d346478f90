"""CSV files as people export them, good, odd and hostile; imported once and again, on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from engine.core.errors import RekindleError
from engine.house import House
from engine.importing import find_columns, import_csv, import_reps
from engine.store import Store, reps, tables
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
        return list(tx.execute(select(getattr(tables, name)).order_by(*getattr(tables, name).primary_key.columns)))


def test_a_file_is_imported_and_the_same_file_again_changes_nothing(house: House, tmp_path: Path):
    path = _file(
        tmp_path,
        HEADER
        + 'ann@acme.example,Ann,Lee,Acme,gb,,no budget,2026-01-05T09:30:00Z,"two\nlines, one comma",crm-1\n'
        + "bob@acme.example,Bob,Ray,Acme,US,,no_need,2026-01-06,,\n",
    )
    first = import_csv(house, path)
    names = ("leads", "accounts", "episodes", "enrolments", "timeline", "notices")
    before = {name: _rows(house, name) for name in names}
    again = import_csv(house, path)
    assert (first.released, dict(first.enrolled)) == (2, {"no-budget": 1, "no-need": 1})
    assert (again.released, dict(again.passed_over)) == (0, {"known": 2})
    assert before == {name: _rows(house, name) for name in names}
    ann, bob = before["episodes"]
    assert (ann.note, ann.released_at) == ("two\nlines, one comma", datetime(2026, 1, 5, 9, 30, tzinfo=UTC))
    assert bob.released_at == datetime(2026, 1, 6, tzinfo=UTC)  # midnight in London


def test_every_bad_row_is_named_with_its_line(house: House, tmp_path: Path):
    path = _file(
        tmp_path,
        HEADER
        + "ann@acme.example,Ann,,,,,no_budget,,,\n"
        + "nobody,,,,,,no_budget,,,\n"
        + "\n"
        + '"x@acme.example","a\nb",,,,,no_budget,soon,,\n'
        + "y@acme.example,,,,,,no_budget,,,,,,surplus\n"
        + "z@acme.example,,,,Germany,,no_budget,,,\n"
        + "bob@acme.example,Bob,,,,,no_budget,,,\n",
    )
    report = import_csv(house, path)
    assert [(p.line, p.code) for p in report.problems] == [
        (3, "bad_address"),
        (5, "bad_date"),
        (7, "too_many_cells"),
        (8, "bad_country"),
    ]
    assert (report.released, report.refused, report.rows) == (2, 4, 6)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_names_survive_every_usual_encoding(sqlite_house: House, tmp_path: Path, encoding: str):
    path = _file(tmp_path, (HEADER + "ann@acme.example,Zoë,Grüß,,,,no_budget,,,\n").encode(encoding))
    import_csv(sqlite_house, path)
    (lead,) = _rows(sqlite_house, "leads")
    assert (lead.first_name, lead.last_name) == ("Zoë", "Grüß")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_usual_separator_and_line_end_is_found(
    sqlite_house: House, tmp_path: Path, separator: str, line_end: str
):
    lines = [
        ["E-Mail", "First Name", "Reason"],
        ["ann@acme.example", "Ann", "no_budget"],
        ["bob@acme.example", "Bob", "no_budget"],
    ]
    path = _file(tmp_path, line_end.join(separator.join(line) for line in lines))
    assert import_csv(sqlite_house, path).released == 2
    assert [lead.first_name for lead in _rows(sqlite_house, "leads")] == ["Ann", "Bob"]


def test_columns_are_mapped_and_attributes_kept(sqlite_house: House, tmp_path: Path):
    path = _file(
        tmp_path, "Kontakt,Warum,Renewal,attributes.plant,Internal Id\nann@acme.example,no_budget,2027-01-01,Barre,77\n"
    )
    mapping = {"Kontakt": "address", "Warum": "reason", "Renewal": "attributes.renewal"}
    assert find_columns(path, mapping) == mapping | {"attributes.plant": "attributes.plant"}
    import_csv(sqlite_house, path, mapping)
    assert _rows(sqlite_house, "leads")[0].attributes == {"renewal": "2027-01-01", "plant": "Barre"}


def test_a_default_stands_in_for_a_missing_column_and_an_empty_cell(sqlite_house: House, tmp_path: Path):
    path = _file(tmp_path, "email,country\nann@acme.example,US\nbob@acme.example,\n")
    import_csv(sqlite_house, path, defaults={"reason": "no_need", "country": "GB"})
    assert [lead.country for lead in _rows(sqlite_house, "leads")] == ["US", "GB"]
    assert {episode.reason for episode in _rows(sqlite_house, "episodes")} == {"no_need"}


@pytest.mark.parametrize(
    ("content", "mapping", "message"),
    [
        ("", {}, "is empty"),
        ("\n\n", {}, "is empty"),
        ("a,b\n1,2\n", {}, "--map COLUMN=address"),
        ("email,email\n", {}, "two columns are called email"),
        ("email,reason\n", {"mail": "address"}, "no column 'mail'"),
        ("email,reason\n", {"reason": "purpose"}, "'purpose' is not a field"),
        (",".join(f"c{n}" for n in range(600)), {}, "600 columns"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    sqlite_house: House, tmp_path: Path, content: str, mapping: dict[str, str], message: str
):
    with pytest.raises(RekindleError, match=message):
        import_csv(sqlite_house, _file(tmp_path, content), mapping)


def test_of_two_columns_with_one_meaning_the_first_counts_unless_told(sqlite_house: House, tmp_path: Path):
    path = _file(tmp_path, "email,mail,reason\none@acme.example,two@acme.example,no_need\n")
    assert find_columns(path) == {"email": "address", "reason": "reason"}
    assert find_columns(path, {"email": "-", "mail": "address"}) == {"mail": "address", "reason": "reason"}


def test_a_long_file_goes_in_batch_by_batch_and_says_how_far_it_is(store: Store, tmp_path: Path):
    house = applied_house(store, tmp_path / "home")
    path, count = tmp_path / "many.csv", 5_000
    with path.open("w") as file:
        file.write(HEADER)
        for n in range(count):
            file.write(
                f"lead{n}@company{n % 1000}.example,Ann{n},Lee,Company {n % 1000},GB,,no_budget,2026-01-05,hello,r{n}\n"
            )
    seen: list[float] = []
    report = import_csv(house, path, progress=lambda done, _report: seen.append(done))
    assert report.released == count
    assert seen == sorted(seen)
    assert len(seen) == count / 1000
    assert seen[-1] == 1.0
    with house.store.read() as tx:
        assert tx.execute(select(func.count()).select_from(tables.accounts)).scalar() == 1000


# Reps.


def test_reps_are_imported_with_their_backups_and_again_without_change(house: House, tmp_path: Path):
    path = _file(
        tmp_path,
        "name,email,time_zone,hours,days,backup,manager\n"
        "Kim Doe,Kim@us.example,Europe/Berlin,09:00-17:30,mon tue,lee@us.example,max@us.example\n"
        "Lee,lee@us.example,,,,kim@us.example,\n"
        "Max,max@us.example,UTC,,,,\n",
    )
    assert import_reps(house, path).problems == []
    before = _rows(house, "reps")
    report = import_reps(house, path)
    assert (report.saved, report.problems, _rows(house, "reps")) == (3, [], before)
    with house.store.read() as tx:
        found = reps.find(tx, ["kim@us.example", "lee@us.example", "max@us.example"])
    kim, lee, boss = found["kim@us.example"], found["lee@us.example"], found["max@us.example"]
    assert (kim.name, kim.time_zone, kim.working_days, kim.hours) == ("Kim Doe", "Europe/Berlin", (1, 2), "09:00-17:30")
    assert (kim.backup_id, kim.manager_id, lee.backup_id, lee.time_zone) == (
        lee.rep_id,
        boss.rep_id,
        kim.rep_id,
        "Europe/London",
    )


def test_a_rep_that_cannot_be_read_is_named_and_the_others_are_saved(house: House, tmp_path: Path):
    path = _file(
        tmp_path,
        "name,email,time_zone,hours,days,backup\n"
        "Kim,kim@us.example,Mars/Base,,,\n"
        "Lee,lee@us.example,UTC,9 to 5,,\n"
        "Max,max@us.example,UTC,,someday,\n"
        ",nobody@us.example,UTC,,,\n"
        "Ann,ann@us.example,UTC,,,who@us.example\n"
        "Bob,bob@us.example,UTC,,,bob@us.example\n",
    )
    report = import_reps(house, path)
    assert [(p.line, p.code, p.is_warning) for p in report.problems] == [
        (2, "bad_rep", False),
        (3, "bad_rep", False),
        (4, "bad_rep", False),
        (5, "bad_rep", False),
        (6, "unknown_backup", True),
        (7, "unknown_backup", True),
    ]
    assert report.saved == 2


def test_the_demo_s_people_are_all_taken_in(store: Store, tmp_path: Path):
    house = applied_house(store, tmp_path / "home")
    demo = Path(__file__).parents[1] / "campaigns" / "demo"
    assert import_reps(house, demo / "reps.csv").problems == []
    report = import_csv(house, demo / "leads.csv")
    assert report.released + report.refused + sum(report.passed_over.values()) == report.rows
    assert report.released > 30
    assert {p.code for p in report.problems} <= {
        "bad_address",
        "bad_date",
        "bad_reason",
    }  # it holds such rows on purpose

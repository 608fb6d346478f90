"""The floor of the full tick: the least that sending one due mail can be, written with the raw driver and nothing else.

Per batch of 1,000: claim, load, render subject, text and HTML in a sandbox, sign ten links, assemble the mails, append them to
an outbox, write the sent rows and advance. No permission, no decision, no windows, no last look, no headers but the least,
and a machine that stops in between would lose or double mails: the product may not cut these corners.
"""

import base64
import hmac
import json
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import psycopg
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tests.benchmarks.letter import FLOOR_NAMES, attributes, letter
from tests.benchmarks.measuring import Spent

BATCH = 1000
_NOW, _LEASE, _NEXT = 2e9, 300.0, 9e5
_KEY = b"k" * 32
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")(https?://[^"]+)(")', re.IGNORECASE)

#: (enrolment, lead, step)
Row = tuple[int, int, int]


class Database(Protocol):
    """The statements of the floor on one database; a batch is claimed and settled in one transaction each."""

    def fill(self, count: int) -> None:
        """Tables anew, with `count` leads that are due."""
        ...

    def claim(self, token: int) -> list[Row]:
        """The next batch."""
        ...

    def load(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """What the letter needs of these leads."""
        ...

    def settle(self, rows: Sequence[Row], token: int) -> None:
        """The sent rows, and each enrolment a step further."""
        ...

    def close(self) -> None:
        """Done."""
        ...


_TABLES = (
    "create table lead(id {id} primary key, attrs text not null)",
    """create table enr(id {id} primary key, lead_id {id} not null, step int not null, status text not null,
    due_at {real} not null, tok int, until {real}, version int not null)""",
    """create table sent(id {key} primary key, enr_id {id} not null, step int not null, lead_id {id} not null,
    key text not null, at {real} not null, unique(enr_id, step))""",
)
_INDEX = "create index ed on enr(due_at) where status = 'active'"


class Sqlite:
    """WAL and synchronous=normal, statements as the driver caches them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "floor.db"
        self._db = sqlite3.connect(":memory:")

    def fill(self, count: int) -> None:
        """See Database."""
        self.close()
        for ending in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        self._db = db = sqlite3.connect(self._path, isolation_level=None)
        for pragma in ("journal_mode=wal", "synchronous=normal", "cache_size=-16384"):
            db.execute(f"pragma {pragma}")
        for table in _TABLES:
            db.execute(table.format(id="integer", key="integer", real="real"))
        db.execute("begin")
        people = ((n, json.dumps(attributes(n))) for n in range(1, count + 1))
        db.executemany("insert into lead values(?, ?)", people)
        due = ((n, n, 1e6 + n) for n in range(1, count + 1))
        db.executemany("insert into enr values(?, ?, 0, 'active', ?, null, null, 0)", due)
        for statement in ("commit", _INDEX, "analyze", "pragma wal_checkpoint(truncate)"):
            db.execute(statement)

    def claim(self, token: int) -> list[Row]:
        """See Database."""
        with self._writing() as db:
            return db.execute(
                "update enr set status = 'claimed', tok = ?, until = ? where id in (select id from enr"
                " where status = 'active' and due_at <= ? order by due_at limit ?) returning id, lead_id, step",
                (token, _NOW + _LEASE, _NOW, BATCH),
            ).fetchall()

    def load(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """See Database."""
        marks = ",".join("?" * len(rows))
        found = self._db.execute(f"select attrs from lead where id in ({marks})", [row[1] for row in rows])
        return [json.loads(text) for (text,) in found]

    def settle(self, rows: Sequence[Row], token: int) -> None:
        """See Database."""
        with self._writing() as db:
            db.executemany(
                "insert into sent(enr_id, step, lead_id, key, at) values(?, ?, ?, ?, ?) on conflict do nothing",
                [(enrolment, step, lead, f"{enrolment}:{step}", _NOW) for enrolment, lead, step in rows],
            )
            db.executemany(
                "update enr set status = 'active', step = step + 1, due_at = ?, version = version + 1, tok = null,"
                " until = null where id = ? and tok = ?",
                [(_NOW + _NEXT, row[0], token) for row in rows],
            )

    def close(self) -> None:
        """See Database."""
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self._db.execute("begin immediate")
        yield self._db
        self._db.execute("commit")


class Postgres:
    """The twin on PostgreSQL: FOR UPDATE SKIP LOCKED, and arrays in place of many rows."""

    def __init__(self, conninfo: str) -> None:
        self._db = psycopg.connect(conninfo, autocommit=True)

    def fill(self, count: int) -> None:
        """See Database."""
        db = self._db
        db.execute("drop table if exists lead, enr, sent")
        for table in _TABLES:
            key = "bigint generated always as identity"
            db.execute(table.format(id="bigint", key=key, real="double precision").encode())
        with db.cursor() as cursor, cursor.copy("copy lead from stdin") as copy:
            for number in range(1, count + 1):
                copy.write_row((number, json.dumps(attributes(number))))
        due = "select n, n, 0, 'active', 1e6 + n, null, null, 0 from generate_series(1, %s) n"
        db.execute(f"insert into enr {due}".encode(), (count,))
        for statement in (_INDEX, "analyze lead", "analyze enr", "checkpoint"):
            db.execute(statement.encode())

    def claim(self, token: int) -> list[Row]:
        """See Database."""
        return self._db.execute(
            "update enr set status = 'claimed', tok = %s, until = %s where id in (select id from enr where"
            " status = 'active' and due_at <= %s order by due_at limit %s for update skip locked)"
            " returning id, lead_id, step",
            (token, _NOW + _LEASE, _NOW, BATCH),
        ).fetchall()

    def load(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """See Database."""
        found = self._db.execute("select attrs from lead where id = any(%s)", ([row[1] for row in rows],))
        return [json.loads(text) for (text,) in found]

    def settle(self, rows: Sequence[Row], token: int) -> None:
        """See Database."""
        ids, steps = [row[0] for row in rows], [row[2] for row in rows]
        keys = [f"{row[0]}:{row[2]}" for row in rows]
        with self._db.transaction():
            self._db.execute(
                "insert into sent(enr_id, step, lead_id, key, at) select e, s, l, k, %s from unnest(%s::bigint[],"
                " %s::int[], %s::bigint[], %s::text[]) given(e, s, l, k) on conflict do nothing",
                (_NOW, ids, steps, [row[1] for row in rows], keys),
            )
            self._db.execute(
                "update enr set status = 'active', step = step + 1, due_at = %s, version = version + 1, tok = null,"
                " until = null where id = any(%s) and tok = %s",
                (_NOW + _NEXT, ids, token),
            )

    def close(self) -> None:
        """See Database."""
        self._db.close()


class Floor:
    """The floor over one database; `stages` holds what each stage took in the last run."""

    def __init__(self, database: Database, folder: Path) -> None:
        environment = ImmutableSandboxedEnvironment(autoescape=True)
        self._subject, self._text, self._html = map(environment.from_string, letter(FLOOR_NAMES))
        self._database = database
        self._outbox = folder / "floor.outbox"
        self.stages: dict[str, Spent] = {}

    def run(self, count: int) -> Spent:
        """Send to `count` leads; filling the tables is not counted."""
        self._database.fill(count)
        self.stages = {name: Spent() for name in ("sql", "render", "sign", "write")}
        with self._outbox.open("wb") as file:
            sent = sum(self._batches(file))
            with self.stages["write"].counted():
                file.flush()
                os.fsync(file.fileno())
        assert sent == count, f"the floor sent {sent} of {count}"
        spent = self.stages.values()
        return Spent(sum(s.cpu_s for s in spent), sum(s.wall_s for s in spent))

    def close(self) -> None:
        """Done with the database."""
        self._database.close()

    def _batches(self, file: BinaryIO) -> Iterator[int]:
        token = 0
        while True:
            token += 1
            with self.stages["sql"].counted():
                rows = self._database.claim(token)
                people = self._database.load(rows) if rows else []
            if not rows:
                return
            with self.stages["render"].counted():
                mails = [self._render(person) for person in people]
            with self.stages["sign"].counted():
                signed = [(*mail[:2], _sign_links(mail[2], row[0])) for mail, row in zip(mails, rows, strict=True)]
            with self.stages["write"].counted():
                file.writelines(_assembled(row[0], *mail) for mail, row in zip(signed, rows, strict=True))
            with self.stages["sql"].counted():
                self._database.settle(rows, token)
            yield len(rows)

    def _render(self, person: Mapping[str, Any]) -> tuple[str, str, str]:
        return self._subject.render(person), self._text.render(person), self._html.render(person)


def _sign_links(html: str, number: int) -> str:
    return _LINK.sub(lambda found: found[1] + _signed(found[2], number) + found[3], html)


def _signed(target: str, number: int) -> str:
    mac = hmac.digest(_KEY, f"{number}|{target}".encode(), "sha256")[:16]
    return f"https://t.example.com/c/{_base64url(mac)}/{_base64url(target.encode())}"


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _assembled(number: int, subject: str, text: str, html: str) -> bytes:
    head = (
        f"From: a@example.com\r\nTo: u{number}@example.com\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/alternative; boundary="b{number}"\r\n\r\n'
    )
    return b"".join((head.encode(), _part(number, "plain", text), _part(number, "html", html), b"--b%d--\r\n" % number))


def _part(number: int, kind: str, body: str) -> bytes:
    head = (
        f"--b{number}\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode()
    )
    return head + base64.encodebytes(body.encode()).replace(b"\n", b"\r\n")

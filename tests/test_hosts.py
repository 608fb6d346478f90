"""One host is asked two things at once at the most, whatever the number of processes: its sources are leased to one batch at a
time. And a host that takes its time holds no other."""

import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from engine.store import Store, leases, sources
from engine.store.sources import NewSource
from engine.store.tables import sources as table
from tests.intake import NOW, entry, rss
from tests.loopback import Request, Site, answer_bytes


def after(seconds: float, answered_at: list[float]) -> Any:
    """A page that takes its time, and notes when it was served."""

    def page(connection: Any, request: Request) -> None:
        time.sleep(seconds)
        connection.sendall(answer_bytes(200, rss(entry(request.path, NOW, request.path))))
        answered_at.append(time.monotonic())

    return page


def add(store: Store, *locations: str) -> list[int]:
    with store.begin("test.add") as tx:
        return sources.add(tx, [NewSource("feed", location, location) for location in locations], NOW)


def lease(store: Store, limit: int = 100) -> leases.Lease:
    with store.begin("test.lease") as tx:
        return leases.lease_ready(tx, leases.SOURCES, NOW, limit)


def change(store: Store, source_id: int, **values: Any) -> None:
    with store.begin("test.change") as tx:
        tx.execute(update(table).where(table.c.source_id == source_id).values(values))


def test_two_processes_ask_a_host_no_more_than_one_does_and_a_slow_one_holds_no_other(store, store_url, tmp_path):
    command = [sys.executable, "-m", "tests.polling_process", store_url, str(tmp_path)]
    paths, answered_at = [f"/{n}" for n in range(18)], ([], [], [])
    with (
        Site(dict.fromkeys(paths, after(0.15, answered_at[0]))) as slow,
        Site(dict.fromkeys(paths, after(0.03, answered_at[1])), host="127.0.0.2") as first,
        Site(dict.fromkeys(paths, after(0.03, answered_at[2])), host="127.0.0.3") as second,
    ):
        sites = (slow, first, second)
        add(store, *(site.url(path) for site in sites for path in paths))
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        processes = [subprocess.Popen(command, **pipes) for _ in range(2)]
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("go\n")
            process.stdin.flush()
        polled = [int(process.communicate(timeout=60)[0].splitlines()[-1]) for process in processes]
    assert min(polled) > 0, "both had work"
    assert [site.most_at_once for site in sites] == [2, 2, 2]
    assert [len(site.requests) for site in sites] == [18, 18, 18]
    assert max(answered_at[0]) > max(*answered_at[1], *answered_at[2])


def test_what_a_host_has_more_waits_until_its_batch_is_done_and_others_go_at_once(store):
    ids = add(store, "https://a.example/1", "https://A.example/2", "https://b.example/1", "/a.xml", "/b.xml")
    for number, source_id in enumerate(ids):
        change(store, source_id, next_at=NOW - timedelta(hours=9 - number))
    first = lease(store, 1)
    assert first.ids == (ids[0],)
    assert set(lease(store).ids) == {ids[2], ids[3], ids[4]}
    assert lease(store).ids == ()
    change(store, ids[0], lease_token=None)
    assert set(lease(store).ids) == {ids[0], ids[1]}


def test_of_two_who_lease_at_the_same_moment_the_second_sees_what_the_first_took(store):
    add(store, "https://a.example/1", "https://a.example/2")
    found: list[leases.Lease] = []
    second = threading.Thread(target=lambda: found.append(lease(store)))
    with store.begin("test.lease") as tx:
        first = leases.lease_ready(tx, leases.SOURCES, NOW, 1)
        second.start()
        time.sleep(0.2)
        assert found == [], "it waits"
    second.join()
    assert len(first.ids) == 1
    assert found[0].ids == ()


def test_a_source_that_moved_counts_for_its_new_host(store):
    add(store, "https://a.example/1")
    held = lease(store)
    with store.begin("test.save") as tx:
        (source,) = sources.load(tx, held.ids)
        sources.save(tx, [replace(source, location="https://b.example/9")], held.token)
        assert tx.execute(select(table.c.host)).scalar_one() == "b.example"


@pytest.mark.parametrize(("lost_since", "goes"), [(9, "singly"), (1, "together")])
def test_a_source_that_costs_workers_comes_singly_and_its_host_has_one_holder_all_the_same(store, lost_since, goes):
    bad, *good = add(store, *(f"https://a.example/{n}" for n in range(4)))
    change(store, bad, lost=2, next_at=NOW - timedelta(hours=lost_since))
    for source_id in good:
        change(store, source_id, next_at=NOW - timedelta(hours=5))
    found = lease(store)
    if goes == "singly":
        assert (found.ids, found.singly) == ((), (bad,))
    else:
        assert (set(found.ids), found.singly) == (set(good), ())
    with store.read() as tx:
        held = tx.execute(select(table.c.source_id).where(table.c.lease_token.is_not(None))).scalars()
        assert set(held) == {*found.ids, *found.singly}, "what would go elsewhere is given back"


def test_files_that_cost_workers_come_one_by_one_beside_the_others(store):
    bad, worse, good = add(store, "/a.xml", "/b.xml", "/c.xml")
    change(store, bad, lost=2)
    change(store, worse, lost=3)
    found = lease(store)
    assert (found.ids, set(found.singly)) == ((good,), {bad, worse})


def test_looks_that_failed_are_no_lost_workers(store):
    (source_id,) = add(store, "https://a.example/")
    change(store, source_id, attempts=9)
    assert lease(store).ids == (source_id,)


def test_a_lost_holder_counts_until_a_look_comes_to_its_end(store):
    add(store, "https://a.example/")
    with store.begin("test.take") as tx:
        found = leases.lease_ready(tx, leases.SOURCES, NOW, 1)
        leases.restamp(tx, leases.SOURCES, found.ids, found.token, NOW)
    with store.begin("test.sweep") as tx:
        assert leases.free_expired(tx, leases.SOURCES, NOW + leases.HELD) == 1
    with store.begin("test.look") as tx:
        again = leases.lease_ready(tx, leases.SOURCES, NOW + leases.HELD, 1)
        assert tx.execute(select(table.c.lost, table.c.attempts)).one() == (1, 0)
        sources.save(tx, sources.load(tx, again.ids), again.token)
        assert tx.execute(select(table.c.lost)).scalar_one() == 0

"""A short run of what `make soak` does a million times."""

import random
from pathlib import Path

from engine.store import Store
from engine.store.tables import inbounds, notices
from tests.fuzz_mail import fuzz, mutated, read_whole, seeds
from tests.mail_world import ANA, world
from triggers import review
from triggers.rereading import reread


def test_a_few_hundred_mutated_mails_neither_crash_nor_take_long() -> None:
    assert fuzz(400, seed=20260304) == []


def test_the_mutations_are_mails_of_many_kinds_and_the_same_for_a_seed() -> None:
    assert len(seeds()) >= 16
    one, other = random.Random(1), random.Random(1)
    mails = [mutated(one) for _ in range(50)]
    assert mails == [mutated(other) for _ in range(50)]
    assert len(set(mails)) == 50


def test_the_seeds_themselves_are_read() -> None:
    for raw in seeds():
        read_whole(raw)


def test_mutated_mails_of_a_lead_are_all_kept_read_and_stored(store: Store, tmp_path: Path) -> None:
    """What the reading finds goes into both databases whole: no NUL, no half character stops a batch."""
    here = world(store, tmp_path)
    mail = here.send_first()[ANA]
    rng = random.Random(20260305)
    head = b"From: =?utf-8?b?QQBuYe2gvQ==?= <ana.roth@mill.example>\r\nTo: " + str(mail["Reply-To"]).encode() + b"\r\n"
    raws = [head + mutated(rng) for _ in range(250)]
    here.receive(*raws)
    found = here.rows(inbounds)
    assert len(found) == len({row.digest for row in found}) > 200
    assert {(row.state, row.error) for row in found} == {("read", None)}
    assert {"reply"} < {row.kind for row in found}
    people = [row for row in found if row.kind == "reply"]
    assert len(here.rows(notices, kind="answer")) >= len(people)  # each human answer reaches somebody
    assert review.tray(here.house, 1000) is not None
    assert reread(here.house, here.clock.now()).changed == ()

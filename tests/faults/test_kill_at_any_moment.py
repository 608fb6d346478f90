"""Kill -9 at random moments, fifty times, then run on: nothing lost, nothing sent twice.

The half year of the demo is the load: walks A, B and C, promotions, alerts. Each life is forked from this process, in which
everything is loaded already, so that a death and a birth cost little.
"""

import os
import random
import re
import signal
import time
import traceback
from collections import Counter
from pathlib import Path

import pytest

from workers.demo import account
from workers.demo.run import Demo

KILLS = 50
ROOT = Path(__file__).resolve().parents[2]


def live_until_killed(folder: Path, after_s: float) -> bool:
    """One life of the demo: it goes on where the last one died. False when it ended by itself before its time, all being well."""
    child = os.fork()
    if child == 0:
        try:
            run_to_the_end(folder)
            os._exit(0)
        except BaseException:  # noqa: BLE001 - the child must not run the parent's tests
            traceback.print_exc()
            os._exit(3)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, f"the child failed: {status}"
    return os.WIFSIGNALED(status)


def run_to_the_end(folder: Path) -> None:
    """Everything happened that happens undisturbed, each mail once. A half year that was over begins anew."""
    demo = Demo(folder, ROOT)
    demo.open(afresh=False)
    demo.run(lambda _now: None)
    assert [c for c in account.checks(account.load(demo.house), 16) if not c.holds] == []
    assert_each_mail_once(demo)
    demo.house.store.close()


@pytest.mark.timeout(600)
def test_fifty_deaths_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    dice, deaths = random.Random(2026), 0
    while deaths < KILLS:
        deaths += live_until_killed(tmp_path / "demo", 0.2 + dice.random() * 0.9)
    run_to_the_end(tmp_path / "demo")


def assert_each_mail_once(demo: Demo) -> None:
    """The outbox joined to the database: one file per touch that left, no file for any other."""
    head = re.compile(rb"^X-Rekindle-Touch: (\S+)\r?$", re.MULTILINE)
    files = [path.read_bytes().partition(b"\r\n\r\n")[0] for path in demo.house.settings.outbox.glob("*.eml")]
    mailed = Counter(
        m[1].decode() for text in files if (m := head.search(text + b"\r\n")) and b"List-Unsubscribe" in text
    )
    with demo.house.store.read() as tx:
        rows = tx.exec_driver_sql("SELECT touch_id, state FROM touches").all()
        leased = tx.exec_driver_sql("SELECT count(*) FROM enrolments WHERE lease_token IS NOT NULL").scalar()
    left = {row.touch_id for row in rows if row.state in {"accepted", "delivered", "bounced"}}
    assert set(mailed.values()) == {1}
    assert set(mailed) == left
    assert {row.state for row in rows} <= {"accepted", "bounced", "recalled", "withheld"}
    assert leased == 0

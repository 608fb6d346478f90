"""`python -m tests.simulator [--seeds N] [--from N] [--seed N]`: many seeds, or one with its journal."""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import _make_tables
from tests.simulator.run import DAYS, Failed, run


def main() -> int:
    """0 when all seeds hold; else the first that does not is printed, with the command that replays it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--seed", type=int)
    told = parser.parse_args()
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        _make_tables(f"sqlite:///{template}")
        if told.seed is not None:
            return _one(told.seed, template, told.days)
        return _many(range(told.first, told.first + told.seeds), template, told.days)


def _one(seed: int, template: Path, days: int) -> int:
    try:
        print("\n".join(run(seed, template, days)))
    except Failed as failed:
        print(failed)
        return 1
    return 0


def _many(seeds: range, template: Path, days: int) -> int:
    began, mails = time.process_time(), 0
    for seed in seeds:
        try:
            mails += sum(" mail " in line for line in run(seed, template, days))
        except Failed as failed:
            print(failed)
            return 1
    each = (time.process_time() - began) / len(seeds)
    print(f"{len(seeds)} seeds of {days} days, {mails} mails, {each:.2f} s of CPU each: every promise held")
    return 0


if __name__ == "__main__":
    sys.exit(main())

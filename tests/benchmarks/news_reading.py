"""G9: matching and classifying news against a million watched names, with their short names and domains.

The goal is absolute: 10,000 items a second on one core, in under 400 MB. The feed is made: headlines with leads, of which one in
`ONE_IN` names a watched company; how fast items are that all name one is told beside. The memory is that of a worker with these
names and nothing else: `python -m tests.benchmarks.news_reading NAMES` prints it in MB.
"""

import gc
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from tests.benchmarks.measuring import Result, Say, Spent
from triggers import rulebooks
from triggers.core.matching import Company, NameIndex
from triggers.core.news import read_item
from triggers.core.rulebook import Rulebook

GOAL_ID = "G9"
GOAL_US = 100.0
GOAL_MB = 400.0
#: Of a general feed far fewer items name an account; of per-account feeds nearly all do.
ONE_IN = 5
_MARK = "\u200a"

_FIRST = [
    "Bal",
    "Cor",
    "Dun",
    "Fal",
    "Gren",
    "Hol",
    "Jar",
    "Kel",
    "Lun",
    "Mar",
    "Nor",
    "Osk",
    "Pel",
    "Quin",
    "Ros",
    "Sel",
    "Tar",
    "Ulm",
    "Ver",
    "Wen",
]
_SECOND = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "za",
]
_THIRD = [
    "dale",
    "field",
    "gard",
    "holt",
    "land",
    "lund",
    "mere",
    "mont",
    "nau",
    "rath",
    "sund",
    "thal",
    "ton",
    "vik",
    "wald",
]
_TRADES = [
    "Foods",
    "Systems",
    "Logistics",
    "Energy",
    "Robotics",
    "Mining",
    "Pharma",
    "Textiles",
    "Foundry",
    "Software",
    "Water",
    "Ferries",
    "Dairy",
    "Optics",
]
_FORMS = ["Inc", "Ltd", "GmbH", "AG", "S.A.", "LLC", "Group", "plc", "B.V.", "AB", "S.p.A.", "Oy"]
_NEWS = (
    "{} raises $12m to build batteries",
    "{} to cut 90 jobs at its northern plant",
    "{} names Ida Rusk chief financial officer",
    "{} opens office in Leeds",
    "{} buys robotics unit of rival for €40m",
    "{} denies plan to close mill",
    "{} sammelt 30 Millionen Euro ein",
    "{} in talks to sell ferry business",
    "Watchdog fines {} over data leak",
    "{} wins contract to supply pumps",
)
_OTHERS = (
    "Council approves new tram line through old town",
    "Rain delays harvest in the north",
    "Prices of wheat fall for third week",
    "Ministers meet in Geneva to talk about fishing rights",
    "Museum shows boats of the bronze age",
)
_LEAD = "The company said on Monday that the plan had been talked over with staff in Oslo. Prices rose by 2 percent last year."


def measure(names: int, items: int, say: Say) -> Iterator[Result]:
    """Time per item and memory for so many watched companies."""
    rules = rulebooks.load()
    say(f"{GOAL_ID}: {names:,} companies are put into the index")
    index = NameIndex.build(companies(names))
    feed = list(islice(texts(names, ONE_IN), items))
    spent = read_all(feed, index, rules)
    cpu_us = spent.cpu_s / items * 1e6
    yield Result(GOAL_ID, "reading", cpu_us / GOAL_US, 1.0, cpu_us, GOAL_US, spent.wall_s)
    named = list(islice(texts(names, 1), items // 10))
    say(
        f"{GOAL_ID}: items that all name a watched company take {read_all(named, index, rules).cpu_s / len(named) * 1e6:.0f} us"
    )
    worker = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.news_reading", str(names)], stdout=subprocess.PIPE, check=True
    )
    used = float(worker.stdout)
    yield Result(GOAL_ID, "memory-mb", used / GOAL_MB, 1.0, used, GOAL_MB, 0.0)


def read_all(feed: Sequence[tuple[str, str]], index: NameIndex, rules: Rulebook) -> Spent:
    """Read a feed; each item that names a company must have been seen to, and no other."""
    spent = Spent()
    with spent.counted():
        told = sum(bool(read_item(title, lead, rules=rules, index=index).companies) for title, lead in feed)
    assert told == sum(title.endswith(_MARK) for title, _ in feed), "the index missed a name, or found one too many"
    return spent


def companies(names: int) -> Iterator[Company]:
    """Made companies, each with a legal name, a short name and a domain of its own."""
    for n in range(names):
        word = _word(n)
        trade = _TRADES[n % len(_TRADES)]
        full = f"{word} {trade} {_FORMS[n % len(_FORMS)]}"
        yield Company(f"c{n}", full, (f"{word} {trade}",), f"{word.lower()}{n}.example")


def _word(n: int) -> str:
    """A made name that no other number has."""
    n, first = divmod(n, len(_FIRST))
    n, third = divmod(n, len(_THIRD))
    middle = ""
    while n:
        n, part = divmod(n, len(_SECOND))
        middle += _SECOND[part]
    return _FIRST[first] + middle + _THIRD[third]


def texts(names: int, one_in: int) -> Iterator[tuple[str, str]]:
    """(headline, lead) without end; a thin space at its end marks a headline that names a watched company."""
    n = 0
    while True:
        if n % one_in:
            yield _OTHERS[n % len(_OTHERS)], _LEAD
        else:
            number = n * 7919 % names
            name = f"{_word(number)} {_TRADES[number % len(_TRADES)]}"
            yield _NEWS[n // one_in % len(_NEWS)].format(name) + _MARK, _LEAD
        n += 1


def resident_mb() -> float:
    """What this process holds in memory."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """A worker, with what it imports, that watches so many names and has read some news."""
    import workers.actors  # noqa: F401, PLC0415 - only this process is a worker

    names = int(sys.argv[1])
    index = NameIndex.build(companies(names))
    read_all(list(islice(texts(names, ONE_IN), 5000)), index, rulebooks.load())
    gc.collect()
    print(resident_mb())


if __name__ == "__main__":
    main()

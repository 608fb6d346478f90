"""Reads the labelled news of tests/fixtures/news and counts what a reading gets right."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from triggers import rulebooks
from triggers.core import stories
from triggers.core.matching import Company, NameIndex
from triggers.core.news import ItemReading, read_item

FIXTURES = Path(__file__).parent / "fixtures" / "news"
OFF = {"cancelled", "denied"}
_WATCHED = re.compile(r"([^,(@]+)(?:\(([^)]*)\))?(?:@([^,]+))?")


@dataclass(frozen=True)
class Item:
    title: str
    summary: str
    watch: tuple[Company, ...]
    expected: dict[tuple[str, str], tuple[str, str]]


def items(name):
    for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        title, summary, watch, expected = (part.strip() for part in line.split(" | "))
        companies = tuple(
            Company(m[1].strip(), m[1].strip(), tuple(a for a in (m[2] or "").split(";") if a), m[3] or None)
            for m in _WATCHED.finditer(watch)
            if m[1].strip()
        )
        events = {}
        for part in expected.split(";") if expected != "-" else ():
            company, kind, realis, role = part.strip().rsplit(":", 3)
            events[company, kind] = (realis, role)
        yield Item(title, summary, companies, events)


def read(item) -> ItemReading:
    return read_item(item.title, item.summary, rules=rulebooks.load(), index=NameIndex.build(item.watch))


def score(name, show=False):
    count = Counter()
    for item in items(name):
        reading = read(item)
        roles = {c.company_id: c.role for c in reading.companies}
        got = {(e.company_id, e.kind): e.realis for e in reading.events}
        for key, (realis, role) in item.expected.items():
            hit = key in got and (got[key] in OFF) == (realis in OFF)
            count["tp" if hit else "fn"] += 1
            count["realis"] += hit and got[key] == realis
            count["role"] += hit and roles.get(key[0]) == role
        false = [k for k in got if k not in item.expected or (got[k] in OFF) != (item.expected[k][0] in OFF)]
        count["fp"] += len(false)
        count["off_as_deal"] += sum(
            k in item.expected and item.expected[k][0] in OFF and got[k] not in OFF for k in got
        )
        if reading.alert:
            count["alerts"] += 1
            count["alerts_right"] += bool(set(got) & set(item.expected))
        wanted = {k: v[0] for k, v in item.expected.items()}
        if show and (wanted != got or any(roles.get(k[0]) != v[1] for k, v in item.expected.items())):
            print(
                f"{item.title!r}\n   got {got} {roles} {[e.rule for e in reading.events]} {reading.quiet}\n   want {item.expected}"
            )
    return count


def score_alerts(name):
    """What alerts: (company, kind, realis) of the items that would alert, against all that is no rumour."""
    count = Counter()
    for item in items(name):
        reading = read(item)
        got = {(e.company_id, e.kind, e.realis) for e in reading.events}
        wanted = {(*key, realis) for key, (realis, _) in item.expected.items()}
        count["wanted"] += sum(realis != "rumour" for *_, realis in wanted)
        if reading.alert:
            count["alerted"] += len(got)
            count["right"] += len(got & wanted)
    return count


def f1(count):
    return 2 * count["tp"] / max(1, 2 * count["tp"] + count["fp"] + count["fn"])


def moves(split, folder=""):
    for line in (FIXTURES / folder / "moves.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["s"] == split:
            yield row["t"], row.get("l", ""), [tuple(m) for m in row["m"]]


def _surname(person):
    return person.lower().split()[-1]


def score_moves(split, show=False, folder=""):
    count = Counter()
    for title, lead, wanted in moves(split, folder):
        got = read_item(title, lead, rules=rulebooks.load()).people
        left = list(got)
        for person, role, company, was, move in wanted:
            match = next((g for g in left if _surname(g.person) == _surname(person) and g.move == move), None)
            count["tp" if match else "fn"] += 1
            if match:
                left.remove(match)
                count["company"] += set(match.company.lower().split()) == set(company.lower().split())
                count["from"] += (match.from_company or "").lower() == (was or "").lower()
                count["role"] += not role or role.lower() in match.role.lower()
        count["fp"] += len(left)
        if show and (left or len(got) != len(wanted)):
            print(
                f"{title!r}\n   got {[(g.person, g.move, g.company, g.from_company, g.role) for g in got]}\n   want {wanted}"
            )
        elif show:
            for g, (_, role, company, was, _move) in zip(got, wanted, strict=True):
                if (g.company, g.from_company) != (company, was) or (role and role.lower() not in g.role.lower()):
                    print(f"~ {title!r}\n   got {(g.person, g.company, g.from_company, g.role)} want {wanted}")
    return count


def headlines(split, folder=""):
    for line in (FIXTURES / folder / "stories.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{split} "):
            _, group, title, *summary = (part.strip() for part in line.split(" | "))
            yield group, title, summary[0] if summary else ""


def score_stories(split, show=False, folder=""):
    rows = list(headlines(split, folder))
    told = stories.group(
        (stories.StoryItem(str(n), title, summary) for n, (_, title, summary) in enumerate(rows)), rulebooks.load()
    )
    count = Counter()
    for (n, a), (m, b) in combinations(enumerate(rows), 2):
        same, gold = told[n] == told[m], a[0] == b[0]
        count["tp" if same and gold else "fp" if same else "fn" if gold else "tn"] += 1
        if show and same != gold:
            print("missed" if gold else "false ", a[1], "/", b[1])
    return count


if __name__ == "__main__":
    import sys

    split = sys.argv[1] if len(sys.argv) > 1 else "dev"
    show = len(sys.argv) > 2
    for name, count in (
        ("news", score(f"items_{split}.txt", show)),
        ("moves", score_moves(split, show)),
        ("stories", score_stories(split, show)),
    ):
        print(name, f"f1={f1(count):.3f}", dict(count))

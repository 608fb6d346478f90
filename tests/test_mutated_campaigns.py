"""Campaign files and company.yaml broken by mutation of the good ones: each is still valid, or refused with line and column;
never a traceback.
"""

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.core.campaign import Campaign
from engine.library import Library, read_campaign, read_home

ROOT = Path(__file__).parents[1]
SHIPPED = sorted((ROOT / "campaigns").glob("*.yaml"))
#: Every key of the language stands in one of these.
EXAMPLES = "".join(
    f"{block.partition('```')[0]}\n"
    for block in (ROOT / "campaigns" / "LANGUAGE.md").read_text().split("```yaml\n")[1:]
)
GOOD = {path.stem: path.read_text() for path in SHIPPED if path.stem != "company"}
WORDS = ["after", "-1 days", "[", "}", ":", "clicked(", "null", "10 per", "*x", "&x", "\t", "'", "then: dormant", "99999999999999999999 days",
         "é", "!!python/name:os.system", "- id: a", "0 days", "wait_until: start of", "when: lead.", "enter", "{}", "\x00", "%", "@", "---",
         "1e999", "-0", "0x10", "1_000", ".inf", "NaN", "9" * 400, "2026-02-30", "9999-12-31", "0001-01-01", "01:30", "24:00-00:00", "NO", "~",
         "\u202e", "\ufeff", "\u2028", "\U0001f600", "\ud800", "a" * 5000, "[" * 70, "{a: " * 70, "(" * 50, "not " * 500]  # fmt: skip
VALUES: list[Any] = [None, True, -1, 10**400, 1.5, "", " ", "x", [], {}, [[]], [{}], {"": ""}, {"a": {"a": {}}}, ["x"] * 300, "after 1 day", "clicked(x)"]  # fmt: skip


def _by_characters(text: str, dice: random.Random) -> str:
    """Characters and lines dropped, doubled, swapped, indented, or replaced by words of the language."""
    lines = text.splitlines(keepends=True)
    number, place = dice.randrange(len(lines)), dice.randrange(len(text))
    match dice.randrange(8):
        case 0:
            return "".join(lines[:number] + lines[number + 1 :]) or "x"
        case 1:
            return "".join([*lines[:number], lines[number], *lines[number:]])
        case 2:
            other = dice.randrange(len(lines))
            lines[number], lines[other] = lines[other], lines[number]
            return "".join(lines)
        case 3:
            lines[number] = " " * dice.randint(1, 5) + lines[number]
            return "".join(lines)
        case 4:
            return text[:place] + text[place + dice.randint(1, 12) :] or "x"
        case 5:
            return text[:place] + dice.choice(WORDS) + text[place:]
        case 6:
            key, colon, rest = lines[number].partition(":")
            lines[number] = f"{key}{colon} {dice.choice(WORDS)}\n" if colon else rest or "\n"
            return "".join(lines) or "x"
    return text[:place] + chr(dice.randrange(1, 0x250)) + text[place + 1 :]


def _by_values(text: str, dice: random.Random) -> str:
    """A value anywhere in the file becomes one of another type, is doubled in its list, or goes away; written out again as YAML."""
    try:
        whole = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError):
        return text
    holders: list[Any] = []
    left: list[Any] = [whole]
    while left:
        value = left.pop()
        if isinstance(value, (dict, list)) and value:
            holders.append(value)
            left.extend(value.values() if isinstance(value, dict) else value)
    if not holders:
        return text
    holder = dice.choice(holders)
    key = dice.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    match dice.randrange(3):
        case 0:
            holder[key] = dice.choice(VALUES)
        case 1:
            del holder[key]
        case _:
            _double(holder, key, dice)
    return yaml.safe_dump(
        whole, allow_unicode=True, sort_keys=False, default_flow_style=dice.choice([None, True, False])
    )


def _double(holder: Any, key: Any, dice: random.Random) -> None:
    if isinstance(holder, list):
        holder.extend([holder[key]] * dice.randint(1, 3))
    else:
        holder[dice.choice(["x", "send", "branch", "wait_until", "when", "do"])] = holder[key]


def _by_bytes(text: str, dice: random.Random) -> bytes:
    """Bytes flipped, cut off and shuffled; and other encodings of the same text."""
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    match dice.randrange(5):
        case 0:
            for _ in range(dice.randint(1, 6)):
                raw[dice.randrange(len(raw))] = dice.randrange(256)
        case 1:
            del raw[dice.randrange(len(raw)) :]
        case 2:
            at = dice.randrange(len(raw))
            raw[at:at] = dice.randbytes(dice.randint(1, 40))
        case 3:
            return text.encode(dice.choice(["utf-16", "utf-32", "utf-8-sig", "utf-7"]), "ignore")
        case _:
            return bytes(raw).replace(b"\n", dice.choice([b"\r\n", b"\r", b"\x00", b"\n\n", b"\xe2\x80\xa8"]))
    return bytes(raw)


def _written(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _several(change: Callable[[str, random.Random], str], text: str, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 4)):
        text = change(text, dice)
    return _written(text)


MUTATIONS: dict[str, Callable[[str, random.Random], bytes]] = {
    "characters": lambda text, dice: _several(_by_characters, text, dice),
    "values": lambda text, dice: _several(_by_values, text, dice),
    "bytes": _by_bytes,
    "all": lambda text, dice: _by_bytes(_by_characters(_by_values(text, dice) or "x", dice), dice),
}


def _expect_places(library: Library, raw: bytes) -> bool:
    """Whether the file was refused; every problem has a place within the file, a code and two sentences."""
    lines = (
        raw.count(b"\n")
        + raw.count(b"\r")
        + raw.count(b"\xe2\x80\xa8")
        + raw.count(b"\xc2\x85")
        + raw.count(b"\xe2\x80\xa9")
        + 2
    )
    errors = [problem for problem in library.problems if problem.severity == "error"]
    for problem in library.problems:
        assert 1 <= problem.line <= lines, (problem, raw)
        assert problem.column >= 1, (problem, raw)
        assert all((problem.message, problem.help, problem.code)), (problem, raw)
    return bool(errors)


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("name", GOOD)
def test_a_mutated_campaign_is_valid_or_refused_with_its_place(name: str, kind: str, tmp_path: Path) -> None:
    dice, refused = random.Random(f"{name} {kind}"), 0
    for number in range(40):
        raw = MUTATIONS[kind](GOOD[name], dice)
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(raw)
        library = Library(tmp_path)
        campaign = read_campaign(library, path, date(2026, 11, 1))
        is_refused = _expect_places(library, raw)
        assert campaign is not None or is_refused, raw
        if campaign is not None:
            assert Campaign.model_validate(campaign.model_dump(mode="json")) == campaign
        refused += is_refused
    assert refused > 10  # the mutations do break files


@pytest.mark.parametrize("kind", MUTATIONS)
def test_mutations_of_every_key_of_the_language_are_refused_with_their_place(kind: str, tmp_path: Path) -> None:
    dice = random.Random(kind)
    blocks = [block for block in EXAMPLES.split("\n\n") if block.strip()]
    for number in range(120):
        body = dice.choice(blocks)
        whole = body if body.lstrip().startswith("campaign:") else f"campaign: x\nsteps:\n{body}"
        raw = MUTATIONS[kind](whole, dice)
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(raw)
        library = Library(tmp_path)
        read_campaign(library, path, date(2026, 11, 1))
        _expect_places(library, raw)


def test_the_whole_check_survives_a_folder_of_mutations(tmp_path: Path) -> None:
    dice = random.Random(99)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "campaigns").mkdir()
    company = (ROOT / "campaigns" / "company.yaml").read_text()
    (tmp_path / "campaigns" / "company.yaml").write_text(company)
    for number in range(80):
        raw = dice.choice(list(MUTATIONS.values()))(GOOD[dice.choice(sorted(GOOD))], dice)
        (tmp_path / "campaigns" / f"{number}.yaml").write_bytes(raw)
    assert len(read_home(tmp_path).problems) > 40
    for _ in range(60):
        raw = dice.choice(list(MUTATIONS.values()))(company, dice)
        (tmp_path / "campaigns" / "company.yaml").write_bytes(raw)
        library = read_home(tmp_path)
        assert library.company is not None or any(p.file.endswith("company.yaml") for p in library.problems), raw

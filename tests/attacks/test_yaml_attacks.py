"""A13: YAML that runs, grows, hides or changes its meaning is refused with its line, in bounded time and memory."""

import time
from pathlib import Path

import pytest

from engine.library import read_home
from engine.yaml_files import MAX_BYTES, read_yaml

BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 9)) for n in range(ord("b"), ord("j"))
)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"campaign: !!python/object/apply:os.system ['true']", "tag"),
        (b"campaign: !!python/name:os.system", "tag"),
        (b"!!python/object:engine.core.campaign.Campaign {campaign: x}", "tag"),
        (b"campaign: !!binary aGk=", "tag"),
        (b"campaign: ! x", "tag"),
        (BOMB, "alias"),
        (b"a: &a [*a]", "alias"),
        (b"a: &a {x: 1}\nb:\n  <<: *a", "alias"),
        (b"campaign: a\ncampaign: b", "duplicate-key"),
        (b"campaign: a\n'campaign': b", "duplicate-key"),
        (b"[" * 20_000, "too-deep"),
        (b"[" * 200_000 + b"]" * 200_000, "too-deep"),
        (b"{a: " * 20_000, "too-deep"),
        (b"- " * 20_000, "too-deep"),
        (b"? " * 20_000, "bad-key"),
        (b"x" * (MAX_BYTES + 1), "too-large"),
        (b"\xff\xfec\x00", "not-utf8"),
        (b"a: b\x00c", "not-yaml"),
        (b"a: \x1b[2J", "not-yaml"),
        (b"%YAML 9.9\n---\na: b", "not-yaml"),
        (b"a: b\n---\nc: d", "two-documents"),
    ],
)
def test_a13_hostile_yaml_is_refused_with_its_place(raw: bytes, code: str) -> None:
    document = read_yaml(raw, "x.yaml")
    assert document.value is None
    assert document.problems[0].code == code
    assert code == "too-large" or document.problems[0].line >= 1
    assert len(document.problems) <= 101


@pytest.mark.parametrize(
    "raw",
    [
        b"a: [" + b"x," * 300_000,
        b"\n".join(b"k%d: v" % n for n in range(60_000)),
        b"{" + b"a," * 300_000,
        b"- *x\n" * 100_000,
        b'"' + b"\\x41" * 200_000,
        b"? " + b"a" * 900_000,
        b"# " + b"x" * 900_000,
        b" " * 900_000,
        b"a:\n" + b"\n" * 900_000,
        b"|" + b"\n" * 900_000,
    ],
    ids=range(10),
)
def test_a13_a_megabyte_of_anything_is_read_in_bounded_time(raw: bytes) -> None:
    began = time.perf_counter()
    read_yaml(raw, "x.yaml")
    assert time.perf_counter() - began < 10


def test_a13_words_of_yaml_1_1_keep_their_meaning() -> None:
    document = read_yaml(b"{no: NO, on: off, time: 1:30, octal: 010, date: 2026-01-01, exp: 1e3, null: Null}", "x.yaml")
    assert document.value == {
        "no": "NO",
        "on": "off",
        "time": "1:30",
        "octal": "010",
        "date": "2026-01-01",
        "exp": "1e3",
        "null": "Null",
    }


def test_a13_a_campaign_nested_as_deeply_as_allowed_is_still_walked(tmp_path: Path) -> None:
    inner = "{ id: last, send: t/x }"
    for number in range(15):
        inner = f"{{ id: s{number}, after: 1 day, branch: [ {{ otherwise: [ {inner} ] }} ] }}"
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "deep.yaml").write_text(f"campaign: deep\nsteps: [ {inner} ]")
    campaign = read_home(tmp_path).campaigns["deep"][0]
    assert list(campaign.route)[-1] == "last"


def test_a13_a_template_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    for number, name in enumerate(
        ["../../etc/passwd", "/etc/passwd", "a/../b", "a//b", "a\\b", "a/.hidden", "{{ 7*7 }}"]
    ):
        (tmp_path / "campaigns" / f"{number}.yaml").write_text(
            f"campaign: c{number}\nsteps: [ {{ id: a, send: '{name}' }} ]"
        )
    problems = [p for p in read_home(tmp_path).problems if not p.file.endswith("company.yaml")]
    assert {p.code for p in problems} == {"bad-template-name"}
    assert len(problems) == 7

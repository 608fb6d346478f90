"""The library: every mistake with its line, broken files beside sound ones, templates with variants and languages."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.library import read_home, version_hash
from engine.yaml_files import read_yaml

ROOT = Path(__file__).parents[1]
FOOTER = "{{ unsubscribe_url }} {{ company.postal_address }}"
COMPANY = """company: Brightwater
postal_address: 1 Quay Street
time_zone: Europe/London
default_sender: hello
senders:
  hello: { name: Brightwater, address: hello@brightwater.example }
"""
CAMPAIGN = """campaign: nurture
enter: { released_for: [no_budget] }
steps:
  - id: one
    send: t/one
    after: 2 days
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A small sound home folder."""
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "company.yaml").write_text(COMPANY)
    (tmp_path / "campaigns" / "nurture.yaml").write_text(CAMPAIGN)
    write_mail(tmp_path, "t/one")
    return tmp_path


def write_mail(home: Path, name: str, **texts: str) -> None:
    folder = home / "templates" / name
    folder.mkdir(parents=True, exist_ok=True)
    parts = {"subject.txt": "Hello", "body.txt": f"Hi {FOOTER}", "body.html": f"<p>Hi {FOOTER}</p>"} | texts
    for part, text in parts.items():
        (folder / f"{part}.j2").write_text(text)


def found(home: Path) -> list[tuple[int, int, str, str]]:
    return [(p.line, p.column, p.code, p.severity) for p in read_home(home).problems]


def edit(home: Path, old: str, new: str, file: str = "nurture.yaml") -> None:
    path = home / "campaigns" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_sound_home_has_no_problems(home: Path) -> None:
    library = read_home(home)
    assert library.problems == []
    assert library.is_sound
    assert set(library.campaigns) == {"nurture"}
    assert library.company
    assert library.templates["t/one"].subject == "Hello"


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code"),
    [
        ("after: 2 days", "after: 2 dayz", 6, 12, "bad-duration"),
        ("after:", "aftr:", 6, 5, "unknown-key"),
        ("send: t/one", "send: t/two", 5, 11, "unknown-template"),
        ("send: t/one", "send: t/one\n    send: t/one", 6, 5, "duplicate-key"),
        ("send: t/one", "send: &x t/one\n    thread: *x", 6, 13, "alias"),
        ("send: t/one", "send: !!python/object:os.system t/one", 5, 11, "tag"),
        ("[no_budget]", "[no_money]", 2, 25, "bad-value"),
        ("campaign: nurture", "campaign: nurture\nfrom: rep", 2, 7, "unknown-sender"),
        ("campaign: nurture", "campaign: nurture\nthen: later", 2, 7, "unknown-campaign"),
        ("campaign: nurture", "campaign: nurture\nthen: nurture", 2, 7, "endless"),
        ("campaign: nurture", "campaign: nurture\nwindow: { days: [tue], between: 9-11 }", 2, 33, "bad-window"),
        ("  - id: one\n", "  -\n", 5, 5, "missing-key"),
        ("  - id: one\n", "", 4, 5, "bad-value"),
        ("campaign: nurture", "- campaign: nurture", 2, 1, "not-yaml"),
        ("enter: {", "enter: { [a]: b,", 2, 10, "bad-key"),
        ("steps:", "---\nsteps:", 3, 1, "two-documents"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(home: Path, old: str, new: str, line: int, column: int, code: str) -> None:
    edit(home, old, new)
    assert found(home)[0] == (line, column, code, "error")


def test_an_unknown_key_is_answered_with_the_nearest_word_or_the_word_used_here(home: Path) -> None:
    edit(home, "after: 2 days", "aftr: 2 days\n    delay: 3 days\n    priority: 3")
    helps = [p.help for p in read_home(home).problems]
    assert helps[0] == "write `after`"
    assert helps[1] == "write `after`"
    assert helps[2].startswith("keys here are id, after, send")


def test_every_mistake_of_a_file_is_told_at_once(home: Path) -> None:
    edit(home, "after: 2 days", "after: soon\n    pin: yes")
    edit(home, "[no_budget]", "[no_money]")
    assert [p.code for p in read_home(home).problems] == ["bad-value", "bad-duration", "bad-value"]


def test_a_broken_file_hides_no_other(home: Path) -> None:
    (home / "campaigns" / "broken.yaml").write_text("campaign: [")
    (home / "campaigns" / "binary.yaml").write_bytes(b"campaign: \xff")
    (home / "campaigns" / "control.yaml").write_bytes(b"campaign: a\x00b")
    library = read_home(home)
    assert set(library.campaigns) == {"nurture"}
    assert {Path(p.file).name: (p.line, p.code) for p in library.problems} == {
        "broken.yaml": (2, "not-yaml"),
        "binary.yaml": (1, "not-utf8"),
        "control.yaml": (1, "not-yaml"),
    }


def test_a_home_without_company_or_campaigns_says_so(tmp_path: Path) -> None:
    library = read_home(tmp_path)
    assert [p.code for p in library.problems] == ["unreadable"]
    assert library.company is None


def test_two_files_cannot_be_the_same_campaign(home: Path) -> None:
    (home / "campaigns" / "zwei.yaml").write_text(CAMPAIGN)
    assert found(home) == [(1, 11, "duplicate-campaign", "error")]


def test_two_campaigns_of_one_priority_for_the_same_leads_are_warned_of(home: Path) -> None:
    (home / "campaigns" / "zwei.yaml").write_text(CAMPAIGN.replace("nurture", "zwei"))
    assert found(home) == [(2, 8, "same-priority", "warning")]
    assert read_home(home).is_sound


def test_a_variant_takes_from_its_mail_what_it_lacks(home: Path) -> None:
    variant = home / "templates" / "t" / "one" / "short"
    variant.mkdir()
    (variant / "subject.txt.j2").write_text("Hi")
    templates = read_home(home).templates
    assert (templates["t/one/short"].subject, templates["t/one/short"].text) == ("Hi", templates["t/one"].text)
    assert templates["t/one/short"].hash != templates["t/one"].hash


@pytest.mark.parametrize(
    ("part", "text", "code", "severity"),
    [
        ("body.txt", "Hi {{ company.postal_address }}", "no-unsubscribe", "error"),
        ("body.html", "<p>{{ unsubscribe_url }}</p>", "no-postal-address", "error"),
        ("subject.txt", None, "no-subject", "error"),
        ("body.txt", None, "no-text", "error"),
        ("body.html", None, "no-html", "warning"),
    ],
)
def test_a_mail_must_not_lack_what_mail_and_law_ask(
    home: Path, part: str, text: str | None, code: str, severity: str
) -> None:
    path = home / "templates" / "t" / "one" / f"{part}.j2"
    path.unlink() if text is None else path.write_text(text)
    assert found(home) == [(5, 11, code, severity)]


def test_a_shared_footer_counts_and_its_change_changes_the_hash(home: Path) -> None:
    shared = home / "templates" / "shared"
    shared.mkdir()
    (shared / "footer.j2").write_text(FOOTER)
    write_mail(home, "t/one", **{"body.txt": '{%- include "shared/footer.j2" %}'})
    before = read_home(home)
    assert before.problems == []
    (shared / "footer.j2").write_text(FOOTER + "!")
    assert read_home(home).templates["t/one"].hash != before.templates["t/one"].hash


def test_a_gap_in_a_language_is_warned_of(home: Path) -> None:
    write_mail(home, "t/two")
    write_mail(home, "de/t/two")
    assert found(home) == [(5, 11, "language-gap", "warning")]


def test_a_link_out_of_the_templates_folder_is_not_followed(home: Path) -> None:
    (home / "secret.txt").write_text("password")
    (home / "templates" / "t" / "one" / "leak.j2").symlink_to(home / "secret.txt")
    library = read_home(home)
    assert [p.code for p in library.problems] == ["outside"]
    assert "password" not in "".join(library.files.values())


def test_a_hash_is_of_what_a_campaign_means_not_of_its_layout(home: Path) -> None:
    before = read_home(home).campaigns["nurture"][1]
    edit(home, "campaign: nurture", "# a comment\ncampaign:   'nurture'")
    assert read_home(home).campaigns["nurture"][1] == before
    edit(home, "2 days", "3 days")
    assert read_home(home).campaigns["nurture"][1] != before


def test_hashes_do_not_depend_on_the_order_that_a_database_keeps(home: Path) -> None:
    campaign = read_home(home).campaigns["nurture"][0]
    body = campaign.model_dump(mode="json")
    turned = dict(reversed(body.items()))
    assert version_hash(type(campaign).model_validate(turned)) == version_hash(campaign)


def test_plain_words_stay_words_and_nothing_is_guessed() -> None:
    document = read_yaml(b"{a: NO, b: 1:30, c: 012, d: 2026-01-01, e: ~, f: '~', g: true, h: }", "x.yaml")
    assert document.value == {
        "a": "NO",
        "b": "1:30",
        "c": "012",
        "d": "2026-01-01",
        "e": None,
        "f": "~",
        "g": "true",
        "h": None,
    }
    assert document.problems == []


def _copied(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "campaigns", tmp_path / "campaigns")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path


MUTATIONS: list[Callable[[str, int], str]] = [
    lambda text, n: text[: n * 37 % len(text)],
    lambda text, n: text[: (k := n * 53 % len(text))] + text[k + 1 :],
    lambda text, n: text[: (k := n * 71 % len(text))] + "[{:&*!|>'\"%@`\t\n-"[n % 16] + text[k:],
    lambda text, n: "\n".join(line for i, line in enumerate(text.split("\n")) if i != n % text.count("\n")),
    lambda text, n: "\n".join(line + (line if i == n % text.count("\n") else "") for i, line in enumerate(text.split("\n"))),
    lambda text, n: "\n".join(("  " + line if i == n % text.count("\n") else line) for i, line in enumerate(text.split("\n"))),
    lambda text, n: text.replace(["id", "send", "after", "steps", "days", "between", "weeks", "campaign"][n % 8], ["x", "", "1", "[]", "null"][n % 5]),
    lambda text, n: text.replace(["owner", "3 weeks", "no-budget", "tue", "09:00"][n % 5], ["{}", "[]", "''", "é\u2028", "9" * 500][n % 5]),
]  # fmt: skip


def test_two_hundred_mutated_campaigns_are_sound_or_refused_with_a_place(tmp_path: Path) -> None:
    home = _copied(tmp_path)
    originals = sorted((home / "campaigns").glob("no-*.yaml"))
    refused = 0
    for number in range(200):
        source = originals[number % len(originals)]
        mutated = home / "mutated.yaml"
        mutated.write_text(MUTATIONS[number % len(MUTATIONS)](source.read_text(), number + 1))
        problems = [p for p in read_home(home, named=[mutated]).problems if p.file == mutated.as_posix()]
        refused += bool(problems)
        assert all(p.line >= 1 and p.column >= 1 and p.code and p.message and p.help for p in problems)
    assert refused > 80


def test_a_promise_that_can_be_broken_is_an_error_with_the_way_that_breaks_it(home: Path) -> None:
    edit(home, "after: 2 days", "after: 2 days\n  - { id: two, send: t/one, after: 1 week }")
    edit(home, "campaign: nurture", "campaign: nurture\npromise: at most 1 per 30 days")
    [problem] = read_home(home).problems
    assert (problem.line, problem.code) == (2, "promise-broken")
    assert problem.message == "a lead can get 2 mails within 30 days: one (day 0), two (day 7)"
    edit(home, "campaign: nurture", "campaign: nurture\nat_most: 1 per 30 days")
    assert read_home(home).problems == []


def test_a_campaign_that_nobody_enters_is_warned_of(home: Path) -> None:
    edit(home, "enter: { released_for: [no_budget] }\n", "")
    assert found(home) == [(1, 11, "no-way-in", "warning")]
    edit(home, "campaign: nurture", "campaign: nurture\nenter: {}")
    assert found(home) == []


def test_a_variant_without_any_file_of_its_own_is_warned_of(home: Path) -> None:
    edit(home, "  - id: one\n", "  - id: one\n    variants: { long: 100 }\n")
    assert found(home) == [(5, 23, "unknown-variant", "warning")]

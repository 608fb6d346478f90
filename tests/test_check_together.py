"""What check says of files together: circles of campaigns, consent, entry again; each with its code and place."""

from pathlib import Path

import pytest

from engine.core.errors import Problem
from engine.library import read_home
from tests.leads_world import COMPANY, write_home

HELLO = "{id: hello, send: no-need/hello}"


def problems(folder: Path, text: str, other: str = "") -> list[Problem]:
    home = write_home(folder / "home")
    (home / "campaigns" / "no-need.yaml").write_text(f"campaign: no-need\n{text}\n")
    if other:
        (home / "campaigns" / "no-budget.yaml").write_text(f"campaign: no-budget\n{other}\n")
    return [p for p in read_home(home).problems if p.file.endswith("no-need.yaml")]


@pytest.mark.parametrize(
    ("text", "other", "codes"),
    [
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: re-enter", "", ["endless"]),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO[:-1]}, after: 1 week}}]\nthen: re-enter", "", []),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-need", "", ["endless"]),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-budget",
            "steps: [{id: a, send: no-budget/hello}]\nthen: no-need",
            ["endless"],
        ),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-budget",
            "steps: [{id: a, send: no-budget/hello, after: 1 day}]\nthen: no-need",
            [],
        ),
        (f"enter: {{ released_for: [no_need], again: soon }}\nsteps: [{HELLO}]", "", ["bad-again"]),
        (f"enter: {{ where: 'lead.country == \"AT\"' }}\npriority: 1\nsteps: [{HELLO}]", "", ["consent-gap"]),
        (f'enter: {{ where: \'lead.country in ["DE", "CA"]\' }}\npriority: 1\nsteps: [{HELLO}]', "", []),
        (f"enter: {{ released_for: [no_need] }}\nat_most_per_account: often\nsteps: [{HELLO}]", "", ["bad-cap"]),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nmigrate: {{ a: keep, b: finish, c: hello }}",
            "",
            [],
        ),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nmigrate: {{ a: kept }}", "", ["unknown-step"]),
        (
            "enter: { where: 'lead.country == \"US\"' }\npriority: 7\nsteps: [{id: a, send: no-need/hello, when: 'lead.country == \"GB\"'}]",
            "",
            ["never-here"],
        ),
        (
            "enter: { where: 'lead.country == \"US\"' }\npriority: 7\nsteps: [{id: a, send: no-need/hello, when: 'lead.country != \"GB\"'}]",
            "",
            ["always-here"],
        ),
        (
            "enter: { released_for: [no_need] }\nsteps: [{id: a, send: no-need/hello, when: release.reason == 'no_budget'}]",
            "steps: [{id: a, send: no-budget/hello, after: 1 day}]\nthen: no-need",  # hands over leads of any reason
            [],
        ),
        (
            "enter: { where: 'lead.country == \"US\"' }\npriority: 7\nsteps: [{id: a, send: no-need/hello}]",
            "enter: { where: 'lead.country == \"GB\"' }\npriority: 7\nsteps: [{id: a, send: no-budget/hello}]",
            [],
        ),
        (
            "enter: { where: 'lead.country == \"US\"' }\npriority: 7\nsteps: [{id: a, send: no-need/hello}]",
            "enter: { where: 'lead.title contains \"chief\"' }\npriority: 7\nsteps: [{id: a, send: no-budget/hello}]",
            ["same-priority"],
        ),
        ("enter: { released_for: [no_need] }\nsteps: [{id: a, send: no-need/helo}]", "", ["unknown-template"]),
    ],
)
def test_a_problem_between_files_has_its_code_and_place(
    text: str, other: str, codes: list[str], tmp_path: Path
) -> None:
    found = problems(tmp_path, text, other)
    assert [p.code for p in found] == codes
    assert all(p.line > 1 and p.column for p in found)


@pytest.mark.parametrize(
    ("where", "line", "column"),
    [
        ("where: lead.contry == 'US'", 3, 10),
        ('where: \'lead.title contains "x" and lead.contry == "US"\'', 3, 39),
        ("where: >-\n    lead.title contains 'x'\n    and lead.contry == 'US'", 5, 9),
        ("where: |\n    lead.title contains 'x'\n      and   lead.contry == 'US'", 5, 13),
        ("where: lead.title contains 'x'\n    and\n     lead.contry == 'US'", 5, 6),
        ("where: lead.title contains 'x' and", 3, 37),
        ("where: lead.title contains 'x' or (lead.country == 'US' and lead.country == 'GB')", 3, 38),
        ("where: lead.title contains 'x' or lead.country in ['DE', 'USA']", 3, 53),
        ('where: "lead.title contains \\"x\\" and lead.contry == 5"', 3, 10),  # escaped: the text as a whole
    ],
)
def test_the_place_of_a_mistake_in_a_condition_is_its_spot(where: str, line: int, column: int, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, f"enter:\n  {where}\npriority: 7\nsteps: [{HELLO}]")
    assert (found.line, found.column) == (line, column)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (["de/no-need/hello/subject.txt.j2"], ["templates/de/no-need/hello/ has no body.txt.j2: leads of de"]),
        (["de/no-need/hello/subject.txt.j2", "de/no-need/hello/body.txt.j2"], []),
        (
            ["de/no-need/hello/body.txt.j2", "de-AT/no-need/hello/subject.txt.j2"],
            ["has no subject.txt.j2: leads of de "],
        ),
        (["de/no-need/hello/body.txt.j2", "de/no-need/hello/subject.txt.j2", "de-AT/no-need/other/subject.txt.j2"], []),
        (
            ["no-need/other/subject.txt.j2", "fr/no-need/other/subject.txt.j2"],
            ["templates/fr/no-need/hello/ is missing"],
        ),
    ],
)
def test_a_mail_that_is_translated_in_part_is_told(files: list[str], says: list[str], tmp_path: Path) -> None:
    home = write_home(tmp_path / "home")
    (home / "templates" / "no-need" / "hello" / "body.html.j2").unlink()
    for file in files:
        path = home / "templates" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Etwas anderes")
    found = [p for p in read_home(home).problems if p.code == "language-gap" and "no-need" in p.file]
    assert len(found) == len(says)
    assert all(said in problem.message for problem, said in zip(found, says, strict=True))


# --- answers ------------------------------------------------------------------------------------------------------------

ENTERED = "enter: { released_for: [no_need] }\n"


@pytest.mark.parametrize(
    ("reply_to", "company", "codes"),
    [
        ("reply_to: owner\n", "", ["owner-unwatched"]),
        ("reply_to: hello\n", "", []),
        ("reply_to: owner\n", "inbound_domain: reply.brightwater.example\n", []),
    ],
)
def test_answers_to_an_owners_own_mailbox_are_warned_of(
    tmp_path: Path, reply_to: str, company: str, codes: list[str]
) -> None:
    home = write_home(tmp_path / "home")
    (home / "campaigns" / "company.yaml").write_text(company + COMPANY)
    (home / "campaigns" / "no-need.yaml").write_text(f"campaign: no-need\n{ENTERED}{reply_to}steps: [{HELLO}]\n")
    found = read_home(home).problems
    assert [p.code for p in found] == codes
    assert [(p.severity, p.line) for p in found] == [("warning", 3)] * len(codes)

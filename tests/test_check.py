"""`rekindle check`: the JSON that people script against, the text for people, and the exit code."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workers.cli import app

ROOT = Path(__file__).parents[1]


def check(*arguments: object, input_: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", *map(str, arguments)], input=input_)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of what ships."""
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "triggers").mkdir()
    shutil.copy(ROOT / "triggers" / "policy.yaml", tmp_path / "triggers" / "policy.yaml")
    return tmp_path


def spoil(home: Path, old: str, new: str, file: str = "campaigns/no-need.yaml") -> Path:
    path = home / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return path


def test_what_ships_is_sound_and_exits_0(home: Path) -> None:
    code, out = check("--home", home)
    assert code == 0
    assert out == "7 campaigns, 28 mails: no errors, no warnings\n"
    assert check("--home", home, "--json") == (0, "")


def test_a_problem_is_a_json_object_with_these_keys_and_exits_1(home: Path) -> None:
    path = spoil(home, "after: 5 weeks", "after: 5 wekks")
    code, out = check("--home", home, "--json")
    problem = json.loads(out)
    assert code == 1
    assert list(problem) == ["file", "line", "column", "code", "severity", "message", "help"]
    assert (problem["file"], problem["code"], problem["severity"]) == (str(path), "bad-duration", "error")
    assert path.read_text().splitlines()[problem["line"] - 1][problem["column"] - 1 :].startswith("5 wekks")


def test_people_see_the_line_with_a_caret_and_what_to_write(home: Path) -> None:
    path = spoil(home, "after: 5 weeks", "aftr: 5 weeks")
    line = path.read_text().splitlines().index("    aftr: 5 weeks") + 1
    _, out = check("--home", home)
    assert out.startswith(
        f"{path}:{line}:5: error: `aftr` is not a key here [unknown-key]\n        aftr: 5 weeks\n        ^\n  help: write `after`"
    )
    assert "1 error, no warnings" in out


def test_warnings_alone_exit_0(home: Path) -> None:
    spoil(home, "after: 5 weeks", "after: 5 weeks\n    if_unclear: resend")
    code, out = check("--home", home, "--json")
    assert code == 0
    assert [json.loads(line)["code"] for line in out.splitlines()] == ["can-double"]


def test_only_the_files_named_are_told_of(home: Path) -> None:
    spoil(home, "after: 5 weeks", "after: soon")
    other = spoil(home, "after: 5 weeks", "after: never", "campaigns/no-budget.yaml")
    code, out = check("--json", other)
    assert (code, [json.loads(line)["file"] for line in out.splitlines()]) == (1, [str(other)])
    assert check("--json", home / "campaigns" / "unresponsive.yaml") == (0, "")


def test_files_can_be_listed_on_standard_input(home: Path) -> None:
    path = spoil(home, "after: 5 weeks", "after: soon")
    code, out = check("--json", "--files-from", "-", input_=f"{path}\n\n")
    assert (code, len(out.splitlines())) == (1, 1)


def test_a_file_from_elsewhere_takes_the_place_of_its_namesake(home: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text((home / "campaigns" / "no-need.yaml").read_text())
    assert check("--home", home, "--json", draft) == (0, "")
    draft.write_text(draft.read_text().replace("send: no-need/figures", "send: no-need/figgures"))
    _, out = check("--home", home, "--json", draft)
    assert json.loads(out)["help"] == "write no-need/figures"


def test_a_missing_file_and_a_folder_are_problems_not_tracebacks(home: Path) -> None:
    for path in (home / "nothing.yaml", home / "templates"):
        code, out = check("--home", home, "--json", path)
        assert (code, json.loads(out)["code"]) == (1, "unreadable")


def test_company_and_policy_are_checked_too(home: Path) -> None:
    company = spoil(home, "Europe/London", "Europe/Lundun", "campaigns/company.yaml")
    code, out = check("--home", home, "--json", company)
    assert (code, json.loads(out)["code"]) == (1, "bad-zone")
    policy = spoil(home, "\nthreshold:", "\ntreshold:", "triggers/policy.yaml")
    _, out = check("--home", home, "--json")
    assert str(policy) in {json.loads(line)["file"] for line in out.splitlines()}


@pytest.mark.parametrize(
    ("old", "new", "severity", "says"),
    [
        ("{{ lead.first_name", "{{ lead.attributes.nickname", "warning", "nickname"),
        ("{{ lead.first_name", "{{ lead.first_name", "error", "unknown tag"),
        ('"shared/footer.txt.j2"', '"shared/footnote.txt.j2"', "error", "footnote"),
    ],
)
def test_every_mail_is_rendered_for_a_full_and_a_bare_lead(
    home: Path, old: str, new: str, severity: str, says: str
) -> None:
    path = spoil(home, old, new, "templates/no-need/figures/body.txt.j2")
    if says == "unknown tag":
        path.write_text(path.read_text() + "{% sneeze %}")
    code, out = check("--home", home, "--json", home / "campaigns" / "no-need.yaml")
    problems = [json.loads(line) for line in out.splitlines()]
    failures = [p for p in problems if p["code"] == "template-fails"]
    assert [(p["file"], p["severity"]) for p in failures] == [(str(path), severity)]
    assert says in failures[0]["message"]
    assert path.read_text().splitlines()[failures[0]["line"] - 1].count("{")
    assert code == (1 if severity == "error" else 0)


HEAD = "{{ lead.first_name"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "spot", "help_"),
    [
        ("body.txt.j2", HEAD, "{{ lead.frist_name", "unknown-variable", "lead.frist_name", "write lead.first_name"),
        ("body.txt.j2", HEAD, "{{ led.first_name", "unknown-variable", "led.first_name", "write lead"),
        ("body.txt.j2", "Hi ", "{% if lead.country == 'FR' %}{{ account.nam }}{% endif %}Hi ", "unknown-variable", "account.nam", "write account.name"),
        ("body.txt.j2", "Hi ", "{{ account['nam'] }}Hi ", "unknown-variable", "nam'", "write account.name"),
        ("body.html.j2", "Hi ", "{{ lead.first_name|shout }}Hi ", "template-fails", "shout", "Jinja"),
        ("body.html.j2", "Hi ", '<a href="#end">x</a>Hi ', "dead-link", "#end", 'id="end"'),
        ("body.html.j2", "Hi ", '<a href="/guide">x</a>Hi ', "template-fails", "/guide", ""),
        ("body.html.j2", "Hi ", '<img src="https://a.example/x.png">Hi ', "no-alt", "https://a.example/x.png", "alt="),
        ("body.txt.j2", "Hi ", "http://a.example/x Hi ", "http-link", "http://a.example/x", "https://"),
        ("subject.txt.j2", "", "{{ '' }}", "template-fails", "", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_mail_has_its_spot_in_the_template(
    home: Path, file: str, old: str, new: str, code: str, spot: str, help_: str
) -> None:
    path = home / "templates/no-need/figures" / file
    path.write_text(path.read_text().replace(old, new, 1) if old else new)
    _, out = check("--home", home, "--json", home / "campaigns" / "no-need.yaml")
    (problem,) = map(json.loads, out.splitlines())
    assert (problem["file"], problem["code"]) == (str(path), code)
    assert path.read_text().splitlines()[problem["line"] - 1][problem["column"] - 1 :].startswith(spot)
    assert help_ in problem["help"]


@pytest.mark.parametrize(
    "text",
    [
        "{% if lead.nickname is defined %}{% endif %}",
        "{{ lead.nickname | default('you') }}",
        "{% set greeting = 'Hi' %}{{ greeting }}",
        "{% for word in ['a'] %}{{ word }}{{ loop.index }}{% endfor %}",
        "{{ lead.attributes.get('seats') }}{{ release.at.year }}{{ rep.name }}{{ step }}{{ campaign }}",
    ],
)
def test_names_that_a_template_makes_or_may_miss_are_no_mistake(home: Path, text: str) -> None:
    path = home / "templates/no-need/figures/body.txt.j2"
    path.write_text(text + path.read_text())
    assert check("--home", home, "--json", home / "campaigns" / "no-need.yaml") == (0, "")


def test_a_folder_stands_for_its_campaigns(home: Path) -> None:
    spoil(home, "after: 5 weeks", "after: soon")
    spoil(home, "Europe/London", "Europe/Lundun", "campaigns/company.yaml")
    for folder in (home, home / "campaigns"):
        code, out = check("--home", home, "--json", folder)
        assert (code, {json.loads(line)["code"] for line in out.splitlines()}) == (1, {"bad-duration", "bad-zone"})


def test_a_broken_file_of_rules_is_told(home: Path) -> None:
    shutil.copytree(ROOT / "triggers" / "rules", home / "triggers" / "rules")
    assert check("--home", home, "--json") == (0, "")
    path = home / "triggers" / "rules" / "funding.yaml"
    sound = path.read_text()
    for text, wrong, line in (
        ("kind: [", "not-yaml", 2),
        (sound.replace("sign: 1\n", "sgn: 1\n", 1), "unknown-key", 2),
        (sound.replace("kind: funding", "kind: fnding", 1), "bad-value", 1),
        (f"{sound}\n", None, 0),
    ):
        path.write_text(text)
        _, out = check("--home", home, "--json")
        told = [(p["file"], p["code"], p["line"]) for p in map(json.loads, out.splitlines())]
        assert told == ([(str(path), wrong, line)] if wrong else []), out


def test_an_example_headline_that_is_read_otherwise_is_told_with_its_line(home: Path) -> None:
    shutil.copytree(ROOT / "triggers" / "rules", home / "triggers" / "rules")
    path = home / "triggers" / "rules" / "funding.yaml"
    lines = path.read_text().splitlines()
    at = lines.index("examples:") + 2
    path.write_text("\n".join([*lines[:at], "    - Orvane paints its fence green", *lines[at:]]))
    _, out = check("--home", home, "--json")
    problem = json.loads(out)
    assert (problem["file"], problem["code"], problem["line"]) == (str(path), "example-fails", at + 1)


def test_many_mails_are_rehearsed_by_several_processes_with_the_same_result(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("figures", "hidden-losses", "new-site"):
        spoil(home, "{{ lead.first_name", "{{ lead.frist_name", f"templates/no-need/{name}/body.txt.j2")
    alone = check("--home", home, "--json")
    monkeypatch.setattr("engine.rehearsal._MANY", 2)
    monkeypatch.setattr("engine.rehearsal._processors", lambda: 3)
    assert check("--home", home, "--json") == alone
    assert len(alone[1].splitlines()) == 3

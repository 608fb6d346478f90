"""Kinds of news of one's own: the example of triggers/rules/README.md goes all the way, from a feed to the rep, and what is wrong is told."""

import json
import re
import shutil
import textwrap
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

from engine.core.campaign import Campaign
from engine.core.tokens import Tokens
from engine.house import House
from engine.policies import apply_policy
from engine.policy_files import load_policy
from engine.settings import Settings
from engine.store import alerts, tables
from engine.testing import FrozenClock, MemoryFetcher, MemoryTransport
from tests.intake import NOW, Desk, entry, rss
from triggers import rulebooks
from triggers.core.kind_model import Opinion
from triggers.core.kinds import SHIPPED, known_kind
from triggers.core.matching import Company, NameIndex
from triggers.core.news import read_item
from triggers.core.rulebook import Rule, RuleFile
from triggers.news_review import accept
from triggers.replaying import replay
from triggers.rule_files import check_codes, check_rules
from workers.cli import app

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "triggers" / "rules" / "README.md").read_text(encoding="utf-8")
TITLE = "Calder Mills Dairy to replace half of its lorries by summer"
KIND = "custom.fleet_renewal"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """What ships, with the three blocks of the page in it."""
    home = tmp_path / "home"
    shutil.copytree(ROOT / "triggers", home / "triggers", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL):
        text = textwrap.dedent(block)
        path = home / text.splitlines()[0].removeprefix("# ")
        if path.name == "policy.yaml":
            text = path.read_text() + text.partition("signals:\n")[2]
        path.write_text(text, encoding="utf-8")
    return home


@pytest.fixture
def desk(store, home: Path, tmp_path: Path) -> Desk:
    """One released lead at Calder Mills Dairy, for which there was no need; the home's policy is in force."""
    house = House(
        *(store, FrozenClock(NOW), Settings(data=tmp_path, home=home), MemoryTransport()),
        *(Tokens(b"k" * 32), MemoryFetcher()),
    )
    desk = Desk(house)
    desk.account("Calder Mills Dairy", "calder.example")
    released = {"release_key": "r1", "reason": "no_need", "released_at": NOW - timedelta(days=60), "opened_at": NOW}
    with store.begin("test.release") as tx:
        apply_policy(tx, load_policy(home), NOW)
        tx.execute(insert(tables.episodes).values(lead_id=1, **released))
    return desk


def bring(desk: Desk, *titles: str) -> None:
    """A feed that was added before brings these items, and they are read."""
    source_id = desk.add("https://trade.example/feed")
    desk.house.clock.move(days=1)
    at = desk.house.clock.now()
    desk.house.fetcher.pages["https://trade.example/feed"] = rss(*(entry(t, at, guid=t) for t in titles))
    desk.poll(source_id)
    desk.read()


def rekindle(*arguments: object, given: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(app, [*map(str, arguments)], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


def test_the_example_of_the_page_is_sound(home: Path) -> None:
    assert check_rules(home / "triggers" / "rules", load_policy(home)) == []


def test_the_example_hands_a_lead_back_with_its_own_words(desk: Desk) -> None:
    bring(desk, TITLE)
    (signal,) = desk.rows(tables.signals)
    assert (signal.kind, signal.data["name"], signal.sign, signal.data["realis"]) == (
        *("custom", "fleet_renewal", 1, "announced"),
    )
    (raised,) = desk.rows(tables.alerts)
    with desk.house.store.read() as tx:
        alert = alerts.load(tx, [raised.alert_id])[raised.alert_id]
    assert alert.body.kind == KIND
    assert alert.body.score == pytest.approx(67.5)  # 75 points, announced counts nine tenths
    assert alert.body.reasons[0].startswith("A fleet renewal (")
    assert "answers the missing need: +67.5 points" in alert.body.reasons[0]
    assert alert.body.question.startswith("I read that Calder Mills Dairy renews its fleet. ")


def test_a_fleet_renewal_that_is_called_off_hands_nobody_back_and_takes_the_story_back(desk: Desk) -> None:
    bring(desk, "Calder Mills Dairy cancels fleet renewal")
    assert [row.data["realis"] for row in desk.rows(tables.signals)] == ["cancelled"]
    assert desk.rows(tables.alerts) == []


def test_a_rule_that_is_not_precise_waits_for_a_person_whose_word_hands_the_lead_back(desk: Desk, home: Path) -> None:
    path = home / "triggers" / "rules" / "fleet_renewal.yaml"
    path.write_text(path.read_text().replace("    needs: [FLEET]\n", "    needs: [FLEET]\n    precise: false\n"))
    bring(desk, TITLE)
    assert desk.rows(tables.alerts) == []
    (asked,) = desk.rows(tables.doubts)
    accept(desk.house, asked.doubt_id, "kim@brightwater.example")
    assert [row.data["name"] for row in desk.rows(tables.signals)] == ["fleet_renewal"]
    assert len(desk.rows(tables.alerts)) == 1


def test_replay_tells_whom_the_new_kind_would_have_handed_back(desk: Desk, home: Path) -> None:
    desk.house = House(
        *(desk.house.store, desk.house.clock, desk.house.settings.model_copy(update={"home": ROOT})),
        *(desk.house.transport, desk.house.tokens, desk.house.fetcher),
    )
    bring(desk, TITLE)
    assert desk.rows(tables.signals) == []
    found = replay(desk.house, NOW - timedelta(days=30), home / "triggers" / "rules")
    assert [(one.title, one.before, one.after) for one in found.changed] == [
        (TITLE, (), (f"Calder Mills Dairy: {KIND}, announced",))
    ]
    assert [ready.lead_id for ready in found.gained] == [1]


def test_inspect_news_reads_by_the_rules_of_the_home(home: Path) -> None:
    given = json.dumps({"id": "a", "title": TITLE, "summary": ""})
    code, out = rekindle("inspect", "news", "--home", home, "--json", given=given)
    assert (code, [event["kind"] for event in json.loads(out)["events"]]) == (0, [KIND])
    code, out = rekindle("inspect", "news", "--json", given=given)
    assert (code, json.loads(out)["events"]) == (0, [])


def test_the_model_which_does_not_know_the_kind_neither_doubts_nor_corrects_it(home: Path) -> None:
    class SureOfElse:
        def opinion(self, _words: object) -> Opinion:
            return Opinion({"layoffs": 1.0, "funding": 0.0}, {"denied": 1.0, "announced": 0.0})

    index = NameIndex.build([Company("1", "Calder Mills Dairy")])
    read = read_item(TITLE, "", rules=rulebooks.of_home(home), index=index, model=SureOfElse())
    assert [(e.kind, e.realis, e.confidence) for e in read.events] == [(KIND, "announced", 0.9)]
    assert read.alert


def test_simulate_weighs_the_kind_by_the_homes_policy(home: Path, tmp_path: Path) -> None:
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, home / folder)
    (tmp_path / "lead.json").write_text('{"email": "a@b.example", "country": "US", "release": {"reason": "no_need"}}')
    (tmp_path / "events.jsonl").write_text(
        json.dumps({"at": "2026-02-02T09:00:00Z", "kind": "signal", "signal": KIND}) + "\n"
    )
    asked = ("--lead", tmp_path / "lead.json", "--from", "2026-01-05T08:00:00Z")
    code, out = rekindle(
        *("simulate", "no-need", "--home", home, *asked, "--events", tmp_path / "events.jsonl", "--json")
    )
    last = json.loads(out.splitlines()[-1])
    assert (code, last["decision"], last["reason"]) == (0, "stop", "promoted")


def test_a_campaign_may_ask_for_the_kind() -> None:
    branch = [{"when": f"signal({KIND})", "do": []}, {"otherwise": []}]
    steps = [{"id": "hello", "send": "no-budget/thanks"}, {"id": "which", "after": "5 days", "branch": branch}]
    Campaign.model_validate({"campaign": "example", "steps": steps})


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("fleet renewal", "a kind of your own is written custom.fleet_renewal"),
        ("custom.funding", "'funding' is taken; write `kind: funding`"),
        ("custom.bad", "'bad' is taken"),
        ("custom.Fleet", "small letters"),
        ("custom.", "small letters"),
        ("", "a kind of your own is written custom."),
    ],
)
def test_a_kind_that_clashes_or_is_badly_named_is_refused_with_its_place(kind: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        known_kind(kind)
    (tmp_path / "own.yaml").write_text(f"# ours\nkind: '{kind}'\nrules: [{{ rule: a, nouns: fleet renewal }}]\n")
    (problem,) = check_rules(tmp_path)
    assert (problem.line, problem.column, problem.severity) == (2, 7, "error")
    assert said in problem.message


def test_shipped_kinds_are_those_of_the_shipped_rules() -> None:
    found = {rule.kind for rule in rulebooks.load().rules}
    assert found <= {*SHIPPED}
    assert {known_kind(kind) for kind in SHIPPED} == {*SHIPPED}


OWN = "kind: custom.fleet_renewal\nrules:\n  - rule: a\n    nouns: fleet renewal\n"
EXAMPLES = "examples:\n  reads: [Orvane announces fleet renewal]\n  ignores: [Orvane rests]\n"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (OWN, 1, "no-examples"),
        (OWN + EXAMPLES.replace("rests", "plans fleet renewal"), 7, "example-fails"),
        (OWN + "    examples: { ignores: [Orvane plans fleet renewal] }\n" + EXAMPLES, 5, "example-fails"),
        (OWN + "    needs: [FLEETS]\n" + EXAMPLES, 5, "unknown-class"),
        (OWN.replace("nouns: fleet renewal", "sign: 1") + EXAMPLES, 3, "no-phrases"),
        (OWN + "    kind: hiring\n" + EXAMPLES, 3, "bad-value"),
        (OWN + EXAMPLES, 1, "no-weight"),
    ],
)
def test_what_is_wrong_with_a_file_of_rules_is_told_with_its_line(text: str, line: int, code: str, home: Path) -> None:
    rules = home / "rules"
    rules.mkdir()
    (rules / "own.yaml").write_text(text)
    found = check_rules(rules, load_policy(ROOT) if code == "no-weight" else None)
    assert [(p.line, p.code, p.severity) for p in found] == [
        (line, code, "warning" if code == "no-weight" else "error")
    ]


def test_word_classes_are_texts(tmp_path: Path) -> None:
    (tmp_path / "_words.yaml").write_text("FLEET: lorries\nVANS: [vans]\n")
    (problem,) = check_rules(tmp_path)
    assert (problem.line, problem.code) == (2, "bad-value")


def test_rules_may_count_for_some_accounts_only(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "triggers" / "rules", tmp_path / "rules")
    limited = OWN + "    accounts: [CALDER.example, orvane robotics]\n" + EXAMPLES
    (tmp_path / "rules" / "own.yaml").write_text(limited)
    assert check_rules(tmp_path / "rules") == []
    rules = rulebooks.read(tmp_path / "rules")
    watched = [
        ("1", "Calder Mills Dairy", "www.calder.example"),
        ("2", "Orvane Robotics", None),
        ("3", "Kelpworks", None),
    ]
    index = NameIndex.build(Company(number, name, (), domain) for number, name, domain in watched)
    for title, told in (
        ("Calder Mills Dairy announces fleet renewal", ["1"]),
        ("Orvane Robotics announces fleet renewal", ["2"]),
        ("Kelpworks announces fleet renewal", []),
    ):
        events = read_item(title, "", rules=rules, index=index).events
        assert [event.company_id for event in events if event.kind == KIND] == told
    assert {rule.accounts for rule in rules.rules} == {(), ("calder.example", "orvane robotics")}


def test_codes_of_feeds_are_checked_with_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text(
        "codes:\n"
        "  - PRN FLT | custom.fleet_renewal | 1 | announced | sure | A new fleet\n"
        "  - PRN BCY | gold | -1 | announced | confirms | Bankruptcy\n"
        "  - 'PRN CON | contract_win | 1 | someday | confirms | Contracts'\n"
        "  - PRN FNC | funding\n"
        "  - prn flt | custom.fleet_renewal | 1 | announced | sure | A new fleet\n"
        "  - [a, b]\n"
    )
    found = [(p.line, p.column, p.code) for p in check_codes(path)]
    assert found == [
        (3, 15, "bad-code"),
        (4, 35, "bad-code"),
        (5, 5, "bad-code"),
        (6, 5, "duplicate-code"),
        (7, 5, "bad-code"),
    ]
    assert check_codes(ROOT / "triggers" / "codes.yaml") == []
    path.write_text("code: []\n")
    assert [(p.line, p.code) for p in check_codes(path)] == [(1, "bad-value")]
    path.write_text("codes: [")
    assert [p.code for p in check_codes(path)] == ["not-yaml"]


def test_check_reads_the_codes_of_a_home(home: Path) -> None:
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, home / folder)
    (home / "triggers" / "codes.yaml").write_text(
        "codes:\n  - PRN BCY | gold | -1 | announced | confirms | Bankruptcy\n"
    )
    code, out = rekindle("check", "--home", home, "--json")
    assert (code, [json.loads(line)["code"] for line in out.splitlines()]) == (1, ["bad-code"])


def test_the_doctor_names_rules_that_cannot_be_read(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("HOME", home), ("DATA", tmp_path / "data")):
        monkeypatch.setenv(f"REKINDLE_{name}", str(value))
    assert '"name": "news", "weight": "ok"' in rekindle("doctor", "--offline", "--json")[1]
    (home / "triggers" / "codes.yaml").write_text("codes: [x]\n")
    rulebooks.load_codes.cache_clear()  # another process would read them anew
    code, out = rekindle("doctor", "--offline", "--json")
    said = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [one["found"][:12] for one in said if (one["name"], one["weight"]) == ("news", "problem")] == [
        "codes.yaml: "
    ]


def test_the_codes_of_the_home_are_those_that_count(desk: Desk, home: Path) -> None:
    line = "8-K 9.01 | custom.fleet_renewal | 1 | announced | sure | A new fleet"
    (home / "triggers" / "codes.yaml").write_text(f"codes:\n  - {line}\n")
    changed = rulebooks.codes_of_home(home)
    assert len(changed) == 1
    feed = (ROOT / "tests" / "fixtures" / "feeds" / "sec_current_8k.atom").read_bytes()
    source_id = desk.add("https://sec.example/feed")
    desk.house.clock.move(days=2)
    desk.house.fetcher.pages["https://sec.example/feed"] = feed
    desk.poll(source_id)
    desk.read()
    assert [(row.kind, row.data["name"]) for row in desk.rows(tables.signals)] == [("custom", "fleet_renewal")]
    found = replay(desk.house, NOW, home / "triggers" / "rules", None, {})
    assert [(len(one.before), one.after) for one in found.changed] == [(1, ())]


@pytest.mark.parametrize(("heading", "model"), [("Keys of a file", RuleFile), ("Keys of a rule", Rule)])
def test_the_page_names_every_key_with_a_sound_example(heading: str, model: type[Rule] | type[RuleFile]) -> None:
    section = PAGE.split(f"## {heading}")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \|.*\| `(.*?)` \|$", section, re.MULTILINE)
    names = {field.alias or name for name, field in model.model_fields.items()}
    assert {key for key, _ in rows} == (names - {"kind"} if model is Rule else names)
    whole = {"rule": "a"} if model is Rule else {"kind": "funding", "rules": []}
    for key, example in rows:
        given = rulebooks.yaml.load(example, Loader=rulebooks.yaml.CBaseLoader)
        assert list(given) == [key]
        model.model_validate(whole | given)

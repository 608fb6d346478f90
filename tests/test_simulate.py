"""`rekindle simulate`: the production decision on a moved clock, told as JSON lines and for people."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from workers.cli import app

ROOT = Path(__file__).parents[1]
LEAD: dict[str, Any] = {
    "email": "ann@acme.example",
    "time_zone": "America/New_York",
    "country": "US",
    "release": {"reason": "no_budget"},
}
CAMPAIGN = """campaign: trial
enter: { released_for: [no_budget, no_need] }
window: { days: [tue, wed, thu], between: "09:00-11:30" }
steps:
  - { id: thanks, send: t/thanks, after: 2 business days }
  - { id: roi, send: t/roi, after: 3 weeks, variants: { long: 50, short: 50 }, if_late_by: { more_than: 9 days, then: skip } }
  - id: interested
    after: 5 days
    branch:
      - { when: clicked(roi), do: [ { id: case, send: t/case, after: 4 days } ] }
      - otherwise: []
  - { id: bye, send: t/bye, after: 1 month }
"""


class Bench:
    """A folder with a home, a lead and a trial campaign, and the command run over it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "campaigns", folder / "campaigns")
        shutil.copytree(
            ROOT / "triggers", folder / "triggers", ignore=shutil.ignore_patterns("*.py", "__pycache__", "core")
        )
        self.write("campaigns/trial.yaml", CAMPAIGN)
        self.lead(LEAD)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def lead(self, lead: Any) -> None:
        self.write("lead.json", json.dumps(lead))

    def events(self, *events: Any) -> None:
        self.write("events.jsonl", "\n".join(map(json.dumps, events)) + "\n\n")

    def run(self, campaign: str = "trial", start: str = "2026-01-05T14:00:00Z", *more: str) -> tuple[int, str, str]:
        events = ["--events", str(self.folder / "events.jsonl")] if (self.folder / "events.jsonl").exists() else []
        arguments = [
            "simulate",
            campaign,
            "--lead",
            str(self.folder / "lead.json"),
            "--from",
            start,
            *events,
            "--home",
            str(self.folder),
        ]
        result = CliRunner().invoke(app, [*arguments, *more])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.stdout, result.stderr

    def lines(self, *arguments: str) -> list[dict[str, Any]]:
        code, out, err = (
            self.run(*arguments, "--json")
            if len(arguments) > 1
            else self.run(*(arguments or ("trial",)), "2026-01-05T14:00:00Z", "--json")
        )
        assert code == 0, err
        return [json.loads(line) for line in out.splitlines()]

    def told(self, *arguments: str) -> list[tuple[str, str | None, str, str | None]]:
        return [(line["local"][:16], line["step"], line["decision"], line["reason"]) for line in self.lines(*arguments)]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_line_has_the_keys_that_people_script_against(bench: Bench) -> None:
    line = bench.lines()[0]
    assert line == {
        "at": "2026-01-07T14:00:00Z",
        "local": "2026-01-07T09:00:00-05:00",
        "zone": "America/New_York",
        "step": "thanks",
        "decision": "send",
        "reason": None,
        "variant": None,
    }


def test_every_decision_but_wait_is_told_and_local_time_stays(bench: Bench) -> None:
    assert bench.told() == [
        ("2026-01-07T09:00", "thanks", "send", None),
        ("2026-01-28T09:00", "roi", "send", None),
        ("2026-03-03T09:00", "bye", "send", None),
        ("2026-03-03T09:00", None, "finish", None),
    ]
    assert bench.lines()[1]["variant"] in {"long", "short"}


def test_a_human_click_takes_the_arm_and_a_scanner_does_not(bench: Bench) -> None:
    bench.events({"at": "2026-01-29T10:00:00Z", "kind": "clicked", "step": "roi"})
    assert [step for _, step, _, _ in bench.told()] == ["thanks", "roi", "case", "bye", None]
    bench.events({"at": "2026-01-29T10:00:00Z", "kind": "clicked"})
    assert [step for _, step, _, _ in bench.told()] == ["thanks", "roi", "case", "bye", None], "the last mail is meant"
    bench.events({"at": "2026-01-29T10:00:00Z", "kind": "clicked", "step": "roi", "machine": True})
    assert [step for _, step, _, _ in bench.told()] == ["thanks", "roi", "bye", None]


@pytest.mark.parametrize("kind", ["replied", "unsubscribed", "bounced", "complained"])
def test_these_events_stop_at_their_own_moment(bench: Bench, kind: str) -> None:
    bench.events({"at": "2026-01-10T12:34:00+01:00", "kind": kind})
    assert bench.told()[1:] == [("2026-01-10T06:34", "roi", "stop", kind)]


def test_a_machine_answer_stops_nothing_and_an_absence_moves_the_mail(bench: Bench) -> None:
    bench.events(
        {"at": "2026-01-26T08:00:00Z", "kind": "replied", "machine": True},
        {"at": "2026-01-26T08:00:00Z", "kind": "absence", "until": "2026-02-02"},
    )
    assert bench.told()[1] == ("2026-02-03T09:00", "roi", "send", None)


def test_a_late_mail_is_skipped_once_the_absence_is_over(bench: Bench) -> None:
    bench.events({"at": "2026-01-26T08:00:00Z", "kind": "absence", "until": "2026-02-09"})
    assert bench.told()[1] == ("2026-02-10T09:00", "roi", "skip", "late")


def test_a_pause_holds_everything_and_what_is_overdue_then_goes_once(bench: Bench) -> None:
    bench.events({"at": "2026-01-20T08:00:00Z", "kind": "paused"}, {"at": "2026-01-29T15:00:00Z", "kind": "resumed"})
    assert bench.told()[1:3] == [("2026-01-29T10:00", "roi", "send", None), ("2026-03-03T10:00", "bye", "send", None)]


def test_a_signal_over_the_threshold_promotes_by_weight_or_by_the_policy(bench: Bench) -> None:
    bench.events({"at": "2026-01-20T08:00:00Z", "kind": "signal", "signal": "funding", "weight": 5})
    assert len(bench.told()) == 4
    bench.events({"at": "2026-01-20T08:00:00Z", "kind": "signal", "signal": "funding", "weight": 100})
    assert bench.told()[1] == ("2026-01-20T03:00", "roi", "stop", "promoted")
    bench.events({"at": "2026-01-20T08:00:00Z", "kind": "signal", "signal": "reply_meeting"})
    assert bench.told()[1] == ("2026-01-20T03:00", "roi", "stop", "promoted")


def test_a_lead_that_enter_refuses_gives_one_line(bench: Bench) -> None:
    bench.lead(LEAD | {"release": {"reason": "no_authority"}})
    assert bench.told() == [("2026-01-05T09:00", None, "stop", "not_entered")]


def test_consent_is_asked_for_where_the_company_says_so(bench: Bench) -> None:
    bench.lead(LEAD | {"country": "DE"})
    assert [line[2:] for line in bench.told()] == [("stop", "no_consent")]
    bench.lead(LEAD | {"country": "DE", "consent": {"basis": "express"}})
    assert bench.told()[-1][2] == "finish"
    bench.lead(LEAD | {"country": "CA", "release": {"reason": "no_need", "at": "2025-08-01T12:00:00Z"}})
    assert bench.told()[1:] == [
        ("2026-01-28T09:00", "roi", "send", None),
        ("2026-02-02T09:00", "interested", "stop", "consent_expired"),
    ]


def test_until_ends_the_view(bench: Bench) -> None:
    code, out, _ = bench.run("trial", "2026-01-05T14:00:00Z", "--json", "--until", "2026-01-28T14:00:00Z")
    assert (code, len(out.splitlines())) == (0, 2)


def test_the_owner_account_and_attributes_of_a_lead_file_are_read(bench: Bench) -> None:
    bench.lead(
        {
            "email": " Ann@ACME.example ",
            "owner": "rita@brightwater.example",
            "account": {"name": "Acme", "domain": "acme.example", "time_zone": "Asia/Tokyo", "country": "JP"},
            "release": {"reason": "no_need", "at": "2026-01-01", "revisit_on": "2026-06-01T00:00:00Z", "note": "x"},
            "attributes": {"seats": 4},
            "anything": "else",
        }
    )
    assert bench.lines()[0]["zone"] == "Asia/Tokyo"


def test_people_see_local_and_utc_time_and_the_note_about_the_zone(bench: Bench) -> None:
    bench.lead(LEAD | {"time_zone": "Mars/Base"})
    _, out, _ = bench.run()
    assert out.splitlines()[:3] == [
        "ann@acme.example in trial, times of America/New_York",
        "  'Mars/Base' is not a time zone: America/New_York is used for US",
        "Wed 2026-01-07 09:00  (2026-01-07 14:00 UTC)  send      thanks t/thanks",
    ]


@pytest.mark.parametrize("name", ["campaigns/trial.yaml", "elsewhere.yaml"])
def test_a_campaign_can_be_a_path(bench: Bench, name: str) -> None:
    path = bench.write(name, CAMPAIGN)
    assert len(bench.lines(str(path), "2026-01-05T14:00:00Z")) == 4


@pytest.mark.parametrize(
    ("lead", "events", "start", "says"),
    [
        ({"email": "nobody", "release": {"reason": "no_need"}}, None, None, "lead.json: email"),
        ({"email": "a@b.example"}, None, None, "release"),
        ({"email": "a@b.example", "release": {"reason": "no_money"}}, None, None, "release.reason"),
        ([], None, None, "lead.json"),
        (LEAD, ['{"at": "2026-01-01T00:00:00Z", "kind": "sneezed"}'], None, "events.jsonl:1: kind"),
        (LEAD, ["{}", "not json"], None, "events.jsonl:1"),
        (LEAD, ['{"at": "2026-01-01T00:00:00Z", "kind": "absence"}'], None, "until"),
        (LEAD, None, "yesterday", "--from"),
        (LEAD, None, "9999-12-31T23:59:59Z", "--from"),
    ],
)
def test_broken_input_is_told_in_a_line_and_exits_2(
    bench: Bench, lead: Any, events: list[str] | None, start: str | None, says: str
) -> None:
    bench.lead(lead)
    if events:
        bench.write("events.jsonl", "\n".join(events))
    code, _, err = bench.run("trial", start or "2026-01-05T14:00:00Z")
    assert code == 2
    assert says in err
    assert "Traceback" not in err


def test_an_unknown_or_broken_campaign_is_told_with_what_there_is(bench: Bench) -> None:
    code, _, err = bench.run("trail")
    assert code == 2
    assert "there are: no-authority, no-budget" in err
    path = bench.write("campaigns/trial.yaml", CAMPAIGN.replace("3 weeks", "3 weaks"))
    code, _, err = bench.run(str(path))
    assert code == 2
    assert "bad-duration" in err


def test_two_years_of_one_lead_take_under_a_tenth_of_a_second(bench: Bench) -> None:
    bench.write(
        "campaigns/trial.yaml",
        "campaign: trial\nenter: {}\nwindow: { between: '09:00-11:30' }\nholidays: lead.country\nat_most: 1 per 5 days\n"
        "steps:\n  - { id: news, send: t/news, every: 1 week, repeat: true }\n",
    )
    bench.lines()
    began = time.perf_counter()
    lines = bench.lines()
    assert len(lines) == 105
    assert time.perf_counter() - began < 1, "a tenth on an idle machine; the rest is for a busy one"


def test_a_lead_can_come_on_standard_input(bench: Bench) -> None:
    arguments = [
        "simulate",
        "trial",
        "--lead",
        "-",
        "--from",
        "2026-01-05T14:00:00Z",
        "--home",
        str(bench.folder),
        "--json",
    ]
    result = CliRunner().invoke(app, arguments, input=json.dumps(LEAD))
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 4

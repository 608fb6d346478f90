"""Campaigns, leads and events as dice give them: every part of the language, mostly sound, for tests that compare two worlds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from engine.core.conditions import Happened
from engine.core.policy import Policy
from engine.core.simulation import Line

START = datetime(2026, 3, 6, 15, 20, tzinfo=UTC)  # the clocks of America change two days later, Europe's in three weeks
DAYS = 200
#: Weights that signals may be given. They fade a little in the engine and not in simulate, so that no four of them may come to
#: 100 to 105, nor come there with signals of 15 and -30 beside them: each is one more than a multiple of 15.
WEIGHTS = (16, 46, 136)
MOST_SIGNALS = 4

POLICY = Policy.model_validate(
    {
        "threshold": 100,
        "signals": {
            "funding": {"weight": 70},
            "hiring": {"weight": 15, "half_life": "20 days"},
            "job_change.promoted": {"weight": 60},
            "layoffs": {"weight": -30},
        }
        | {f"custom.w{w}n{n}": {"weight": w, "half_life": 3650} for w in WEIGHTS for n in range(MOST_SIGNALS)},
    }
)

waits = st.builds(
    "{} {}".format,
    st.integers(1, 9),
    st.sampled_from(["hours", "hours", "days", "days", "days", "business days", "weeks", "months"]),
)
long_waits = st.builds("{} {}".format, st.integers(3, 9), st.sampled_from(["days", "business days", "weeks"]))
windows = st.builds(
    lambda days, hours: {"days": days, "between": hours},
    st.lists(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sun"]), min_size=1, max_size=4, unique=True),
    st.sampled_from(["09:00-11:30", "00:30-03:00", "16:00-24:00", ["08:00-09:00", "17:00-18:15"]]),
)
caps = st.sampled_from(["1 per 5 days", "2 per 1 month", "1 per 3 business days", ["1 per 36 hours", "3 per 4 weeks"]])
moments = st.sampled_from(
    [
        *("start of week", "start of month", "start of quarter", "2026-06-01", "release.revisit_on - 2 weeks"),
        *("lead.attributes.renewal - 10 days", "3 weeks after enrolment", "release.at + 2 months"),
    ]
)


@st.composite
def campaigns(draw: Any) -> dict[str, Any]:
    """The body of a campaign file: mails, lists, forks, waits; what of it is not sound has to be passed over."""
    steps: list[dict[str, Any]] = [{"id": "s0", "send": "t/0", "after": draw(waits)}]
    mailing = ["s0"]
    for number in range(1, draw(st.integers(2, 6))):
        step = draw(_steps(number, tuple(mailing)))
        steps.append(step)
        if "send" in step:
            mailing.append(step["id"])
    body: dict[str, Any] = {"campaign": "drawn", "enter": {"released_for": "no_budget"}, "steps": steps}
    if draw(st.integers(0, 7)) == 0:
        body["enter"]["where"] = draw(st.sampled_from(['lead.country == "US"', 'account.name contains "acme"']))
    listening = st.sampled_from([f"clicked({mailing[-1]})", "signal(hiring)", "opened(s0) and signal(custom)"])
    for key, values in (
        ("window", windows),
        ("holidays", st.sampled_from(["lead.country", "company", "DE"])),
        ("at_most", caps),
        ("at_most_per_account", st.sampled_from(["1 per 10 days", "2 per 3 weeks"])),
        ("exit_when", st.builds(lambda rule: [rule], listening)),
        ("then", st.sampled_from(["re-enter", "second"])),
    ):
        if draw(st.integers(0, 2)) == 0:
            body[key] = draw(values)
    return body


@st.composite
def seconds(draw: Any) -> dict[str, Any]:
    """A campaign that others lead to: short, perhaps over at once, and perhaps leading back."""
    last = {"id": "s1", "send": "t/10", "when": draw(st.sampled_from(['lead.country == "US"', "clicked(s0)"]))}
    first = {"id": "s0", "send": "t/9", "after": draw(long_waits)}
    last |= {"after": draw(long_waits)}
    steps = draw(st.sampled_from([[first, last], [{"id": "w", "wait_until": "release.revisit_on - 2 weeks"}]]))
    return {"campaign": "second", "steps": steps, "then": draw(st.sampled_from(["dormant", "drawn", "re-enter"]))}


def _conditions(mailing: tuple[str, ...]) -> st.SearchStrategy[str]:
    of_mails = st.builds(
        lambda form, step: form.format(step),
        st.sampled_from(
            ["clicked({})", "clicked({}, machine: true)", "opened({})", "delivered({})", "not clicked({})"]
        ),
        st.sampled_from(mailing),
    )
    return of_mails | st.sampled_from(
        ["signal(hiring)", "signal(job_change.promoted)", 'lead.country == "US"', "clicked(s0) or signal(layoffs)"]
    )


@st.composite
def _steps(draw: Any, number: int, mailing: tuple[str, ...]) -> dict[str, Any]:
    step: dict[str, Any] = {"id": f"s{number}", "after": draw(waits)}
    match draw(st.sampled_from(["mail", "mail", "list", "again", "fork", "wait", "wait", "moment"])):
        case "mail":
            step["send"] = f"t/{number}"
            for key, values in (
                ("when", _conditions(mailing)),
                ("variants", st.just({"a": 30, "b": 70})),
                (
                    "if_late_by",
                    st.builds(
                        lambda w, t: {"more_than": w, "then": t}, waits, st.sampled_from(["skip", "skip", "stop"])
                    ),
                ),
                ("window", windows),
                ("thread", st.sampled_from(mailing)),
            ):
                if draw(st.integers(0, 3)) == 0:
                    step[key] = draw(values)
        case "list":
            step |= {"send": ["t/6", "t/7", "t/8"], "every": draw(waits)}
            if draw(st.booleans()):
                step["until"] = draw(st.sampled_from(["6 months after enrolment", "2026-09-01", "start of year"]))
        case "again":
            until = draw(st.sampled_from(["2 months after enrolment", "2026-06-01", "start of quarter"]))
            step |= {"send": f"t/{number}", "every": draw(long_waits), "repeat": True, "until": until}
        case "fork":
            arms = [
                {"when": draw(_conditions(mailing)), "do": [_mail(f"a{number}{n}", number + n, draw(waits))]}
                for n in range(draw(st.integers(1, 2)))
            ]
            rest = draw(st.sampled_from([[], [_mail(f"o{number}", 11, "1 day")]]))
            step["branch"] = [*arms, *([{"otherwise": rest}] if draw(st.booleans()) else [])]
        case "wait":
            awaited = st.builds(
                lambda form, name: form.format(name),
                st.sampled_from(
                    ["clicked({})", "opened({})", "delivered({})", "signal(hiring)", "clicked({}) and signal(layoffs)"]
                ),
                st.sampled_from(mailing),
            )
            step |= {"wait_until": draw(awaited), "timeout": draw(long_waits)}
        case _:
            step["wait_until"] = draw(moments)
            if draw(st.integers(0, 3)) == 0:
                step["timeout"] = draw(waits)
    return step


def _mail(name: str, template: int, after: str) -> dict[str, Any]:
    return {"id": name, "send": f"t/{template}", "after": after}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something that happens to a lead. `step`: about the mail of which step, or, when that was not sent, about the last mail."""

    at: datetime
    kind: str
    step: str | None = None
    is_machine: bool = False
    days: int = 0
    signal: str | None = None
    weight: int | None = None


_KINDS = [*["clicked"] * 5, *["opened"] * 2, *["delivered"] * 2, *["absence"] * 2, *["paused"] * 2, *["resumed"] * 3]
_ENDS = ["replied", "bounced", "complained", "unsubscribed"]


@st.composite
def traces(draw: Any) -> list[Drawn]:
    """What people, scanners, providers and the world do in the first months, at any minute; one in three ends the drip."""
    found = [_reading(draw, draw(st.sampled_from(_KINDS))) for _ in range(draw(st.integers(0, 8)))]
    if draw(st.integers(0, 2)) == 0:
        found.append(_reading(draw, draw(st.sampled_from(_ENDS))))
    is_weighed = draw(st.booleans())
    for number in range(draw(st.integers(0, MOST_SIGNALS))):
        weight = draw(st.sampled_from(WEIGHTS)) if is_weighed else None
        named = f"custom.w{weight}n{number}"
        topic = named if weight else draw(st.sampled_from(["hiring", "layoffs", "job_change.promoted", "funding"]))
        found.append(Drawn(draw(_minutes), "signal", signal=topic, weight=weight))
    return sorted(found, key=lambda drawn: drawn.at)


def _reading(draw: Any, kind: str) -> Drawn:
    is_machine = kind == "clicked" and draw(st.booleans())
    return Drawn(
        draw(_minutes), kind, draw(st.sampled_from(["s0", "s0", "s1", "s2"])), is_machine, draw(st.integers(0, 40))
    )


#: Which of the things that the campaign asks for happens, so many minutes after its mail (or after some decision), by a machine.
answers = st.lists(
    st.tuples(st.integers(0, 11), st.integers(1, 12 * 24 * 60), st.sampled_from([False, False, True])), max_size=5
)


def answered(
    asked: Sequence[Happened], lines: Sequence[Line], drawn: Sequence[tuple[int, int, bool]]
) -> Iterator[Drawn]:
    """What is asked for happens, when it may matter: soon after the mail that it is about, or after any decision."""
    for number, minutes, is_machine in drawn:
        wanted = asked[number % len(asked)]
        about = [line.at for line in lines if wanted.kind == "signal" or line.step == wanted.subject]
        if not about:
            continue
        at = about[number % len(about)] + timedelta(minutes=minutes)
        if wanted.kind == "signal":
            topic = "custom.news" if wanted.subject == "custom" else wanted.subject
            yield Drawn(at, "signal", signal=topic)
        else:
            yield Drawn(at, wanted.kind, wanted.subject, is_machine and wanted.kind == "clicked")


_minutes = st.builds(
    lambda days, minutes: START + timedelta(days=days, minutes=minutes),
    st.sampled_from([*range(25), *range(25, 90, 3), *range(90, DAYS, 12)]),
    st.integers(1, 24 * 60),
)

people = st.fixed_dictionaries(
    {
        "time_zone": st.sampled_from(["America/New_York", "Europe/Berlin", "Pacific/Chatham", "", "Nowhere/Land"]),
        "country": st.sampled_from(["US", "US", "GB", "JP", "CA", ""]),
        "revisit_on": st.sampled_from(["", "2026-07-01"]),
        "renewal": st.sampled_from(["", "2026-05-20", "soon"]),
    }
)
#: What company.yaml adds to the caps.
company_caps = st.sampled_from([{}, {}, {"at_most": "2 per 2 weeks"}, {"at_most_per_account": "1 per 4 days"}])

"""The policy's sum: the same answer for the same input, halves with age, and what never counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.core.errors import Problem, RekindleError
from engine.core.lead import Account, Lead, Reason, Release
from engine.core.policy import Policy, canonical
from engine.core.scoring import MISSING, NAMES, score
from engine.core.signal import Evidence, Signal, SignalKind, Strength, merged, moves_on
from engine.policy_files import check_policy, load_policy

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
HOME = Path(__file__).resolve().parents[2]
POLICY = load_policy(HOME)
ACCOUNT = Account(7, "Harbour Mills", "harbourmills.example")
LEAD = Lead(1, "ana@harbourmills.example", "Ana", "Ruiz", "Head of IT", account=ACCOUNT)
RELEASE = Release(Reason.NO_BUDGET, NOW - timedelta(days=200))


def news(kind: str, days_ago: float = 0, key: str = "", **more: object) -> Signal:
    at = NOW - timedelta(days=days_ago)
    facts = {"account_id": 7, "data": {"realis": "completed"}} | more
    return Signal(key or f"{kind}/{days_ago}", SignalKind(kind), "title", at, at, **facts)


def value(*signals: Signal, policy: Policy = POLICY, release: Release = RELEASE, lead: Lead = LEAD) -> float:
    return score(lead, release, signals, policy, NOW).value


def test_fresh_funding_brings_its_weight_for_the_missing_budget() -> None:
    found = score(LEAD, RELEASE, [news("funding")], POLICY, NOW)
    assert found.value == 90
    assert found.is_ready
    assert found.reasons == (
        "Funding (1 June 2026, today) answers the missing budget: +90 points.",
        "Together 90 of 60 points: sales-ready.",
    )


def test_the_same_news_is_worth_less_where_it_answers_nothing() -> None:
    assert value(news("funding"), release=replace(RELEASE, reason=Reason.NO_TIMELINE)) == 40


def test_a_signal_counts_half_after_its_half_life_and_a_quarter_after_two() -> None:
    assert value(news("funding", 75)) == pytest.approx(45)
    assert value(news("funding", 150)) == pytest.approx(22.5)


def test_layoffs_subtract_where_money_is_missing() -> None:
    found = score(LEAD, RELEASE, [news("funding"), news("layoffs")], POLICY, NOW)
    assert found.value == 30
    assert not found.is_ready
    assert any("speaks against" in reason for reason in found.reasons)


def test_what_is_older_than_the_release_weighs_nothing_unless_the_policy_says_so() -> None:
    old = news("funding", 10)
    fresh_release = Release(Reason.NO_BUDGET, NOW - timedelta(days=5))
    assert value(old, release=fresh_release) == 0
    ours = Policy.model_validate(POLICY.model_dump(mode="json") | {"count_before_release": ["custom.trial"]})
    older = [news("custom", 10, name, data={"name": name}) for name in ("trial", "webinar")]
    parts = score(LEAD, fresh_release, older, ours, NOW).parts
    assert [(part.signal_key, part.why_nothing) for part in parts] == [("trial", None), ("webinar", "before_release")]
    counted = POLICY.model_copy(update={"count_before_release": frozenset({SignalKind.FUNDING})})
    assert value(old, release=fresh_release, policy=counted) > 80


def test_a_signal_at_the_moment_of_the_release_was_known_to_the_rep() -> None:
    assert value(news("funding", 5), release=Release(Reason.NO_BUDGET, NOW - timedelta(days=5))) == 0


def test_clicks_never_promote_however_many_there_are() -> None:
    clicks = [
        news("clicked", key=f"c{n}", strength=Strength.WEAK, account_id=None, lead_id=1, data={}) for n in range(50)
    ]
    unresponsive = replace(RELEASE, reason=Reason.UNRESPONSIVE)
    found = score(LEAD, unresponsive, clicks, POLICY, NOW)
    assert 0 < found.value <= POLICY.weak.at_most < POLICY.threshold
    assert not found.is_ready


def test_a_spoofable_answer_does_not_promote_but_a_proven_one_does() -> None:
    answer = news("reply_interested", account_id=None, lead_id=1, data={})
    assert score(LEAD, RELEASE, [answer], POLICY, NOW).is_ready
    spoofable = replace(answer, strength=Strength.WEAK)
    assert not score(LEAD, RELEASE, [spoofable], POLICY, NOW).is_ready


def test_weak_bad_news_cannot_sink_a_lead_either() -> None:
    forged = [news("insolvency", key=f"i{n}", strength=Strength.WEAK) for n in range(9)]
    assert value(news("funding"), *forged) == 90 - POLICY.weak.at_most


def test_a_rumour_counts_less_and_a_denial_nothing() -> None:
    points = {
        word: value(news("funding", data={"realis": word}))
        for word in ("rumour", "announced", "completed", "cancelled", "denied")
    }
    assert points == {"rumour": 27, "announced": 81, "completed": 90, "cancelled": 0, "denied": 0}


def test_a_second_signal_of_the_same_topic_counts_half() -> None:
    assert value(news("funding", key="a"), news("funding", key="b"), news("funding", key="c")) == 90 + 45 + 22.5


def test_bad_news_of_a_good_kind_never_adds() -> None:
    assert value(news("contract_win", sign=-1)) == 0
    assert value(news("earnings", sign=-1)) == -35


def test_news_about_somebody_else_does_not_count() -> None:
    assert value(news("funding", account_id=8)) == 0
    assert value(news("reply_interested", account_id=None, lead_id=2, data={})) == 0
    assert value(news("funding"), lead=replace(LEAD, account=None)) == 0


def test_a_promotion_of_the_lead_answers_missing_authority() -> None:
    moved = news("job_change", account_id=None, lead_id=1, data={"move": "promoted"})
    assert value(moved, release=replace(RELEASE, reason=Reason.NO_AUTHORITY)) == 90


def test_a_custom_signal_may_have_a_weight_of_its_own() -> None:
    named = Policy.model_validate(
        POLICY.model_dump(mode="json") | {"signals": {"custom": {"weight": 10}, "custom.trial": {"weight": 70}}}
    )
    assert value(news("custom", data={"name": "trial"}), policy=named) == 70
    assert value(news("custom", data={"name": "webinar"}), policy=named) == 10


def test_kinds_the_policy_does_not_name_weigh_nothing_and_say_so() -> None:
    silent = Policy.model_validate({"threshold": 60, "weak": {"at_most": 5}, "signals": {"funding": {"weight": 1}}})
    found = score(LEAD, RELEASE, [news("hiring")], silent, NOW)
    assert found.value == 0
    assert found.parts[0].why_nothing == "not_in_policy"


def test_a_signal_told_twice_counts_once() -> None:
    assert value(news("funding", key="same"), news("funding", key="same")) == 90


def test_a_date_in_the_future_counts_as_now() -> None:
    assert value(news("funding", -40)) == 90


kinds = st.sampled_from([k for k in SignalKind if k is not SignalKind.CUSTOM])
some_signals = st.lists(
    st.builds(
        lambda n, kind, days, sign, weak: news(
            kind, days, key=f"k{n}", sign=sign, strength=Strength.WEAK if weak else Strength.STRONG
        ),
        st.integers(0, 30),
        kinds,
        st.floats(-50, 900),
        st.sampled_from([-1, 0, 1]),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda s: s.signal_key,
)


@settings(max_examples=80, deadline=None)
@given(some_signals, st.sampled_from(Reason), st.randoms(use_true_random=False))
def test_the_order_of_signals_changes_nothing(signals: list[Signal], reason: Reason, dice: object) -> None:
    release = replace(RELEASE, reason=reason)
    shuffled = list(signals)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score(LEAD, release, signals, POLICY, NOW) == score(LEAD, release, shuffled, POLICY, NOW)


@settings(max_examples=80, deadline=None)
@given(some_signals, st.sampled_from(Reason))
def test_weak_signals_alone_never_reach_the_threshold(signals: list[Signal], reason: Reason) -> None:
    weak = [replace(s, strength=Strength.WEAK) for s in signals]
    assert not score(LEAD, replace(RELEASE, reason=reason), weak, POLICY, NOW).is_ready


@settings(max_examples=60, deadline=None)
@given(some_signals, st.floats(1, 400))
def test_without_new_signals_nobody_gets_warmer_with_time(signals: list[Signal], days: float) -> None:
    good = [s for s in signals if score(LEAD, RELEASE, [s], POLICY, NOW).value >= 0]
    later = score(LEAD, RELEASE, good, POLICY, NOW + timedelta(days=days))
    assert later.value <= score(LEAD, RELEASE, good, POLICY, NOW).value + 1e-6


# --- signals --------------------------------------------------------------------------------------------------------


def test_one_story_in_forty_outlets_is_one_signal_with_forty_pieces_of_evidence() -> None:
    told = [
        replace(news("funding", key="story"), evidence=(Evidence(f"item{n}", "quote", f"outlet {n}"),))
        for n in range(40)
    ]
    (one,) = merged(told)
    assert len(one.evidence) == 40


def test_a_story_moves_up_the_ladder_and_never_down() -> None:
    rumour, done = (news("acquisition", key="s", data={"realis": word}) for word in ("rumour", "completed"))
    assert moves_on(rumour, done)
    assert not moves_on(done, rumour)
    assert merged([done, rumour])[0].realis == "completed"


@pytest.mark.parametrize("subject", [{}, {"lead_id": 1, "account_id": 2}])
def test_a_signal_has_exactly_one_subject(subject: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="exactly one subject"):
        Signal("k", SignalKind.FUNDING, "t", NOW, NOW, **subject)


# --- the policy -----------------------------------------------------------------------------------------------------


def test_the_shipped_policy_names_every_kind_but_a_bare_job_change() -> None:
    named = {topic.partition(".")[0] for topic in POLICY.signals}
    assert named == set(SignalKind)
    assert set(NAMES) >= set(SignalKind)
    assert set(MISSING) == set(Reason)


def test_for_each_reason_some_news_promotes_by_itself() -> None:
    answers = {
        "no_budget": "funding",
        "no_authority": "leadership_change",
        "no_need": "expansion",
        "no_timeline": "regulation",
        "low_return": "acquisition",
    }
    for reason, kind in answers.items():
        assert score(LEAD, replace(RELEASE, reason=Reason(reason)), [news(kind)], POLICY, NOW).is_ready, reason


def test_weak_signals_may_not_be_allowed_to_reach_the_threshold() -> None:
    with pytest.raises(ValidationError, match="below the threshold"):
        Policy.model_validate({"threshold": 20, "weak": {"at_most": 20}, "signals": {}})


def test_a_policy_survives_the_database_and_has_one_hash() -> None:
    again = Policy.model_validate_json(canonical(POLICY))
    assert again == POLICY
    assert again.policy_hash == POLICY.policy_hash
    other = POLICY.model_copy(update={"threshold": 61})
    assert other.policy_hash != POLICY.policy_hash


@pytest.mark.parametrize(
    ("wrong", "line", "code", "says"),
    [
        ("threshold: 60\nsignals:\n  fundding: { weight: 1 }\n", 3, "bad-value", "fundding"),
        ("threshold: 60\nsignals:\n  job_change.fired: { weight: 1 }\n", 3, "bad-value", "job_change.promoted"),
        (
            "threshold: 60\nsignals:\n  funding:\n    weight: 1\n    for_missing: { no_money: 1 }\n",
            5,
            "bad-value",
            "no_budget",
        ),
        ("threshold: 60\nsignals:\n  funding:\n    weight: 1\n    half_life: soon\n", 5, "bad-value", "45 days"),
        ("threshold: 60\ntreshold: 60\nsignals: {}\n", 2, "unknown-key", "treshold"),
        ("signals: {}\n", 1, "missing-key", "threshold"),
        ("threshold: 20\nweak: { at_most: 20 }\nsignals: {}\n", 1, "bad-value", "below the threshold"),
        ("threshold: 60\nsignals: {funding: [\n", 3, "not-yaml", ""),
        ("threshold: 60\nthreshold: 50\nsignals: {}\n", 2, "duplicate-key", ""),
    ],
)
def test_a_wrong_policy_says_where(tmp_path: Path, wrong: str, line: int, code: str, says: str) -> None:
    policy, (problem,) = checked(tmp_path, wrong)
    assert policy is None
    assert (problem.file, problem.line, problem.code) == ("triggers/policy.yaml", line, code)
    assert says in problem.message


def checked(home: Path, text: str) -> tuple[Policy | None, list[Problem]]:
    (home / "triggers").mkdir()
    (home / "triggers" / "policy.yaml").write_text(text)
    return check_policy(home)


def test_without_a_policy_file_the_problem_says_so(tmp_path: Path) -> None:
    policy, (problem,) = check_policy(tmp_path)
    assert (policy, problem.code) == (None, "unreadable")
    with pytest.raises(RekindleError, match=r"triggers/policy\.yaml"):
        load_policy(tmp_path)


def test_true_counts_all_kinds_from_before_the_release() -> None:
    assert Policy.model_validate(
        {"threshold": 60, "count_before_release": True, "signals": {}}
    ).count_before_release == set(SignalKind)


@pytest.mark.parametrize("hostile", ["signals: " + "[" * 400_000, "a: &a [1]\nb: [*a, *a]\n", "\0", "x" * 1_100_000])
def test_a_hostile_file_is_a_problem_and_not_a_crash(tmp_path: Path, hostile: str) -> None:
    policy, found = checked(tmp_path, hostile)
    assert policy is None
    assert found

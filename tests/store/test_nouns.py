"""Reps, accounts, leads, episodes, campaigns, templates and companies: written and read a batch at a time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from engine.core.enrolment import Enrolment, EnrolmentState
from engine.core.lead import LeadState, Reason, Release
from engine.store import (
    Store,
    accounts,
    campaigns,
    companies,
    enrolments,
    episodes,
    leads,
    reps,
    tables,
    templates,
)
from tests.store.rows import AT, put_enrolled

LATER = AT + timedelta(days=1)


def test_a_rep_is_known_by_the_address_however_it_is_written(store: Store):
    with store.begin("test.reps") as tx:
        ids = reps.save(
            tx,
            [
                reps.NewRep("Kim@us.example", "Kim", "Europe/London"),
                reps.NewRep("lee@us.example", "Lee", "UTC", (1, 2), "09:00-12:00"),
            ],
        )
        again = reps.save(tx, [reps.NewRep("kim@us.example", "Kim Doe", "UTC")])
        reps.save_links(tx, {ids["kim@us.example"]: (ids["lee@us.example"], None)})
        kim, lee = reps.load_all(tx)
    assert again["kim@us.example"] == ids["kim@us.example"] == kim.rep_id
    assert (kim.name, kim.backup_id, lee.working_days, lee.hours) == ("Kim Doe", lee.rep_id, (1, 2), "09:00-12:00")


def test_an_account_keeps_what_a_later_import_does_not_say(store: Store):
    with store.begin("test.accounts") as tx:
        first = accounts.save(
            tx, [accounts.NewAccount("acme.example", "Acme", ("Acme Inc",), "Europe/Paris", "FR")], AT
        )
        second = accounts.save(tx, [accounts.NewAccount("acme.example"), accounts.NewAccount("other.example")], LATER)
        third = accounts.save(tx, [accounts.NewAccount("other.example", "Other", ("O",))], LATER)
        found = accounts.find(tx, ["acme.example", "other.example", "none.example"])
    assert first["acme.example"] == second["acme.example"]
    assert second["other.example"] == third["other.example"]
    acme, other = found["acme.example"], found["other.example"]
    assert (acme.name, acme.aliases, acme.time_zone, acme.country) == ("Acme", ("Acme Inc",), "Europe/Paris", "FR")
    assert (other.name, other.aliases) == ("Other", ("O",))


def test_only_accounts_of_leads_that_are_waited_for_are_watched(store: Store):
    with store.begin("test.watched") as tx:
        ids = accounts.save(tx, [accounts.NewAccount(f"{n}.example") for n in "abc"], AT)
        leads.save(tx, [leads.NewLead(f"x@{n}.example", account_id=ids[f"{n}.example"]) for n in "ab"], AT)
        leads.save_states(tx, [leads.find(tx, ["x@b.example"])["x@b.example"].lead_id], LeadState.WON)
        assert [account.domain for account in accounts.load_watched(tx)] == ["a.example"]


def test_a_lead_is_updated_by_its_address_and_keeps_what_is_not_said(store: Store):
    with store.begin("test.leads") as tx:
        leads.save(
            tx, [leads.NewLead("Ann@acme.example", "Ann", "Lee", "CTO", country="GB", attributes={"a": 1, "b": 1})], AT
        )
        leads.save(
            tx, [leads.NewLead("ann@ACME.example".lower(), title="CEO", locale="de", attributes={"b": 2})], LATER
        )
        (standing,) = leads.find(tx, ["ann@acme.example"]).values()
        lead = leads.load(tx, [standing.lead_id])[standing.lead_id]
        assert leads.count(tx) == {LeadState.RELEASED: 1}
    assert (lead.first_name, lead.last_name, lead.title, lead.country, lead.locale) == ("Ann", "Lee", "CEO", "GB", "de")
    assert lead.attributes == {"a": 1, "b": 2}


def test_a_batch_of_leads_is_loaded_whole_with_a_few_queries(store: Store):
    with store.begin("test.leads") as tx:
        rep = reps.save(tx, [reps.NewRep("kim@us.example", "Kim", "UTC")])["kim@us.example"]
        ids = accounts.save(tx, [accounts.NewAccount(f"{n}.example", f"N{n}") for n in range(20)], AT)
        leads.save(
            tx, [leads.NewLead(f"x@{n}.example", account_id=ids[f"{n}.example"], owner_id=rep) for n in range(20)], AT
        )
        standing = leads.find(tx, [f"x@{n}.example" for n in range(20)])
        release = Release(Reason.NO_BUDGET, AT, "later", date(2026, 6, 1))
        episodes.add(tx, [episodes.NewEpisode(s.lead_id, key, release) for key, s in standing.items()], AT)
        queries: list[str] = []
        event.listen(tx, "before_cursor_execute", lambda *args: queries.append(args[2]))
        loaded = leads.load(tx, [s.lead_id for s in standing.values()])
    assert len(loaded) == 20
    assert len(queries) == 4
    seventh = loaded[standing["x@7.example"].lead_id]
    assert seventh.account is not None
    assert seventh.owner is not None
    assert (seventh.account.name, seventh.owner.name, seventh.release) == ("N7", "Kim", release)


def test_leads_are_paged_in_the_order_they_came(store: Store):
    with store.begin("test.leads") as tx:
        leads.save(tx, [leads.NewLead(f"{n}@a.example") for n in range(5)], AT)
        first = leads.find_page(tx, None, 0, 3)
        rest = leads.find_page(tx, LeadState.RELEASED, first[-1], 3)
        assert leads.find_page(tx, LeadState.WON, 0, 3) == []
    assert (len(first), len(rest)) == (3, 2)
    assert sorted(first + rest) == first + rest


def test_a_closed_episode_leaves_its_release_key_taken(store: Store):
    with store.begin("test.episodes") as tx:
        put_enrolled(tx)
        assert episodes.find_open(tx, [1])[1].release_key == "key"
        episodes.close(tx, [1], "rejected", LATER)
        assert episodes.find_open(tx, [1]) == {}
        assert episodes.find_known(tx, ["key", "other"]) == {"key": 1}


def test_a_template_name_means_the_text_that_was_applied_last(store: Store):
    one, two = (templates.TemplateVersion("c/a", f"h{n}", {"subject": str(n)}) for n in (1, 2))
    with store.begin("test.templates") as tx:
        templates.save(tx, [one], AT)
        templates.save(tx, [two], LATER)
        assert templates.load_hashes(tx) == {"c/a": "h2"}
        templates.save(tx, [one], LATER)
        assert templates.load_hashes(tx) == {"c/a": "h1"}
        assert templates.load(tx, ["h1", "h2", "h3"]) == {"h1": one, "h2": two}


def test_an_older_company_file_that_comes_back_is_in_force_again(store: Store):
    old, new = (companies.CompanyVersion(name, {"company": name}) for name in ("old", "new"))
    with store.begin("test.companies") as tx:
        assert companies.load(tx) is None
        companies.save(tx, old, AT)
        companies.save(tx, new, AT)
        assert companies.load(tx) == new
        companies.save(tx, old, LATER)
        assert companies.load(tx) == old


def test_a_campaign_version_keeps_its_id_and_a_stopped_campaign_stays_stopped(store: Store):
    first, second = (campaigns.NewVersion("c", f"h{n}", {"n": n}) for n in (1, 2))
    with store.begin("test.campaigns") as tx:
        one = campaigns.save(tx, [first, campaigns.NewVersion("d", "h1", {})], "kim", AT)
        campaigns.save_states(tx, ["c"], "stopped", "key revoked")
        two = campaigns.save(tx, [second], "kim", LATER)
        assert campaigns.load_current(tx)["c"] == campaigns.Version(two["c"], "c", "h2", {"n": 2}, "stopped")
        assert campaigns.save(tx, [first], "kim", LATER)["c"] == one["c"]
        assert {v.version_hash for v in campaigns.load(tx, [one["c"], two["c"]]).values()} == {"h1", "h2"}


def test_a_retired_campaign_that_is_applied_again_lives(store: Store):
    version = campaigns.NewVersion("c", "h", {})
    with store.begin("test.campaigns") as tx:
        campaigns.save(tx, [version], "kim", AT)
        campaigns.save_states(tx, ["c"], "retired")
        campaigns.save(tx, [version], "kim", AT)
        assert campaigns.load_current(tx)["c"].state == "live"


def test_an_opened_enrolment_is_read_back_as_it_was(store: Store):
    with store.begin("test.open") as tx:
        put_enrolled(tx)
        tx.execute(tables.enrolments.delete())
        new = Enrolment(0, 1, 1, "c", 1, EnrolmentState.ACTIVE, AT, "roi", 2, LATER, {"day": 31})
        ids = enrolments.open(tx, [enrolments.Opening(new, datetime(2026, 3, 1, tzinfo=UTC))])
        running = enrolments.running_of(tx, [1, 2])
    assert running[1].enrolment_id == ids[1]
    assert (running[1].step, running[1].occurrence, running[1].anchor_at, running[1].memory) == (
        "roi",
        2,
        LATER,
        {"day": 31},
    )


@pytest.mark.parametrize("empty", [[], set()])
def test_nothing_asked_is_nothing_queried(store: Store, empty):
    with store.begin("test.empty") as tx:
        assert leads.load(tx, empty) == leads.find(tx, empty) == reps.load(tx, empty) == accounts.find(tx, empty) == {}
        assert episodes.find_known(tx, empty) == {}
        assert enrolments.open(tx, empty) == campaigns.load(tx, empty) == templates.load(tx, empty) == {}

"""Events: kinds, how far they have come, whose they are, and what is left alone."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from triggers import rulebooks
from triggers.core.matching import Company, NameIndex
from triggers.core.news import read_item

sys.path.insert(0, str(Path(__file__).parents[1]))
import labelled_news

RULES = rulebooks.load()
#: Lots that were learned from, mistake by mistake.
LABELLED = sorted(path.name for path in labelled_news.FIXTURES.glob("items_[!t]*.txt"))
#: Lots of turned phrases: those of even numbers give lines to the model, those of odd numbers nobody has looked into.
TURNS = sorted(path.name for path in labelled_news.FIXTURES.glob("items_turns_*.txt"))
APART = sorted(f"apart/{path.name}" for path in (labelled_news.FIXTURES / "apart").glob("items_turns_*.txt"))
INDEX = NameIndex.build([Company(n.lower(), n) for n in ("Orvane", "Kelpworks", "Pinehill")])


def events(title, summary="", index=INDEX):
    return {(e.company_id, e.kind): e.realis for e in read_item(title, summary, rules=RULES, index=index).events}


def roles(title):
    return {c.company_id: c.role for c in read_item(title, "", rules=RULES, index=INDEX).companies}


def test_labelled_items_are_read_well_and_nothing_called_off_is_read_as_a_deal():
    for name in LABELLED:
        count = labelled_news.score(name)
        assert labelled_news.f1(count) >= 0.9, name
        assert count["alerts_right"] >= 0.95 * count["alerts"]
        assert count["off_as_deal"] == 0, name


@pytest.mark.parametrize("name", LABELLED)
def test_what_alerts_is_right_in_company_kind_and_state_and_little_is_missed(name):
    count = labelled_news.score_alerts(name)
    assert count["right"] >= 0.95 * count["alerted"]
    assert count["right"] >= 0.8 * count["wanted"]


def _all_of(score, names):
    return sum((score(name) for name in names), Counter())


def test_turned_phrases_that_were_learned_from_are_read():
    count, alerts = _all_of(labelled_news.score, TURNS), _all_of(labelled_news.score_alerts, TURNS)
    assert labelled_news.f1(count) >= 0.77
    assert count["off_as_deal"] == 0
    assert alerts["right"] >= 0.9 * alerts["alerted"]
    assert alerts["right"] >= 0.36 * alerts["wanted"], "what only the model sees is for the review tray"


def test_turned_phrases_that_nobody_has_looked_into_are_read_half():
    """The hardest there is: no two lines alike, half of them denied, called off or two events at once. tests/README.md has more."""
    count, alerts = _all_of(labelled_news.score, APART), _all_of(labelled_news.score_alerts, APART)
    assert labelled_news.f1(count) >= 0.58
    assert count["off_as_deal"] <= 10
    assert alerts["right"] >= 0.75 * alerts["alerted"]
    assert alerts["right"] >= 0.35 * alerts["wanted"]


def _rule_files():
    return [rulebooks.read_file(path) for path in sorted(rulebooks.RULES.glob("[a-z]*.yaml"))]


@pytest.mark.parametrize("file", _rule_files(), ids=lambda file: file.kind)
def test_every_rule_file_holds_its_own_examples(file):
    for title in file.examples.reads:
        assert file.kind in {e.kind for e in read_item(title, "", rules=RULES).events}, title
    for title in file.examples.ignores:
        assert file.kind not in {e.kind for e in read_item(title, "", rules=RULES).events}, title


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Orvane mulls takeover of Kelpworks", "rumour"),
        ("Orvane to buy Kelpworks", "announced"),
        ("Orvane buys Kelpworks", "completed"),
        ("Orvane completes takeover of Kelpworks", "completed"),
        ("Orvane drops bid for Kelpworks", "cancelled"),
        ("Orvane denies plan to buy Kelpworks", "denied"),
    ],
)
def test_a_deal_climbs_the_ladder_of_states(title, state):
    assert events(title) == {("orvane", "acquisition"): state, ("kelpworks", "acquisition"): state}


def test_bought_in_the_title_and_agreed_in_the_lead_is_announced():
    assert (
        events("Orvane buys Kelpworks", "Orvane has agreed to acquire Kelpworks, subject to approval.")[
            "orvane", "acquisition"
        ]
        == "announced"
    )


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (
            "Orvane acquires Kelpworks from Pinehill",
            {"orvane": "acquirer", "kelpworks": "target", "pinehill": "counterparty"},
        ),
        ("Kelpworks acquired by Orvane", {"orvane": "acquirer", "kelpworks": "target"}),
        ("Orvane sells ferry unit to Kelpworks", {"orvane": "counterparty", "kelpworks": "acquirer"}),
        ("Orvane sued by Kelpworks", {"orvane": "subject", "kelpworks": "counterparty"}),
        ("Kelpworks picks Orvane to supply pumps", {"orvane": "subject", "kelpworks": "counterparty"}),
    ],
)
def test_acquirer_and_target_supplier_and_customer_are_told_apart(title, wanted):
    assert roles(title) == wanted


@pytest.mark.parametrize(
    "title",
    [
        "Orvane rival raises €5m",
        "Ex-Orvane boss raises €5m for bakery",
        "Orvane-backed baker raises €5m",
        "Baker backed by Orvane opens shop",
        "Ten startups to watch: Orvane, Kelpworks",
        "Orvane celebrates 50 years",
        "Broker lifts Orvane price target",
        "Opinion: Orvane should buy Kelpworks",
        "Orvane to report results on 4 May",
    ],
)
def test_mentions_and_quiet_items_give_no_event(title):
    reading = read_item(title, "", rules=RULES, index=INDEX)
    assert reading.events == ()
    assert not reading.alert


def test_the_company_of_the_lead_is_the_one_of_the_title():
    assert events("Orvane in trouble", "The company said it would cut 90 jobs.") == {("orvane", "layoffs"): "announced"}


def test_a_rumour_does_not_alert_and_a_plain_event_does():
    assert not read_item("Orvane may raise €5m, sources say", "", rules=RULES, index=INDEX).alert
    assert read_item("Orvane raises €5m", "", rules=RULES, index=INDEX).alert


def test_every_event_names_its_rule_and_quotes_its_words():
    (event,) = read_item("Orvane to cut 90 jobs", "", rules=RULES, index=INDEX).events
    assert event.rule == "cuts jobs"
    assert "cut 90 jobs" in event.span
    assert event.sign == -1


def test_a_cancelled_deal_turns_its_sign():
    (event,) = read_item("Orvane scraps plan to cut 90 jobs", "", rules=RULES, index=INDEX).events
    assert (event.realis, event.sign) == ("cancelled", 1)


def test_an_item_that_names_nobody_watched_is_left_alone():
    assert read_item("Somebody else raises €5m", "", rules=RULES, index=INDEX).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "(" * 5000,
        "Orvane " * 5000,
        "<" * 3000 + ">",
        "Orvane raises €5m " + "and cuts jobs " * 3000,
        "ß" * 9000,
    ],
)
def test_hostile_text_is_read_without_harm(text):
    assert read_item(text, text, rules=RULES, index=INDEX) is not None
    assert read_item(text, text, rules=RULES) is not None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Kelpworks geht an Orvane", {("kelpworks", "acquisition"): "completed"}),
        (
            "Orvane rileva il 60% di Kelpworks",
            {("orvane", "acquisition"): "completed", ("kelpworks", "acquisition"): "completed"},
        ),
        ("Orvane lends Kelpworks €5m", {("orvane", "funding"): "completed", ("kelpworks", "funding"): "completed"}),
        ("Fishermen take Orvane to court over failed nets", {("orvane", "legal"): "completed"}),
        ("Orvane pulls the plug on kettle before launch", {("orvane", "product_launch"): "cancelled"}),
        ("Orvane postpones IPO indefinitely", {("orvane", "funding"): "cancelled"}),
        (
            "Orvane ends alliance with Kelpworks",
            {("orvane", "partnership"): "cancelled", ("kelpworks", "partnership"): "cancelled"},
        ),
        ("Orvane keeps Bergen mill open after all", {("orvane", "facility_closure"): "cancelled"}),
    ],
)
def test_turns_of_phrase_that_once_misled_are_read(title, wanted):
    found = events(title)
    assert {key: found.get(key) for key in wanted} == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (
            "Orvane opens depot with 90 new jobs",
            {("orvane", "new_office"): "completed", ("orvane", "hiring"): "completed"},
        ),
        ("Orvane: 90 postes supprimés", {("orvane", "layoffs"): "announced"}),
        ("Orvane raises €5m for its expansion in Spain", {("orvane", "funding"): "completed"}),
        ("Will Orvane buy Kelpworks?", {}),
        ("Orvane in exclusive talks to buy Kelpworks", {("orvane", "acquisition"): "announced"}),
        ("Orvane enters administration, 90 jobs at risk", {("orvane", "insolvency"): "completed"}),
        ("Court rejects Orvane's appeal", {("orvane", "legal"): "completed"}),
    ],
)
def test_states_follow_from_what_stands_around_an_event(title, wanted):
    found = events(title)
    assert {key: found.get(key) for key in wanted} == wanted
    assert wanted or found == {}


def test_a_purpose_is_no_news_of_its_own():
    assert ("orvane", "expansion") not in events("Orvane raises €5m for its expansion in Spain")


def test_what_describes_a_name_does_not_part_it_from_its_preposition():
    assert roles("Pinehill sold to Danish wind developer Orvane") == {"pinehill": "target", "orvane": "acquirer"}


def test_a_headline_without_capitals_names_companies_all_the_same():
    assert events("orvane to cut ninety jobs in bergen") == {("orvane", "layoffs"): "announced"}
    assert events("the orva dog barks and nobody hears it") == {}


def test_compounds_are_read_by_their_endings():
    assert events("Orvane ernennt Vertriebsvorständin") == {("orvane", "leadership_change"): "completed"}


def test_a_ticker_in_brackets_says_nothing_of_what_it_spells():
    assert "acquisition" in {e.kind for e in read_item("KELPWORKS (OIL) TO BUY PINEHILL UNIT", "", rules=RULES).events}


def test_what_stands_far_below_and_is_off_was_tried_before():
    below = "It makes pumps. It is based in Bergen. It has 90 staff. In May it had dropped a bid for Kelpworks."
    assert events("Orvane agrees to buy Kelpworks", below)["orvane", "acquisition"] == "announced"


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Butter gets dear", "A bakery, which buys its milk from Orvane, has fewer rolls."),
        ("Farmers who sell to Orvane want more", ""),
        ("Ministry rules out buying ferries from Orvane", ""),
        ("Drones: hype or help?", "Start-ups such as Orvane have raised $200m, yet few parcels fly."),
        ("Quiet times for Orvane", "It has raised $200m since 2019."),
        ("Correction", "Orvane has filed for insolvency, we wrote. It has not."),
        ("If I were Orvane I would close the Bergen plant", ""),
        ("Rail strike hits Orvane deliveries", ""),
        ("Orvane staff raise £9,000 for lifeboats", ""),
        ("Where are they now?", "Orvane, which once had five shops, went bust."),
    ],
)
def test_what_is_no_news_of_the_company_does_not_alert(title, summary):
    assert not read_item(title, summary, rules=RULES, index=INDEX).alert


def test_a_founder_who_goes_while_his_firm_is_sold_is_no_part_of_the_sale():
    assert ("orvane", "leadership_change") not in events("Orvane snaps up Kelpworks as founder bows out")


def test_the_verb_that_says_what_is_to_come_counts_before_one_that_only_names_it():
    assert events("Orvane files for Oslo listing") == {("orvane", "funding"): "announced"}


def test_what_a_contract_is_for_is_part_of_it():
    assert events("Orvane inks 10-year deal to run Bergen ferry") == {("orvane", "contract_win"): "completed"}


def test_what_an_authority_takes_away_is_taken_and_not_called_off():
    title, summary = "Oyster bed lease", "Orvane was told that its permit for the bay is revoked with immediate effect."
    assert events(title, summary)["orvane", "regulation"] == "completed"


@pytest.mark.parametrize(
    ("title", "summary", "kind"),
    [
        (
            "Schwarzer Tag für Orvane",
            "Das Unternehmen hat am Freitag beim Amtsgericht Celle Insolvenz angemeldet.",
            "insolvency",
        ),
        (
            "Union bulletin",
            "Orvane has confirmed that the Ryde works will cease production by September.",
            "facility_closure",
        ),
    ],
)
def test_places_and_german_nouns_are_no_other_company(title, summary, kind):
    assert ("orvane", kind) in events(title, summary)

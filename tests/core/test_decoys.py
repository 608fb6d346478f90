"""Decoys: what hits a company that does not exist is a false positive, is counted, and goes no further."""

from dataclasses import replace

from triggers import decoys, rulebooks
from triggers.core import decoys as control
from triggers.core.matching import Company, NameIndex
from triggers.core.news import ItemReading, NewsEvent, read_item

INDEX = NameIndex.build([Company("7", "Orvane"), *decoys.load()])


def read(title):
    return read_item(title, "", rules=rulebooks.load(), index=INDEX)


def test_the_shipped_decoys_have_ids_of_their_own_and_can_be_hit():
    some = decoys.load()
    assert len(some) >= 20
    assert len({company.company_id for company in some}) == len(some)
    assert all(control.is_decoy(company.company_id) for company in some)
    assert all(INDEX.find(f"A cheque went to {company.name} on Friday") for company in some)


def test_an_item_that_only_hits_a_decoy_says_nothing_and_is_counted():
    rest, false = control.take_out(read("Brindlemoor raises €5m"))
    assert rest == ItemReading()
    assert [company.company_id for company in false] == ["decoy/Brindlemoor Ferries plc"]


def test_a_real_company_beside_a_decoy_keeps_its_event_and_alert():
    rest, false = control.take_out(read("Orvane buys Brindlemoor"))
    assert [(event.company_id, event.kind) for event in rest.events] == [("7", "acquisition")]
    assert rest.alert
    assert len(false) == 1


def test_what_is_in_doubt_of_a_decoy_is_asked_of_nobody():
    reading = read("Orvane raises €5m, Brindlemoor hires")
    doubt = NewsEvent("hiring", "announced", 1, 0.5, "", "decoy/Brindlemoor Ferries plc", "r")
    rest, _ = control.take_out(replace(reading, doubts=(doubt, replace(doubt, company_id="7"))))
    assert [event.company_id for event in rest.doubts] == ["7"]


def test_an_item_without_decoys_is_left_as_it_is():
    reading = read("Orvane raises €5m")
    assert control.take_out(reading) == (reading, ())


def test_plain_english_hits_no_decoy():
    titles = [
        "Early morning fog delays flights",
        "On second thought, the mayor stays",
        "However hard they tried, the bridge stayed shut",
        "Yesterday was the hottest day of the year",
        "Doctors sign an open letter to ministers",
    ]
    assert [title for title in titles if control.take_out(read(title))[1]] == []


def test_the_rate_names_the_worst_and_divides_by_all_items():
    rate = control.rate(4000, [["decoy/A", "decoy/A"], ["decoy/B"], [], ["decoy/A"]])
    assert (rate.hits, rate.per_thousand) == (3, 0.75)
    assert rate.names == (("A", 2), ("B", 1))
    assert rate.sentence() == "3 of 4,000 items hit a decoy (0.75 false positives in 1,000): A (2), B (1)."
    assert control.rate(0, []).per_thousand == 0.0
    assert control.rate(0, []).sentence().startswith("No news was read yet")
    assert control.rate(1200, []).sentence() == "No decoy was hit in 1,200 items: no false positives seen."

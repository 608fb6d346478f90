"""What items tell surely enough to count, and the one signal that a story makes of it."""

from dataclasses import replace

from engine.core.source import Item
from tests.tellings import NOW, one, story
from triggers.core import telling
from triggers.core.news import CompanyMention, ItemReading, NewsEvent
from triggers.core.telling import Telling


def test_a_signal_speaks_with_the_words_of_the_furthest_rung_and_holds_every_item():
    told = [
        one("Bought", "completed", days=2, number=3),
        one("Agreed", "announced", number=1),
        one("Bought too", "completed", days=1, number=2),
    ]
    signal = telling.signal(story(), told, NOW)
    assert (signal.signal_key, signal.title, signal.data["realis"]) == ("story/1", "Bought too", "completed")
    assert sorted(piece.evidence_key for piece in signal.evidence) == ["item/1", "item/2", "item/3"]


def test_of_the_items_on_the_furthest_rung_the_companys_own_word_speaks_then_a_wire_then_the_first():
    def at(number: int, link: str, title: str) -> Telling:
        told = one(title, number=number, days=number)
        return replace(told, item=replace(told.item, link=link))

    paper = at(1, "https://daily.example/1", "Daily: deal agreed")
    wire = at(2, "https://www.businesswire.com/news/2", "Wire: deal agreed")
    own = at(3, "https://news.ashgrove.example/3", "Ashgrove: we agreed")
    assert telling.signal(story(), [paper, wire, own], NOW, "ashgrove.example").title == "Ashgrove: we agreed"
    assert telling.signal(story(), [paper, wire, own], NOW).title == "Wire: deal agreed"
    ranks = {
        p.evidence_key: p.rank for p in telling.signal(story(), [paper, wire, own], NOW, "ashgrove.example").evidence
    }
    assert ranks == {"item/1": 2, "item/2": 1, "item/3": 0}
    filed = at(4, "https://www.sec.gov/Archives/edgar/data/1/4-index.htm", "8-K")
    assert telling.signal(story(), [wire, filed], NOW).title == "8-K"
    assert telling.signal(story(), [wire, at(5, "https://notsec.gov.example/", "x")], NOW).title == "Wire: deal agreed"


def test_only_what_is_sure_is_told():
    sure, rumour = (
        NewsEvent("funding", "completed", 1, 0.9, "", "7", "r"),
        NewsEvent("acquisition", "rumour", 1, 0.9, "", "7", "r"),
    )
    weak, nameless = (
        NewsEvent("expansion", "announced", 1, 0.5, "", "7", "r"),
        NewsEvent("hiring", "announced", 1, 0.9, "", None, "r"),
    )
    mentions = (CompanyMention("7", "Calder Mills", "subject", 0.9, ""),)
    item = one("t").item
    found = telling.tellings(item, ItemReading((sure, rumour, weak, nameless), mentions, alert=True))
    assert [(t.event.kind, t.account_id, t.account) for t in found] == [("funding", 7, "Calder Mills")]
    assert telling.tellings(item, ItemReading((sure,), mentions, alert=False)) == []


def test_evidence_quotes_headline_and_text_once_and_within_bounds():
    item = Item(
        1,
        1,
        "Calder raises $4m",
        "Calder raises $4m. " + "More words. " * 200,
        None,
        NOW,
        "published",
        NOW,
        "Trade Weekly",
    )
    quote = telling.evidence(item).quote
    assert quote == "Calder raises $4m"
    long = Item(1, 1, "Calder raises $4m", "More words. " * 200, None, NOW, "published", NOW, "Trade Weekly")
    assert len(telling.evidence(long).quote) <= 604
    assert telling.evidence(long).quote.startswith("Calder raises $4m. More words.")


def test_what_an_item_does_not_tell_surely_is_in_doubt_each_kind_once_and_of_accounts_alone():
    def event(kind: str, confidence: float, who: str | None = "7", realis: str = "announced", rule: str = "r"):
        return NewsEvent(kind, realis, 1, confidence, "", who, rule)

    item, mentions = one("t").item, (CompanyMention("7", "Calder Mills", "subject", 0.9, ""),)
    sure, other = event("funding", 0.9), event("layoffs", 0.5, "8")
    rumour, coded = event("acquisition", 0.9, realis="rumour"), event("hiring", 0.5, rule="code prn X")
    less = event("expansion", 0.4), event("expansion", 0.3), event("layoffs", 0.5, None), event("funding", 0.5)
    reading = ItemReading((sure, rumour, other, coded), mentions, alert=True, doubts=less)
    found = telling.doubted(item, reading)
    assert [(t.event.kind, t.account_id, t.event.confidence) for t in found] == [
        ("acquisition", 7, 0.9),
        ("layoffs", 8, 0.5),
        ("expansion", 7, 0.4),
    ]
    alone = telling.doubted(item, ItemReading((coded,), mentions))
    assert [t.event.kind for t in alone] == ["hiring"]
    unsure = telling.doubted(item, ItemReading((sure, other), mentions, alert=False))
    assert [t.event.kind for t in unsure] == ["funding", "layoffs"]

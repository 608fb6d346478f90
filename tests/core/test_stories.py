"""Stories: one event in many wordings is one, another stage, site or sum is another."""

import sys
import time
from pathlib import Path

import pytest

from triggers import rulebooks
from triggers.core.headlines import cut
from triggers.core.stories import StoryItem, group, same_story
from triggers.core.story_events import disagree, seen_in, told_by
from triggers.core.story_steps import phrases_in

sys.path.insert(0, str(Path(__file__).parents[1]))
import labelled_news


def same(a, b):
    return same_story(StoryItem("a", a), StoryItem("b", b))


@pytest.mark.parametrize(
    "split", ["dev", "held", "fresh", "wire", "desk", "late", "last", "kinds", "sequel1", "sequel2"]
)
def test_labelled_headlines_are_grouped_well(split):
    assert labelled_news.f1(labelled_news.score_stories(split)) >= 0.8


@pytest.mark.parametrize(
    ("split", "folder", "wanted"),
    [("turns2", "", 0.66), ("turns4", "", 0.55), ("turns1", "apart", 0.72), ("turns3", "apart", 0.66)],
)
def test_sequels_beside_each_event_are_told_apart_more_often_than_not(split, folder, wanted):
    """Every event has its rumour, its sequel and its double beside it, word for word. tests/README.md has the figures."""
    assert labelled_news.f1(labelled_news.score_stories(split, folder=folder)) >= wanted


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Orvane raises €5m", "Five million for Orvane"),
        ("Orvane lands €5.5m seed", "Orvane sammelt 5,5 Millionen Euro ein"),
        ("Orvane buys Kelpworks", "Kelpworks bought by Orvane"),
    ],
)
def test_wordings_and_languages_of_one_event_are_one_story(a, b):
    assert same(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Orvane raises €5m", "Orvane raises €50m"),
        ("Orvane raises €5m", "Kelpworks raises €5m"),
        ("Orvane in talks to buy Kelpworks", "Orvane completes purchase of Kelpworks"),
        ("Orvane opens Lyon office", "Orvane opens Metz office"),
        ("Orvane half-year profit falls 4%", "Orvane full-year profit falls 4%"),
        ("Orvane to hire 90 in Bergen", "Orvane to cut 90 jobs in Bergen"),
    ],
)
def test_another_sum_firm_stage_place_period_or_direction_is_another_story(a, b):
    assert not same(a, b)


def test_an_item_without_figures_does_not_bind_two_with_different_ones():
    assert (
        len(
            set(
                group(
                    [
                        StoryItem("1", "Orvane raises €5m"),
                        StoryItem("2", "Orvane raises money"),
                        StoryItem("3", "Orvane raises €50m"),
                    ]
                )
            )
        )
        == 2
    )


def test_a_story_bears_the_id_of_its_first_item():
    assert group([StoryItem("x", "Orvane raises €5m"), StoryItem("y", "Orvane raises €5m")]) == ["x", "x"]


def test_grouping_many_items_takes_time_near_linear():
    items = [StoryItem(str(n), f"Firm{n % 700} opens office number {n} in Town{n % 90}") for n in range(4000)]
    started = time.process_time()
    group(items)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane buys Kelpworks", "Kelpworks buys Orvane"),
        ("Orvane sues Kelpworks over pumps", "Kelpworks sues Orvane over pumps"),
        ("Kelpworks rejects €2bn bid from Orvane", "Kelpworks makes €2bn bid for Orvane"),
        ("Orvane opens office in Leeds", "Orvane opens office in Dublin"),
        ("Orvane to build works in Poland", "Orvane to build works in Chile"),
        ("Orvane to build works near Lund", "No works near Lund after all, says Orvane"),
    ],
)
def test_the_other_way_round_another_place_or_nothing_at_all_is_another_story(one, other):
    assert not same_story(StoryItem("1", one), StoryItem("2", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane buys Kelpworks", "Kelpworks bought by Orvane"),
        ("Orvane to cut one in five jobs", "Orvane cuts a fifth of jobs"),
    ],
)
def test_passive_voice_and_fractions_tell_the_same_story(one, other):
    assert same_story(StoryItem("1", one), StoryItem("2", other))


def test_where_a_title_says_nothing_the_text_is_compared():
    vague = StoryItem("1", "Company statement", "Orvane is to close its Lund mill with the loss of 90 jobs.")
    plain = StoryItem("2", "Orvane to close Lund mill, 90 jobs lost")
    other = StoryItem("3", "Company statement", "Orvane has raised €12m for a new mill.")
    assert same_story(vague, plain)
    assert not same_story(vague, other)


def told(title):
    return told_by(cut(title, "title"), rulebooks.load())


def test_what_a_headline_tells_is_read_with_its_stage():
    assert told("Orvane to buy Kelpworks") == {("acquisition", "told")}
    assert told("Orvane drops bid for Kelpworks") == {("acquisition", "cancelled")}
    assert told("Orvane completes takeover of Kelpworks") == {("acquisition", "closed")}
    assert told("Orvane chief Jo Abt resigns") == {("leadership_change", "out")}


@pytest.mark.parametrize(
    ("a", "b", "is_other"),
    [
        ("Orvane buys Kelpworks", "Orvane kauft Kelpworks", False),
        ("Orvane buys Kelpworks", "Orvane denies plan to buy Kelpworks", True),
        ("Orvane to close Bergen plant", "Orvane cuts 90 jobs in Bergen", False),
        ("Orvane raises €5m", "Orvane to cut 90 jobs", True),
        ("Orvane paints its boats", "Orvane to cut 90 jobs", False),
    ],
)
def test_another_event_or_stage_is_another_story_and_two_sides_of_one_are_not(a, b, is_other):
    assert disagree(told(a), told(b)) is is_other


def test_grouping_does_not_depend_on_the_order_of_the_items():
    titles = ["Orvane raises €5m", "Orvane raises money", "Orvane raises €50m", "Five million euros for Orvane"]
    there, back = (
        group([StoryItem(title, title) for title in order], rulebooks.load()) for order in (titles, titles[::-1])
    )
    pairs = [{frozenset((a, b)) for a, s in zip(order, ids, strict=True) for b, t in zip(order, ids, strict=True) if s == t}
             for order, ids in ((titles, there), (titles[::-1], back))]  # fmt: skip
    assert pairs[0] == pairs[1]


def test_initials_and_the_name_they_stand_for_are_one_firm():
    assert same("General Kelpworks posts 9% profit drop for third quarter", "GK posts 9% profit drop for third quarter")


def test_marks_of_wires_are_no_figures():
    assert same("UPDATE 2-Orvane to cut jobs in Bergen yard", "UPDATE 3-Orvane to cut jobs in Bergen yard")


def test_the_text_below_a_title_helps_where_the_titles_differ():
    one = StoryItem("1", "Orvane reports first quarter results", "Profit at the pump maker fell 9 percent to €4m.")
    other = StoryItem("2", "Weak demand pushes Orvane first-quarter profit down 9%")
    assert same_story(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane sells Polish arm to Kelpworks", "Kelpworks buys Orvane's business in Poland"),
        ("Orvane recalls 40,000 kettles", "Orvane rappelle 40 000 bouilloires"),
        ("Orvane to build chip factory in Lund", "Orvane baut Chipfabrik in Lund"),
    ],
)
def test_countries_thousands_compounds_and_both_sides_of_a_sale_are_read_by_meaning(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane to build plant in Lund", "Orvane breaks ground on Lund plant"),
        ("Orvane to build plant in Lund", "Orvane puts Lund plant on hold"),
        ("Orvane to buy Kelpworks towers", "EU clears Orvane's purchase of Kelpworks towers"),
        ("Orvane in exclusive talks to buy Kelpworks", "Orvane signs deal to buy Kelpworks"),
        ("Orvane files for Chapter 11", "Orvane exits Chapter 11"),
    ],
)
def test_what_begins_rests_is_cleared_or_ends_later_is_another_story(one, other):
    rules = rulebooks.load()
    assert not same_story(StoryItem("1", one), StoryItem("2", other), rules)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane cuts 90 jobs at Wick", "Orvane cuts 90 jobs at Thurso"),
        ("Orvane wins €40m Baltic contract", "Orvane wins €40m Biscay contract"),
        ("Orvane boss quits", "Is Orvane boss about to quit?"),
        ("Orvane cuts jobs in Wick", "Orvane cuts jobs in Wick again"),
        ("Orvane raises €30m", "Flush with €30m, Orvane buys Kelpworks"),
    ],
)
def test_another_name_a_question_a_repetition_or_what_came_after_is_another_story(one, other):
    rules = rulebooks.load()
    assert not same_story(StoryItem("1", one), StoryItem("2", other), rules)


def test_what_the_model_is_sure_of_counts_where_no_rule_speaks():
    sentences = cut("Orvane walks free in court", "title")
    assert told_by(sentences, rulebooks.load()) == frozenset()
    assert seen_in(sentences, rulebooks.load_model()) == {("legal", "told")}
    assert seen_in(cut("Orvane and the sea", "title"), rulebooks.load_model()) == frozenset()


def is_one(one, other):
    return same_story(StoryItem("1", one), StoryItem("2", other), rulebooks.load())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane buys fifty trucks from Kelpworks", "Orvane köper femtio lastbilar av Kelpworks"),
        ("Orvane raises seven hundred million dollars", "Orvane raises $700m"),
        ("Orvane to run a dozen kitchens in Kent", "Orvane will run 12 kitchens in Kent"),
        ("Orvane opens shop in Gent", "Orvane opens Ghent shop"),
        ("Orvane opens café in Köln", "Orvane inaugura un café en Colonia"),
        ("Orvane moves into Poland", "Orvane betreedt de Poolse markt"),
    ],
)
def test_numbers_in_words_and_places_in_other_languages_are_the_same(one, other):
    assert is_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EU gives green light to Orvane kettle", "La Comisión Europea autoriza la tetera de Orvane"),
        ("Orvane in talks to sell tea arm to Kelpworks", "Kelpworks verhandelt mit Orvane über Kauf der Teesparte"),
        ("Orvane teams up with Kelpworks on teapots", "Orvane und Kelpworks machen gemeinsame Sache bei Teekannen"),
        ("Kettle chain Orvane seeks court shelter", "Orvane meldet Insolvenz an"),
        ("Orvane takes kettles off Irish shelves", "Orvane recalls kettles in Ireland"),
        ("Orvane down for hours across the country", "Panne géante chez Orvane"),
        ("Orvane walks away from Kelpworks purchase", "Orvane ziet af van aankoop Kelpworks"),
        ("Orvane cuts guidance for the year", "Orvane senkt Jahresprognose"),
        ("EU clears Orvane's purchase of Kelpworks", "Bruxelles autorise le rachat de Kelpworks par Orvane"),
        ("Orvane denies it is for sale", "Orvane: nous ne sommes pas à vendre"),
        ("Orvane profit down 12% in third quarter", "Drittes Quartal: Orvane verdient 12 Prozent weniger"),
        ("Orvane recalls 12,000 scooters", "Bremsen defekt: Orvane ruft 12.000 Roller zurück"),
        ("Orvane emerges from bankruptcy", "Mill group Orvane out of insolvency"),
        ("Orvane halts Gera production", "Orvane pausiert Produktion in Gera"),
        ("Orvane fined €9m for hygiene lapses", "€9m penalty for Orvane over hygiene"),
        ("Orvane hit by ransomware, production halted", "Hackers bring Orvane production to a halt"),
        ("Orvane posts first loss in ten years", "Orvane schreibt erstmals seit zehn Jahren rote Zahlen"),
        ("Orvane outage leaves thousands without power", "Stromausfall: Tausende Orvane-Kunden im Dunkeln"),
        ("Listeria: Orvane recalls cheese", "Listeria : Orvane retire un fromage de la vente"),
        ("Orvane staff down tools in pay row", "Arbeitsniederlegung bei Orvane"),
        ("Orvane loses Malta licence", "Malta zieht Orvane die Lizenz ab"),
    ],
)
def test_phrases_of_one_meaning_bind_across_wordings_and_languages(one, other):
    assert is_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvane and Kelpworks agree merger", "Shareholders of Orvane vote for merger with Kelpworks"),
        ("Orvane and Kelpworks agree merger", "Orvane-Kelpworks merger goes through"),
        ("Hackers paralyse Orvane", "Orvane back online a week after hack"),
        ("Hackers paralyse Orvane", "Orvane fined £3m over hack"),
        ("Customers sue Orvane over kettles", "Judge throws out customers' kettle suit against Orvane"),
        ("Orvane fined €8m over kettles", "Court annuls Orvane's €8m kettle fine"),
        ("Orvane kiln blast kills worker", "Orvane charged over fatal kiln blast"),
        ("Orvane hit by outage", "Orvane offers refunds after outage"),
        ("Orvane to open 25 shops in Morocco", "Orvane opens first of 25 shops in Morocco"),
        ("Orvane files to list in New York", "Orvane raises $285m in New York listing"),
        ("Orvane enters receivership", "Orvane liquidated with loss of 200 jobs"),
        ("Orvane drivers to strike at Easter", "Easter strike at Orvane averted"),
        ("Orvane circles Kelpworks, sources say", "Orvane walks away from Kelpworks"),
        ("Orvane recalls almond biscuits over metal", "Orvane recalls granola over sesame"),
        ("Orvane buys Kent mill from Kelpworks", "Orvane buys Fife mill from Kelpworks"),
        ("Orvane raises €6m seed", "Orvane borrows €6m from bank"),
        ("FDA approves Orvane pill", "Europe approves Orvane pill"),
        ("Orvane boss Ada Crowe quits", "Orvane chairman Crowther quits"),
        ("Orvane to build cannery at Vigo", "Orvane opens cannery at Vigo"),
        ("Orvane loses Kent ferry line", "Orvane sues over loss of Kent ferry line"),
        ("Orvane Series A brings €5m", "Orvane Series B brings €5m"),
        ("Orvane 2025 profit rises 5%", "Orvane 2026 profit rises 5%"),
        ("Orvane gets licence in Malta", "Orvane loses licence in Malta"),
        ("Orvane in talks with Kelpworks", "Orvane ends talks with Kelpworks"),
        ("Orvane lowers full-year forecast", "Orvane confirms forecast"),
        ("Orvane buys Kelpworks for £80m", "Kelpworks founder leaves after £80m sale to Orvane"),
        ("Orvane hit by ransomware", "Orvane boss quits over ransomware attack"),
        ("Orvane sues Kelpworks", "Orvane drops lawsuit against Kelpworks"),
        ("Orvane drug fails trial", "Orvane shares halve after trial failure"),
        ("Orvane wins permit for 5G in Corsica", "Orvane wins permit for 5G in Brittany"),
    ],
)
def test_what_comes_later_or_is_done_to_another_thing_is_another_story(one, other):
    assert not is_one(one, other)


def test_a_phrase_hides_the_words_within_it():
    (found,) = phrases_in(["takes", "eggs", "off", "the", "shelves"])
    assert (found.meaning, found.step) == ("recall", "")
    assert [found.step for found in phrases_in(["interest", "rates"])] == [""]
    assert [found.places for found in phrases_in(["lehnt", "das", "angebot", "ab"])] == [(0, 3)]

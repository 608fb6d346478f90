"""What an advisor's opinion of an answer does: people see it, and nothing else happens for it."""

import pytest

from engine.adapters.advisor import GuardedAdvisor
from engine.ports import Advisor
from engine.store import Store
from engine.store.tables import enrolments, inbounds, notices, promotions, signals, suppressions
from tests.mail_world import ANA, World, answer, world

ODD = "Purple monkeys on the dishwasher."  # no rule knows what to make of it


class Oracle:
    """Says the same of everything, and remembers what it was asked."""

    def __init__(self, *labels: str) -> None:
        self.labels, self.asked = labels, list[str]()

    def advise(self, text: str) -> tuple[str, ...]:
        self.asked.append(text)
        return self.labels


@pytest.fixture
def here(store: Store, tmp_path) -> World:
    return world(store, tmp_path)


def receive(here: World, advisor: Advisor, text: str = ODD) -> None:
    here.house.advisor = advisor
    here.receive(answer(here.send_first()[ANA], text))


@pytest.mark.parametrize("label", ["interested", "meeting", "unsubscribe", "left_company"])
def test_its_opinion_alone_promotes_and_suppresses_nobody_and_people_see_it(here: World, label: str) -> None:
    receive(here, Oracle(label))
    assert here.rows(promotions) == here.rows(signals) == here.rows(suppressions) == []
    assert here.row(enrolments).state == "stopped"  # as for every human answer
    assert f"Your advisor reads it as: {label.replace('_', ' ')}." in here.row(notices).body["text"]
    assert here.row(inbounds).reading["advised"] == [label]
    assert here.row(inbounds).reading["review"] == "unsure"


def test_a_demand_to_stop_that_it_alone_hears_waits_for_a_person(here: World) -> None:
    receive(here, Oracle("unsubscribe"), "Yes, please send an offer.")
    assert here.row(inbounds).reading["review"] == "unsure"
    assert here.rows(suppressions) == []
    assert len(here.rows(promotions)) == 1  # what the rules are sure of goes on


def test_it_is_given_the_new_text_of_human_answers_and_nothing_else(here: World) -> None:
    oracle = here.house.advisor = Oracle("interested")
    mail = here.send_first()[ANA]
    here.receive(answer(mail, "Out of the office until 20 March 2026.", Auto_Submitted="auto-replied"))
    assert oracle.asked == []
    here.receive(
        answer(mail, "Sounds odd.\n\nOn 4 March 2026 at 10:00, Kim <kim@x.example> wrote:\n> unsubscribe here\n")
    )
    assert oracle.asked == ["Sounds odd."]


def test_words_that_are_no_labels_are_not_shown(here: World) -> None:
    receive(here, Oracle("<script>", "very_interested"))
    assert "advised" not in here.row(inbounds).reading
    assert "advisor" not in here.row(notices).body["text"]


def test_one_that_fails_costs_nothing(here: World) -> None:
    def advise(_text: str) -> list[str]:
        raise ConnectionError

    receive(here, GuardedAdvisor(advise, here.clock), "Yes, please send an offer.")
    assert len(here.rows(promotions)) == 1
    assert "advised" not in here.row(inbounds).reading


def test_without_a_setting_nobody_is_asked(here: World) -> None:
    assert here.house.advisor is None
    assert here.house.settings.advisor == ""

"""Value classes: equal and hashed by their fields, as the frozen dataclasses that they stand for."""

from dataclasses import replace

import pytest

from engine.core.lead import Account
from engine.core.values import value_class


def test_values_of_equal_fields_are_one_value():
    assert {Account(1, "Acme"), Account(1, "Acme"), Account(2, "Acme")} == {Account(1, "Acme"), Account(2, "Acme")}


def test_a_changed_copy_leaves_the_value_as_it_was():
    account = Account(1, "Acme")
    assert (replace(account, name="Acme Ltd").name, account.name) == ("Acme Ltd", "Acme")


def test_a_value_has_no_room_for_further_fields():
    with pytest.raises(AttributeError):
        Account(1, "Acme").nickname = "the anvil people"


def test_nothing_that_may_change_is_a_value_class():
    with pytest.raises(AssertionError):
        value_class(frozen=False, slots=True)

"""Who wrote, seen from the lead."""

import pytest

from triggers.core.attribution import relation

LEAD, OWN = "ana@mill.example", {"kim@brightwater.example"}


@pytest.mark.parametrize(
    ("sender", "account", "expected"),
    [
        ("Ana@Mill.example", None, "lead"),
        ("kim@brightwater.example", "mill.example", "own"),
        ("otto@mill.example", None, "colleague"),
        ("otto@eu.mill.example", None, "colleague"),
        ("otto@windmill.example", None, "stranger"),
        ("otto@mill.example.evil.example", None, "stranger"),
        ("otto@mill-group.example", None, "stranger"),
        ("otto@mill-group.example", "mill-group.example", "colleague"),
        ("otto@de.mill-group.example", "Mill-Group.example", "colleague"),
        ("otto@example", "example", "stranger"),
        ("", None, "stranger"),
        ("otto@", "", "stranger"),
    ],
)
def test_the_domains_of_a_company_and_what_lies_below_them_are_colleagues(sender, account, expected) -> None:
    assert relation(sender, LEAD, OWN, account) == expected


@pytest.mark.parametrize("account", [None, "gmail.com", "mill.example"])
def test_who_shares_a_free_mail_provider_with_a_lead_is_no_colleague(account) -> None:
    assert relation("otto@gmail.com", "ana@gmail.com", OWN, account) == "stranger"


def test_a_lead_with_a_private_address_has_colleagues_at_its_account() -> None:
    assert relation("otto@mill.example", "ana@gmail.com", OWN, "mill.example") == "colleague"

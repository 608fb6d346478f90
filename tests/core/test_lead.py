"""Addresses and domains at the border: one plain address, its domain in one spelling, tricks refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.lead import address_key, clean_address, clean_domain


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" Ann.Lee@Acme.Example\n", "Ann.Lee@acme.example"),
        ("ann@MÜNCHEN.example", "ann@xn--mnchen-3ya.example"),
        ("ann@münchen.example.", "ann@xn--mnchen-3ya.example"),
        ("o'neil+news@acme.example", "o'neil+news@acme.example"),
        ("ann@www.acme.example", "ann@www.acme.example"),
        ("ann@acme。example", "ann@acme.example"),
    ],
)
def test_an_address_is_trimmed_and_its_domain_is_lower_case_idna(written: str, kept: str) -> None:
    assert clean_address(written) == kept


@pytest.mark.parametrize(
    "trick",
    [
        "",
        "ann",
        "@acme.example",
        "ann@",
        "ann@acme.example\r\nBcc: all@acme.example",
        "ann@acme.example, bob@acme.example",
        "ann@acme.example;bob@acme.example",
        "ann@evil.example@acme.example",
        "Ann <ann@acme.example>",
        '"ann lee"@acme.example',
        "ann(boss)@acme.example",
        "ann@acme.example\0",
        "ann\u202e@acme.example",
        "ann@[127.0.0.1]",
        "ann@acme..example",
        "ann@ac me.example",
        f"ann@{'a' * 64}.example",
        f"{'a' * 250}@acme.example",
        "аnn@acme.example",  # its first letter is Cyrillic
        "ann@acme.example?bcc=bob@acme.example",
        "ann@ex\u00adample\u200f.example",
    ],
)
def test_a_trick_with_an_address_is_refused_in_words(trick: str) -> None:
    with pytest.raises(ValueError, match=r"is not|has a letter"):
        clean_address(trick)


def test_a_domain_that_looks_like_another_is_another_and_looks_it() -> None:
    assert clean_address("ann@аcme.example") == "ann@xn--cme-5cd.example"
    assert address_key(clean_address("ann@аcme.example")) != address_key(clean_address("ann@acme.example"))


def test_the_local_part_is_kept_as_written_and_compared_without_case() -> None:
    assert clean_address("Ann@acme.example") != clean_address("ann@acme.example")
    assert address_key("Ann@acme.example") == address_key("ann@acme.example")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("www.Acme.example", "acme.example"),
        ("ACME.example.", "acme.example"),
        ("straße.example", "xn--strae-oqa.example"),
    ],
)
def test_a_companys_domain_has_one_spelling(written: str, kept: str) -> None:
    assert clean_domain(written) == kept


@given(st.text(max_size=80) | st.text(st.sampled_from('ann@acme.example\r\n ,;<>"\\()[]:\0ä。'), max_size=60))
def test_whatever_is_taken_is_one_address_that_cleaning_changes_no_more(text: str) -> None:
    try:
        address = clean_address(text)
    except ValueError:
        return
    assert clean_address(address) == address
    assert address.isascii()
    assert address.isprintable()
    assert address.count("@") == 1
    assert not set(address) & set(' ,;:<>()[]\\"')


@given(st.text(max_size=300))
def test_cleaning_a_domain_gives_a_domain_or_a_sentence(text: str) -> None:
    try:
        domain = clean_domain(text)
    except ValueError:
        return
    assert domain.isascii()
    assert len(domain) <= 253

"""Tokens: of one purpose and one secret, unharmed by mail programs, and worth nothing when changed."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.tokens import Tokens
from engine.core.touch import touch_id

TOKENS = Tokens(b"secret")
TOUCH = touch_id(7, "thanks", 1)


def test_a_token_gives_back_what_was_signed() -> None:
    assert TOKENS.read("unsubscribe", TOKENS.sign("unsubscribe", TOUCH)) == TOUCH
    assert TOKENS.read_address("reply", TOKENS.sign_address("reply", TOUCH)) == TOUCH


def test_a_token_of_one_purpose_never_passes_for_another() -> None:
    assert TOKENS.read("preferences", TOKENS.sign("unsubscribe", TOUCH)) is None
    assert TOKENS.read_address("unsubscribe", TOKENS.sign_address("reply", TOUCH)) is None


def test_a_token_of_another_secret_is_none_of_ours() -> None:
    other = Tokens(b"other")
    assert TOKENS.read("claim", other.sign("claim", TOUCH)) is None
    assert TOKENS.read_address("reply", other.sign_address("reply", TOUCH)) is None


def test_an_address_token_survives_a_server_that_changes_case_and_fits_a_local_part() -> None:
    token = TOKENS.sign_address("reply", TOUCH)
    assert TOKENS.read_address("reply", token.upper()) == TOUCH
    assert len(f"unsubscribe+{token}") <= 64  # RFC 5321 section 4.5.3.1.1


@pytest.mark.parametrize(
    "token", ["", ".", "a", "x" * 16, TOUCH, f"{TOUCH}.", f"{TOUCH}.x", "é" * 40, "\0", "a" * 100_000]
)
def test_what_is_no_token_is_read_as_nothing(token: str) -> None:
    assert TOKENS.read("claim", token) is None
    assert TOKENS.read_address("reply", token) is None


@given(st.text(max_size=120), st.integers(0, 41), st.characters())
def test_no_token_survives_a_change_of_one_letter(junk: str, at: int, letter: str) -> None:
    assert TOKENS.read("claim", junk) is None
    for token, read, purpose in (
        (TOKENS.sign("claim", TOUCH), TOKENS.read, "claim"),
        (TOKENS.sign_address("reply", TOUCH), TOKENS.read_address, "reply"),
    ):
        changed = token[:at] + letter + token[at + 1 :]
        if changed.lower() != token.lower():
            assert read(purpose, changed) is None


def test_a_signature_has_128_bits_or_more_in_links_and_80_in_addresses() -> None:
    signature = TOKENS.sign("claim", TOUCH).rpartition(".")[2]
    assert len(base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))) >= 16
    assert len(TOKENS.sign_address("reply", TOUCH)) - len(TOUCH) == 16  # letters of 5 bits

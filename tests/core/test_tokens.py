"""Tokens: signed as the library signs, read by the library, and of no use for another purpose."""

import base64
import hashlib
import hmac

from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import Signer

from engine.core.tokens import Tokens

TOKENS = Tokens(b"secret")
PAYLOAD = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF), min_size=1, max_size=200)


@given(PAYLOAD)
def test_a_token_is_the_one_that_the_library_makes(payload: str) -> None:
    library = Signer(b"secret", salt="rekindle.click", digest_method=hashlib.sha256)
    assert TOKENS.sign("click", payload) == TOKENS.signer("click")(payload) == library.sign(payload).decode()


@given(PAYLOAD, st.integers(0, 400))
def test_a_genuine_token_is_read_and_a_changed_one_is_not(payload: str, where: int) -> None:
    token = TOKENS.sign("click", payload)
    assert TOKENS.read("click", token) == payload
    place = where % len(token)
    changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
    read = TOKENS.read("click", changed)
    # The last character of a signature has bits that say nothing.
    assert read is None or (place == len(token) - 1 and read == payload)


def test_a_token_of_one_purpose_or_secret_is_nothing_for_another() -> None:
    token = TOKENS.sign("click", "a")
    assert TOKENS.read("unsubscribe", token) is None
    assert Tokens(b"other").read("click", token) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=1, max_size=26))
def test_an_address_token_ends_in_eighty_bits_of_the_mac_and_survives_capitals(payload: str) -> None:
    key = Signer(b"secret", salt="rekindle.reply", digest_method=hashlib.sha256).derive_key()
    mac = base64.b32encode(hmac.digest(key, payload.encode(), "sha256")[:10]).decode().lower()
    token = TOKENS.sign_address("reply", payload)
    assert token == payload + mac
    assert TOKENS.read_address("reply", token.upper()) == payload
    assert TOKENS.read_address("message", token) is None
    assert TOKENS.read_address("reply", token[:-1] + ("a" if token[-1] != "a" else "b")) is None
    assert TOKENS.read_address("reply", mac) is None

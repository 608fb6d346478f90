"""Tokens: signed as the library signs, read by the library, and of no use for another purpose."""

import base64
import hashlib

from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import Signer
from itsdangerous.encoding import base64_decode
from itsdangerous.signer import SigningAlgorithm

from engine.core.tokens import Tokens

TOKENS = Tokens(b"secret")


class Blake(SigningAlgorithm):
    """The MAC of the house, begun anew for each value."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return hashlib.blake2b(value, digest_size=18, key=key).digest()


def library(purpose: str) -> Signer:
    return Signer(b"secret", salt=f"rekindle.{purpose}", digest_method=hashlib.sha256, algorithm=Blake())


PAYLOAD = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF), min_size=1, max_size=200)


@given(PAYLOAD)
def test_a_token_is_the_one_that_the_library_makes(payload: str) -> None:
    assert (
        TOKENS.sign("click", payload)
        == TOKENS.signer("click", payload[:3])(payload[3:])
        == library("click").sign(payload).decode()
    )


@given(PAYLOAD, st.integers(0, 400))
def test_a_genuine_token_is_read_and_a_changed_one_is_not(payload: str, where: int) -> None:
    token = TOKENS.sign("click", payload)
    assert TOKENS.read("click", token) == payload
    place = where % len(token)
    changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
    assert TOKENS.read("click", changed) is None


def test_a_token_of_one_purpose_or_secret_is_nothing_for_another() -> None:
    token = TOKENS.sign("click", "a")
    assert TOKENS.read("unsubscribe", token) is None
    assert Tokens(b"other").read("click", token) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=1, max_size=26))
def test_an_address_token_ends_in_eighty_bits_of_the_mac_and_survives_capitals(payload: str) -> None:
    mac = base64.b32encode(base64_decode(library("reply").get_signature(payload))).decode().lower()[:16]
    token = TOKENS.sign_address("reply", payload)
    assert token == payload + mac
    assert TOKENS.read_address("reply", token.upper()) == payload
    assert TOKENS.read_address("message", token) is None
    assert TOKENS.read_address("reply", token[:-1] + ("a" if token[-1] != "a" else "b")) is None
    assert TOKENS.read_address("reply", mac) is None

"""The id of a touch: opaque, one per key, for ever."""

from hypothesis import given
from hypothesis import strategies as st

from engine.core.touch import SENT_STATES, TouchState, touch_id

KEY = st.tuples(st.integers(0, 2**63), st.text(max_size=30), st.integers(0, 10_000))


def test_an_id_never_changes_from_one_version_of_ours_to_the_next() -> None:
    assert touch_id(1, "thanks", 1) == "cxnoxv4jupygxxyjaz4sgbp6im"


@given(KEY, KEY)
def test_two_keys_have_two_ids_and_one_key_one(left: tuple[int, str, int], right: tuple[int, str, int]) -> None:
    assert (touch_id(*left) == touch_id(*right)) == (left == right)


def test_neighbours_share_a_beginning_and_nobody_else_does() -> None:
    begins = {n: touch_id(n, "thanks", 1)[:8] for n in range(1, 640)}
    assert len(set(begins.values())) == 10
    assert {begins[n] for n in range(64, 128)} == {touch_id(64, "roi", 3)[:8]}


@given(KEY)
def test_an_id_fits_a_file_name_a_header_and_the_local_part_of_an_address(key: tuple[int, str, int]) -> None:
    made = touch_id(*key)
    assert len(made) == 26
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_what_never_left_us_counts_for_no_cap() -> None:
    assert {TouchState.INTENDED, TouchState.WITHHELD, TouchState.RECALLED, TouchState.REFUSED}.isdisjoint(SENT_STATES)

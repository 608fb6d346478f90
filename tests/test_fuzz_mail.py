"""A short run of what `make soak` does a million times."""

import random

from tests.fuzz_mail import fuzz, mutated, read_whole, seeds


def test_a_few_hundred_mutated_mails_neither_crash_nor_take_long() -> None:
    assert fuzz(400, seed=20260304) == []


def test_the_mutations_are_mails_of_many_kinds_and_the_same_for_a_seed() -> None:
    assert len(seeds()) >= 16
    one, other = random.Random(1), random.Random(1)
    mails = [mutated(one) for _ in range(50)]
    assert mails == [mutated(other) for _ in range(50)]
    assert len(set(mails)) == 50


def test_the_seeds_themselves_are_read() -> None:
    for raw in seeds():
        read_whole(raw)

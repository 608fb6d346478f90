"""Rows of weights are read when they are asked for, and are then the same as those that were written."""

import pytest

from triggers.core.kept_models import read_model, written

ROWS = {"remove": [(0, 12), (3, -7)], '"\n': [(2, 0.16)], "削除": [(1, 5)]}


def test_rows_come_back_as_they_were_written_divided():
    kept, weights = read_model(written({"labels": ["a"]}, ROWS), "labels", ["labels"], divisor=10)
    assert kept == {"labels": ("a",)}
    assert dict(weights) == {"remove": ((0, 1.2), (3, -0.7)), '"\n': ((2, 0.016),), "削除": ((1, 0.5),)}
    assert len(weights) == len(ROWS)


def test_what_has_no_row_is_told_as_by_any_mapping():
    _, weights = read_model(written({"labels": []}, ROWS), "labels", ["labels"])
    assert "removed" not in weights
    assert "remove" in weights
    assert weights.get("removed") is None
    assert weights.get("removed", ()) == ()
    with pytest.raises(KeyError):
        weights["removed"]


def test_one_feature_stands_on_a_line():
    lines = written({"labels": []}, ROWS).splitlines()
    assert lines[1:-1] == ['  "\\"\\n": "2 0.16",', '  "remove": "0 12 3 -7",', '  "削除": "1 5"']

"""Clicks as tests make them: the payload of a link that a mail bears."""

from engine.core.clicks import clicks_of, pack_target


def pack_click(touch_id: str, target: str) -> str:
    """What the token of a link to `target` in this touch's mail says."""
    return clicks_of(touch_id) + pack_target(target)

"""What is wrong with one campaign, and where; made by campaign_checks and condition_checks."""

from dataclasses import dataclass
from difflib import get_close_matches

from engine.core.campaign import Campaign

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, at the path of the value in the file, or `offset` characters into it; `severity` is error or warning."""

    path: Path
    code: str
    message: str
    help: str
    severity: str = "error"
    offset: int | None = None


def unknown_step(path: Path, name: str, campaign: Campaign, offset: int | None = None) -> Fault:
    """The fault of naming a step that is none."""
    near = get_close_matches(name, campaign.route, 1)
    return Fault(
        path,
        "unknown-step",
        f"there is no step {name!r}",
        f"write {near[0]}" if near else f"steps are {', '.join(campaign.route)}",
        offset=offset,
    )

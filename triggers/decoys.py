"""Loads the decoys: invented companies that are watched beside the real ones, as a negative control."""

from functools import lru_cache
from pathlib import Path

import yaml

from triggers.core.decoys import PREFIX
from triggers.core.matching import Company

DECOYS = Path(__file__).with_name("decoys.yaml")


@lru_cache(maxsize=4)
def load(path: Path = DECOYS) -> tuple[Company, ...]:
    """The decoys of a file, ready for `NameIndex.add`; their ids begin with `decoy/`. Raises ValueError for another shape."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
    lines = content.get("decoys") if isinstance(content, dict) else None
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise ValueError(f"{path.name}: expected `decoys:` with one `name | further names | domain` a line")
    return tuple(_company(line) for line in lines)


def _company(line: str) -> Company:
    name, aliases, domain = (part.strip() for part in f"{line} | | ".split("|")[:3])
    others = tuple(alias.strip() for alias in aliases.split(";") if alias.strip())
    return Company(f"{PREFIX}{name}", name, others, domain or None)

"""The JSON Schema as editors use it: a validator of its own (check-jsonschema) takes what ships and refuses what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

CAMPAIGNS = Path(__file__).parents[1] / "campaigns"
SHIPPED = [path for path in sorted(CAMPAIGNS.glob("*.yaml")) if path.stem != "company"]


def validate(*files: Path) -> tuple[int, str]:
    schema = CAMPAIGNS / "campaign.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout + done.stderr


def test_every_shipped_campaign_is_valid() -> None:
    assert len(SHIPPED) == 7
    code, out = validate(*SHIPPED)
    assert code == 0, out


def test_the_schema_itself_is_a_schema_of_draft_07() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", str(CAMPAIGNS / "campaign.schema.json")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("after: 5 weeks", "aftr: 5 weeks"),
        ("after: 5 weeks", "after: soon"),
        ("released_for: [no_need]", "released_for: [no_ned]"),
        ("days: [tue", "days: [tues"),
        ("at_most: 1 per 5 days", "at_most: often"),
    ],
)
def test_a_mistake_is_underlined(old: str, new: str, tmp_path: Path) -> None:
    text = (CAMPAIGNS / "no-need.yaml").read_text()
    assert old in text
    path = tmp_path / "x.yaml"
    path.write_text(text.replace(old, new, 1))
    assert validate(path)[0] == 1

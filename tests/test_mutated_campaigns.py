"""500 campaign files broken by mutation of the good ones: each is still valid, or refused with line and column; never a traceback."""

import random
import shutil
from pathlib import Path

import pytest

from engine.core.campaign import Campaign
from engine.library import Library, read_campaign

ROOT = Path(__file__).parents[1]
GOOD = {path.name: path.read_text() for path in sorted((ROOT / "campaigns").glob("no-*.yaml"))}
WORDS = ["after", "-1 days", "[", "}", ":", "clicked(", "null", "10 per", "*x", "&x", "\t", "'", "then: dormant", "99999999999999999999 days",
         "é", "!!python/name:os.system", "- id: a", "0 days", "wait_until: start of", "when: lead.", "enter", "{}", "\x00", "%", "@", "---"]  # fmt: skip


def _mutated(text: str, dice: random.Random) -> str:
    """One to four changes: characters and lines dropped, doubled, swapped, indented, or replaced by words of the language."""
    for _ in range(dice.randint(1, 4)):
        lines = text.splitlines(keepends=True)
        number, place = dice.randrange(len(lines)), dice.randrange(len(text))
        match dice.randrange(8):
            case 0:
                del lines[number]
                text = "".join(lines) or "x"
            case 1:
                text = "".join([*lines[:number], lines[number], *lines[number:]])
            case 2:
                other = dice.randrange(len(lines))
                lines[number], lines[other] = lines[other], lines[number]
                text = "".join(lines)
            case 3:
                lines[number] = " " * dice.randint(1, 5) + lines[number]
                text = "".join(lines)
            case 4:
                text = text[:place] + text[place + dice.randint(1, 12) :] or "x"
            case 5:
                text = text[:place] + dice.choice(WORDS) + text[place:]
            case 6:
                key, colon, rest = lines[number].partition(":")
                lines[number] = f"{key}{colon} {dice.choice(WORDS)}\n" if colon else rest or "\n"
                text = "".join(lines) or "x"
            case _:
                text = text[:place] + chr(dice.randrange(1, 0x250)) + text[place + 1 :]
    return text


@pytest.mark.parametrize("seed", range(5))
def test_a_hundred_mutations_are_valid_or_refused_with_their_place(seed: int, tmp_path: Path) -> None:
    dice, refused = random.Random(seed), 0
    for number in range(100):
        text = _mutated(GOOD[dice.choice(sorted(GOOD))], dice)
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        library = Library(tmp_path)
        campaign = read_campaign(library, path)
        errors = [problem for problem in library.problems if problem.severity == "error"]
        assert campaign is not None or errors, text
        for problem in errors:
            lines = text.replace("\r\n", "\n").count("\n") + 2 + text.count("\r")
            assert 1 <= problem.line <= lines, (problem, text)
            assert problem.column >= 1, (problem, text)
            assert problem.message
            assert problem.help
            assert problem.code
        if campaign is not None:
            assert Campaign.model_validate(campaign.model_dump(mode="json")) == campaign
        refused += bool(errors)
    assert refused > 40  # the mutations do break files


def test_the_whole_check_survives_a_folder_of_mutations(tmp_path: Path) -> None:
    from engine.library import read_home  # noqa: PLC0415 - the whole reading, in this test alone

    dice = random.Random(99)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "campaigns").mkdir()
    shutil.copy(ROOT / "campaigns" / "company.yaml", tmp_path / "campaigns" / "company.yaml")
    for number in range(40):
        text = _mutated(GOOD[dice.choice(sorted(GOOD))], dice)
        (tmp_path / "campaigns" / f"{number}.yaml").write_text(text)
    assert len(read_home(tmp_path).problems) > 20

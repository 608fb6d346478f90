"""triggers/policy.yaml, read and checked; no database is asked."""

from pathlib import Path

from pydantic import ValidationError

from engine.core.errors import Problem, RekindleError
from engine.core.policy import Policy, problems
from engine.yaml_files import read_yaml

_FILE = "triggers/policy.yaml"


def check_policy(home: Path) -> tuple[Policy | None, list[Problem]]:
    """The policy of this home, or everything that is wrong with it, each with its line."""
    try:
        raw = (home / _FILE).read_bytes()
    except OSError as error:
        help_ = "write one; the policy as shipped shows how"
        return None, [Problem(_FILE, 0, 0, "unreadable", "error", error.strerror or str(error), help_)]
    document = read_yaml(raw, _FILE)
    if document.problems:
        return None, document.problems
    try:
        return Policy.model_validate(document.value), []
    except ValidationError as error:
        return None, problems(error, _FILE, document)


def load_policy(home: Path) -> Policy:
    """The policy of this home. Raises RekindleError that lists every problem."""
    policy, found = check_policy(home)
    if policy is None:
        raise RekindleError("\n".join(f"{p.file}:{p.line}:{p.column}: {p.message}; {p.help}" for p in found))
    return policy

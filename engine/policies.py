"""The policy put in force. Where none was ever applied the policy as shipped is in force."""

from datetime import datetime
from functools import cache
from pathlib import Path

from engine.core.policy import Policy
from engine.policy_files import load_policy
from engine.store import Tx, policies

_SHIPPED = Path(__file__).resolve().parent.parent


def apply_policy(tx: Tx, policy: Policy, now: datetime) -> None:
    """Put this policy in force for every worker from their next transaction on."""
    policies.save(tx, policy, now)


def policy_in_force(tx: Tx) -> Policy:
    """The policy that signals are scored with."""
    return policies.load(tx) or _shipped_policy()


@cache
def _shipped_policy() -> Policy:
    return load_policy(_SHIPPED)

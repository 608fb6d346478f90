"""`rekindle apply`: what the files say becomes what the workers do. What is broken, or in the way of leads in flight, keeps
its old version and is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from engine import retiming
from engine.core.errors import NotReady, Problem, RekindleError
from engine.core.policy import Policy
from engine.differing import Difference, broken_campaigns, difference
from engine.house import House
from engine.library import Library
from engine.policies import apply_policy
from engine.store import Tx, campaigns, changes, companies, enrolments, templates
from engine.store.campaigns import NewVersion
from engine.store.changes import Change
from engine.store.companies import CompanyVersion

log = structlog.get_logger()

_SENTENCES = {
    "new": "leads may enter",
    "changed": "a new version; who is in it keeps the old one, unless migrate: says otherwise",
    "kept": "broken or refused, so the old version stays",
    "refused": "broken, so no lead enters",
    "retired": "its file is gone, so no lead enters; who is in it goes on",
}


class BaseChanged(RekindleError):
    """What is live, or what the files say, is not what it was when the plan was made; nothing was applied."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an apply did. `campaigns` says of each id: new, changed, unchanged, kept (broken or refused, so the old version
    stays), refused (broken, and there is no old version) or retired (its file is gone: nobody enters, who is in it goes on).
    `moved`: of each changed campaign, by step how many leads went on in the new version.
    """

    campaigns: Mapping[str, str]
    templates: tuple[str, ...]
    is_company_new: bool
    is_policy_new: bool
    problems: tuple[Problem, ...]
    moved: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether anything is different from before."""
        words = set(self.campaigns.values())
        return bool(
            words & {"new", "changed", "retired"} or self.templates or self.is_company_new or self.is_policy_new
        )

    def sentences(self) -> list[str]:
        """What was done, for people; the errors that kept something back come last."""
        errors = [problem for problem in self.problems if problem.severity == "error"]
        return self.done() + [f"{p.file}:{p.line}:{p.column}: {p.message}; {p.help}" for p in errors]

    def done(self) -> list[str]:
        """What was done, for people."""
        said = [f"campaign {name}: {_SENTENCES[word]}" for name, word in self.campaigns.items() if word in _SENTENCES]
        said += [
            f"campaign {name}: {sum(moved.values()):,} leads went on in the new version"
            for name, moved in self.moved.items()
            if any(moved.values())
        ]
        said += [f"mail {name}: its text is in force" for name in self.templates]
        said += ["company.yaml: in force"] * self.is_company_new + ["policy.yaml: in force"] * self.is_policy_new
        return said or ["nothing has changed"]


def apply_library(
    house: House, library: Library, by: str, policy: Policy | None = None, *, expected: tuple[str, str] | None = None
) -> Applied:
    """Write the company, the sound campaigns, their template texts and `policy` into the database, in one transaction; whoever
    is due at another moment by them is timed anew after it.

    `by` is who did it, kept in the history. With `expected`, the (base, target) of a plan, nothing is written unless both
    still are what they were. Raises BaseChanged, and NotReady when company.yaml is broken and none was ever applied.
    """
    now = house.clock.now()
    with house.store.begin("applying.apply") as tx:
        plan = difference(tx, library, policy)
        _refuse_changed(plan, expected)
        if library.company is None and plan.company is None:
            raise NotReady("company.yaml is missing or broken, and none was applied before: see `rekindle check`")
        moved = _write(tx, plan, library, policy, by, now)
    retiming.finish(house, now)
    texts = tuple(sorted(t.name for t in plan.texts))
    log.info(
        "applied",
        by=by,
        campaigns=dict(plan.words),
        templates=len(texts),
        company=plan.is_company_new,
        policy=plan.is_policy_new,
    )
    return Applied(plan.words, texts, plan.is_company_new, plan.is_policy_new, plan.problems, moved)


def _refuse_changed(plan: Difference, expected: tuple[str, str] | None) -> None:
    if expected is None:
        return
    if plan.base != expected[0]:
        raise BaseChanged("something else was applied since this plan was made: make a new one. Nothing was applied")
    if plan.target != expected[1]:
        raise BaseChanged("the files are not those of this plan: make a new one. Nothing was applied")
    if plan.refusals:
        raise BaseChanged(
            f"leads have moved into the way of this plan: {plan.refusals[0].message}. Nothing was applied"
        )


def _write(
    tx: Tx, plan: Difference, library: Library, policy: Policy | None, by: str, now: datetime
) -> dict[str, dict[str, int]]:
    if library.company is not None and plan.is_company_new:
        body = library.company.model_dump(mode="json")
        companies.save(tx, CompanyVersion(library.company_hash, body), now)
        if plan.company is not None and not retiming.is_timed_alike(plan.company, library.company):
            retiming.begin(tx, None)
    templates.save(tx, plan.texts, now)
    moved, ids = _write_campaigns(tx, plan, library, by, now)
    if policy is not None and plan.is_policy_new:
        apply_policy(tx, policy, now)
    changes.add(tx, _changes(plan, moved, ids, by, now))
    return moved


def _write_campaigns(
    tx: Tx, plan: Difference, library: Library, by: str, now: datetime
) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    new = [
        NewVersion(name, hash_, campaign.model_dump(mode="json"), listens=bool(campaign.exit_conditions))
        for name, (campaign, hash_) in library.campaigns.items()
        if plan.words[name] in {"new", "changed"}
    ]
    ids = campaigns.save(tx, new, by, now)
    moved = {}
    for name, version_id in ids.items():
        if name in plan.fates and plan.fates[name].places:
            landings = {step: landing for (_, step), landing in plan.fates[name].places.items()}
            moved[name] = enrolments.move(tx, name, version_id, landings, now)
            retiming.begin(tx, [version_id])
    gone = [name for name, word in plan.words.items() if word == "retired"]
    campaigns.save_states(tx, gone, "retired", "its file is gone")
    return moved, ids


def _changes(
    plan: Difference, moved: Mapping[str, Mapping[str, int]], ids: Mapping[str, int], by: str, now: datetime
) -> list[Change]:
    """A line of history for every campaign that changed, and one for what is beside campaigns."""
    done = [
        Change(now, by, "applied", name, ids.get(name), {"word": word, "moved": moved.get(name, {})})
        for name, word in plan.words.items()
        if word in {"new", "changed", "retired"}
    ]
    beside = {
        "templates": sorted(t.name for t in plan.texts),
        "company": plan.is_company_new,
        "policy": plan.is_policy_new,
    }
    return [*done, Change(now, by, "applied", detail=beside)] if any(beside.values()) else done


__all__ = ["Applied", "BaseChanged", "apply_library", "broken_campaigns"]

"""`rekindle apply`: what the files say becomes what the workers do. What is broken keeps its old version and is named."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from engine.core.campaign import Campaign
from engine.core.errors import NotReady, Problem
from engine.core.policy import Policy
from engine.house import House
from engine.library import Library
from engine.policies import apply_policy
from engine.store import Tx, campaigns, companies, enrolments, policies, templates
from engine.store.campaigns import Head, NewVersion
from engine.store.companies import CompanyVersion
from engine.store.templates import TemplateVersion
from engine.template_files import PARTS, drawn_in

log = structlog.get_logger()

_SENTENCES = {
    "new": "leads may enter",
    "changed": "a new version; who is in it keeps the old one, unless migrate: says otherwise",
    "kept": "broken, so the old version stays",
    "refused": "broken, so no lead enters",
    "retired": "its file is gone, so no lead enters; who is in it goes on",
}


@dataclass(frozen=True, slots=True)
class Applied:
    """What an apply did. `campaigns` says of each id: new, changed, unchanged, kept (broken, so the old version stays),
    refused (broken, and there is no old version) or retired (its file is gone: nobody enters, who is in it goes on).
    """

    campaigns: Mapping[str, str]
    templates: tuple[str, ...]
    is_company_new: bool
    is_policy_new: bool
    problems: tuple[Problem, ...]

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
        return self.done() + [f"{p.file}:{p.line}:{p.column}: {p.message}" for p in errors]

    def done(self) -> list[str]:
        """What was done, for people."""
        said = [f"campaign {name}: {_SENTENCES[word]}" for name, word in self.campaigns.items() if word in _SENTENCES]
        said += [f"mail {name}: its text is in force" for name in self.templates]
        said += ["company.yaml: in force"] * self.is_company_new + ["policy.yaml: in force"] * self.is_policy_new
        return said or ["nothing has changed"]


def apply_library(house: House, library: Library, by: str, policy: Policy | None = None) -> Applied:
    """Write the company, the sound campaigns, their template texts and `policy` into the database, in one transaction.

    `by` is who did it, kept with each version. Raises NotReady when company.yaml is broken and none was ever applied.
    """
    now = house.clock.now()
    broken = broken_campaigns(library)
    with house.store.begin("applying.apply") as tx:
        is_company_new = _apply_company(tx, library, now)
        texts = _apply_templates(tx, library, broken, now)
        words = _apply_campaigns(tx, library, broken, by, now)
        is_policy_new = policy is not None and policies.load(tx) != policy
        if policy is not None and is_policy_new:
            apply_policy(tx, policy, now)
    applied = Applied(words, texts, is_company_new, is_policy_new, tuple(library.problems))
    log.info(
        "applied", by=by, campaigns=dict(words), templates=len(texts), company=is_company_new, policy=is_policy_new
    )
    return applied


def broken_campaigns(library: Library) -> set[str]:
    """The campaigns whose file, or whose mails, have errors."""
    files = _files_with_errors(library)
    return {name for name in library.campaigns if library.documents[name].file in files}


def _files_with_errors(library: Library) -> set[str]:
    return {problem.file for problem in library.problems if problem.severity == "error"}


def _apply_company(tx: Tx, library: Library, now: datetime) -> bool:
    in_force = companies.load(tx)
    if library.company is None:
        if in_force is None:
            raise NotReady("company.yaml is missing or broken, and none was applied before: see `rekindle check`")
        return False
    if in_force is not None and in_force.company_hash == library.company_hash:
        return False
    companies.save(tx, CompanyVersion(library.company_hash, library.company.model_dump(mode="json")), now)
    return True


# --- templates ------------------------------------------------------------------------------------------------------


def _apply_templates(tx: Tx, library: Library, broken: Collection[str], now: datetime) -> tuple[str, ...]:
    """Apply the texts that differ, but none that only broken campaigns send: a fix may wait, a mistake must not go out."""
    held = _held_back(tx, library, broken)
    known = templates.load_hashes(tx)
    sound = [_version(library, name) for name in library.templates if name not in held]
    others = templates.load(tx, {known[name] for name in known.keys() - {t.name for t in sound}})
    wanted = [*sound, *_with_new_parts(others.values(), sound)]
    changed = [t for t in wanted if known.get(t.name) != t.template_hash]
    templates.save(tx, changed, now)
    return tuple(sorted(t.name for t in changed))


def _held_back(tx: Tx, library: Library, broken: Collection[str]) -> set[str]:
    """The mails of broken and of gone campaigns, as written now or as in force, that no sound campaign vouches for."""
    sent_by = {name: _sends(campaign) for name, (campaign, _) in library.campaigns.items()}
    sound = {name for name in sent_by if name not in broken}
    heads = {name: head.version_id for name, head in campaigns.load_heads(tx).items() if name not in sound}
    in_force = [_sends(Campaign.model_validate(v.body)) for v in campaigns.load(tx, heads.values()).values()]
    unsure = set().union(*in_force, *(sent_by[name] for name in broken))
    unsure -= set().union(*(sent_by[name] for name in sound))
    return {name for name in library.templates if _bases(name) & unsure}


def _sends(campaign: Campaign) -> set[str]:
    return {template for step in campaign.send_steps for template in step.send}


def _bases(name: str) -> set[str]:
    """The mails that a folder may belong to: itself, what it is a variant of, and both without a language before them."""
    names = {name, name.rpartition("/")[0]}
    return names | {each.partition("/")[2] for each in names}


def _version(library: Library, name: str) -> TemplateVersion:
    """A mail with every file that it is made of, by path, so that a version needs no other one."""
    above = name.rpartition("/")[0]
    paths = [next((p for p in (f"{name}/{part}", f"{above}/{part}") if p in library.files), None) for part in PARTS]
    own = {path: library.files[path] for path in paths if path is not None}
    drawn = {path for text in own.values() for path in drawn_in(text, library.files)}
    files = own | {path: library.files[path] for path in sorted(drawn)}
    return TemplateVersion(name, library.templates[name].hash, {"files": files})


def _with_new_parts(others: Collection[TemplateVersion], sound: Collection[TemplateVersion]) -> list[TemplateVersion]:
    """Mails that keep their own texts (held back, or gone from the folder) with the parts they share as these are now."""
    new = {path: text for version in sound for path, text in version.body["files"].items()}
    found = []
    for version in others:
        files = {path: new.get(path, text) for path, text in version.body["files"].items()}
        if files != version.body["files"]:
            digest = hashlib.sha256("".join(f"{p}\0{t}\0" for p, t in sorted(files.items())).encode()).hexdigest()
            found.append(TemplateVersion(version.name, digest, {"files": files}))
    return found


# --- campaigns ------------------------------------------------------------------------------------------------------


def _apply_campaigns(tx: Tx, library: Library, broken: Collection[str], by: str, now: datetime) -> dict[str, str]:
    heads = campaigns.load_heads(tx)
    words = {name: _word(name, hash_, heads, broken) for name, (_, hash_) in library.campaigns.items()}
    new = [
        NewVersion(name, hash_, campaign.model_dump(mode="json"))
        for name, (campaign, hash_) in library.campaigns.items()
        if words[name] in {"new", "changed"}
    ]
    ids = campaigns.save(tx, new, by, now)
    for name, version_id in ids.items():
        _migrate(tx, library.campaigns[name][0], version_id, now)
    gone = _gone(library, heads)
    campaigns.save_states(tx, gone, "retired", "its file is gone")
    return words | dict.fromkeys(gone, "retired")


def _migrate(tx: Tx, campaign: Campaign, version_id: int, now: datetime) -> None:
    """With `migrate:` who is in the campaign goes on in the new version: at the same step, or where it says."""
    if campaign.migrate:
        moved = enrolments.move(
            tx, campaign.campaign, version_id, {s: s for s in campaign.route} | campaign.migrate, now
        )
        log.info("migrated", campaign=campaign.campaign, version_id=version_id, enrolments=moved)


def _word(name: str, version_hash: str, heads: Mapping[str, Head], broken: Collection[str]) -> str:
    if name in broken:
        return "kept" if name in heads else "refused"
    if name not in heads:
        return "new"
    head = heads[name]
    return "unchanged" if head.version_hash == version_hash and head.state != "retired" else "changed"


def _gone(library: Library, heads: Mapping[str, Head]) -> list[str]:
    """Campaigns without a file. As long as a file cannot be read at all, it may be that of any of them: none is gone."""
    readable = {document.file for document in library.documents.values()}
    unread = {f for f in _files_with_errors(library) - readable if f.endswith((".yaml", ".yml"))}
    if any(Path(file).stem != "company" for file in unread):
        return []
    return [name for name, head in heads.items() if name not in library.campaigns and head.state != "retired"]

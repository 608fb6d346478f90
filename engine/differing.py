"""How the files differ from what is live: campaigns, mails, company and policy; and by which two marks one tells that
neither side has changed since. Nothing is written here: engine.planning tells it, engine.applying does it.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.core.campaign import Campaign
from engine.core.company import Company
from engine.core.errors import Problem
from engine.core.policy import Policy, canonical
from engine.fates import Fates, fates_of
from engine.library import Library
from engine.store import Tx, campaigns, companies, flights, policies, templates
from engine.store.campaigns import Head
from engine.store.templates import TemplateVersion
from engine.template_files import PARTS, drawn_in


@dataclass(frozen=True, slots=True)
class Difference:
    """What an apply would do.

    `words` says of each campaign: new, changed, unchanged, kept (broken or refused, so the old version stays), refused
    (broken, and there is no old version) or retired (its file is gone: nobody enters, who is in it goes on). `old` holds
    the versions that are live, `fates` what becomes of the leads in changed campaigns, `texts` the mails that change.
    `company` is the one in force (None before the first apply), `policy` whether it changes. `base` marks what is live,
    `target` what the files say; `problems` are the library's and the refusals.
    """

    words: Mapping[str, str]
    old: Mapping[str, Campaign]
    heads: Mapping[str, Head]
    fates: Mapping[str, Fates]
    texts: tuple[TemplateVersion, ...]
    company: Company | None
    is_company_new: bool
    is_policy_new: bool
    base: str
    target: str
    problems: tuple[Problem, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether anything would be different from before."""
        words = set(self.words.values())
        return bool(words & {"new", "changed", "retired"} or self.texts or self.is_company_new or self.is_policy_new)

    @property
    def refusals(self) -> list[Problem]:
        """Why something is not applied."""
        return [problem for problem in self.problems if problem.severity == "error"]


def difference(tx: Tx, library: Library, policy: Policy | None) -> Difference:
    """Compare the files with what is live, leads in flight included."""
    heads = campaigns.load_heads(tx)
    live = campaigns.load(tx, [head.version_id for head in heads.values()])
    old = {v.campaign_id: Campaign.model_validate(v.body) for v in live.values()}
    broken = broken_campaigns(library)
    words = {name: _word(name, hash_, heads, broken) for name, (_, hash_) in library.campaigns.items()}
    fates = _fates(tx, library, words)
    problems = [problem for some in fates.values() for problem in _located(some, library)]
    for name in {name for name, some in fates.items() if some.refusals}:
        words[name] = "kept"
        broken.add(name)
    words |= dict.fromkeys(_gone(library, heads), "retired")
    in_force = companies.load(tx)
    texts = _texts(tx, library, broken, old)
    known_policy = policies.load(tx)
    return Difference(
        words=words,
        old=old,
        heads=heads,
        fates=fates,
        texts=tuple(texts),
        company=Company.model_validate(in_force.body) if in_force else None,
        is_company_new=library.company is not None
        and (in_force is None or in_force.company_hash != library.company_hash),
        is_policy_new=policy is not None and known_policy != policy,
        base=_base(tx, heads, in_force.company_hash if in_force else "", known_policy),
        target=_target(library, policy),
        problems=(*library.problems, *problems),
    )


def broken_campaigns(library: Library) -> set[str]:
    """The campaigns whose file, or whose mails, have errors."""
    files = _files_with_errors(library)
    folder = (library.home / "templates").as_posix()
    spoilt = {path for path in library.files if f"{folder}/{path}" in files}
    mails = {base for name in library.templates if _paths(library, name) & spoilt for base in bases(name)}
    return {
        name
        for name, (campaign, _) in library.campaigns.items()
        if library.documents[name].file in files or mails_of(campaign) & mails
    }


def _files_with_errors(library: Library) -> set[str]:
    return {problem.file for problem in library.problems if problem.severity == "error"}


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


# --- leads in flight --------------------------------------------------------------------------------------------------


def _fates(tx: Tx, library: Library, words: Mapping[str, str]) -> dict[str, Fates]:
    changed = {name for name, word in words.items() if word == "changed"}
    if not changed:
        return {}
    found = flights.count(tx)
    versions = campaigns.load(tx, {f.version_id for f in found if f.campaign_id in changed})
    bodies = {version_id: Campaign.model_validate(v.body) for version_id, v in versions.items()}
    return {
        name: fates_of(
            tx,
            library.campaigns[name][0],
            [f for f in found if f.campaign_id == name],
            bodies,
            campaigns.find_version(tx, name, library.campaigns[name][1]) or 0,
        )
        for name in sorted(changed)
    }


def _located(fates: Fates, library: Library) -> list[Problem]:
    """The refusals at their place in the file."""
    document = library.documents[fates.campaign_id]
    place = document.place(("migrate",) if ("migrate",) in document.places else ("steps",))
    return [replace(problem, file=document.file, line=place[0], column=place[1]) for problem in fates.refusals]


# --- texts ------------------------------------------------------------------------------------------------------------


def _texts(tx: Tx, library: Library, broken: Collection[str], old: Mapping[str, Campaign]) -> list[TemplateVersion]:
    """The texts that differ, but none that only broken campaigns send: a fix may wait, a mistake must not go out."""
    held = _held_back(library, broken, old)
    known = templates.load_hashes(tx)
    sound = [_version(library, name) for name in library.templates if name not in held]
    others = templates.load(tx, {known[name] for name in known.keys() - {t.name for t in sound}})
    wanted = [*sound, *_with_new_parts(others.values(), sound)]
    return [t for t in wanted if known.get(t.name) != t.template_hash]


def _held_back(library: Library, broken: Collection[str], old: Mapping[str, Campaign]) -> set[str]:
    """The mails of broken and of gone campaigns, as written now or as in force, that no sound campaign vouches for."""
    sent_by = {name: mails_of(campaign) for name, (campaign, _) in library.campaigns.items()}
    sound = {name for name in sent_by if name not in broken}
    in_force = [mails_of(campaign) for name, campaign in old.items() if name not in sound]
    unsure = set().union(*in_force, *(sent_by[name] for name in broken))
    unsure -= set().union(*(sent_by[name] for name in sound))
    return {name for name in library.templates if bases(name) & unsure}


def mails_of(campaign: Campaign) -> set[str]:
    """The templates that a campaign sends."""
    return {template for step in campaign.send_steps for template in step.send}


def bases(name: str) -> set[str]:
    """The mails that a folder may belong to: itself, what it is a variant of, and both without a language before them."""
    names = {name, name.rpartition("/")[0]}
    return names | {each.partition("/")[2] for each in names}


def _version(library: Library, name: str) -> TemplateVersion:
    """A mail with every file that it is made of, by path, so that a version needs no other one."""
    files = {path: library.files[path] for path in sorted(_paths(library, name))}
    return TemplateVersion(name, library.templates[name].hash, {"files": files})


def _paths(library: Library, name: str) -> set[str]:
    """The files of a mail, or of the one that it is a variant of, and all that they draw in."""
    above = name.rpartition("/")[0]
    paths = [next((p for p in (f"{name}/{part}", f"{above}/{part}") if p in library.files), None) for part in PARTS]
    own = {path for path in paths if path is not None}
    return own | {drawn for path in own for drawn in drawn_in(library.files[path], library.files)}


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


# --- marks ------------------------------------------------------------------------------------------------------------


def _base(tx: Tx, heads: Mapping[str, Head], company_hash: str, policy: Policy | None) -> str:
    """What is live, as one mark."""
    states = {name: [head.version_hash, head.state == "retired"] for name, head in heads.items()}
    return _mark([states, templates.load_hashes(tx), company_hash, canonical(policy) if policy else ""])


def _target(library: Library, policy: Policy | None) -> str:
    """What the files say, as one mark."""
    versions = {name: hash_ for name, (_, hash_) in library.campaigns.items()}
    texts = {name: template.hash for name, template in library.templates.items()}
    wrong = sorted(f"{p.code} {p.message}" for p in library.problems if p.severity == "error")
    return _mark([versions, texts, library.company_hash, canonical(policy) if policy else "", wrong])


def _mark(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]

"""The library: campaigns/*.yaml, company.yaml and the templates folder, read, checked and hashed.

A broken file never hides the others: everything wrong is in `problems`, in the form of `rekindle check`, and what is
sound can be used. The database gets what `rekindle apply` takes from here; workers read only from there.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from engine.core.campaign import Campaign, Company
from engine.core.campaign_checks import faults
from engine.core.campaign_fault import Fault
from engine.core.errors import Problem
from engine.core.parts import Part
from engine.misreadings import problems_of
from engine.template_files import PARTS, TemplateText, read_templates, template_texts
from engine.together import check_together
from engine.yaml_files import Document, read_yaml

_T = TypeVar("_T", bound=Part)


@dataclass(slots=True)
class Library:
    """One home folder. `campaigns`: id -> (campaign, hash); `templates`: name -> texts; `files`: path below templates/ -> text.

    `company` is None when company.yaml is missing or broken. A campaign stands here when it reads well; whether it may
    go live is for `problems` to say.
    """

    home: Path
    company: Company | None = None
    company_hash: str = ""
    campaigns: dict[str, tuple[Campaign, str]] = field(default_factory=dict)
    templates: dict[str, TemplateText] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """No errors; warnings do not count."""
        return not any(problem.severity == "error" for problem in self.problems)


def read_home(home: Path, today: date | None = None, named: Sequence[Path] = ()) -> Library:
    """Read everything below `home` (campaigns/ and templates/). With `today`, passed dates are warned of too.

    `named` files are read as if they lay in its campaigns folder, in the place of a campaign of the same id there.
    """
    library = Library(home)
    library.files = read_templates(home / "templates", library.problems)
    library.templates = template_texts(library.files)
    _read_company(
        library, next((path for path in named if path.name == "company.yaml"), home / "campaigns" / "company.yaml")
    )
    for path in named:
        if path.name != "company.yaml":
            read_campaign(library, path, today)
    own, given = set(library.campaigns), {path.resolve() for path in named}
    for path in campaign_paths(home / "campaigns"):
        if path.resolve() not in given:
            read_campaign(library, path, today, instead=own)
    library.problems.extend(check_together(library.company, _placed(library), library.templates, library.files))
    library.problems.sort(key=lambda p: (p.file, p.line, p.column, p.code))
    return library


def campaign_paths(folder: Path) -> list[Path]:
    """The campaign files of a folder, by name."""
    return sorted(
        p for p in folder.glob("*.y*ml") if p.suffix in {".yaml", ".yml"} and p.stem != "company" and p.is_file()
    )


def version_hash(part: Part) -> str:
    """The hash of a campaign or company as it means: comments and layout do not count."""
    body = json.dumps(part.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()


def read_campaign(
    library: Library, path: Path, today: date | None = None, instead: Collection[str] = ()
) -> Campaign | None:
    """Read one campaign file into the library; None when it cannot be used at all. Ids in `instead` are not wanted from it."""
    document = _read(path)
    campaign = _validated(document, Campaign)
    if campaign is not None and campaign.campaign in instead:
        return None
    if campaign is not None:
        document.problems.extend(_problem_of(fault, document) for fault in faults(campaign, today))
        _enter(library, campaign, document)
    library.problems.extend(document.problems)
    return campaign


def _enter(library: Library, campaign: Campaign, document: Document) -> None:
    if known := library.documents.get(campaign.campaign):
        place = document.place(("campaign",))
        document.complain(
            place,
            "duplicate-campaign",
            f"{known.file} is campaign {campaign.campaign!r} already",
            "give this one another id",
        )
        return
    library.documents[campaign.campaign] = document
    library.campaigns[campaign.campaign] = (campaign, version_hash(campaign))


def _read_company(library: Library, path: Path) -> None:
    document = _read(path)
    company = _validated(document, Company)
    if company is not None:
        library.company, library.company_hash = company, version_hash(company)
    library.problems.extend(document.problems)


def _read(path: Path) -> Document:
    file = path.as_posix()
    try:
        return read_yaml(path.read_bytes(), file)
    except OSError as error:
        document = Document(file)
        document.complain(
            (0, 0), "unreadable", f"the file cannot be read: {error.strerror}", "write it, or allow reading it"
        )
        return document


def _validated(document: Document, model: type[_T]) -> _T | None:
    if document.problems:
        return None
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        document.problems.extend(problems_of(error, document, model))
    except RecursionError:
        document.complain((1, 1), "too-deep", "this is nested too deeply", "write it flatter")
    return None


def _problem_of(fault: Fault, document: Document) -> Problem:
    place = document.place(fault.path) if fault.offset is None else document.spot(fault.path, fault.offset)
    return Problem(document.file, *place, fault.code, fault.severity, fault.message, fault.help)


def _placed(library: Library) -> list[tuple[Campaign, Document]]:
    return [(campaign, library.documents[name]) for name, (campaign, _) in library.campaigns.items()]


__all__ = ["PARTS", "Library", "TemplateText", "campaign_paths", "read_campaign", "read_home", "version_hash"]

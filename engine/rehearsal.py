"""The rehearsal: every mail of a campaign rendered for leads that say everything and for leads that say next to nothing.

A name that does not exist fails for every lead and is an error. What fails only for a lead without a name, an account or an
attribute is a warning: that lead's mail would be withheld.
"""

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from engine.core.campaign import Campaign, Company, SendStep
from engine.core.errors import Problem
from engine.core.lead import Reason
from engine.core.mail_faults import MailFault, mail_faults
from engine.rendering import Renderer, RenderError, place_of
from engine.template_files import TemplateText, locales

_WAYS_OUT = ("unsubscribe_url", "preferences_url")
#: From so many mails on, starting further processes costs less than it saves.
_MANY = 100
_LONG = "Wolfeschlegelsteinhausenbergerdorff-Ó Súilleabháin"


class _Anything(dict[str, Any]):
    """Attributes of a lead that has every attribute."""

    def __missing__(self, key: str) -> str:
        return f"some {key}"

    def __contains__(self, key: object) -> bool:
        return True

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ARG002 - every attribute is there
        return self[key]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A kind of lead: what the templates know of it, and how to call it when only it fails."""

    name: str
    values: Mapping[str, Any]
    severity: str


def _shapes(company: Company) -> list[_Shape]:
    links = {"unsubscribe_url": "https://go.example/u/T", "preferences_url": "https://go.example/p/T"}
    sender = company.sender("owner", None)
    common = {
        "company": {"name": company.company, "postal_address": company.postal_address},
        "sender": {"name": sender.name, "address": sender.address},
        **links,
    }
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    full = {
        "lead": {
            "email": "ann@acme.example",
            "first_name": "Ann",
            "last_name": _LONG,
            "title": f"Chief {_LONG}",
            "country": "US",
            "locale": "en",
            "attributes": _Anything(),
        },
        "account": {"name": f"{_LONG} & Söhne", "domain": "acme.example"},
        "rep": {"name": "Rita Rep", "email": "rita@rep.example"},
        "release": {"reason": str(Reason.NO_BUDGET), "note": "call in <May>", "at": at, "revisit_on": date(2026, 5, 4)},
    }
    bare = {
        "lead": {
            **dict.fromkeys(("first_name", "last_name", "title", "country"), ""),
            "email": "a@b.example",
            "locale": company.locale,
            "attributes": {},
        },
        "account": {"name": "", "domain": ""},
        "rep": {"name": sender.name, "email": sender.address},
        "release": {"reason": str(Reason.UNRESPONSIVE), "note": "", "at": at, "revisit_on": None},
    }
    return [
        _Shape("every lead", common | full, "error"),
        _Shape("a lead of which only the address is known", common | bare, "warning"),
    ]


def rehearse(
    company: Company,
    campaigns: Sequence[Campaign],
    templates: Mapping[str, TemplateText],
    files: Mapping[str, str],
    folder: str,
) -> list[Problem]:
    """What fails when every mail, variant and language is rendered; `folder` is how the templates folder is called.

    Almost all of the time goes into compiling templates, so many mails are shared out among the processors.
    """
    stage = _Stage(company, tuple(_mails(campaigns, templates)), locales(templates), files, folder)
    found: dict[tuple[str, int, str], Problem] = {}
    for problem in _shared_out(stage):
        found.setdefault((problem.file, problem.line, problem.message), problem)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Stage:
    """All that a rehearsal needs, for whichever process does a part of it."""

    company: Company
    mails: tuple[tuple[Campaign, SendStep, str, str | None], ...]
    languages: Mapping[str, set[str]]
    files: Mapping[str, str]
    folder: str

    def problems(self, first: int, last: int) -> list[Problem]:
        """What is wrong with the mails from number `first` up to `last`, exclusive."""
        renderer, shapes = Renderer(self.files), _shapes(self.company)
        return [p for mail in self.mails[first:last] for p in self._of_mail(renderer, shapes, *mail)]

    def _of_mail(
        self,
        renderer: Renderer,
        shapes: Sequence[_Shape],
        campaign: Campaign,
        step: SendStep,
        name: str,
        variant: str | None,
    ) -> Iterator[Problem]:
        for locale in (self.company.locale, *(code for code, names in self.languages.items() if name in names)):
            for shape in shapes:
                values = {**shape.values, "step": step.id, "campaign": campaign.campaign}
                problems = _failures(renderer, name, variant, locale, values, shape, self.folder)
                yield from problems
                if any(problem.code == "template-fails" for problem in problems):
                    break  # what fails for the full lead need not be told again for the bare one


def _shared_out(stage: _Stage) -> list[Problem]:
    """The problems of all mails, in their order; found by several processes where that is worth starting them."""
    total, processes = len(stage.mails), _processors()
    if total < _MANY or processes == 1:
        return stage.problems(0, total)
    bounds = [total * n // processes for n in range(processes + 1)]
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, fork, initializer=_stages.append, initargs=(stage,)) as pool:
        return [problem for some in pool.map(_part, bounds, bounds[1:]) for problem in some]


#: In a process that was started to help: what it helps with.
_stages: list[_Stage] = []


def _part(first: int, last: int) -> list[Problem]:
    return _stages[-1].problems(first, last)


def _processors() -> int:
    """How many processes may work at once; 1 where the system cannot fork."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "fork") and hasattr(os, "sched_getaffinity") else 1


def _mails(
    campaigns: Sequence[Campaign], templates: Mapping[str, TemplateText]
) -> Iterator[tuple[Campaign, SendStep, str, str | None]]:
    """Each mail once, with its variants; what is missing is told elsewhere."""
    seen: set[tuple[str, str | None]] = set()
    for campaign in campaigns:
        for step in campaign.send_steps:
            for name in step.send:
                text = templates.get(name)
                for variant in (None, *step.variants):
                    if text and text.subject is not None and text.text is not None and (name, variant) not in seen:
                        seen.add((name, variant))
                        yield campaign, step, name, variant


def _failures(
    renderer: Renderer,
    name: str,
    variant: str | None,
    locale: str,
    values: Mapping[str, Any],
    shape: _Shape,
    folder: str,
) -> list[Problem]:
    """Why the mail cannot be rendered for this shape of lead, or what is wrong with what was rendered."""
    try:
        mail = renderer.render(name, variant, locale, values)
    except RenderError as error:
        path, line = place_of(error, renderer.files)
        message = f"this fails for {shape.name}: {error.__cause__ or error}"
        help_ = "names are listed in templates/README.md"
        if shape.severity == "warning":
            help_ = "guard what may be empty: {% if ... %} or {{ ... or 'there' }}; for attributes, lead.attributes.get('seats')"
        where = f"{folder}/{path or name}"
        return [Problem(where, line, 1 if line else 0, "template-fails", shape.severity, message, help_)]
    # Long names alone make a long subject, so that is asked of the bare lead; the rest is the same for both.
    html = mail.html if shape.severity == "error" else ""
    faults = mail_faults(mail.subject, html, frozenset(str(values[key]) for key in _WAYS_OUT))
    return [
        Problem(f"{folder}/{path}", 1, 1, fault.code, "warning", fault.message, fault.help)
        for fault in faults
        if (fault.code == "long-subject") == (shape.severity == "warning")
        if (path := renderer.find(name, variant or "", locale, _part_of(fault)))
    ]


def _part_of(fault: MailFault) -> str:
    return "subject.txt.j2" if fault.code == "long-subject" else "body.html.j2"

"""The rehearsal: every mail of a campaign rendered for leads that say everything and for leads that say next to nothing.

A name that does not exist fails for every lead and is an error. What fails only for a lead without a name, an account or an
attribute is a warning: that lead's mail would be withheld.
"""

import multiprocessing
import os
import re
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from engine.core.campaign import Campaign, Company, SendStep
from engine.core.errors import Problem
from engine.core.mail_faults import MailFault, mail_faults
from engine.lead_shapes import Shape, known_names, lead_shapes
from engine.library import Library
from engine.rendering import Renderer, RenderError, help_of, place_of
from engine.sandbox_names import Names, Used
from engine.template_files import TemplateText, drawn_in, locales

_WAYS_OUT = ("unsubscribe_url", "preferences_url")
#: What a message of Jinja puts in quotation marks.
_QUOTED = re.compile(r"'([^'\s]{1,100})'")
#: From so many mails on, starting further processes costs less than it saves.
_MANY = 100


def rehearsed(library: Library) -> Library:
    """The library, with what the rehearsal of all its campaigns found among its problems. Without a company.yaml nothing is."""
    if library.company is not None:
        folder = (library.home / "templates").as_posix()
        campaigns = [campaign for campaign, _ in library.campaigns.values()]
        found = rehearse(library.company, campaigns, library.templates, library.files, folder)
        library.problems.extend(problem for problem in found if problem not in library.problems)
    return library


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
        names, shapes = Names(), lead_shapes(self.company)
        renderer = Renderer(self.files, names=names)
        found = [p for mail in self.mails[first:last] for p in self._of_mail(renderer, shapes, *mail)]
        known = known_names(shapes[0])
        unknown = [_unknown(used, known, self.files, self.folder) for used in names.unknown(known)]
        told = {(problem.file, problem.line) for problem in unknown}
        return [*unknown, *(p for p in found if p.code != "template-fails" or (p.file, p.line) not in told)]

    def _of_mail(
        self,
        renderer: Renderer,
        shapes: Sequence[Shape],
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
    """How many processes may work at once; 1 where the system cannot fork, and beside other threads, which may hold locks."""
    is_able = hasattr(os, "fork") and hasattr(os, "sched_getaffinity")
    return len(os.sched_getaffinity(0)) if is_able and threading.active_count() == 1 else 1


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
    shape: Shape,
    folder: str,
) -> list[Problem]:
    """Why the mail cannot be rendered for this shape of lead, or what is wrong with what was rendered."""
    try:
        mail = renderer.render(name, variant, locale, values)
    except RenderError as error:
        return [_failure(error, renderer, (name, variant or "", locale), shape, folder)]
    # Long names alone make a long subject, so that is asked of the bare lead; the rest is the same for both.
    html, text = (mail.html, mail.text) if shape.severity == "error" else ("", "")
    faults = mail_faults(mail.subject, html, frozenset(str(values[key]) for key in _WAYS_OUT), text)
    return [
        Problem(f"{folder}/{place[0]}", *place[1:], fault.code, "warning", fault.message, fault.help)
        for fault in faults
        if (fault.code == "long-subject") == (shape.severity == "warning")
        if (place := _place_of_fault(fault, renderer, (name, variant or "", locale)))
    ]


def _failure(error: RenderError, renderer: Renderer, mail: tuple[str, str, str], shape: Shape, folder: str) -> Problem:
    """Why a mail cannot be rendered, at the place in its source."""
    path, line = place_of(error, renderer.files)
    told, column = str(error.__cause__ or error), 1 if line else 0
    if path is None and error.part and (file := renderer.find(*mail, error.part)):
        path, line, column = _found(renderer.files, file, error.needle) or (file, 1, 1)
    elif path is not None and line and (quoted := _QUOTED.findall(told)):
        column = max(_line(renderer.files[path], line).find(quoted[-1]) + 1, 1)
    help_ = help_of(error, renderer.files)
    if shape.severity == "warning":
        help_ = "guard what may be empty: {% if ... %} or {{ ... or 'there' }}; for attributes, lead.attributes.get('seats')"
    message = f"this fails for {shape.name}: {told.replace('dict object', 'this')}"
    return Problem(f"{folder}/{path or mail[0]}", line, column, "template-fails", shape.severity, message, help_)


def _unknown(used: Used, known: Mapping[str, Collection[str] | None], files: Mapping[str, str], folder: str) -> Problem:
    """A name that templates do not know, wherever it stands."""
    words = sorted(known) if used.field is None else sorted(known[used.name] or ())
    before = "" if used.field is None else f"{used.name}."
    near = get_close_matches(used.field or used.name, words, 1)
    help_ = f"write {before}{near[0]}" if near else f"known are {', '.join(before + word for word in words)}"
    line = _line(files[used.file], used.line)
    column = max(line.find(str(used)), line.find(used.field or used.name) if str(used) not in line else 0, 0) + 1
    said = f"templates do not know {str(used)!r}"
    return Problem(f"{folder}/{used.file}", used.line, column, "unknown-variable", "error", said, help_)


def _found(files: Mapping[str, str], path: str, needle: str) -> tuple[str, int, int] | None:
    """Where `needle` stands in the file, or in one that it draws in; None when it is put together from values."""
    for file in (path, *sorted(drawn_in(files[path], files))) if needle else ():
        if (index := files[file].find(needle)) >= 0:
            before = files[file][:index]
            return file, before.count("\n") + 1, index - before.rfind("\n")
    return None


def _place_of_fault(fault: MailFault, renderer: Renderer, mail: tuple[str, str, str]) -> tuple[str, int, int] | None:
    """In the HTML or, where it is not there, in the text; None when what is wrong is in neither file."""
    parts = ("subject.txt.j2",) if fault.code == "long-subject" else ("body.html.j2", "body.txt.j2")
    paths = [path for part in parts if (path := renderer.find(*mail, part))]
    found = (_found(renderer.files, path, fault.needle) for path in paths)
    return next(filter(None, found), (paths[0], 1, 1) if paths else None)


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""

"""What is wrong between files: senders, templates and campaigns that others name, and mails that lack what the law asks."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from engine.core.bounds import Mailed, may_be_instant, most_mails
from engine.core.campaign import DORMANT, RE_ENTER, Campaign, Company, SendStep
from engine.core.campaign_checks import step_conditions
from engine.core.condition_checks import settled_at_entry
from engine.core.condition_logic import excludes
from engine.core.conditions import countries_named
from engine.core.errors import Problem
from engine.core.words import Cap
from engine.template_files import PARTS, TemplateText, drawn_in, locales
from engine.yaml_files import Document, Path

Placed = tuple[Campaign, Document]


def check_together(
    company: Company | None,
    campaigns: Sequence[Placed],
    templates: Mapping[str, TemplateText],
    files: Mapping[str, str],
) -> list[Problem]:
    """Everything wrong between the files of a home folder."""
    found: list[Problem] = []
    ids = {campaign.campaign for campaign, _ in campaigns}
    gaps = locales(templates)
    for campaign, document in campaigns:
        if company is not None:
            found.extend(_senders(campaign, document, company))
            found.extend(_answers(campaign, document, company))
        found.extend(_then(campaign, document, ids))
        for step, path in _mails(campaign, document):
            found.extend(_templates(step, path, document, templates, files))
            found.extend(_languages(step, path, document, gaps, files))
    found.extend(_without_way_in(campaigns))
    found.extend(_settled_at_entry(campaigns))
    found.extend(_circles(campaigns))
    if company is not None:
        found.extend(problem for campaign, document in campaigns for problem in _consent(campaign, document, company))
    found.extend(_overlaps(campaigns))
    found.extend(_promises(campaigns, company.at_most if company else ()))
    return list(dict.fromkeys(found))


def _problem(document: Document, path: Path, code: str, message: str, help_: str, severity: str = "error") -> Problem:
    return Problem(document.file, *document.place(path), code, severity, message, help_)


def _nearest(word: str, known: Sequence[str], else_: str) -> str:
    near = get_close_matches(word, known, 1)
    return f"write {near[0]}" if near else else_


def _senders(campaign: Campaign, document: Document, company: Company) -> Iterator[Problem]:
    known = ["owner", *company.senders]
    for key, word in (("from", campaign.from_), ("reply_to", campaign.reply_to)):
        if word not in known:
            help_ = _nearest(word, known, f"write one of {', '.join(known)}")
            yield _problem(document, (key,), "unknown-sender", f"company.yaml has no sender {word!r}", help_)


def _answers(campaign: Campaign, document: Document, company: Company) -> Iterator[Problem]:
    """Answers that come to the owner's own mailbox reach us only if that is watched; an inbound domain sees them all.

    Where nobody wrote it down, `rekindle doctor` alone says so, and knows which mailboxes are watched.
    """
    if company.inbound_domain is None and campaign.reply_to == "owner" and ("reply_to",) in document.places:
        said = "without an inbound_domain answers go to the owner's own mailbox: one that nobody watches stops no drip"
        help_ = "set inbound_domain in company.yaml, or watch every owner's mailbox with [[imap]]; rekindle doctor names those left"
        yield _problem(document, ("reply_to",), "owner-unwatched", said, help_, "warning")


def _then(campaign: Campaign, document: Document, ids: set[str]) -> Iterator[Problem]:
    words = [DORMANT, RE_ENTER]
    if campaign.then not in {*words, *ids}:
        help_ = _nearest(campaign.then, [*words, *sorted(ids)], "write dormant, re-enter or the id of another campaign")
        yield _problem(document, ("then",), "unknown-campaign", f"there is no campaign {campaign.then!r}", help_)
    if campaign.then == campaign.campaign:
        said = "the campaign would begin again for ever"
        help_ = "write re-enter if that is what you want, else dormant or another campaign"
        yield _problem(document, ("then",), "endless", said, help_)


def _circles(campaigns: Sequence[Placed]) -> Iterator[Problem]:
    """Campaigns that lead back to themselves without a wait on some way: their mails would never stop."""
    known = {campaign.campaign: campaign for campaign, _ in campaigns}
    for campaign, document in campaigns:
        seen, at = [campaign.campaign], campaign.follows
        while at in known and at not in seen:
            assert at is not None
            seen.append(at)
            at = known[at].follows
        if (
            at == campaign.campaign
            and campaign.then != campaign.campaign
            and all(may_be_instant(known[n]) for n in seen)
        ):
            said = f"a lead can go round {' -> '.join([*seen, at])} without any wait, mailed for ever"
            yield _problem(document, ("then",), "endless", said, "give a step on the way an `after`")


def _mails(campaign: Campaign, document: Document) -> Iterator[tuple[SendStep, Path]]:
    """Each mail step with its path in the file, found again by its id."""
    paths = {value: path[:-1] for path, value in _ids(document.value, ())}
    for step in campaign.send_steps:
        yield step, paths.get(step.id, ())


def _ids(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        if isinstance(step_id := value.get("id"), str):
            yield (*path, "id"), step_id
        for key, inner in value.items():
            yield from _ids(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _ids(inner, (*path, number))


def _templates(
    step: SendStep, path: Path, document: Document, templates: Mapping[str, TemplateText], files: Mapping[str, str]
) -> Iterator[Problem]:
    for number, name in enumerate(step.send):
        place: Path = (*path, "send", number)
        if name not in templates:
            help_ = _nearest(
                name, list(templates), f"write templates/{name}/subject.txt.j2, body.txt.j2 and body.html.j2"
            )
            yield _problem(document, place, "unknown-template", f"there is no templates/{name}/", help_)
            continue
        yield from _lacks(templates[name], document, place, files)
        for variant in step.variants:
            if f"{name}/{variant}" not in templates:
                help_ = f"write at least one file in templates/{name}/{variant}/"
                yield _problem(
                    document,
                    (*path, "variants", variant),
                    "unknown-variant",
                    f"templates/{name}/ has no variant {variant!r}: who gets it gets the mail unchanged",
                    help_,
                    "warning",
                )


def _lacks(template: TemplateText, document: Document, place: Path, files: Mapping[str, str]) -> Iterator[Problem]:
    """What the mail needs to be a mail at all, and to be a lawful one."""
    name = template.name
    if template.subject is None:
        yield _problem(document, place, "no-subject", f"templates/{name}/ has no subject.txt.j2", "write it")
    if template.text is None:
        yield _problem(
            document, place, "no-text", f"templates/{name}/ has no body.txt.j2", "write the mail as plain text too"
        )
    if template.html is None:
        yield _problem(
            document,
            place,
            "no-html",
            f"templates/{name}/ has no body.html.j2",
            "write it, or send text alone",
            "warning",
        )
    for body, text in (("body.txt.j2", template.text), ("body.html.j2", template.html)):
        if text is None:
            continue
        whole = text + "".join(files[drawn] for drawn in sorted(drawn_in(text, files)))
        for value, code in (("unsubscribe_url", "no-unsubscribe"), ("company.postal_address", "no-postal-address")):
            if value not in whole:
                help_ = f"use {{{{ {value} }}}}, or include a shared footer that does"
                yield _problem(document, place, code, f"templates/{name}/{body} never shows {value}", help_)


def _languages(
    step: SendStep, path: Path, document: Document, gaps: Mapping[str, set[str]], files: Mapping[str, str]
) -> Iterator[Problem]:
    """A language that has some mails of a campaign's folder but not this one, or not all of it."""
    for locale, names in gaps.items():
        for number, name in enumerate(step.send):
            lacking = _untranslated(name, locale, files)
            is_begun, folder = name in names, name.rpartition("/")[0]
            if not lacking or not (is_begun or (folder and any(n.startswith(f"{folder}/") for n in names))):
                continue
            said = f"templates/{locale}/{name}/ is missing: leads of {locale} get this mail in the default language"
            if is_begun:
                said = f"templates/{locale}/{name}/ has no {', '.join(lacking)}: leads of {locale} get two languages in one mail"
            yield _problem(document, (*path, "send", number), "language-gap", said, "translate it", "warning")


def _untranslated(name: str, locale: str, files: Mapping[str, str]) -> list[str]:
    """The files of a mail that neither the locale nor its language has."""
    chain = dict.fromkeys((locale, locale.partition("-")[0]))
    parts = [part for part in PARTS if f"{name}/{part}" in files]
    return [part for part in parts if not any(f"{each}/{name}/{part}" in files for each in chain)]


def _without_way_in(campaigns: Sequence[Placed]) -> Iterator[Problem]:
    targets = {campaign.then for campaign, _ in campaigns if campaign.then != campaign.campaign}
    for campaign, document in campaigns:
        if campaign.enter is None and campaign.campaign not in targets:
            help_ = "add `enter: { released_for: [no_budget] }`, or name it in the `then` of another campaign"
            yield _problem(document, ("campaign",), "no-way-in", "no lead ever enters this campaign", help_, "warning")


def _settled_at_entry(campaigns: Sequence[Placed]) -> Iterator[Problem]:
    """Conditions that `enter` answers already; not where another campaign hands over leads who did not come through it."""
    targets = {campaign.then for campaign, _ in campaigns if campaign.then != campaign.campaign}
    for campaign, document in campaigns:
        if campaign.campaign not in targets:
            for fault in settled_at_entry(campaign, step_conditions(campaign)):
                place = document.place(fault.path)
                yield Problem(document.file, *place, fault.code, fault.severity, fault.message, fault.help)


#: Countries whose law asks for consent before mail to a business address that nobody does business with yet: DE (UWG s. 7),
#: AT (TKG s. 174), CA (CASL s. 6), AU (Spam Act s. 16), DK (Marketing Practices Act s. 10), ES (LSSI art. 21), IT (Codice s. 130),
#: PL (PKE art. 398), NO (Marketing Control Act s. 15), CZ (Act 480/2004 s. 7). A reminder, no legal advice.
_ASK_FOR_CONSENT = frozenset(["DE", "AT", "CA", "AU", "DK", "ES", "IT", "PL", "NO", "CZ"])


def _consent(campaign: Campaign, document: Document, company: Company) -> Iterator[Problem]:
    """Countries that the campaign is for, whose law asks for consent, and of which company.yaml says nothing."""
    where = campaign.enter.where if campaign.enter else None
    wanted = countries_named(where) if where else set()
    for country in sorted(wanted & _ASK_FOR_CONSENT - company.consent.keys()):
        said = f"leads of {country} enter, where consent is asked for, and company.yaml has no rule for {country}"
        help_ = f"add to company.yaml: consent: {{ {country}: {{ express: true }} }}; an empty rule, {country}: {{}}, asks for none"
        yield _problem(document, ("enter", "where"), "consent-gap", said, help_, "warning")


def _promises(campaigns: Sequence[Placed], caps: tuple[Cap, ...]) -> Iterator[Problem]:
    """Every `promise` that a way through the campaigns can break, with the way."""
    known = {campaign.campaign: campaign for campaign, _ in campaigns}
    for campaign, document in campaigns:
        for promise in campaign.promise:
            way = most_mails(campaign, promise.per, caps, known)
            if way is None:
                message = "there are too many ways through this campaign to prove it"
            elif len(way) > promise.count:
                message = f"a lead can get {len(way)} mails within {promise.per}: {_shown_way(way, campaign)}"
            else:
                continue
            help_ = f"write `at_most: {promise.count} per {promise.per}`, or longer waits"
            yield _problem(document, ("promise",), "promise-broken", message, help_)


def _shown_way(way: Sequence[Mailed], campaign: Campaign) -> str:
    shown = [
        f"{'' if mailed.campaign == campaign.campaign else mailed.campaign + '/'}{mailed.step} (day {mailed.hours / 24:g})"
        for mailed in way[:8]
    ]
    more = [f"and {len(way) - 8} more"] if len(way) > 8 else []
    return ", ".join([*shown, *more])


def _overlaps(campaigns: Sequence[Placed]) -> Iterator[Problem]:
    """Two campaigns of the same priority that can take the same lead: which one wins is a matter of the alphabet."""
    entering = [(c, d) for c, d in campaigns if c.enter is not None]
    for number, (campaign, document) in enumerate(entering):
        for other, _ in entering[:number]:
            if campaign.priority == other.priority and _can_share(campaign, other):
                message = f"{other.campaign!r} takes the same leads with the same priority {campaign.priority}"
                path: Path = ("priority",) if ("priority",) in document.places else ("enter",)
                yield _problem(
                    document, path, "same-priority", message, "give one of them a higher priority", "warning"
                )


def _can_share(one: Campaign, other: Campaign) -> bool:
    assert one.enter is not None
    assert other.enter is not None
    reasons, others = set(one.enter.released_for), set(other.enter.released_for)
    if reasons and others and not reasons & others:
        return False
    wheres = [enter.where.tree for enter in (one.enter, other.enter) if enter.where]
    return len(wheres) < 2 or not excludes(wheres[:1], wheres[1])

"""A plan in words: for a terminal, and as Markdown for a pull request."""

from collections.abc import Iterator

from engine.core.edits import StepEdit
from engine.planning import CampaignPlan, Plan

_WORDS = {
    "new": "+ campaign {}: new, leads may enter",
    "changed": "~ campaign {}: changed",
    "retired": "- campaign {}: its file is gone, so no lead enters any more",
    "kept": "! campaign {}: broken or refused, the old version stays",
    "refused": "! campaign {}: broken, so it is not applied",
}
_FATES = {
    "keep": "keep the version that they have",
    "move": "move to the new version",
    "timed_anew": "move to the new version and are due at another moment",
    "end": "are through with it at once",
    "stranded": "wait at a step that is gone: refused",
    "again": "would get a mail a second time: refused",
}
_SIGNS = {"added": "+", "removed": "-", "renamed": "~", "changed": "~", "reordered": "~"}


def in_text(plan: Plan) -> str:
    """The plan for people."""
    lines = [line for campaign in plan.campaigns for line in _campaign(campaign)]
    lines += list(_beside(plan))
    if not plan.changes_anything and not plan.refusals:
        lines.append("Nothing differs from what is live.")
    if any(week.before != week.after for week in plan.weeks):
        lines += ["Mails to these leads in the next 30 days:"]
        lines += [f"  week from {w.starts}: {w.before:,} -> {w.after:,} ({w.after - w.before:+,})" for w in plan.weeks]
    lines.append(_verdict(plan))
    return "\n".join(lines)


def _campaign(campaign: CampaignPlan) -> Iterator[str]:
    if campaign.word not in _WORDS:
        return
    yield _WORDS[campaign.word].format(campaign.campaign)
    for edit in campaign.steps:
        yield f"    {_SIGNS[edit.word]} {_edit(edit)}"
    for key in campaign.keys:
        yield f"    ~ {key}"
    for fate, count in campaign.leads.items():
        if count:
            yield f"    {count:,} {'lead' if count == 1 else 'leads'} {_FATES[fate]}{_named(campaign, fate)}"


def _edit(edit: StepEdit) -> str:
    what = f" ({'; '.join(edit.what)})" if edit.what else ""
    if edit.word == "renamed":
        return f"step {edit.was} renamed to {edit.step}{what}"
    if edit.word == "reordered":
        return f"steps in another order: {edit.was} -> {edit.step}"
    return f"step {edit.step} {edit.word}{what}"


def _named(campaign: CampaignPlan, fate: str) -> str:
    names = campaign.examples.get(fate, [])
    return f": {', '.join(names)}{', ...' if campaign.leads[fate] > len(names) else ''}" if names else ""


def _beside(plan: Plan) -> Iterator[str]:
    for name, leads in sorted(plan.texts.items()):
        yield f"~ mail {name}: its text changes; {leads:,} leads are in a campaign that sends it"
    if plan.is_company_new:
        yield f"~ company.yaml: {', '.join(plan.company) or 'new'}"
    if plan.retimed:
        yield f"    {plan.retimed:,} leads are due at another moment"
    if plan.is_policy_new:
        yield "~ policy.yaml: changes"


def _verdict(plan: Plan) -> str:
    refusals = len(plan.refusals)
    if refusals:
        told = "1 thing stands" if refusals == 1 else f"{refusals} things stand"
        return f"{told} in the way; what is named above with ! would keep its old version."
    return "`rekindle apply` does this." if plan.changes_anything else ""


def in_markdown(plan: Plan) -> str:
    """The plan as a comment on a pull request."""
    lines = ["## Rekindle plan", "", _verdict(plan) or "Nothing differs from what is live.", ""]
    told = [c for c in plan.campaigns if c.word in _WORDS]
    if told:
        lines += ["| campaign | what | steps | leads in flight |", "|---|---|---|---|", *map(_row, told), ""]
    lines += [f"- {line.removeprefix('~ ').strip()}" for line in _beside(plan)]
    if any(week.before != week.after for week in plan.weeks):
        lines += ["", "| mails in the week from | now | then |", "|---|---:|---:|"]
        lines += [f"| {week.starts} | {week.before:,} | {week.after:,} |" for week in plan.weeks]
    for problem in plan.refusals:
        lines += ["", f"**{problem.file}:{problem.line}** {_cell(problem.message)}", "", "```", problem.help, "```"]
    return "\n".join(lines) + "\n"


def _row(campaign: CampaignPlan) -> str:
    steps = "<br>".join([*(_edit(edit) for edit in campaign.steps), *campaign.keys])
    leads = "<br>".join(f"{count:,} {_FATES[fate]}" for fate, count in campaign.leads.items() if count)
    return f"| {campaign.campaign} | {campaign.word} | {_cell(steps)} | {_cell(leads)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

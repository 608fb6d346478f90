"""What marketing writes during the sixty days: a campaign and its edits, some of which must be refused."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from engine.library import Library, read_home
from tests.leads_world import write_campaign, write_home, write_mail

HELLO = "{id: hello, send: no-budget/hello, after: 1 day}"
ROI = "{id: roi, send: no-budget/roi, after: 5 days, thread: hello}"
FORK = (
    "{id: fork, after: 3 days, branch: [{when: clicked(roi), do: [{id: case, send: no-budget/case, after: 1 day}]},"
    " {otherwise: []}]}"
)
PROOF = "{id: proof, send: no-budget/proof, after: 4 days, if_unclear: resend}"
LETTERS = "{id: letters, send: [no-budget/a, no-budget/b, no-budget/c], after: 4 days, every: 8 days}"
MORE = "window: {days: [mon, tue, wed, thu, fri], between: '08:00-18:00'}\nat_most: 1 per 3 days\n"
MORE += "at_most_per_account: 1 per 2 days\n"
#: The only step whose mail may leave twice: it asks for that, after an answer that never came.
MAY_DOUBLE = frozenset({"proof"})
AT_LEAST_DAYS, ACCOUNT_DAYS = 3, 2
HOURS = (8, 18)

_EDITS = {
    "longer": ([HELLO, ROI.replace("5 days", "9 days"), FORK, PROOF, LETTERS], ""),
    "inserted": ([HELLO, "{id: extra, send: no-budget/a, after: 4 days}", ROI, FORK, PROOF, LETTERS], ""),
    "removed": ([HELLO, PROOF, LETTERS], ""),  # refused while anybody waits at roi or fork
    "moved": ([HELLO, PROOF, LETTERS], "migrate: { roi: proof, fork: proof, case: proof }"),
    "broken": (["{id: hello, send: no-budget/nowhere}"], ""),
}


@cache
def editions() -> dict[str, Library]:
    """By name: first, then the edits; "text" says the first mail in other words, "gone" has no file."""
    folder = Path(mkdtemp(prefix="rekindle-editions-"))
    try:
        return {name: _edition(folder / name, name) for name in ("first", "text", "gone", *_EDITS)}
    finally:
        shutil.rmtree(folder)


def _edition(home: Path, name: str) -> Library:
    write_home(home)
    company = home / "campaigns" / "company.yaml"
    company.write_text(company.read_text().replace("consent:", "inbound_domain: reply.brightwater.example\nconsent:"))
    for mail in ("hello", "roi", "case", "proof", "a", "b", "c"):
        words = "Another text" if name == "text" else "A text"
        write_mail(
            home, f"no-budget/{mail}", f"{words} for {{{{ lead.first_name }}}} on {mail}, https://x.example/{mail}"
        )
    steps, more = _EDITS.get(name, ([HELLO, ROI, FORK, PROOF, LETTERS], ""))
    write_campaign(home, "no-budget", steps=f"[{', '.join(steps)}]", more=MORE + more)
    if name == "gone":
        (home / "campaigns" / "no-budget.yaml").unlink()
    return read_home(home)

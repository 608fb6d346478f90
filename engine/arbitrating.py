"""`at_most_per_account`: of a company's leads who are due together, only so many are mailed; the others wait for their turn."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from engine.core.enrolment import History
from engine.store import Tx, account_mails
from engine.store.account_mails import AccountMail
from engine.store.cases import Case


class AccountMails:
    """The mails to the accounts of one batch: those in the store, and those decided on so far.

    Only accounts of leads whose campaign has such a cap are looked up; without any, this costs nothing.
    """

    def __init__(self, tx: Tx, cases: Iterable[Case], needs: Callable[[int], frozenset[str]]) -> None:
        asking = (c for c in cases if "account_mailed_at" in needs(c.enrolment.version_id))
        wanted = {c.lead.account.account_id for c in asking if c.lead.account}
        self._mails = account_mails.load(tx, wanted) if wanted else {}
        self._wanted = wanted

    def history(self, case: Case, history: History) -> History:
        """The history with the mails to the lead's account; a mail of its own that is only intended does not hold it up."""
        account = case.lead.account
        if account is None or account.account_id not in self._wanted:
            return history
        own = case.enrolment.enrolment_id
        mails = self._mails.get(account.account_id, [])
        return replace(
            history, account_mailed_at=tuple(m.at for m in mails if not (m.is_intended and m.enrolment_id == own))
        )

    def note(self, case: Case, now: datetime) -> None:
        """A mail to this lead was decided on."""
        account = case.lead.account
        if account is not None and account.account_id in self._wanted:
            mail = AccountMail(case.enrolment.enrolment_id, now, is_intended=True)
            self._mails.setdefault(account.account_id, []).append(mail)

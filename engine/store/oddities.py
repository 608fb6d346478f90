"""The oddest leads: those whose mails are likeliest to look wrong."""

from sqlalchemy import case, func, literal, select

from engine.store.database import Tx
from engine.store.tables import accounts, leads


def find_oddest(tx: Tx) -> dict[str, int]:
    """The lead with the longest names ("longest") and the one of whom the least is known ("emptiest"); none when there are none."""
    known = leads.c.state != "erased"
    texts = (leads.c.first_name, leads.c.last_name, leads.c.title)
    account = func.coalesce(accounts.c.name, "")
    length = sum((func.length(text) for text in texts), func.length(account))
    blank = [case((text == "", 1), else_=0) for text in (*texts, account)]
    maybe = (leads.c.time_zone, leads.c.country, leads.c.locale, leads.c.owner_id)
    missing = sum([*blank, *(case((column.is_(None), 1), else_=0) for column in maybe)], start=literal(0))
    joined = select(leads.c.lead_id).outerjoin(accounts, accounts.c.account_id == leads.c.account_id).where(known)
    found = {
        "longest": tx.execute(joined.order_by(length.desc(), leads.c.lead_id).limit(1)).scalar(),
        "emptiest": tx.execute(joined.order_by(missing.desc(), leads.c.lead_id).limit(1)).scalar(),
    }
    return {word: lead_id for word, lead_id in found.items() if lead_id is not None}

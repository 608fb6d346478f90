"""Links in the HTML of a mail: none may lead to a scheme that acts (`javascript:`) or that is the page itself (`data:`).

Autoescape does not help: `javascript:...` has nothing to escape (Jinja's documentation says so). A mail has no base address
either, so a link without a scheme leads nowhere; only what follows is a link.
"""

import re

_ATTRIBUTES = "href|src|srcset|action|formaction|background|poster|cite|longdesc|xlink:href|data"
_ATTRIBUTE = rf"[\s\"'/](?:{_ATTRIBUTES})\s{{0,9}}=\s{{0,9}}+[\"']?+"
_GOOD = r"https?://|mailto:|tel:|cid:|\#"
_FOREIGN = re.compile(rf"{_ATTRIBUTE}(?!{_GOOD})([^\s\"'<>]{{0,60}})", re.IGNORECASE)
#: In a template, a link may begin with one of our own two as well, or stand wholly between the quotes of such a tag.
_OPEN = re.compile(rf"{_ATTRIBUTE}(?!{_GOOD}|\{{\{{-?\s*(?:unsubscribe_url|preferences_url)\s*-?\}}\}})", re.IGNORECASE)


def may_lead_elsewhere(template: str) -> bool:
    """Whether some link of this template begins with something other than a good scheme, so that a lead's data may say where."""
    return _OPEN.search(template) is not None


def find_foreign(html: str) -> str | None:
    """The beginning of the first link that is neither http, https, mailto, tel, cid nor a place in the mail; None without one."""
    found = _FOREIGN.search(html)
    return found[1] if found else None

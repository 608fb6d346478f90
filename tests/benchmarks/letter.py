"""The letter of the full tick and the people it goes to, the same for the floor and for the product.

HTML and text with ten links. The floor signs all ten; in the product nine are signed for clicks and the tenth is the
signed unsubscribe link.
"""

from typing import Any

PRODUCT, PLAN, OWNER = "Acme & Co Widget", "pro", "Bob"
CITY = "Łódź"
POSTAL_ADDRESS = "1 Quay Street, Bristol BS1 4DB"
TIPS = [{"id": 1, "title": "Import"}, {"id": 2, "title": "Invite"}, {"id": 3, "title": "Automate"}]

_SUBJECT = "{{ <first_name> }}, your next step with {{ <product> }}"
_TEXT = """Hi {{ <first_name>|default('there') }},

Thanks for your interest in {{ <product> }}. {% if <days_since> > 7 %}It has been {{ <days_since> }} days.{% endif %}
Companies like {{ <company> }} in {{ <city> }} usually start with the {{ <plan> }} plan:
{% for t in <tips> %}- {{ t.title }}: https://app.example.com/tips/{{ t.id }}
{% endfor %}
Start: https://app.example.com/start?plan={{ <plan> }}
{{ <owner> }}
{{ <postal_address> }}
Unsubscribe: {{ <unsubscribe> }}
"""
_HTML = """<!doctype html><html><head><style>body{font-family:Arial}a.btn{background:#0a7;color:#fff;padding:12px}p{margin:0 0 12px}</style></head><body>
<p>Hi {{ <first_name>|default('there') }},</p><p>Thanks for your interest in <b>{{ <product> }}</b>. {% if <days_since> > 7 %}It has been {{ <days_since> }} days since you last visited.{% else %}Glad to see you back!{% endif %}</p>
<p>Companies like {{ <company> }} in {{ <city> }} usually start with the {{ <plan> }} plan. Here are three things to try next:</p>
<ul>{% for t in <tips> %}<li><a href="https://app.example.com/tips/{{ t.id }}?utm_source=drip">{{ t.title }}</a></li>{% endfor %}</ul>
<p><a class="btn" href="https://app.example.com/start?plan={{ <plan> }}">Start now</a> or <a href="https://app.example.com/docs">read the docs</a>, <a href="https://app.example.com/pricing">see prices</a>, <a href="https://app.example.com/webinar">join the webinar</a>, <a href="https://app.example.com/case">case study</a>, <a href="https://example.com/blog">blog</a>.</p>
<p>Your adviser {{ <owner> }} is one reply away.</p><p style="font-size:11px">{{ <postal_address> }}. You receive this because you signed up. <a href="{{ <unsubscribe> }}">Unsubscribe</a></p></body></html>"""

#: What the places in the letter are called: names of the floor, and the names that the product's templates know.
FLOOR_NAMES = {
    **{name: name for name in ("first_name", "product", "days_since", "company", "city", "plan", "owner", "tips")},
    "postal_address": "postal_address",
    "unsubscribe": "'https://app.example.com/unsub/' ~ token",
}
OUR_NAMES = {
    "first_name": "lead.first_name",
    **{name: f"lead.attributes.{name}" for name in ("product", "days_since", "city", "plan", "tips")},
    "company": "account.name",
    "owner": "rep.name",
    "postal_address": "company.postal_address",
    "unsubscribe": "unsubscribe_url",
}


def letter(names: dict[str, str]) -> tuple[str, str, str]:
    """(subject, text, HTML) as Jinja templates with these names in their places."""
    return _named(_SUBJECT, names), _named(_TEXT, names), _named(_HTML, names)


def _named(text: str, names: dict[str, str]) -> str:
    for place, name in names.items():
        text = text.replace(f"<{place}>", name)
    return text


def attributes(number: int) -> dict[str, Any]:
    """What lead `number` brings along in the floor: everything that the letter asks for."""
    return {
        "first_name": f"Ann{number}",
        "email": f"u{number}@example.com",
        "product": PRODUCT,
        "days_since": number % 20,
        "company": f"Firm {number}",
        "city": CITY,
        "plan": PLAN,
        "owner": OWNER,
        "token": f"t{number:08}",
        "postal_address": POSTAL_ADDRESS,
        "tips": TIPS,
    }


def our_attributes(number: int) -> dict[str, Any]:
    """The same in the product: names and companies stand in columns of their own, the rest in the lead's attributes."""
    given = attributes(number)
    return {name: given[name] for name in ("product", "days_since", "city", "plan", "tips")}

"""django-drip-campaigns at work, in an environment of its own: `run.py FOLDER COUNT IDLE_TICKS < letter.json`; JSON on stdout.

The same letter with the same values and an unsubscribe link. What it cannot do is given to it: no links signed for clicks, no windows,
no holidays, no caps; and one rule, no scheduler, WAL with synchronous=NORMAL, one open file as its provider, values that need
no loading. It sends to all users, then finds none.
"""
# ruff: noqa: PLC0415 - Django's models can be imported only when it is set up

import json
import sys
import time
from pathlib import Path
from typing import Any

import django
from django.conf import settings


def configure(folder: Path, values: dict[str, Any]) -> None:
    """A Django project of the peer alone."""
    sys.path.insert(0, str(Path(__file__).parent))
    pragmas = "PRAGMA journal_mode=wal; PRAGMA synchronous=normal;"
    settings.configure(
        SECRET_KEY="benchmark",
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "drip"],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(folder / "peer.db"),
                "OPTIONS": {"init_command": pragmas},
            }
        },
        EMAIL_BACKEND="letters.AppendingBackend",
        DRIP_MESSAGE_CLASSES={"default": "letters.Letter"},
        DRIP_UNSUBSCRIBE_USERS=True,
        ROOT_URLCONF="drip.urls",
        PEER_VALUES=values,
        PEER_OUTBOX=str(folder / "peer.outbox"),
        DEFAULT_FROM_EMAIL="a@example.com",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        USE_TZ=True,
    )
    django.setup()


def fill(count: int, subject: str, html: str) -> None:
    """So many users, and one drip that goes to all of them."""
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from drip.models import Drip, QuerySetRule

    call_command("migrate", verbosity=0)
    people = (
        User(username=f"u{n}", email=f"u{n}@example.com", first_name=f"Ann{n}", last_name=f"Firm {n}", password="!")
        for n in range(1, count + 1)
    )
    User.objects.bulk_create(people, batch_size=500)
    drip = Drip.objects.create(name="first", enabled=True, subject_template=subject, body_html_template=html)
    QuerySetRule.objects.create(
        drip=drip, method_type="filter", field_name="is_active", lookup_type="exact", field_value="True"
    )


def tick() -> None:
    """What its own command does, called by its scheduler."""
    from django.core.management import call_command

    call_command("send_drips")


def main() -> None:
    """Fill, send, idle; the seconds of CPU and wall of the last two."""
    folder, count, idle = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    given = json.load(sys.stdin)
    configure(folder, given["values"])
    fill(count, given["subject"], given["html"])
    marks = [(time.process_time(), time.perf_counter())]
    tick()
    marks.append((time.process_time(), time.perf_counter()))
    for _ in range(idle):
        tick()
    marks.append((time.process_time(), time.perf_counter()))
    from drip.models import SentDrip

    (c0, w0), (c1, w1), (c2, w2) = marks
    told = {"sent": SentDrip.objects.count(), "send_cpu_s": c1 - c0, "send_wall_s": w1 - w0}
    print(json.dumps(told | {"idle_cpu_s": (c2 - c1) / idle, "idle_wall_s": (w2 - w1) / idle}))


if __name__ == "__main__":
    main()

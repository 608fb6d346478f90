"""The web role: FastAPI under uvicorn, with the watchers' desk handed over."""

import signal

import uvicorn

from engine.house import House
from engine.web.app import create_app
from triggers.desk import Desk
from workers.collector import spare_the_collector


def serve(house: House) -> None:
    """Serve until SIGTERM or Ctrl-C; requests under way are finished."""
    settings = house.settings
    app = create_app(house, Desk(house))
    spare_the_collector()
    # uvicorn raises the signal that ended it once more; without a handler of ours the process would die of it, and what
    # comes after this call (draining the workers) would never be done.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_told: None)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,  # workers.logs has a say in the form
        access_log=False,  # links carry tokens
        timeout_graceful_shutdown=20,
    )

"""The web application: one FastAPI over one house. Handlers are plain functions, run in the thread pool."""

from fastapi import FastAPI

from engine.house import House
from engine.ports import TriggerDesk
from engine.web import alerts, clicks, events, health, inbound, pings, preferences, signals
from engine.web.headers import Guard
from engine.web.metrics import Metrics
from engine.web.pages import Pages
from engine.web.troubles import add_handlers


def create_app(house: House, desk: TriggerDesk | None = None) -> FastAPI:
    """The application over `house`; `desk` is what the console asks of the watchers.

    Run it without an access log: paths hold tokens. `headers.Guard` logs every request by the name of its route instead.
    """
    # No generated documentation: its pages load scripts from elsewhere. No redirects to added slashes: they carry tokens.
    app = FastAPI(title="Rekindle", docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.state.house, app.state.desk = house, desk
    app.state.pages, app.state.metrics = Pages(), Metrics(house)
    for module in (health, preferences, alerts, clicks, events, inbound, pings, signals):
        app.include_router(module.router)
    add_handlers(app)
    app.add_middleware(Guard, policy=app.state.pages.policy, metrics=app.state.metrics)
    return app

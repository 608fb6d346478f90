"""The twin as a web application: mail/send for the official client, and /twin for whoever wants to see or break it."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse, Response

from engine.twin.events import Noise
from engine.twin.provider import Fate, Fault, Kept, Provider
from engine.twin.telling import Teller

Drop = Callable[[Any], None]


async def _body(request: Request) -> bytes:
    return await request.body()


def create_twin(provider: Provider, teller: Teller, drop: Drop) -> FastAPI:
    """The application. `drop` lets the connection of a peer (host, port) fall without an answer."""
    app = FastAPI(title="A twin of SendGrid", docs_url=None, redoc_url=None, openapi_url=None)

    @app.post("/v3/mail/send")
    def send(request: Request, raw: Annotated[bytes, Depends(_body)]) -> Response:
        reply = provider.take_mail(raw, request.headers)
        if reply.is_dropped:
            drop(request.client)
        if reply.body is None:
            return Response(status_code=reply.status, headers=dict(reply.headers))
        return JSONResponse(reply.body, reply.status, dict(reply.headers))

    @app.get("/v3/scopes")
    def scopes(request: Request) -> Response:
        if provider.is_revoked or request.headers.get("authorization") != f"Bearer {provider.key}":
            return JSONResponse({"errors": [{"message": "authorization required", "field": None}]}, 401)
        return JSONResponse({"scopes": ["mail.send"]})

    _add_admin(app, provider, teller)
    return app


def _add_admin(app: FastAPI, provider: Provider, teller: Teller) -> None:
    @app.get("/twin/ledger")
    def show_ledger() -> list[dict[str, Any]]:
        return [_shown(kept) for kept in list(provider.ledger)]

    @app.get("/twin/pending")
    def show_pending() -> dict[str, int]:
        return {"pending": provider.untold}

    @app.get("/twin/public-key")
    def show_key() -> dict[str, str]:
        return {"public_key": teller.signer.public_key}

    @app.put("/twin/faults")
    def set_faults(faults: list[Fault]) -> dict[str, int]:
        provider.break_by(faults)
        return {"faults": len(faults)}

    @app.put("/twin/fates")
    def set_fates(fates: list[Fate]) -> dict[str, int]:
        provider.decree(fates)
        return {"fates": len(fates)}

    @app.put("/twin/account")
    def set_account(limit: int = 10_000, revoked: bool = False) -> dict[str, Any]:
        provider.limit, provider.is_revoked = limit, revoked
        return {"limit": limit, "revoked": revoked}

    @app.post("/twin/tell")
    def tell(url: str, noise: Noise) -> dict[str, list[int]]:
        return {"statuses": teller.tell(url, noise)}

    @app.post("/twin/inbound")
    def hand_in(url: str, to: str, sender: str, raw: Annotated[bytes, Depends(_body)]) -> dict[str, int]:
        return {"status": teller.hand_in(url, raw, to, sender)}


def _shown(kept: Kept) -> dict[str, Any]:
    """A line of the ledger; the texts stay in the twin."""
    return {name: value for name, value in asdict(kept).items() if name not in {"text", "html"}} | {
        "at": kept.at.isoformat()
    }

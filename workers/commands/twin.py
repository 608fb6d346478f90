"""`rekindle twin`: a SendGrid on this machine, for trying things out and for tests."""

from typing import Annotated

import typer

from engine.clock import SystemClock
from engine.twin.serving import serve


def twin(
    host: Annotated[str, typer.Option(help="Where it listens.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Where it listens.")] = 8025,
    key: Annotated[str, typer.Option(help="The API key that it takes.")] = "SG.twin",
    tell: Annotated[str, typer.Option(help="Where it posts its signed events, every second.")] = "",
) -> None:
    """Take mail as SendGrid does, keep a ledger of it, tell what became of it, and break as it is told to."""
    typer.echo(
        f"A twin of SendGrid at http://{host}:{port}; its ledger is at /twin/ledger, its faults at PUT /twin/faults."
    )
    account = f'{{"api_key": "{key}", "host": "http://{host}:{port}", "webhook_key": "%s"}}'
    serve(SystemClock(), host, port, key, tell, lambda public_key: _say(account % public_key))


def _say(account: str) -> None:
    typer.echo("To send through it, set:")
    typer.echo(f"REKINDLE_TRANSPORT=sendgrid REKINDLE_SENDGRID='{account}'")

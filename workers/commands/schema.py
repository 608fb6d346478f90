"""`rekindle schema`: what campaigns/campaign.schema.json holds."""

import typer

from engine.campaign_schema import schema_text

app = typer.Typer(add_completion=False)


@app.command()
def schema() -> None:
    """Print the JSON Schema (draft-07) of campaign files; editors complete and complain with it."""
    print(schema_text(), end="")

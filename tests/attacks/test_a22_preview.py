"""A22: a mail's HTML cannot run, load, post or lead anywhere from the page that previews it."""

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.previewing import POLICY
from tests.conftest import program_path
from workers.cli import app

ROOT = Path(__file__).parents[2]
HOSTILE = """<script>parent.document.title = "owned"; top.location = "{url}/script"; fetch("{url}/fetch")</script>
<img src="{url}/image" onerror="fetch('{url}/onerror')" alt="x"><iframe src="{url}/frame"></iframe>
<form action="{url}/form" id="f"><input name="a"></form><script>document.getElementById("f").submit()</script>
<link rel="stylesheet" href="{url}/style"><meta http-equiv="refresh" content="0;url={url}/refresh">
<base href="{url}/"><p style="background:url({url}/background)">hello</p></iframe><script>fetch("{url}/out")</script>"""


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and the paths that anybody asked it for."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - the name that the library asks for

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(tmp_path: Path, visits: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A preview of a campaign whose mail and whose lead are hostile."""
    monkeypatch.setenv("REKINDLE_DATA", str(tmp_path / "data"))
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    body = tmp_path / "templates" / "no-budget" / "roi" / "body.html.j2"
    body.write_text(HOSTILE.format(url=visits[0]) + "{{ unsubscribe_url }} {{ lead.first_name }}")
    name = "</pre></iframe><script>document.title='owned by lead'</script>"
    lead = {"email": "a@b.example", "first_name": name, "release": {"reason": "no_budget"}}
    (tmp_path / "lead.json").write_text(json.dumps(lead))
    options = ["--step", "roi", "--home", tmp_path, "--lead", tmp_path / "lead.json", "--html", tmp_path / "page.html"]
    result = CliRunner().invoke(app, ["preview", "no-budget", *map(str, options)])
    assert result.exit_code == 0, result.output
    return tmp_path / "page.html"


def test_a22_a_mail_is_shown_in_a_frame_that_may_do_nothing_under_a_policy_that_allows_nothing(page: Path) -> None:
    text = page.read_text()
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in text
    assert "script-src" not in POLICY
    assert "default-src 'none'" in POLICY
    assert '<iframe sandbox="" title=' in text
    assert "<script" not in text  # neither the mail's nor the lead's: both stand as text in an attribute or as text
    assert text.index("Content-Security-Policy") < text.index("<body>")


@pytest.mark.needs("chromium")
def test_a22_in_a_browser_nothing_of_the_mail_runs_or_calls(
    page: Path, visits: tuple[str, list[str]], tmp_path: Path
) -> None:
    browser = program_path("chromium")
    assert browser
    flags = [
        "--headless",
        "--disable-gpu",
        "--no-sandbox",
        f"--user-data-dir={tmp_path}/profile",
        "--virtual-time-budget=3000",
    ]
    done = subprocess.run(
        [browser, *flags, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=90, check=False
    )
    assert "<title>no-budget for a@b.example" in done.stdout
    assert "owned" not in done.stdout.partition("<body>")[0]
    assert visits[1] == []

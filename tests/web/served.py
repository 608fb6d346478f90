"""The application in a process of its own under real uvicorn, which a test may kill.

Run as a program: `python -m tests.web.served STORE_URL SECRET PORT_FILE`; REKINDLE_CRASH_AT names where it dies.
"""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import uvicorn

from engine.store import Store
from engine.web.app import create_app
from tests.web.browser import house_for_web

ROOT = Path(__file__).parents[2]
START_WITHIN_S = 30.0


@contextlib.contextmanager
def served(store_url: str, folder: Path, *, crash_at: str = "") -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """(URL, process) of the application over this database; the process is gone afterwards."""
    port_file = folder / "port"
    port_file.unlink(missing_ok=True)
    environment = os.environ | {"REKINDLE_CRASH_AT": crash_at, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    arguments = [sys.executable, "-m", "tests.web.served", store_url, str(port_file)]
    with (folder / "served.log").open("ab") as log:
        process = subprocess.Popen(arguments, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        yield _wait_for(process, port_file, folder), process
    finally:
        process.kill()
        process.wait()


def _wait_for(process: "subprocess.Popen[bytes]", port_file: Path, folder: Path) -> str:
    until = time.monotonic() + START_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        if port_file.exists():
            url = f"http://127.0.0.1:{port_file.read_text()}"
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"{url}/healthz").status_code == 200:
                    return url
        time.sleep(0.05)
    raise AssertionError(f"the server did not start:\n{(folder / 'served.log').read_text()[-2000:]}")


def main() -> None:
    """Serve until killed, on a free port that is written to a file."""
    store_url, port_file = sys.argv[1:]
    listener = socket.create_server(("127.0.0.1", 0))
    part = Path(f"{port_file}.part")
    part.write_text(str(listener.getsockname()[1]))
    part.rename(port_file)
    server = uvicorn.Server(
        uvicorn.Config(create_app(house_for_web(Store(store_url))), log_level="info", access_log=False)
    )
    server.run(sockets=[listener])


if __name__ == "__main__":
    main()

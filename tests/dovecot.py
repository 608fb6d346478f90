"""Dovecot as an ordinary process in a fresh folder, on a free port of loopback, with a Maildir per user; for 2.3 and 2.4."""

import getpass
import imaplib
import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import psutil

from tests.conftest import program_path
from tests.servers import Server
from tests.smtp_server import free_port

PASSWORD = "secret"

_COMMON = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap
{tls}
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 0
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    {address} = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    {address} = 127.0.0.1
    port = {tls_port}
    ssl = yes
  }}
}}
"""
_OLD = """\
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/home/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
}}
"""
_NEW = """\
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = {folder}/mail/%{{user}}
mail_uid = {user}
mail_gid = {group}
passdb static {{
  password = {password}
}}
userdb static {{
  fields {{
    uid = {user}
    gid = {group}
    home = {folder}/home/%{{user}}
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = "\\\\Sent"
    auto = create
  }}
}}
"""


class Dovecot(Server):
    """An IMAP server that knows every user, with one password; with a certificate it speaks TLS on `tls_port` and on request."""

    name = "dovecot"

    def __init__(self, certificate: Path | None = None) -> None:
        super().__init__()
        self.port = free_port()
        self.tls_port = free_port() if certificate else 0
        program = program_path("dovecot")
        assert program is not None
        self.program = program
        told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        self.version = tuple(int(part) for part in told.split()[0].split(".")[:2])
        for name in ("run", "state", "mail", "home"):
            (self.folder / name).mkdir()
        if certificate:
            shutil.copyfile(certificate, self.folder / "server.pem")
        (self.folder / "dovecot.conf").write_text(self._config())
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", self._user(), str(self.folder)], check=True)
            self.folder.chmod(0o755)

    def _user(self) -> str:
        """Dovecot's processes run as somebody else when root starts them."""
        return "nobody" if os.geteuid() == 0 else getpass.getuser()

    def _config(self) -> str:
        group = subprocess.run(["id", "-gn", self._user()], capture_output=True, text=True, check=True).stdout.strip()
        is_new = self.version >= (2, 4)
        words = {"folder": self.folder, "user": self._user(), "group": group, "port": self.port, "password": PASSWORD}
        words["address"] = "listen" if is_new else "address"
        words |= {"tls": self._tls(is_new), "tls_port": self.tls_port}
        text = (_COMMON + (_NEW if is_new else _OLD)).format(**words)
        version = ".".join(map(str, self.version)) + ".0"
        return f"dovecot_config_version = {version}\ndovecot_storage_version = {version}\n{text}" if is_new else text

    def _tls(self, is_new: bool) -> str:
        if not self.tls_port:
            return "ssl = no"
        path = self.folder / "server.pem"
        names = ("ssl_server_cert_file = ", "ssl_server_key_file = ") if is_new else ("ssl_cert = <", "ssl_key = <")
        return "\n".join(["ssl = yes", *(f"{name}{path}" for name in names)])

    def command(self) -> list[str]:
        return [self.program, "-F", "-c", str(self.folder / "dovecot.conf")]

    def answers(self) -> bool:
        with suppress(OSError, imaplib.IMAP4.error):
            self.client("probe").logout()
            return True
        return False

    def kill(self) -> None:
        """End it with the processes that hold the connections."""
        children = psutil.Process(self.process.pid).children(recursive=True) if self.process else []
        super().kill()
        for child in children:
            with suppress(psutil.NoSuchProcess):
                child.kill()
        psutil.wait_procs(children, timeout=10)

    def client(self, user: str) -> imaplib.IMAP4:
        """A real client, logged in."""
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        client.login(user, PASSWORD)
        return client

    def put(self, user: str, *mails: bytes, folder: str = "INBOX") -> None:
        """Store mails in a folder, as a delivery would."""
        client = self.client(user)
        try:
            for mail in mails:
                status, told = client.append(folder, "", "", mail)
                assert status == "OK", told
        finally:
            client.logout()

    def log(self) -> str:
        path = Path(self.folder / "dovecot.log")
        return path.read_text(errors="replace") if path.exists() else ""

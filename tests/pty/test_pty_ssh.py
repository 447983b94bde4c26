"""Through a real ssh server on the loopback: start, paste, resize, leave; a dropped line keeps the draft."""

import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a Unix thing", allow_module_level=True)

from pty_terminal import SOURCE, Terminal

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
MESSAGE = (
    "Bonjour Camille,\n\nSeriez-vous disponible pour refaire le site de la boulangerie?\n\n"
    "Marie-Ève Tremblay\nBoulangerie Lévesque\n"
)

pytestmark = pytest.mark.skipif(
    SSHD is None or shutil.which("ssh") is None or shutil.which("ssh-keygen") is None,
    reason="there is no ssh server here",
)


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[list[str]], list[str]]]:
    """Puts a command on the other side of an ssh connection, with keys made for this run."""
    folder = tmp_path_factory.mktemp("ssh")
    for name in ("host", "user"):
        key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(key, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/user.pub\n"
        f"PidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n",
        encoding="utf-8",
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    assert SSHD is not None
    log = (folder / "log").open("wb")
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(folder / "config")], stderr=log)
    ssh = ["ssh", "-tt", "-F", "none", "-p", str(port), "-i", str(folder / "user")]
    ssh += ["-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={folder}/known"]
    ssh += ["-o", "LogLevel=ERROR", "-o", "BatchMode=yes", "127.0.0.1"]
    try:
        if not _answers(server, port) or subprocess.run([*ssh, "true"], check=False).returncode:
            pytest.skip(f"the ssh server does not let us in: {(folder / 'log').read_text()[-300:]}")
        yield lambda words: [*ssh, shlex.join(["env", f"PYTHONPATH={SOURCE}", "LC_ALL=C.UTF-8", *words])]
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    for _ in range(100):
        if server.poll() is not None:
            return False
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose user has a name."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config/config.toml").write_text('[profile]\nname = "Camille Roy"\n', encoding="utf-8")
    return tmp_path


def test_the_job_is_done_over_ssh(home: Path, line: Callable[[list[str]], list[str]]) -> None:
    """Paste, five keys, quit: exit code 0 through ssh, and the terminal is given back."""
    with Terminal(home, through=line, size=(80, 24)) as terminal:
        terminal.until("Rien n’attend de réponse", 20)
        terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("▸ Demande")
        for step in ("Raison", "Solution", "Brouillon"):
            terminal.send("\r")
            terminal.until(f"▸ {step}")
        terminal.send("y")
        terminal.until("copié par le terminal")
        assert b"\x1b]52;" in terminal.raw
        terminal.send("s")
        terminal.until("marqué comme envoyé")
        terminal.send("q")
        assert terminal.wait() == 0
        assert terminal.restored


def test_a_dropped_connection_keeps_the_draft(home: Path, line: Callable[[list[str]], list[str]]) -> None:
    """The client dies; the app on the other side gets SIGHUP, saves and ends."""
    with Terminal(home, through=line) as terminal:
        terminal.until("Rien n’attend de réponse", 20)
        terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("▸ Demande")
        terminal.signal(signal.SIGKILL)
        terminal.wait()
    with Terminal(home) as again:
        again.until("En cours")
        again.until("Marie-Ève Tremblay")

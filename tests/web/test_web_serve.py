"""The app in a browser: who may ask, and the main job done once in a real Chromium."""

import socket
import sys
from pathlib import Path

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from web_browser import CHROMIUM, browser, served  # noqa: E402

from declinetui.domain.terms import Writer  # noqa: E402

MESSAGE = (
    "Bonjour Camille,\n\nSeriez-vous disponible pour refaire le site de la boulangerie? "
    "Nous avons un budget de 2 500 $.\n\nMarie-Ève Tremblay\nBoulangerie Lévesque\n"
)


@pytest.fixture
def port() -> int:
    """A port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def words(tmp_path: Path, port: int) -> list[str]:
    """The command, for a home whose user has a name."""
    config = tmp_path / "home" / "config" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'[profile]\nname = "Camille Roy"\nwriter = "{Writer.F}"\n', encoding="utf-8")
    program = [sys.executable, "-m", "declinetui", "--home", str(tmp_path / "home"), "--ui", "fr"]
    return [*program, "--today", "2026-11-24", "serve", "--port", str(port)]


async def test_it_listens_here_and_answers_its_own_page_only(words: list[str], port: int) -> None:
    """On loopback; a page of another site, or a name that resolves to here, gets nothing."""
    async with served(*words) as address, aiohttp.ClientSession() as session:
        assert address == f"http://127.0.0.1:{port}"
        async with session.get(address) as page:
            assert page.status == 200
            text = await page.text()
        assert 'lang="fr"' in text and "L’application s’est fermée" in text
        assert "https://" not in text, "the page must ask nothing of the network"
        for headers in ({"Origin": "https://elsewhere.example"}, {"Host": f"elsewhere.example:{port}"}):
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(f"{address}/ws", headers=headers)


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
async def test_the_main_job_in_a_browser(words: list[str], tmp_path: Path) -> None:
    """Paste, five keys, the file as a download, marked as sent; nothing outside this computer is asked."""
    async with served(*words) as address, browser(tmp_path) as tab:
        await tab.call("Page.navigate", url=address)
        await tab.until("Rien n’attend de réponse")
        await tab.paste(MESSAGE)
        await tab.until("Marie-Ève Tremblay")
        for _ in range(3):
            await tab.key("Enter")
        await tab.until("Bonjour")
        await tab.key("x")
        await tab.until("Exporter vers")
        await tab.key("t")
        await tab.until_true(lambda: any((tmp_path / "downloads").glob("*.txt")), "a download")
        (letter,) = (tmp_path / "downloads").iterdir()
        assert "Marie-Ève" in letter.read_text(encoding="utf-8")
        await tab.key("s")
        log = tmp_path / "home" / "data" / "log.json"
        await tab.until_true(log.exists, "the log")
        assert "Marie-Ève" in log.read_text(encoding="utf-8")
        outside = [url for url in tab.requests if not url.startswith((address, "data:", "blob:"))]
        assert outside == []

"""A headless Chromium on one side of `serve`: pyte draws what the page receives, keys go through the page.

Driven by the DevTools protocol; the terminal of the page is a canvas, so its text is read from the wire.
"""

import asyncio
import base64
import json
import shutil
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pyte

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--remote-debugging-port=0",
    "--window-size=1300,860",
)
PASTE = """(text => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  const input = document.querySelector(".xterm-helper-textarea");
  input.focus();
  input.dispatchEvent(event);
})"""
KEYS = {"Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, "")}


class Tab:
    """One tab: what its terminal shows, which requests it made."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.screen = pyte.Screen(160, 60)
        self.requests: list[str] = []
        self._stream = pyte.ByteStream(self.screen)
        self._socket = socket
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._asked = 0
        self._reader = asyncio.create_task(self._read())

    async def call(self, method: str, **params: object) -> Any:
        """One command of the DevTools protocol and its result."""
        self._asked += 1
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._answers[self._asked] = answer
        await self._socket.send_json({"id": self._asked, "method": method, "params": params})
        return await asyncio.wait_for(answer, 20)

    async def key(self, key: str) -> None:
        """Press one key in the page."""
        name, code, text = KEYS[key] if key in KEYS else (key, ord(key.upper()), key)
        common = {"key": name, "windowsVirtualKeyCode": code}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    async def paste(self, text: str) -> None:
        """Paste into the terminal, as the browser's own menu would."""
        await self.call("Runtime.evaluate", expression=f"{PASTE}({json.dumps(text)})")

    def text(self) -> str:
        """The screen as lines."""
        return "\n".join(self.screen.display)

    async def until(self, words: str, seconds: float = 30) -> None:
        """Wait until the words are on the screen."""
        await self.until_true(lambda: words in self.text(), words, seconds)

    async def until_true(self, holds: Callable[[], object], what: str, seconds: float = 30) -> None:
        """Wait until something holds."""
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"{what!r} did not come; the screen shows:\n{self.text()}"
            await asyncio.sleep(0.05)

    async def close(self) -> None:
        """Stop reading."""
        self._reader.cancel()
        await self._socket.close()

    async def _read(self) -> None:
        async for message in self._socket:
            if message.type is not aiohttp.WSMsgType.TEXT:
                return
            event = message.json()
            if "id" in event:
                self._answers.pop(event["id"]).set_result(event.get("result", event))
            else:
                self._take(event["method"], event["params"])

    def _take(self, method: str, params: Any) -> None:
        if method == "Network.webSocketFrameReceived" and params["response"]["opcode"] == 2:
            self._stream.feed(base64.b64decode(params["response"]["payloadData"]))
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Tab]:
    """Chromium with one empty tab; downloads go to `folder`/downloads."""
    assert CHROMIUM is not None
    profile = folder / "profile"
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "about:blank", stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        async with aiohttp.ClientSession() as session:
            port = await _port(lambda: _lines(profile / "DevToolsActivePort"), process)
            async with session.get(f"http://127.0.0.1:{port}/json") as found:
                page = next(t for t in await found.json() if t["type"] == "page")
            tab = Tab(await session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0))
            for domain in ("Page", "Network", "Runtime"):
                await tab.call(f"{domain}.enable")
            await tab.call(
                "Browser.setDownloadBehavior",
                behavior="allow",
                downloadPath=str(folder / "downloads"),
            )
            yield tab
            await tab.close()
    finally:
        process.kill()
        await process.wait()


def _lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []


async def _port(written: Callable[[], list[str]], process: Process) -> str:
    """The port Chromium chose; it writes it down once it listens."""
    for _ in range(600):
        assert process.returncode is None, "Chromium ended at once"
        if lines := written():
            return lines[0]
        await asyncio.sleep(0.05)
    raise AssertionError("Chromium did not start")


@asynccontextmanager
async def served(*words: str) -> AsyncIterator[str]:
    """`declinetui … serve`; gives the address it announces."""
    process = await asyncio.create_subprocess_exec(*words, stdout=PIPE)
    try:
        assert process.stdout is not None
        line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        yield next(word for word in line.split() if word.startswith("http://"))
    finally:
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0

"""The only home of textual-serve: one process of the app per browser tab, on loopback unless told otherwise.

Its own page is not used: it fetches a font from the network, and declinetui asks nothing of any.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
PAUSE = 0.05
"""Seconds between two looks at a port that is about to open."""
TEMPLATES = Path(__file__).parent / "templates"


class LocalServer(Server):
    """Serves the app to pages of its own address only, and speaks the language of the interface."""

    def __init__(
        self, command: str, *, host: str, port: int, words: dict[str, str], ready: Callable[[str], None]
    ) -> None:
        super().__init__(
            command, host=host, port=port, title="declinetui", templates_path=str(TEMPLATES.resolve())
        )
        self._words = words
        self._ready = ready

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._own_pages_only)
        aiohttp_jinja2.get_env(app).globals["words"] = self._words
        return app

    async def on_startup(self, app: web.Application) -> None:
        """The library's banner comes before the port is open: say where the app is once it answers."""
        self._opening = asyncio.create_task(self._say_when_open())

    async def _say_when_open(self) -> None:
        while True:
            try:
                _, writer = await asyncio.open_connection(self.host, self.port)
            except OSError:
                await asyncio.sleep(PAUSE)
                continue
            writer.close()
            self._ready(self.public_url)
            return

    def initialize_logging(self) -> None:
        """Nothing is logged: what people write stays between the browser and the app."""

    @web.middleware
    async def _own_pages_only(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another site's page asks (RFC 6455, 10.2), and names that merely resolve to here.

        Without this any page open in the browser could connect to the port and read the client log.
        """
        own = self.public_url.partition("://")[2]
        origin = request.headers.get("Origin")
        if request.host != own or origin not in {None, self.public_url}:
            raise web.HTTPForbidden
        return await handler(request)

"""What waits for the disk is done beside the screen, in one thread, so that saves keep their order."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Aside:
    """One thread, made when first needed; what it began is finished even when the app is left."""

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None
        self._under_way: set[Future[Any]] = set()

    async def __call__(self, work: Callable[[], T]) -> T:
        """The result of some work, or what it raises; the screen goes on meanwhile."""
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, "aside")
        future = self._thread.submit(work)
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return await asyncio.wrap_future(future)

    def finish(self) -> None:
        """Wait for what was begun, before something that must come after it."""
        from concurrent.futures import wait

        wait(tuple(self._under_way))

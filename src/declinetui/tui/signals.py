"""A closed window or a dropped connection ends the app cleanly: the draft is kept, the terminal restored."""

import asyncio
import signal
from collections.abc import Callable


def on_termination(stop: Callable[[int], None]) -> None:
    """Call `stop(128 + n)` in the running loop when signal n asks the program to end.

    Must be called with the loop running, after the terminal driver has started.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, stop, 128 + int(number))
        except (NotImplementedError, RuntimeError, ValueError):
            # Windows loops have no handlers, and a loop outside the main thread cannot have them
            return

"""Patterns compiled when a message first needs them: most messages never need most of them."""

import re
from functools import cache


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a source, compiled once in the life of the program."""
    return re.compile(source, flags)
